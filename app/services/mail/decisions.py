"""What people decide about mails: try again, it was sent, send again, let go, drop (ENG-3, ENG-6)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from app.models.mail import Attempt, Mail, MailItem, MailState, StepKind
from app.models.phase import Phase
from app.models.request import ReminderClock, Request
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import outbox, results
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import plans
from app.services.requests.sending import audience_of

SANDBOX_ONLY = "sandbox-only"
"""Why a request is held when a real account is added: its mails so far only reached the sandbox."""


def try_again(office: Office, mail_ids: Sequence[int]) -> int:
    """Queue failed, bounced or retrying mails at once; returns how many. The same mail: nothing of it ever arrived."""
    with office.database.write() as uow:
        mails = _in(uow, mail_ids, MailState.FAILED, MailState.BOUNCED, MailState.RETRYING)
        for mail in mails:
            mail.attempts, mail.first_failed_at, mail.reason = 0, None, ""
            mail.not_before = uow.now
            _audit_decision(uow, mail, "mail.tried-again")
            results.enter(uow, mail, MailState.QUEUED)
        uow.commit()
        return len(mails)


def it_was_sent(office: Office, mail_id: int) -> None:
    """A person says that an uncertain mail did arrive: it counts as accepted (ENG-3)."""
    with office.database.write() as uow:
        for mail in _in(uow, [mail_id], MailState.UNCERTAIN):
            mail.resolution, mail.resolved_at = "was-sent", uow.now
            _audit_decision(uow, mail, "mail.was-sent")
            results.enter(uow, mail, MailState.ACCEPTED)
        uow.commit()


def send_again(office: Office, mail_id: int) -> int:
    """A person decides to send an uncertain mail again: a new mail with a new Message-ID, linked to the old one.

    Returns the new mail's id. Raises `Refused("nobody-to-notify")` where its contact gets no mail any more.
    """
    with office.database.write() as uow:
        old = next(iter(_in(uow, [mail_id], MailState.UNCERTAIN)), None)
        if old is None:
            raise Refused("mail-decided")
        old.resolution, old.resolved_at = "sent-again", uow.now
        _audit_decision(uow, old, "mail.sent-again")
        live = [item for item in old.items if not item.dropped]
        new_id = _repeat(uow, old, live[0]) if len(live) == 1 else _repeat_merged(uow, old, live)
        uow.changed("mail", old.id)
        uow.commit()
        return new_id


def _repeat(uow: UnitOfWork, old: Mail, item: MailItem) -> int:
    """Plan a resend of one item to the one contact whose mail is in doubt."""
    request = uow.session.get_one(Request, item.request_id)
    to = [each for each in audience_of(uow.session, request, first=False).to if each.contact_id == old.contact_id]
    if not to:
        raise Refused("nobody-to-notify")
    step = _next_step(uow, request, item)
    outbox.plan(uow, step, to, outbox.Release(uow.now, note=old.note, replaces_id=old.id))
    return uow.session.scalars(select(Mail.id).where(Mail.replaces_id == old.id).order_by(Mail.id.desc())).first() or 0


def _repeat_merged(uow: UnitOfWork, old: Mail, items: Sequence[MailItem]) -> int:
    """As `_repeat`, for a mail about several requests: one mail again, about those that are still asked."""
    steps, to = [], None
    for item in items:
        request = uow.session.get_one(Request, item.request_id)
        people = audience_of(uow.session, request, first=False).to if request.phase == Phase.OPEN else ()
        if same := [each for each in people if each.contact_id == old.contact_id]:
            to = same[0]
            steps.append(_next_step(uow, request, item))
    if to is None:
        raise Refused("nobody-to-notify")
    outbox.plan_merged(uow, steps, to, outbox.Release(uow.now, old.batch_id, replaces_id=old.id))
    return uow.session.scalars(select(Mail.id).where(Mail.replaces_id == old.id).order_by(Mail.id.desc())).first() or 0


def _next_step(uow: UnitOfWork, request: Request, item: MailItem) -> outbox.Step:
    number = uow.session.scalars(
        select(func.max(MailItem.step)).where(
            MailItem.request_id == request.id, MailItem.cycle == request.cycle, MailItem.step_kind == StepKind.RESEND
        )
    ).one()
    return outbox.Step(
        request.id, request.account_id, request.cycle, StepKind.RESEND, (number or 0) + 1, item.needs_open
    )


def approve(office: Office, mail_ids: Sequence[int]) -> int:
    """Let held mails leave; returns how many."""
    with office.database.write() as uow:
        mails = _in(uow, mail_ids, MailState.HELD)
        for mail in mails:
            mail.reason, mail.not_before = "", uow.now
            _audit_decision(uow, mail, "mail.approved")
            results.enter(uow, mail, MailState.QUEUED)
        uow.commit()
        return len(mails)


def drop(office: Office, mail_ids: Sequence[int]) -> int:
    """Drop held or failed mails: they never leave. A dropped reminder uses up its number; returns how many."""
    with office.database.write() as uow:
        count = drop_in(uow, mail_ids)
        uow.commit()
        return count


def drop_in(uow: UnitOfWork, mail_ids: Sequence[int]) -> int:
    """As `drop`, within the caller's unit of work."""
    mails = _in(uow, mail_ids, MailState.HELD, MailState.FAILED, MailState.BOUNCED)
    for mail in mails:
        steps = {(item.request_id, item.cycle, item.step_kind, item.step) for item in mail.items}
        mail.resolution, mail.resolved_at = "dropped", uow.now
        results.skip(uow, mail, "dropped")
        for request_id, cycle, kind, step in steps:
            _drop_reminder(uow, request_id, cycle, kind, step)
    return len(mails)


