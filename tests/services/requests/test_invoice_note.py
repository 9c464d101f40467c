"""The note of an invoice names the number, which is drawn only when it is sent (INV-1, TPL-2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.services.errors import Refused
from app.services.requests import creating, detail, invoice_draft, invoice_look
from app.services.requests.creating import NewRequest
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind
from tests.services.papers.paper_samples import text_of
from tests.support.firm import TestFirm

NOTE = "Please quote {{ invoice.number }} with your transfer."


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def draft() -> InvoiceDraft:
    return InvoiceDraft((LineDraft("Accounts", Decimal(1), 950_00),), note=NOTE)


@pytest.mark.behaviour("INV-1")
def test_the_paper_and_the_opened_invoice_say_the_number_and_a_preview_that_it_is_to_come(
    firm: TestFirm, draft: InvoiceDraft
) -> None:
    account = firm.account("Halden Bakery", nora="nora@halden.test")
    assert "Please quote INV-… with" in text_of(invoice_look.paper(firm.office, draft, account))
    (request_id,) = creating.create(firm.office, NewRequest(Kind.INVOICE, (account,), "Accounts", draft))
    firm.send(request_id)
    found = detail.request_detail(firm.office, request_id)
    assert found is not None
    number = found.row.extra.number
    assert found.content.note == f"Please quote {number} with your transfer."
    assert found.content.draft.note == NOTE, "who edits it, or corrects the invoice, still has the placeholder"
    firm.wait(minutes=2)
    (mail,) = firm.mails()
    (paper,) = mail.header.iter_attachments()
    assert f"Please quote {number} with" in text_of(paper.get_content())


@pytest.mark.behaviour("TPL-2")
def test_only_the_note_may_hold_the_number(draft: InvoiceDraft) -> None:
    invoice_draft.check(draft)
    with pytest.raises(Refused, match="template-not-allowed"):
        invoice_draft.check(replace(draft, lines=(LineDraft("{{ invoice.number }}", Decimal(1), 1),)))
