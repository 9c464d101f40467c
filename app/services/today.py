"""What the day asks of the firm: what goes out, what needs somebody, how the fortnight looks (AUT-8, ACC-4, ENG-8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from app.models.kinds import RULES
from app.models.mail import Mail, MailItem, MailState, StepKind
from app.models.reminder_clock import Reason
from app.models.request import ReminderClock, Request, WaitingAccount
from app.services import schedule
from app.services import settings as firm_settings
from app.services import status as status_service
from app.services.mail import decisions, outbox_list
from app.services.mail.outbox_list import OutboxRow
from app.services.office import Office
from app.services.reminders.planning import MORNING, UNTICKED
from app.services.requests import client_replies
from app.services.requests.listing import RequestRow, rows_in
from app.services.schedule import DayLoad, Step
from app.services.settings import FirmSettings
from app.services.status import Status

__all__ = ["CHART_DAYS", "Attention", "Step", "TodayView", "look", "next_of_firm"]

CHART_DAYS = 14
TURN_DAYS = 30
"""What a client did longer ago waits for nobody any more: most firms seal or close by half only."""
FORESEEN = 500
"""Of so many requests every reminder of the fortnight is foreseen; of more, each one's next alone."""
COMPARED = 500
"""So many of the newest requests are compared for the latest."""
SHOWN = 20
"""How many of each sort of attention are read: Today shows the newest, its list the rest."""


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that waits for a person. `code`: held, sandbox, replied, mail, blocked, used_up, turn.

    `mail` for a mail, `request` for a request, `count` for what is decided together; `words` are the client's,
    `answer` the button that was pressed (`client_replies.ReplyView`).
    """

    code: str
    request: RequestRow | None = None
    mail: OutboxRow | None = None
    count: int = 0
    words: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class TodayView:
    """All that the page shows at one moment."""

    day: date
    now: datetime
    status: Status
    steps: tuple[Step, ...]
    """The reminders that leave today."""
    asked: frozenset[int]
    """The requests whose reminder waits in the outbox for the morning's question, ticked (AUT-10)."""
    unticked: frozenset[int]
    """Those that were unticked: they do not leave today."""
    loads: tuple[DayLoad, ...]
    scheduled: int
    whole: bool
    """False: there are so many that of each request the next reminder alone is counted."""
    attention: tuple[Attention, ...]
    more: int
    """How many more need attention than `attention` names."""
    accounts_waiting: int
    turns: int
    """Requests whose client has acted within the last weeks, and where the firm's own act is waited for."""
    is_new: bool
    """Nothing was ever asked of anybody."""


def next_of_firm(row: RequestRow) -> str:
    """Return the firm's own action that a request waits for, or empty: its client has acted."""
    rules = RULES[row.kind]
    if row.state not in rules.turn:
        return ""
    own = [each.code for each in rules.actions_from(row.state) if not each.by_client]
    return next((code for code in own if not rules.action(code).new_cycle and code != "withdraw"), "")


