"""What the kinds about documents share: files kept before the draft, enclosed in the mails, signed by parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.models.kinds import Action
from app.models.request import Request
from app.services import documents
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
)
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """The content of a new signature or approval request: files to add, or files kept already."""

    paths: tuple[Path, ...] = ()
    kept: tuple[KeptFile, ...] = ()
    all_must_sign: bool = True


class PaperworkService(KindService):
    """Base of the kinds that are about documents of the account."""

    def check(self, content: Any) -> None:
        """Refuse a request without a document."""
        if not isinstance(content, DocumentDraft) or not (content.paths or content.kept):
            raise Refused("document-missing", "file")

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Keep the files' bytes before any row names them."""
        return replace(content, paths=(), kept=content.kept + documents.keep(store, content.paths))

    def sketch(self, content: Any) -> MailParts:
        """Return the names of the chosen files."""
        return MailParts(documents=tuple(path.name for path in content.paths))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Add the documents to the account and tie them to the request."""
        for position, file in enumerate(content.kept):
            document = documents.add(uow, request.account_id, file)
            documents.attach(uow, request.id, document, position=position)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the documents' names and the documents themselves."""
        found = documents.of_requests(session, [request.id]).get(request.id, [])
        return MailParts(
            documents=tuple(document.name for document in found),
            enclosures=tuple(Enclosure(each.name, each.media_type, each.sha256) for each in found),
        )

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return the names of the documents."""
        found = documents.of_requests(session, request_ids)
        return {key: Extra(documents=tuple(each.name for each in value)) for key, value in found.items()}


def sign(uow: UnitOfWork, request: Request, action: Action, given: Given, *, all_must_sign: bool) -> str:
    """Mark parties as having signed; returns the state: the target when enough have, else the present one.

    Without naming anybody, all who are pending are meant (STOP-3, STOP-5).
    """
    pending = [party for party in request.parties if party.done_at is None]
    chosen = [party for party in pending if not given.contact_ids or party.contact_id in given.contact_ids]
    if not chosen:
        raise Refused("party-unknown", "party")
    for party in chosen:
        party.done_at = uow.now
        party.evidence_sha256 = given.evidence.sha256 if given.evidence else ""
    if given.evidence is not None:
        # The signed copy stands beside the original, with its own hash (DOC-2).
        documents.attach(uow, request.id, documents.add(uow, request.account_id, given.evidence), "evidence")
    request.progress_done = sum(1 for party in request.parties if party.done_at is not None)
    enough = request.progress_done == len(request.parties) or not all_must_sign
    return action.target if enough else request.state
