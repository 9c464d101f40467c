"""What an opened invoice shows: its lines, its totals by rate, what was paid. Amounts in minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent, InvoiceLine, Payment
from app.services.papers import invoice_totals
from app.services.papers.invoice_totals import Line, Totals


@dataclass(frozen=True, slots=True)
class LineView:
    """One line; `tax_rate` in percent, `amount` without tax."""

    description: str
    quantity: Decimal
    unit_price: int
    tax_rate: Decimal
    amount: int


@dataclass(frozen=True, slots=True)
class PaymentView:
    """Money received; a negative amount takes earlier payments back."""

    paid_on: date
    amount: int
    note: str


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """An invoice as it is read: an imported one has a total and no lines."""

    currency: str
    issued_on: date | None
    lines: tuple[LineView, ...]
    totals: Totals
    """Of the lines; zeros where there are none."""
    total: int
    paid: int
    payments: tuple[PaymentView, ...]
    note: str

    @property
    def balance(self) -> int:
        """What is still owed."""
        return self.total - self.paid


def read(session: Session, request_id: int) -> InvoiceView:
    """Return an invoice as it is read (MAN-5)."""
    content = session.get_one(InvoiceContent, request_id)
    kept = session.scalars(
        select(InvoiceLine).where(InvoiceLine.request_id == request_id).order_by(InvoiceLine.position)
    )
    counted = [
        (each.description, Line(Decimal(each.quantity), each.unit_price, Decimal(each.tax_rate))) for each in kept
    ]
    payments = session.scalars(select(Payment).where(Payment.request_id == request_id).order_by(Payment.id))
    return InvoiceView(
        currency=content.currency,
        issued_on=content.issued_on,
        lines=tuple(
            LineView(words, line.quantity, line.unit_price, line.tax_rate, line.net) for words, line in counted
        ),
        totals=invoice_totals.totals(line for _, line in counted),
        total=content.total,
        paid=content.paid,
        payments=tuple(PaymentView(each.paid_on, each.amount, each.note) for each in payments),
        note=content.note,
    )
