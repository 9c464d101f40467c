"""The eye at the end of an invoice's row, in the list of all and in the account (MAN-5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind
from app.views.accounts.account_page import AccountPage
from app.views.desk import Desk, Place
from app.views.invoices.popup import InvoicePopup
from app.views.paper_dialog import PaperDialog
from app.views.requests.list_page import RequestListPage
from app.views.requests.request_list import RequestList
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm, details_of

DRAFT = InvoiceDraft(
    (
        LineDraft("Monthly bookkeeping", Decimal("1.5"), 100_00, Decimal(20)),
        LineDraft("Books", Decimal(2), 10_00, Decimal("5.5")),
    )
)
# Menus raise themselves over the dialog, which the platform of the tests has no notion of.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
SEND = "Send invoice by e-mail"


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    theme().set_mode("light")
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def invoice(firm: TestFirm) -> int:
    return firm.request(Kind.INVOICE, firm.account("Halden Bakery", nora="nora@halden.test"), content=DRAFT)


def everywhere(desk: Desk, account_id: int, qtbot: QtBot) -> tuple[QWidget, RequestList]:
    page = RequestListPage(desk, (Kind.INVOICE,))
    return _shown(page, Place("invoice"), qtbot), page.list


def in_account(desk: Desk, account_id: int, qtbot: QtBot) -> tuple[QWidget, RequestList]:
    page = AccountPage(desk)
    _shown(page, Place("account", account_id=account_id, tab="invoice"), qtbot)
    (found,) = [each for each in page.findChildren(RequestList) if each.isVisible()]
    return page, found


def _shown(page: RequestListPage | AccountPage, place: Place, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(page)
    page.resize(1144, 760)
    page.show()
    page.shown(place)
    return page


Where = Callable[[Desk, int, QtBot], tuple[QWidget, RequestList]]


def opened(where: Where, firm: TestFirm, desk: Desk, request_id: int, qtbot: QtBot) -> InvoicePopup:
    """Press Space on the row, which is what the eye stands for."""
    page, shown = where(desk, firm.row(request_id).account_id, qtbot)
    page.activateWindow()
    shown.table.select_id(request_id)
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Space)
    (popup,) = shown.findChildren(InvoicePopup)
    assert popup.isVisible()
    assert popup.windowModality() is Qt.WindowModality.WindowModal
    return popup


def choose(popup: InvoicePopup, words: str) -> None:
    """Choose an entry of the three dots right of the number."""
    popup.dots.click()
    (menu,) = [each for each in popup.findChildren(QMenu) if each.isVisible()]
    entry: QAction = next(each for each in menu.actions() if each.text() == words)
    assert entry.isEnabled()
    entry.trigger()
    menu.close()


def said(popup: InvoicePopup) -> set[str]:
    return {each.text() for each in popup.findChildren(QLabel) if each.isVisible()}


@pytest.mark.parametrize("where", [everywhere, in_account])
@pytest.mark.parametrize("paid", [False, True])
@pytest.mark.behaviour("MAN-5")
def test_an_invoice_paid_or_not_is_mailed_again_by_the_three_dots_right_of_its_number(
    where: Where, paid: bool, firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot
) -> None:
    if paid:
        firm.act(invoice, "pay")
    firm.wait(days=2)
    firm.new_mails()
    before = len(firm.entries("mail.accepted", invoice))
    mails = len(firm.outbox(invoice))
    popup = opened(where, firm, desk, invoice, qtbot)
    head = [popup.number, popup.dots, popup.pill]
    assert [each.x() for each in head] == sorted(each.x() for each in head)
    choose(popup, SEND)
    assert len(firm.outbox(invoice)) == mails + 1
    firm.wait(minutes=2)
    (mail,) = firm.new_mails()
    assert mail.to == "nora@halden.test"
    assert mail.papers == (f"{firm.row(invoice).extra.number}.pdf",)
    found = firm.entries("mail.accepted", invoice)
    assert len(found) == before + 1
    assert details_of(found[0])["step_kind"] == "resend"
    popup.reject()


@pytest.mark.parametrize("where", [everywhere, in_account])
@pytest.mark.behaviour("MAN-5")
def test_the_pop_up_tells_lines_tax_by_rate_payments_and_balance_and_follows_what_happens(
    where: Where, firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot
) -> None:
    popup = opened(where, firm, desk, invoice, qtbot)
    assert popup.number.text() == firm.row(invoice).extra.number
    wanted = {"Monthly bookkeeping", "1.5", "€150.00", "Tax 5.5%", "€1.10", "Tax 20%", "€30.00", "€201.10"}
    assert wanted <= said(popup)
    assert "Payments" not in said(popup)
    firm.act(invoice, "pay", amount=101_10)
    popup.refresh()
    qtbot.waitUntil(lambda: {"Payments", "€101.10", "€100.00", "balance due"} <= said(popup))
    firm.act(invoice, "pay")
    popup.refresh()
    qtbot.waitUntil(lambda: {"nothing due", "€0.00"} <= said(popup))
    assert not popup.pay_button.isVisible()
    popup.reject()


@pytest.mark.behaviour("MAN-5")
@pytest.mark.papers
def test_the_pdf_is_read_and_kept_from_the_three_dots(
    firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot, tmp_path: Path
) -> None:
    popup = opened(everywhere, firm, desk, invoice, qtbot)
    choose(popup, "Download PDF…")
    (asked,) = popup.findChildren(QFileDialog)
    target = tmp_path / "copy.pdf"
    asked.fileSelected.emit(str(target))
    asked.close()
    assert target.read_bytes().startswith(b"%PDF")
    choose(popup, "Preview PDF")
    (paper,) = popup.findChildren(PaperDialog)
    qtbot.waitUntil(lambda: paper.pages.count == 1)
    paper.reject()
    popup.reject()


@pytest.mark.behaviour("MAN-5")
def test_escape_goes_back_to_the_row_and_ctrl_r_mails_the_invoice(
    firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot
) -> None:
    firm.wait(days=2)
    popup = opened(everywhere, firm, desk, invoice, qtbot)
    shown = popup.parentWidget()
    assert isinstance(shown, RequestList)
    before = len(firm.outbox(invoice))
    qtbot.waitUntil(popup.isActiveWindow)
    qtbot.keyClick(popup, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert len(firm.outbox(invoice)) == before + 1
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert shown.window().focusWidget() is shown.table
    assert shown.table.current_id() == invoice


@pytest.mark.behaviour("MAN-5", "MAN-4")
def test_what_was_sent_from_the_pop_up_is_taken_back_in_it(
    firm: TestFirm, desk: Desk, invoice: int, qtbot: QtBot
) -> None:
    firm.wait(days=2)
    popup = opened(everywhere, firm, desk, invoice, qtbot)
    qtbot.waitUntil(popup.isActiveWindow)
    assert not popup.undo_button.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert firm.states(invoice)[-1] == ("queued", "")
    assert popup.undo_button.isVisible()
    popup.undo_button.click()
    assert firm.states(invoice)[-1][0] == "cancelled"
    popup.reject()
