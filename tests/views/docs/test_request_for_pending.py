"""Request approval for pending, through the window: bottom right of Docs, and of the account's tab (MAN-7)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.mail import Mail
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.requests import creating, sending
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.services.requests.paperwork import DocumentDraft
from app.views.desk import Desk, Place, Question, ToastWish
from app.views.requests.docs_page import DocsPage
from app.views.requests.request_list import RequestList
from app.views.requests.together_dialog import TogetherDialog
from tests.support.window import add_account, name_firm, open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


def approvals(firm: Opened, account: int, folder: Path, *names: str) -> list[int]:
    found: list[int] = []
    for name in names:
        paper = folder / name
        paper.write_bytes(b"%PDF-1.4 " + name.encode())
        new = NewRequest(Kind.APPROVAL, (account,), Path(name).stem, DocumentDraft((paper,)))
        found += creating.create(firm.office, new)
    sending.send(firm.office, found)
    clock = firm.office.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(seconds=11))
    sender = make_sender(firm.office)
    sender.run_pass()
    sender.stop()
    return found


def dialog_of(where: RequestList) -> TogetherDialog:
    where.together_button.click()
    (found,) = where.findChildren(TogetherDialog)
    return found


@pytest.mark.behaviour("MAN-7", "DOC-3")
def test_all_pending_are_reviewed_and_asked_for_in_one_mail_each(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    halden = add_account(firm.office)
    sato = add_account(firm.office, "Sato Ceramics", "ines@sato.example")
    asked = [*approvals(firm, halden, tmp_path, "Balance.pdf", "Return.pdf"), *approvals(firm, sato, tmp_path, "M.pdf")]
    desk = Desk(firm.office, sync=True)
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    page = DocsPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.shown(Place("docs", tab="approval"))
    listed = page.view.lists["approval"]
    assert listed.together_button.text() == "Request approval for pending (3)"
    listed._model.set_checked([asked[0]], True)
    assert listed.together_button.text() == "Request approval for pending (1)"
    dialog = dialog_of(listed)
    assert "1 e-mail" in dialog.count.text()
    dialog.all_waiting.setChecked(True)
    assert dialog.count.text() == "2 e-mail(s) to 2 contacts in 2 accounts · 10 s to undo"
    dialog.message.setPlainText("Hello {{ nobody.knows }}")
    dialog.primary_button.click()
    assert dialog.isVisible(), "an unknown field is pointed out, nothing typed is lost"
    assert dialog.message.toPlainText() == "Hello {{ nobody.knows }}"
    dialog.message.setPlainText("Please look at these.\n\n{{ documents.list }}")
    dialog.primary_button.click()
    assert not dialog.isVisible()
    with firm.office.database.read() as session:
        merged = [each for each in session.scalars(select(Mail)) if len(each.items) == 2]
        assert len(merged) == 1 and merged[0].state == "queued"
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    with firm.office.database.read() as session:
        assert session.scalars(select(Mail.state).where(Mail.id == merged[0].id)).one() == "cancelled"
    assert desk.close()


@pytest.mark.behaviour("MAN-7")
def test_the_account_tab_has_the_button_for_its_own_documents_alone(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    halden = add_account(firm.office)
    sato = add_account(firm.office, "Sato Ceramics", "ines@sato.example")
    approvals(firm, halden, tmp_path, "Balance.pdf")
    approvals(firm, sato, tmp_path, "Memo.pdf")
    desk = Desk(firm.office, sync=True)
    listed = RequestList(desk, (Kind.APPROVAL,), account_id=halden)
    qtbot.addWidget(listed)
    listed.show()
    assert listed.together_button.text() == "Request approval for pending (1)"
    dialog = dialog_of(listed)
    assert dialog._review is not None and [each.account_name for each in dialog._review.groups] == ["Halden Bakery Ltd"]
    dialog.reject()
    assert desk.close()


@pytest.mark.behaviour("MAN-7", "MAN-4")
def test_more_than_ten_mails_ask_first_with_their_number(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(11):
        account = add_account(firm.office, f"Client {number}", f"one{number}@client.example")
        approvals(firm, account, tmp_path, f"Paper {number}.pdf")
    desk = Desk(firm.office, sync=True)
    questions: list[Question] = []
    desk.asked.connect(questions.append)
    listed = RequestList(desk, (Kind.APPROVAL,))
    qtbot.addWidget(listed)
    listed.show()
    dialog = dialog_of(listed)
    dialog.primary_button.click()
    assert questions and questions[0].title == "Send 11 e-mail(s)?" and "60 s" in questions[0].text
    assert dialog.isVisible()
    questions[0].on_yes()
    assert not dialog.isVisible()
    assert desk.close()
