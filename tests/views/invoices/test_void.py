"""A void invoice and its credit note in the window: nothing is due, each leads to the other (INV-5)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.services.errors import Refused
from app.services.requests import invoice_credit
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.invoices.popup import InvoicePopup
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.list_page import RequestListPage
from app.views.widgets.button import Button
from app.views.words import requests
from tests.support.firm import TestFirm
from tests.views.invoices.conftest import popup_of, said

pytestmark = [
    pytest.mark.behaviour("INV-5"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def invoice(firm: TestFirm, halden: int) -> int:
    return firm.request(Kind.INVOICE, halden)


def note_of(firm: TestFirm, request_id: int) -> int:
    with firm.office.database.read() as session:
        (note,) = invoice_credit.note_ids(session, request_id)
    return note


def follow(popup: InvoicePopup) -> None:
    """Press the link to the other paper."""
    (link,) = [each for each in popup.findChildren(Button, "related") if each.isVisible()]
    link.click()


def test_a_void_invoice_owes_nothing_has_no_reminders_and_leads_to_its_credit_note_and_back(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoice: int
) -> None:
    firm.act(invoice, "void")
    popup = popup_of(desk, firm, page, invoice)
    seen = said(popup)
    assert {
        "INV-0001",
        "€0.00",
        "nothing due",
        "Void: taken back by credit note CN-0001",
        "Credit note CN-0001",
    } <= seen
    assert not seen & {"balance due", "Paid", "to refund"}
    assert not popup.card.isVisible() and not popup.pay_button.isVisible()
    follow(popup)
    seen = said(popup)
    assert {"CN-0001", "-€120.00", "credited", "Credit note for INV-0001", "Total credited"} <= seen
    assert not seen & {"Paid", "Balance", "nothing due", "Starts when sent", "Total"}
    assert popup.windowTitle() == "Credit note · Halden Bakery"
    assert "dated " in popup.facts.text()
    assert not popup.card.isVisible()
    assert requests.reminders(firm.row(note_of(firm, invoice))).text == "Never mailed by itself"
    follow(popup)
    assert popup.number.text() == "INV-0001"
    assert popup.windowTitle() == "Invoice · Halden Bakery"
    popup.reject()


def test_the_panel_beside_the_list_says_the_same(firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot) -> None:
    firm.act(invoice, "void")
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(invoice)
    assert "Void: taken back by credit note CN-0001" in said(panel)
    assert not panel.card.isVisible()
    panel.show_request(note_of(firm, invoice))
    assert "Credit note for INV-0001" in said(panel)
    assert not panel.card.isVisible()


def test_what_was_paid_of_a_void_invoice_is_to_be_refunded_until_the_refund_is_recorded(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoice: int
) -> None:
    firm.act(invoice, "pay", amount=50_00)
    firm.act(invoice, "void")
    popup = popup_of(desk, firm, page, invoice)
    assert {"€50.00", "to refund", "To refund", "Payments"} <= said(popup)
    assert "balance due" not in said(popup)
    assert firm.row(note_of(firm, invoice)).extra.amount == -120_00, "the whole total is credited"
    assert firm.row(invoice).extra.balance == -50_00
    assert popup.pay_button.text() == "Record refund…"
    popup.pay_button.click()
    (dialog,) = [each for each in popup.findChildren(ActionDialog) if each.isVisible()]
    assert dialog._amount.text() == "50.00"
    dialog._amount.setText("60")
    dialog.submit()
    assert dialog.isVisible(), "more than was paid is not refunded"
    dialog._amount.setText("20")
    dialog.submit()
    popup.refresh()
    assert {"€30.00", "to refund", "Refunded"} <= said(popup)
    popup._take_back()
    popup.refresh()
    assert {"€50.00", "to refund"} <= said(popup)
    firm.act(invoice, "refund")
    popup.refresh()
    assert {"nothing due", "Refunded"} <= said(popup)
    assert not popup.pay_button.isVisible()
    assert "refund" not in firm.row(invoice).actions
    popup.reject()


def test_a_paid_invoice_can_be_voided_and_all_of_it_is_to_be_refunded(firm: TestFirm, invoice: int) -> None:
    firm.act(invoice, "pay")
    firm.act(invoice, "void")
    assert firm.row(invoice).extra.balance == -120_00
    with pytest.raises(Refused, match="amount-over-refund"):
        firm.act(invoice, "refund", amount=120_01)
    firm.act(invoice, "refund")
    with pytest.raises(Refused, match="amount-not-positive"):
        firm.act(invoice, "refund")
