"""An invoice's rows as the paper that a client gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from app.models.account import Account
from app.models.content import InvoiceContent, InvoiceLine
from app.models.request import Request
from app.services.papers import invoice_pdf
from app.services.papers.invoice_pdf import pdf_bytes as pdf_bytes
from app.services.requests.invoice_draft import discount_of
from app.services.requests.letterhead import letterhead
from app.services.requests.placeholders import numbered
from app.services.settings import FirmSettings


def paper_of(
    request: Request,
    content: InvoiceContent,
    lines: Sequence[InvoiceLine],
    account: Account,
    settings: FirmSettings,
    language: str,
    credits: InvoiceContent | None = None,
) -> invoice_pdf.InvoicePaper:
    """Return the paper of an issued invoice, or of a credit note: `credits` is the invoice that it takes back."""
    letter = letterhead(settings)
    return invoice_pdf.InvoicePaper(
        number=content.number,
        issued_on=content.issued_on or request.created_at.date(),
        due_on=request.due_on,
        currency=content.currency,
        firm=letter if content.shows_registration else replace(letter, registration=""),
        language=language,
        bill_to_name=account.name,
        bill_to_address=account.postal_address,
        lines=tuple(
            invoice_pdf.InvoiceLine(
                description=line.description,
                quantity=Decimal(line.quantity),
                unit_price=line.unit_price,
                tax_rate=Decimal(line.tax_rate),
                detail=line.detail,
                unit=line.unit,
                discount=discount_of(line.discount_kind, line.discount_value),
            )
            for line in lines
        ),
        paid=0 if credits else content.paid,
        note=numbered(content.note, content.number),
        client_reference=account.reference,
        discount=discount_of(content.discount_kind, content.discount_value),
        shows_code=content.shows_code,
        legal="" if credits else settings.invoice_terms,
        credit_note_of=credits.number if credits else "",
        credited_on=credits.issued_on if credits else None,
    )
