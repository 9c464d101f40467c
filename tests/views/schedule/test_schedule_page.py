"""The weeks to come: every reminder on its day, opened to its final text, and moved by those who know better."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.paper_dialog import PaperDialog
from app.views.requests.reminder_actions import MoveDialog
from app.views.schedule.page import SchedulePage
from app.views.widgets.button import Button
from app.views.widgets.table import GroupRow
from tests.support.at_the_desk import AtTheDesk, at_the_desk, choose

MONDAY = "2026-11-30 08:00"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, MONDAY) as made:
        yield made


def opened(qtbot: QtBot, firm: AtTheDesk, day: str = "") -> SchedulePage:
    page = SchedulePage(firm.desk)
    qtbot.addWidget(page)
    page.resize(1144, 796)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(Place("schedule", segment=day))
    page.table.setFocus()
    return page


def asked(firm: AtTheDesk, name: str, kind: Kind = Kind.CHAT, **given: Any) -> int:
    return firm.request(kind, firm.account(name, nora=f"nora@{name.lower()}.example"), **given)


def agenda(page: SchedulePage) -> list[str]:
    """The headings and rows: "Thursday 3 December 2026", "Halden 1"."""
    found = []
    for each in page.model._ids:
        if isinstance(each, GroupRow):
            found.append(each.text)
        else:
            row = page._row(each)
            assert row is not None
            found.append(f"{row.request.account_name} {row.step.number}")
    return found


@pytest.mark.behaviour("AUT-8")
def test_every_reminder_of_sixty_days_stands_on_its_day(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", days=3, number=3)
    asked(firm, "Kessler", days=7, number=1)
    asked(firm, "Later", days=62, number=1)
    page = opened(qtbot, firm)
    assert agenda(page) == [
        "Thursday 3 December 2026", "Halden 1",
        "Monday 7 December 2026", "Halden 2", "Kessler 1",
        "Thursday 10 December 2026", "Halden 3",
    ]  # fmt: skip
    assert page.grid.words(date(2026, 12, 7)) == "Monday 7 December 2026, 2 reminder(s)"
    assert page.grid.words(date(2026, 12, 5)).endswith("closed")


def test_the_first_key_makes_the_first_reminder_current_below_its_days_heading(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", days=3, number=3)
    page = opened(qtbot, firm)
    # The keyboard came to the list before that was read.
    page.table.setCurrentIndex(QModelIndex())
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.is_open


def test_only_one_kind_is_shown_where_one_is_chosen(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", Kind.CHAT, number=1)
    asked(firm, "Kessler", Kind.ORGANIZER, number=1)
    page = opened(qtbot, firm)
    page.kind.setCurrentIndex(page.kind.findData(Kind.ORGANIZER))
    assert agenda(page) == ["Thursday 3 December 2026", "Kessler 1"]


@pytest.mark.behaviour("AUT-8", "AUT-9")
@pytest.mark.parametrize("kind", list(Kind))
def test_each_opens_to_its_final_text_its_readers_its_papers_and_why(kind: Kind, firm: AtTheDesk, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.example", lise=("lise@halden.example", "notify off"))
    request = firm.request(kind, account, title="Stock of the year", number=2)
    firm.new_mails()
    page = opened(qtbot, firm)
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    panel = page.panel
    assert page.side.is_open and panel.found is not None
    assert [panel.who.itemText(at) for at in range(panel.who.count())] == ["Nora Test <nora@halden.example>"]
    assert panel.why.text() == "3 day(s) after the last e-mail, Mon 30 Nov."
    foretold, papers = panel.text.toPlainText(), [each.name for each in panel.found.enclosures]
    subject = panel._subject.text()
    firm.at("2026-12-03 09:00")
    (mail,) = firm.new_mails()
    assert subject == mail.subject
    assert foretold.split() == mail.text.split(), "word for word what left three days later"
    assert papers == list(mail.papers)
    assert firm.row(request).reminders.sent == 1


def test_a_paper_is_read_before_it_leaves(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", Kind.INVOICE)
    page = opened(qtbot, firm)
    page.open_step(page.model.id_at(1))
    (paper,) = [each for each in page.panel.findChildren(Button) if each.text().endswith(".pdf")]
    paper.click()
    (dialog,) = page.panel.findChildren(PaperDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_closed_day_and_a_snooze_are_told_as_the_reason(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", days=5)
    page = opened(qtbot, firm)
    page.open_step(page.model.id_at(1))
    assert "Sat 5 Dec is a closed day, so it leaves on the next open one." in page.panel.why.text()
    page.panel.snooze_button.click()
    choose("another day")
    (dialog,) = page.findChildren(MoveDialog)
    dialog.day.set_value(date(2026, 12, 9))
    dialog.primary_button.click()
    assert agenda(page)[0] == "Wednesday 9 December 2026"
    assert "It would have left on Sat 5 Dec; it was moved or snoozed." in page.panel.why.text()


@pytest.mark.behaviour("AUT-8")
def test_one_is_sent_now_by_keys_and_another_skipped(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden, kessler = asked(firm, "Halden", number=2), asked(firm, "Kessler", number=2)
    firm.new_mails()
    page = opened(qtbot, firm)
    page.table.select_id(f"{halden}:1")
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.table.select_id(f"{kessler}:1")
    QTest.keyClick(page.table, Qt.Key.Key_K)
    firm.wait(seconds=10)
    assert firm.readers() == ["nora@halden.example"]
    assert agenda(page) == ["Thursday 3 December 2026", "Halden 2", "Monday 7 December 2026", "Kessler 2"]
    firm.days(7)
    assert sorted(each.to for each in firm.new_mails()) == ["nora@halden.example", "nora@kessler.example"]


def test_what_comes_after_another_reminder_is_not_sent_before_it(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden", number=2)
    firm.new_mails()
    page = opened(qtbot, firm)
    page.open_step(f"{halden}:2")
    assert not page.panel.send_button.isEnabled()
    page.table.select_id(f"{halden}:2")
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    firm.wait(seconds=15)
    assert firm.readers() == []


def test_a_whole_day_moves_and_comes_back(firm: AtTheDesk, qtbot: QtBot) -> None:
    asked(firm, "Halden", number=1)
    asked(firm, "Kessler", number=1)
    page = opened(qtbot, firm, "2026-12-03")
    page.day_bar.move_button.click()
    (dialog,) = page.findChildren(MoveDialog)
    dialog.day.set_value(date(2026, 12, 8))
    dialog.primary_button.click()
    assert agenda(page) == ["Tuesday 8 December 2026", "Halden 1", "Kessler 1"]
    firm.undo_toast()
    assert agenda(page)[0] == "Thursday 3 December 2026"


def test_arrows_walk_the_days_and_the_month_shows_six_weeks(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden", days=10, number=2)
    page = opened(qtbot, firm)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Home)
    assert page.grid.day == date(2026, 11, 30)
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.day == date(2026, 12, 7)
    assert page.table.current_id() == f"{halden}:1", "the next day that has some"
    page.which.set_current("month")
    assert (page.grid.start, page.grid.end) == (date(2026, 11, 30), date(2027, 1, 10))
    page.on_button.click()
    assert page.grid.day == date(2027, 1, 1)
    page.today_button.click()
    assert page.grid.day == date(2026, 11, 30)


def test_an_empty_schedule_says_so(firm: AtTheDesk, qtbot: QtBot) -> None:
    page = opened(qtbot, firm)
    assert page._stack.currentIndex() == 1
