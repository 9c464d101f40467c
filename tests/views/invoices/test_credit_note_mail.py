"""A credit note is mailed by hand, with its paper and its own words, and never reminded of (INV-5, MAN-4)."""

from __future__ import annotations

import pytest

from app.services import account_lists, accounts
from app.services.accounts import ContactInput
from app.services.errors import Refused
from app.services.requests import acting, invoice_credit
from app.services.requests.acting import Acted
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.list_page import RequestListPage
from tests.support.firm import TestFirm
from tests.views.invoices.conftest import choose, popup_of

pytestmark = [
    pytest.mark.behaviour("INV-5"),
    # Menus raise themselves over the dialog, which the platform of the tests has no notion of.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
SEND = "Send credit note by e-mail"


@pytest.fixture
def voided(firm: TestFirm, halden: int) -> Acted:
    invoice = firm.request(Kind.INVOICE, halden)
    firm.new_mails()
    return firm.act(invoice, "void")


@pytest.fixture
def note(firm: TestFirm, voided: Acted) -> int:
    with firm.office.database.read() as session:
        (found,) = invoice_credit.note_ids(session, voided.request_id)
    return found


@pytest.mark.behaviour("MAN-4")
def test_the_three_dots_right_of_its_number_mail_it_once_with_its_paper_and_nothing_follows(
    firm: TestFirm, desk: Desk, page: RequestListPage, note: int
) -> None:
    popup = popup_of(desk, firm, page, note)
    choose(popup, SEND)
    choose(popup, SEND)
    firm.wait(minutes=2)
    (mail,) = firm.new_mails()
    assert (mail.to, mail.papers) == ("nora@halden.test", ("CN-0001.pdf",))
    assert mail.subject.startswith("Credit note CN-0001 (")
    assert "takes back invoice INV-0001: €120.00" in mail.text
    assert "IBAN" not in mail.text
    assert [each.code for each in firm.entries("request.sent", note)] == ["request.sent"]
    firm.days(30)
    assert firm.new_mails() == []
    popup.reject()


@pytest.mark.behaviour("MAN-4")
def test_undo_in_the_pop_up_takes_the_mail_back_and_the_void_can_be_taken_back_too(
    firm: TestFirm, desk: Desk, page: RequestListPage, voided: Acted, note: int
) -> None:
    popup = popup_of(desk, firm, page, note)
    choose(popup, SEND)
    with pytest.raises(Refused, match="credit-note-sent"):
        acting.undo(firm.office, voided)
    popup.undo_button.click()
    firm.wait(minutes=2)
    assert firm.new_mails() == []
    popup.reject()
    acting.undo(firm.office, voided)
    assert firm.row(voided.request_id).state == "unpaid"


def test_a_void_is_not_undone_once_the_client_has_its_credit_note(firm: TestFirm, voided: Acted, note: int) -> None:
    firm.resend(note)
    firm.wait(minutes=2)
    with pytest.raises(Refused, match="credit-note-sent"):
        acting.undo(firm.office, voided)
    assert firm.row(voided.request_id).state == "void"


def test_a_french_client_reads_it_in_french(firm: TestFirm, halden: int, note: int) -> None:
    shown = account_lists.account_detail(firm.office, halden)
    assert shown is not None
    (nora,) = shown.contacts
    given = ContactInput("Nora", "Test", "nora@halden.test", language="fr")
    accounts.edit_contact(firm.office, halden, nora.person.contact_id, given, nora.version)
    firm.resend(note)
    firm.wait(minutes=2)
    (mail,) = firm.new_mails()
    assert mail.subject.startswith("Avoir n°\u00a0CN-0001 (")
    assert "qui annule la facture n°\u00a0INV-0001\u00a0: 120,00" in mail.text


def test_a_void_invoice_itself_is_not_mailed_again(firm: TestFirm, voided: Acted) -> None:
    assert not firm.row(voided.request_id).can_resend
    with pytest.raises(Refused, match="nothing-to-resend"):
        firm.resend(voided.request_id)
