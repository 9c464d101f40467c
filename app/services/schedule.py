"""The mails to come: each reminder that is due within some days, by a forecast of every request (AUT-8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models.calendar import Calendar, NoOpenDay
from app.models.mail import Mail, MailItem, MailState, StepKind
from app.models.reminder_clock import Reason, forecast
from app.models.request import ReminderClock
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.reminders import clockwork, recipients
from app.services.reminders.clockwork import BATCH
from app.services.reminders.recipients import Audience
from app.services.requests.listing import Kind, RequestRow, rows_in
from app.services.settings import FirmSettings

DAYS = 60
FORESEEN = 4000
"""Of so many requests every reminder is foreseen; of more, each one's next alone: a list must not take minutes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One reminder to come. `at` is when it leaves; `is_next` false: another of its request comes before."""

    request_id: int
    number: int
    at: datetime
    is_next: bool = True
    moved_from: date | None = None
    moved_by: str = ""

    @property
    def key(self) -> str:
        """Names it in lists."""
        return f"{self.request_id}:{self.number}"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The steps of some days in the order in which they leave; `whole` false: of each request the next one alone."""

    steps: tuple[Step, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class StepRow:
    """One reminder to come, as lists show it."""

    step: Step
    request: RequestRow
    audience: Audience

    @property
    def people(self) -> tuple[str, ...]:
        """The names of those who get it, as of now."""
        return tuple(each.name or each.address for each in self.audience.to)


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many reminders leave on a day, and whether the firm sends on it."""

    day: date
    due: int
    is_open: bool


def foresee(office: Office, days: int = DAYS, kind: Kind | None = None) -> Foreseen:
    """Return the reminders that leave within so many days, today's first."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        today = settings.calendar().local_date(now)
        end = settings.calendar().at_hour(today + timedelta(days=days)) + timedelta(hours=15)
        return foresee_in(session, settings, now, end, kind)


def foresee_in(
    session: Session, settings: FirmSettings, now: datetime, end: datetime, kind: Kind | None = None
) -> Foreseen:
    """As `foresee`, up to a moment, within a session. O(due): by the index of wake-ups."""
    due = or_(ReminderClock.next_at < end, ReminderClock.reason == str(Reason.IN_FLIGHT))
    found = session.execute(
        select(ReminderClock.request_id, ReminderClock.next_step, ReminderClock.next_at).where(due)
    ).all()
    if len(found) > FORESEEN and kind is None:
        steps = [Step(row.request_id, row.next_step, max(row.next_at, now)) for row in found if row.next_at]
        return Foreseen(tuple(sorted(steps, key=_order)), whole=False)
    steps = []
    ids = [row.request_id for row in found]
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        waiting = _waiting_until(session, part)
        for standing in clockwork.standings(session, part, settings):
            if standing.situation.in_flight and standing.request_id not in waiting:
                continue  # what is held or failed has no date until a person decides
            if kind is None or standing.kind == kind:
                steps += _steps(standing, max(now, waiting.get(standing.request_id, now)), end)
    return Foreseen(tuple(sorted(steps, key=_order)), whole=True)


def are_more_than(session: Session, end: datetime, limit: int) -> bool:
    """Tell whether more requests than so many have a reminder to come before a moment."""
    some = select(ReminderClock.request_id).where(ReminderClock.next_at < end).limit(limit + 1)
    return session.scalars(select(func.count()).select_from(some.subquery())).one() > limit


def next_alone(session: Session, now: datetime, end: datetime) -> tuple[Step, ...]:
    """Return the next reminder of each request that has one before a moment, as its clock says, without a forecast."""
    clock = ReminderClock
    query = select(clock.request_id, clock.next_step, clock.next_at).where(clock.next_at < end).order_by(clock.next_at)
    rows: Iterable[Any] = session.execute(query)
    return tuple(Step(number, step, max(at, now)) for number, step, at in rows)


def loads_of_next(session: Session, calendar: Calendar, today: date, days: int) -> tuple[DayLoad, ...]:
    """As `loads`, of each request's next reminder alone: counted by the index of wake-ups."""
    shown = [today + timedelta(days=each) for each in range(days)]
    ends = [datetime.combine(day + timedelta(days=1), datetime.min.time(), calendar.zone) for day in shown]
    counts = [select(func.count()).select_from(ReminderClock).where(ReminderClock.next_at < end) for end in ends]
    before = session.execute(select(*(each.scalar_subquery() for each in counts))).one()
    due = [later - earlier for earlier, later in zip((0, *before), before, strict=False)]
    return tuple(DayLoad(day, due[at], _is_open(calendar.next_open, day)) for at, day in enumerate(shown))


def _waiting_until(session: Session, request_ids: Sequence[int]) -> dict[int, datetime]:
    """Return when the reminders that are in the outbox already may leave, by request."""
    query = (
        select(MailItem.request_id, func.min(Mail.not_before))
        .join(Mail, Mail.id == MailItem.mail_id)
        .where(
            MailItem.request_id.in_(list(request_ids)),
            MailItem.step_kind == StepKind.REMINDER,
            MailItem.dropped == "",
            Mail.state.in_((MailState.QUEUED, MailState.RETRYING, MailState.SENDING)),
        )
        .group_by(MailItem.request_id)
    )
    return dict(list(session.execute(query)))


def _steps(standing: clockwork.Standing, now: datetime, end: datetime) -> list[Step]:
    try:
        coming = forecast(standing.plan, standing.situation, standing.calendar, now)
    except NoOpenDay:
        return []
    return [
        Step(standing.request_id, each.step, each.at, at == 0, each.moved_from, str(each.moved_by or ""))
        for at, each in enumerate(coming)
        if each.at is not None and each.step is not None and each.at < end
    ]


def _order(step: Step) -> tuple[datetime, int, int]:
    return step.at, step.request_id, step.number


def step_rows(office: Office, steps: Sequence[Step]) -> list[StepRow | None]:
    """Return some steps as lists show them, in their order; None for one whose request is gone."""
    with office.database.read() as session:
        settings = firm_settings.load(session)
        found = {row.id: row for row in rows_in(session, [each.request_id for each in steps], settings,
                                                office.clock.now())}  # fmt: skip
        people = recipients.people(session, {row.account_id for row in found.values()})
        parties = recipients.pending_parties(session, found)
        return [
            StepRow(
                each,
                row,
                recipients.audience(row.kind, people[row.account_id], parties[row.id], first=False),
            )
            if (row := found.get(each.request_id)) is not None
            else None
            for each in steps
        ]


def loads(office: Office, foreseen: Foreseen, days: int) -> tuple[DayLoad, ...]:
    """Return how many of these leave on each of the coming days, today first."""
    with office.database.read() as session:
        calendar = firm_settings.load(session).calendar()
    return loads_in(calendar, calendar.local_date(office.clock.now()), foreseen, days)


def loads_in(calendar: Calendar, today: date, foreseen: Foreseen, days: int) -> tuple[DayLoad, ...]:
    """As `loads`, by a calendar from a day on."""
    counts: dict[date, int] = {}
    for each in foreseen.steps:
        day = calendar.local_date(each.at)
        counts[day] = counts.get(day, 0) + 1
    shown = [today + timedelta(days=each) for each in range(days)]
    return tuple(DayLoad(day, counts.get(day, 0), _is_open(calendar.next_open, day)) for day in shown)


def _is_open(next_open: object, day: date) -> bool:
    assert callable(next_open)
    try:
        return bool(next_open(day) == day)
    except NoOpenDay:
        return False
