"""Numbers of invoices: each beginning (INV, 2027) is a series without gaps; it may go on from another program's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent
from app.models.firm import NumberSeries
from app.models.kinds import RULES, Kind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.office import Office
from app.services.requests import numbering
from app.services.requests.invoice_credit import series_of
from app.services.settings import FirmSettings, load, save, with_plain_iban

SERIES = "invoice"
HIGHEST = 9_999_999


@dataclass(frozen=True, slots=True)
class NextNumber:
    """What the next invoice of a beginning is called. `begun`: invoices of it are out, it can no longer be chosen."""

    prefix: str
    count: int
    begun: bool

    @property
    def text(self) -> str:
        """As it stands on the paper: "INV-0082"."""
        return f"{self.prefix}-{self.count:04d}"


def following(session: Session, prefix: str) -> NextNumber:
    """Return the number that the next invoice of a beginning gets; nothing is drawn."""
    row = session.get(NumberSeries, _series(prefix))
    if row is None:
        return NextNumber(prefix, _highest_elsewhere(session, prefix) + 1, begun=False)
    count = row.released[0] if row.released else row.next_number
    return NextNumber(prefix, count, _is_begun(session, prefix))


def next_number(office: Office) -> NextNumber:
    """Return the number that the firm's next invoice gets."""
    with office.database.read() as session:
        return following(session, load(session).invoice_prefix)


def draw(uow: UnitOfWork, prefix: str) -> tuple[str, str]:
    """Draw the next number of a beginning in the caller's commit; returns its series and the number (INV-1)."""
    found = following(uow.session, prefix)
    series = _series(prefix)
    if uow.session.get(NumberSeries, series) is None:
        uow.session.add(NumberSeries(key=series, next_number=found.count, released=[]))
    numbering.next_number(uow, series)
    return series, found.text


def begin(uow: UnitOfWork, prefix: str, count: int) -> None:
    """Let a series go on from a number, in the caller's commit.

    Raises `Refused` for the field "invoice_next": "series-begun" where invoices of it are out, since that would leave
    a gap; "number-taken" where an invoice that came from another program has that number or a later one.
    """
    found = following(uow.session, prefix)
    if count == found.count:
        return
    if found.begun:
        raise Refused("series-begun", "invoice_next", number=found.text)
    highest = _highest_elsewhere(uow.session, prefix)
    if not highest < count <= HIGHEST:
        raise Refused("number-taken", "invoice_next", number=NextNumber(prefix, max(highest, 1), begun=False).text)
    row = uow.session.get(NumberSeries, _series(prefix)) or NumberSeries(key=_series(prefix), released=[])
    row.next_number = count
    uow.session.add(row)
    uow.audit("settings.changed", "settings", invoice_next=f"{prefix}-{count:04d}")
    uow.changed("settings")


def save_firm(office: Office, invoice_next: int, **values: Any) -> FirmSettings:
    """Save settings of the firm, and the number with which its invoices go on: all or nothing.

    Raises `Refused` as `settings.save_firm` and `begin` do.
    """
    with office.database.write() as uow:
        saved = save(uow, **with_plain_iban(values))
        begin(uow, saved.invoice_prefix, invoice_next)
        uow.commit()
        return saved


def _series(prefix: str) -> str:
    return series_of(SERIES, prefix, RULES[Kind.INVOICE].prefix)


def _is_begun(session: Session, prefix: str) -> bool:
    """Whether an invoice of the firm's own has a number of this beginning; only those bear it as their reference."""
    own = (
        select(Request.id)
        .join(InvoiceContent, InvoiceContent.request_id == Request.id)
        .where(
            InvoiceContent.number == Request.reference, InvoiceContent.number.startswith(f"{prefix}-", autoescape=True)
        )
    )
    return session.scalars(own.limit(1)).first() is not None


def _highest_elsewhere(session: Session, prefix: str) -> int:
    """Return the highest number of this beginning that another program gave; 0 where it gave none."""
    numbers = session.scalars(select(InvoiceContent.number).where(_begins_with(prefix)))
    counts = (each.removeprefix(f"{prefix}-") for each in numbers)
    return max((int(each) for each in counts if each.isdecimal() and int(each) <= HIGHEST), default=0)


def _begins_with(prefix: str) -> ColumnElement[bool]:
    return InvoiceContent.number.startswith(f"{prefix}-", autoescape=True)
