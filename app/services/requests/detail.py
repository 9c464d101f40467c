"""One request as its panel shows it: who is told, when, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.calendar import Calendar, NoOpenDay
from app.models.kinds import RULES, Kind
from app.models.mail import BY_HAND, COUNTED, Mail, MailItem
from app.models.phase import Phase
from app.models.reminder_clock import (
    Basis,
    Next,
    Plan,
    Reason,
    Situation,
    forecast,
    leaves_before_due,
    next_reminder,
)
from app.models.request import Request
from app.services import documents
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.reminders import clockwork
from app.services.reminders.clockwork import Standing
from app.services.reminders.recipients import Audience
from app.services.requests import client_replies
from app.services.requests.client_replies import ReplyView
from app.services.requests.creating import PlanInput
from app.services.requests.listing import RequestRow, rows_in
from app.services.requests.registry import SERVICES
from app.services.requests.sending import audience_of


@dataclass(frozen=True, slots=True)
class PartyView:
    """One whose own act the request waits for."""

    contact_id: int
    name: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """A mail of the cycle: step 0 is the first one. `moved_from` says which day it would have been, `moved_by` why."""

    step: int
    at: datetime
    sent: bool
    moved_from: date | None = None
    moved_by: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a reminders card, in the account's zone; `reason` says why there is none to come."""

    points: tuple[TimelinePoint, ...]
    reason: str
    before_due: bool
    """Whether the first reminder would leave before what is owed is due (AUT-7)."""
    zone: str
    has_due: bool = False
    """Whether there is a due date to count from."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document that a request is about."""

    id: int
    name: str
    size: int
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """One request, opened."""

    row: RequestRow
    audience: Audience
    parties: tuple[PartyView, ...]
    timeline: Timeline
    documents: tuple[DocumentView, ...]
    evidence: tuple[DocumentView, ...]
    """What came back for it."""
    replies: tuple[ReplyView, ...]
    """What the client answered by e-mail, the latest first."""
    outcome_note: str
    content: Any
    """What the kind itself shows: the answer of its `KindService.detail`."""
    version: int = 0
    """Of the request, as `editing.revise` asks for it."""


def request_detail(office: Office, request_id: int) -> RequestDetail | None:
    """Return a request with all that its panel shows; None where it is gone."""
    with office.database.read() as session:
        request = session.get(Request, request_id)
        if request is None:
            return None
        settings = firm_settings.load(session)
        now = office.clock.now()
        row = rows_in(session, [request_id], settings, now)[0]
        plan = PlanInput(
            row.reminders.enabled, row.reminders.days, row.reminders.number, row.reminders.basis,
            row.reminders.first_offset,
        )  # fmt: skip
        return RequestDetail(
            row=row,
            audience=audience_of(session, request, first=request.phase == Phase.DRAFT),
            parties=tuple(PartyView(each.contact_id, each.contact.name, each.done_at) for each in request.parties),
            timeline=_timeline(session, request_id, plan, now),
            documents=_documents(session, request_id, "subject"),
            evidence=_documents(session, request_id, "evidence"),
            replies=client_replies.of_request(session, request_id),
            outcome_note=request.outcome_note,
            content=SERVICES[row.kind].detail(session, request),
            version=request.version,
        )


def _documents(session: Session, request_id: int, role: str) -> tuple[DocumentView, ...]:
    files = documents.of_requests(session, [request_id], role).get(request_id, [])
    return tuple(DocumentView(each.id, each.name, each.size, each.sha256, each.media_type) for each in files)


def timeline(office: Office, request_id: int, plan: PlanInput) -> Timeline:
    """Return the dates that a request would have with other reminder settings: the card while it is edited (AUT-3)."""
    with office.database.read() as session:
        return _timeline(session, request_id, plan, office.clock.now())


