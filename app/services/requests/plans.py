"""Editing a request's reminders: toggle, days, number; pause, hold, skip (AUT-3, AUT-5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.models.reminder_clock import FOREVER, check_plan
from app.models.request import ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests.acting import skip_ended
from app.services.requests.creating import PlanInput


def save(office: Office, request_id: int, plan: PlanInput, version: int) -> None:
    """Save what was typed into the reminders card; the next date follows in the same commit.

    `version` is the plan's version that was shown: `Stale` where somebody changed it since.
    Raises `Refused` with the field for a number that cannot be.
    """
    check(plan)
    with office.database.write() as uow:
        row = uow.session.get_one(ReminderPlan, request_id)
        if row.version != version:
            raise Stale("reminders")
        change(uow, uow.session.get_one(Request, request_id), plan)
        _settle(uow, request_id)


def check(plan: PlanInput) -> None:
    """Raise `Refused` with the field for a number that cannot be (AUT-5)."""
    for name, problem in check_plan(plan.days, plan.number, plan.first_offset):
        raise Refused(f"plan-{problem}", name)


def change(uow: UnitOfWork, request: Request, plan: PlanInput) -> None:
    """Let these be the settings of a request, and write it down; what follows from it is the caller's."""
    row = request.plan
    before = _values(row)
    row.enabled, row.days, row.number = plan.enabled, plan.days, plan.number
    row.basis, row.first_offset, row.source = plan.basis, plan.first_offset, plan.source
    _note(uow, request.id, "reminders.changed", before=before, after=_values(row))


def set_number(office: Office, request_id: int, number: int) -> None:
    """Set how many reminders there are in all: one more revives a request whose reminders are used up (AUT-5).

    Raises `Refused` for a number that cannot be.
    """
    with office.database.write() as uow:
        row = uow.session.get_one(ReminderPlan, request_id)
        for problem_field, problem in check_plan(row.days, number, row.first_offset):
            raise Refused(f"plan-{problem}", problem_field)
        before = _values(row)
        row.number, row.source = number, "typed"
        _finish(uow, request_id, "reminders.changed", before=before, after=_values(row))


def pause(office: Office, request_ids: Sequence[int], until: date = FOREVER) -> None:
    """Rest the reminders of requests up to and not including a local day, or until resumed."""
    with office.database.write() as uow:
        for request_id in request_ids:
            rest(uow, uow.session.get_one(Request, request_id), until)
        recompute(uow, request_ids)
        uow.commit()


def rest(uow: UnitOfWork, request: Request, until: date) -> None:
    """As `pause`, for one within the caller's unit of work, who computes the dates."""
    request.plan.paused_until, request.plan.paused_by = until, uow.actor.name
    _note(uow, request.id, "reminders.paused", until=until.isoformat())


def resume(office: Office, request_ids: Sequence[int]) -> None:
    """Let the reminders of requests go on: one catch-up at most, nothing retroactive (ENG-6)."""
    with office.database.write() as uow:
        for request_id in request_ids:
            wake(uow, uow.session.get_one(Request, request_id))
        recompute(uow, request_ids)
        uow.commit()


def wake(uow: UnitOfWork, request: Request) -> None:
    """As `resume`, for one within the caller's unit of work, who computes the dates."""
    plan = request.plan
    plan.paused_until, plan.paused_by, plan.held_until, plan.snoozed_until = None, "", None, None
    _note(uow, request.id, "reminders.resumed")


def hold(office: Office, request_id: int, until: date) -> None:
    """Hold the reminders until a local day: the client answered, or promised a date (AUT-10, APP-9)."""
    with office.database.write() as uow:
        uow.session.get_one(ReminderPlan, request_id).held_until = until
        _finish(uow, request_id, "reminders.held", until=until.isoformat())


def skip_next(uow: UnitOfWork, request_id: int, day: date | None = None) -> None:
    """Drop the reminder to come: it uses up its number and mails nobody; the one after keeps its date.

    `day`: the local day for which it was planned; None: today.
    """
    request = uow.session.get_one(Request, request_id)
    clock = request.clock
    clock.skipped += 1
    calendar = firm_settings.load(uow.session).calendar(request.account.time_zone)
    clock.counts_from = max(day or date.min, calendar.local_date(uow.now))
    clock.trouble = ""
    clock.step_in_flight = None
    _note(uow, request_id, "reminder.dropped", step=clock.sent + clock.skipped, total=request.plan.number)
    recompute(uow, [request_id])


def _values(row: ReminderPlan) -> dict[str, object]:
    return {
        "enabled": row.enabled,
        "days": row.days,
        "number": row.number,
        "basis": row.basis,
        "first_offset": row.first_offset,
    }


def _note(uow: UnitOfWork, request_id: int, code: str, **details: Any) -> None:
    request = uow.session.get_one(Request, request_id)
    uow.audit(code, "settings", account_id=request.account_id, request_id=request_id, **details)


def _finish(uow: UnitOfWork, request_id: int, code: str, **details: Any) -> None:
    _note(uow, request_id, code, **details)
    _settle(uow, request_id)


def _settle(uow: UnitOfWork, request_id: int) -> None:
    skip_ended(uow, request_id)
    recompute(uow, [request_id])
    uow.commit()
