"""Amounts in the New request dialog: nothing that cannot be read is sent as if it were nothing (INV-1)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.clock import SetClock
from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.views.desk import Desk
from app.views.requests.invoice import InvoiceEditor
from app.views.requests.new_request import NewRequestDialog
from app.views.requests.proposal import ProposalEditor
from tests.support.window import open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path, SetClock(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)))) as opened:
        settings.save_firm(opened.office, name="Marlow & Finch", currency="USD")
        people = [ContactInput("Alice", "Client", "alice@client.test", signatory=True)]
        accounts.create(opened.office, AccountInput("Halden Bakery Ltd"), people)
        yield opened


def dialog_for(firm: Opened, kind: Kind, qtbot: QtBot) -> NewRequestDialog:
    dialog = NewRequestDialog(Desk(firm.office, sync=True), kind, (1,))
    qtbot.addWidget(dialog)
    dialog._title.setText("Bookkeeping")
    return dialog


def fill(cell: QLineEdit, text: str) -> None:
    cell.setText(text)
    cell.textEdited.emit(text)


def sent(firm: Opened, kind: Kind) -> list[RequestRow]:
    return listing.rows(firm.office, listing.request_ids(firm.office, RequestQuery((kind,))))


@pytest.mark.behaviour("INV-1")
@pytest.mark.parametrize("price", ["12O.00", "1,840", "nan"])
def test_an_invoice_line_that_cannot_be_read_is_pointed_out_and_never_left_out(
    price: str, firm: Opened, qtbot: QtBot
) -> None:
    dialog = dialog_for(firm, Kind.INVOICE, qtbot)
    editor = dialog._editor()
    assert isinstance(editor, InvoiceEditor)
    assert editor.currency.currentText() == "USD", "the firm's currency"
    editor.lines.add_button.click()
    for line, (said, typed) in zip(editor.lines.rows, (("Bookkeeping", "100"), ("Payroll", price)), strict=True):
        fill(line.description, said)
        fill(line.price, typed)
    dialog.submit()
    dialog._save_draft()
    assert price in editor.lines.rows[1]._error.text()
    assert not sent(firm, Kind.INVOICE)
    fill(editor.lines.rows[1].price, "1,840.00")
    dialog.submit()
    (row,) = sent(firm, Kind.INVOICE)
    assert (row.extra.amount, row.extra.currency) == (round(194000 * 1.2), "USD")


@pytest.mark.behaviour("INV-1")
def test_an_invoice_line_with_a_price_says_what_it_is_for(firm: Opened, qtbot: QtBot) -> None:
    dialog = dialog_for(firm, Kind.INVOICE, qtbot)
    editor = dialog._editor()
    assert isinstance(editor, InvoiceEditor)
    fill(editor.lines.rows[0].price, "100")
    dialog.submit()
    assert "what it is for" in editor.lines.rows[0]._error.text()
    assert not sent(firm, Kind.INVOICE)
    fill(editor.lines.rows[0].description, "Bookkeeping")
    dialog.submit()
    assert len(sent(firm, Kind.INVOICE)) == 1


@pytest.mark.behaviour("INV-1")
def test_a_service_whose_price_cannot_be_read_is_pointed_out_not_given_for_nothing(firm: Opened, qtbot: QtBot) -> None:
    dialog = dialog_for(firm, Kind.PROPOSAL, qtbot)
    editor = dialog._editor()
    assert isinstance(editor, ProposalEditor)
    editor.services.setPlainText("Tax return = 1,840\nAdvice")
    dialog.submit()
    assert "Tax return" in editor.fields["services"].error
    assert not sent(firm, Kind.PROPOSAL)
    editor.services.setPlainText("Tax return = 1,840.00 / week\nAdvice")
    dialog.submit()
    assert "/ month" in editor.fields["services"].error
    assert not sent(firm, Kind.PROPOSAL)
    editor.services.setPlainText("Tax return = 1,840.00\nAdvice")
    dialog.submit()
    (row,) = sent(firm, Kind.PROPOSAL)
    assert (row.extra.amount, row.extra.currency) == (184000, "USD")
