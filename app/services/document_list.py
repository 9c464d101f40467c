"""Documents for lists: ids first, then rows by page, with what is asked about each (DOC-1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import Document, Folder, RequestDocument
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services import word_index
from app.services.documents import CLIENT_FOLDERS
from app.services.folding import fold
from app.services.office import Office
from app.services.requests.listing import RequestRow, rows_in
from app.services.settings import FirmSettings

ALL, ARCHIVED, CLIENTS, TRASH = "all", "archived", "clients", "trash"


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """Which documents a list shows, in which order.

    `folder`: None for all of them, else a folder with those inside it. `segment`: all, archived, clients (what came
    from them), trash, or a kind of request of which one about the document waits. `added_by`: who added it; None:
    anybody. `sort`: added, name or account.
    """

    account_id: int | None = None
    folder: str | None = None
    segment: str = ALL
    search: str = ""
    sort: str = "added"
    descending: bool = True
    added_by: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as lists show it; its bytes lie under the hash."""

    id: int
    account_id: int
    account_name: str
    folder: str
    name: str
    media_type: str
    sha256: str
    size: int
    added_at: datetime
    added_by: str
    archived: bool
    requests: tuple[RequestRow, ...]
    """What is asked about it, in the order of the kinds: all that waits, else the newest that is done."""
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class FolderView:
    """A folder of an account; its documents are counted with those of the folders inside it."""

    path: str
    count: int

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.path.rpartition("/")[2]

    @property
    def depth(self) -> int:
        """How many folders it lies in."""
        return self.path.count("/")


def document_ids(office: Office, query: DocumentQuery) -> list[int]:
    """Return the ids of the documents of a list, in order."""
    with office.database.read() as session:
        statement = _narrowed(select(Document.id), query, joined=query.sort == "account")
        return list(session.scalars(statement.order_by(*_order(query))))


def segment_counts(office: Office, query: DocumentQuery, segments: Iterable[str]) -> dict[str, int]:
    """Return how many documents each segment of a list holds."""
    with office.database.read() as session:
        counts = {}
        for segment in segments:
            narrowed = replace(query, segment=segment, sort="added")
            counts[segment] = session.scalars(_narrowed(select(func.count(Document.id)), narrowed)).one()
        return counts


def rows(office: Office, ids: Sequence[int]) -> list[DocumentRow]:
    """Return the rows of some documents, in the order of their ids; those gone since are left out."""
    with office.database.read() as session:
        statement = (
            select(Document, Account.name)
            .join(Account, Account.id == Document.account_id)
            .where(Document.id.in_(list(ids)))
        )
        loaded = {document.id: (document, name) for document, name in session.execute(statement)}
        asked = _asked(session, list(loaded), firm_settings.load(session), office.clock.now())
        return [_row(*loaded[each], asked.get(each, ())) for each in ids if each in loaded]


def of_request(office: Office, request_id: int) -> list[int]:
    """Return the documents that a request is about, in their order."""
    query = select(RequestDocument.document_id).where(
        RequestDocument.request_id == request_id, RequestDocument.role == "subject"
    )
    with office.database.read() as session:
        return list(session.scalars(query.order_by(RequestDocument.position, RequestDocument.id)))


def adders(office: Office, account_id: int | None = None) -> list[str]:
    """Return who added the documents of an account, or of all, by name."""
    query = select(Document.added_by).where(Document.added_by != "").distinct()
    if account_id is not None:
        query = query.where(Document.account_id == account_id)
    with office.database.read() as session:
        return sorted(session.scalars(query), key=fold)


def folders(office: Office, account_id: int) -> tuple[FolderView, ...]:
    """Return an account's folders, each after the one that it lies in, with their documents counted."""
    with office.database.read() as session:
        paths = set(session.scalars(select(Folder.path).where(Folder.account_id == account_id)))
        query = (
            select(Document.folder, func.count())
            .where(Document.account_id == account_id, Document.archived_at.is_(None))
            .group_by(Document.folder)
        )
        counts: dict[str, int] = defaultdict(int)
        for path, count in session.execute(query):
            for each in lineage(path):
                paths.add(each)
                counts[each] += count
    ordered = sorted(paths, key=lambda path: [fold(part) for part in path.split("/")])
    return tuple(FolderView(path, counts[path]) for path in ordered)


