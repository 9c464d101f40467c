"""What people see in the outbox, and what each button does to the mails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.mail import Attempt, Mail, MailState
from app.services import mail_account, pausing
from app.services import status as status_service
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.mail import decisions
from app.services.mail.outbox_list import MailDetail
from app.services.settings import MailAccountSettings
from app.views.desk import Desk, Place, Question
from app.views.outbox.outbox_page import OutboxPage
from app.views.outbox.sandbox_dialog import SandboxDialog
from app.views.widgets.button import Button
from app.views.words import dates
from tests.support.window import MORNING, add_account, ask, name_firm, open_firm

REPLY = "550 5.1.1 <nora@halden.example>: no such user"


@dataclass
class Seen:
    """What the page wished of the desk."""

    places: list[Place] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


class Firm:
    """An outbox page over a real database."""

    def __init__(self, qtbot: QtBot, opened: Opened) -> None:
        self.office = opened.office
        self.desk = Desk(self.office, sync=True)
        self.seen = Seen()
        self.desk.navigated.connect(self.seen.places.append)
        self.desk.asked.connect(self.seen.questions.append)
        self.desk.toasted.connect(lambda wish: self.seen.toasts.append(wish.text))
        self.desk.sender_told.connect(self.seen.told.append)
        self.account = add_account(self.office)
        self.page = OutboxPage(self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1144, 796)

    def mail(self, state: str, reason: str = "", reply: str = "") -> int:
        """A mail in a state, as the sender would leave it."""
        known = self._ids()
        ask(self.office, self.account, f"Papers {len(known) + 1}")
        (mail_id,) = self._ids() - known
        with self.office.database.write() as uow:
            mail = uow.session.get_one(Mail, mail_id)
            mail.state, mail.reason, mail.reply_text = state, reason, reply
            mail.reply_code = int(reply[:3]) if reply else None
            if reply:
                uow.session.add(
                    Attempt(
                        mail_id=mail_id, at=uow.now, transport="smtp:smtp.firm.example:465", phase="rcpt",
                        verdict="failed", reply_code=mail.reply_code, reply_text=reply, duration_ms=12,
                    )
                )  # fmt: skip
            uow.changed("mail", mail_id)
            uow.commit()
        return mail_id

    def _ids(self) -> set[int]:
        with self.office.database.read() as session:
            return set(session.scalars(select(Mail.id)))

    def state(self, mail_id: int) -> str:
        with self.office.database.read() as session:
            return session.get_one(Mail, mail_id).state

    def show(self, segment: str = "all") -> None:
        self.page.show()
        self.page.shown(Place("outbox", segment=segment))

    def shown_ids(self) -> list[int]:
        model = self.page._model
        return [cast(int, model.id_at(row)) for row in range(model.rowCount())]

    def words(self, mail_id: int, key: str) -> str:
        model = self.page._model
        column = [each.key for each in model.columns].index(key)
        return str(model.index(model.row_of(mail_id), column).data(Qt.ItemDataRole.DisplayRole))

    def press(self, code: str) -> None:
        """Press a button of the panel."""
        # The buttons of the mail shown before are on their way out; the newest is last.
        self.page.panel.findChildren(Button, code)[-1].click()

    def detail(self) -> MailDetail:
        assert self.page.panel.detail is not None
        return self.page.panel.detail

    def say_yes(self) -> Question:
        question = self.seen.questions.pop()
        question.on_yes()
        return question


@pytest.fixture
def firm(qtbot: QtBot, tmp_path: Path) -> Iterator[Firm]:
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    dates.set_reader("en", "UTC", MORNING.date())
    made = Firm(qtbot, opened)
    yield made
    made.page.close()
    assert made.desk.close()
    opened.close()


@pytest.mark.behaviour("ENG-4")
def test_each_state_is_shown_with_the_servers_words(firm: Firm) -> None:
    bounced = firm.mail("bounced", reply=REPLY)
    held = firm.mail("held", "late")
    skipped = firm.mail("skipped", "settled")
    firm.show()
    assert firm.words(bounced, "state") == "Bounced"
    assert firm.words(bounced, "why") == REPLY
    assert firm.words(held, "why") == "Fell due while the program did not run"
    assert firm.words(skipped, "why") == "The client acted before sending"
    assert firm.words(bounced, "what") == "Papers 1"


def test_segments_count_and_narrow(firm: Firm) -> None:
    problem, sent, queued = firm.mail("failed", reply="552 too large"), firm.mail("accepted"), firm.mail("queued")
    firm.show("problems")
    assert firm.shown_ids() == [problem]
    firm.page.segments.set_current("sent")
    assert firm.shown_ids() == [sent]
    firm.page.segments.set_current("waiting")
    assert firm.shown_ids() == [queued]
    names = [part.accessibleName() for part in firm.page.segments.findChildren(QRadioButton)]
    assert names == ["All, 3", "Waiting, 1", "Sent, 1", "Problems, 1"]


def test_the_list_follows_what_the_sender_does(firm: Firm) -> None:
    mail = firm.mail("queued")
    firm.show()
    with firm.office.database.write() as uow:
        uow.session.get_one(Mail, mail).state = MailState.ACCEPTED
        uow.changed("mail", mail)
        uow.commit()
    assert firm.words(mail, "state") == "Sent"


@pytest.mark.behaviour("ENG-4")
def test_the_panel_shows_the_whole_answer_and_every_try(firm: Firm) -> None:
    mail = firm.mail("bounced", reply=REPLY)
    firm.show()
    QTest.keyClick(firm.page.table, Qt.Key.Key_Home)
    QTest.keyClick(firm.page.table, Qt.Key.Key_Return)
    assert firm.page.side.is_open
    assert firm.detail().row.id == mail
    assert firm.page.panel._words.text() == REPLY
    assert len(firm.detail().attempts) == 1
    QTest.keyClick(firm.page.panel, Qt.Key.Key_Escape)
    assert not firm.page.side.is_open


def test_a_bounced_mail_leads_to_the_address(firm: Firm) -> None:
    firm.show()
    firm.page.open_mail(firm.mail("bounced", reply=REPLY))
    firm.press("fix")
    assert firm.seen.places == [Place("account", account_id=firm.account, tab="info")]


def test_a_failed_mail_is_tried_again(firm: Firm) -> None:
    mail = firm.mail("failed", reply="552 5.3.4 message too large")
    firm.show()
    firm.page.open_mail(mail)
    firm.press("again")
    assert firm.state(mail) == "queued"


@pytest.mark.behaviour("ENG-3")
def test_of_an_uncertain_mail_a_person_says_that_it_was_sent(firm: Firm) -> None:
    mail = firm.mail("uncertain")
    firm.show()
    firm.page.open_mail(mail)
    firm.press("was-sent")
    assert firm.state(mail) == "accepted"
    assert firm.seen.questions == []


@pytest.mark.behaviour("ENG-3")
def test_an_uncertain_mail_is_sent_again_only_after_a_question(firm: Firm) -> None:
    mail = firm.mail("uncertain")
    firm.show()
    firm.page.open_mail(mail)
    firm.press("send-again")
    before = firm._ids()
    assert "twice" in firm.seen.questions[-1].text
    firm.say_yes()
    (new,) = firm._ids() - before
    assert (firm.state(mail), firm.state(new)) == ("uncertain", "queued")


@pytest.mark.behaviour("ENG-6")
def test_a_held_mail_is_approved_or_after_a_question_dropped(firm: Firm) -> None:
    one, two = firm.mail("held", "late"), firm.mail("held", "late")
    firm.show()
    firm.page.open_mail(one)
    firm.press("approve")
    assert firm.state(one) == "queued"
    firm.page.open_mail(two)
    firm.press("drop")
    assert firm.state(two) == "held"
    assert firm.say_yes().danger
    assert firm.state(two) == "skipped"


@pytest.mark.behaviour("ENG-6")
def test_what_is_held_leads_to_the_review(firm: Firm) -> None:
    for reason in ("late", "late", "late", "restored"):
        firm.mail("held", reason)
    firm.show()
    assert not firm.page.banners.held.isHidden()
    assert firm.page.banners.held.accessibleName().startswith("4 ")
    firm.page.banners.held.acted.emit()
    assert firm.seen.places == [Place("catch-up")]


def test_ticked_mails_get_only_what_each_allows(firm: Firm) -> None:
    held, failed, sent = firm.mail("held", "late"), firm.mail("failed", reply="552 too large"), firm.mail("accepted")
    firm.show()
    firm.page._model.set_checked([held, failed, sent], True)
    assert not firm.page._bulk.isHidden()
    assert "(1)" in firm.page.approve_button.text() and "(2)" in firm.page.drop_button.text()
    firm.page.drop_button.click()
    assert "2" in firm.say_yes().button
    assert [firm.state(each) for each in (held, failed, sent)] == ["skipped", "skipped", "accepted"]


def test_a_mail_with_nothing_to_decide_has_no_decision_in_its_menu(firm: Firm) -> None:
    firm.mail("accepted")
    firm.show()
    row = firm.page._row(firm.shown_ids()[0])
    assert row is not None
    texts = [entry.text for entry in firm.page.actions_.entries(row) if entry is not None]
    assert texts == ["View e-mail…", "Open request", "Open account", "Report a wrong recipient…"]


# Pausing, sending


@pytest.mark.behaviour("ENG-8")
def test_sending_is_paused_and_resumed_here(firm: Firm) -> None:
    firm.show()
    firm.page.sending.pause("resumed")
    assert status_service.status(firm.office).pause.paused
    assert firm.page.sending.pause_button.text() == "Sending is paused"
    assert not firm.page.sending.retry_button.isEnabled()
    firm.page.sending.resume()
    assert not status_service.status(firm.office).pause.paused
    assert firm.page.sending.pause_button.text() == "Pause all sending"
    assert firm.seen.told == ["try-now"]


def test_a_pause_that_waits_for_adoption_is_not_ended_here(firm: Firm) -> None:
    from app.services import firm as firm_service

    firm.show()
    pausing.pause_for(firm.office, "hour")
    assert firm.page.sending.pause_button.isEnabled()
    with firm.office.database.write() as uow:
        firm_service.pause(uow, None, "restored")
        uow.commit()
    assert not firm.page.sending.pause_button.isEnabled()
    assert firm.page.sending.pause_button.toolTip()


def test_what_failed_for_good_is_retried_only_after_the_number_was_said(firm: Firm) -> None:
    retrying, failed = firm.mail("retrying", reply="451 later"), firm.mail("failed", reply="552 too large")
    firm.show()
    firm.page.sending.retry_button.click()
    assert firm.state(failed) == "failed"
    assert "2" in firm.say_yes().title
    assert (firm.state(retrying), firm.state(failed)) == ("queued", "queued")


# The sandbox


def send_to_sandbox(firm: Firm) -> None:
    ask(firm.office, firm.account, "Sandbox papers")
    cast(SetClock, firm.office.clock).advance(timedelta(minutes=2))
    assert make_sender(firm.office).run_pass().mails


def test_without_a_mail_account_the_sandbox_mailbox_shows_what_clients_would_get(qtbot: QtBot, firm: Firm) -> None:
    send_to_sandbox(firm)
    firm.show()
    assert not firm.page.sandbox_button.isHidden()
    dialog = SandboxDialog(firm.desk, firm.page)
    dialog.open()
    assert dialog.table.model().rowCount() == 1
    assert "Sandbox papers" in dialog._subject.text() + dialog.text.toPlainText()
    assert dialog.html.toPlainText().strip()
    dialog.accept()


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize(("press", "planned"), [("banner", 1), ("leave", 0)])
def test_requests_that_only_the_sandbox_knows_are_decided_from_the_banner(firm: Firm, press: str, planned: int) -> None:
    send_to_sandbox(firm)
    account = MailAccountSettings("relay", "127.0.0.1", 25, "none", "", "Firm", "office@firm.example")
    assert mail_account.save(firm.office, account).held == 1
    firm.show()
    assert not firm.page.banners.sandbox_row.isHidden()
    assert firm.page.sandbox_button.isHidden()
    act: Callable[[], object] = (
        firm.page.banners.sandbox.acted.emit if press == "banner" else (firm.page.banners.leave_button.click)
    )
    act()
    before = firm._ids()
    assert "1" in firm.seen.questions[-1].title
    firm.say_yes()
    assert len(firm._ids() - before) == planned
    assert decisions.held_requests(firm.office) == []
    assert firm.page.banners.sandbox_row.isHidden()


# Nothing to show


def test_an_empty_outbox_says_what_comes_here_and_a_search_can_be_cleared(firm: Firm) -> None:
    firm.show()
    assert firm.page._empty is not None and firm.page._stack.currentWidget() is firm.page._empty
    firm.mail("accepted")
    assert firm.page._stack.currentWidget() is firm.page.table
    firm.page.search.setText("nobody of that name")
    firm.page.refresh()
    button = next(iter(firm.page._empty.findChildren(Button)))
    button.click()
    assert firm.page.search.text() == "" and len(firm.shown_ids()) == 1


def test_a_hidden_page_reads_nothing_and_is_fresh_when_it_comes_back(firm: Firm) -> None:
    firm.show()
    firm.page.hide()
    mail = firm.mail("accepted")
    assert firm.shown_ids() == []
    firm.page.show()
    assert firm.shown_ids() == [mail]


def test_controls_have_names_and_dots_say_whose_they_are(firm: Firm) -> None:
    mail = firm.mail("failed", reply="552 too large")
    firm.show()
    model = firm.page._model
    dots = model.index(model.row_of(mail), len(model.columns) - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert dots == "More actions for Halden Bakery Ltd · Papers 1"
    state = model.index(model.row_of(mail), 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert state == "Failed: 552 too large"
    buttons = [each for each in firm.page.findChildren(Button) if not (each.text() or each.accessibleName())]
    assert [each for each in buttons if each.isVisible()] == []
