"""Whole lives of a request: whatever the zone, the ticks, the edits, pauses and resends, the client is told each step
once, in order, in the firm's hours.
"""

import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, repeat
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from app.models.calendar import Calendar
from app.models.phase import Phase
from app.models.reminder_clock import Basis, Plan, Reason, Situation, forecast, leaves_at, next_reminder

LIFE = timedelta(days=75)
HOUR = timedelta(hours=1)
STARTS = [
    ("Europe/Paris", datetime(2026, 10, 22, 10, tzinfo=UTC)),
    ("Europe/Paris", datetime(2027, 3, 25, 10, tzinfo=UTC)),
    ("Europe/Paris", datetime(2028, 2, 26, 10, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 10, 1, 10, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2027, 4, 1, 10, tzinfo=UTC)),
    ("Pacific/Kiritimati", datetime(1994, 12, 29, 10, tzinfo=UTC)),
    ("Pacific/Apia", datetime(2011, 12, 27, 10, tzinfo=UTC)),
    ("Africa/Casablanca", datetime(2026, 2, 12, 10, tzinfo=UTC)),
    ("Africa/Casablanca", datetime(2026, 3, 18, 10, tzinfo=UTC)),
    ("America/Santiago", datetime(2026, 4, 2, 10, tzinfo=UTC)),
    ("America/Santiago", datetime(2026, 9, 3, 10, tzinfo=UTC)),
    ("America/Sao_Paulo", datetime(2018, 11, 1, 10, tzinfo=UTC)),
    ("America/Sao_Paulo", datetime(2018, 2, 15, 10, tzinfo=UTC)),
    ("America/St_Johns", datetime(2010, 11, 4, 10, tzinfo=UTC)),
    ("America/Nuuk", datetime(2024, 3, 28, 10, tzinfo=UTC)),
]


@dataclass(frozen=True)
class Event:
    """Something that people do: the plan or the situation is another one from `at` on."""

    at: datetime
    what: str
    value: int


@dataclass(frozen=True)
class Mail:
    at: datetime
    step: int
    days: int
    """Days between reminders that were set when it left."""


def apply(what: Event, plan: Plan, situation: Situation, calendar: Calendar) -> tuple[Plan, Situation]:
    today = calendar.local_date(what.at)
    match what.what:
        case "days":
            return replace(plan, days=what.value), situation
        case "number":
            return replace(plan, number=what.value), situation
        case "toggle":
            return replace(plan, enabled=not plan.enabled), situation
        case "pause":
            return plan, replace(situation, request_paused_until=today + timedelta(days=what.value))
        case "pause account":
            return plan, replace(situation, account_paused_until=today + timedelta(days=what.value))
        case "resume":
            return plan, replace(situation, request_paused_until=None, account_paused_until=None)
        case "answered":
            return plan, replace(situation, held_until=calendar.add_open_days(today, 5))
        case "resend":
            return plan, replace(situation, last_manual_at=what.at)
        case "due":
            return plan, replace(situation, due_on=today + timedelta(days=what.value))
        case "stop":
            return plan, replace(situation, phase=Phase.DONE)
    raise AssertionError(what.what)


def live(
    plan: Plan,
    situation: Situation,
    calendar: Calendar,
    ticks: Iterator[timedelta],
    events: list[Event],
    until: datetime,
    since: datetime | None = None,
) -> list[Mail]:
    """The mails that leave when a sender looks at every tick, and at every event just before it happens.

    It begins to look at `since`, or else when the first mail was accepted.
    """
    assert situation.first_accepted_at is not None
    now = since or situation.first_accepted_at
    tick_at, mails, waiting = now, [], sorted(events, key=lambda one: one.at)
    while now < until:
        following = next_reminder(plan, situation, calendar)
        if following.at is not None and leaves_at(following.at, now, calendar) == now:
            assert following.step is not None
            mails.append(Mail(now, following.step, plan.days))
            situation = replace(situation, sent=situation.sent + 1, last_automatic_at=now)
        while waiting and waiting[0].at <= now:
            plan, situation = apply(waiting.pop(0), plan, situation, calendar)
        if tick_at <= now:
            tick_at = now + next(ticks)
        now = min(tick_at, waiting[0].at) if waiting else tick_at
    return mails


def fresh(first: datetime, due_on: date | None = None, gap: int = 2) -> Situation:
    return Situation(
        phase=Phase.OPEN,
        archived=False,
        account_archived=False,
        account_paused_until=None,
        request_paused_until=None,
        held_until=None,
        sent=0,
        first_accepted_at=first,
        last_automatic_at=None,
        last_manual_at=None,
        in_flight=False,
        reachable=True,
        due_on=due_on,
        min_gap_days=gap,
    )


