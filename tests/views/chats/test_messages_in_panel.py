"""Messages look in the panel as on the thread's page, and their files are read in the program (CHT-1)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.services.requests import chat_writing, creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.views.chats.page import ChatPage
from app.views.desk import Desk, Place
from app.views.paper_dialog import PaperDialog
from app.views.requests.request_list import RequestList
from app.views.widgets.rich_text import RichTextView
from tests.support.window import add_account, name_firm, open_firm
from tests.views.widgets.test_paper_view import paper


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path / "firm")) as opened:
        name_firm(opened.office)
        yield opened


def thread(firm: Opened, folder: Path) -> int:
    (folder / "Scan.pdf").write_bytes(paper(2))
    (folder / "setup.exe").write_bytes(b"MZ\x90\x00")
    words = ChatDraft("Please send **both** papers", paths=(folder / "Scan.pdf", folder / "setup.exe"))
    (made,) = creating.create(firm.office, NewRequest(Kind.CHAT, (add_account(firm.office),), "Lease", words))
    sending.send(firm.office, [made])
    return made


def opened_file(place: QWidget, name: str) -> PaperDialog:
    (button,) = [each for each in place.findChildren(QPushButton) if each.accessibleName() == f"Open {name}"]
    button.click()
    (dialog,) = place.findChildren(PaperDialog)
    return dialog


def shut(dialog: PaperDialog) -> None:
    dialog.reject()
    dialog.setParent(None)
    dialog.deleteLater()


def said_in(place: QWidget) -> list[str]:
    return [each.toPlainText() for each in place.findChildren(RichTextView) if each.isVisible()]


@pytest.mark.behaviour("CHT-1")
def test_the_panel_shows_messages_as_their_page_does_without_marks_and_takes_one_back(
    firm: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    request = thread(firm, tmp_path)
    chat_writing.post(firm.office, request, "And the *lease*")
    desk = Desk(firm.office, sync=True)
    listed = RequestList(desk, (Kind.CHAT,))
    qtbot.addWidget(listed)
    listed.resize(1200, 800)
    listed.show()
    listed.open_request(request)
    qtbot.waitUntil(lambda: said_in(listed.panel) == ["Please send both papers", "And the lease"])
    undos = [each for each in listed.panel.findChildren(QPushButton) if each.text() == "Undo" and each.isVisible()]
    undos[-1].click()
    qtbot.waitUntil(lambda: said_in(listed.panel) == ["Please send both papers"])
    assert desk.close()


@pytest.mark.behaviour("CHT-1")
def test_a_messages_pdf_opens_in_the_program_and_one_that_would_run_is_only_saved(
    firm: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    request = thread(firm, tmp_path)
    desk = Desk(firm.office, sync=True)
    page = ChatPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.shown(Place("chat-open", request_id=request))
    dialog = opened_file(page, "Scan.pdf")
    assert dialog.pages.count == 2
    shut(dialog)
    dialog = opened_file(page, "setup.exe")
    assert not dialog.pages._open.isVisible()
    dialog.save(tmp_path / "kept.exe")
    assert (tmp_path / "kept.exe").read_bytes() == b"MZ\x90\x00"
    shut(dialog)
    page.hide()
    assert desk.close()
