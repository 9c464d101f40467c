"""The list of accounts, as somebody uses it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import accounts
from app.services.accounts import FOREVER
from app.services.requests.listing import Kind
from app.views.accounts.bulk_bar import TagDialog
from app.views.accounts.list_page import AccountsPage
from app.views.accounts.new_account import NewAccountDialog
from app.views.accounts.pause_dialog import PauseDialog
from app.views.desk import Desk, Place
from tests.support.firm import TestFirm
from tests.views.accounts.conftest import Told, codes, saved


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, told: Told, halden: int) -> AccountsPage:
    made = AccountsPage(desk)
    qtbot.addWidget(made)
    made.resize(1144, 800)
    made.show()
    made.shown(Place("accounts"))
    return made


def spoken(page: AccountsPage, row: int, key: str) -> str:
    """What a screen reader says of a cell."""
    at = [column.key for column in page.table.rows.columns].index(key)
    return str(page.table.rows.index(row, at).data(Qt.ItemDataRole.AccessibleTextRole))


def names(page: AccountsPage) -> list[str]:
    return [spoken(page, row, "name").split(" · ")[0] for row in range(page.table.rows.rowCount())]


def dialog_of(page: AccountsPage, kind: type[Any]) -> Any:
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.behaviour("ACC-4")
def test_the_notify_column_names_who_is_told_or_says_nobody(page: AccountsPage, firm: TestFirm, halden: int) -> None:
    assert spoken(page, 0, "notify") == "Notified: Nora Halden"
    accounts.set_notify(firm.office, halden, saved(firm.office, halden).contacts[0].person.contact_id, False)
    assert spoken(page, 0, "notify") == "Nobody to notify. No contact has NOTIFY on and an address that works"
    page.segments.set_current("blocked")
    assert names(page) == ["Halden Bakery Ltd"]


@pytest.mark.behaviour("ACC-6")
def test_an_account_is_paused_until_a_day_and_undo_resumes_it(
    page: AccountsPage, firm: TestFirm, halden: int, told: Told
) -> None:
    firm.request(Kind.CHAT, halden)
    row = saved(firm.office, halden).row
    assert row.next_at is not None
    page.actions_.ask_pause([row])
    dialog = dialog_of(page, PauseDialog)
    dialog.until.day.set_value(date(2026, 12, 14))
    dialog.submit()
    assert saved(firm.office, halden).row.paused_until == date(2026, 12, 14)
    assert spoken(page, 0, "next") == "Paused until 14 Dec"
    assert codes(firm.office, halden)[0] == "account.paused"
    assert told.toasts[-1].text == "Halden Bakery Ltd: Paused until Mon 14 Dec"
    assert told.toasts[-1].undo is not None
    told.toasts[-1].undo()
    assert saved(firm.office, halden).row.paused_until is None
    assert codes(firm.office, halden)[0] == "account.resumed"


@pytest.mark.behaviour("ACC-6")
def test_a_pause_may_last_until_somebody_resumes(page: AccountsPage, firm: TestFirm, halden: int) -> None:
    page.actions_.ask_pause([saved(firm.office, halden).row])
    dialog = dialog_of(page, PauseDialog)
    dialog.until.resumed.setChecked(True)
    dialog.submit()
    row = saved(firm.office, halden).row
    assert row.paused_until == FOREVER
    assert spoken(page, 0, "next") == "Paused"
    page.actions_.resume([row])
    assert saved(firm.office, halden).row.paused_until is None


@pytest.mark.behaviour("ACC-6")
def test_del_archives_the_ticked_accounts_and_undo_brings_them_back(
    page: AccountsPage, firm: TestFirm, halden: int, told: Told, qtbot: QtBot
) -> None:
    kessler = firm.account("Kessler Architects", kim="kim@kessler.example")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.bulk.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert saved(firm.office, halden).row.archived and saved(firm.office, kessler).row.archived
    assert page.table.rows.rowCount() == 0
    assert told.toasts[-1].undo is not None
    told.toasts[-1].undo()
    assert names(page) == ["Halden Bakery Ltd", "Kessler Architects"]


def test_enter_opens_the_account(page: AccountsPage, halden: int, told: Told) -> None:
    page.table.select_id(halden)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.places == [Place("account", account_id=halden)]


def test_ticked_accounts_are_asked_together(page: AccountsPage, firm: TestFirm, halden: int, told: Told) -> None:
    other = firm.account("Kessler Architects", kim="kim@kessler.example")
    page.table.rows.set_checked([halden, other], True)
    page.bulk.request.click()
    assert told.wishes[-1].account_ids == (halden, other)


def test_typing_narrows_the_list_and_clear_filters_widens_it(page: AccountsPage, firm: TestFirm, qtbot: QtBot) -> None:
    firm.account("Kessler Architects", kim="kim@kessler.example")
    QTest.keyClicks(page.search, "kess")
    qtbot.waitUntil(lambda: names(page) == ["Kessler Architects"])
    QTest.keyClicks(page.search, "zzz")
    qtbot.waitUntil(lambda: page._empty is not None)
    assert page._empty is not None
    page._empty.acted.emit()
    assert names(page) == ["Halden Bakery Ltd", "Kessler Architects"]


def test_a_place_may_choose_a_tag(page: AccountsPage, firm: TestFirm) -> None:
    firm.account("Kessler Architects", kim="kim@kessler.example")
    page.shown(Place("accounts", tab="Payroll"))
    assert names(page) == ["Halden Bakery Ltd"]


def test_a_new_firm_is_told_what_an_account_is_and_makes_its_first(
    qtbot: QtBot, desk: Desk, told: Told, firm: TestFirm
) -> None:
    page = AccountsPage(desk)
    qtbot.addWidget(page)
    page.resize(1144, 800)
    page.show()
    page.shown(Place("accounts"))
    assert page._empty is not None and page._empty.isVisible()
    page._empty.acted.emit()
    dialog = dialog_of(page, NewAccountDialog)
    dialog.email.setText("nora@")
    dialog.submit()
    assert dialog.fields["name"].error == "Enter a name."
    dialog.name.setText("Halden Bakery Ltd")
    dialog.submit()
    assert dialog.fields["email"].error == "Enter a full e-mail address, like name@example.com."
    dialog.email.setText("nora@halden.example")
    dialog.submit()
    (place,) = told.places
    assert place.account_id is not None and place.tab == "info"
    found = saved(firm.office, place.account_id)
    assert [each.person.address for each in found.contacts] == ["nora@halden.example"]
    assert names(page) == ["Halden Bakery Ltd"]


@pytest.mark.behaviour("ACC-6", "MAN-4")
def test_many_accounts_are_paused_tagged_archived_and_exported_with_one_undo_each(
    page: AccountsPage, firm: TestFirm, told: Told, tmp_path: Path
) -> None:
    ids = [
        firm.account(f"Client {number:02}", **{f"ann{number}": f"ann{number}@client.example"}) for number in range(11)
    ]
    page.refresh()
    page.table.rows.check_all(True)

    def undo() -> None:
        step = told.toasts[-1].undo
        assert step is not None
        step()

    page.bulk.pause.click()
    pause = page.findChildren(PauseDialog)[-1]
    pause.until.day.set_value(date(2026, 12, 14))
    pause.primary_button.click()
    question = told.questions[-1]
    assert (question.title, question.text.split(". ")[-1]) == (
        f"Pause {len(ids) + 1} account(s)?",
        "Nobody is e-mailed.",
    )
    question.on_yes()
    assert {saved(firm.office, each).row.paused_until for each in ids} == {date(2026, 12, 14)}
    undo()
    assert {saved(firm.office, each).row.paused_until for each in ids} == {None}
    page.table.rows.uncheck_all()
    page.table.rows.set_checked(ids[:3], True)
    page.bulk.tag.click()
    tag = page.findChildren(TagDialog)[-1]
    tag.primary_button.click()
    assert tag.field.error  # no tag was typed
    tag.name.setEditText("Payroll")
    tag.primary_button.click()
    assert [[each.name for each in saved(firm.office, one).row.tags] for one in ids[:4]] == [["Payroll"]] * 3 + [[]]
    undo()
    assert [saved(firm.office, one).row.tags for one in ids[:3]] == [()] * 3
    page.bulk.archive.click()
    assert [saved(firm.office, one).row.archived for one in ids[:4]] == [True] * 3 + [False]
    undo()
    assert not any(saved(firm.office, one).row.archived for one in ids)
    page.table.rows.set_checked(ids[:2], True)
    page.bulk.export_wanted.emit()
    assert page.files.dialog is not None
    target = tmp_path / "chosen.csv"
    page.files.dialog.fileSelected.emit(str(target))
    page.files.dialog.reject()
    assert {line.split(",")[0] for line in target.read_text("utf-8-sig").splitlines()[1:]} <= {
        "Client 00",
        "Client 01",
        "Client 02",
    }
