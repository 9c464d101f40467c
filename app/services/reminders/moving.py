"""What people do with the reminder to come: send it now, snooze it, move it to a day, skip it, note an answer (AUT-8).

Each verb takes back first what of that reminder already waits in the outbox, so that nothing leaves twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from app.models.mail import UNRELEASED, Mail, MailItem, MailState, StepKind
from app.models.reminder_clock import next_reminder
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import outbox, results
from app.services.mail.steps import settle_steps
from app.services.office import Office
from app.services.reminders import clockwork, planning
from app.services.reminders.clockwork import Standing
from app.services.requests import memento, plans, sending
from app.services.requests.sending import Released
from app.services.settings import FirmSettings

ANSWERED_DAYS = 5
"""Open days for which an answer keeps reminders back (AUT-10)."""


@dataclass(frozen=True, slots=True)
class Before:
    """How the reminders of one request stood, and how far they were after the change."""

    request_id: int
    held_until: date | None
    snoozed_until: datetime | None
    skipped: int
    counts_from: date | None
    used_after: int
    cycle: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What a verb changed; `undo` takes it back."""

    before: tuple[Before, ...]
    until: datetime | None = None


def send_now(office: Office, request_ids: Sequence[int]) -> Released:
    """Let the reminders to come leave now: they count as the automatic ones they are, and wait for Undo's time.

    Those that wait in the outbox already are hurried. Raises `Refused`: "no-reminder" where none is to come,
    "account-paused", "nobody-to-notify"; nothing is sent then.
    """
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        requests = [uow.session.get_one(Request, each) for each in request_ids]
        before = [{**memento.take(uow.session, each), "plan": _plan_of(each)} for each in requests]
        for request in requests:
            take_back(uow, request.id)
            request.plan.held_until = request.plan.snoozed_until = None
        found = [_may_leave(uow, each, settings) for each in requests]
        audiences = [sending.audience_of(uow.session, each, first=False) for each in requests]
        mails = sum(len(each.to) for each in audiences)
        batch = sending.new_batch(uow, sending.EARLY, mails, before, settings)
        release = outbox.Release(batch.release_at, batch.id, by_hand=True)
        planning.plan_steps(uow, found, release, merge=settings.merge_reminders)
        for standing, step in found:
            _note(uow, standing.request_id, "reminder.sent-now", step=step, total=standing.plan.number)
        released = sending.release(uow, batch, requests, settings)
        uow.commit()
        return released


def snooze(office: Office, request_ids: Sequence[int], until: datetime) -> Moved:
    """Keep the reminders to come back until a moment; they leave in the window that is open then, or opens next."""
    with office.database.write() as uow:
        before = taken(uow, request_ids)
        for request_id in request_ids:
            request = uow.session.get_one(Request, request_id)
            take_back(uow, request_id)
            request.plan.snoozed_until = until
            _note(uow, request_id, "reminder.snoozed", until=until.isoformat())
        return _finished(uow, before, until)


def move_to(office: Office, request_ids: Sequence[int], day: date) -> Moved:
    """Move the reminders to come to a later local day; one that is closed moves on to the next open one.

    Raises `Refused("day-too-early")` for a day before the one on which a reminder leaves anyway.
    """
    with office.database.write() as uow:
        before = taken(uow, request_ids)
        settings = firm_settings.load(uow.session)
        for request_id in request_ids:
            request = uow.session.get_one(Request, request_id)
            take_back(uow, request_id)
            request.plan.held_until = request.plan.snoozed_until = None
            uow.session.flush()
            following = clockwork.standings(uow.session, [request_id], settings)[0].next()
            calendar = settings.calendar(request.account.time_zone)
            planned = calendar.local_date(following.at) if following.at else None
            if planned is not None and day < planned:
                raise Refused("day-too-early", "day")
            request.plan.held_until = day
            _note(uow, request_id, "reminder.moved", until=day.isoformat())
        return _finished(uow, before, None)


def answered(office: Office, request_ids: Sequence[int]) -> Moved:
    """The client answered: no reminder for five open days, so that somebody can read and act (AUT-10)."""
    with office.database.write() as uow:
        before = taken(uow, request_ids)
        settings = firm_settings.load(uow.session)
        until = None
        for request_id in request_ids:
            until = answer(uow, uow.session.get_one(Request, request_id), settings)
        return _finished(uow, before, until)


def answer(uow: UnitOfWork, request: Request, settings: FirmSettings) -> datetime:
    """As `answered`, for one within the caller's unit of work; returns from when reminders may leave again.

    Raises `Refused("reminder-leaving")`. The dates are the caller's to recompute.
    """
    take_back(uow, request.id)
    calendar = settings.calendar(request.account.time_zone)
    day = calendar.add_open_days(calendar.local_date(uow.now), ANSWERED_DAYS)
    request.plan.held_until = day
    _note(uow, request.id, "reminders.answered", until=day.isoformat())
    return calendar.next_opening(day)[1]


def skip(office: Office, request_ids: Sequence[int]) -> Moved:
    """Drop the reminders to come: each uses up its number; the one after keeps its date (AUT-8).

    Raises `Refused("no-reminder")` where none is to come.
    """
    with office.database.write() as uow:
        before = taken(uow, request_ids)
        settings = firm_settings.load(uow.session)
        for request_id in request_ids:
            take_back(uow, request_id)
            standing = clockwork.standings(uow.session, [request_id], settings)[0]
            following = standing.next()
            if following.step is None:
                raise Refused("no-reminder", request_id=request_id)
            plans.skip_next(uow, request_id, standing.calendar.local_date(following.at) if following.at else None)
        return _finished(uow, before, None)


