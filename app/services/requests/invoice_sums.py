"""What the firm is owed, at a glance: outstanding, overdue, received this month; by currency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent, Payment
from app.models.phase import Phase
from app.models.request import Request
from app.services.office import Office
from app.services.requests.listing import local_today


@dataclass(frozen=True, slots=True)
class InvoiceSums:
    """Amounts in minor units by ISO currency; a currency of which nothing is owed is left out."""

    outstanding: Mapping[str, int]
    """Balances of the invoices that are sent and not paid in full."""
    overdue: Mapping[str, int]
    """Those of them whose due date has passed."""
    received: Mapping[str, int]
    """Payments of this month less refunds, by the firm's calendar."""
    month: date
    """The first day of that month."""


def invoice_sums(office: Office) -> InvoiceSums:
    """Return what all accounts owe (INV-1)."""
    with office.database.read() as session:
        today = local_today(office, session)
        month = today.replace(day=1)
        return InvoiceSums(_owed(session, None), _owed(session, today), _received(session, month), month)


def _owed(session: Session, before: date | None) -> dict[str, int]:
    statement = (
        select(InvoiceContent.currency, func.sum(InvoiceContent.total - InvoiceContent.paid))
        .join(Request, Request.id == InvoiceContent.request_id)
        .where(Request.phase == Phase.OPEN, Request.archived_at.is_(None))
        .group_by(InvoiceContent.currency)
    )
    if before is not None:
        statement = statement.where(Request.due_on < before)
    return {currency: int(owed) for currency, owed in session.execute(statement) if owed}


def _received(session: Session, month: date) -> dict[str, int]:
    statement = (
        select(InvoiceContent.currency, func.sum(Payment.amount))
        .join(InvoiceContent, InvoiceContent.request_id == Payment.request_id)
        .where(Payment.paid_on >= month)
        .group_by(InvoiceContent.currency)
    )
    return {currency: int(paid) for currency, paid in session.execute(statement) if paid}
