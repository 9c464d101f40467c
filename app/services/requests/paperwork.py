"""What the kinds about documents share: files kept before the draft, enclosed in the mails, signed by parties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import Document, RequestDocument
from app.models.kinds import Action
from app.models.request import Request
from app.services import documents
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.requests.kind_service import (
    Enclosure,
    Extra,
    Given,
    KindService,
    MailParts,
    SentElsewhere,
)
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class PickedDocument:
    """A document that the account has already, picked to be asked about."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """The content of a new signature or approval request: files to add, or files kept already."""

    paths: tuple[Path, ...] = ()
    kept: tuple[KeptFile, ...] = ()
    all_must_sign: bool = True
    document_ids: tuple[int, ...] = ()
    """Documents that the account has already: they are asked about, never added a second time."""
    document_names: tuple[str, ...] = ()
    """What those are called, for the preview."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of a request as it is shown; its bytes lie under the hash."""

    document_id: int
    name: str
    media_type: str
    sha256: str
    size: int
    added_at: datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class PaperDetail:
    """The documents that a request is about, and what came back: the signed copies beside them (DOC-2)."""

    documents: tuple[Paper, ...]
    evidence: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class AskedPapers(PaperDetail):
    """The documents of a signature or approval request, and whether all its signers must sign."""

    all_must_sign: bool = True


