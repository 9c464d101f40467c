"""Chats: a message that waits for a reply, or a checklist that waits for its to-dos (CHT-1, CHT-2, STOP-7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.content import ChatMessage, Document, MessageDocument, Todo
from app.models.kinds import Action, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents, rich_text
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.mail.template_language import FIELD
from app.services.requests import chat_templates, chat_thread
from app.services.requests.chat_thread import ChatDetail, MessageView, TodoView
from app.services.requests.kind_service import (
    Enclosure,
    Extra,
    Fill,
    Given,
    KindService,
    MailParts,
    SentElsewhere,
    ShippedTemplate,
)
from app.services.requests.placeholders import check_text
from app.services.settings import FirmSettings

__all__ = ["ChatDetail", "ChatDraft", "ChatService", "MessageView", "TodoView"]

TODO_LIMIT = 300
MAX_TODOS = 100


@dataclass(frozen=True, slots=True)
class ChatDraft:
    """The content of a new thread: its first message (marked text), the client's to-dos, files to add or kept."""

    body: str
    todos: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()
    kept: tuple[KeptFile, ...] = ()


class ChatService(KindService):
    """What chats do their own way."""

    kind: ClassVar[Kind] = Kind.CHAT

    def check(self, content: Any) -> None:
        """Refuse a message without words, and what no mail could carry."""
        if not isinstance(content, ChatDraft):
            raise Refused("message-missing", "message")
        check_message(content.body)
        check_text("message", content.body)
        check_size(content.paths, content.kept)
        for text in clean_todos(content.todos):
            check_todo(text)
            check_text("todos", text)

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Keep the files' bytes before any row names them."""
        return replace(content, paths=(), kept=content.kept + documents.keep(store, content.paths))

    def sketch(self, content: Any) -> MailParts:
        """Return the message, the to-dos and the files as typed."""
        names = (*(each.name for each in content.kept), *(path.name for path in content.paths))
        return MailParts(message=content.body.strip() or "…", todos=clean_todos(content.todos), documents=names)

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the first message with its files, and the to-dos."""
        if content.body or content.kept:  # one sent elsewhere has its words there
            add_message(uow, request, content.body, content.kept)
        _put_todos(uow, request, content.todos)

    def sent_elsewhere(self, known: SentElsewhere) -> ChatDraft:
        """Return a thread without a message: it was written elsewhere."""
        return ChatDraft("", ())

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put another first message and other to-dos in the place of a draft's."""
        uow.session.execute(delete(ChatMessage).where(ChatMessage.request_id == request.id))
        uow.session.execute(delete(Todo).where(Todo.request_id == request.id))
        self.store(uow, request, content)

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return the message and the to-dos as a template keeps them."""
        return {"message": content.body, "todos": list(clean_todos(content.todos))}

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> ChatDraft:
        """Return the message and the to-dos of a template, their placeholders filled in."""
        words = tuple(str(each) for each in body.get("todos") or ())
        return self.filled(ChatDraft(str(body.get("message") or ""), words), fill)

    def filled(self, content: Any, fill: Fill) -> ChatDraft:
        """Fill placeholders in; a value with a star in it is that value, and no mark of ours."""
        body = FIELD.sub(lambda found: _value(found[0], fill), content.body)
        assert isinstance(content, ChatDraft)
        return replace(content, body=body, todos=tuple(map(fill, content.todos)))

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return the prepared messages of a language."""
        return chat_templates.shipped(language)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return what the firm wrote in this cycle, with its files, and what is still to do. No note is among it."""
        told = chat_thread.mailed(session, request)
        files = chat_thread.attachments(session, [each.id for each in told])
        papers = [paper for each in told for paper in files.get(each.id, [])]
        return MailParts(
            message="\n\n".join(each.body for each in told),
            todos=tuple(each.text for each in chat_thread.open_todos(session, request.id)),
            documents=tuple(each.name for each in papers),
            enclosures=tuple(Enclosure(each.name, each.media_type, each.sha256) for each in papers),
        )

    def answered_by(self, uow: UnitOfWork, request: Request, words: str, files: Sequence[Document]) -> str:
        """Put it into the thread as a message that nobody has seen; where no to-do is open it ends it (STOP-7)."""
        if request.phase not in (Phase.OPEN, Phase.DONE) or request.archived_at is not None or not (words or files):
            return ""
        message = add_message(
            uow, request, rich_text.literal(words), author=uow.actor.name, author_kind=chat_thread.CLIENT
        )
        attach(uow, message, [each.id for each in files])
        return "reply" if request.phase == Phase.OPEN and not chat_thread.open_todos(uow.session, request.id) else ""

    def detail(self, session: Session, request: Request) -> ChatDetail:
        """Return the messages with what became of them, and the to-dos."""
        return chat_thread.detail(session, request)

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Say which threads have a message of the client that nobody has seen."""
        return {each: Extra(shown="unread") for each in chat_thread.unread(session, request_ids)}

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Finishing ticks what is left; opening anew takes the ticks back."""
        todos = chat_thread.todos(uow.session, request.id)
        left = sum(1 for todo in todos if todo.done_at is None)
        if action.code == "finish":
            for todo in todos:
                todo.done_at = todo.done_at or uow.now
        elif action.code == "reply" and left:
            # A reply is no stop while there are to-dos: only they are (STOP-7).
            raise Refused("todos-open", "action", left=left)
        elif action.new_cycle:
            for todo in todos:
                todo.done_at, todo.done_by = None, ""
        count_todos(uow, request)
        return action.target

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Keep the to-dos as they are, and which cycle carries which message."""
        return {
            "todos": [
                [each.id, each.position, each.text, each.done_at.isoformat() if each.done_at else None, each.done_by]
                for each in chat_thread.todos(session, request.id)
            ],
            "cycles": {str(each.id): each.cycle for each in session.scalars(chat_thread.outward(request.id))},
        }

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Put the to-dos back as they were."""
        present = {each.id: each for each in chat_thread.todos(uow.session, request.id)}
        for todo_id, position, text, done_at, done_by in memento["todos"]:
            todo = present.pop(todo_id, None) or Todo(id=todo_id, request_id=request.id)
            todo.position, todo.text, todo.done_by = position, text, done_by
            todo.done_at = datetime.fromisoformat(done_at) if done_at else None
            uow.session.add(todo)
        for todo in present.values():
            uow.session.delete(todo)
        count_todos(uow, request)

    def take_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Take a message back that has not left; what was carried along with it goes with its own mail again."""
        for message in uow.session.scalars(chat_thread.outward(request.id)):
            if str(message.id) in memento["cycles"]:
                message.cycle = memento["cycles"][str(message.id)]
            else:
                uow.session.execute(delete(MessageDocument).where(MessageDocument.message_id == message.id))
                uow.session.delete(message)
        for todo in chat_thread.todos(uow.session, request.id):
            if todo.id in memento.get("added", ()) and todo.done_at is None:
                uow.session.delete(todo)
        count_todos(uow, request)


