"""A thread as it is read: its messages with what became of their mails, its to-dos, what a mail may say of it (CHT-1).

What leaves the firm is asked for in one place, `outward`: an internal note is never among it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.models.content import ChatMessage, Document, MessageDocument, Todo
from app.models.mail import COUNTED, UNRELEASED, Batch, Mail, MailItem, MailState, StepKind
from app.models.request import Request
from app.services.database.asking import ask

STAFF, CLIENT = "staff", "client"


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A document that goes with a message."""

    id: int
    name: str
    size: int
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a message's mails: waiting, sending, retrying, held, sent, partly, failed, or none left at all."""

    code: str = ""
    names: tuple[str, ...] = ()
    """Whom the code speaks of."""
    release_at: datetime | None = None
    batch_id: str = ""
    """With both, it waits for Undo's time."""


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message of a thread, or a note that never leaves the firm; `body` is marked text (`services.rich_text`)."""

    id: int
    at: datetime
    author: str
    author_kind: str
    internal: bool
    body: str
    seen: bool = True
    attachments: tuple[AttachmentView, ...] = ()
    delivery: Delivery = Delivery()


@dataclass(frozen=True, slots=True)
class TodoView:
    """One thing that a thread asks the client to do."""

    id: int
    text: str
    done: bool
    done_at: datetime | None = None
    done_by: str = ""
    """The staff member who did it for the client; empty: the client."""


@dataclass(frozen=True, slots=True)
class ChatDetail:
    """A thread: its messages, oldest first, and its to-dos."""

    messages: tuple[MessageView, ...]
    todos: tuple[TodoView, ...]


def outward(request_id: int) -> Select[ChatMessage]:
    """Return the query of what the firm told the client in a thread, oldest first: never a note, never a reply."""
    return (
        select(ChatMessage)
        .where(
            ChatMessage.request_id == request_id,
            ChatMessage.internal.is_(False),
            ChatMessage.author_kind == STAFF,
        )
        .order_by(ChatMessage.id)
    )


def mailed(session: Session, request: Request) -> list[ChatMessage]:
    """Return what the mails of the present cycle carry: its messages, else (opened anew without one) the last one."""
    own = list(session.scalars(outward(request.id).where(ChatMessage.cycle == request.cycle)))
    return own or list(session.scalars(outward(request.id)))[-1:]


def open_todos(session: Session, request_id: int) -> list[Todo]:
    """Return what the client still has to do, in order."""
    return [each for each in todos(session, request_id) if each.done_at is None]


def todos(session: Session, request_id: int) -> list[Todo]:
    """Return the to-dos of a thread, in order."""
    return list(session.scalars(select(Todo).where(Todo.request_id == request_id).order_by(Todo.position, Todo.id)))


def attachments(session: Session, message_ids: Sequence[int]) -> dict[int, list[Document]]:
    """Return the documents of messages, in their order, by message id."""
    query = (
        select(MessageDocument.message_id, Document)
        .join(Document, Document.id == MessageDocument.document_id)
        .where(MessageDocument.message_id.in_(list(message_ids)))
        .order_by(MessageDocument.message_id, MessageDocument.position)
    )
    found: dict[int, list[Document]] = defaultdict(list)
    for message_id, document in session.execute(query):
        found[message_id].append(document)
    return found


_UNREAD = (
    select(ChatMessage.request_id)
    .where(
        ChatMessage.request_id.in_(bindparam("ids", expanding=True)),
        ChatMessage.author_kind == CLIENT,
        ChatMessage.seen_at.is_(None),
    )
    .distinct()
)


def unread(session: Session, request_ids: Sequence[int]) -> set[int]:
    """Return the threads in which the client wrote something that nobody of the firm has seen."""
    return set(ask(session, _UNREAD, {"ids": list(request_ids)}).scalars())


def detail(session: Session, request: Request) -> ChatDetail:
    """Return a thread with all that its page shows."""
    rows = list(
        session.scalars(select(ChatMessage).where(ChatMessage.request_id == request.id).order_by(ChatMessage.id))
    )
    files = attachments(session, [row.id for row in rows])
    deliveries = _deliveries(session, request)
    return ChatDetail(
        tuple(_message(row, files.get(row.id, []), deliveries) for row in rows),
        tuple(
            TodoView(row.id, row.text, row.done_at is not None, row.done_at, row.done_by)
            for row in todos(session, request.id)
        ),
    )


def _message(row: ChatMessage, files: list[Document], deliveries: dict[int, Delivery]) -> MessageView:
    goes_out = row.author_kind == STAFF and not row.internal
    return MessageView(
        row.id, row.written_at, row.author, row.author_kind, row.internal, row.body,
        row.author_kind != CLIENT or row.seen_at is not None,
        tuple(AttachmentView(each.id, each.name, each.size, each.sha256, each.media_type) for each in files),
        deliveries.get(row.cycle, Delivery()) if goes_out else Delivery(),
    )  # fmt: skip


def _deliveries(session: Session, request: Request) -> dict[int, Delivery]:
    """Return what became of the first mails, by cycle."""
    query = (
        select(MailItem.cycle, Mail, Batch.release_at)
        .join(Mail, Mail.id == MailItem.mail_id)
        .outerjoin(Batch, Batch.id == Mail.batch_id)
        .where(MailItem.request_id == request.id, MailItem.step_kind == StepKind.FIRST)
        .order_by(MailItem.cycle, Mail.id)
    )
    cycles: dict[int, list[tuple[Mail, datetime | None]]] = defaultdict(list)
    for cycle, mail, release_at in session.execute(query):
        cycles[cycle].append((mail, release_at))
    return {cycle: _delivery(found) for cycle, found in cycles.items()}


def _delivery(found: list[tuple[Mail, datetime | None]]) -> Delivery:
    """Say what is to be known of a message's mails: first what a person should look at."""

    def named(*states: str) -> tuple[str, ...]:
        return tuple(mail.name or mail.address for mail, _ in found if mail.state in states)

    sent, broken = named(*COUNTED), named(MailState.FAILED, MailState.BOUNCED)
    for code, states in (("held", (MailState.HELD,)), ("retrying", (MailState.RETRYING,))):
        if names := named(*states):
            return Delivery(code, names)
    if broken:
        return Delivery("partly" if sent else "failed", broken)
    if names := named(MailState.QUEUED, MailState.SENDING):
        mail, release_at = next(each for each in found if each[0].state in (*UNRELEASED, MailState.SENDING))
        undoable = mail.state == MailState.QUEUED and not sent and mail.batch_id is not None
        return Delivery("waiting", names, release_at if undoable else None, (mail.batch_id or "") if undoable else "")
    return Delivery("sent", sent) if sent else Delivery("none")
