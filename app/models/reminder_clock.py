"""When is the next reminder of a request, and if there is none, why not (AUT-9).

Pure functions of three values: the `Plan` that people edit, the `Situation` of the request, and the firm's `Calendar`.
No clock is read: the answer is a wake-up, which may lie in the past (then the reminder is due now), and it is the
same however often, however late and by whomever it is asked. So a missed pass loses nothing, and a thousand passes do
no more than one (ENG-6, ENG-7).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.models.calendar import Calendar, NoOpenDay
from app.models.phase import Phase

DAYS_LIMIT = 90
NUMBER_LIMIT = 20
OFFSET_LIMIT = 90

FOREVER = date.max
"""A pause "until resumed"."""


class Basis(StrEnum):
    """What the first reminder is counted from (AUT-7). Later ones always count from the one before."""

    SENT = "sent"
    DUE = "due"


class PlanProblem(StrEnum):
    """Why a number typed into the reminders card is refused (AUT-5)."""

    NOT_POSITIVE = "not_positive"
    TOO_LARGE = "too_large"
    TOO_EARLY = "too_early"


def check_plan(days: int, number: int, first_offset: int = 0) -> list[tuple[str, PlanProblem]]:
    """The problems of what was typed, as (field, code); empty when all is well (AUT-5)."""
    problems: list[tuple[str, PlanProblem]] = []
    for field, value, limit in (("days", days, DAYS_LIMIT), ("number", number, NUMBER_LIMIT)):
        if value < 1:
            problems.append((field, PlanProblem.NOT_POSITIVE))
        elif value > limit:
            problems.append((field, PlanProblem.TOO_LARGE))
    if first_offset < -OFFSET_LIMIT:
        problems.append(("first_offset", PlanProblem.TOO_EARLY))
    elif first_offset > OFFSET_LIMIT:
        problems.append(("first_offset", PlanProblem.TOO_LARGE))
    return problems


@dataclass(frozen=True, slots=True)
class Plan:
    """What people edit in the reminders card (AUT-1).

    `days` between two reminders (1 to 90), `number` of reminders without the first mail (1 to 20). With `Basis.DUE` the
    first one leaves `first_offset` days from the due date: negative before it, 0 on it, positive after. Raises
    ValueError for numbers that `check_plan` refuses: 0 days would mail a client at every pass.
    """

    enabled: bool
    days: int = 3
    number: int = 1
    basis: Basis = Basis.SENT
    first_offset: int = 0

    def __post_init__(self) -> None:
        problems = check_plan(self.days, self.number, self.first_offset)
        if problems:
            raise ValueError(", ".join(f"{field}: {code}" for field, code in problems))


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything else that decides. Moments are aware UTC; dates are local to the calendar in use.

    `account_paused_until`, `request_paused_until`: paused up to and not including that date; FOREVER = until resumed.
    `held_until`: the client answered, or it was snoozed: no automatic mail before that date.
    `sent`: automatic reminders that count (accepted or uncertain) in this cycle.
    `first_accepted_at`: first mail of this cycle accepted, or recorded as already sent.
    `last_automatic_at`: last automatic mail accepted in this cycle; the first mail, or None, while there was none.
    `last_manual_at`: last Resend accepted.
    `in_flight`: a step is planned and not over. `held`: a mail of it waits for a person.
    `reachable`: somebody would be told.
    `min_gap_days`: open days between a Resend and the automatic mail after it (MAN-3); 0 = no gap.
    `failed`: the step to come was tried and none of its mails was accepted; a person must act. Without it such a step
    would be due again at once, at every pass.
    `skipped`: reminders that a person dropped: they use up their number and send nothing.
    `counts_from`: where later than the last mail, days are counted from this date: the day of a skipped reminder, so
    that the one after it keeps its date, or the due date of an imported invoice (INV-4).
    `snoozed_until`: a snooze shorter than a day.
    `direct_debit`: the firm collects it itself, so nobody is reminded of it (INV-5).
    """

    phase: Phase
    archived: bool
    account_archived: bool
    account_paused_until: date | None
    request_paused_until: date | None
    held_until: date | None
    sent: int
    first_accepted_at: datetime | None
    last_automatic_at: datetime | None
    last_manual_at: datetime | None
    in_flight: bool
    reachable: bool
    due_on: date | None
    min_gap_days: int
    held: bool = False
    failed: bool = False
    skipped: int = 0
    counts_from: date | None = None
    snoozed_until: datetime | None = None
    direct_debit: bool = False

    @property
    def used(self) -> int:
        """Reminders of this cycle that are behind: sent or skipped."""
        return self.sent + self.skipped


class Reason(StrEnum):
    """Why there is a next reminder, or none."""

    SCHEDULED = "scheduled"
    SENT = "sent"
    DRAFT = "draft"
    DONE = "done"
    ENDED = "ended"
    ARCHIVED = "archived"
    ACCOUNT_ARCHIVED = "account_archived"
    DIRECT_DEBIT = "direct_debit"
    OFF = "off"
    USED_UP = "used_up"
    HELD = "held"
    FAILED = "failed"
    IN_FLIGHT = "in_flight"
    NOT_SENT_YET = "not_sent_yet"
    BLOCKED = "blocked"
    PAUSED = "paused"
    ACCOUNT_PAUSED = "account_paused"
    NO_OPEN_DAY = "no_open_day"


