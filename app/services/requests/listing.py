"""Requests for lists: ids first, then rows by page, so that a hundred thousand cost what one screen does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.audit import AuditContent, AuditEntry
from app.models.kinds import RULES, Action, Asks, Kind, KindRules, Shown, shown_status
from app.models.mail import PROBLEMS, Mail, MailItem
from app.models.phase import Phase
from app.models.reminder_clock import FOREVER, Reason
from app.models.request import ReminderClock, ReminderPlan, Request, Waiting
from app.services import settings as firm_settings
from app.services import word_index
from app.services.database.asking import ask
from app.services.office import Office
from app.services.requests.kind_service import Extra
from app.services.requests.narrowing import RequestFilter, conditions
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

__all__ = [
    "Action",
    "Activity",
    "Asks",
    "Kind",
    "Phase",
    "ReminderView",
    "RequestFilter",
    "RequestQuery",
    "RequestRow",
    "Shown",
    "action_of",
    "local_today",
    "request_ids",
    "rows",
    "rows_in",
    "segment_counts",
    "waiting_counts",
]


@dataclass(frozen=True, slots=True)
class RequestQuery:
    """Which requests a list shows, in which order.

    `segment`: all, waiting, done, draft, ended, overdue, blocked or archived. `sort`: activity, title,
    account, due, status, next, surfaced.
    """

    kinds: tuple[Kind, ...] = ()
    account_id: int | None = None
    segment: str = "all"
    search: str = ""
    sort: str = "activity"
    descending: bool = True
    narrowed: RequestFilter = field(default_factory=RequestFilter)


@dataclass(frozen=True, slots=True)
class ReminderView:
    """The reminders of one request, as a meter shows them."""

    enabled: bool
    days: int
    number: int
    basis: str
    first_offset: int
    source: str
    version: int
    sent: int
    skipped: int
    reason: str
    """A code of `reminder_clock.Reason`: why there is a next date, or none (AUT-9)."""
    next_at: datetime | None
    next_step: int | None
    paused_by: str
    paused_until: date | None
    """None also where the pause lasts until resumed."""
    held_by: str
    """Why an import holds them back (`import_holds.REASONS`), or empty."""
    problem: str
    """"" or the state of a mail of it that waits for a person: failed, bounced, uncertain, held."""
    recorded_at: datetime | None = None
    """When it was recorded as sent by another program (APP-8); None for what was sent from here."""


@dataclass(frozen=True, slots=True)
class Activity:
    """The newest entry of a request: a code, who, when."""

    code: str
    actor_kind: str
    actor_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request as lists show it."""

    id: int
    kind: Kind
    account_id: int
    account_name: str
    reference: str
    title: str
    why: str
    phase: Phase
    state: str
    shown: Shown
    due_on: date | None
    late: bool
    progress_done: int
    progress_total: int
    sent_at: datetime | None
    surfaced_at: datetime | None
    surfaced_by: str
    archived: bool
    zone: str
    reminders: ReminderView
    activity: Activity | None
    extra: Extra
    actions: tuple[str, ...] = field(default=())
    """What may be done with it now, as codes of the table of kinds."""
    can_resend: bool = False


def request_ids(office: Office, query: RequestQuery) -> list[int]:
    """Return the ids of the requests of a list, in order."""
    with office.database.read() as session:
        today = local_today(office, session)
        statement = _narrowed(select(Request.id), query, today).order_by(*_order(query))
        return list(session.scalars(statement))


def segment_counts(office: Office, query: RequestQuery, segments: Iterable[str]) -> dict[str, int]:
    """Return how many requests each segment of a list holds."""
    with office.database.read() as session:
        today = local_today(office, session)
        counts = {}
        for segment in segments:
            part = replace(query, segment=segment, sort="activity")
            counts[segment] = session.scalars(_narrowed(select(func.count(Request.id)), part, today)).one()
        return counts


def waiting_counts(office: Office, account_id: int | None = None) -> Mapping[Kind, int]:
    """Return how many requests wait for the client, by kind; for one account or for all."""
    statement = select(Waiting.kind, Waiting.requests)
    if account_id is not None:
        statement = (
            select(Request.kind, func.count())
            .where(Request.phase == Phase.OPEN, Request.archived_at.is_(None), Request.account_id == account_id)
            .group_by(Request.kind)
        )
    with office.database.read() as session:
        found = {Kind(kind): count for kind, count in session.execute(statement)}
    return {kind: found.get(kind, 0) for kind in Kind}


