"""The box "direct debit" of an account, and where the window says that its invoices are not reminded (INV-5, AUT-9)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.accounts.account_page import AccountPage
from app.views.accounts.info_tab import InfoTab
from app.views.desk import Desk, Place
from app.views.requests.list_page import RequestListPage
from app.views.requests.new_request import NewRequestDialog
from app.views.words import requests
from tests.support.firm import TestFirm
from tests.views.invoices.conftest import popup_of, said

SENTENCE = "This account pays by direct debit: nobody is reminded of its invoices, as its page says."


def tick(desk: Desk, account_id: int, qtbot: QtBot) -> None:
    """Press the box on the account's Info tab, and save."""
    account = AccountPage(desk)
    qtbot.addWidget(account)
    account.show()
    account.shown(Place("account", account_id=account_id, tab="info"))
    info = account.findChild(InfoTab)
    assert info is not None
    info.settings.debit.click()
    info.save()
    account.close()


@pytest.mark.behaviour("INV-5", "AUT-9")
def test_the_box_in_the_account_ends_reminders_and_its_invoices_say_so_in_list_and_pop_up(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    draft = firm.draft(Kind.INVOICE, halden)
    invoice = firm.request(Kind.INVOICE, halden)
    assert firm.reason(invoice) == "scheduled"
    tick(desk, halden, qtbot)
    assert firm.reason(invoice) == "direct_debit"
    assert requests.reminders(firm.row(invoice)).text == "Direct debit"
    assert requests.reminders(firm.row(draft)).text == "Direct debit"
    popup = popup_of(desk, firm, page, invoice)
    assert SENTENCE in said(popup.card)
    assert not [text for text in said(popup.card) if text.startswith("Reminders stop")]
    tick(desk, halden, qtbot)
    popup.refresh()
    assert SENTENCE not in said(popup.card)
    popup.reject()


@pytest.mark.behaviour("INV-5", "AUT-9")
def test_a_new_invoice_says_so_before_it_is_sent_and_a_new_organizer_does_not(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    tick(desk, halden, qtbot)
    dialog = NewRequestDialog(desk, Kind.INVOICE, (halden,), page)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog._ask()
    assert SENTENCE in said(dialog._reminders)
    dialog._tiles.choose(Kind.ORGANIZER)
    dialog._ask()
    assert SENTENCE not in said(dialog._reminders)
    dialog.set_changed(False)
    dialog.reject()


@pytest.mark.behaviour("INV-5", "AUT-2")
def test_of_several_accounts_it_says_that_one_is_not_reminded(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    other = firm.account("Other", otto="otto@other.test")
    tick(desk, other, qtbot)
    dialog = NewRequestDialog(desk, Kind.INVOICE, (halden, other), page)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog._ask()
    assert "source: firm; other accounts differ" in said(dialog._reminders)
    dialog.set_changed(False)
    dialog.reject()
