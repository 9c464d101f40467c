"""Writing in a thread: a further message that is mailed, a note that never is, a reply of the client (CHT-1, CHT-2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.account import Contact
from app.models.content import ChatMessage
from app.models.kinds import RULES, Kind
from app.models.mail import UNRELEASED, Mail, MailItem, StepKind
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services.errors import Refused
from app.services.mail.template_language import FIELD
from app.services.office import Office
from app.services.requests import acting, chat, chat_thread, memento, plans, sending
from app.services.requests.acting import Acted
from app.services.requests.placeholders import FIELDS
from app.services.requests.plan_sources import PlanInput
from app.services.requests.sending import Released


@dataclass(frozen=True, slots=True)
class Posted:
    """A message on its way."""

    message_id: int
    released: Released


@dataclass(frozen=True, slots=True)
class Replied:
    """A recorded reply; `stopped` is what it ended, where it ended the reminders (STOP-7)."""

    request_id: int
    message_id: int
    stopped: Acted | None


def post(
    office: Office,
    request_id: int,
    body: str,
    paths: Sequence[Path] = (),
    *,
    todos: Sequence[str] = (),
    plan: PlanInput | None = None,
) -> Posted:
    """Mail a further message to those who are notified: reminders start anew from it, Undo takes it back (CHT-2).

    What was written before and has not left goes with it, so that nothing is lost. `todos` are asked for besides;
    `plan` is how it is reminded of from here on, None leaves the reminders as they are. Raises `Refused`:
    "message-missing", "attachments-too-large", "thread-closed", "nobody-to-notify", "field-without-value" where a
    template's placeholder has no value for this account, and what a to-do or a plan cannot be.
    """
    chat.check_message(body)
    asked = chat.clean_todos(todos)
    for text in asked:
        chat.check_todo(text)
    if plan is not None:
        plans.check(plan)
    chat.check_size(paths)
    kept = documents.keep(office.store, paths)
    with office.database.write() as uow:
        request = writable(uow.session, request_id)
        _check_filled(request, body, *asked)
        before = memento.take(uow.session, request)
        if plan is not None:
            before["said"] = memento.said(uow.session, request)
            plans.change(uow, request, plan)
        undelivered = _undelivered(uow.session, request)
        acting.enter_state(uow, request, RULES[Kind(request.kind)].opening, new_cycle=True)
        for each in undelivered:
            each.cycle = request.cycle
        message = chat.add_message(uow, request, body, kept)
        before["kind"]["added"] = chat.add_todos(uow, request, asked)
        skipped = acting.skip_ended(uow, request_id)
        flag_modified(request, "state")
        uow.audit("chat.message", "staff", account_id=request.account_id, request_id=request_id, files=len(kept),
                  todos=len(asked))  # fmt: skip
        posted = Posted(message.id, sending.tell_more(uow, request, before, skipped))
        uow.commit()
        return posted


def note(office: Office, request_id: int, body: str, paths: Sequence[Path] = ()) -> int:
    """Keep a note that never leaves the firm; returns its id. It mails nobody and moves no clock."""
    chat.check_message(body)
    kept = documents.keep(office.store, paths)
    with office.database.write() as uow:
        request = uow.session.get_one(Request, request_id)
        message = chat.add_message(uow, request, body, kept, internal=True)
        uow.audit("chat.note", "staff", account_id=request.account_id, request_id=request_id)
        uow.changed("request", request_id)
        uow.commit()
        return message.id


def record_reply(
    office: Office, request_id: int, body: str, contact_id: int | None = None, paths: Sequence[Path] = ()
) -> Replied:
    """Record what the client answered, with its files. Where no to-do is open it ends the reminders (STOP-7).

    Raises `Refused`: "message-missing", "thread-closed".
    """
    chat.check_message(body)
    kept = documents.keep(office.store, paths)
    with office.database.write() as uow:
        request = writable(uow.session, request_id)
        contact = uow.session.get(Contact, contact_id) if contact_id is not None else None
        author = contact.name if contact is not None else request.account.name
        message = chat.add_message(uow, request, body, kept, author=author, author_kind=chat_thread.CLIENT)
        stops = request.phase == Phase.OPEN and not chat_thread.open_todos(uow.session, request_id)
        uow.audit(
            "chat.reply", "client", account_id=request.account_id, request_id=request_id, by=[author], files=len(kept)
        )
        acted = acting.act_on(uow, request_id, "reply") if stops else None
        uow.changed("request", request_id)
        uow.commit()
        return Replied(request_id, message.id, acted)


def undo_reply(office: Office, replied: Replied) -> None:
    """Take a recorded reply out again; what it ended goes on. Its files stay documents of the account.

    Raises `Stale` where somebody changed the thread since.
    """
    if replied.stopped is not None:
        acting.undo(office, replied.stopped)
    with office.database.write() as uow:
        message = uow.session.get(ChatMessage, replied.message_id)
        if message is not None:
            request = uow.session.get_one(Request, replied.request_id)
            uow.session.delete(message)
            uow.audit("chat.reply-undone", "staff", account_id=request.account_id, request_id=request.id)
            uow.changed("request", request.id)
        uow.commit()


def mark_read(office: Office, request_id: int) -> None:
    """Say that somebody has seen all that the client wrote in a thread; writes nothing where that is known."""
    with office.database.read() as session:
        if not session.scalars(_unseen(request_id).limit(1)).first():
            return
    with office.database.write() as uow:
        for message in uow.session.scalars(_unseen(request_id)):
            message.seen_at = uow.now
        uow.changed("request", request_id)
        uow.commit()


def mark_unread(office: Office, request_id: int) -> None:
    """Let the client's last message stand out again, for a colleague. Raises `Refused("nothing-to-read")`."""
    with office.database.write() as uow:
        last = uow.session.scalars(
            select(ChatMessage)
            .where(ChatMessage.request_id == request_id, ChatMessage.author_kind == chat_thread.CLIENT)
            .order_by(ChatMessage.id.desc())
        ).first()
        if last is None:
            raise Refused("nothing-to-read")
        last.seen_at = None
        uow.changed("request", request_id)
        uow.commit()