class PaperworkService(KindService):
    """Base of the kinds that are about documents of the account."""

    def check(self, content: Any) -> None:
        """Refuse a request without a document."""
        if not isinstance(content, DocumentDraft) or not (content.paths or content.kept or content.document_ids):
            raise Refused("document-missing", "file")

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Keep the files' bytes before any row names them."""
        return replace(content, paths=(), kept=content.kept + documents.keep(store, content.paths))

    def sent_elsewhere(self, known: SentElsewhere) -> Any:
        """Return what asks about a document that went out elsewhere."""
        return DocumentDraft(())

    def about(self, document_ids: Sequence[int]) -> Any:
        """Return what asks about documents that the account has."""
        return DocumentDraft(document_ids=tuple(document_ids))

    def sketch(self, content: Any) -> MailParts:
        """Return the names of the chosen files."""
        there = content.document_names if isinstance(content, DocumentDraft) else ()
        return MailParts(documents=there + tuple(path.name for path in content.paths))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Add the documents to the account and tie them to the request."""
        # A proposal brings files of its own alone.
        ids = content.document_ids if isinstance(content, DocumentDraft) else ()
        there = documents.existing(uow.session, request.account_id, ids)
        added = [documents.add(uow, request.account_id, file) for file in content.kept]
        for position, document in enumerate(dict.fromkeys([*there, *added])):
            documents.attach(uow, request.id, document, position=position)

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put other documents in the place of a draft's; those taken off stay the account's."""
        if not isinstance(content, DocumentDraft):
            super().revise(uow, request, content)  # a kind with words of its own revises those, too
        uow.session.execute(
            delete(RequestDocument).where(RequestDocument.request_id == request.id, RequestDocument.role == "subject")
        )
        PaperworkService.store(self, uow, request, content)

    def came_back(self, uow: UnitOfWork, request: Request, papers: Sequence[KeptFile]) -> Sequence[KeptFile]:
        """Keep them beside the original, each with its hash; who signed is for a person to say (DOC-2)."""
        for paper in papers:
            documents.keep_beside(uow, request, paper)
        return papers

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Let go of the signed copies of the cycle that ends, where a new one begins; they stay the account's."""
        if action.new_cycle:
            _evidence(uow, request, [], {})
        return action.target

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Return what came back, and from whom."""
        query = select(RequestDocument.document_id).where(
            RequestDocument.request_id == request.id, RequestDocument.role == "evidence"
        )
        ids = list(session.scalars(query.order_by(RequestDocument.position, RequestDocument.id)))
        return {
            "evidence": ids,
            "hashes": {str(each.contact_id): each.evidence_sha256 for each in request.parties if each.evidence_sha256},
        }

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Tie to the request what had come back by then, and nothing else."""
        _evidence(uow, request, memento.get("evidence", []), memento.get("hashes", {}))

    def detail(self, session: Session, request: Request) -> PaperDetail:
        """Return the documents, and the signed copies that came back."""
        return PaperDetail(_papers(session, request, "subject"), _papers(session, request, "evidence"))

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the documents' names and the documents themselves."""
        found = documents.of_requests(session, [request.id]).get(request.id, [])
        return MailParts(
            documents=tuple(document.name for document in found),
            enclosures=tuple(Enclosure(each.name, each.media_type, each.sha256) for each in found),
        )

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return the names of the documents."""
        found = documents.names_of_requests(session, request_ids)
        return {key: Extra(documents=tuple(names)) for key, names in found.items()}


def _evidence(uow: UnitOfWork, request: Request, document_ids: Sequence[int], hashes: Mapping[str, str]) -> None:
    """Let these documents, and no others, be what came back; hashes by contact."""
    uow.session.execute(
        delete(RequestDocument).where(RequestDocument.request_id == request.id, RequestDocument.role == "evidence")
    )
    for position, document_id in enumerate(document_ids):
        documents.attach(uow, request.id, uow.session.get_one(Document, document_id), "evidence", position)
    for party in request.parties:
        party.evidence_sha256 = hashes.get(str(party.contact_id), "")


def _papers(session: Session, request: Request, role: str) -> tuple[Paper, ...]:
    found = documents.of_requests(session, [request.id], role).get(request.id, [])
    return tuple(
        Paper(each.id, each.name, each.media_type, each.sha256, each.size, each.added_at, each.added_by)
        for each in found
    )


def sign(uow: UnitOfWork, request: Request, action: Action, given: Given, *, all_must_sign: bool) -> str:
    """Mark parties as having signed; returns the state: the target when enough have, else the present one.

    Without naming anybody, all who are pending are meant (STOP-3, STOP-5). Raises `Refused` with the field: "on" for a
    day of signature to come, or before the request was sent, "party" for nobody who is pending.
    """
    signed_at = _moment_of(uow, request, given.on)
    pending = [party for party in request.parties if party.done_at is None]
    chosen = [party for party in pending if not given.contact_ids or party.contact_id in given.contact_ids]
    if not chosen:
        raise Refused("party-unknown", "party")
    for party in chosen:
        party.done_at = signed_at
        party.evidence_sha256 = given.evidence.sha256 if given.evidence else ""
    if given.evidence is not None:
        # The signed copy stands beside the original, with its own hash; one that several signed stands once (DOC-2).
        known = documents.of_requests(uow.session, [request.id], "evidence").get(request.id, [])
        if given.evidence.sha256 not in {each.sha256 for each in known}:
            documents.keep_beside(uow, request, given.evidence)
    request.progress_done = sum(1 for party in request.parties if party.done_at is not None)
    enough = request.progress_done == len(request.parties) or not all_must_sign
    return action.target if enough else request.state


def _moment_of(uow: UnitOfWork, request: Request, on: date | None) -> datetime:
    """Return when somebody signed: now for today, else noon of the day, both where the account is."""
    zone = uow.session.get_one(Account, request.account_id).time_zone
    calendar = firm_settings.load(uow.session).calendar(zone)
    if on is None or on == calendar.local_date(uow.now):
        return uow.now
    if on > calendar.local_date(uow.now):
        raise Refused("signed-in-future", "on")
    if request.sent_at is not None and on < calendar.local_date(request.sent_at):
        raise Refused("signed-before-sent", "on", day=calendar.local_date(request.sent_at))
    noon = datetime.combine(on, time(12), calendar.zone)
    return max(noon.astimezone(UTC), request.sent_at or noon)