def check_message(body: str) -> None:
    """Raise `Refused` with the field for a message without words, or longer than what is read of it."""
    if not rich_text.plain(body).strip():
        raise Refused("message-missing", "message")
    if rich_text.too_long(body):
        raise Refused("message-too-long", "message", limit=rich_text.MAX_CHARACTERS)


def check_size(paths: Sequence[Path], kept: Sequence[KeptFile] = ()) -> None:
    """Raise `Refused` where files together are more than what passes most mail servers."""
    total = sum(each.size for each in kept) + sum(each.stat().st_size for each in paths if each.is_file())
    if total > documents.MAX_BYTES:
        raise Refused("attachments-too-large", "files", total=total, limit=documents.MAX_BYTES)


def clean_todos(typed: Sequence[str]) -> tuple[str, ...]:
    """Return to-dos without blank ones."""
    return tuple(text.strip() for text in typed if text.strip())


def check_todo(text: str) -> None:
    """Raise `Refused` with the field for a to-do that cannot be kept."""
    if not text.strip():
        raise Refused("todo-missing", "todos")
    if len(text) > TODO_LIMIT:
        raise Refused("todo-too-long", "todos", limit=TODO_LIMIT)


def add_message(
    uow: UnitOfWork, request: Request, body: str, files: Sequence[KeptFile] = (), *, author: str = "",
    author_kind: str = chat_thread.STAFF, internal: bool = False,
) -> ChatMessage:  # fmt: skip
    """Add a message with its files, which become documents of the account; it says nothing to anybody by itself."""
    message = ChatMessage(
        request_id=request.id,
        written_at=uow.now,
        author=author or uow.actor.name,
        author_kind=author_kind,
        internal=internal,
        body=body.strip(),
        cycle=request.cycle,
    )
    uow.session.add(message)
    uow.session.flush()
    attach(uow, message, [documents.add(uow, request.account_id, file).id for file in files])
    return message


def attach(uow: UnitOfWork, message: ChatMessage, document_ids: Sequence[int]) -> None:
    """Tie documents to a message, in their order, each once."""
    for position, document_id in enumerate(dict.fromkeys(document_ids)):
        uow.session.add(MessageDocument(message_id=message.id, document_id=document_id, position=position))
    uow.session.flush()


def add_todos(uow: UnitOfWork, request: Request, texts: Sequence[str]) -> list[int]:
    """Ask for more at the end of a thread's to-dos, each once; returns the ids. Raises `Refused("todos-too-many")`."""
    present = chat_thread.todos(uow.session, request.id)
    open_now = {each.text for each in present if each.done_at is None}
    wanted = [text for text in dict.fromkeys(texts) if text not in open_now]
    if len(present) + len(wanted) > MAX_TODOS:
        raise Refused("todos-too-many", "todos", limit=MAX_TODOS)
    first = max((each.position for each in present), default=-1) + 1
    made = [Todo(request_id=request.id, position=first + at, text=text) for at, text in enumerate(wanted)]
    uow.session.add_all(made)
    count_todos(uow, request)
    return [each.id for each in made]


def count_todos(uow: UnitOfWork, request: Request) -> None:
    """Let the request say how many of its to-dos are done."""
    uow.session.flush()
    found = list(uow.session.scalars(select(Todo.done_at).where(Todo.request_id == request.id)))
    request.progress_total, request.progress_done = len(found), sum(1 for each in found if each is not None)


def _put_todos(uow: UnitOfWork, request: Request, typed: Sequence[str]) -> None:
    for position, text in enumerate(clean_todos(typed)):
        uow.session.add(Todo(request_id=request.id, position=position, text=text))
    count_todos(uow, request)


def _value(placeholder: str, fill: Fill) -> str:
    found = fill(placeholder)
    return found if found == placeholder else rich_text.literal(found)
