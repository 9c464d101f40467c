"""Two simulated years in the time zones of the world: each reminder once, at the firm's hour, on an open day."""

from __future__ import annotations

import zoneinfo
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from app.models.calendar import Calendar
from app.models.reminder_clock import Basis, Plan, next_reminder
from tests.models.test_reminder_clock_life import fresh

ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})
AWKWARD = (
    "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Asia/Gaza",
    "Pacific/Kiritimati", "Pacific/Apia", "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "Antarctica/Troll",
    "Etc/GMT+12", "Etc/GMT-14", "Africa/El_Aaiun", "Asia/Tehran", "America/Nuuk", "Europe/Dublin",
)  # fmt: skip
LEAP_YEARS = date(2027, 1, 1), date(2028, 12, 31)
CHRISTMAS = frozenset({date(2027, 12, 24), date(2027, 12, 31), date(2028, 2, 28)})


RHYTHMS = (
    (time(9), frozenset(range(5)), 1),
    (time(2, 30), frozenset(range(7)), 1),
    (time(0), frozenset({0, 3}), 2),
)


def days_of(calendar: Calendar, every: int) -> list[datetime]:
    """Let a request be reminded for two years; returns when it was, each at the first moment that it may."""
    first = datetime.combine(LEAP_YEARS[0], time(12), calendar.zone).astimezone(UTC)
    # Two years hold more reminders than a plan may have: the number is never used up.
    plan, situation = Plan(True, every, 1, Basis.SENT), fresh(first)
    left: list[datetime] = []
    while True:
        following = next_reminder(plan, situation, calendar)
        assert following.at is not None
        if calendar.local_date(following.at) > LEAP_YEARS[1]:
            return left
        left.append(following.at)
        situation = replace(situation, last_automatic_at=following.at)


def expected(calendar: Calendar, every: int) -> list[date]:
    """The same days, counted by hand on a wall calendar."""
    days: list[date] = []
    last = LEAP_YEARS[0]
    while True:
        day = last + timedelta(days=every)
        while day.weekday() not in calendar.weekdays or day in calendar.closed:
            day += timedelta(days=1)
        if day > LEAP_YEARS[1]:
            return days
        days.append(day)
        last = day


def wall_clock(calendar: Calendar, day: date) -> datetime:
    """The send hour of a day; where the clocks leap over it, as much later as they leap; twice there, the first."""
    moment = datetime.combine(day, calendar.send_hour, calendar.zone).astimezone(UTC)
    if moment.astimezone(calendar.zone).time() != calendar.send_hour:
        assert moment.astimezone(calendar.zone).date() == day
    return moment


@pytest.mark.behaviour("ENG-7", "AUT-4", "AUT-6")
@pytest.mark.parametrize("zones", [AWKWARD, pytest.param(ZONES, marks=pytest.mark.long)], ids=["awkward", "all"])
def test_for_two_years_each_reminder_leaves_once_at_the_hour_on_an_open_day(zones: Sequence[str]) -> None:
    for zone, (hour, weekdays, every) in product(zones, RHYTHMS):
        calendar = Calendar(ZoneInfo(zone), hour, time(18), weekdays, CHRISTMAS)
        days = expected(calendar, every)
        assert days_of(calendar, every) == [wall_clock(calendar, day) for day in days], zone
        if len(weekdays) == 7:
            assert date(2028, 2, 29) in days and date(2028, 2, 28) not in days
