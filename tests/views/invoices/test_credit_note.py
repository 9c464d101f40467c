"""A credit note in the window: it opens, and the trail says what was made for what (INV-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.services.requests import acting, invoice_credit
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.invoices.popup import InvoicePopup
from app.views.requests.list_page import RequestListPage
from app.views.theme import theme
from app.views.words import audit, dates
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.mark.behaviour("INV-5")
def test_a_credit_note_opens_and_its_activity_names_both_numbers(firm: TestFirm, qtbot: QtBot) -> None:
    invoice = firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    firm.act(invoice, "void")
    with firm.office.database.read() as session:
        (note,) = invoice_credit.note_ids(session, invoice)
    desk = Desk(firm.office, sync=True)
    page = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(page)
    page.resize(1144, 760)
    page.show()
    page.shown(Place("invoice"))
    popup = InvoicePopup(desk, page, firm.row(note))
    popup.open()
    said = {each.text() for each in popup.findChildren(QLabel)}
    assert popup.number.text() == "CN-0001"
    assert any("Credit note CN-0001 made for INV-0001" in text for text in said)
    popup.reject()
    assert desk.close()


@pytest.mark.behaviour("INV-5")
def test_the_trail_tells_of_a_credit_note_that_was_taken_back(firm: TestFirm) -> None:
    invoice = firm.request(Kind.INVOICE, firm.account("Halden", nora="nora@halden.test"))
    acting.undo(firm.office, firm.act(invoice, "void"))
    told = [audit.entry(entry)[0] for entry in firm.entries()]
    assert "Credit note CN-0001 made for INV-0001" in told
    assert "Credit note CN-0001 taken back" in told


def test_every_entry_of_the_trail_can_be_told_whatever_it_lacks() -> None:
    for code in audit.ENTRIES:
        assert audit.sentence(code, {})[0]