@st.composite
def places(draw: st.DrawFn) -> tuple[Calendar, datetime]:
    """A firm's calendar and the moment of a first mail, mostly days before something happens to the clocks."""
    anywhere = st.tuples(
        st.sampled_from(sorted(zoneinfo.available_timezones())),
        st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),
    )
    zone, first = draw(st.one_of(st.sampled_from(STARTS), anywhere))
    first += timedelta(minutes=draw(st.integers(0, 3 * 24 * 60)))
    start = draw(st.sampled_from([time(9), time(2, 30), time(0), time(0, 30), time(13, 15)]))
    end = draw(st.sampled_from([time(18), time(23, 59)]))
    weekdays = draw(st.sampled_from([frozenset(range(7)), frozenset(range(5)), frozenset({2}), frozenset({5, 6})]))
    holidays = draw(st.frozensets(st.integers(0, 40), max_size=6))
    closed = frozenset(first.date() + timedelta(days=n) for n in holidays)
    return Calendar(ZoneInfo(zone), start, end, weekdays, closed), first


plans = st.builds(
    Plan,
    st.just(True),
    st.integers(1, 9),
    st.integers(1, 5),
    st.sampled_from(Basis),
    st.integers(-10, 10),
)
happenings = st.lists(
    st.tuples(
        st.integers(1, int(LIFE / HOUR) * 60),
        st.sampled_from(["days", "number", "toggle", "pause", "pause account", "resume", "answered", "resend", "due"]),
        st.integers(1, 12),
    ),
    max_size=8,
)
irregular = st.lists(
    st.one_of(st.integers(1, 3600), st.integers(3600, 86400), st.integers(86400, 7 * 86400)), min_size=1, max_size=30
)
patient = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def cycle(seconds: list[int]) -> Iterator[timedelta]:
    # Many short ticks make a life too long to simulate: after the drawn ones, 5 hours each.
    for one in seconds:
        yield timedelta(seconds=one)
    yield from repeat(timedelta(hours=5))


# bug class 1, 2, 4, 33, 34, 56
@pytest.mark.behaviour("ENG-6", "ENG-7", "STOP-1", "AUT-5", "AUT-6", "ACC-6")
@patient
@given(places(), plans, st.one_of(st.none(), st.integers(-20, 30)), happenings, irregular)
def test_whatever_happens_each_step_leaves_once_in_order_and_in_the_firms_hours(
    place: tuple[Calendar, datetime],
    plan: Plan,
    due_in: int | None,
    happened: list[tuple[int, str, int]],
    seconds: list[int],
) -> None:
    calendar, first = place
    due_on = None if due_in is None else calendar.local_date(first) + timedelta(days=due_in)
    events = [Event(first + timedelta(minutes=minute), what, value) for minute, what, value in happened]
    mails = live(plan, fresh(first, due_on), calendar, cycle(seconds), events, first + LIFE)
    event(f"{len(mails)} reminders")

    highest = max([plan.number, *(one.value for one in events if one.what == "number")])
    assert len(mails) <= highest
    assert [mail.step for mail in mails] == list(range(1, len(mails) + 1))
    assert all(calendar.in_window(mail.at) for mail in mails)
    left_on = [calendar.local_date(mail.at) for mail in mails]
    assert all(calendar.is_open(day) for day in left_on)
    for mail in mails:
        wall = mail.at.astimezone(calendar.zone)
        assert calendar.send_hour <= wall.time() < calendar.window_end
    for before, after in pairwise([calendar.local_date(first), *left_on]):
        assert after > before
    # With a due date only the first reminder is counted from something else than the mail before it.
    counted = list(zip(left_on, mails, strict=True))
    befores = [calendar.local_date(first), *left_on]
    if plan.basis is Basis.DUE:
        counted, befores = counted[1:], befores[1:]
    for before, (day, mail) in zip(befores, counted, strict=False):
        assert (day - before).days >= mail.days


@pytest.mark.behaviour("STOP-1", "STOP-2", "STOP-3", "STOP-4", "STOP-5", "STOP-6", "STOP-7", "ENG-6")
@patient
@given(places(), plans, st.integers(1, 30 * 24 * 60), irregular)
def test_nothing_leaves_after_the_client_has_acted(
    place: tuple[Calendar, datetime], plan: Plan, minute: int, seconds: list[int]
) -> None:
    calendar, first = place
    stop = Event(first + timedelta(minutes=minute), "stop", 0)
    mails = live(plan, fresh(first), calendar, cycle(seconds), [stop], first + LIFE)
    assert all(mail.at <= stop.at for mail in mails)