def rows(office: Office, ids: Sequence[int]) -> list[RequestRow]:
    """Return the rows of some requests, in the order of their ids; those gone since are left out."""
    with office.database.read() as session:
        return rows_in(session, ids, firm_settings.load(session), office.clock.now())


_ROWS = (
    select(
        Request.id, Request.kind, Request.account_id, Request.reference, Request.title, Request.why, Request.phase,
        Request.state, Request.source, Request.due_on, Request.progress_done, Request.progress_total, Request.sent_at,
        Request.surfaced_at, Request.surfaced_by, Request.archived_at, Account.name, Account.time_zone,
        ReminderPlan.enabled, ReminderPlan.days, ReminderPlan.number, ReminderPlan.basis, ReminderPlan.first_offset,
        ReminderPlan.source.label("plan_source"), ReminderPlan.version, ReminderPlan.paused_by,
        ReminderPlan.paused_until, ReminderClock.sent, ReminderClock.skipped, ReminderClock.reason,
        ReminderClock.next_at, ReminderClock.next_step, ReminderClock.held_reason, ReminderClock.recorded_at,
        AuditEntry.code, AuditEntry.at, AuditContent.actor_kind, AuditContent.actor_name,
    )
    .join(Account, Account.id == Request.account_id)
    .join(ReminderPlan, ReminderPlan.request_id == Request.id)
    .join(ReminderClock, ReminderClock.request_id == Request.id)
    .outerjoin(AuditEntry, AuditEntry.seq == Request.last_entry)
    .outerjoin(AuditContent, AuditContent.seq == Request.last_entry)
    .where(Request.id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip
"""Columns, not objects: a page of a list is read, not edited, and the mapper takes four times as long."""
_PROBLEMS = (
    select(MailItem.request_id, Mail.state)
    .join(Mail, Mail.id == MailItem.mail_id)
    .join(Request, and_(Request.id == MailItem.request_id, Request.cycle == MailItem.cycle))
    .where(MailItem.request_id.in_(bindparam("ids", expanding=True)), Mail.state.in_(PROBLEMS),
           Mail.resolved_at.is_(None))
    .order_by(Mail.id)
)  # fmt: skip


def rows_in(session: Session, ids: Sequence[int], settings: FirmSettings, now: datetime) -> list[RequestRow]:
    """As `rows`, within a session."""
    loaded: dict[int, Any] = {row.id: row for row in ask(session, _ROWS, {"ids": list(ids)}).all()}
    if not loaded:
        return []
    extras, problems = _extras(session, loaded.values()), _problems(session, list(loaded))
    today = {zone: settings.calendar(zone).local_date(now) for zone in {row.time_zone for row in loaded.values()}}
    return [
        _row(row, problems.get(row.id, ""), extras.get(row.id, _NO_EXTRA), today[row.time_zone])
        for row in (loaded[each] for each in ids if each in loaded)
    ]


_NO_EXTRA = Extra()


def _row(found: Any, problem: str, extra: Extra, today: date) -> RequestRow:
    kind, phase = Kind(found.kind), Phase(found.phase)
    rules = RULES[kind]
    shown = shown_status(
        phase, found.state, due_on=found.due_on, today=today, done=found.progress_done,
        total=found.progress_total, counts=rules.counts,
    )  # fmt: skip
    live = found.archived_at is None
    if extra.shown and live:
        shown = Shown(extra.shown)
    open_now = phase == Phase.OPEN or (rules.resend_when_done and phase == Phase.DONE and not found.source)
    return RequestRow(
        id=found.id,
        kind=kind,
        account_id=found.account_id,
        account_name=found.name,
        reference=found.reference,
        title=found.title,
        why=found.why,
        phase=phase,
        state=found.state,
        shown=shown,
        due_on=found.due_on,
        late=phase == Phase.OPEN and found.due_on is not None and found.due_on < today,
        progress_done=found.progress_done,
        progress_total=found.progress_total,
        sent_at=found.sent_at,
        surfaced_at=found.surfaced_at,
        surfaced_by=found.surfaced_by,
        archived=not live,
        zone=found.time_zone,
        reminders=_reminders(found, problem, today),
        activity=_activity(found),
        extra=extra,
        actions=_actions(rules, found.state, extra) if live else (),
        can_resend=live and (found.state in rules.mailable or (open_now and found.sent_at is not None)),
    )


def _activity(found: Any) -> Activity | None:
    return Activity(found.code, found.actor_kind or "", found.actor_name or "", found.at) if found.code else None


def _actions(rules: KindRules, state: str, extra: Extra) -> tuple[str, ...]:
    return tuple(action.code for action in rules.actions_from(state) if action.code not in extra.barred)


def _reminders(found: Any, problem: str, today: date) -> ReminderView:
    paused = found.paused_until is not None and found.paused_until > today
    return ReminderView(
        enabled=found.enabled,
        days=found.days,
        number=found.number,
        basis=found.basis,
        first_offset=found.first_offset,
        source=found.plan_source,
        version=found.version,
        sent=found.sent,
        skipped=found.skipped,
        reason=found.reason,
        next_at=found.next_at,
        next_step=found.next_step,
        paused_by=found.paused_by if paused else "",
        paused_until=found.paused_until if paused and found.paused_until != FOREVER else None,
        held_by=found.held_reason,
        problem=problem,
        recorded_at=found.recorded_at,
    )


def _extras(session: Session, requests: Iterable[Any]) -> dict[int, Extra]:
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for request in requests:
        by_kind[Kind(request.kind)].append(request.id)
    found: dict[int, Extra] = {}
    for kind, ids in by_kind.items():
        found |= SERVICES[kind].extras(session, ids)
    return found


def _problems(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """Return the state of the newest unresolved mail of each request that waits for a person."""
    return {request_id: str(state) for request_id, state in ask(session, _PROBLEMS, {"ids": list(ids)}).all()}


def _narrowed(statement: Select[Any], query: RequestQuery, today: date) -> Select[Any]:
    words = word_index.typed_words(query.search)
    of_account = query.account_id is not None
    wanted = [*_segment(query.segment, today), *conditions(query.narrowed, today)]
    if query.kinds:
        wanted.append(Request.kind.in_([str(kind) for kind in query.kinds]))
    if of_account:
        wanted.append(Request.account_id == query.account_id)
    statement = statement.where(*wanted if of_account else word_index.begins_with_words(wanted, words))
    if query.segment == "blocked" or query.sort == "next":
        statement = statement.join(ReminderClock, ReminderClock.request_id == Request.id)
    if words or query.sort == "account":
        statement = statement.join(Account, Account.id == Request.account_id)
    return statement.where(word_index.holds_with_account(Request, words, among_few=of_account)) if words else statement


def _segment(segment: str, today: date) -> list[ColumnElement[bool]]:
    live = Request.archived_at.is_(None)
    waiting = Request.phase == Phase.OPEN
    segments: dict[str, list[ColumnElement[bool]]] = {
        "all": [live],
        "waiting": [live, waiting],
        "done": [live, Request.phase == Phase.DONE],
        "draft": [live, Request.phase == Phase.DRAFT],
        "ended": [live, Request.phase == Phase.ENDED],
        "overdue": [live, waiting, Request.due_on < today],
        "blocked": [live, waiting, ReminderClock.reason.in_((str(Reason.BLOCKED), str(Reason.FAILED)))],
        "archived": [Request.archived_at.is_not(None)],
    }
    return segments[segment]


def _order(query: RequestQuery) -> list[ColumnElement[Any]]:
    columns: dict[str, list[ColumnElement[Any]]] = {
        "activity": [func.coalesce(Request.last_entry, 0)],
        "title": [func.lower(Request.title)],
        "account": [Account.sort_key.expression],
        "due": [case((Request.due_on.is_(None), 1), else_=0), Request.due_on.expression],
        "status": [Request.phase.expression, Request.state.expression],
        "next": [case((ReminderClock.next_at.is_(None), 1), else_=0), ReminderClock.next_at.expression],
        "surfaced": [Request.surfaced_at.expression],
    }
    chosen = columns[query.sort]
    *fixed, last = chosen
    return [*fixed, last.desc() if query.descending else last.asc(), Request.id.desc()]


def local_today(office: Office, session: Session) -> date:
    """Return the firm's local day."""
    return firm_settings.load(session).calendar().local_date(office.clock.now())


def action_of(kind: Kind, code: str) -> Action:
    """Return an action of a kind: what it asks for, whether it wants a yes first."""
    return RULES[kind].action(code)


def settling(kind: Kind) -> str:
    """Return the action by which the client fulfils a request of a kind."""
    return RULES[kind].settle


def reopening(kind: Kind) -> str:
    """Return the action that takes the fulfilment back."""
    return RULES[kind].reopen
