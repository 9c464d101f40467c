"""Planning the reminders that are due: one commit inserts their mails and clears the wake-up (sender.md, Plan)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from app.models.firm import Firm
from app.models.mail import StepKind
from app.models.reminder_clock import Reason, late_open_days, leaves_at
from app.models.request import ReminderClock
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import outbox
from app.services.reminders import clockwork, import_holds, recipients
from app.services.reminders.clockwork import Standing


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
    clockwork.recompute(uow, ids, settings)
    stale = import_holds.hold_stale(uow, ids, settings)
    last_pass = uow.session.scalars(select(Firm.last_pass_at)).one()
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
        if moment > uow.now and not held:
            _wake_later(uow, each.standing.request_id, moment)
        else:
            leaving.append(each)
    storm = storm or sum(1 for each in leaving if each.late) > settings.hold_late_count
    # Those held are work done too: whoever plans until nothing is left must go on behind them.
    planned = Planned(requests=len(stale), storm=storm)
    for each in leaving:
        late = each.late > settings.hold_late_days or (storm and each.late > 0)
        hold = held or ("late" if late else "")
        mails = plan_step(uow, each.standing, each.step, outbox.Release(uow.now, held=hold))
        planned = Planned(planned.mails + mails, planned.held + (mails if hold else 0), planned.requests + 1, storm)
    clockwork.recompute(uow, [each.standing.request_id for each in leaving], settings)
    return planned


def plan_step(uow: UnitOfWork, standing: Standing, number: int, release: outbox.Release) -> int:
    """Plan one reminder; nobody to tell leaves the request blocked, and nothing counted (ACC-4)."""
    contacts = recipients.people(uow.session, [standing.account_id])[standing.account_id]
    parties = recipients.pending_parties(uow.session, [standing.request_id])[standing.request_id]
    audience = recipients.audience(standing.kind, contacts, parties, first=False)
    step = outbox.Step(standing.request_id, standing.account_id, standing.cycle, StepKind.REMINDER, number)
    mails = outbox.plan(uow, step, audience.to, release)
    values = {"step_in_flight": number} if mails else {"trouble": "failed" if audience.to else "nobody"}
    uow.session.execute(
        update(ReminderClock)
        .where(ReminderClock.request_id == standing.request_id)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    clockwork.forget_clocks(uow.session)
    return mails


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
