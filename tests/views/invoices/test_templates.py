"""Invoice templates: written on the Templates page, taken in the New request dialog (INV-2, TPL-1, AUT-2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import shipped_templates, templates
from app.services.papers.invoice_totals import Discount
from app.services.requests import detail, listing
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.invoice_view import InvoiceView
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk, Place
from app.views.invoices.template_body import InvoiceBody
from app.views.requests.invoice import InvoiceEditor
from app.views.requests.new_request import NewRequestDialog
from app.views.templates.page import TemplatesPage
from app.views.templates.template_form import TemplateForm
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    theme().set_mode("light")
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    made.account("Halden Bakery", nora="nora@halden.test")
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


def fill(cell: QLineEdit, text: str) -> None:
    cell.setText(text)
    cell.textEdited.emit(text)
    cell.editingFinished.emit()


def new_template(desk: Desk, qtbot: QtBot) -> tuple[TemplatesPage, TemplateForm]:
    page = TemplatesPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.shown(Place("templates", tab="invoice"))
    page.templates.new(Kind.INVOICE)
    form = page.templates.form
    assert isinstance(form, TemplateForm)
    return page, form


@pytest.mark.behaviour("INV-2", "TPL-1", "AUT-2")
def test_a_template_is_written_kept_and_makes_an_invoice_with_its_reminders(desk: Desk, qtbot: QtBot) -> None:
    page, form = new_template(desk, qtbot)
    body = form.body
    assert page.templates.form is form
    assert isinstance(body, InvoiceBody)
    fill(form.name, "Fixed fee")
    fill(form.title_edit, "Accounts {{ year }}")
    row = body.lines.rows[0]
    fill(row.description, "Monthly bookkeeping, {{ period }}")
    fill(row.price, "1000")
    fill(row.discount, "10")
    assert row.discount.text() == "10%"
    body.note.setPlainText("Thank you, {{ account.name }}.")
    form.reminders.follow.setChecked(False)
    form.reminders.fields.toggle.setChecked(True)
    form.reminders.fields.days.setValue(5)
    form.reminders.fields.number.setValue(4)
    form.bar.save_button.click()
    (kept,) = templates.templates(desk.office, Kind.INVOICE)
    assert (kept.given.name, kept.given.reminder_days, kept.given.reminder_number) == ("Fixed fee", 5, 4)

    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = NewRequestDialog(desk, Kind.INVOICE, (1,), owner)
    dialog._template.combo.setCurrentIndex(1)
    dialog._template.combo.activated.emit(1)
    editor = dialog._editor()
    assert isinstance(editor, InvoiceEditor)
    assert editor.lines.rows[0].discount.text() == "10%"
    dialog._ask()
    assert "template" in dialog._reminders._source.text()
    dialog._save_draft()
    (row_,) = listing.rows(desk.office, listing.request_ids(desk.office, RequestQuery((Kind.INVOICE,))))
    assert (row_.reminders.days, row_.reminders.number, row_.reminders.source) == (5, 4, "template")
    found = detail.request_detail(desk.office, row_.id)
    assert found is not None
    view: InvoiceView = found.content
    assert view.lines[0].description == "Monthly bookkeeping, November 2026"
    assert view.lines[0].amount == 900_00
    assert view.note == "Thank you, Halden Bakery."


@pytest.mark.behaviour("TPL-2", "INV-2")
def test_an_unknown_placeholder_in_a_line_or_the_note_blocks_saving(desk: Desk, qtbot: QtBot) -> None:
    page, form = new_template(desk, qtbot)
    body = form.body
    assert page.templates.form is form
    assert isinstance(body, InvoiceBody)
    fill(form.name, "Fixed fee")
    fill(form.title_edit, "Accounts")
    fill(body.lines.rows[0].description, "Bookkeeping {{ perid }}")
    form.bar.save_button.click()
    assert not templates.templates(desk.office, Kind.INVOICE)
    assert body.lines._error.text()
    fill(body.lines.rows[0].description, "Bookkeeping {{ period }}")
    body.note.setPlainText("{{ nobody }}")
    form.bar.save_button.click()
    assert body.note_field.error
    body.note.setPlainText("")
    form.bar.exit_button.click()
    assert len(templates.templates(desk.office, Kind.INVOICE)) == 1, "prices may be written later"


@pytest.mark.behaviour("TPL-1")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_invoices_that_come_with_the_program_may_all_be_kept(desk: Desk, language: str) -> None:
    offers = shipped_templates.offers(desk.office, [language], Kind.INVOICE)
    assert len(offers) == 3
    for each in shipped_templates.add(desk.office, [offer.key for offer in offers], [language]):
        found = templates.template(desk.office, each)
        assert found is not None
        templates.check(found.given)
        filled = templates.fill(desk.office, each, 1)
        content: InvoiceDraft = filled.content
        assert all("{{" not in line.description for line in content.lines)


def test_a_discount_is_read_as_it_is_written() -> None:
    from app.services.requests.amounts import discount_of

    percent, amount = Discount("percent", Decimal(10)), Discount("amount", Decimal(50_00))
    for text in ("10", "10 %", "10%", "-10 %", "10,0\u00a0%"):
        found = discount_of(text, "EUR")
        assert found is not None
        assert (found.kind, found.value) == ("percent", percent.value)
    for text in ("50 €", "€50.00", "50,00 EUR", "-50 €", "−50,00\u00a0€"):
        assert discount_of(text, "EUR") == amount
    for text in ("", " ", "–", "0 %"):
        assert discount_of(text, "EUR") == Discount()
    for text in ("ten", "101 %", "1,000 €", "50 € off"):
        assert discount_of(text, "EUR") is None
    assert LineDraft("x", Decimal(1), 100_00, discount=percent).counted.net == 90_00