def lineage(path: str) -> list[str]:
    """Return a folder's path after those of the folders that it lies in: "a/b" gives "a", "a/b"."""
    parts = path.split("/") if path else []
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]


def _row(document: Document, account: str, asked: tuple[RequestRow, ...]) -> DocumentRow:
    return DocumentRow(
        document.id, document.account_id, account, document.folder, document.name, document.media_type,
        document.sha256, document.size, document.added_at, document.added_by, document.archived_at is not None, asked,
        document.trashed_at is not None,
    )  # fmt: skip


def _asked(
    session: Session, ids: Sequence[int], settings: FirmSettings, now: datetime
) -> Mapping[int, tuple[RequestRow, ...]]:
    query = (
        select(RequestDocument.document_id, Request.id, Request.kind, Request.phase)
        .join(Request, Request.id == RequestDocument.request_id)
        .where(
            RequestDocument.document_id.in_(list(ids)), RequestDocument.role == "subject",
            Request.archived_at.is_(None), Request.phase != Phase.ENDED,
        )
        .order_by(Request.id.desc())
    )  # fmt: skip
    waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
    done: dict[tuple[int, str], int] = {}
    for document_id, request_id, kind, phase in session.execute(query):
        if phase == Phase.DONE:
            done.setdefault((document_id, kind), request_id)
        else:
            waiting[document_id, kind].append(request_id)
    chosen = {key: waiting.get(key) or [done[key]] for key in {*waiting, *done}}
    found = rows_in(session, sorted({each for some in chosen.values() for each in some}), settings, now)
    known = {row.id: row for row in found}
    return {
        document_id: tuple(known[each] for kind in Kind for each in chosen.get((document_id, kind), ()))
        for document_id, _ in chosen
    }


def _narrowed(statement: Select[Any], query: DocumentQuery, *, joined: bool = False) -> Select[Any]:
    words = word_index.typed_words(query.search)
    of_account = query.account_id is not None
    wanted = _lying(query.segment)
    if of_account:
        wanted.append(Document.account_id == query.account_id)
    if query.folder is not None:
        inside = Document.folder.startswith(f"{query.folder}/", autoescape=True)
        wanted.append(or_(Document.folder == query.folder, inside))
    if query.added_by is not None:
        wanted.append(Document.added_by == query.added_by)
    statement = statement.where(*wanted if of_account else word_index.begins_with_words(wanted, words))
    if words or joined:
        statement = statement.join(Account, Account.id == Document.account_id)
    return statement.where(word_index.holds_with_account(Document, words, among_few=of_account)) if words else statement


def _lying(segment: str) -> list[ColumnElement[bool]]:
    """Where a document lies that a segment shows."""
    if segment == TRASH:
        return [Document.trashed_at.is_not(None)]
    if segment == ARCHIVED:
        return [Document.archived_at.is_not(None), Document.trashed_at.is_(None)]
    live = Document.archived_at.is_(None)
    if segment == CLIENTS:
        names = CLIENT_FOLDERS.values()
        inside = [Document.folder.startswith(f"{each}/") for each in names]
        return [live, or_(Document.from_client, Document.folder.in_(names), *inside)]
    return [live] if segment == ALL else [live, _waits(segment)]


def _waits(kind: str) -> ColumnElement[bool]:
    """A request of that kind about the document waits for the client."""
    return exists(
        select(RequestDocument.id)
        .join(Request, Request.id == RequestDocument.request_id)
        .where(
            RequestDocument.document_id == Document.id, RequestDocument.role == "subject", Request.kind.in_((kind,)),
            Request.phase == Phase.OPEN, Request.archived_at.is_(None),
        )
    )  # fmt: skip


def _order(query: DocumentQuery) -> list[ColumnElement[Any]]:
    columns: dict[str, ColumnElement[Any]] = {
        "added": Document.added_at.expression,
        "name": func.lower(Document.name),
        "account": Account.sort_key.expression,
    }
    chosen = columns[query.sort]
    return [chosen.desc() if query.descending else chosen.asc(), Document.id.desc()]
