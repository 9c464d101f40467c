"""What an opened invoice shows: its lines, its totals by rate, what was paid. Amounts in minor units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent, Payment
from app.models.request import Request
from app.services.papers.invoice_totals import NONE, Discount, Totals
from app.services.requests import invoice_draft
from app.services.requests.invoice_draft import InvoiceDraft
from app.services.requests.placeholders import numbered

VOID = "void"


@dataclass(frozen=True, slots=True)
class LineView:
    """One line; `tax_rate` in percent, `amount` without tax and after its discount."""

    description: str
    quantity: Decimal
    unit_price: int
    tax_rate: Decimal
    amount: int
    detail: str = ""
    discount: Discount = NONE
    unit: str = ""


@dataclass(frozen=True, slots=True)
class PaymentView:
    """Money received; a negative amount takes earlier payments back."""

    paid_on: date
    amount: int
    note: str
    refund: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """The other of an invoice and the credit note that takes it back."""

    request_id: int
    number: str


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """An invoice, or a credit note with its amounts negative, as it is read: an imported one has no lines."""

    currency: str
    issued_on: date | None
    lines: tuple[LineView, ...]
    totals: Totals
    """Of the lines; zeros where there are none."""
    total: int
    paid: int
    payments: tuple[PaymentView, ...]
    note: str
    balance: int
    """What the client owes; below nothing, what is owed to the client: a void invoice was paid in part."""
    draft: InvoiceDraft
    """As it was written, for who edits it."""
    version: int = 0
    """Of the request: what was read, for who saves it."""
    void: bool = False
    takes_back: Related | None = None
    """Of a credit note, its invoice."""
    taken_back_by: Related | None = None
    """Of a void invoice, its credit note; an imported one has none here."""


def balance(content: InvoiceContent, state: str) -> int:
    """Return what is owed by the client, in minor units; what a void invoice was paid is owed to her (INV-5)."""
    if content.credits_id is not None:
        return 0
    return -content.paid if state == VOID else content.total - content.paid


def read(session: Session, request: Request) -> InvoiceView:
    """Return an invoice as it is read (MAN-5)."""
    request_id = request.id
    content = session.get_one(InvoiceContent, request_id)
    sign = -1 if content.credits_id is not None else 1
    draft = invoice_draft.read(session, request_id)
    note = session.scalars(
        select(InvoiceContent).where(InvoiceContent.credits_id == request_id).order_by(InvoiceContent.request_id)
    ).first()
    payments = session.scalars(select(Payment).where(Payment.request_id == request_id).order_by(Payment.id))
    return InvoiceView(
        currency=content.currency,
        issued_on=content.issued_on,
        lines=tuple(
            LineView(
                each.description, each.quantity, sign * each.unit_price, each.tax_rate, sign * each.counted.net,
                each.detail, each.discount, each.unit,
            )
            for each in draft.lines
        ),
        totals=_signed(invoice_draft.totals(draft), sign),
        total=content.total,
        paid=content.paid,
        payments=tuple(PaymentView(each.paid_on, each.amount, each.note, each.refund) for each in payments),
        note=numbered(content.note, content.number),
        balance=balance(content, request.state),
        draft=draft,
        version=request.version,
        void=request.state == VOID,
        takes_back=_related(session.get(InvoiceContent, content.credits_id)) if content.credits_id else None,
        taken_back_by=_related(note),
    )  # fmt: skip


def _related(content: InvoiceContent | None) -> Related | None:
    return Related(content.request_id, content.number) if content is not None else None


def _signed(totals: Totals, sign: int) -> Totals:
    """Return totals as a credit note states them: what it takes back is less than nothing."""
    rates = tuple(replace(each, net=sign * each.net, tax=sign * each.tax) for each in totals.rates)
    return Totals(sign * totals.net, rates, sign * totals.line_discounts, sign * totals.discount)