def _drop_reminder(uow: UnitOfWork, request_id: int, cycle: int, kind: str, step: int) -> None:
    """Once the last mail of a reminder is dropped, the reminder is: it is not planned again."""
    request = uow.session.get_one(Request, request_id)
    clock = request.clock
    over = clock.step_in_flight is None and clock.sent + clock.skipped < step
    if kind == StepKind.REMINDER and cycle == request.cycle and over:
        plans.skip_next(uow, request_id)


def hold_sandbox_only(uow: UnitOfWork) -> int:
    """When a real account is added: hold each open request that only the sandbox was mailed about.

    Nobody is to get a second reminder of a mail that never came. Returns how many.
    """
    real = select(MailItem.request_id).join(Attempt, Attempt.mail_id == MailItem.mail_id).where(~Attempt.sandbox)
    tried = select(MailItem.request_id).join(Attempt, Attempt.mail_id == MailItem.mail_id).where(Attempt.sandbox)
    query = select(Request.id).where(
        Request.phase == Phase.OPEN, Request.archived_at.is_(None), Request.id.in_(tried), Request.id.not_in(real)
    )
    ids = list(uow.session.scalars(query))
    for clock in uow.session.scalars(select(ReminderClock).where(ReminderClock.request_id.in_(ids))):
        clock.held_reason = SANDBOX_ONLY
    for mail in uow.session.scalars(
        select(Mail)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .where(MailItem.request_id.in_(ids), Mail.state.in_((MailState.QUEUED, MailState.RETRYING)))
    ):
        mail.state, mail.reason = MailState.HELD, SANDBOX_ONLY
    recompute(uow, ids)
    return len(ids)


def held_requests(office: Office) -> list[int]:
    """Return the requests that wait for the decision about the sandbox."""
    with office.database.read() as session:
        return list(session.scalars(select(ReminderClock.request_id).where(ReminderClock.held_reason == SANDBOX_ONLY)))


def release_sandbox_only(office: Office, request_ids: Sequence[int], *, send_first: bool) -> int:
    """Decide about requests that only the sandbox was mailed about.

    `send_first`: their first mail goes out for real, and reminders count from it. Otherwise they
    are taken as told by other means: nothing is sent now, reminders stay off. Returns the mails planned.
    """
    planned = 0
    with office.database.write() as uow:
        for request_id in request_ids:
            request = uow.session.get_one(Request, request_id)
            request.clock.held_reason = ""
            if not send_first:
                request.plan.enabled = False
                continue
            request.cycle += 1
            clock = request.clock
            clock.sent = clock.skipped = 0
            clock.first_accepted_at = clock.last_automatic_at = clock.last_manual_at = clock.counts_from = None
            clock.trouble, clock.step_in_flight = "", None
            uow.session.flush()
            audience = audience_of(uow.session, request, first=True)
            step = outbox.Step(request.id, request.account_id, request.cycle, StepKind.FIRST, 0)
            mails = outbox.plan(uow, step, audience.to, outbox.Release(uow.now))
            # With nobody to tell, nothing is under way: a step in flight would never end.
            clock.step_in_flight = 0 if mails else None
            planned += mails
            uow.audit("request.sent", "mail", account_id=request.account_id, request_id=request.id, again=True)
        recompute(uow, request_ids)
        uow.commit()
    return planned


def _in(uow: UnitOfWork, mail_ids: Sequence[int], *states: MailState) -> list[Mail]:
    query = select(Mail).where(Mail.id.in_(list(mail_ids)), Mail.state.in_(states), Mail.resolved_at.is_(None))
    return list(uow.session.scalars(query))


def _audit_decision(uow: UnitOfWork, mail: Mail, code: str) -> None:
    for item in mail.items:
        uow.audit(
            code, "staff", account_id=mail.account_id, request_id=item.request_id, mail_id=mail.id,
            to=[{"name": mail.name, "address": mail.address}], step_kind=item.step_kind, step=item.step,
        )  # fmt: skip
