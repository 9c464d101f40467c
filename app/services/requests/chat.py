"""Chats: a message that waits for a reply, or a checklist that waits for its to-dos (CHT-1, CHT-2, STOP-7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import ChatMessage, Todo
from app.models.kinds import Action, Kind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.requests.kind_service import Given, KindService, MailParts
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class ChatDraft:
    """The content of a new thread: its first message and the client's to-dos."""

    body: str
    todos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message of a thread, or a note that never leaves the firm."""

    id: int
    at: datetime
    author: str
    author_kind: str
    internal: bool
    body: str


@dataclass(frozen=True, slots=True)
class TodoView:
    """One thing that a thread asks the client to do."""

    id: int
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class ChatDetail:
    """A thread: its messages, oldest first, and its to-dos."""

    messages: tuple[MessageView, ...]
    todos: tuple[TodoView, ...]


class ChatService(KindService):
    """What chats do their own way."""

    kind: ClassVar[Kind] = Kind.CHAT

    def check(self, content: Any) -> None:
        """Refuse a message without words."""
        if not isinstance(content, ChatDraft) or not content.body.strip():
            raise Refused("message-missing", "message")

    def sketch(self, content: Any) -> MailParts:
        """Return the message and the to-dos as typed."""
        todos = tuple(text.strip() for text in content.todos if text.strip())
        return MailParts(message=content.body.strip() or "…", todos=todos)

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the first message and the to-dos."""
        uow.session.add(
            ChatMessage(request_id=request.id, written_at=uow.now, author=uow.actor.name, body=content.body.strip())
        )
        todos = [text.strip() for text in content.todos if text.strip()]
        for position, text in enumerate(todos):
            uow.session.add(Todo(request_id=request.id, position=position, text=text))
        request.progress_total = len(todos)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the last message to the client and what is still to do."""
        message = session.scalars(
            select(ChatMessage)
            .where(ChatMessage.request_id == request.id, ChatMessage.internal.is_(False))
            .order_by(ChatMessage.id.desc())
        ).first()
        todos = session.scalars(
            select(Todo.text).where(Todo.request_id == request.id, Todo.done_at.is_(None)).order_by(Todo.position)
        )
        return MailParts(message=message.body if message else "", todos=tuple(todos))

    def detail(self, session: Session, request: Request) -> ChatDetail:
        """Return the messages and the to-dos."""
        messages = session.scalars(
            select(ChatMessage).where(ChatMessage.request_id == request.id).order_by(ChatMessage.id)
        )
        todos = session.scalars(select(Todo).where(Todo.request_id == request.id).order_by(Todo.position, Todo.id))
        return ChatDetail(
            tuple(
                MessageView(each.id, each.written_at, each.author, each.author_kind, each.internal, each.body)
                for each in messages
            ),
            tuple(TodoView(each.id, each.text, each.done_at is not None) for each in todos),
        )

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Finishing ticks what is left; opening anew takes the ticks back."""
        todos = uow.session.scalars(select(Todo).where(Todo.request_id == request.id)).all()
        if action.code == "finish":
            for todo in todos:
                todo.done_at = todo.done_at or uow.now
            request.progress_done = len(todos)
        elif action.code == "reply" and todos:
            # A reply is no stop where there is a checklist: only its to-dos are (STOP-7).
            raise Refused("todos-open", "action", left=sum(1 for todo in todos if todo.done_at is None))
        elif action.new_cycle:
            for todo in todos:
                todo.done_at = None
            request.progress_done = 0
        return action.target

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Keep which to-dos were done."""
        query = select(Todo.id).where(Todo.request_id == request.id, Todo.done_at.is_not(None))
        return {"done": list(session.scalars(query))}

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Put the ticks back as they were."""
        for todo in uow.session.scalars(select(Todo).where(Todo.request_id == request.id)):
            todo.done_at = (todo.done_at or uow.now) if todo.id in memento["done"] else None
