"""What the law has a firm keep of a client's data, by the firm's country: named before anything is erased (APP-7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import InvoiceContent
from app.models.request import Request

YEARS: Final = {
    "AT": 7, "BE": 10, "CA": 6, "CH": 10, "DE": 8, "ES": 6, "FR": 10, "GB": 6, "IE": 6, "IT": 10, "LU": 10, "MC": 10,
    "NL": 7, "PT": 10, "US": 7,
}  # fmt: skip
"""Years after the end of the year of issue for which invoices and accounting documents are kept."""
USUAL: Final = 10
"""Where a country is not listed: the longest of those that are."""


@dataclass(frozen=True, slots=True)
class Duty:
    """The invoices that have to be kept, and until which day the last of them; `country` empty where it is unknown."""

    request_ids: tuple[int, ...]
    years: int
    country: str
    until: date | None

    def __bool__(self) -> bool:
        return bool(self.request_ids)


def years_of(country: str) -> int:
    """Return for how many years a country has invoices kept."""
    return YEARS.get(country.upper(), USUAL)


def keeps_until(issued_on: date, country: str) -> date:
    """Return the last day on which an invoice must be kept: so many years after the end of its year."""
    return date(issued_on.year + years_of(country), 12, 31)


def duty(session: Session, account_id: int, country: str, today: date) -> Duty:
    """Return which invoices of an account must be kept today: those issued here, credit notes among them.

    An imported one was issued by the accounting software, which keeps it.
    """
    query = (
        select(Request.id, InvoiceContent.issued_on)
        .join(InvoiceContent, InvoiceContent.request_id == Request.id)
        .where(
            Request.account_id == account_id, Request.source == "", InvoiceContent.number != "",
            InvoiceContent.issued_on.is_not(None),
        )
    )  # fmt: skip
    found = {key: keeps_until(day, country) for key, day in session.execute(query) if day is not None}
    kept = {key: until for key, until in found.items() if until >= today}
    country = country.upper() if country.upper() in YEARS else ""
    return Duty(tuple(sorted(kept)), years_of(country), country, max(kept.values(), default=None))