def writable(session: Session, request_id: int) -> Request:
    """Return a thread in which may be written. `Refused("thread-closed")`: a draft, ended or archived."""
    request = session.get_one(Request, request_id)
    open_or_done = request.phase in (Phase.OPEN, Phase.DONE)
    if not open_or_done or request.archived_at is not None or request.account.archived_at is not None:
        raise Refused("thread-closed", state=request.state)
    return request


def _check_filled(request: Request, *texts: str) -> None:
    for text in texts:
        for found in FIELD.finditer(text):
            # A firm may write of its own fields; those of an account were meant to be filled in.
            if found[1] in FIELDS and found[1].startswith("account."):
                raise Refused("field-without-value", "message", name=found[1], account=request.account.name)


def _unseen(request_id: int) -> Select[ChatMessage]:
    return select(ChatMessage).where(
        ChatMessage.request_id == request_id,
        ChatMessage.author_kind == chat_thread.CLIENT,
        ChatMessage.seen_at.is_(None),
    )


def _undelivered(session: Session, request: Request) -> list[ChatMessage]:
    """Return the messages of the present cycle whose mail still waits for somebody: a new cycle would end it."""
    waiting = session.scalars(
        select(MailItem.id)
        .join(Mail, Mail.id == MailItem.mail_id)
        .where(
            MailItem.request_id == request.id,
            MailItem.cycle == request.cycle,
            MailItem.step_kind == StepKind.FIRST,
            Mail.state.in_(UNRELEASED),
        )
        .limit(1)
    ).first()
    if waiting is None:
        return []
    return list(session.scalars(chat_thread.outward(request.id).where(ChatMessage.cycle == request.cycle)))
