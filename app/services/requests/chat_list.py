"""Threads as a list beside the opened one: the newest message first, what is unread, what is still to do (CHT-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from app.models.account import Account
from app.models.content import ChatMessage
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import rich_text
from app.services.office import Office
from app.services.requests import chat_thread

LIMIT = 300
"""More threads than anybody looks through: older ones are found in the list of chats."""
WORDS = 120


@dataclass(frozen=True, slots=True)
class Thread:
    """One thread: its last message in a line, to-dos `done` of `total`, whether the client wrote unseen."""

    id: int
    account_id: int
    account_name: str
    title: str
    at: datetime
    author: str
    author_kind: str
    internal: bool
    words: str
    done: int
    total: int
    phase: str
    unread: bool


@dataclass(frozen=True, slots=True)
class Threads:
    """The threads of one side, and how many each side has."""

    rows: tuple[Thread, ...]
    active: int
    archived: int


def threads(office: Office, *, archived: bool = False, account_id: int | None = None) -> Threads:
    """Return active or archived threads, of one account or of all, the one written in last first; no drafts."""
    with office.database.read() as session:
        kinds = [Request.kind.in_((Kind.CHAT,)), Request.phase != Phase.DRAFT]
        if account_id is not None:
            kinds.append(Request.account_id == account_id)
        away = Request.archived_at.is_not(None)
        each = aliased(ChatMessage)
        last = select(func.max(each.id)).where(each.request_id == Request.id).correlate(Request).scalar_subquery()
        query = (
            select(Request, Account.name, ChatMessage)
            .join(Account, Account.id == Request.account_id)
            .join(ChatMessage, ChatMessage.id == last)
            .where(*kinds, away if archived else ~away)
            .order_by(ChatMessage.written_at.desc(), ChatMessage.id.desc())
            .limit(LIMIT)
        )
        rows = session.execute(query).all()
        unread = chat_thread.unread(session, [request.id for request, _, _ in rows])
        return Threads(
            tuple(_thread(request, name, message, request.id in unread) for request, name, message in rows),
            _count(session, *kinds, ~away),
            _count(session, *kinds, away),
        )


def _count(session: Session, *where: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count(Request.id)).where(*where)).one()


def _thread(request: Request, account: str, message: ChatMessage, unread: bool) -> Thread:
    words = " ".join(rich_text.plain(message.body).split())[:WORDS]
    return Thread(
        request.id, request.account_id, account, request.title, message.written_at, message.author,
        message.author_kind, message.internal, words, request.progress_done, request.progress_total, request.phase,
        unread,
    )  # fmt: skip
