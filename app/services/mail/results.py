"""Writing down what became of a mail: the state, the server's words, the audit entry, the step (ENG-4, ENG-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from app.models.account import Contact
from app.models.mail import (
    UNRELEASED,
    Attempt,
    Batch,
    Mail,
    MailItem,
    MailState,
    StepKind,
)
from app.models.request import ReminderPlan
from app.services.actor import Actor
from app.services.database import UnitOfWork
from app.services.database.asking import ask, forget
from app.services.mail.steps import settle_steps
from app.services.mail.transport import Outcome
from app.services.mail.verdict import BEFORE_ANY_MAIL, SmtpPhase, Verdict, gives_up, retry_delay
from app.services.reminders.clockwork import recompute_account

SANDBOX = "sandbox"
ENDINGS = {
    Verdict.ACCEPTED: MailState.ACCEPTED,
    Verdict.UNCERTAIN: MailState.UNCERTAIN,
    Verdict.FAILED: MailState.FAILED,
}


ENDED_CODES = tuple(f"mail.{state}" for state in ENDINGS.values())


@dataclass(frozen=True, slots=True)
class Via:
    """By which transport a mail was tried."""

    name: str
    sandbox: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt at a mail, and when its answer came."""

    mail_id: int
    outcome: Outcome
    via: Via
    at: datetime
    noted: bool = False
    """Whether `note` wrote it down already."""


_TRIED = insert(Attempt.__table__)  # type: ignore[arg-type]
_MAIL = Mail.metadata.tables["mail"]
_ACCEPTED = (
    update(_MAIL)
    .where(_MAIL.c.id == bindparam("this_mail"))
    .values({each: bindparam(each) for each in ("state", "reply_code", "reply_text", "transport", "finished_at")})
)


def note(connection: Connection, tried: Tried) -> None:
    """Write down that a mail was accepted, and no more: what follows from it may be recorded with that of others.

    The mail is *sending* until then; `recover` takes the note for what the server said (ENG-3).
    """
    connection.execute(_TRIED, _row(tried))


def record(uow: UnitOfWork, *tried: Tried) -> None:
    """Write down what came of some attempts, in their order, and all that follows from it."""
    if fresh := [_row(each) for each in tried if not each.noted]:
        ask(uow.session, _TRIED, fresh)
    if accepted := [each for each in tried if each.outcome.verdict == Verdict.ACCEPTED]:
        _accept(uow, accepted)
    for each in tried:
        if each.outcome.verdict != Verdict.ACCEPTED:
            _refuse(uow, each)


def _row(tried: Tried) -> dict[str, Any]:
    outcome = tried.outcome
    return {
        "mail_id": tried.mail_id, "at": tried.at, "transport": tried.via.name, "sandbox": tried.via.sandbox,
        "phase": outcome.phase, "verdict": outcome.verdict, "reply_code": outcome.code, "reply_text": outcome.text,
        "duration_ms": outcome.duration_ms,
    }  # fmt: skip


def _accept(uow: UnitOfWork, tried: Sequence[Tried]) -> None:
    """Write down mails that were accepted, in as many statements as one takes."""
    ids = [each.mail_id for each in tried]
    values = [
        {
            "this_mail": each.mail_id, "state": MailState.ACCEPTED, "reply_code": each.outcome.code,
            "reply_text": each.outcome.text, "transport": each.via.name, "finished_at": each.at,
        }
        for each in tried
    ]  # fmt: skip
    ask(uow.session, _ACCEPTED, values)
    forget(uow.session, Mail)
    uow.changed("mail", *ids)
    _audit(uow, ids, f"mail.{MailState.ACCEPTED}")
    settle_steps(uow, ids)


def _refuse(uow: UnitOfWork, tried: Tried) -> None:
    """Write down an answer that was not the hoped-for one."""
    mail, outcome = uow.session.get_one(Mail, tried.mail_id), tried.outcome
    mail.reply_code, mail.reply_text, mail.transport = outcome.code, outcome.text, tried.via.name
    state = ENDINGS.get(outcome.verdict) or _postponed(uow, mail, outcome)
    _enter(uow, mail, state)
    if state == MailState.FAILED and outcome.address_problem == "unknown":
        mark_address(uow, mail, "unknown", outcome.text)


