"""Planning the reminders that are due: one commit inserts their mails and clears the wake-up (sender.md, Plan)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import bindparam, select, update

from app.models.calendar import Calendar
from app.models.firm import Firm
from app.models.mail import StepKind
from app.models.reminder_clock import Reason, late_open_days, leaves_at
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.mail import outbox
from app.services.reminders import clockwork, import_holds, recipients
from app.services.reminders.clockwork import Standing
from app.services.reminders.recipients import Recipient
from app.services.settings import FirmSettings

MORNING, UNTICKED = "morning", "unticked"
"""Why a reminder waits in the outbox where the firm is asked in the morning: until noon, or not today (AUT-10)."""

RECORDED = "recorded"
"""Why a reminder is held that had fallen due before its request was recorded here: the other program may have sent it
meanwhile, and a list of hundreds must not become a burst (APP-8)."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What one pass of planning did."""

    mails: int = 0
    held: int = 0
    requests: int = 0
    storm: bool = False
    """More late ones at once than the firm lets go unasked: said to the next call, so that their rest is held too."""


@dataclass(frozen=True, slots=True)
class _Due:
    standing: Standing
    at: datetime
    step: int
    late: int
    """By how many open days, because no sender ran."""


def due_ids(uow: UnitOfWork, limit: int) -> list[int]:
    """Return the requests whose wake-up has come, oldest first: O(due), by the partial index."""
    query = (
        select(ReminderClock.request_id)
        .where(ReminderClock.next_at <= uow.now)
        .order_by(ReminderClock.next_at)
        .limit(limit)
    )
    return list(uow.session.scalars(query))


def plan_due(uow: UnitOfWork, limit: int = 500, held: str = "", *, storm: bool = False) -> Planned:
    """Plan what is due, within the caller's unit of work.

    The rule is evaluated again for each: the wake-up only says when to look. What fell due on an
    earlier open day while no sender ran, and is late by more than the firm's limit, or more than so
    many at once, is held for one approval (ENG-6). With `held`, a reason, all of it is, at any hour.
    """
    ids = due_ids(uow, limit)
    if not ids:
        return Planned()
    settings = firm_settings.load(uow.session)
    if settings.merge_reminders and len(ids) == limit:
        ids = _with_their_accounts(uow, ids)
    clockwork.recompute(uow, ids, settings)
    stale = import_holds.hold_stale(uow, ids, settings)
    firm = uow.session.scalars(select(Firm)).one()
    last_pass = firm.last_pass_at
    due = [
        _Due(
            standing, following.at, following.step, late_open_days(following.at, uow.now, last_pass, standing.calendar)
        )
        for standing in clockwork.standings(uow.session, ids, settings)
        if (following := standing.next()).at is not None and following.step is not None and following.at <= uow.now
    ]
    leaving = []
    for each in due:
        moment = leaves_at(each.at, uow.now, each.standing.calendar)
        if moment > uow.now and not held and not was_due_elsewhere(each.standing, each.at):
            _wake_later(uow, each.standing.request_id, moment)
        else:
            leaving.append(each)
    storm = storm or sum(1 for each in leaving if each.late) > settings.hold_late_count
    # Those held are work done too: whoever plans until nothing is left must go on behind them.
    planned = Planned(requests=len(stale), storm=storm)
    together: list[tuple[Standing, int]] = []
    for each in leaving:
        late = each.late > settings.hold_late_days or (storm and each.late > 0)
        hold = held or (RECORDED if was_due_elsewhere(each.standing, each.at) else "late" if late else "")
        mails = 0
        if late and firm.absent_from != last_pass:
            firm.absent_from, firm.absent_until = last_pass, uow.now
        if hold:
            mails = plan_steps(uow, [(each.standing, each.step)], outbox.Release(uow.now, held=hold))
        else:
            together.append((each.standing, each.step))
        planned = Planned(planned.mails + mails, planned.held + mails, planned.requests + 1, storm)
    mails = _plan_leaving(uow, together, settings)
    planned = Planned(planned.mails + mails, planned.held, planned.requests, storm)
    clockwork.recompute(uow, [each.standing.request_id for each in leaving], settings)
    return planned


def was_due_elsewhere(standing: Standing, at: datetime) -> bool:
    """Whether a reminder fell due while another program chased the request: a person decides about it (APP-8)."""
    return standing.recorded_at is not None and at <= standing.recorded_at


