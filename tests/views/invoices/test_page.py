"""The page on which an invoice is written, in the real window (INV-1, INV-2, INV-5; mockup 16)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.services import shipped_templates, templates
from app.services.requests import detail, editing, listing
from app.services.requests.creating import PlanInput
from app.services.requests.detail import RequestDetail
from app.services.requests.editing import Revision
from app.services.requests.invoice_view import InvoiceView
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.views.desk import Desk, Place, ToastWish
from app.views.invoices.page import InvoicePage
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.requests.actions import RequestActions
from app.views.theme import theme
from app.views.widgets.leave_dialog import LeaveDialog
from app.views.words import dates
from tests.support.firm import TestFirm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class NoSender:
    """A sender that runs well and sends nothing."""

    stopped = ""
    stopped_words = ""


class Desks:
    """The window over the firm, and its page of invoices."""

    def __init__(self, firm: TestFirm, qtbot: QtBot) -> None:
        self.firm, self.office = firm, firm.office
        self.desk = Desk(self.office, sync=True)
        self.pulse = Pulse(self.desk, NoSender)
        self.window = MainWindow(self.desk, self.pulse)
        qtbot.addWidget(self.window)
        self.window.resize(1360, 860)
        self.window.show()
        self.pulse.start()
        self.account = firm.account("Halden Bakery", nora="nora@halden.test")

    def new(self) -> InvoicePage:
        """Press *New invoice* in the account."""
        self.desk.new_request(kind=Kind.INVOICE, account_ids=(self.account,))
        return self.page()

    def edit(self, request_id: int) -> InvoicePage:
        """Choose *Edit…* in the row's menu."""
        (row,) = listing.rows(self.office, [request_id])
        actions = RequestActions(self.desk, self.window)
        entry = next(each for each in actions.entries(row) if each is not None and each.text == "Edit…")
        assert entry.on_triggered is not None
        entry.on_triggered()
        return self.page()

    def page(self) -> InvoicePage:
        page = self.window.page()
        assert isinstance(page, InvoicePage)
        return page

    def rows(self) -> list[RequestRow]:
        return listing.rows(self.office, listing.request_ids(self.office, RequestQuery((Kind.INVOICE,))))

    def kept(self, request_id: int) -> tuple[RequestDetail, InvoiceView]:
        found = detail.request_detail(self.office, request_id)
        assert found is not None
        return found, found.content


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    theme().set_mode("light")
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def at(firm: TestFirm, qtbot: QtBot) -> Iterator[Desks]:
    made = Desks(firm, qtbot)
    yield made
    made.window.close()
    assert made.desk.close()


def fill(cell: QLineEdit, text: str) -> None:
    cell.setFocus()
    cell.clear()
    QTest.keyClicks(cell, text)


def write(page: InvoicePage, at: int, words: str, price: str, discount: str = "", quantity: str = "1") -> None:
    row = page.lines.rows[at]
    for cell, text in (
        (row.description, words), (row.quantity, quantity), (row.price, price), (row.discount, discount),
    ):  # fmt: skip
        fill(cell, text)


def sums(page: InvoicePage) -> str:
    return " | ".join(each.text() for each in page.lines.findChildren(QLabel) if each.isVisible())