def _postponed(uow: UnitOfWork, mail: Mail, outcome: Outcome) -> MailState:
    """Retry later, or give up; a fault of the account or of the connection leaves the mail queued as it was.

    Being offline is nobody's mail's fault: it is a banner, and the mail leaves when the network is back.
    """
    no_connection = outcome.verdict == Verdict.RETRY and outcome.phase in BEFORE_ANY_MAIL
    if outcome.verdict == Verdict.QUEUE_STOPPED or no_connection:
        return MailState.RETRYING if mail.first_failed_at else MailState.QUEUED
    mail.first_failed_at = mail.first_failed_at or uow.now
    if outcome.verdict == Verdict.RETRY and gives_up(mail.first_failed_at, uow.now):
        return MailState.FAILED
    # Most refusals come before the claim, which alone counts `attempts`: the tries themselves tell how many there were.
    uow.session.flush()
    tries = uow.session.scalars(
        select(func.count(Attempt.id)).where(Attempt.mail_id == mail.id, Attempt.at >= mail.first_failed_at)
    ).one()
    mail.not_before = uow.now + retry_delay(max(1, tries), outcome)
    return MailState.RETRYING


def _enter(uow: UnitOfWork, mail: Mail, state: MailState) -> None:
    enter_all(uow, [mail], state)


def enter_all(uow: UnitOfWork, mails: Sequence[Mail], state: MailState) -> None:
    """Put mails into a state, with their audit entries, and look whether their steps are over."""
    news = []
    for mail in mails:
        before = mail.state
        mail.state = state
        # A doubt resolved later changes what is known of the mail, not when it left: dates that count from it stay.
        resolved = before == MailState.UNCERTAIN and mail.finished_at is not None
        if state not in (*UNRELEASED, MailState.SENDING) and not resolved:
            mail.finished_at = uow.now
        uow.changed("mail", mail.id)
        if state != before and state not in (MailState.QUEUED, MailState.SENDING):
            news.append(mail.id)
    if news:
        _audit(uow, news, f"mail.{state}")
    settle_steps(uow, [mail.id for mail in mails])


def skip(uow: UnitOfWork, mail: Mail, reason: str) -> None:
    """End a mail that must not leave any more, and say why (STOP-9)."""
    mail.reason = reason
    _enter(uow, mail, MailState.SKIPPED)


def unskip(uow: UnitOfWork, skipped: Sequence[tuple[int, str, str]]) -> None:
    """Queue mails again that an action had ended and Undo brings back: (id, state, reason) as they stood."""
    for mail_id, state, reason in skipped:
        mail = uow.session.get_one(Mail, mail_id)
        if mail.state == MailState.SKIPPED:
            mail.state, mail.reason, mail.finished_at = MailState(state), reason, None
            uow.changed("mail", mail.id)
    settle_steps(uow, [mail_id for mail_id, _, _ in skipped])


def wait(uow: UnitOfWork, mail: Mail, reason: str, until: datetime | None) -> None:
    """Leave a mail queued for a later moment; without one it is looked at again in five minutes."""
    mail.reason = reason
    mail.not_before = until or uow.now + timedelta(minutes=5)
    uow.changed("mail", mail.id)


def put_off(uow: UnitOfWork, reason: str, until: datetime) -> None:
    """Leave all whose moment has come queued for a later one, in their order."""
    ready = Mail.state.in_((MailState.QUEUED, MailState.RETRYING)) & (Mail.not_before <= uow.now)
    uow.session.execute(update(Mail).where(ready).values(reason=reason, not_before=until))
    uow.changed("mail")


def hold(uow: UnitOfWork, mail: Mail, reason: str, words: str) -> None:
    """Hold a mail that cannot be written: a value or a document is missing. A person mends it, then approves."""
    mail.reason, mail.reply_text, mail.reply_code = reason, words, None
    _enter(uow, mail, MailState.HELD)


def enter(uow: UnitOfWork, mail: Mail, state: MailState) -> None:
    """Put a mail into a state by a person's decision or a later proof."""
    _enter(uow, mail, state)


def any_interrupted(session: Session) -> bool:
    """Say whether a mail is *sending*: in its sender's own eyes, between two mails, none can be."""
    return session.scalars(select(Mail.id).where(Mail.state == MailState.SENDING).limit(1)).first() is not None


def recover(uow: UnitOfWork, already_written: set[int]) -> int:
    """At a sender's start: what is still *sending* was interrupted after its claim, so it is uncertain (ENG-3).

    But for those whose acceptance was noted, and not yet recorded with that of others. The sandbox mailbox is
    its own proof: what it has (`already_written`) was accepted, what it has not never left. Returns how many there
    were.
    """
    noted = [_noted(each) for each in uow.session.scalars(_NOTES)]
    if noted:
        record(uow, *noted)
    interrupted = list(uow.session.scalars(select(Mail).where(Mail.state == MailState.SENDING)))
    for mail in interrupted:
        state = MailState.UNCERTAIN
        if mail.transport == SANDBOX:
            state = MailState.ACCEPTED if mail.id in already_written else MailState.QUEUED
        mail.reason = "interrupted" if state == MailState.UNCERTAIN else ""
        if state != MailState.QUEUED:
            uow.session.add(_interrupted_attempt(mail, state, uow.now))
        _enter(uow, mail, state)
    return len(noted) + len(interrupted)


