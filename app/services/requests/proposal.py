"""Proposals and engagement letters: services with prices, or a letter of the firm's own, to sign (PRO-1, STOP-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from app.models.content import ProposalContent, RequestDocument
from app.models.kinds import Action, Asks, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.document_store import DocumentStore
from app.services.requests import proposal_templates
from app.services.requests.kind_service import Extra, Fill, Given, MailParts, SentElsewhere, ShippedTemplate
from app.services.requests.paperwork import PaperDetail, PaperworkService, sign
from app.services.requests.placeholders import check_text
from app.services.requests.proposal_content import (
    PeriodTotal,
    by_period,
    check_kept,
    check_sent,
    read_content,
    services_in,
    services_out,
)
from app.services.requests.proposal_content import ProposalDraft as ProposalDraft
from app.services.requests.proposal_content import ServiceDraft as ServiceDraft
from app.services.requests.proposal_filling import filled
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class ProposalDetail(PaperDetail):
    """A proposal as it is shown and edited; `version` is the request's."""

    content: ProposalDraft
    totals: tuple[PeriodTotal, ...]
    editable: bool
    why_fixed: str
    """The code of the refusal of an edit, where it is not editable."""
    version: int


class ProposalService(PaperworkService):
    """What proposals do their own way."""

    kind: ClassVar[Kind] = Kind.PROPOSAL

    def check(self, content: Any) -> None:
        """Refuse what a draft cannot keep; an unfinished one can be kept, and is refused when it is sent."""
        check_kept(content)

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Keep the files' bytes before any row names them."""
        return replace(content, paths=(), kept=content.kept + documents.keep(store, content.paths))

    def sketch(self, content: Any) -> MailParts:
        """Return the names of the firm's own letter."""
        return MailParts(documents=tuple(path.name for path in content.paths))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the words, the services and the files."""
        uow.session.add(ProposalContent(request_id=request.id, services=[]))
        uow.session.flush()
        _write(uow, request, content)

    def may_revise(self, request: Request) -> bool:
        """A sent one may be edited until the first signature (PRO-3)."""
        return request.phase == Phase.OPEN and not any(party.done_at for party in request.parties)

    def why_fixed(self, request: Request) -> str:
        """Return why it is too late to edit it."""
        signed = any(party.done_at for party in request.parties)
        return "signed-already" if signed else super().why_fixed(request)

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put other words, services and files in the place of those there are."""
        if request.phase != Phase.DRAFT:
            check_sent(content)
        _write(uow, request, content)

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return the words, the services and what it is called as a template keeps them."""
        return {
            "introduction": content.introduction, "terms": content.terms, "services": services_out(content.services),
            "currency": content.currency, "all_must_sign": content.all_must_sign, "document": content.document,
        }  # fmt: skip

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> ProposalDraft:
        """Return the proposal that a template makes."""
        made = ProposalDraft(
            str(body.get("introduction") or ""), services_in(body.get("services") or ()),
            str(body.get("terms") or ""), str(body.get("currency") or ""),
            all_must_sign=bool(body.get("all_must_sign", True)), document=str(body.get("document") or "proposal"),
        )  # fmt: skip
        return filled(made, fill)

    def check_template(self, content: Any) -> None:
        """Refuse unknown placeholders in its words; prices may be left for each client."""
        check_kept(content)
        check_text("introduction", content.introduction)
        check_text("terms", content.terms)
        for each in content.services:
            check_text("services", f"{each.name}\n{each.detail}")

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return the prepared letters of a language."""
        return proposal_templates.shipped(language)

    def filled(self, content: Any, fill: Fill) -> ProposalDraft:
        """Fill placeholders in, guarded against the marks of our text."""
        assert isinstance(content, ProposalDraft)
        return filled(content, fill)

    def issue(self, uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
        """Refuse to send what is not finished."""
        check_sent(read_content(uow.session, request))

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the letter: the firm's own file, or the one made from the words and prices."""
        parts = super().mail_parts(session, request, settings, language)
        content = read_content(session, request)
        if parts.enclosures or not (content.introduction or content.services or content.terms):
            return parts
        from app.services.requests import proposal_paper  # what papers are drawn by, for mails alone

        paper = proposal_paper.of_request(session, request, content, settings, language)
        made = proposal_paper.enclosure(paper)
        return replace(parts, documents=(made.name,), enclosures=(made,))

    def sent_elsewhere(self, known: SentElsewhere) -> ProposalDraft:
        """Return one without words: the letter went out elsewhere."""
        return ProposalDraft()

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Record signatures; the proposal is signed when enough have."""
        if action.asks is Asks.PARTY:
            content = uow.session.get_one(ProposalContent, request.id)
            return sign(uow, request, action, given, all_must_sign=content.all_must_sign)
        return super().perform(uow, request, action, given)

    def detail(self, session: Session, request: Request) -> ProposalDetail:
        """Return all that it says, and whether it may still be edited."""
        papers = super().detail(session, request)
        content = read_content(session, request)
        editable = request.archived_at is None and (request.phase == Phase.DRAFT or self.may_revise(request))
        return ProposalDetail(
            papers.documents, papers.evidence, content, by_period(content.services), editable,
            "" if editable else self.why_fixed(request), request.version,
        )  # fmt: skip

    def said(self, session: Session, request: Request) -> dict[str, Any]:
        """Return what the paper says, as `unsay` puts it back."""
        content = read_content(session, request)
        return {
            "body": self.template_body(content), "template_id": content.template_id,
            "document_ids": list(content.document_ids),
        }  # fmt: skip

    def unsay(self, uow: UnitOfWork, request: Request, said: dict[str, Any]) -> None:
        """Put back what the paper said before the revision whose mails are taken back (PRO-3)."""
        before = self.content_of(said["body"], lambda text: text)
        ids = tuple(said["document_ids"])
        _write(uow, request, replace(before, template_id=said["template_id"], document_ids=ids))

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return what the services come to, beside the documents; nothing where their periods differ."""
        found = super().extras(session, request_ids)
        rows: Sequence[Any] = ask(session, _PRICES, {"ids": list(request_ids)}).all()
        for row in rows:
            periods = by_period(services_in(row.services))
            if len(periods) == 1 and periods[0].totals.gross:
                amount = periods[0].totals.gross
                found[row.request_id] = replace(
                    found.get(row.request_id, Extra()), amount=amount, currency=row.currency
                )
        return found


_PRICES = select(ProposalContent.request_id, ProposalContent.services, ProposalContent.currency).where(
    ProposalContent.request_id.in_(bindparam("ids", expanding=True))
)


def _write(uow: UnitOfWork, request: Request, content: ProposalDraft) -> None:
    """Let a request say what `content` says. Files taken off stay the account's."""
    row = uow.session.get_one(ProposalContent, request.id)
    row.introduction, row.terms = content.introduction, content.terms
    row.currency = content.currency or firm_settings.load(uow.session).currency
    row.services = services_out(content.services)
    row.all_must_sign, row.document, row.template_id = content.all_must_sign, content.document, content.template_id
    uow.session.execute(
        delete(RequestDocument).where(RequestDocument.request_id == request.id, RequestDocument.role == "subject")
    )
    there = documents.existing(uow.session, request.account_id, content.document_ids)
    added = [documents.add(uow, request.account_id, file) for file in content.kept]
    for position, document in enumerate(dict.fromkeys([*there, *added])):
        documents.attach(uow, request.id, document, position=position)
