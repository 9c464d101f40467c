"""What changed firm settings would do to the reminders to come, before they are saved: which dates move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.phase import Phase
from app.models.reminder_clock import Plan, Reason
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.reminders import clockwork
from app.services.settings import CALENDAR_KEYS, FirmSettings

DEFAULT_KEYS = {"reminders_on": "enabled", "reminder_days": "days", "reminder_number": "number"}
"""Settings that new requests begin with, and the part of a request's plan that follows them."""
WATCHED = CALENDAR_KEYS | DEFAULT_KEYS.keys()
NAMED = 200
"""How many of the moved dates are named."""


@dataclass(frozen=True, slots=True)
class MovedDate:
    """The next reminder of a request, before and after; None: there is none."""

    request_id: int
    account_name: str
    title: str
    before: datetime | None
    after: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """How many dates move, and the first of them; `followers`: waiting requests with the firm's own numbers."""

    total: int
    moves: tuple[MovedDate, ...]
    followers: int


def what_if(office: Office, values: Mapping[str, Any], *, apply: bool) -> WhatIf:
    """Return what saving these settings would move. With `apply` waiting requests follow the firm's new numbers.

    Raises `Refused` with the field for a setting that cannot be.
    """
    with office.database.read() as session:
        before = firm_settings.load(session)
        after = replace(before, **values)
        firm_settings.check(after)
        ids = _touched(session, apply=apply)
        moved: dict[int, tuple[datetime | None, datetime | None]] = {}
        follow = apply and bool(DEFAULT_KEYS.keys() & values.keys())
        for start in range(0, len(ids), clockwork.BATCH):
            part = ids[start : start + clockwork.BATCH]
            now_at = {each.request_id: each.next().at for each in clockwork.standings(session, part, before)}
            followers = set(_followers(session, part)) if follow else set()
            for standing in clockwork.standings(session, part, after):
                if standing.request_id in followers:
                    standing = replace(standing, plan=_following(standing.plan, after))
                at = standing.next().at
                if at != now_at[standing.request_id]:
                    moved[standing.request_id] = (now_at[standing.request_id], at)
        shown = sorted(moved, key=lambda each: (moved[each][1] or moved[each][0] or office.clock.now(), each))[:NAMED]
        return WhatIf(len(moved), _named(session, shown, moved), len(_followers(session, None)))


def save(office: Office, values: Mapping[str, Any], *, apply: bool) -> FirmSettings:
    """Save firm settings; with `apply` the waiting requests that have the firm's own numbers follow them."""
    if not apply:
        return firm_settings.save_firm(office, **values)
    with office.database.write() as uow:
        saved = firm_settings.save(uow, **values)
        ids = _followers(uow.session, None)
        for plan in uow.session.scalars(select(ReminderPlan).where(ReminderPlan.request_id.in_(ids))):
            before = {"enabled": plan.enabled, "days": plan.days, "number": plan.number}
            plan.enabled, plan.days = saved.reminders_on, saved.reminder_days
            plan.number = saved.reminder_number
            after = {"enabled": plan.enabled, "days": plan.days, "number": plan.number}
            if before != after:
                request = uow.session.get_one(Request, plan.request_id)
                uow.audit("reminders.changed", "settings", account_id=request.account_id, request_id=request.id,
                          before=before, after=after)  # fmt: skip
        clockwork.recompute(uow, ids, saved)
        uow.commit()
        return saved


def _following(plan: Plan, settings: FirmSettings) -> Plan:
    return replace(plan, enabled=settings.reminders_on, days=settings.reminder_days, number=settings.reminder_number)


def _touched(session: Session, *, apply: bool) -> list[int]:
    """Return the requests whose next date could be another one: those that have one, and those that could get one."""
    wanted: ColumnElement[bool] = ReminderClock.next_at.is_not(None)
    if apply:
        wanted = or_(wanted, ReminderClock.reason.in_((str(Reason.USED_UP), str(Reason.OFF))))
    query = select(ReminderClock.request_id).where(wanted)
    return list(session.scalars(query))


def _followers(session: Session, request_ids: Sequence[int] | None) -> list[int]:
    """Return the waiting requests whose numbers are the firm's own."""
    query = (
        select(ReminderPlan.request_id)
        .join(Request, Request.id == ReminderPlan.request_id)
        .where(ReminderPlan.source == "firm", Request.phase == Phase.OPEN, Request.archived_at.is_(None))
    )
    if request_ids is not None:
        query = query.where(ReminderPlan.request_id.in_(request_ids))
    return list(session.scalars(query))


def _named(
    session: Session, ids: Sequence[int], moved: Mapping[int, tuple[datetime | None, datetime | None]]
) -> tuple[MovedDate, ...]:
    query = (
        select(Request.id, Account.name, Request.title, Account.time_zone)
        .join(Account, Account.id == Request.account_id)
        .where(Request.id.in_(ids))
    )
    found = {row.id: row for row in session.execute(query)}
    return tuple(
        MovedDate(each, found[each].name, found[each].title, *moved[each], found[each].time_zone) for each in ids
    )