@pytest.mark.behaviour("INV-1")
def test_an_invoice_is_written_with_discounts_and_sent(at: Desks) -> None:
    page = at.new()
    write(page, 0, "Year-end accounts", "950", "10 %")
    QTest.keyClick(page.lines.rows[0].discount, Qt.Key.Key_Return)
    assert len(page.lines.rows) == 2, "Enter in the last field adds a line"
    write(page, 1, "Bookkeeping", "122.50", quantity="2")
    fill(page.lines.discount, "100 EUR")
    assert "€1,000.00" in sums(page)
    assert "€1,200.00" in sums(page)
    assert page.dirty
    assert page.send_button.text() == "Send to 1 contact(s)"
    QTest.keyClick(page.lines.discount, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = at.rows()
    assert (row.state, row.title) == ("unpaid", "Year-end accounts")
    found, view = at.kept(row.id)
    assert (view.total, view.totals.line_discounts, view.totals.discount) == (1200_00, 95_00, 100_00)
    assert found.row.due_on == date(2026, 12, 30)
    at.firm.wait(minutes=2)
    (mail,) = at.firm.mails()
    assert "1,200.00" in mail.text


@pytest.mark.behaviour("INV-1")
def test_a_draft_is_kept_opened_again_and_edited(at: Desks) -> None:
    page = at.new()
    write(page, 0, "Accounts", "950")
    page.note.setPlainText("Thank you.")
    page.shows_code.setChecked(False)
    page.save_button.click()
    assert not page.dirty
    (row,) = at.rows()
    assert row.phase == "draft"
    at.desk.go(Place("invoice"))
    page = at.edit(row.id)
    assert page.title() == "Draft invoice"
    assert page.lines.rows[0].description.text() == "Accounts"
    assert page.note.toPlainText() == "Thank you."
    assert not page.shows_code.isChecked()
    fill(page.lines.rows[0].price, "1000")
    QTest.keyClick(page.lines.rows[0].price, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert at.kept(row.id)[1].total == 1200_00
    assert not page.dirty


@pytest.mark.behaviour("INV-1")
def test_lines_are_moved_removed_and_put_back_by_keys(at: Desks) -> None:
    page = at.new()
    toasts: list[ToastWish] = []
    at.desk.toasted.connect(toasts.append)
    write(page, 0, "One", "1")
    page.lines.add_button.click()
    write(page, 1, "Two", "2")
    page.lines.rows[1].description.setFocus()
    QTest.keyClick(page.lines.rows[1].description, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.description.text() for row in page.lines.rows] == ["Two", "One"]
    QTest.keyClick(page.lines.rows[0].price, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [row.description.text() for row in page.lines.rows] == ["One"]
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert [row.description.text() for row in page.lines.rows] == ["Two", "One"]


@pytest.mark.behaviour("INV-1")
@pytest.mark.parametrize(
    ("price", "discount", "said"),
    [("1,840", "", "is no number"), ("100", "101 %", "percentage"), ("100", "100.01 EUR", "more than the line")],
)
def test_what_cannot_be_right_is_said_beside_its_line_and_nothing_is_kept(
    at: Desks, price: str, discount: str, said: str
) -> None:
    page = at.new()
    write(page, 0, "Accounts", price, discount)
    page.send_button.click()
    assert said in page.lines.rows[0]._error.text()
    assert not at.rows()
    assert page.lines.rows[0].description.text() == "Accounts"


@pytest.mark.behaviour("INV-2", "INV-5")
def test_of_an_issued_invoice_only_the_note_and_the_reminders_are_edited(at: Desks) -> None:
    invoice = at.firm.request(Kind.INVOICE, at.account)
    page = at.edit(invoice)
    assert page.is_issued
    row = page.lines.rows[0]
    assert all(edit.isReadOnly() for edit in row.edits())
    assert not page.facts.due.isEnabled()
    assert not page.send_button.isVisible()
    page.note.setPlainText("Please pay by transfer.")
    page.reminders.fields.days.setValue(5)
    page.reminders.fields.number.setValue(4)
    page.save_button.click()
    found, view = at.kept(invoice)
    assert view.note == "Please pay by transfer."
    assert (found.row.reminders.days, found.row.reminders.number) == (5, 4)
    assert not page.dirty
    at.firm.act(invoice, "pay")
    entry = next(
        each
        for each in RequestActions(at.desk, at.window).entries(listing.rows(at.office, [invoice])[0])
        if each is not None and each.text == "Edit…"
    )
    assert not entry.enabled


@pytest.mark.behaviour("TPL-1", "AUT-2")
def test_a_template_fills_the_page_and_its_reminders_are_named(at: Desks) -> None:
    (key,) = [each.key for each in shipped_templates.offers(at.office, ["en"], Kind.INVOICE) if "fixed" in each.key]
    shipped_templates.add(at.office, [key], ["en"])
    (template,) = templates.templates(at.office, Kind.INVOICE)
    page = at.new()
    index = page.template.combo.findData(template.id)
    page.template.combo.setCurrentIndex(index)
    page.template.combo.activated.emit(index)
    assert page.lines.rows[0].description.text() == "Monthly bookkeeping, November 2026"
    page.look()
    assert "template" in page.reminders._source.text()
    assert page.reminders.fields.days.value() == 7
    fill(page.lines.rows[0].price, "500")
    page.save_button.click()
    (row,) = at.rows()
    found, view = at.kept(row.id)
    assert view.lines[0].description == "Monthly bookkeeping, November 2026"
    assert (found.row.reminders.days, found.row.reminders.number, found.row.reminders.source) == (7, 3, "template")
    assert page.lines.rows[0].description.text() == "Monthly bookkeeping, November 2026"


def test_what_somebody_else_saved_is_not_written_over(at: Desks) -> None:
    draft = at.firm.draft(Kind.INVOICE, at.account, title="Mine")
    page = at.edit(draft)
    fill(page.facts.title, "Ours")
    _, view = at.kept(draft)
    editing.revise(at.office, draft, view.version, Revision("Theirs", view.draft, plan=PlanInput(True, 3, 1)))
    page.save_button.click()
    assert page.banner.isVisible()
    assert page.facts.title.text() == "Ours"
    assert at.kept(draft)[0].row.title == "Theirs"
    page.banner.acted.emit()
    assert page.facts.title.text() == "Theirs"


def test_leaving_with_an_unsaved_change_asks(at: Desks) -> None:
    page = at.new()
    write(page, 0, "Accounts", "950")
    at.desk.go(Place("invoice"))
    assert at.page() is page
    (asked,) = [each for each in page.findChildren(LeaveDialog) if each.isVisible()]
    asked.primary_button.click()
    assert at.window.page() is not page
    assert [row.title for row in at.rows()] == ["Accounts"]
