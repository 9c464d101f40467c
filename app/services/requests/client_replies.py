"""What clients answered by e-mail, as the opened request shows it (INB-1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.models.content import Document
from app.models.mail import ClientReply
from app.models.phase import Phase
from app.models.request import IS_HELD, ReminderClock, Request
from app.services.mail.actions import RECORDED_AS
from app.services.reminders.reply_holds import REPLIED

SHOWN = 20
"""The latest of a request."""


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """A file that came with an answer, and the document that it became; None where that is gone."""

    name: str
    document_id: int | None


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One answer."""

    id: int
    at: datetime
    name: str
    sender: str
    subject: str
    words: str
    files: tuple[ReplyFile, ...]
    not_kept: tuple[str, ...]
    """Names of files that stay in the mailbox."""
    answer: str = ""
    """The button that was surely pressed by whom we wrote to: a code of `mail.actions`; else empty (INB-3)."""


@dataclass(frozen=True, slots=True)
class Latest:
    """How the latest answer to a request begins, and the button, as in `ReplyView`."""

    words: str
    answer: str


def proposed(answer: str, actions: Sequence[str]) -> str:
    """Return which of the actions that may be done now an answer proposes; empty for none."""
    action = RECORDED_AS.get(answer, "")
    return action if action in actions else ""


def of_request(session: Session, request_id: int) -> tuple[ReplyView, ...]:
    """Return the answers to a request, the latest first."""
    query = select(ClientReply).where(ClientReply.request_id == request_id).order_by(ClientReply.id.desc())
    found = list(session.scalars(query.limit(SHOWN)))
    hashes = {file["sha256"] for each in found for file in each.files}
    account = found[0].account_id if found else None
    kept = select(Document.sha256, Document.id).where(Document.account_id == account, Document.sha256.in_(hashes))
    documents: dict[str, int] = dict(session.execute(kept.order_by(Document.id.desc())).all())
    return tuple(
        ReplyView(
            each.id, each.at, each.name, each.sender, each.subject, each.words,
            tuple(ReplyFile(file["name"], documents.get(file["sha256"])) for file in each.files), tuple(each.not_kept),
            each.answer,
        )
        for each in found
    )  # fmt: skip


def latest_of(session: Session, request_ids: Iterable[int], most: int = 140) -> dict[int, Latest]:
    """Return the latest answer to each request."""
    ids = list(request_ids)
    latest = select(func.max(ClientReply.id)).where(ClientReply.request_id.in_(ids)).group_by(ClientReply.request_id)
    said = ClientReply
    query = select(said.request_id, said.words, said.subject, said.answer).where(said.id.in_(latest))
    return {
        request_id: Latest(_short(" ".join((words or subject).split()), most), answer)
        for request_id, words, subject, answer in session.execute(query)
    }


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def waiting() -> Select[int]:
    """Return the statement of the requests whose answer nobody has dealt with."""
    held = select(ReminderClock.request_id).where(IS_HELD, ReminderClock.held_reason == REPLIED)
    open_now = (Request.phase == Phase.OPEN) & Request.archived_at.is_(None)
    return held.join(Request, Request.id == ReminderClock.request_id).where(open_now)