# bug class 18
@pytest.mark.behaviour("MAN-3")
@patient
@given(places(), plans, st.lists(st.integers(1, 40 * 24 * 60), max_size=4), st.integers(0, 4), irregular)
def test_no_automatic_reminder_follows_a_resend_within_the_gap_and_none_is_lost_by_it(
    place: tuple[Calendar, datetime], plan: Plan, resent: list[int], gap: int, seconds: list[int]
) -> None:
    calendar, first = place
    events = [Event(first + timedelta(minutes=minute), "resend", 0) for minute in resent]
    plan = replace(plan, basis=Basis.SENT)
    ages = timedelta(days=600)
    mails = live(plan, fresh(first, gap=gap), calendar, cycle(seconds), events, first + ages)
    for mail in mails:
        for one in events:
            if one.at < mail.at:
                days_between = calendar.open_days_between(calendar.local_date(one.at), calendar.local_date(mail.at))
                assert days_between >= gap
    assert len(mails) == plan.number


# bug class 2: result depends on how often the sender looks
@pytest.mark.behaviour("ENG-1", "ENG-6")
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(places(), st.builds(Plan, st.just(True), st.integers(1, 3), st.integers(1, 3)), happenings)
@example(  # due within the last hour that is looked at: the slower one looks only after it
    (
        Calendar(
            ZoneInfo("America/Araguaina"), time(2, 30), time(18), frozenset(range(7)),
            frozenset({date(2000, 4, 1), date(2000, 4, 9)}),
        ),
        datetime(2000, 4, 1, 6, 18, tzinfo=UTC),
    ),
    Plan(True, 2, 3),
    [(1, "days", 7), (9879, "pause account", 7)],
)  # fmt: skip
def test_looking_every_seven_minutes_or_every_hour_tells_the_client_on_the_same_days(
    place: tuple[Calendar, datetime], plan: Plan, happened: list[tuple[int, str, int]]
) -> None:
    calendar, first = place
    events = [Event(first + timedelta(minutes=minute % 20_000), what, value) for minute, what, value in happened]
    end = first + timedelta(days=20)
    told = [
        [
            (mail.step, day)
            for mail in live(plan, fresh(first), calendar, repeat(tick), events, end)
            # The day on which the looking ends is not looked at whole.
            if (day := calendar.local_date(mail.at)) < calendar.local_date(end)
        ]
        for tick in (timedelta(minutes=7), timedelta(minutes=60))
    ]
    assert told[0] == told[1]


# bug class 1, 2: 1,000 ticks on the due day are one mail
@pytest.mark.behaviour("ENG-1", "ENG-7")
@pytest.mark.parametrize("tick", [timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)])
def test_looking_every_second_of_the_due_day_sends_one_reminder(tick: timedelta) -> None:
    paris = Calendar(ZoneInfo("Europe/Paris"))
    first = datetime(2026, 12, 1, 12, tzinfo=UTC)
    opening = datetime(2026, 12, 4, 8, tzinfo=UTC)
    since, until = opening - timedelta(seconds=500), opening + max(timedelta(seconds=1000), 5 * tick)
    mails = live(Plan(True, 3, 5), fresh(first), paris, repeat(tick), [], until, since)
    assert [mail.step for mail in mails] == [1]
    assert opening <= mails[0].at < opening + tick


@pytest.mark.behaviour("AUT-8", "AUT-9")
@patient
@given(places(), plans, st.one_of(st.none(), st.integers(-20, 30)))
@example((Calendar(ZoneInfo("Pacific/Apia"), weekdays=frozenset(range(7))), STARTS[6][1]), Plan(True, 3, 2), None)
def test_the_forecast_is_what_then_happens(place: tuple[Calendar, datetime], plan: Plan, due_in: int | None) -> None:
    calendar, first = place
    due_on = None if due_in is None else calendar.local_date(first) + timedelta(days=due_in)
    situation = fresh(first, due_on)
    foreseen = forecast(plan, situation, calendar, first)
    assert [one.step for one in foreseen] == list(range(1, plan.number + 1))
    for one in foreseen:
        assert one.reason is Reason.SCHEDULED
        following = next_reminder(plan, situation, calendar)
        assert (following.at, following.step) == (one.at, one.step)
        assert one.at is not None
        if one.moved_by is None:
            assert one.moved_from is None
        else:
            assert one.moved_from is not None
            assert one.moved_from < calendar.local_date(one.at)
        situation = replace(situation, sent=situation.sent + 1, last_automatic_at=one.at)
