"""An opened thread in the window: written, noted, ticked, taken back (CHT-1)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.requests import listing
from app.services.requests.chat import ChatDetail
from app.views.chats.page import ChatPage
from app.views.desk import Desk, Place
from app.views.widgets.rich_text import RichTextView
from tests.support.window import add_account, ask, name_firm, open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


@pytest.fixture
def page(firm: Opened, qtbot: QtBot) -> Iterator[ChatPage]:
    desk = Desk(firm.office, sync=True)
    request = ask(firm.office, add_account(firm.office))
    made = ChatPage(desk)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    made.show()
    made.shown(Place("chat-open", request_id=request))
    yield made
    made.hide()
    assert desk.close()


def content(page: ChatPage) -> ChatDetail:
    assert page.detail is not None
    found = page.detail.content
    assert isinstance(found, ChatDetail)
    return found


def write(page: ChatPage, words: str) -> None:
    page.composer.edit.set_marked(words)
    page.composer._show()


def state(page: ChatPage, firm: Opened) -> str:
    return listing.rows(firm.office, [page.request_id or 0])[0].state


def mails(firm: Opened) -> int:
    return len(outbox_list.mail_ids(firm.office, OutboxQuery()))


@pytest.mark.behaviour("CHT-1")
def test_a_message_is_sent_by_key_shows_where_it_stands_and_is_taken_back_in_place(
    page: ChatPage, firm: Opened, qtbot: QtBot
) -> None:
    write(page, "**Two** more things")
    qtbot.keyClick(page.composer.edit.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    message = content(page).messages[-1]
    assert (message.body, message.delivery.code) == ("**Two** more things", "waiting")
    assert "Two more things" in [view.toPlainText() for view in page.findChildren(RichTextView)]
    page._undo(message.delivery.batch_id)
    assert [each.body for each in content(page).messages] == ["Please send us the papers of the year."]


@pytest.mark.behaviour("CHT-1")
def test_a_note_is_written_in_amber_and_mails_nobody(page: ChatPage, firm: Opened, qtbot: QtBot) -> None:
    before = mails(firm)
    page.composer.toggle_note()
    assert page.composer.send.text() == "Add note"
    write(page, "They pay late")
    qtbot.mouseClick(page.composer.send, Qt.MouseButton.LeftButton)
    note = content(page).messages[-1]
    assert (note.internal, note.body, note.delivery.code) == (True, "They pay late", "")
    assert mails(firm) == before


@pytest.mark.behaviour("CHT-1", "STOP-7")
def test_the_last_to_do_ticked_closes_the_thread_and_one_more_opens_it(
    page: ChatPage, firm: Opened, qtbot: QtBot
) -> None:
    (box,) = page.todos.boxes.values()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert state(page, firm) == "finished"
    page.todos.new.setText("The lease")
    qtbot.keyClick(page.todos.new, Qt.Key.Key_Return)
    assert state(page, firm) == "waiting"
    assert [(each.text, each.done) for each in content(page).todos] == [("Bank statements", True), ("The lease", False)]


@pytest.mark.behaviour("CHT-1")
def test_a_recorded_reply_stands_as_the_clients_message(page: ChatPage, firm: Opened) -> None:
    page.composer.modes.set_current("reply")
    write(page, "Tomorrow.")
    page.composer.submit()
    reply = content(page).messages[-1]
    assert (reply.author, reply.author_kind, reply.seen) == ("Nora Halden", "client", True)
    assert state(page, firm) == "waiting", "a to-do is still open"


@pytest.mark.behaviour("CHT-1")
def test_what_was_typed_waits_in_its_thread(page: ChatPage, firm: Opened) -> None:
    first = page.request_id
    other = ask(firm.office, 1, "Another")
    write(page, "Half a thought")
    page.shown(Place("chat-open", request_id=other))
    assert page.composer.text() == ""
    page.shown(Place("chat-open", request_id=first))
    assert page.composer.text() == "Half a thought"


@pytest.mark.behaviour("CHT-1")
def test_half_a_note_comes_back_as_a_note(page: ChatPage, firm: Opened) -> None:
    first = page.request_id
    page.composer.toggle_note()
    write(page, "They pay l")
    page.shown(Place("chat-open", request_id=ask(firm.office, 1, "Another")))
    assert page.composer.mode == "message"
    page.shown(Place("chat-open", request_id=first))
    assert (page.composer.text(), page.composer.mode) == ("They pay l", "note")
