"""What people do with documents of an account: added, renamed, put away, deleted; what is asked about stays (DOC-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.content import ChatMessage, Document, MessageDocument, RequestDocument, WantedDocument
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.file_names import safe_name
from app.services.folding import fold
from app.services.office import Office

NAME_LIMIT = 180


@dataclass(frozen=True, slots=True)
class Added:
    """What became of files that somebody added: new documents, and those that the account had already."""

    ids: tuple[int, ...]
    there: tuple[tuple[str, str], ...]
    """(name, folder) of documents with the same bytes as a file that was not added again."""


def add_files(office: Office, account_id: int, paths: Sequence[Path], folder: str = "") -> Added:
    """Add files to an account's folder; the same bytes are added once, wherever they lie.

    Raises `Refused` for what `documents.keep` refuses a file for; nothing is added then.
    """
    kept = documents.keep(office.store, paths)
    ids, there = [], []
    with office.database.write() as uow:
        for file in kept:
            same = uow.session.scalars(
                select(Document).where(
                    Document.account_id == account_id,
                    Document.sha256 == file.sha256,
                    Document.archived_at.is_(None),
                )
            ).first()
            if same is not None:
                there.append((same.name, same.folder))
            else:
                ids.append(documents.add(uow, account_id, file, folder).id)
        uow.commit()
    return Added(tuple(ids), tuple(there))


def rename(office: Office, document_id: int, name: str) -> str:
    """Call a document something else; returns its name before. Mails about it that wait say the new one.

    Raises `Refused` with the field "name".
    """
    with office.database.write() as uow:
        document = _got(uow, document_id)
        typed = " ".join(name.split())
        if not typed:
            raise Refused("document-name-missing", "name")
        if len(typed) > NAME_LIMIT or safe_name(typed) != typed:
            raise Refused("document-name-invalid", "name")
        before, document.name, document.search_text = document.name, typed, fold(typed)
        query = (
            select(Request)
            .join(RequestDocument, RequestDocument.request_id == Request.id)
            .where(RequestDocument.document_id == document_id, Request.phase.in_((Phase.OPEN, Phase.DRAFT)))
        )
        for request in uow.session.scalars(query):
            flag_modified(request, "state")
            uow.changed("request", request.id)
        uow.audit("document.renamed", "staff", account_id=document.account_id, name=typed, was=before)
        uow.changed("document", document_id)
        uow.commit()
        return before


def archive(office: Office, document_ids: Sequence[int], *, archived: bool = True) -> None:
    """Put documents away, or back.

    Raises `Refused("document-in-use")` for one that a request which waits, or is being written, is about.
    """
    with office.database.write() as uow:
        for document_id in document_ids:
            document = _got(uow, document_id)
            if archived:
                _refuse_used(uow.session, document, (Phase.OPEN, Phase.DRAFT), "document-in-use")
            document.archived_at = uow.now if archived else None
            _note(uow, document, "document.archived" if archived else "document.unarchived")
        uow.commit()


def trash(office: Office, document_ids: Sequence[int]) -> None:
    """Put documents into the trash, from which `restore` takes them back.

    Raises `Refused("document-referred")` for one that any request refers to: what was asked stays provable.
    """
    with office.database.write() as uow:
        for document_id in document_ids:
            document = _got(uow, document_id)
            _refuse_used(uow.session, document, tuple(Phase), "document-referred")
            # The two moments are the same where it was not archived before: that is how `restore` knows.
            before = document.archived_at
            document.trashed_at = uow.now if before is None else max(uow.now, before + timedelta(microseconds=1))
            document.archived_at = before or uow.now
            _note(uow, document, "document.trashed")
        uow.commit()


def restore(office: Office, document_ids: Sequence[int]) -> None:
    """Take documents out of the trash, to where they lay: into their folder, or the archive."""
    with office.database.write() as uow:
        for document_id in document_ids:
            document = _got(uow, document_id)
            if document.trashed_at is None:
                continue
            if document.archived_at == document.trashed_at:
                document.archived_at = None
            document.trashed_at = None
            _note(uow, document, "document.restored")
        uow.commit()


def empty_trash(office: Office, account_id: int | None = None) -> int:
    """Delete for good what lies in the trash of an account, or of all; returns how many documents."""
    query = select(Document.id).where(Document.trashed_at.is_not(None))
    if account_id is not None:
        query = query.where(Document.account_id == account_id)
    with office.database.read() as session:
        ids = list(session.scalars(query))
    remove(office, ids)
    return len(ids)


def _note(uow: UnitOfWork, document: Document, code: str) -> None:
    uow.audit(code, "staff", account_id=document.account_id, name=document.name, sha256=document.sha256)
    uow.changed("document", document.id)


def remove(office: Office, document_ids: Sequence[int]) -> None:
    """Delete documents for good; their bytes go with the next clearing, where nothing else holds them.

    Raises `Refused("document-referred")` for one that any request refers to: what was asked stays provable.
    """
    with office.database.write() as uow:
        for document_id in document_ids:
            document = _got(uow, document_id)
            _refuse_used(uow.session, document, tuple(Phase), "document-referred")
            _note(uow, document, "document.deleted")
            uow.session.delete(document)
        uow.commit()


def _got(uow: UnitOfWork, document_id: int) -> Document:
    document = uow.session.get(Document, document_id)
    if document is None:
        raise Stale("document")
    return document


def _refuse_used(session: Session, document: Document, phases: Sequence[Phase], code: str) -> None:
    """Refuse where a request in one of these phases refers to a document: asks about it, holds it, or encloses it."""
    request_ids = union_all(*_referring(document.id)).subquery()
    query = (
        select(Request.title, Request.reference)
        .join(request_ids, request_ids.c.request_id == Request.id)
        .where(Request.phase.in_(phases))
        .order_by(Request.id)
    )
    if len(phases) < len(Phase):
        query = query.where(Request.archived_at.is_(None))
    found = session.execute(query).first()
    if found is not None:
        raise Refused(code, None, name=document.name, title=found.title, reference=found.reference)


def _referring(document_id: int) -> tuple[Select[Any], ...]:
    return (
        select(RequestDocument.request_id.label("request_id")).where(RequestDocument.document_id == document_id),
        select(WantedDocument.request_id.label("request_id")).where(WantedDocument.document_id == document_id),
        select(ChatMessage.request_id.label("request_id"))
        .join(MessageDocument, MessageDocument.message_id == ChatMessage.id)
        .where(MessageDocument.document_id == document_id),
    )
