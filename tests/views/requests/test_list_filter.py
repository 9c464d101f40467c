"""A list is narrowed and arranged as its user likes it: whose requests, how their reminders stand, which columns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.services import accounts, me, staff
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.requests import creating, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.preferences import Preferences
from app.views.requests.list_page import RequestListPage
from app.views.widgets.table.cells import words
from tests.support.window import open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        office = opened.office
        ines = staff.add(office, staff.StaffInput("Inès Moreau"))
        me.sit_down(office, ines)
        for name, who in (("Halden", ines), ("Kessler", None)):
            contact = ContactInput(name, "Owner", f"{name.lower()}@client.test")
            accounts.create(office, AccountInput(name, responsible_id=who), [contact])
        for account, reminded, price in ((1, True, 120_00), (2, False, 75_50)):
            lines = InvoiceDraft((LineDraft("Bookkeeping", Decimal(1), price, Decimal(0)),))
            plan = PlanInput(enabled=reminded, days=3, number=3)
            made = creating.create(office, NewRequest(Kind.INVOICE, (account,), "Bookkeeping", lines, plan=plan))
            sending.send(office, made)
        yield opened


def page_of(firm: Opened, qtbot: QtBot, preferences: Preferences | None = None) -> RequestListPage:
    desk = Desk(firm.office, preferences or Preferences(), sync=True)
    page = RequestListPage(desk, [Kind.INVOICE])
    desk.setParent(page)
    qtbot.addWidget(page)
    page.resize(1300, 600)
    page.show()
    page.shown(Place("invoice"))
    return page


def choose(page: RequestListPage, group: str, word: str) -> None:
    """Choose a line of the filter's menu."""
    (part,) = [each for each in page.list.filter.entries() if each is not None and each.text == group]
    (line,) = [each for each in part.entries if each is not None and each.text == word]
    assert line.on_triggered is not None
    line.on_triggered()


def names(page: RequestListPage) -> list[str]:
    rows = page.list.table.rows
    account = [column.key for column in rows.columns].index("account")
    return sorted(words(rows.cell(at, account)) for at in range(rows.rowCount()))


def test_a_list_shows_whose_requests_one_wants_and_says_so(firm: Opened, qtbot: QtBot) -> None:
    page = page_of(firm, qtbot)
    assert names(page) == ["Halden", "Kessler"]
    choose(page, "Responsible", "Inès Moreau (me)")
    assert names(page) == ["Halden"]
    assert page.list.filter.text() == "Filter: 1"
    assert "Inès Moreau" in page.list._foot.text()
    choose(page, "Responsible", "Nobody")
    assert names(page) == ["Kessler"]
    choose(page, "Reminders", "Scheduled")
    assert names(page) == []
    page.list._empty.acted.emit()
    assert names(page) == ["Halden", "Kessler"]
    assert page.list.filter.text() == "Filter"


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (("Reminders", "Off"), ["Kessler"]),
        (("Sent", "In the last 30 days"), ["Halden", "Kessler"]),
        (("Sent", "Before this year"), []),
    ],
)
def test_a_list_is_narrowed_by_reminders_and_by_date(
    firm: Opened, qtbot: QtBot, chosen: tuple[str, str], found: list[str]
) -> None:
    page = page_of(firm, qtbot)
    choose(page, *chosen)
    assert names(page) == found


def test_a_place_that_says_which_part_it_wants_is_not_narrowed_by_an_earlier_filter(firm: Opened, qtbot: QtBot) -> None:
    page = page_of(firm, qtbot)
    choose(page, "Reminders", "Off")
    page.shown(Place("invoice", segment="waiting"))
    assert names(page) == ["Halden", "Kessler"]


@pytest.mark.behaviour("INV-1")
def test_the_head_of_the_invoices_says_what_is_owed_and_what_came_in(firm: Opened, qtbot: QtBot) -> None:
    page = page_of(firm, qtbot)
    assert page._sums is not None
    assert [part.findChildren(type(page._count))[1].text() for part in page._sums._parts] == ["€195.50", "—", "—"]


def test_columns_density_and_widths_are_the_same_the_next_day(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = Preferences(file)
    page = page_of(firm, qtbot, kept)
    table = page.list.table
    keys = [column.key for column in table.rows.columns]
    amount, due = keys.index("amount"), keys.index("due")
    assert not table.isColumnHidden(amount)
    table.columns.put_away("amount")
    table.horizontalHeader().resizeSection(due, 133)
    kept.set("density", "compact")
    assert table.isColumnHidden(amount)
    assert table.row_height == 32
    kept.save()

    later = page_of(firm, qtbot, Preferences(file)).list.table
    assert later.isColumnHidden(amount)
    assert later.columns.widths == {"due": 133}
    assert later.row_height == 32
    later.columns.reset()
    assert not later.isColumnHidden(amount)


def test_a_kept_arrangement_that_is_no_sense_is_forgotten(firm: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    kept.setValue("layout/table-requests-invoice", b'{"widths": {"due": "wide"}, "away": 7}')
    kept.sync()
    table = page_of(firm, qtbot, Preferences(file)).list.table
    assert table.columns.widths == {}
    assert not table.columns.away
