"""Credit notes: what takes back an issued invoice when it is voided (INV-5).

A credit note is a request of the invoice kind that is born ended, in the state "credit": lists, search, the audit
trail and papers know it without a word of their own, and whatever reminds asks for an open request, so that it mails
nobody by itself. By hand it may be mailed (`KindRules.mailable`), with a text of its own. Its total is negative and
settled, its balance zero: nothing that adds up what is owed can misread it. Its lines are a copy of the invoice's,
whose own are never touched.

An imported invoice has none: its number, and what takes it back, belong to the program that it came from.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent, InvoiceLine
from app.models.firm import NumberSeries
from app.models.kinds import RULES, Kind
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.folding import fold
from app.services.reminders import clockwork
from app.services.requests.numbering import next_number

SERIES = "credit"
PREFIX = "CN"
STATE = "credit"


def series_of(series: str, prefix: str, usual: str) -> str:
    """Return the key of the series that numbers with a prefix are drawn from: each prefix begins with 1 (INV-1)."""
    return series if prefix == usual else f"{series}:{prefix}"


def note_ids(session: Session, request_id: int) -> list[int]:
    """Return the credit notes of an invoice, oldest first."""
    query = select(InvoiceContent.request_id).where(InvoiceContent.credits_id == request_id)
    return list(session.scalars(query.order_by(InvoiceContent.request_id)))


def credited(session: Session, content: InvoiceContent) -> InvoiceContent | None:
    """Return the invoice that a credit note takes back; None for an invoice."""
    return session.get(InvoiceContent, content.credits_id) if content.credits_id else None


def credit(uow: UnitOfWork, request: Request, content: InvoiceContent) -> None:
    """Make the credit note of an issued invoice, whole, in the caller's commit."""
    if request.source:
        return
    settings = firm_settings.load(uow.session)
    series = series_of(SERIES, settings.credit_prefix, PREFIX)
    number = f"{settings.credit_prefix}-{next_number(uow, series):04d}"
    note = Request(
        kind=request.kind, account_id=request.account_id, reference=number, title=request.title,
        search_text=fold(f"{request.title} {number} {content.number}"), state=STATE,
        phase=RULES[Kind(request.kind)].phase_of(STATE), created_at=uow.now, created_by_id=uow.actor.staff_id,
        closed_at=uow.now, plan=ReminderPlan(enabled=False), clock=ReminderClock(),
    )  # fmt: skip
    uow.session.add(note)
    uow.session.flush()
    today = settings.calendar().local_date(uow.now)
    uow.session.add(
        InvoiceContent(
            request_id=note.id, number=number, issued_on=today, currency=content.currency, total=-content.total,
            paid=-content.total, credits_id=request.id, series=series, shows_code=False,
            discount_kind=content.discount_kind, discount_value=content.discount_value,
            shows_registration=content.shows_registration,
        )
    )  # fmt: skip
    lines = select(InvoiceLine).where(InvoiceLine.request_id == request.id).order_by(InvoiceLine.position)
    for line in uow.session.scalars(lines).all():
        uow.session.add(
            InvoiceLine(
                request_id=note.id, position=line.position, description=line.description, quantity=line.quantity,
                unit_price=line.unit_price, tax_rate=line.tax_rate, detail=line.detail,
                discount_kind=line.discount_kind, discount_value=line.discount_value, unit=line.unit,
            )
        )  # fmt: skip
    uow.audit("invoice.credited", "staff", account_id=note.account_id, request_id=note.id, number=number,
              invoice=content.number)  # fmt: skip
    clockwork.recompute(uow, [note.id])
    uow.changed("request", note.id)


def take_back(uow: UnitOfWork, note_id: int) -> None:
    """Remove a credit note that nobody has got, and give its number back to the series.

    Raises `Refused("credit-note-kept")` where a later number was drawn: giving this one back would leave a gap; and
    "credit-note-sent" where it was mailed, or is about to be.
    """
    content = uow.session.get_one(InvoiceContent, note_id)
    note = uow.session.get_one(Request, note_id)
    if note.sent_at is not None:
        raise Refused("credit-note-sent", number=content.number)
    series = uow.session.get_one(NumberSeries, content.series or SERIES, with_for_update=True)
    if int(content.number.rpartition("-")[2]) != series.next_number - 1:
        raise Refused("credit-note-kept", number=content.number)
    series.next_number -= 1
    uow.audit("invoice.credit_undone", "staff", account_id=note.account_id, number=content.number)
    uow.session.delete(content)
    uow.session.delete(note)
    uow.changed("request", note_id)
    uow.session.flush()
