"""Proposals and engagement letters: services with prices, or a letter of the firm's own, to sign (PRO-1, STOP-3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import ProposalContent
from app.models.kinds import Action, Asks, Kind
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore, safe_name
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.papers import proposal_pdf
from app.services.requests.kind_service import Enclosure, Extra, Given, MailParts
from app.services.requests.letterhead import letterhead
from app.services.requests.paperwork import PaperworkService, sign
from app.services.settings import FirmSettings

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class ServiceDraft:
    """A service that is offered; the price in minor units."""

    name: str
    price: int
    detail: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """The content of a new proposal: an own file, or an introduction, services and terms."""

    introduction: str = ""
    services: tuple[ServiceDraft, ...] = ()
    terms: str = ""
    currency: str = "EUR"
    paths: tuple[Path, ...] = ()
    kept: tuple[KeptFile, ...] = ()
    all_must_sign: bool = True


class ProposalService(PaperworkService):
    """What proposals do their own way."""

    kind: ClassVar[Kind] = Kind.PROPOSAL

    def check(self, content: Any) -> None:
        """Refuse a proposal that neither encloses a letter nor says anything."""
        if not isinstance(content, ProposalDraft) or not (
            content.paths or content.kept or content.introduction.strip() or content.services
        ):
            raise Refused("proposal-empty", "introduction")

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Keep the files' bytes before any row names them."""
        return replace(content, paths=(), kept=content.kept + documents.keep(store, content.paths))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the words, the services and the files."""
        super().store(uow, request, content)
        uow.session.add(
            ProposalContent(
                request_id=request.id,
                introduction=content.introduction,
                terms=content.terms,
                currency=content.currency,
                services=[asdict(service) for service in content.services],
                all_must_sign=content.all_must_sign,
            )
        )

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the letter: the firm's own file, or the one made from the words and prices."""
        parts = super().mail_parts(session, request, settings, language)
        if parts.enclosures:
            return parts
        content = session.get_one(ProposalContent, request.id)
        account = session.get_one(Account, request.account_id)
        paper = proposal_pdf.ProposalPaper(
            title=request.title,
            reference=request.reference,
            firm=letterhead(settings),
            account_name=account.name,
            account_address=account.postal_address,
            dated_on=(request.sent_at or request.created_at).astimezone(settings.calendar().zone).date(),
            language=language,
            introduction=tuple(content.introduction.split("\n\n")) if content.introduction else (),
            services=tuple(
                proposal_pdf.Service(each["name"], each["detail"], each["price"], each["per"])
                for each in content.services
            ),
            currency=content.currency,
            terms=content.terms,
            signatories=tuple((party.contact.name, "") for party in request.parties),
        )
        name = safe_name(f"{request.title}.pdf")
        return replace(
            parts, documents=(name,), enclosures=(Enclosure(name, PDF, make=lambda: proposal_pdf.pdf_bytes(paper)),)
        )

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Record signatures; the proposal is signed when enough have."""
        if action.asks is Asks.PARTY:
            content = uow.session.get_one(ProposalContent, request.id)
            return sign(uow, request, action, given, all_must_sign=content.all_must_sign)
        return action.target

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return the sum of the services, beside the documents."""
        found = super().extras(session, request_ids)
        for row in session.scalars(select(ProposalContent).where(ProposalContent.request_id.in_(request_ids))):
            total = sum(each["price"] for each in row.services)
            if total:
                found[row.request_id] = replace(found.get(row.request_id, Extra()), amount=total, currency=row.currency)
        return found
