"""Bank statements through the window: read, ticked where it is certain, put right, recorded, taken back (INV-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.models.kinds import Kind
from app.services.banking import inbox
from app.services.importing.table_reader import read_table
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.views.banking.dialog import StatementDialog
from app.views.commands import find_commands
from app.views.desk import Desk, Place, ToastWish
from app.views.requests.list_page import RequestListPage
from app.views.theme import theme
from app.views.widgets.chip_field import Choice
from app.views.widgets.table.cells import second_words, words
from app.views.words import banking, dates
from tests.support.firm import TestFirm
from tests.support.statements import Came, camt, csv

pytestmark = pytest.mark.behaviour("INV-3")


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> RequestListPage:
    made = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.shown(Place("invoice"))
    return made


@pytest.fixture
def invoices(firm: TestFirm) -> list[tuple[int, str]]:
    """Two invoices of Halden Bakery and one of Orion Yoga: id and number."""
    halden = firm.account("Halden Bakery", nora="nora@halden.example")
    orion = firm.account("Orion Yoga", omar="omar@orion.example")
    made = []
    for account, cents in ((halden, 120_00), (halden, 80_00), (orion, 60_00)):
        content = InvoiceDraft((LineDraft("Advice", Decimal(1), cents),))
        request = firm.request(Kind.INVOICE, account, content=content)
        made.append((request, firm.row(request).extra.number))
    return made


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    for each in QApplication.topLevelWidgets():
        if isinstance(each, StatementDialog):
            each.set_changed(False)
            each.reject()


def opened(desk: Desk, page: QWidget, *paths: Path) -> StatementDialog:
    made = StatementDialog(desk, page, paths)
    made.open()
    return made


def shown(dialog: StatementDialog, column: str) -> list[str]:
    model = dialog.panel.model
    at = [each.key for each in model.columns].index(column)
    cells = [model.cell(row, at) for row in range(model.rowCount()) if model.id_at(row) is not None]
    return [" / ".join(part for part in (words(each), second_words(each)) if part) for each in cells]


def said(dialog: StatementDialog) -> str:
    return dialog.banner.accessibleName()


def state(firm: TestFirm, request_id: int) -> str:
    return firm.row(request_id).state


@pytest.mark.behaviour("STOP-4")
def test_what_is_certain_is_ticked_recorded_by_one_press_and_taken_back_by_one(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    (first, number), (second, _), _ = invoices
    path = camt(tmp_path / "s.xml", [
        Came(120_00, f"Invoice {number}", "Halden Bakery"), Came(80_00, "", "HALDEN BAKERY"), Came(-5_00, "fee"),
        Came(7_77, "?", "Somebody"),
    ])  # fmt: skip
    dialog = opened(desk, page, path)
    assert said(dialog) == "3 new line(s) · 1 paid out, left out"
    assert shown(dialog, "pays") == [
        f"{number} · Halden Bakery / Number, amount",
        f"{invoices[1][1]} · Halden Bakery / Amount, name",
        "Nothing yet",
    ]
    assert shown(dialog, "sure") == ["Certain", "Likely", "Unknown"]
    assert (dialog.primary_button.text(), dialog.sum.text()) == ("Record 1 payment(s)", "3 line(s) · ticked: €120.00")
    dialog.primary_button.click()
    assert (state(firm, first), firm.next_day(first), state(firm, second)) == ("paid", None, "unpaid")
    assert said(dialog) == "1 payment(s) recorded · 1 invoice(s) paid in full: their reminders stop"
    assert shown(dialog, "sure") == ["Likely", "Unknown"], "what nobody confirmed goes on waiting"
    dialog.banner._button.click()
    assert (state(firm, first), dialog.panel.count()) == ("unpaid", 3)


def test_what_seems_to_pay_something_stands_before_what_does_not(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    number = invoices[0][1]
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(7_77, "?", on="2026-11-02"), Came(120_00, number)]))
    assert [each.text for row in range(4) if (each := dialog.panel.model.group_at(row)) is not None] == [
        "What seems to pay invoices", "Nothing fits",
    ]  # fmt: skip
    assert shown(dialog, "sure") == ["Certain", "Unknown"]
    assert dialog.panel.pays.chosen[0][1].startswith(number), "the first of them is selected"


def test_a_tick_on_a_line_that_pays_nothing_does_not_stay(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(7_77, "?", "Somebody")]))
    dialog.panel.model.check_all(True)
    assert dialog.panel.model.checked_ids == ()
    assert not dialog.primary_button.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_what_a_line_pays_can_be_changed_to_any_open_invoice_and_is_ticked_then(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    _, (second, number), (third, _) = invoices
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(100_00, "thanks", "Somebody")]))
    pays = dialog.panel.pays
    QTest.keyClicks(pays._entry, "yoga 60")
    assert [each.label for each in pays._choices.values()] == [f"{invoices[2][1]} · Orion Yoga · €60.00"]
    pays.add(Choice(str(third), "x"))
    pays.add(Choice(str(second), "x"))
    assert shown(dialog, "pays") == [f"{invoices[2][1]}, {number} · Orion Yoga / Chosen by you"]
    assert shown(dialog, "sure") == ["Chosen"]
    assert dialog.primary_button.text() == "Record 2 payment(s)"
    dialog.primary_button.click()
    assert (state(firm, third), state(firm, second), firm.row(second).extra.balance) == ("paid", "part_paid", 40_00)


def test_more_than_is_owed_says_what_is_left(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    number = invoices[0][1]
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(130_00, number)]))
    assert shown(dialog, "pays") == [f"{number} · Halden Bakery / Number, more than is owed · €10.00 left over"]
    assert dialog.panel.model.checked_ids == ()


def test_what_is_no_clients_payment_is_put_away_by_key_and_does_not_come_back(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    path = camt(tmp_path / "s.xml", [Came(7_77, "refund", "Treasury")])
    dialog = opened(desk, page, path)
    dialog.panel.table.setFocus()
    QTest.keyClick(dialog.panel.table, Qt.Key.Key_Delete)
    assert said(dialog) == "1 line(s) put away: not a client’s payment"
    assert dialog.empty.isVisible()
    dialog.read([path])
    assert said(dialog) == "0 new line(s) · 1 known from an earlier statement"
    assert dialog.panel.count() == 0


def test_lines_wait_until_the_dialog_is_opened_again(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    opened(desk, page, camt(tmp_path / "s.xml", [Came(7_77, "?", "Somebody")])).reject()
    assert shown(opened(desk, page), "payer") == ["Somebody / ?"]


def test_a_table_of_an_unknown_bank_asks_for_its_columns_once(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    number = invoices[0][1]
    first, second = (csv(tmp_path / f"{at}.csv", [Came(120_00, number, on=f"2026-11-2{at}")]) for at in (6, 7))
    for path in (first, second):
        path.write_text(path.read_text().replace("Date", "Tag"))
    dialog = opened(desk, page, first)
    assert said(dialog) == "Say which column holds: Date."
    assert not dialog.primary_button.isEnabled()
    chooser = dialog.columns.choosers["booked"]
    assert isinstance(chooser, QComboBox)
    assert dialog.focusWidget() is chooser
    chooser.setCurrentIndex(chooser.findText("Tag"))
    assert dialog.primary_button.text() == "Read the statement"
    dialog.primary_button.click()
    assert shown(dialog, "sure") == ["Certain"]
    dialog.read([second])
    assert said(dialog) == "1 new line(s)"
    assert dialog.panel.count() == 2


def test_a_file_that_is_no_statement_says_what_to_download_and_the_next_one_is_read(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    wrong = tmp_path / "page.xml"
    wrong.write_text("<html/>")
    dialog = opened(desk, page, wrong)
    assert said(dialog) == banking.FILES["statement-unknown"]
    dialog.read([camt(tmp_path / "s.xml", [Came(7_77, "?")])])
    assert dialog.panel.count() == 1


def test_payments_that_the_bank_takes_back_are_named(
    firm: TestFirm, desk: Desk, page: RequestListPage, tmp_path: Path
) -> None:
    path = camt(tmp_path / "s.xml", [Came(-60_00, "INV-9", "Orion Yoga")])
    path.write_text(path.read_text().replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"))
    dialog = opened(desk, page, path)
    assert said(dialog).startswith("0 new line(s)")
    assert "1 payment(s) taken back by the bank: Orion Yoga" in said(dialog)


def test_what_another_window_did_meanwhile_is_told_and_the_lines_are_read_anew(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    (first, number), *_ = invoices
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(120_00, number)]))
    firm.settle(first)
    dialog.primary_button.click()
    assert said(dialog) == f"{number} was paid or ended meanwhile. Look at its lines again."
    assert len(inbox.look(firm.office).lines) == 1
    assert shown(dialog, "pays") == ["Nothing yet / The invoice named is paid already"]
    assert dialog.panel.model.checked_ids == ()


def test_the_lines_are_exported_as_they_are_shown(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(7_77, "=refund", "Treasury")]))
    dialog.write_lines(tmp_path / "lines.csv")
    table = read_table(tmp_path / "lines.csv")
    assert table.headers[:3] == ("Date", "Payer", "")
    assert [each[1] for each in table.rows] == ["Treasury"]
    assert said(dialog) == "Saved as lines.csv"


def test_closing_after_recording_offers_undo_in_the_window(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoices: list[tuple[int, str]], tmp_path: Path
) -> None:
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    (first, number), *_ = invoices
    dialog = opened(desk, page, camt(tmp_path / "s.xml", [Came(120_00, number)]))
    dialog.primary_button.click()
    dialog.reject()
    (toast,) = toasts
    assert toast.undo is not None
    toast.undo()
    assert state(firm, first) == "unpaid"


def test_menu_search_and_a_dropped_file_lead_to_it(desk: Desk, page: RequestListPage, tmp_path: Path) -> None:
    wanted: list[tuple[Path, ...]] = []
    desk.statement_wanted.connect(wanted.append)
    entry = next(each for each in page.files.entries() if each is not None and each.text == "Import bank statement…")
    assert entry.on_triggered is not None
    entry.on_triggered()
    (command,) = [each for each in find_commands("bank") if each.icon == "landmark"]
    command.act(desk)
    path = camt(tmp_path / "s.xml", [])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )  # fmt: skip
    assert wanted == [(), (), (path,)]


def test_a_page_of_another_kind_takes_no_statement(desk: Desk, qtbot: QtBot) -> None:
    made = RequestListPage(desk, (Kind.CHAT,))
    qtbot.addWidget(made)
    assert not made.acceptDrops()
    assert not any(each and each.icon == "landmark" for each in made.files.entries())
