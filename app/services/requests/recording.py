"""Requests that another program sent: recorded here as already sent, so that nobody is mailed twice (APP-8).

No first mail leaves. The next reminder is the one after those that were sent there, on its day counted from the last
of them; where that day is past, it is held for a person (`planning.RECORDED`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from app.models.account import Account
from app.models.calendar import Calendar, NoOpenDay
from app.models.kinds import RULES, Kind
from app.models.mail import Mail, MailItem, StepKind
from app.models.phase import Phase
from app.models.reminder_clock import (
    NUMBER_LIMIT,
    Basis,
    Plan,
    Situation,
    assumed_last,
    forecast,
    next_reminder,
)
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import outbox
from app.services.office import Office
from app.services.reminders import clockwork, moving, planning
from app.services.requests import creating, memento
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

BATCH = 500


@dataclass(frozen=True, slots=True)
class AlreadySent:
    """What another program did: first mail on a local day, so many reminders, the last of them on a day.

    `last_on` None: as the request's own reminder settings would have had it. `number` is what an invoice bore there.
    """

    sent_on: date
    reminders: int = 0
    last_on: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is still to come of requests that are recorded."""

    requests: int = 0
    to_come: int = 0
    """Reminders, those that are held included."""
    first_at: datetime | None = None
    """When the first leaves by itself; None where none does."""
    held: int = 0
    """Requests whose next reminder had fallen due already: a person decides about it."""
    last_on: date | None = None
    """Where one was asked about: the day taken for its last reminder."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, and what Undo needs. `made`: the requests did not exist before."""

    request_ids: tuple[int, ...]
    outlook: Outlook
    before: tuple[Mapping[str, Any], ...] = field(default=())
    versions: tuple[int, ...] = ()
    made: bool = False


def record(office: Office, request_ids: Sequence[int], told: AlreadySent) -> Recorded:
    """Record drafts as already sent, or say again how it was for those that were recorded; nobody is mailed.

    Raises `Refused` with the field: "sent-in-future", "last-before-sent", "last-in-future", "reminders-too-many",
    "signatory-missing", "number-taken", "recorded-too-late" where something was sent from here since.
    """
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        requests = [uow.session.get_one(Request, each) for each in request_ids]
        before = [memento.take(uow.session, each) for each in requests]
        for request in requests:
            enter(uow, request, told, settings)
        recorded = finish(uow, requests, settings)
        uow.commit()
        return replace(recorded, before=tuple(before), versions=tuple(each.version for each in requests))


def record_new(office: Office, new: NewRequest, told: AlreadySent) -> Recorded:
    """Make requests, and record them as already sent, in one commit; raises what `creating.create` and `record` do."""
    creating.check(new)
    content = SERVICES[new.kind].prepare(office.store, new.content)
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        requests, before = [], []
        for account_id in new.account_ids:
            own = creating.filled(uow.session, replace(new, content=content), account_id, settings, uow.now)
            request = uow.session.get_one(Request, creating.add_draft(uow, own, account_id, own.content, settings))
            before.append(memento.take(uow.session, request))
            enter(uow, request, told, settings)
            requests.append(request)
        recorded = finish(uow, requests, settings)
        uow.commit()
        return replace(recorded, before=tuple(before), versions=tuple(each.version for each in requests))


def foresee(office: Office, new: NewRequest, told: AlreadySent) -> Outlook:
    """Return what recording new requests would leave to come. Nothing is written; raises `Refused` as `record` does."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        found = []
        for account_id in new.account_ids:
            account = session.get(Account, account_id)
            plan = creating.plan_for(new, account, settings)
            found.append(_supposed(plan, new.kind, account, new.due_on, told, settings, now))
        return _foreseen(found, now)


def foresee_for(office: Office, request_ids: Sequence[int], told: AlreadySent) -> Outlook:
    """As `foresee`, for requests that are there."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        requests = [session.get_one(Request, each) for each in request_ids]
        return _foreseen(
            [
                _supposed(_plan_input(each), Kind(each.kind), each.account, each.due_on, told, settings, now)
                for each in requests
            ],
            now,
        )


_Supposed = tuple[Plan, Situation, Calendar]


