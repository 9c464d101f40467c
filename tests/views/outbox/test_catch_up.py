"""After a fortnight off: one screen to approve, edit, merge or drop what was held; nothing leaves before (ENG-6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.outbox.acted_dialog import ActedDialog
from app.views.outbox.catch_up_filter import HeldFilter
from app.views.outbox.catch_up_page import CatchUpPage
from app.views.outbox.words_dialog import WordsDialog
from app.views.today.page import TodayPage
from app.views.widgets.button import Button
from app.views.widgets.table import GroupRow
from tests.support.at_the_desk import AtTheDesk, at_the_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, "2026-11-30 08:00") as made:
        yield made


def asked(firm: AtTheDesk, name: str, kind: Kind = Kind.CHAT, **given: Any) -> int:
    return firm.request(kind, firm.account(name, nora=f"nora@{name.lower()}.example"), **given)


def back(firm: AtTheDesk, moment: str = "2026-12-14 09:30") -> None:
    """Come back after a fortnight: the computer was off since the last mail."""
    firm.new_mails()
    firm.at(moment)
    firm.read_on()


def opened(qtbot: QtBot, firm: AtTheDesk) -> CatchUpPage:
    page = CatchUpPage(firm.desk)
    qtbot.addWidget(page)
    page.resize(1144, 796)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(Place("catch-up"))
    page.table.setFocus()
    return page


def listed(page: CatchUpPage) -> list[str]:
    found = []
    for each in page.model._ids:
        row = page._row(each)
        found.append(each.text if isinstance(each, GroupRow) else row.request.account_name if row else "")
    return found


@pytest.mark.behaviour("ENG-6")
def test_what_was_held_is_listed_by_reason_and_nothing_has_left(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", days=3, number=3)
    asked(firm, "Kessler", days=3, number=3)
    back(firm)
    assert firm.readers() == []
    page = opened(qtbot, firm)
    assert listed(page) == ["Late by over 3 open days", "Halden", "Kessler"]
    assert page.banner.accessibleName().startswith("2 e-mail(s) held")
    row = page.rows[0]
    assert (row.step, row.fell_due and row.fell_due.date().isoformat(), row.days_late) == (1, "2026-12-03", 7)
    assert page.send_button.text() == "Send 2 e-mail(s) to 2 contact(s)"


@pytest.mark.behaviour("ENG-6")
def test_ticked_ones_leave_and_the_next_counts_from_then(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden, kessler = asked(firm, "Halden"), asked(firm, "Kessler")
    back(firm)
    page = opened(qtbot, firm)
    page.table.select_id(page._row(page.model.id_at(2)).key)  # type: ignore[union-attr]
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@halden.example"]
    assert firm.next_day(halden).isoformat() == "2026-12-17"  # type: ignore[union-attr]
    assert firm.row(kessler).reminders.problem == "held"
    assert listed(page) == ["Late by over 3 open days", "Kessler"]
    assert not page.model.is_checked(page.rows[0].key), "what she unticked stays so"


@pytest.mark.behaviour("ENG-6")
def test_an_approval_is_undone_before_it_leaves(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden")
    back(firm)
    page = opened(qtbot, firm)
    page.send_button.click()
    firm.undo_toast()
    firm.wait(seconds=30)
    assert firm.readers() == []
    assert listed(page) == ["Late by over 3 open days", "Halden"]
    page.send_button.click()
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@halden.example"]


@pytest.mark.behaviour("ENG-6")
def test_unticked_ones_are_dropped_after_a_yes_and_use_up_their_number(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden")
    back(firm)
    page = opened(qtbot, firm)
    page.model.check_all(False)
    page.drop_button.click()
    assert firm.say_yes().danger
    firm.wait(minutes=2)
    assert firm.readers() == []
    row = firm.row(halden).reminders
    assert (row.sent, row.skipped) == (0, 1)
    assert listed(page) == [] and page._empty.isVisible()


@pytest.mark.behaviour("ENG-6")
def test_one_is_edited_for_this_time_then_sent_alone(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden")
    asked(firm, "Kessler")
    back(firm)
    page = opened(qtbot, firm)
    page.table.select_id(page.rows[0].key)
    QTest.keyClick(page.table, Qt.Key.Key_E)
    (dialog,) = page.findChildren(WordsDialog)
    dialog.message.setPlainText("We were away until today; is {{ request.title }} still open?")
    dialog.primary_button.click()
    assert "We were away until today" in page.panel.text.toPlainText()
    assert page.panel._edited.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_S)
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    assert mail.to == "nora@halden.example" and "We were away until today" in mail.text


@pytest.mark.behaviour("ENG-6", "AUT-11")
def test_those_of_one_contact_are_merged_into_one_mail(firm: AtTheDesk, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.example", peder="peder@halden.example")
    first = firm.request(Kind.ORGANIZER, account, title="Stock of the year")
    second = firm.request(Kind.CHAT, account, title="Bank papers")
    asked(firm, "Kessler")
    back(firm)
    page = opened(qtbot, firm)
    assert listed(page) == [
        "Merge suggested: same contacts, same day", "Halden", "Halden", "Late by over 3 open days", "Kessler"
    ]  # fmt: skip
    QTest.keyClick(page.table, Qt.Key.Key_M)
    assert listed(page) == ["Late by over 3 open days", "Halden", "Kessler"]
    assert len(page.rows[0].also) == 1
    page.model.check_all(True)
    page.send_button.click()
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert sorted(each.to for each in mails) == ["nora@halden.example", "nora@kessler.example", "peder@halden.example"]
    assert all("2 items" in each.subject for each in mails if "halden" in each.to)
    assert [firm.row(each).reminders.sent for each in (first, second)] == [1, 1]


@pytest.mark.behaviour("ENG-6")
def test_where_the_client_did_something_since_a_person_decides(firm: AtTheDesk, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.example")
    firm.request(Kind.CHAT, account, title="Bank papers")
    other = firm.request(Kind.ORGANIZER, account, title="Stock of the year", enabled=False)
    firm.new_mails()
    firm.clock.set(firm.clock.now().replace(month=12, day=11))
    firm.settle(other)
    back(firm)
    page = opened(qtbot, firm)
    assert listed(page) == ["A person must decide", "Halden"]
    assert not page.model.is_checked(page.rows[0].key)
    assert page.send_button.isEnabled() is False


@pytest.mark.behaviour("ENG-6")
def test_many_at_once_ask_first_with_their_number(firm: AtTheDesk, qtbot: QtBot) -> None:
    for number in range(21):
        asked(firm, f"Client{number:02}", days=3)
    back(firm, "2026-12-04 09:30")
    page = opened(qtbot, firm)
    assert listed(page)[0] == "Only because more than 20 fell due at once"
    page.send_button.click()
    assert firm.say_yes().title == "Send 21 e-mail(s)?"
    firm.wait(seconds=60)
    assert len(firm.readers()) == 21


def test_today_leads_to_the_review(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden")
    back(firm)
    page = TodayPage(firm.desk)
    qtbot.addWidget(page)
    page.show()
    page.shown(Place("today"))
    next(each for each in page.attention.rows[0].findChildren(Button) if each.text() == "Review…").click()
    assert firm.places == [Place("catch-up")]


@pytest.mark.behaviour("ENG-6")
def test_what_was_dropped_is_held_again_by_undo(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden", number=3)
    back(firm)
    page = opened(qtbot, firm)
    before = firm.row(halden).reminders
    QTest.keyClick(page.table, Qt.Key.Key_D)
    firm.say_yes()
    assert firm.row(halden).reminders.skipped == 1 and listed(page) == []
    firm.undo_toast()
    assert firm.row(halden).reminders == before
    assert listed(page) == ["Late by over 3 open days", "Halden"]
    page.model.check_all(True)
    page.send_button.click()
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@halden.example"]
    assert (firm.row(halden).reminders.sent, firm.row(halden).reminders.skipped) == (1, 0)


@pytest.mark.behaviour("ENG-6")
def test_filters_narrow_what_is_seen_sent_and_dropped(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", number=3)
    asked(firm, "Kessler", Kind.ORGANIZER, number=3)
    firm.at("2026-12-01 10:00")
    asked(firm, "Sato", days=7)
    back(firm)
    page = opened(qtbot, firm)
    assert page._count.text() == "3 of 3 ticked"
    page.filter._choose(HeldFilter(kind=str(Kind.ORGANIZER)))
    assert listed(page) == ["Late by over 3 open days", "Kessler"] and page.filter.text() == "1 filter(s)"
    assert page._count.text() == "1 of 1 ticked"
    assert page.send_button.text() == "Send 1 e-mail(s) to 1 contact(s)"
    page.send_button.click()
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@kessler.example"]
    assert page._no_match.isVisible()
    page._no_match.acted.emit()
    assert listed(page) == ["Late by over 3 open days", "Halden", "Sato"]
    late = next(each for each in page.filter.entries() if each is not None and each.text == "How late")
    five = late.entries[-2]  # at least five open days
    assert five is not None and five.on_triggered is not None
    five.on_triggered()
    assert listed(page) == ["Late by over 3 open days", "Halden"]
    assert [each.text for each in page.filter.entries() if each is not None] == [
        "Kind", "Account", "How late", "Responsible", "Clear filters"
    ]  # fmt: skip
    page.filter._choose(HeldFilter(responsible="Ben Marlow"))
    assert page._no_match.isVisible()


@pytest.mark.behaviour("ENG-6")
def test_the_review_says_since_when_nothing_left_and_who_acted_meanwhile(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", number=3)
    sato = asked(firm, "Sato", number=3)
    late = asked(firm, "Wren", number=3)
    firm.new_mails()
    firm.at("2026-11-30 17:00")
    firm.clock.set(firm.clock.now().replace(month=12, day=11))
    firm.settle(sato)
    back(firm)
    firm.settle(late)  # found only when its reminder was held already
    firm.new_mails()
    page = opened(qtbot, firm)
    assert page.absence.text() == "nothing could leave from Mon 30 Nov 17:00 to Mon 14 Dec 09:30"
    assert listed(page) == ["Late by over 3 open days", "Halden"]
    assert "2 other(s) dropped: the client had already acted." in page.banner.accessibleName()
    page.banner.acted.emit()
    (dialog,) = page.findChildren(ActedDialog)
    said = [[str(dialog.table.model().index(row, column).data()) for column in range(4)] for row in range(2)]
    assert [row[0] for row in said] == ["Sato", "Wren"]
    assert said[0][1:3] == ["Reminder 1 of 3", "Thu 3 Dec"] and said[0][3].endswith("since Fri 11 Dec")
    dialog.primary_button.click()
    assert firm.places[-1].request_id == sato


@pytest.mark.behaviour("ENG-6")
def test_each_row_says_why_it_is_held_and_what_follows(firm: AtTheDesk, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.example")
    firm.request(Kind.ORGANIZER, account, title="Stock of the year", number=3)
    firm.request(Kind.CHAT, account, title="Bank papers", number=1)
    back(firm)
    page = opened(qtbot, firm)
    source = page.model._source
    assert source is not None
    cells: list[Any] = [source.cell(row, "why") for row in page.shown_rows]
    assert [(cell.text, cell.second) for cell in cells] == [
        ("Late by over 3 open days", "Reminder 2 fell due too"), ("Same contacts as above", "")
    ]  # fmt: skip
    assert page.panel._then(page.rows[0]) == "reminder 2 on Thu 17 Dec, if this one leaves today"
    assert page.panel._then(page.rows[1]) == "nothing more by itself"


@pytest.mark.behaviour("ENG-6")
def test_a_short_break_after_the_time_off_does_not_replace_it(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", number=3)
    firm.at("2026-11-30 17:00")
    back(firm)
    asked(firm, "Sato", days=1)
    firm.new_mails()
    firm.at("2026-12-16 10:00")
    page = opened(qtbot, firm)
    assert listed(page) == ["Late by over 3 open days", "Halden"]
    assert page.absence.text().endswith("to Mon 14 Dec 09:30")