def timeline_of_new(
    office: Office, account_id: int | None, plan: PlanInput, due_on: date | None, kind: Kind | None = None
) -> Timeline:
    """Return the dates that a request would have if it were sent now: the form of a new one."""
    with office.database.read() as session:
        settings = firm_settings.load(session)
        account = session.get(Account, account_id) if account_id is not None else None
        calendar = settings.calendar(account.time_zone if account else "")
        situation = Situation(
            phase=Phase.DRAFT, archived=False, account_archived=False,
            account_paused_until=account.paused_until if account else None, request_paused_until=None,
            held_until=None, sent=0, first_accepted_at=None, last_automatic_at=None, last_manual_at=None,
            in_flight=False, reachable=True, due_on=due_on, min_gap_days=settings.min_gap_days,
            direct_debit=is_debited(kind, account),
        )  # fmt: skip
        return _forecast(
            _pure(plan),
            situation,
            calendar,
            office.clock.now(),
            (),
            as_if_sent=True,
            owed=kind is not None and RULES[kind].owed,
        )


def is_debited(kind: Kind | None, account: Account | None) -> bool:
    """Say whether an account pays by direct debit what a kind asks for, so that nobody is reminded of it (INV-5)."""
    return kind is not None and account is not None and account.direct_debit and RULES[kind].debited


def _timeline(session: Session, request_id: int, plan: PlanInput, now: datetime) -> Timeline:
    settings = firm_settings.load(session)
    standing = clockwork.standings(session, [request_id], settings)[0]
    past = _past(session, request_id, standing)
    draft = standing.situation.phase == Phase.DRAFT
    return _forecast(
        _pure(plan), standing.situation, standing.calendar, now, past, as_if_sent=draft, owed=RULES[standing.kind].owed
    )


def _forecast(
    plan: Plan,
    situation: Situation,
    calendar: Calendar,
    now: datetime,
    past: tuple[tuple[int, datetime], ...],
    *,
    as_if_sent: bool,
    owed: bool,
) -> Timeline:
    try:
        steps = forecast(plan, situation, calendar, now, past, as_if_sent)
    except NoOpenDay:
        steps = []
    first = next((each for each in steps if each.reason is not Reason.SENT), None)
    reason = clock_reason(plan, situation, calendar) if first is None else str(first.reason)
    before_due = (
        owed and first is not None and plan.basis is Basis.SENT and leaves_before_due(first, situation.due_on, calendar)
    )
    points = tuple(point for point in map(_point, steps) if point is not None)
    return Timeline(points, reason, before_due, str(calendar.zone), situation.due_on is not None)


def clock_reason(plan: Plan, situation: Situation, calendar: Calendar) -> str:
    """Return the code that says why nothing is to come."""
    return str(next_reminder(plan, situation, calendar).reason)


def _point(step: Next) -> TimelinePoint | None:
    if step.at is None or step.step is None:
        return None
    return TimelinePoint(
        step.step, step.at, step.reason is Reason.SENT, step.moved_from, str(step.moved_by) if step.moved_by else ""
    )


def _past(session: Session, request_id: int, standing: Standing) -> tuple[tuple[int, datetime], ...]:
    """Return the automatic mails of a cycle that count, with the moment at which the last of each was accepted.

    Of one that another program sent, its first mail and its last reminder there are known (APP-8).
    """
    statement = (
        select(MailItem.step, Mail.finished_at)
        .join(Mail, Mail.id == MailItem.mail_id)
        .where(
            MailItem.request_id == request_id,
            MailItem.cycle == standing.cycle,
            MailItem.step_kind.not_in(BY_HAND),
            Mail.state.in_(COUNTED),
            Mail.finished_at.is_not(None),
        )
    )
    latest = _elsewhere(standing.situation) if standing.recorded_at is not None else {}
    for step, moment in session.execute(statement):
        if moment is not None:
            latest[step] = max(moment, latest.get(step, moment))
    return tuple(sorted(latest.items()))


def _elsewhere(situation: Situation) -> dict[int, datetime]:
    first, last = situation.first_accepted_at, situation.last_automatic_at
    found = {0: first} if first is not None else {}
    if situation.sent and last is not None:
        found[situation.sent] = last
    return found


def _pure(plan: PlanInput) -> Plan:
    return Plan(plan.enabled, plan.days, plan.number, Basis(plan.basis), plan.first_offset)