def _supposed(
    plan: PlanInput,
    kind: Kind,
    account: Account | None,
    due_on: date | None,
    told: AlreadySent,
    settings: FirmSettings,
    now: datetime,
) -> _Supposed:
    calendar = settings.calendar(account.time_zone if account else "")
    check(told, calendar, now)
    pure = _pure(plan)
    first_at, last_at = moments(told, pure, due_on, calendar, now)
    situation = replace(
        _situation(due_on, first_at, told.reminders, last_at),
        account_paused_until=account.paused_until if account is not None else None,
        direct_debit=account is not None and account.direct_debit and RULES[kind].debited,
    )
    return pure, situation, calendar


def _foreseen(supposed: Sequence[_Supposed], now: datetime) -> Outlook:
    total = Outlook(requests=len(supposed))
    for plan, situation, calendar in supposed:
        total = _with(total, plan, situation, calendar, now)
    if len(supposed) == 1:
        _, situation, calendar = supposed[0]
        last = situation.last_automatic_at if situation.sent else None
        total = replace(total, last_on=calendar.local_date(last) if last is not None else None)
    return total


def _with(total: Outlook, plan: Plan, situation: Situation, calendar: Calendar, now: datetime) -> Outlook:
    """Return an outlook with one more request in it."""
    try:
        following = next_reminder(plan, situation, calendar)
        steps = forecast(plan, situation, calendar, now)
    except NoOpenDay:
        return total
    held = following.is_due(now)
    leaves = [each.at for each in steps if each.at is not None]
    first = total.first_at
    if leaves and not held:
        first = leaves[0] if first is None else min(first, leaves[0])
    return replace(total, to_come=total.to_come + len(leaves), first_at=first, held=total.held + held)


def check(told: AlreadySent, calendar: Calendar, now: datetime) -> None:
    """Raise `Refused` with the field for what cannot have been."""
    today = calendar.local_date(now)
    if told.sent_on > today:
        raise Refused("sent-in-future", "sent_on")
    if not 0 <= told.reminders <= NUMBER_LIMIT:
        raise Refused("reminders-too-many", "reminders", limit=NUMBER_LIMIT)
    if told.last_on is not None and told.reminders:
        if told.last_on < told.sent_on:
            raise Refused("last-before-sent", "last_on")
        if told.last_on > today:
            raise Refused("last-in-future", "last_on")


def moments(
    told: AlreadySent, plan: Plan, due_on: date | None, calendar: Calendar, now: datetime
) -> tuple[datetime, datetime | None]:
    """Return when the first mail and the last reminder left: at the firm's hour of their days, never after `now`."""
    first_at = min(calendar.at_hour(told.sent_on), now)
    if not told.reminders:
        return first_at, None
    if told.last_on is not None:
        return first_at, min(calendar.at_hour(told.last_on), now)
    try:
        return first_at, assumed_last(plan, _situation(due_on, first_at, 0, None), calendar, told.reminders, now)
    except NoOpenDay:
        return first_at, first_at


def _situation(due_on: date | None, first_at: datetime, sent: int, last_at: datetime | None) -> Situation:
    return Situation(
        phase=Phase.OPEN, archived=False, account_archived=False, account_paused_until=None,
        request_paused_until=None, held_until=None, sent=sent, first_accepted_at=first_at, last_automatic_at=last_at,
        last_manual_at=None, in_flight=False, reachable=True, due_on=due_on, min_gap_days=0,
    )  # fmt: skip


def enter(
    uow: UnitOfWork, request: Request, told: AlreadySent, settings: FirmSettings, *, known_elsewhere: bool = False
) -> None:
    """Let a request be open as if its mails had left from here; `finish` is the caller's, in the same commit.

    `known_elsewhere`: what it asks for is not here, so that nothing of it is looked at.
    """
    kind = Kind(request.kind)
    calendar = settings.calendar(request.account.time_zone)
    check(told, calendar, uow.now)
    again = request.clock.recorded_at is not None
    if again:
        _not_too_late(uow, request)
        moving.take_back(uow, request.id)
    elif request.phase != Phase.DRAFT:
        raise Refused("not-a-draft", request_id=request.id)
    if RULES[kind].party_role and not request.parties:
        raise Refused("signatory-missing", "signers", account_id=request.account_id)
    first_at, last_at = moments(told, _pure(_plan_input(request)), request.due_on, calendar, uow.now)
    if not again:
        request.state, request.phase = RULES[kind].opening, Phase.OPEN
        SERVICES[kind].recorded(uow, request, told.sent_on, told.number)
        if not known_elsewhere:
            SERVICES[kind].issue(uow, request, settings)
    request.sent_at, request.surfaced_at, request.surfaced_by = first_at, last_at or first_at, StepKind.FIRST
    clock = request.clock
    clock.sent, clock.first_accepted_at, clock.last_automatic_at = told.reminders, first_at, last_at or first_at
    clock.recorded_at, clock.trouble = uow.now, ""
    last_on = calendar.local_date(last_at).isoformat() if last_at is not None else ""
    uow.audit(
        "request.recorded", "staff", account_id=request.account_id, request_id=request.id,
        sent_on=told.sent_on.isoformat(), reminders=told.reminders, last_on=last_on, source=request.source,
    )  # fmt: skip
    uow.changed("request", request.id)