def _with_their_accounts(uow: UnitOfWork, ids: list[int]) -> list[int]:
    """Add what else is due of the same accounts: a full pass must not part what leaves in one mail."""
    accounts = select(Request.account_id).where(Request.id.in_(ids))
    query = (
        select(ReminderClock.request_id)
        .join(Request, Request.id == ReminderClock.request_id)
        .where(ReminderClock.next_at <= uow.now, Request.account_id.in_(accounts))
    )
    return list(dict.fromkeys([*ids, *uow.session.scalars(query)]))


def _plan_leaving(uow: UnitOfWork, steps: Sequence[tuple[Standing, int]], settings: FirmSettings) -> int:
    """Plan what leaves now, or where the firm wants to be asked, at noon of each account's day (AUT-10)."""
    releases: dict[datetime | None, list[tuple[Standing, int]]] = {}
    for standing, number in steps:
        until = asked_until(standing.calendar, uow.now) if settings.ask_in_morning else None
        releases.setdefault(until, []).append((standing, number))
    mails = 0
    for until, part in releases.items():
        release = outbox.Release(until, waits=MORNING) if until else outbox.Release(uow.now)
        mails += plan_steps(uow, part, release, merge=settings.merge_reminders)
    return mails


def asked_until(calendar: Calendar, now: datetime) -> datetime | None:
    """Return until when the morning's question waits: noon, or half an hour before the window ends; None after it."""
    day = calendar.local_date(now)
    noon = datetime.combine(day, time(12), calendar.zone)
    until = min(noon, calendar.closing(day) - timedelta(minutes=30))
    return until if until > now else None


def plan_steps(
    uow: UnitOfWork, steps: Sequence[tuple[Standing, int]], release: outbox.Release, *, merge: bool = False
) -> int:
    """Plan reminders; returns how many mails. Nobody to tell leaves a request blocked, and nothing counted (ACC-4).

    With `merge` those of one account to one address are one mail, each keeping its own row, count and entry.
    """
    letters: dict[tuple[int, str, bool], list[tuple[outbox.Step, Recipient]]] = {}
    nobody: list[dict[str, object]] = []
    contacts = recipients.people(uow.session, {standing.account_id for standing, _ in steps})
    parties = recipients.pending_parties(uow.session, [standing.request_id for standing, _ in steps])
    for standing, number in steps:
        own = contacts[standing.account_id], parties[standing.request_id]
        audience = recipients.audience(standing.kind, *own, first=False)
        step = outbox.Step(standing.request_id, standing.account_id, standing.cycle, StepKind.REMINDER, number)
        for to in audience.to:
            letters.setdefault((standing.account_id, to.key, to.with_document), []).append((step, to))
        if not audience.to:
            nobody.append({"this_request": standing.request_id, "trouble": "nobody"})
    mails = 0
    told: set[int] = set()
    rows = outbox.Rows(uow.session, [step for letter in letters.values() for step, _ in letter])
    for letter in letters.values():
        fresh = [step for step, to in letter if merge and outbox.may_merge(rows, step, to)]
        if len(fresh) > 1:
            outbox.plan_merged(uow, fresh, letter[0][1], release)
            told |= {step.request_id for step in fresh}
            mails += 1
        for step, to in letter:
            if len(fresh) < 2 or step not in fresh:
                planned = outbox.plan(uow, step, [to], release, rows)
                told |= {step.request_id} if planned else set()
                mails += planned
    tried = {step.request_id for letter in letters.values() for step, _ in letter} - told
    numbers = {standing.request_id: number for standing, number in steps}
    flown = [{"this_request": each, "step_in_flight": numbers[each]} for each in told]
    failed = [{"this_request": each, "trouble": "failed"} for each in tried]
    for notes in (nobody, flown, failed):
        if notes:
            ask(uow.session, _NOTED, notes)
    clockwork.forget_clocks(uow.session)
    return mails


_CLOCK = ReminderClock.metadata.tables["reminder_clock"]
_NOTED = update(_CLOCK).where(_CLOCK.c.request_id == bindparam("this_request"))


def _wake_later(uow: UnitOfWork, request_id: int, moment: datetime) -> None:
    """Its day is open but its hours are over: look again when the window opens."""
    uow.session.execute(
        update(ReminderClock)
        .where(ReminderClock.request_id == request_id)
        .values(next_at=moment, reason=str(Reason.SCHEDULED))
        .execution_options(synchronize_session=False)
    )


def note_pass(uow: UnitOfWork) -> None:
    """Remember that a sender looked while it could send: it tells time off from a late minute (ENG-6)."""
    firm = uow.session.scalars(select(Firm)).one()
    if firm_settings.load(uow.session).calendar().in_window(uow.now):
        firm.last_pass_at = uow.now
