"""Voiding an invoice makes a credit note; what was issued is never changed (INV-5)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from sqlalchemy import select

from app.models.content import InvoiceContent, InvoiceLine
from app.models.kinds import RULES, Kind
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.requests import acting, invoice_credit
from app.services.requests.editing import Revision, revise
from app.services.requests.registry import SERVICES
from tests.support.firm import PRICE, TestFirm, sample

pytestmark = pytest.mark.behaviour("INV-5")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    firm = TestFirm(tmp_path)
    yield firm
    firm.close()


@pytest.fixture
def account(firm: TestFirm) -> int:
    return firm.account("Halden", nora="nora@halden.example")


def notes(firm: TestFirm, request_id: int) -> list[int]:
    with firm.office.database.read() as session:
        return invoice_credit.note_ids(session, request_id)


def issued(firm: TestFirm, request_id: int) -> list[tuple[Any, ...]]:
    """What an issued invoice says: its number, its day, its sum and its lines."""
    with firm.office.database.read() as session:
        content = session.get_one(InvoiceContent, request_id)
        lines = session.scalars(select(InvoiceLine).where(InvoiceLine.request_id == request_id))
        facts = (content.number, content.issued_on, content.currency, content.total)
        return [facts, *((one.description, one.quantity, one.unit_price, one.tax_rate) for one in lines)]


def test_a_voided_invoice_has_a_credit_note_that_owes_nothing_and_mails_nobody(firm: TestFirm, account: int) -> None:
    invoice = firm.request(Kind.INVOICE, account)
    mailed = len(firm.mailbox.envelopes)
    firm.act(invoice, "void")
    (note,) = notes(firm, invoice)
    row = firm.row(note)
    assert (row.reference, row.state, row.phase) == ("CN-0001", "credit", "ended")
    assert (row.extra.amount, row.extra.balance) == (-PRICE, 0)
    assert row.reminders.next_at is None
    firm.days(20)
    assert len(firm.mailbox.envelopes) == mailed


def test_the_credit_note_is_a_paper_that_names_the_invoice_and_asks_for_no_money(firm: TestFirm, account: int) -> None:
    invoice = firm.request(Kind.INVOICE, account)
    firm.act(invoice, "void")
    (note,) = notes(firm, invoice)
    with firm.office.database.read() as session:
        request = session.get_one(Request, note)
        settings = firm_settings.load(session)
        (paper,) = SERVICES[Kind.INVOICE].mail_parts(session, request, settings, "en").enclosures
    assert paper.name == "CN-0001.pdf"
    assert paper.make is not None
    text = pypdfium2.PdfDocument(paper.make())[0].get_textpage().get_text_range()
    assert "Credit note" in text
    assert firm.row(invoice).reference in text
    assert "IBAN" not in text


def test_an_undone_void_leaves_no_note_and_no_gap(firm: TestFirm, account: int) -> None:
    invoice = firm.request(Kind.INVOICE, account)
    acting.undo(firm.office, firm.act(invoice, "void"))
    assert notes(firm, invoice) == []
    assert firm.row(invoice).state == "unpaid"
    firm.act(invoice, "void")
    assert [firm.row(note).reference for note in notes(firm, invoice)] == ["CN-0001"]


def test_a_void_is_not_undone_once_a_later_credit_note_exists(firm: TestFirm, account: int) -> None:
    first, second = firm.request(Kind.INVOICE, account), firm.request(Kind.INVOICE, account)
    voided = firm.act(first, "void")
    firm.act(second, "void")
    with pytest.raises(Refused, match="credit-note-kept"):
        acting.undo(firm.office, voided)
    assert firm.row(first).state == "void"
    assert [firm.row(note).reference for note in (*notes(firm, first), *notes(firm, second))] == ["CN-0001", "CN-0002"]


@pytest.mark.parametrize("way", [("pay",), ("pay", "unpay"), ("void",)], ids="-".join)
def test_nothing_that_is_done_to_an_issued_invoice_changes_what_it_says(
    firm: TestFirm, account: int, way: tuple[str, ...]
) -> None:
    invoice = firm.request(Kind.INVOICE, account)
    before = issued(firm, invoice)
    for code in way:
        acted = firm.act(invoice, code)
        assert issued(firm, invoice) == before
    acting.undo(firm.office, acted)
    assert issued(firm, invoice) == before
    assert {action.code for action in RULES[Kind.INVOICE].actions} == {"pay", "unpay", "void", "refund"}


def test_the_lines_of_an_issued_invoice_cannot_be_revised(firm: TestFirm, account: int) -> None:
    invoice = firm.request(Kind.INVOICE, account)
    before = issued(firm, invoice)
    with firm.office.database.read() as session:
        version = session.get_one(Request, invoice).version
    with pytest.raises(Refused, match="invoice-issued"):
        revise(firm.office, invoice, version, Revision("Other", sample(Kind.INVOICE, firm.folder)))
    assert issued(firm, invoice) == before