def finish(uow: UnitOfWork, requests: Sequence[Request], settings: FirmSettings) -> Recorded:
    """Compute what is to come of requests that were entered, and hold what had fallen due (APP-8)."""
    ids = [each.id for each in requests]
    clockwork.recompute(uow, ids, settings)
    total = Outlook(requests=len(ids))
    for start in range(0, len(ids), BATCH):
        standings = clockwork.standings(uow.session, ids[start : start + BATCH], settings)
        late = []
        for standing in standings:
            total = _with(total, standing.plan, standing.situation, standing.calendar, uow.now)
            following = standing.next()
            if following.is_due(uow.now) and following.step is not None:
                late.append((standing, following.step))
        planning.plan_steps(uow, late, outbox.Release(uow.now, held=planning.RECORDED))
        clockwork.recompute(uow, [standing.request_id for standing, _ in late], settings)
    return Recorded(tuple(ids), total)


def undo(office: Office, recorded: Recorded) -> int:
    """Take a recording back: drafts are drafts again, what an import made is gone; returns how many requests.

    What somebody changed since, or what was mailed since, is left alone.
    """
    taken = 0
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        restored = []
        befores = recorded.before or ({},) * len(recorded.request_ids)
        for request_id, before, version in zip(recorded.request_ids, befores, recorded.versions, strict=True):
            request = uow.session.get(Request, request_id)
            if request is None or request.version != version or _mailed(uow, request_id):
                continue
            taken += 1
            if recorded.made:
                _remove(uow, request)
                continue
            moving.take_back(uow, request_id)
            memento.restore(uow, dict(before))
            memento.restore_clock(request, dict(before))
            uow.audit("action.undone", "staff", account_id=request.account_id, request_id=request_id, action="record")
            restored.append(request_id)
        clockwork.recompute(uow, restored, settings)
        uow.commit()
    return taken


def _remove(uow: UnitOfWork, request: Request) -> None:
    """Let a request that an import made never have been; its mails, held and never tried, go with it."""
    items = select(MailItem.mail_id).where(MailItem.request_id == request.id)
    for mail in uow.session.scalars(select(Mail).where(Mail.id.in_(items))):
        others = [each for each in mail.items if each.request_id != request.id]
        if others:  # somebody merged it with what another request holds
            mail.items[:] = others
        else:
            uow.session.delete(mail)
        uow.changed("mail", mail.id)
    uow.audit("request.discarded", "staff", account_id=request.account_id, title=request.title)
    uow.changed("request", request.id)
    uow.session.delete(request)


def _not_too_late(uow: UnitOfWork, request: Request) -> None:
    if request.phase != Phase.OPEN or _mailed(uow, request.id) or request.clock.skipped:
        raise Refused("recorded-too-late", request_id=request.id)


def _mailed(uow: UnitOfWork, request_id: int) -> bool:
    """Say whether anything about a request left from here, or may have."""
    query = (
        select(MailItem.id)
        .join(Mail, Mail.id == MailItem.mail_id)
        .where(MailItem.request_id == request_id, Mail.attempts > 0)
        .limit(1)
    )
    return uow.session.scalars(query).first() is not None


def _plan_input(request: Request) -> PlanInput:
    plan = request.plan
    return PlanInput(plan.enabled, plan.days, plan.number, plan.basis, plan.first_offset, plan.source)


def _pure(plan: PlanInput) -> Plan:
    return Plan(plan.enabled, plan.days, plan.number, Basis(plan.basis), plan.first_offset)


def bears_number(kind: Kind) -> bool:
    """Say whether a request of a kind bore a number of its own where it was sent."""
    return SERVICES[kind].numbered_on_issue