class MoveReason(StrEnum):
    """Why a reminder does not leave on the day that the numbers alone would give."""

    CLOSED_DAY = "closed_day"
    MIN_GAP = "min_gap"
    HELD_UNTIL = "held_until"
    PAUSE = "pause"
    WINDOW = "window"
    """Its moment is past (the program did not run, or the window had closed): it leaves when the window opens."""


@dataclass(frozen=True, slots=True)
class Next:
    """The answer of AUT-9.

    `at`: the wake-up (UTC), always the opening of an open day or inside its window. Set when SCHEDULED, and when PAUSED
    or ACCOUNT_PAUSED until a date: then it is when the reminder leaves after the pause. None otherwise. Whatever has
    an `at` that has come is due; nothing else is.
    `step`: number of the reminder, from 1, where one is left.
    `moved_from`: the date that the numbers alone would give, when `moved_by` says that it leaves later.
    """

    at: datetime | None
    reason: Reason
    step: int | None = None
    moved_from: date | None = None
    moved_by: MoveReason | None = None

    def is_due(self, now: datetime) -> bool:
        """Whether it should leave now, hours aside (see `leaves_at`)."""
        return self.at is not None and self.at <= now

    def reason_at(self, now: datetime) -> Reason:
        """The reason as of `now`: a pause whose end has come is no longer one."""
        return Reason.SCHEDULED if self.is_due(now) and self.reason is not Reason.SENT else self.reason


def next_reminder(plan: Plan, situation: Situation, calendar: Calendar) -> Next:
    """The one next step of a request, or the reason why there is none. Never more than one, however much was missed."""
    reason = _ending(plan, situation)
    if reason is not None:
        return Next(None, reason)
    step = situation.used + 1
    reason = _obstacle(situation)
    if reason is not None:
        return Next(None, reason, step)
    nominal = _nominal_date(plan, situation, calendar)
    try:
        day, reason, move = _floored(nominal, situation, calendar)
        if _is_forever(day):
            return Next(None, Reason.HELD if reason is Reason.SCHEDULED else reason, step)
        open_day, at = calendar.next_opening(day)
        if situation.snoozed_until is not None and situation.snoozed_until > at:
            at = calendar.next_window(situation.snoozed_until)
            return Next(at, reason, step, nominal, MoveReason.HELD_UNTIL)
    except NoOpenDay:
        return Next(None, Reason.NO_OPEN_DAY, step)
    if open_day == nominal:
        return Next(at, reason, step)
    return Next(at, reason, step, nominal, move or MoveReason.CLOSED_DAY)


def is_behind(plan: Plan, situation: Situation, calendar: Calendar, today: date) -> bool:
    """Whether the day that the numbers give for the step to come is here or past, whatever keeps it back."""
    return situation.first_accepted_at is not None and _nominal_date(plan, situation, calendar) <= today


def leaves_at(next_at: datetime, now: datetime, calendar: Calendar) -> datetime:
    """When a reminder with the wake-up `next_at` really leaves, UTC: `now` when it is due and the window is open,
    else the opening to come. The same step whenever that is (AUT-6). Raises NoOpenDay.
    """
    return calendar.next_window(max(next_at, now))


def late_open_days(next_at: datetime, now: datetime, last_sender_pass: datetime | None, calendar: Calendar) -> int:
    """By how many open days a reminder is late because no sender ran (ENG-6); 0 when that is not why it is still here.

    `last_sender_pass`: the last pass before this one *that could send*, that is inside the window of an open day; None
    when there never was one. A pass in the night or at the weekend does not count: it could not have sent anything.
    What fell due earlier today is not late: a computer switched on at 09:10 just sends its morning.
    """
    if last_sender_pass is not None and last_sender_pass >= next_at:
        return 0
    return calendar.open_days_between(calendar.local_date(next_at), calendar.local_date(now))


def forecast(
    plan: Plan,
    situation: Situation,
    calendar: Calendar,
    now: datetime,
    past: Iterable[tuple[int, datetime]] = (),
    as_if_sent: bool = False,
) -> list[Next]:
    """Every reminder still to come, each taken to leave at its planned moment and never before `now`.

    `past`: (step, moment) of those that have left, put in front with Reason.SENT, for the dots of the reminders card.
    `as_if_sent`: answer as if the first mail left at `now`: the dates shown while a request is being written.
    A step in flight is shown at `now`. Nothing to come: only the past; `next_reminder` says why. Raises
    NoOpenDay.
    """
    steps = [Next(at, Reason.SENT, step) for step, at in past]
    if as_if_sent and situation.first_accepted_at is None:
        situation = replace(situation, phase=Phase.OPEN, first_accepted_at=now, in_flight=False)
    following = next_reminder(plan, situation, calendar)
    if following.reason is Reason.IN_FLIGHT and situation.first_accepted_at is not None:
        steps.append(replace(following, at=now))
        situation = replace(situation, in_flight=False, sent=situation.sent + 1, last_automatic_at=now)
        following = next_reminder(plan, situation, calendar)
    while following.at is not None:
        moment = leaves_at(following.at, now, calendar)
        if calendar.local_date(moment) != calendar.local_date(following.at):
            moved_from = following.moved_from or calendar.local_date(following.at)
            following = replace(following, moved_from=moved_from, moved_by=MoveReason.WINDOW)
        steps.append(replace(following, at=moment))
        situation = replace(situation, sent=situation.sent + 1, last_automatic_at=moment)
        following = next_reminder(plan, situation, calendar)
    return steps