def look(office: Office) -> TodayView:
    """Read the day. O(due): by the indices of wake-ups, states and reasons."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        calendar = settings.calendar()
        today = calendar.local_date(now)
        midnight = datetime.combine(today, datetime.min.time(), calendar.zone)
        asked, unticked = _asked(session)
        coming = _coming(session, settings, now, midnight, unticked)
        attention, total = _attention(session, office, now)
        accounts = session.scalars(select(func.count(WaitingAccount.account_id))).one()
        turns = session.scalars(select(func.count(Request.id)).where(_turn(now), Request.archived_at.is_(None))).one()
        is_new = session.scalars(select(Request.id).limit(1)).first() is None
    return TodayView(
        day=today,
        now=now,
        status=status_service.status(office),
        steps=coming.steps,
        asked=asked,
        unticked=unticked,
        loads=coming.loads,
        scheduled=coming.scheduled,
        whole=coming.whole,
        attention=attention,
        more=max(0, total - len(attention)),
        accounts_waiting=accounts,
        turns=turns,
        is_new=is_new,
    )


@dataclass(frozen=True, slots=True)
class _Coming:
    """What leaves today, how many leave on each day of the chart, and in all."""

    steps: tuple[Step, ...]
    loads: tuple[DayLoad, ...]
    scheduled: int
    whole: bool


def _coming(
    session: Session, settings: FirmSettings, now: datetime, midnight: datetime, unticked: frozenset[int]
) -> _Coming:
    end, until = midnight + timedelta(days=CHART_DAYS), midnight + timedelta(days=1)
    calendar = settings.calendar()
    if schedule.are_more_than(session, end, FORESEEN):
        loads = schedule.loads_of_next(session, calendar, midnight.date(), CHART_DAYS)
        return _Coming(schedule.next_alone(session, now, until), loads, sum(each.due for each in loads), whole=False)
    foreseen = schedule.foresee_in(session, settings, now, end)
    loads = schedule.loads_in(calendar, midnight.date(), foreseen, CHART_DAYS)
    steps = tuple(each for each in foreseen.steps if each.at < until or each.request_id in unticked)
    scheduled = min(len(foreseen.steps), sum(each.due for each in loads))
    return _Coming(steps, loads, scheduled, foreseen.whole)


def _turn(now: datetime) -> Any:
    """Return the condition that the client has acted of late and the firm has not yet."""
    pairs = [(kind, rules.turn) for kind, rules in RULES.items() if rules.turn]
    acted = or_(*((Request.kind == kind) & Request.state.in_(states) for kind, states in pairs))
    return acted & (Request.closed_at >= now - timedelta(days=TURN_DAYS))


def _asked(session: Session) -> tuple[frozenset[int], frozenset[int]]:
    rows = session.execute(
        select(MailItem.request_id, Mail.reason)
        .join(Mail, Mail.id == MailItem.mail_id)
        .where(
            Mail.state == MailState.QUEUED,
            Mail.reason.in_((MORNING, UNTICKED)),
            MailItem.step_kind == StepKind.REMINDER,
            MailItem.dropped == "",
        )
    ).all()
    return (
        frozenset(row[0] for row in rows if row[1] == MORNING),
        frozenset(row[0] for row in rows if row[1] == UNTICKED),
    )


def _attention(session: Session, office: Office, now: datetime) -> tuple[tuple[Attention, ...], int]:
    """Return what needs somebody, worst first: held, answered, failed or in doubt, nobody to tell, used up, a turn."""
    found: list[Attention] = []
    total = 0
    held = outbox_list.held_count(session)
    if held:
        found.append(Attention("held", count=held))
        total += 1
    sandbox = session.scalars(
        select(func.count()).select_from(ReminderClock).where(ReminderClock.held_reason == decisions.SANDBOX_ONLY,
                                                              ReminderClock.reason == str(Reason.HELD))
    ).one()  # fmt: skip
    if sandbox:
        found.append(Attention("sandbox", count=sandbox))
        total += 1
    settings = firm_settings.load(session)
    answered = client_replies.waiting()
    total += session.scalars(select(func.count()).select_from(answered.subquery())).one()
    ids = list(session.scalars(answered.order_by(ReminderClock.request_id.desc()).limit(SHOWN)))
    said = client_replies.latest_of(session, ids)
    found += [
        Attention("replied", request=row, words=said[row.id].words, answer=said[row.id].answer)
        for row in rows_in(session, ids, settings, now)
        if row.id in said
    ]
    wanted = outbox_list.waits_for_person() & (Mail.state != MailState.HELD)
    ids = list(session.scalars(select(Mail.id).where(wanted).order_by(Mail.id.desc()).limit(SHOWN)))
    found += [Attention("mail", mail=row) for row in outbox_list.rows_in(session, ids)]
    total += session.scalars(select(func.count(Mail.id)).where(wanted)).one()
    for code, statement in (
        ("blocked", _of_reason(Reason.BLOCKED)),
        ("used_up", _of_reason(Reason.USED_UP)),
        ("turn", select(Request.id).where(_turn(now), Request.archived_at.is_(None))),
    ):
        total += session.scalars(select(func.count()).select_from(statement.subquery())).one()
        newest = statement.order_by(statement.selected_columns[0].desc()).limit(COMPARED)
        latest = select(Request.id).where(Request.id.in_(newest)).order_by(func.coalesce(Request.last_entry, 0).desc())
        rows = rows_in(session, list(session.scalars(latest.limit(SHOWN))), settings, now)
        found += [Attention(code, request=row) for row in rows]
    return tuple(found), total


def _of_reason(reason: Reason) -> Select[int]:
    """Return the requests without a next reminder for a reason, which those that are put away never have."""
    return select(ReminderClock.request_id).where(ReminderClock.reason == str(reason))
