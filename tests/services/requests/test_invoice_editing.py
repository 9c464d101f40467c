"""Editing an invoice: a draft whole, an issued one only in its note (INV-2, INV-5); discounts that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.models.request import Request
from app.services import templates
from app.services.errors import Refused
from app.services.papers.invoice_totals import Discount
from app.services.requests import detail, editing
from app.services.requests.creating import PlanInput
from app.services.requests.editing import Revision
from app.services.requests.invoice import InvoiceDraft, InvoiceService, LineDraft
from app.services.requests.invoice_view import InvoiceView
from app.services.requests.listing import Kind
from app.services.templates import TemplateInput
from tests.support.firm import TestFirm

TENTH = Discount("percent", Decimal(10))
DRAFT = InvoiceDraft(
    (
        LineDraft("Year-end accounts", Decimal(1), 950_00, Decimal(20), "Balance sheet, notes", TENTH),
        LineDraft("Filing fee", Decimal(2), 80_00, discount=Discount("amount", Decimal(10_00))),
    ),
    note="Thank you.", discount=Discount("amount", Decimal(5_00)), shows_code=False,
)  # fmt: skip


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def account(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora="nora@halden.test")


def seen(firm: TestFirm, request_id: int) -> InvoiceView:
    found = detail.request_detail(firm.office, request_id)
    assert found is not None
    view: InvoiceView = found.content
    return view


def revise(firm: TestFirm, request_id: int, content: Any, **more: Any) -> None:
    with firm.office.database.read() as session:
        version = session.get_one(Request, request_id).version
    editing.revise(firm.office, request_id, version, Revision("Accounts", content, **more))


@pytest.mark.behaviour("INV-1")
def test_discounts_of_lines_and_of_the_whole_come_back_as_they_were_kept(firm: TestFirm, account: int) -> None:
    invoice = firm.draft(Kind.INVOICE, account, content=DRAFT)
    view = seen(firm, invoice)
    assert view.draft == DRAFT
    assert [line.amount for line in view.lines] == [855_00, 150_00]
    assert (view.totals.line_discounts, view.totals.discount, view.totals.net) == (105_00, 5_00, 1000_00)
    assert view.total == view.totals.gross == 1000_00 + 170_15  # 20 % of 855.00 less 4.25


@pytest.mark.behaviour("INV-1")
def test_a_draft_is_revised_whole(firm: TestFirm, account: int) -> None:
    invoice = firm.draft(Kind.INVOICE, account)
    revise(firm, invoice, DRAFT)
    assert seen(firm, invoice).draft == DRAFT
    revise(firm, invoice, replace(DRAFT, lines=DRAFT.lines[1:], discount=Discount()))
    assert seen(firm, invoice).total == 150_00


@pytest.mark.behaviour("INV-2", "INV-5")
def test_of_an_issued_invoice_the_note_and_the_reminders_change_and_nothing_else(firm: TestFirm, account: int) -> None:
    invoice = firm.request(Kind.INVOICE, account, content=DRAFT)
    issued = seen(firm, invoice).draft
    revise(firm, invoice, replace(issued, note="Thank you again."), plan=PlanInput(True, 5, 4))
    assert seen(firm, invoice).draft == replace(issued, note="Thank you again.")
    found = detail.request_detail(firm.office, invoice)
    assert found is not None
    assert (found.row.reminders.days, found.row.reminders.number) == (5, 4)
    dearer = replace(issued.lines[0], unit_price=960_00)
    for other in (
        replace(issued, lines=(dearer, *issued.lines[1:])), replace(issued, lines=issued.lines[1:]),
        replace(issued, discount=Discount()), replace(issued, currency="USD"), replace(issued, total=1),
    ):  # fmt: skip
        with pytest.raises(Refused, match="invoice-issued"):
            revise(firm, invoice, other)
    with pytest.raises(Refused, match="invoice-issued"):
        revise(firm, invoice, issued, due_on=date(2027, 3, 1))
    assert seen(firm, invoice).draft == replace(issued, note="Thank you again.")


@pytest.mark.behaviour("INV-5")
def test_a_paid_or_void_invoice_is_not_edited_at_all(firm: TestFirm, account: int) -> None:
    for code in ("pay", "void"):
        invoice = firm.request(Kind.INVOICE, account, content=DRAFT)
        issued = seen(firm, invoice).draft
        firm.act(invoice, code)
        with pytest.raises(Refused, match="not-editable"):
            revise(firm, invoice, issued)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(DRAFT, lines=(replace(DRAFT.lines[1], discount=Discount("amount", Decimal(160_01))),)),
         "discount-too-large"),
        (replace(DRAFT, lines=(replace(DRAFT.lines[0], discount=Discount("percent", Decimal(101))),)),
         "discount-too-large"),
        (replace(DRAFT, discount=Discount("amount", Decimal(2000_00))), "whole-discount-too-large"),
        (replace(DRAFT, lines=(replace(DRAFT.lines[0], tax_rate=Decimal(200)),)), "tax-absurd"),
        (replace(DRAFT, discount=Discount("percent", Decimal(100))), "amount-not-positive"),
        (replace(DRAFT, lines=(DRAFT.lines[0], replace(DRAFT.lines[1], quantity=Decimal(0)))), "discount-too-large"),
        (replace(DRAFT, lines=()), "lines-missing"),
    ],
)  # fmt: skip
def test_what_no_invoice_can_be_is_refused(draft: InvoiceDraft, code: str) -> None:
    with pytest.raises(Refused, match=code):
        InvoiceService().check(draft)


@pytest.mark.behaviour("TPL-1")
def test_a_template_makes_the_invoice_that_it_was_written_as(firm: TestFirm, account: int) -> None:
    service = InvoiceService()
    written = replace(DRAFT, lines=(replace(DRAFT.lines[0], description="Accounts of {{ account.name }}"),))
    assert service.content_of(service.template_body(written), str) == written
    kept = templates.save(
        firm.office, TemplateInput(Kind.INVOICE, "Accounts", "Accounts", service.template_body(written))
    )
    made = templates.fill(firm.office, kept, account).content
    assert made.lines[0].description == "Accounts of Halden Bakery"
    unpriced = replace(written, lines=(LineDraft("Hours", Decimal(1), 0),), discount=Discount(), currency="")
    body = service.template_body(unpriced)
    assert templates.save(firm.office, TemplateInput(Kind.INVOICE, "Hourly", "Hours", body))
    with pytest.raises(Refused, match="template-not-allowed"):
        templates.check(TemplateInput(Kind.INVOICE, "x", "x", body | {"note": "{{ unknown }}"}))