def assumed_last(plan: Plan, situation: Situation, calendar: Calendar, count: int, now: datetime) -> datetime | None:
    """When the last of `count` reminders left that another program sent, if it kept to the plan; never after `now`.

    `situation` is open, with its first mail accepted; what the plan says of being on and of the number does not count.
    None where `count` is 0. Raises NoOpenDay.
    """
    plan = replace(plan, enabled=True, number=NUMBER_LIMIT)
    last = None
    for sent in range(count):
        following = next_reminder(plan, replace(situation, sent=sent, last_automatic_at=last), calendar)
        last = min(following.at or now, now)
    return last


def leaves_before_due(reminder: Next, due_on: date | None, calendar: Calendar) -> bool:
    """Whether a reminder would leave before the request is due; the card then offers `Basis.DUE` (AUT-7)."""
    return reminder.at is not None and due_on is not None and calendar.local_date(reminder.at) < due_on


_PHASE_REASONS = {Phase.DRAFT: Reason.DRAFT, Phase.DONE: Reason.DONE, Phase.ENDED: Reason.ENDED}


def _ending(plan: Plan, situation: Situation) -> Reason | None:
    """Why no reminder is left at all, the most final reason first (STOP-1 to STOP-8)."""
    if situation.phase is Phase.DRAFT and situation.direct_debit:
        return Reason.DIRECT_DEBIT
    if situation.phase is not Phase.OPEN:
        return _PHASE_REASONS[situation.phase]
    if situation.archived:
        return Reason.ARCHIVED
    if situation.account_archived:
        return Reason.ACCOUNT_ARCHIVED
    if situation.direct_debit:
        return Reason.DIRECT_DEBIT
    if not plan.enabled:
        return Reason.OFF
    if situation.used >= plan.number:
        return Reason.USED_UP
    return None


def _obstacle(situation: Situation) -> Reason | None:
    """Why the step to come has no date, what a person must mend first."""
    if situation.held:
        return Reason.HELD
    if situation.failed:
        return Reason.FAILED
    if situation.in_flight:
        return Reason.IN_FLIGHT
    if situation.first_accepted_at is None:
        return Reason.NOT_SENT_YET
    # Before the pauses: the wake-up at the end of a pause must not find that there is nobody to tell.
    if not situation.reachable:
        return Reason.BLOCKED
    return None


def _nominal_date(plan: Plan, situation: Situation, calendar: Calendar) -> date:
    """The date that the numbers alone give: closed days, gaps, holds and pauses aside (AUT-4, AUT-5, AUT-7)."""
    mails = [moment for moment in (situation.first_accepted_at, situation.last_automatic_at) if moment is not None]
    base = calendar.local_date(max(mails))
    if situation.counts_from is not None and situation.counts_from > base:
        base = situation.counts_from
    if _is_forever(base):
        return FOREVER
    if plan.basis is Basis.SENT or situation.due_on is None or situation.used:
        return base + timedelta(days=plan.days)
    if _is_forever(situation.due_on):
        return FOREVER
    first = situation.due_on + timedelta(days=plan.first_offset)
    if first <= base:
        # A trigger that was already past when the request was sent is skipped: neither sent late nor counted.
        first += timedelta(days=plan.days * ((base - first).days // plan.days + 1))
    return first


def _floored(nominal: date, situation: Situation, calendar: Calendar) -> tuple[date, Reason, MoveReason | None]:
    """The latest of the nominal date and those before which nothing may leave, and which one that was."""
    day, reason, move = nominal, Reason.SCHEDULED, None
    if situation.last_manual_at is not None and situation.min_gap_days > 0 and not _is_forever(nominal):
        after_gap = calendar.add_open_days(calendar.local_date(situation.last_manual_at), situation.min_gap_days)
        # A gap that ends on the day to which a closed day moves the reminder anyway has moved nothing.
        if after_gap > nominal and after_gap > calendar.next_open(nominal):
            day, move = after_gap, MoveReason.MIN_GAP
    for until, why, how in (
        (situation.held_until, Reason.SCHEDULED, MoveReason.HELD_UNTIL),
        (situation.request_paused_until, Reason.PAUSED, MoveReason.PAUSE),
        (situation.account_paused_until, Reason.ACCOUNT_PAUSED, MoveReason.PAUSE),
    ):
        if until is not None and until > day:
            day, reason, move = until, why, how
    return day, reason, move


def _is_forever(day: date) -> bool:
    """Whether `day` stands for "never": FOREVER, and the 9999 that accounting exports write for it."""
    return day.year >= FOREVER.year - 1
