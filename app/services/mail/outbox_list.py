"""The outbox for its page: every mail with its state, the server's words, and what may be done (ENG-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.kinds import Kind
from app.models.mail import Attempt, Mail, MailItem, MailState
from app.models.request import ReminderPlan, Request
from app.services import settings as firm_settings
from app.services import word_index
from app.services.mail.mail_logo import logo_of, on_screen
from app.services.office import Office

__all__ = [
    "AttemptView",
    "Kind",
    "MailDetail",
    "MailState",
    "OutboxQuery",
    "OutboxRow",
    "mail_detail",
    "mail_ids",
    "mail_rows",
    "rows_in",
    "segment_counts",
    "waits_for_person",
]


@dataclass(frozen=True, slots=True)
class OutboxQuery:
    """Which mails: segment all, waiting, sent, problems; of one account or request; by words."""

    segment: str = "all"
    search: str = ""
    account_id: int | None = None
    request_id: int | None = None


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One mail as the outbox shows it."""

    id: int
    account_id: int
    account_name: str
    request_id: int
    kind: Kind
    title: str
    reference: str
    contact_id: int
    recipient: str
    address: str
    state: MailState
    reason: str
    step_kind: str
    step: int
    total: int
    not_before: datetime
    created_at: datetime
    finished_at: datetime | None
    attempts: int
    reply_code: int | None
    reply_text: str
    sandbox: bool
    resolved: bool
    subject: str


@dataclass(frozen=True, slots=True)
class AttemptView:
    """One try."""

    at: datetime
    transport: str
    phase: str
    verdict: str
    reply_code: int | None
    reply_text: str
    duration_ms: int


@dataclass(frozen=True, slots=True)
class MailDetail:
    """One mail, opened: its words as they left, and every try."""

    row: OutboxRow
    text: str
    html: str
    attachments: tuple[dict[str, Any], ...]
    message_id: str
    attempts: tuple[AttemptView, ...]


def mail_ids(office: Office, query: OutboxQuery, limit: int = 5000) -> list[int]:
    """Return the mails of a segment: problems first as they came, then what waits, then what left, newest first."""
    with office.database.read() as session:
        statement = _narrowed(select(Mail.id), query, office.clock.now())
        return list(session.scalars(statement.order_by(*_order(query.segment)).limit(limit)))


def segment_counts(office: Office, query: OutboxQuery, segments: Sequence[str]) -> dict[str, int]:
    """Return how many mails each segment holds."""
    now = office.clock.now()
    with office.database.read() as session:
        return {
            segment: session.scalars(
                _narrowed(
                    select(func.count(Mail.id)),
                    OutboxQuery(segment, query.search, query.account_id, query.request_id),
                    now,
                )
            ).one()
            for segment in segments
        }


def mail_rows(office: Office, ids: Sequence[int]) -> list[OutboxRow]:
    """Return some mails, in the order of their ids."""
    with office.database.read() as session:
        return rows_in(session, ids)


def mail_detail(office: Office, mail_id: int) -> MailDetail | None:
    """Return one mail with its words and tries; None where it is gone."""
    with office.database.read() as session:
        mail = session.get(Mail, mail_id)
        if mail is None:
            return None
        attempts = session.scalars(select(Attempt).where(Attempt.mail_id == mail_id).order_by(Attempt.id))
        return MailDetail(
            row=rows_in(session, [mail_id])[0],
            text=mail.text,
            html=mail.html and on_screen(mail.html, logo_of(firm_settings.load(session).logo)),
            attachments=tuple(mail.attachments),
            message_id=mail.message_id,
            attempts=tuple(
                AttemptView(
                    each.at, each.transport, each.phase, each.verdict, each.reply_code, each.reply_text,
                    each.duration_ms,
                )
                for each in attempts
            ),
        )  # fmt: skip


def rows_in(session: Session, ids: Sequence[int]) -> list[OutboxRow]:
    """As `mail_rows`, within a session."""
    statement = (
        select(Mail, MailItem, Request, Account.name, ReminderPlan.number)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .join(Request, Request.id == MailItem.request_id)
        .join(Account, Account.id == Mail.account_id)
        .join(ReminderPlan, ReminderPlan.request_id == Request.id)
        .where(Mail.id.in_(list(ids)))
        .order_by(MailItem.id.desc())
    )
    # Of a merged mail the first item speaks for it: later rows overwrite, and the order is descending.
    found = {row[0].id: _row(*row) for row in session.execute(statement)}
    return [found[each] for each in ids if each in found]


def _row(mail: Mail, item: MailItem, request: Request, account: str, total: int) -> OutboxRow:
    return OutboxRow(
        id=mail.id,
        account_id=mail.account_id,
        account_name=account,
        request_id=request.id,
        kind=Kind(request.kind),
        title=request.title,
        reference=request.reference,
        contact_id=mail.contact_id,
        recipient=mail.name,
        address=mail.address,
        state=MailState(mail.state),
        reason=mail.reason,
        step_kind=item.step_kind,
        step=item.step,
        total=total,
        not_before=mail.not_before,
        created_at=mail.created_at,
        finished_at=mail.finished_at,
        attempts=mail.attempts,
        reply_code=mail.reply_code,
        reply_text=mail.reply_text,
        sandbox=mail.transport == "sandbox",
        resolved=mail.resolved_at is not None,
        subject=mail.subject,
    )


def held_count(session: Session) -> int:
    """Return how many mails are held for a decision; what only the sandbox got is decided by request."""
    return session.scalars(
        select(func.count(Mail.id)).where(
            Mail.state == MailState.HELD, Mail.resolved_at.is_(None), Mail.reason != "sandbox-only"
        )
    ).one()


def waits_for_person() -> ColumnElement[bool]:
    """Return the condition of a mail that waits for a person."""
    return and_(
        Mail.state.in_((MailState.FAILED, MailState.BOUNCED, MailState.UNCERTAIN, MailState.HELD)),
        Mail.resolved_at.is_(None),
    )


def _narrowed(statement: Any, query: OutboxQuery, now: datetime) -> Any:
    queued = Mail.state.in_((MailState.QUEUED, MailState.RETRYING, MailState.SENDING))
    recent = Mail.created_at >= now - timedelta(days=90)
    conditions = {
        "all": or_(recent, queued, waits_for_person()),
        "waiting": queued,
        "sent": and_(Mail.state == MailState.ACCEPTED, recent),
        "problems": waits_for_person(),
    }
    statement = statement.where(conditions[query.segment])
    if query.account_id is not None:
        statement = statement.where(Mail.account_id == query.account_id)
    if query.request_id is not None:
        of_request = select(MailItem.mail_id).where(MailItem.request_id == query.request_id)
        statement = statement.where(Mail.id.in_(of_request))
    words = word_index.typed_words(query.search)
    if words:
        statement = statement.join(Account, Account.id == Mail.account_id)
    for word in words:
        statement = statement.where(
            or_(word_index.holds(Account, [word]), Mail.address.contains(word, autoescape=True))
        )
    return statement


def _order(segment: str) -> list[ColumnElement[Any]]:
    if segment == "waiting":
        return [Mail.not_before.asc(), Mail.id.asc()]
    waiting = Mail.state.in_((MailState.QUEUED, MailState.RETRYING, MailState.SENDING))
    return [waits_for_person().desc(), waiting.desc(), func.coalesce(Mail.finished_at, Mail.not_before).desc(),
            Mail.id.desc()]  # fmt: skip
