"""A morning at the desk: what leaves today, what needs somebody, and what each button does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import account_lists, accounts
from app.services import firm as firm_service
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.requests import listing
from app.services.requests.listing import Kind
from app.services.today import Attention
from app.views.desk import Desk, Place
from app.views.main_window import MainWindow
from app.views.places import HOME
from app.views.pulse import Pulse
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.reminder_actions import MoveDialog
from app.views.today.page import TodayPage
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from tests.support.at_the_desk import AtTheDesk, at_the_desk, choose

MONDAY = "2026-11-30 08:00"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, MONDAY) as made:
        yield made


def opened(qtbot: QtBot, firm: AtTheDesk) -> TodayPage:
    page = TodayPage(firm.desk)
    qtbot.addWidget(page)
    page.resize(1144, 796)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(Place("today"))
    return page


def asked(firm: AtTheDesk, name: str, kind: Kind = Kind.CHAT, **given: Any) -> int:
    """Ask an account of its own for something on Monday, 08:00, so that a reminder is due on Thursday, 09:00."""
    account = firm.account(name, nora=f"nora@{name.lower()}.example")
    return firm.request(kind, account, **given)


def listed(page: TodayPage) -> list[str]:
    model = page.going_out.model
    return [
        " ".join(str(model.index(row, at).data() or "") for at, each in enumerate(model.columns) if each.key != "acts")
        .strip()
        for row in range(model.rowCount())
    ]  # fmt: skip


def needing(page: TodayPage) -> list[str]:
    return [row.accessibleName() for row in page.attention.rows]


def press(page: TodayPage, at: int, words: str) -> None:
    button = next(each for each in page.attention.rows[at].findChildren(Button) if each.text() == words)
    button.click()


def test_the_program_opens_at_today_which_is_first_in_the_side_bar(firm: AtTheDesk, qtbot: QtBot) -> None:
    class Calm:
        stopped = ""
        stopped_words = ""

    window = MainWindow(Desk(firm.office, sync=True, parent=firm.desk), Pulse(firm.desk, Calm))
    qtbot.addWidget(window)
    window.go(HOME)
    assert window.place == Place("today")
    assert window.sidebar.pages[0] == "today"
    assert window.windowTitle() == "Today – Relance"


def test_an_empty_firm_is_offered_its_first_request(firm: AtTheDesk, qtbot: QtBot) -> None:
    page = opened(qtbot, firm)
    assert page._welcome.isVisible() and not page.attention.isVisible()
    wished: list[object] = []
    firm.desk.request_wanted.connect(wished.append)
    page._welcome.findChildren(Button)[0].click()
    assert len(wished) == 1


def test_what_leaves_today_is_listed_with_its_step_and_hour(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", title="Stock of 2026")
    asked(firm, "Kessler", days=5, title="Later than today")
    firm.at("2026-12-03 08:30")
    firm.read_on()
    page = opened(qtbot, firm)
    assert [line.split()[:2] for line in listed(page)] == [["09:00", "Halden"]]
    assert "1 of 3" in listed(page)[0]
    assert page.due.text() == "1"
    bars = page.chart.bars()
    assert bars[0].due == 1 and [bar.day.day for bar in bars if bar.due] == [3, 7, 10, 14], "and Kessler's on the 7th"
    assert [bar.is_open for bar in bars[:4]] == [True, True, False, False]


@pytest.mark.behaviour("AUT-8")
def test_send_now_waits_for_undo_and_counts_as_the_reminder_it_is(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 07:30")
    page = opened(qtbot, firm)
    page.going_out.table.setFocus()
    page.going_out.table.select_id(f"{request}:1")
    QTest.keyClick(page.going_out.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "leave in 10 s" in firm.toasts[-1].text
    firm.undo_toast()
    firm.wait(seconds=20)
    assert firm.readers() == []
    assert firm.row(request).reminders.next_at is not None, "it leaves at its own hour after all"
    QTest.keyClick(page.going_out.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@halden.example"], "before the send hour, since a person said so"
    assert firm.row(request).reminders.sent == 1
    (entry,) = firm.entries("reminder.sent-now")[:1]
    assert (entry.actor_kind, entry.details["step"]) == ("staff", 1)
    firm.at("2026-12-03 09:00")
    assert firm.readers() == [], "and not twice"
    assert listed(page) == []


@pytest.mark.behaviour("AUT-8")
def test_snooze_keeps_it_back_until_the_moment_and_undo_lets_it_leave(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    firm.read_on()
    page = opened(qtbot, firm)
    page.going_out.table.setFocus()
    page.going_out.table.select_id(f"{request}:1")
    QTest.keyClick(page.going_out.table, Qt.Key.Key_S)
    choose("afternoon")
    assert "snoozed until Today, 14:00" in firm.toasts[-1].text
    assert listed(page)[0].startswith("14:00")
    firm.at("2026-12-03 13:59")
    assert firm.readers() == []
    firm.undo_toast()
    firm.wait(seconds=1)
    assert firm.readers() == ["nora@halden.example"]
    assert len(firm.entries("reminder.snoozed")) == 1


@pytest.mark.behaviour("AUT-8")
def test_a_snoozed_reminder_leaves_once_when_its_moment_comes(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    page.going_out.table.acted.emit(f"{request}:1", "snooze", page.mapToGlobal(page.rect().center()))
    choose("afternoon")
    firm.at("2026-12-03 14:00")
    firm.at("2026-12-03 14:05")
    assert firm.readers() == ["nora@halden.example"]
    assert firm.next_day(request).isoformat() == "2026-12-07", "counted from the day on which it left"  # type: ignore[union-attr]


@pytest.mark.behaviour("AUT-8")
def test_a_snoozed_one_sent_now_after_all_is_snoozed_again_by_undo(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    firm.read_on()
    page = opened(qtbot, firm)
    page.going_out.table.acted.emit(f"{request}:1", "snooze", page.mapToGlobal(page.rect().center()))
    choose("afternoon")
    page.going_out.table.acted.emit(f"{request}:1", "send", page.mapToGlobal(page.rect().center()))
    firm.undo_toast()
    firm.at("2026-12-03 09:30")
    assert firm.readers() == []
    assert listed(page)[0].startswith("14:00")


@pytest.mark.behaviour("AUT-8")
def test_a_skipped_reminder_never_leaves_and_the_next_keeps_its_date(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    page.going_out.table.setFocus()
    page.going_out.table.select_id(f"{request}:1")
    QTest.keyClick(page.going_out.table, Qt.Key.Key_K)
    assert listed(page) == []
    firm.undo_toast()
    assert len(listed(page)) == 1
    page.going_out.table.select_id(f"{request}:1")
    QTest.keyClick(page.going_out.table, Qt.Key.Key_K)
    firm.at("2026-12-03 09:00")
    assert firm.readers() == []
    row = firm.row(request).reminders
    assert (row.sent, row.skipped, row.number) == (0, 1, 3)
    assert firm.next_day(request).isoformat() == "2026-12-07"  # type: ignore[union-attr]


def test_a_reminder_moves_to_the_day_that_is_chosen(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Halden")
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    page.going_out.table.acted.emit(f"{request}:1", "snooze", page.mapToGlobal(page.rect().center()))
    choose("another day")
    (dialog,) = page.findChildren(MoveDialog)
    dialog.day.set_value(firm.today().replace(day=9))
    dialog.primary_button.click()
    assert firm.next_day(request).isoformat() == "2026-12-09"  # type: ignore[union-attr]
    firm.undo_toast()
    assert firm.next_day(request).isoformat() == "2026-12-03"  # type: ignore[union-attr]


def test_sending_all_asks_first_for_more_than_ten_mails(firm: AtTheDesk, qtbot: QtBot) -> None:
    for number in range(11):
        asked(firm, f"Client{number:02}")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    assert page.going_out.all_button.text() == "Send all 11 now"
    page.going_out.all_button.click()
    assert firm.toasts == []
    assert firm.say_yes().title == "Send 11 e-mail(s) now?"
    firm.wait(seconds=60)
    assert len(firm.readers()) == 11


@pytest.mark.behaviour("ACC-4")
def test_nobody_to_notify_stands_in_today_and_leads_to_the_contacts(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Pemberton", title="Estate")
    account_id = firm.row(request).account_id
    accounts.set_notify(firm.office, account_id, firm.who("nora"), notify=False)
    page = opened(qtbot, firm)
    assert needing(page)[0].startswith("Nobody to notify · Pemberton")
    press(page, 0, "Choose contact")
    assert firm.places == [Place("account", account_id=account_id, tab="info")]
    accounts.set_notify(firm.office, account_id, firm.who("nora"), notify=True)
    assert needing(page) == []
    assert account_lists.find_accounts(firm.office, "Pemberton")


def test_a_failed_mail_is_tried_again_from_today(firm: AtTheDesk, qtbot: QtBot) -> None:
    firm.mailbox.answers["nora@wren.example"] = Outcome(
        Verdict.FAILED, SmtpPhase.RCPT, 552, "552 5.3.4 message too large"
    )
    request = asked(firm, "Wren")
    page = opened(qtbot, firm)
    assert needing(page)[0].startswith("Failed · Wren")
    assert page.problems.text() == "1"
    firm.mailbox.answers.clear()
    press(page, 0, "Try again")
    firm.wait(seconds=1)
    assert firm.states(request) == [("accepted", "")]
    assert not any("Failed" in each for each in needing(page))


def test_reminders_used_up_get_one_more(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Castell", number=1)
    firm.at("2026-12-03 09:00")
    page = opened(qtbot, firm)
    assert needing(page)[0].startswith("Reminders used up · Castell")
    press(page, 0, "Add a reminder")
    assert firm.next_day(request).isoformat() == "2026-12-07"  # type: ignore[union-attr]
    assert needing(page) == []
    firm.undo_toast()
    assert firm.reason(request) == "used_up"
    assert len(needing(page)) == 1


def test_what_the_client_sent_in_is_sealed_from_today(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Tideway", Kind.ORGANIZER)
    firm.settle(request)
    page = opened(qtbot, firm)
    assert needing(page)[0].startswith("Submitted · Tideway")
    assert page.turns.text() == "1"
    press(page, 0, "Seal…")
    (dialog,) = page.findChildren(ActionDialog)
    dialog.primary_button.click()
    assert firm.row(request).state == "sealed"
    assert needing(page) == []


@pytest.mark.behaviour("INB-1")
def test_answers_to_be_read_are_counted_and_lead_to_the_column_beside(firm: AtTheDesk, qtbot: QtBot) -> None:
    request = asked(firm, "Tideway", Kind.ORGANIZER)
    firm.settle(request)
    page = opened(qtbot, firm)
    assert page.turns.accessibleDescription() == "it is your turn"
    view = page.view
    assert view is not None
    answered = Attention("replied", request=firm.row(request), words="We paid yesterday.")
    view = replace(view, status=replace(view.status, replies=2), attention=(*view.attention, answered))
    page._show(view)
    assert page.turns.accessibleDescription() == "2 reply(ies) to read"
    seen: list[int] = []
    page.attention.bring = seen.append  # type: ignore[method-assign,assignment]
    page.turns.click()
    assert seen == [1]


@pytest.mark.behaviour("ENG-8")
def test_all_sending_pauses_and_resumes_from_today(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden")
    firm.new_mails()
    page = opened(qtbot, firm)
    page.sending.pause_button.click()
    choose("Until I resume")
    firm.at("2026-12-03 09:00")
    assert firm.readers() == []
    with firm.office.database.read() as session:
        assert firm_service.pause_of(session, firm.clock.now()).paused
    assert "Sending is paused" in page.sending.pause_button.text()
    page.sending.pause_button.click()
    choose("Resume")
    firm.wait(seconds=1)
    assert firm.readers() == ["nora@halden.example"]


def test_long_words_do_not_push_a_fix_out_of_a_narrow_card(firm: AtTheDesk, qtbot: QtBot) -> None:
    firm.mailbox.answers["nora@wren.example"] = Outcome(Verdict.FAILED, SmtpPhase.RCPT, 552, "552 5.3.4 too large")
    asked(firm, "Wren")
    page = opened(qtbot, firm)
    row = page.attention.rows[0]
    first, second = row.findChildren(Button)
    second.setText("Envoyer de nouveau malgré tout")
    page.resize(960, 640)
    qtbot.waitUntil(lambda: second.y() > first.y(), timeout=2000)
    right = page.attention.mapToGlobal(page.attention.rect().topRight()).x()
    assert all(each.mapToGlobal(each.rect().topRight()).x() < right for each in (first, second))


def test_a_screenful_needs_attention_at_once_and_what_says_the_same_is_not_made_anew(
    firm: AtTheDesk, qtbot: QtBot
) -> None:
    (row,) = listing.rows(firm.office, [asked(firm, "Wren")])
    found = [Attention("used_up", request=replace(row, id=at, title=f"Fee {at}")) for at in range(20)]
    page = opened(qtbot, firm)
    page.attention.show_attention(found, 0)
    assert 0 < len(page.attention.rows) < 20, "the window stands still while rows are made that nobody sees"
    qtbot.waitUntil(lambda: len(page.attention.rows) == 20)
    before = page.attention.rows
    before[3].findChildren(Button)[0].setFocus()
    page.attention.show_attention([found[0], replace(found[1], request=row), *found[3:]], 2)
    assert needing(page)[:3] == [before[0].accessibleName(), needing(page)[1], before[3].accessibleName()]
    assert [each in before for each in page.attention.rows[:3]] == [True, False, True]
    assert before[3].isAncestorOf(page.focusWidget()), "the keyboard stays where it was"
    page.attention.show_attention([], 0)
    assert page.attention.rows == [] and page.attention.findChildren(EmptyState)
