"""Documents of accounts: bytes in the store under their hash, a row for each place where they belong (DOC-1)."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.models.content import Document, RequestDocument
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.document_store import DocumentStore, safe_name
from app.services.errors import Refused
from app.services.folding import fold
from app.services.office import Office

MAX_BYTES = 25 * 1024 * 1024
"""Larger files do not pass most mail servers."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file whose bytes are in the store."""

    name: str
    media_type: str
    sha256: str
    size: int


def keep(store: DocumentStore, paths: Iterable[Path]) -> tuple[KeptFile, ...]:
    """Put files into the store, before any row names them.

    Raises `Refused` for a missing, empty or too large file, `Fault` for a full disk.
    """
    kept = []
    for path in paths:
        if not path.is_file():
            raise Refused("file-missing", "file", name=path.name)
        size = path.stat().st_size
        if size == 0:
            raise Refused("file-empty", "file", name=path.name)
        if size > MAX_BYTES:
            raise Refused("file-too-large", "file", name=path.name, limit=MAX_BYTES)
        stored = store.put(path)
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        kept.append(KeptFile(safe_name(path.name), media_type, stored.sha256, stored.size))
    return tuple(kept)


CLIENT_FOLDERS = {"en": "From the client", "fr": "Du client"}
"""Where files of clients lie that nobody asked to sign or approve; what staff put there is theirs too."""


def add(uow: UnitOfWork, account_id: int, file: KeptFile, folder: str = "", *, from_client: bool = False) -> Document:
    """Add a kept file to an account; the same bytes under the same name in the same folder are one document."""
    same = uow.session.scalars(
        select(Document).where(
            Document.account_id == account_id,
            Document.sha256 == file.sha256,
            Document.name == file.name,
            Document.folder == folder,
            Document.archived_at.is_(None),
        )
    ).first()
    if same is not None:
        same.from_client = same.from_client or from_client
        return same
    document = Document(
        account_id=account_id,
        folder=folder,
        name=file.name,
        search_text=fold(file.name),
        sha256=file.sha256,
        size=file.size,
        media_type=file.media_type,
        added_at=uow.now,
        added_by=uow.actor.name,
        from_client=from_client,
    )
    uow.session.add(document)
    uow.session.flush()
    uow.audit("document.added", "staff", account_id=account_id, name=file.name, sha256=file.sha256, size=file.size)
    uow.changed("document", document.id)
    return document


def existing(session: Session, account_id: int, document_ids: Iterable[int]) -> list[Document]:
    """Return documents of an account, in the given order.

    Raises `Refused("document-missing")` for one that is gone, archived, or another account's.
    """
    found = []
    for document_id in document_ids:
        document = session.get(Document, document_id)
        if document is None or document.account_id != account_id or document.archived_at is not None:
            raise Refused("document-missing", "file")
        found.append(document)
    return found


def content(office: Office, sha256: str) -> bytes:
    """Return a document's bytes; raises `Fault` where they are missing or not what was kept."""
    return office.store.read(sha256)


def attach(uow: UnitOfWork, request_id: int, document: Document, role: str = "subject", position: int = 0) -> None:
    """Say that a request is about a document, or that it came back for it (evidence)."""
    uow.session.add(RequestDocument(request_id=request_id, document_id=document.id, role=role, position=position))


def keep_beside(uow: UnitOfWork, request: Request, file: KeptFile, folder: str = "") -> Document:
    """Keep what came back for a request with its account, tied to it as evidence; the same one twice is one (DOC-2)."""
    document = add(uow, request.account_id, file, folder, from_client=True)
    known = of_requests(uow.session, [request.id], "evidence").get(request.id, [])
    if document.id not in {each.id for each in known}:
        attach(uow, request.id, document, "evidence", len(known))
    return document


_NAMES = (
    select(RequestDocument.request_id, Document.name)
    .join(Document, Document.id == RequestDocument.document_id)
    .where(RequestDocument.request_id.in_(bindparam("ids", expanding=True)), RequestDocument.role == "subject")
    .order_by(RequestDocument.request_id, RequestDocument.position, RequestDocument.id)
)


def names_of_requests(session: Session, request_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the documents that requests are about, in their order, by request id."""
    found: dict[int, list[str]] = {}
    for request_id, name in ask(session, _NAMES, {"ids": list(request_ids)}).all():
        found.setdefault(request_id, []).append(name)
    return found


def of_requests(session: Session, request_ids: Iterable[int], role: str = "subject") -> dict[int, list[Document]]:
    """Return the documents of requests, in their order, by request id."""
    query = (
        select(RequestDocument.request_id, Document)
        .join(Document, Document.id == RequestDocument.document_id)
        .where(RequestDocument.request_id.in_(list(request_ids)), RequestDocument.role == role)
        .order_by(RequestDocument.request_id, RequestDocument.position, RequestDocument.id)
    )
    found: dict[int, list[Document]] = {}
    for request_id, document in session.execute(query):
        found.setdefault(request_id, []).append(document)
    return found