def undo(office: Office, moved: Moved) -> int:
    """Take a change back; returns how many requests stand as before. Those that were mailed since are left alone."""
    with office.database.write() as uow:
        restored = put_back(uow, moved)
        clockwork.recompute(uow, [each.request_id for each in moved.before])
        uow.commit()
    return len(restored)


def put_back(uow: UnitOfWork, moved: Moved) -> list[int]:
    """As `undo`, within the caller's unit of work, who computes the dates; returns those that stand as before."""
    restored = []
    for each in moved.before:
        request = uow.session.get_one(Request, each.request_id)
        clock, plan = request.clock, request.plan
        if request.cycle != each.cycle or clock.sent + clock.skipped != each.used_after:
            continue
        plan.held_until, plan.snoozed_until = each.held_until, each.snoozed_until
        clock.skipped, clock.counts_from = each.skipped, each.counts_from
        _note(uow, each.request_id, "action.undone", action="reminder")
        restored.append(each.request_id)
    return restored


def take_back(uow: UnitOfWork, request_id: int) -> None:
    """Cancel what of the reminder to come waits in the outbox; of a merged mail, this request's part alone.

    Raises `Refused("reminder-leaving")` where it is being handed over, or part of it left.
    """
    query = (
        select(Mail, MailItem)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .join(Request, Request.id == MailItem.request_id)
        .where(
            MailItem.request_id == request_id,
            MailItem.cycle == Request.cycle,
            MailItem.step_kind == StepKind.REMINDER,
            MailItem.dropped == "",
        )
    )
    request = uow.session.get_one(Request, request_id)
    step = request.clock.step_in_flight
    if not step:  # nothing is planned, or the first mail, which is no reminder
        return
    rows = [(mail, item) for mail, item in uow.session.execute(query) if item.step == step]
    if not rows or any(mail.state not in UNRELEASED or mail.attempts for mail, _ in rows):
        raise Refused("reminder-leaving", request_id=request_id)
    for mail, item in rows:
        if sum(not each.dropped for each in mail.items) > 1:
            item.dropped = "taken-back"
        else:
            results.enter(uow, mail, MailState.CANCELLED)
    uow.session.flush()
    settle_steps(uow, [mail.id for mail, _ in rows])


def _may_leave(uow: UnitOfWork, request: Request, settings: FirmSettings) -> tuple[Standing, int]:
    uow.session.flush()
    clockwork.forget_clocks(uow.session)
    (standing,) = clockwork.standings(uow.session, [request.id], settings)
    following = next_reminder(standing.plan, standing.situation, standing.calendar)
    if following.reason == "blocked":
        raise Refused("nobody-to-notify", "accounts", account_id=request.account_id)
    today = standing.calendar.local_date(uow.now)
    if request.account.paused_until is not None and request.account.paused_until > today:
        raise Refused("account-paused", account_id=request.account_id)
    if following.at is None or following.step is None or following.reason == "paused":
        raise Refused("no-reminder", request_id=request.id)
    return standing, following.step


def _plan_of(request: Request) -> dict[str, Any]:
    held, snoozed = request.plan.held_until, request.plan.snoozed_until
    return {
        "held_until": held.isoformat() if held else None,
        "snoozed_until": snoozed.isoformat() if snoozed else None,
    }


def taken(uow: UnitOfWork, request_ids: Sequence[int]) -> list[Before]:
    """Return how the reminders of requests stand, before a verb changes them."""
    found = []
    for request_id in request_ids:
        request = uow.session.get_one(Request, request_id)
        plan, clock = request.plan, request.clock
        found.append(
            Before(request_id, plan.held_until, plan.snoozed_until, clock.skipped, clock.counts_from, 0, request.cycle)
        )
    return found


def _finished(uow: UnitOfWork, before: Sequence[Before], until: datetime | None) -> Moved:
    moved = finish(uow, before, until)
    uow.commit()
    return moved


def finish(uow: UnitOfWork, before: Sequence[Before], until: datetime | None) -> Moved:
    """Compute the dates of requests that a verb changed, within the caller's unit of work."""
    clockwork.recompute(uow, [each.request_id for each in before])
    kept = []
    for each in before:
        clock = uow.session.get_one(Request, each.request_id).clock
        kept.append(Before(**{**asdict(each), "used_after": clock.sent + clock.skipped}))
    return Moved(tuple(kept), until)


def _note(uow: UnitOfWork, request_id: int, code: str, **details: Any) -> None:
    request = uow.session.get_one(Request, request_id)
    uow.audit(code, "staff", account_id=request.account_id, request_id=request_id, **details)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to snooze: a code, and until when."""

    code: str
    until: datetime


def choices(office: Office) -> tuple[Choice, ...]:
    """Return the usual ways to snooze, as of now: an hour, this afternoon, tomorrow, the next working day.

    Those that mean nothing now (this afternoon, at 15:00) or the same as another are left out.
    """
    now = office.clock.now()
    with office.database.read() as session:
        calendar = firm_settings.load(session).calendar()
    local = now.astimezone(calendar.zone)
    afternoon = local.replace(hour=14, minute=0, second=0, microsecond=0)
    tomorrow = calendar.at_hour(local.date() + timedelta(days=1))
    working = calendar.next_opening(local.date() + timedelta(days=1))[1]
    found = [Choice("hour", now + timedelta(hours=1))]
    if afternoon > now + timedelta(hours=1):
        found.append(Choice("afternoon", afternoon))
    found.append(Choice("tomorrow", tomorrow) if tomorrow == working else Choice("working-day", working))
    return tuple(found)
