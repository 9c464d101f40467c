"""What a client answered by e-mail stands in the opened request and in Today; reminders go on when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.firm import Firm
from app.models.kinds import Kind
from app.models.request import Request
from app.services import today
from app.services.assembly import Opened
from app.services.documents import KeptFile
from app.services.mail import replied
from app.services.mail.replies import Reply
from app.services.mail.reply_marks import GOOD_FOR, Mark, Sealer
from app.services.reminders.reply_holds import REPLIED
from app.services.requests import creating, listing, sending
from app.services.requests.creating import NewRequest
from app.services.requests.paperwork import DocumentDraft
from app.services.today import Attention
from app.views.desk import Desk, ToastWish
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.mail_view import SafeBrowser
from app.views.today.attention_card import AttentionCard
from app.views.widgets.button import Button
from app.views.widgets.pill import Pill
from tests.mail_shots import every_mail
from tests.support.window import add_account, ask, open_firm

pytestmark = pytest.mark.behaviour("INB-1")
NORA = "nora@halden.example"
LONG = "I paid <b>yesterday</b>. " * 60


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        yield opened


@pytest.fixture
def desk(firm: Opened) -> Desk:
    return Desk(firm.office, sync=True)


def answered(firm: Opened, words: str = LONG) -> int:
    """A request that Nora has answered by the button of its mail."""
    request_id = ask(firm.office, add_account(firm.office))
    reference = listing.rows(firm.office, [request_id])[0].reference
    reply = Reply((), "nora@halden.example", "Re: Year end papers", Mark("reply", reference), words=words)
    kept = replied.Kept(files=(), not_kept=("tool.exe",))
    with firm.office.database.write() as uow:
        assert replied.enter(uow, reply, kept)
        uow.commit()
    return request_id


def held(firm: Opened, request_id: int) -> str:
    return listing.rows(firm.office, [request_id])[0].reminders.held_by


def test_an_answer_is_read_in_the_panel_and_its_reminders_go_on_with_undo(
    firm: Opened, desk: Desk, qtbot: QtBot
) -> None:
    request_id = answered(firm)
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    panel.show()
    panel.show_request(request_id)
    card = panel.replies
    assert card.isVisible() and card.go_on.isVisible()
    said = [each.text() for each in card.findChildren(type(panel._done))]
    assert any(each.startswith("I paid <b>yesterday</b>.") and each.endswith("…") for each in said)
    assert any("tool.exe" in each for each in said)
    (more,) = [each for each in card.findChildren(Button) if each.text() == "Show all"]
    more.click()
    assert LONG in [each.text() for each in card.findChildren(type(panel._done))]
    card.go_on.click()
    assert held(firm, request_id) == "" and not card.go_on.isVisible() and card.isVisible()
    undo = toasts[-1].undo
    assert undo is not None
    undo()
    assert held(firm, request_id) == REPLIED and card.go_on.isVisible()
    card.wait.click()
    assert held(firm, request_id) == ""


def test_today_asks_about_an_answer_until_somebody_has_decided(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    request_id = answered(firm, "I paid yesterday.")
    made = AttentionCard(desk)
    qtbot.addWidget(made)
    found = [each for each in today.look(firm.office).attention if each.code == "replied"]
    made.show_attention(found, 0)
    (row,) = made.rows
    assert (
        "Client replied · Halden Bakery Ltd" in row.accessibleName() and "“I paid yesterday.”" in row.accessibleName()
    )
    open_it, go_on = row.findChildren(Button)
    assert open_it.text() == "Open"
    go_on.click()
    assert held(firm, request_id) == ""
    assert not [each for each in today.look(firm.office).attention if each.code == "replied"]


def test_rows_of_today_have_their_height_from_the_first_picture_on(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    (row,) = listing.rows(firm.office, [ask(firm.office, add_account(firm.office))])
    made = AttentionCard(desk)
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    qtbot.waitExposed(made)
    found = [Attention("replied", request=replace(row, id=number), words="I paid. " * 12) for number in range(1, 7)]
    for count in (2, 6):
        made.show_attention(found[:count], 0)
        assert [each.height() for each in made.rows] == [each.heightForWidth(each.width()) for each in made.rows]
        assert len(made.rows) == count


def test_without_an_answer_there_is_no_card(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    request_id = ask(firm.office, add_account(firm.office))
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(request_id)
    assert not panel.replies.isVisible()


@pytest.mark.behaviour("TPL-2")
def test_the_buttons_of_a_mail_stand_below_each_other_where_it_is_shown_narrow(qtbot: QtBot) -> None:
    mail = next(mail for name, mail in every_mail() if name == "approval-first-fr")
    rows = []
    for width in (700, 320):
        browser = SafeBrowser()
        qtbot.addWidget(browser)
        browser.resize(width, 500)
        browser.show()
        browser.setHtml(mail.html)
        rows.append(browser.toHtml().count("<tr"))
    assert rows[1] > rows[0]
    browser.resize(700, 500)
    assert browser.toHtml().count("<tr") == rows[0], "beside each other again where they have room"
    browser.resize(320, 500)
    assert browser.toHtml().count("<tr") == rows[1]
    assert "Demander une correction" in browser.toPlainText()


def pressed(firm: Opened, code: str, words: str = "I approve") -> int:
    """An approval whose button Nora has pressed."""
    stored = firm.office.store.put(b"%PDF-1.7 accounts")
    paper = DocumentDraft(kept=(KeptFile("Accounts.pdf", "application/pdf", stored.sha256, stored.size),))
    account = add_account(firm.office)
    (request_id,) = creating.create(firm.office, NewRequest(Kind.APPROVAL, (account,), "Accounts", paper))
    sending.send(firm.office, [request_id])
    row = listing.rows(firm.office, [request_id])[0]
    with firm.office.database.write() as uow:
        asked = uow.session.get_one(Request, request_id)
        key = bytes.fromhex(uow.session.scalars(select(Firm.reply_key)).one())
        sealer = Sealer(key, NORA, {row.reference: asked.cycle}, uow.now.date() + GOOD_FOR)
        mark = Mark(code, row.reference, sealer.seal(code, row.reference))
        assert replied.enter(uow, Reply((), NORA, "Re: Papers", mark, words=words), replied.Kept())
        uow.commit()
    return request_id


@pytest.mark.behaviour("INB-3")
def test_what_a_button_says_is_recorded_by_one_click_with_undo(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    request_id = pressed(firm, "approve")
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    panel.show()
    panel.show_request(request_id)
    (pill,) = panel.replies.findChildren(Pill)
    assert (pill.accessibleName(), NORA in pill.toolTip()) == ("I approve", True)
    (record,) = [each for each in panel.replies.findChildren(Button) if each.text() == "Mark as approved"]
    record.click()
    assert listing.rows(firm.office, [request_id])[0].state == "approved"
    undo = toasts[-1].undo
    assert undo is not None
    undo()
    assert listing.rows(firm.office, [request_id])[0].state == "pending" and held(firm, request_id) == REPLIED


@pytest.mark.behaviour("INB-3")
def test_today_records_what_a_button_says_and_opens_what_needs_a_reason(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    request_id = pressed(firm, "approve")
    pressed(firm, "changes", "Page 2 is missing.")
    made = AttentionCard(desk)
    qtbot.addWidget(made)
    made.show_attention([each for each in today.look(firm.office).attention if each.code == "replied"], 0)
    changes, approval = ([each.text() for each in row.findChildren(Button)] for row in made.rows)
    assert (changes[0], approval) == ("Open", ["Mark as approved", "Open"])
    made.rows[1].findChildren(Button)[0].click()
    assert listing.rows(firm.office, [request_id])[0].state == "approved"


@pytest.mark.behaviour("INB-3")
def test_the_reason_that_the_client_wrote_need_not_be_typed_again(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    request_id = pressed(firm, "changes", "Page 2 is missing.")
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(request_id)
    (record,) = [each for each in panel.replies.findChildren(Button) if each.text() == "Changes asked…"]
    record.click()
    (dialog,) = panel.replies.findChildren(ActionDialog)
    (reason,) = dialog.findChildren(QPlainTextEdit)
    assert reason.toPlainText() == "Page 2 is missing."
    dialog.submit()
    assert listing.rows(firm.office, [request_id])[0].state == "changes_asked"
