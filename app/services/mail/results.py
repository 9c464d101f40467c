"""Writing down what became of a mail: the state, the server's words, the audit entry, the step (ENG-4, ENG-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
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
from app.services.database.asking import ask
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


_TRIED = insert(Attempt)


def record(uow: UnitOfWork, mail_id: int, outcome: Outcome, via: Via) -> MailState:
    """Write down the outcome of one attempt; returns the state the mail is in now."""
    mail = uow.session.get_one(Mail, mail_id)
    tried = {
        "mail_id": mail_id, "at": uow.now, "transport": via.name, "sandbox": via.sandbox, "phase": outcome.phase,
        "verdict": outcome.verdict, "reply_code": outcome.code, "reply_text": outcome.text,
        "duration_ms": outcome.duration_ms,
    }  # fmt: skip
    ask(uow.session, _TRIED, tried)
    mail.reply_code, mail.reply_text, mail.transport = outcome.code, outcome.text, via.name
    state = ENDINGS.get(outcome.verdict)
    if state is None:
        state = _postponed(uow, mail, outcome)
    _enter(uow, mail, state)
    if state == MailState.FAILED and outcome.address_problem == "unknown":
        mark_address(uow, mail, "unknown", outcome.text)
    return state


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
    """Put a mail into a state, with its audit entry, and look whether its step is over."""
    before = mail.state
    mail.state = state
    # A doubt that is resolved later changes what is known of the mail, not when it left: dates that count from it stay.
    resolved = before == MailState.UNCERTAIN and mail.finished_at is not None
    if state not in (*UNRELEASED, MailState.SENDING) and not resolved:
        mail.finished_at = uow.now
    uow.changed("mail", mail.id)
    if state != before and state not in (MailState.QUEUED, MailState.SENDING):
        audit_mail(uow, mail, f"mail.{state}")
    settle_steps(uow, [mail.id])


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

    The sandbox mailbox is its own proof: what it has (`already_written`) was accepted, what it has
    not never left. Returns how many were found.
    """
    interrupted = list(uow.session.scalars(select(Mail).where(Mail.state == MailState.SENDING)))
    for mail in interrupted:
        state = MailState.UNCERTAIN
        if mail.transport == SANDBOX:
            state = MailState.ACCEPTED if mail.id in already_written else MailState.QUEUED
        mail.reason = "interrupted" if state == MailState.UNCERTAIN else ""
        if state != MailState.QUEUED:
            uow.session.add(_interrupted_attempt(mail, state, uow.now))
        _enter(uow, mail, state)
    return len(interrupted)


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


_ITEMS = (
    select(MailItem.request_id, MailItem.step_kind, MailItem.step, MailItem.dropped, ReminderPlan.number.label("total"))
    .outerjoin(ReminderPlan, ReminderPlan.request_id == MailItem.request_id)
    .where(MailItem.mail_id == bindparam("mail"))
)


def audit_mail(uow: UnitOfWork, mail: Mail, code: str, **details: Any) -> None:
    """Write the entry of a mail for each request that it speaks of: who, to whom, the server's answer (AUD-1)."""
    items = ask(uow.session, _ITEMS, {"mail": mail.id}).all()
    left = any(not item.dropped for item in items)
    for item in items:
        if item.dropped and left and code not in ENDED_CODES:
            continue
        total = item.total or 0
        uow.audit(
            # What was left out of a merged mail was not mailed, whatever became of the mail.
            "mail.skipped" if item.dropped and left else code,
            "mail",
            account_id=mail.account_id,
            request_id=item.request_id,
            mail_id=mail.id,
            actor=_who(uow.session, mail, item, total),
            step_kind=item.step_kind,
            step=item.step,
            total=total,
            to=[{"name": mail.name, "address": mail.address}],
            subject=mail.subject,
            reply_code=mail.reply_code,
            reply=mail.reply_text,
            reason=item.dropped or mail.reason,
            sandbox=mail.transport == SANDBOX,
            **details,
        )


def _who(session: Session, mail: Mail, item: Any, total: int) -> Actor:
    if item.step_kind == StepKind.REMINDER:
        return Actor("automatic", f"{item.step}/{total}")
    batch = session.get(Batch, mail.batch_id) if mail.batch_id else None
    return Actor(**batch.actor) if batch else Actor("automatic")


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
