"""An invoice as it is written: its lines, its discounts, its note. Kept as rows, or as the body of a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent, InvoiceLine
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.papers import invoice_totals
from app.services.papers.invoice_totals import NONE, Discount, Line, Totals
from app.services.papers.units import MAX_UNIT
from app.services.requests.kind_service import Fill
from app.services.requests.placeholders import NOTE_FIELDS, check_text

MAX_LINES: Final = 200
MAX_TOTAL: Final = 10**14
"""Minor units; beyond it somebody's finger lay on a key."""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One line: the price of one in minor units, the tax in percent; `detail` is a second, quieter line of words."""

    description: str
    quantity: Decimal
    unit_price: int
    tax_rate: Decimal = Decimal(0)
    detail: str = ""
    discount: Discount = NONE
    unit: str = ""
    """What the quantity counts: a code of `papers.units`, any other word, or nothing."""

    @property
    def counted(self) -> Line:
        """What counts of it."""
        return Line(self.quantity, self.unit_price, self.tax_rate, self.discount)


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """The content of a new invoice. An imported one has a number, a total and no lines."""

    lines: tuple[LineDraft, ...] = ()
    currency: str = "EUR"
    """Empty: the firm's."""
    issued_on: date | None = None
    note: str = ""
    number: str = ""
    total: int = 0
    paid: int = 0
    discount: Discount = NONE
    """On the whole invoice."""
    shows_code: bool = True
    shows_registration: bool = True


def totals(draft: InvoiceDraft) -> Totals:
    """Return net, tax by rate and gross of a draft, in minor units."""
    return invoice_totals.totals([line.counted for line in draft.lines], draft.discount)


def check(draft: InvoiceDraft) -> None:
    """Raise `Refused` with the field for what no invoice can be; one that asks for nothing may be a template."""
    if not any(line.description.strip() for line in draft.lines):
        raise Refused("lines-missing", "lines")
    if len(draft.lines) > MAX_LINES:
        raise Refused("lines-too-many", "lines", limit=MAX_LINES)
    for number, line in enumerate(draft.lines, 1):
        check_text("lines", line.description)
        check_text("lines", line.detail)
        if not 0 <= line.tax_rate <= 100:
            raise Refused("tax-absurd", "lines", number=number)
        if len(line.unit) > MAX_UNIT:
            raise Refused("unit-too-long", "lines", number=number, limit=MAX_UNIT)
        if not line.discount.fits(line.counted.listed):
            raise Refused("discount-too-large", "lines", number=number)
    check_text("note", draft.note, NOTE_FIELDS)
    found = totals(draft)
    if not draft.discount.fits(found.net + found.discount):
        raise Refused("whole-discount-too-large", "discount")
    if abs(found.gross) > MAX_TOTAL:
        raise Refused("amount-absurd", "lines")


def store(uow: UnitOfWork, request_id: int, draft: InvoiceDraft) -> None:
    """Keep a draft as rows; what stood there before is gone."""
    uow.session.execute(delete(InvoiceLine).where(InvoiceLine.request_id == request_id))
    content = uow.session.get(InvoiceContent, request_id) or InvoiceContent(request_id=request_id)
    content.number, content.issued_on, content.paid = draft.number, draft.issued_on, draft.paid
    content.currency = draft.currency or firm_settings.load(uow.session).currency
    content.total = draft.total if draft.number else totals(draft).gross
    content.note = draft.note
    content.discount_kind, content.discount_value = _kept(draft.discount)
    content.shows_code, content.shows_registration = draft.shows_code, draft.shows_registration
    uow.session.add(content)
    for position, line in enumerate(draft.lines):
        kind, value = _kept(line.discount)
        uow.session.add(
            InvoiceLine(
                request_id=request_id, position=position, description=line.description, detail=line.detail,
                quantity=str(line.quantity), unit_price=line.unit_price, tax_rate=str(line.tax_rate),
                discount_kind=kind, discount_value=value, unit=line.unit,
            )
        )  # fmt: skip


def lines_of(session: Session, request_id: int) -> Sequence[InvoiceLine]:
    """Return an invoice's rows, in their order."""
    query = select(InvoiceLine).where(InvoiceLine.request_id == request_id)
    return list(session.scalars(query.order_by(InvoiceLine.position, InvoiceLine.id)))


def read_line(row: InvoiceLine) -> LineDraft:
    """Return a row as it was written."""
    return LineDraft(
        row.description, Decimal(row.quantity), row.unit_price, Decimal(row.tax_rate), row.detail,
        discount_of(row.discount_kind, row.discount_value), row.unit,
    )  # fmt: skip


def read(session: Session, request_id: int) -> InvoiceDraft:
    """Return an invoice as it was written."""
    content = session.get_one(InvoiceContent, request_id)
    return InvoiceDraft(
        tuple(read_line(each) for each in lines_of(session, request_id)), content.currency, content.issued_on,
        content.note, content.number, content.total if content.number else 0, content.paid,
        discount_of(content.discount_kind, content.discount_value), content.shows_code, content.shows_registration,
    )  # fmt: skip


def discount_of(kind: str, value: str) -> Discount:
    """Return a discount from how it is kept."""
    return Discount(kind, _decimal(value)) if kind else NONE


def same_but_note(one: InvoiceDraft, other: InvoiceDraft) -> bool:
    """Say whether two differ in nothing but the note: all that may change of an issued invoice (INV-5)."""
    return replace(one, note="") == replace(other, note="")


def template_body(draft: InvoiceDraft) -> dict[str, Any]:
    """Return a draft as a template keeps it: plain JSON, numbers that are exact as text."""
    return {
        "lines": [
            {
                "description": line.description, "detail": line.detail, "quantity": str(line.quantity),
                "unit_price": line.unit_price, "tax_rate": str(line.tax_rate), "discount": list(_kept(line.discount)),
                "unit": line.unit,
            }
            for line in draft.lines
        ],
        "currency": draft.currency, "note": draft.note, "discount": list(_kept(draft.discount)),
        "shows_code": draft.shows_code, "shows_registration": draft.shows_registration,
    }  # fmt: skip


def of_body(body: Mapping[str, Any], fill: Fill) -> InvoiceDraft:
    """Return the draft that a template's body makes; what it lacks is as on an empty invoice."""
    return InvoiceDraft(
        lines=tuple(_line_of(each, fill) for each in body.get("lines", ())),
        currency=str(body.get("currency", "")),
        note=fill(str(body.get("note", ""))),
        discount=discount_of(*_pair(body.get("discount"))),
        shows_code=bool(body.get("shows_code", True)),
        shows_registration=bool(body.get("shows_registration", True)),
    )


def _line_of(each: Mapping[str, Any], fill: Fill) -> LineDraft:
    return LineDraft(
        fill(str(each.get("description", ""))), _decimal(each.get("quantity", "1")), int(each.get("unit_price", 0)),
        _decimal(each.get("tax_rate", "0")), fill(str(each.get("detail", ""))),
        discount_of(*_pair(each.get("discount"))), str(each.get("unit", "")),
    )  # fmt: skip


def _kept(discount: Discount) -> tuple[str, str]:
    return (discount.kind, str(discount.value)) if discount else ("", "0")


def _pair(kept: Any) -> tuple[str, str]:
    return (str(kept[0]), str(kept[1])) if kept else ("", "0")


def _decimal(text: Any) -> Decimal:
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return Decimal(0)