_NOTES = (
    select(Attempt)
    .join(Mail, Mail.id == Attempt.mail_id)
    .where(Mail.state == MailState.SENDING, Attempt.verdict == Verdict.ACCEPTED)
    .order_by(Attempt.id)
)


def _noted(attempt: Attempt) -> Tried:
    outcome = Outcome(
        Verdict.ACCEPTED, SmtpPhase(attempt.phase), attempt.reply_code, attempt.reply_text,
        duration_ms=attempt.duration_ms,
    )  # fmt: skip
    return Tried(attempt.mail_id, outcome, Via(attempt.transport, attempt.sandbox), attempt.at, noted=True)


def _interrupted_attempt(mail: Mail, state: MailState, now: datetime) -> Attempt:
    """Return the try that nobody wrote down: later mails refer to it, and it tells what only the sandbox got."""
    return Attempt(
        mail_id=mail.id,
        at=mail.claimed_at or now,
        transport=mail.transport,
        sandbox=mail.transport == SANDBOX,
        phase=SmtpPhase.CLAIM,
        verdict=Verdict.ACCEPTED if state == MailState.ACCEPTED else Verdict.UNCERTAIN,
    )


_SPOKEN_OF = (
    select(
        MailItem.mail_id, MailItem.request_id, MailItem.step_kind, MailItem.step, MailItem.dropped,
        ReminderPlan.number.label("total"), Mail.account_id, Mail.name, Mail.address, Mail.subject, Mail.reply_code,
        Mail.reply_text, Mail.reason, Mail.transport, Batch.actor,
    )
    .join(Mail, Mail.id == MailItem.mail_id)
    .outerjoin(ReminderPlan, ReminderPlan.request_id == MailItem.request_id)
    .outerjoin(Batch, Batch.id == Mail.batch_id)
    .where(MailItem.mail_id.in_(bindparam("mails", expanding=True)))
    .order_by(MailItem.id)
)  # fmt: skip


def audit_mail(uow: UnitOfWork, mail: Mail, code: str, **details: Any) -> None:
    """Write the entry of a mail for each request that it speaks of: who, to whom, the server's answer (AUD-1)."""
    _audit(uow, [mail.id], code, **details)


def _audit(uow: UnitOfWork, mail_ids: Sequence[int], code: str, **details: Any) -> None:
    items: dict[int, list[Any]] = {mail_id: [] for mail_id in mail_ids}
    for item in ask(uow.session, _SPOKEN_OF, {"mails": list(mail_ids)}):
        items[item.mail_id].append(item)
    for own in items.values():
        left = any(not item.dropped for item in own)
        for item in own:
            if not item.dropped or not left or code in ENDED_CODES:
                # What was left out of a merged mail was not mailed, whatever became of the mail.
                _audit_item(uow, item, "mail.skipped" if item.dropped and left else code, details)


def _audit_item(uow: UnitOfWork, item: Any, code: str, details: dict[str, Any]) -> None:
    uow.audit(
        code,
        "mail",
        account_id=item.account_id,
        request_id=item.request_id,
        mail_id=item.mail_id,
        actor=_who(item),
        step_kind=item.step_kind,
        step=item.step,
        total=item.total or 0,
        to=[{"name": item.name, "address": item.address}],
        subject=item.subject,
        reply_code=item.reply_code,
        reply=item.reply_text,
        reason=item.dropped or item.reason,
        sandbox=item.transport == SANDBOX,
        **details,
    )


def _who(item: Any) -> Actor:
    if item.step_kind == StepKind.REMINDER:
        return Actor("automatic", f"{item.step}/{item.total or 0}")
    return Actor(**item.actor) if item.actor else Actor("automatic")


def mark_address(uow: UnitOfWork, mail: Mail, problem: str, words: str) -> None:
    """Note that the address is "unknown", or that mail to it "bounced": nothing goes there until it is mended.

    NOTIFY stays as it was. An address that was mended since is left alone.
    """
    contact = uow.session.get_one(Contact, mail.contact_id)
    if contact.email_key != mail.address.lower():
        return
    contact.address_problem = problem
    contact.address_problem_at = uow.now
    contact.address_problem_text = words
    uow.changed("contact", contact.id)
    uow.session.flush()
    recompute_account(uow, *[link.account_id for link in contact.links])
