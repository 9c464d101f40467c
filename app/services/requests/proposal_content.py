"""What a proposal says: words, services with prices by period, who must sign; and what they come to (PRO-1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session

from app.models.content import ProposalContent
from app.models.request import Request
from app.services import documents, rich_text
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.papers.invoice_totals import Line, Totals, totals
from app.services.requests.amounts import decimal_of

ONCE: Final = ""
PERIODS: Final = (ONCE, "month", "quarter", "year")
"""How often a price is paid, in the order in which papers and screens list them."""
PROPOSAL, LETTER = "proposal", "letter"
MAX_SERVICES: Final = 200
MAX_NAME: Final = 300
MAX_DETAIL: Final = 2000
MAX_PRICE: Final = 10**13


@dataclass(frozen=True, slots=True)
class ServiceDraft:
    """A service that is offered; the price of one in minor units without tax, None while it is missing."""

    name: str
    price: int | None
    detail: str = ""
    per: str = ONCE
    """One of `PERIODS`; older ones may say anything ("hour")."""
    quantity: Decimal = Decimal(1)
    tax_rate: Decimal = Decimal(0)
    """Percent."""

    @property
    def line(self) -> Line:
        """What counts of it."""
        return Line(self.quantity, self.price or 0, self.tax_rate)


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """The content of a proposal: an own file, or an introduction, services and terms in marked text."""

    introduction: str = ""
    services: tuple[ServiceDraft, ...] = ()
    terms: str = ""
    currency: str = "EUR"
    paths: tuple[Path, ...] = ()
    kept: tuple[KeptFile, ...] = ()
    all_must_sign: bool = True
    document: str = PROPOSAL
    """What it is called: `PROPOSAL` or `LETTER`, an engagement letter."""
    template_id: int | None = None
    document_ids: tuple[int, ...] = ()
    """Documents that the account has already: the letter that a draft was kept with."""

    @property
    def own_file(self) -> bool:
        """Whether the firm's own letter is sent, and none is made."""
        return bool(self.paths or self.kept or self.document_ids)


@dataclass(frozen=True, slots=True)
class PeriodTotal:
    """What all services of one period come to."""

    per: str
    totals: Totals


def by_period(services: Iterable[ServiceDraft]) -> tuple[PeriodTotal, ...]:
    """Return the totals of each period that has services: prices a month and a year are never added."""
    grouped: dict[str, list[Line]] = {}
    for each in services:
        grouped.setdefault(each.per, []).append(each.line)
    return tuple(PeriodTotal(per, totals(grouped[per])) for per in ordered(grouped))


def ordered(periods: Iterable[str]) -> list[str]:
    """Return periods in their order: once, by month, by quarter, by year; others behind."""
    return sorted(set(periods), key=lambda per: (PERIODS.index(per) if per in PERIODS else len(PERIODS), per))


def check_kept(content: object) -> None:
    """Raise `Refused` with the field for what a draft cannot keep."""
    if not isinstance(content, ProposalDraft):
        raise Refused("proposal-empty", "introduction")
    for field, text in (("introduction", content.introduction), ("terms", content.terms)):
        if rich_text.too_long(text):
            raise Refused("text-too-long", field, limit=rich_text.MAX_CHARACTERS)
    if len(content.services) > MAX_SERVICES:
        raise Refused("services-too-many", "services", limit=MAX_SERVICES)
    for each in content.services:
        if len(each.name) > MAX_NAME or len(each.detail) > MAX_DETAIL:
            raise Refused("service-too-long", "services", limit=MAX_NAME)
        price = each.price or 0
        if not 0 <= price <= MAX_PRICE or not 0 < each.quantity < MAX_PRICE or not 0 <= each.tax_rate <= 100:
            raise Refused("service-unreadable", "services", name=each.name)


def check_sent(content: ProposalDraft) -> None:
    """Raise `Refused` with the field for what a client cannot be asked to sign."""
    check_kept(content)
    if not (content.own_file or content.introduction.strip() or content.services):
        raise Refused("proposal-empty", "introduction")
    for each in content.services:
        if not each.name.strip():
            raise Refused("service-name-missing", "services")
        if each.price is None:
            raise Refused("service-price-missing", "services", name=each.name.strip())


def services_out(services: Iterable[ServiceDraft]) -> list[dict[str, Any]]:
    """Return services as they are kept: plain JSON."""
    return [
        {
            "name": each.name, "detail": each.detail, "price": each.price, "per": each.per,
            "quantity": str(each.quantity), "tax_rate": str(each.tax_rate),
        }
        for each in services
    ]  # fmt: skip


def services_in(kept: Iterable[Mapping[str, Any]]) -> tuple[ServiceDraft, ...]:
    """Return services that were kept, also those that know nothing of quantity and tax."""
    return tuple(
        ServiceDraft(
            str(each.get("name") or ""),
            int(each["price"]) if each.get("price") is not None else None,
            str(each.get("detail") or ""),
            str(each.get("per") or ""),
            decimal_of(str(each.get("quantity", "1"))) or Decimal(1),
            decimal_of(str(each.get("tax_rate", "0"))) or Decimal(0),
        )
        for each in kept
    )


def read_content(session: Session, request: Request) -> ProposalDraft:
    """Return what a proposal says, its own file named by the account's document."""
    row = session.get_one(ProposalContent, request.id)
    files = documents.of_requests(session, [request.id]).get(request.id, [])
    return ProposalDraft(
        row.introduction, services_in(row.services), row.terms, row.currency, all_must_sign=row.all_must_sign,
        document=row.document, template_id=row.template_id, document_ids=tuple(each.id for each in files),
    )  # fmt: skip
