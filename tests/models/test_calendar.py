"""Open days and sending hours: each opening is one real moment, whatever the zone does to its clocks."""

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.models.calendar import Calendar, NoOpenDay

PARIS = ZoneInfo("Europe/Paris")
EVERY_DAY = frozenset(range(7))
ODD_ZONES = [
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Europe/Paris",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
    "Pacific/Marquesas",
    "Asia/Kathmandu",
    "Etc/GMT+12",
]
zones = st.one_of(st.sampled_from(ODD_ZONES), st.sampled_from(sorted(zoneinfo.available_timezones()))).map(ZoneInfo)
days = st.dates(date(1960, 1, 1), date(2040, 12, 31))
minutes = st.integers(0, 24 * 60 - 1)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    start, end = sorted(draw(st.tuples(minutes, minutes).filter(lambda pair: pair[0] != pair[1])))
    return Calendar(
        draw(zones),
        time(start // 60, start % 60),
        time(end // 60, end % 60),
        draw(st.frozensets(st.integers(0, 6), min_size=1)),
    )


@pytest.mark.behaviour("AUT-6")
def test_a_firm_is_open_on_its_weekdays_and_closed_on_its_holidays() -> None:
    firm = Calendar(PARIS, closed=frozenset({date(2026, 12, 25), date(2027, 1, 1)}))
    assert firm.is_open(date(2026, 12, 24))
    assert not firm.is_open(date(2026, 12, 25))  # Friday, Christmas
    assert not firm.is_open(date(2026, 12, 26))  # Saturday
    assert firm.next_open(date(2026, 12, 25)) == date(2026, 12, 28)
    assert firm.next_open(date(2026, 12, 24)) == date(2026, 12, 24)


@pytest.mark.behaviour("AUT-6")
def test_open_days_are_counted_over_weekends_and_holidays() -> None:
    firm = Calendar(PARIS, closed=frozenset({date(2026, 12, 25)}))
    thursday = date(2026, 12, 24)
    assert firm.add_open_days(thursday, 0) == thursday
    assert firm.add_open_days(thursday, 1) == date(2026, 12, 28)
    assert firm.add_open_days(thursday, 5) == date(2027, 1, 1)
    assert firm.open_days_between(thursday, date(2026, 12, 27)) == 0
    assert firm.open_days_between(thursday, date(2027, 1, 1)) == 5
    assert firm.open_days_between(date(2027, 1, 1), thursday) == 0
    with pytest.raises(ValueError, match="forward"):
        firm.add_open_days(thursday, -1)


@pytest.mark.behaviour("AUT-6")
def test_a_calendar_that_never_opens_is_refused_instead_of_searched_for_ever() -> None:
    shut = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(800))
    with pytest.raises(NoOpenDay) as refusal:
        Calendar(PARIS, closed=shut).next_open(date(2026, 6, 1))
    assert refusal.value.day == date(2026, 6, 1)
    with pytest.raises(NoOpenDay):
        Calendar(PARIS, closed=shut).next_window(datetime(2026, 6, 1, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "wrong",
    [
        {"weekdays": frozenset()},
        {"weekdays": frozenset({7})},
        {"send_hour": time(18)},
        {"send_hour": time(19)},
        {"send_hour": time(9, tzinfo=UTC)},
        {"window_end": time(18, fold=1)},
    ],
)
def test_hours_that_cannot_be_kept_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"weekdays|window|wall-clock"):
        Calendar(PARIS, **wrong)  # type: ignore[arg-type]


def test_a_naive_moment_is_refused_since_it_would_borrow_the_computers_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Calendar(PARIS).local_date(datetime(2026, 12, 1, 9))


# bug class 52, 55: an hour off after a clock change
@pytest.mark.behaviour("ENG-7")
@pytest.mark.parametrize(
    ("zone", "day", "utc_hour"),
    [
        ("Europe/Paris", date(2026, 10, 24), 7),  # Saturday before the change
        ("Europe/Paris", date(2026, 10, 25), 8),  # the 25-hour day
        ("Europe/Paris", date(2027, 3, 27), 8),
        ("Europe/Paris", date(2027, 3, 28), 7),  # the 23-hour day
        ("Europe/Paris", date(2028, 2, 29), 8),
        ("Australia/Canberra", date(2026, 11, 2), 22 - 24),
        ("Australia/Canberra", date(2026, 6, 2), 23 - 24),
    ],
)
def test_nine_in_the_morning_is_nine_on_the_wall_in_summer_and_winter(zone: str, day: date, utc_hour: int) -> None:
    firm = Calendar(ZoneInfo(zone), weekdays=EVERY_DAY)
    assert firm.at_hour(day) == datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=utc_hour)


# bug class 56: 02:30 does not exist, or exists twice
@pytest.mark.behaviour("ENG-7")
def test_half_past_two_is_one_moment_on_both_nights_of_the_clock_changes() -> None:
    firm = Calendar(PARIS, send_hour=time(2, 30), weekdays=EVERY_DAY)
    spring = firm.at_hour(date(2027, 3, 28))
    assert spring == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)  # 03:30 on the wall: pushed forward by the jump
    assert firm.in_window(spring)
    autumn = firm.at_hour(date(2026, 10, 25))
    assert autumn == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first of the two
    assert firm.in_window(autumn + timedelta(hours=1))  # the second lies inside the same window, not in another one
    assert firm.next_window(autumn + timedelta(hours=1)) == autumn + timedelta(hours=1)


@pytest.mark.behaviour("ENG-7")
def test_a_half_hour_clock_change_moves_a_missing_opening_by_half_an_hour() -> None:
    firm = Calendar(ZoneInfo("Australia/Lord_Howe"), send_hour=time(2, 15), weekdays=EVERY_DAY)
    opening = firm.at_hour(date(2026, 10, 4))
    assert opening.astimezone(firm.zone).time() == time(2, 45)


@pytest.mark.behaviour("ENG-7")
def test_a_midnight_that_does_not_exist_opens_at_one_on_the_same_day() -> None:
    firm = Calendar(ZoneInfo("America/Sao_Paulo"), send_hour=time(0), weekdays=EVERY_DAY)
    opening = firm.at_hour(date(2018, 11, 4))
    assert opening.astimezone(firm.zone) == datetime(2018, 11, 4, 1, tzinfo=firm.zone)
    assert firm.is_open(date(2018, 11, 4))


@pytest.mark.behaviour("ENG-7")
def test_a_date_that_never_was_is_not_open() -> None:
    samoa = Calendar(ZoneInfo("Pacific/Apia"), weekdays=EVERY_DAY)
    assert not samoa.is_open(date(2011, 12, 30))
    assert samoa.next_open(date(2011, 12, 30)) == date(2011, 12, 31)
    assert samoa.open_days_between(date(2011, 12, 29), date(2011, 12, 31)) == 1


@pytest.mark.behaviour("ENG-7")
def test_where_the_clock_goes_back_over_midnight_the_day_opens_when_it_has_come_to_stay() -> None:
    newfoundland = Calendar(ZoneInfo("America/St_Johns"), send_hour=time(0), weekdays=EVERY_DAY)
    opening = newfoundland.at_hour(date(2010, 11, 7))  # at 00:01 the clock went back to 23:01 on the 6th
    assert opening == datetime(2010, 11, 7, 3, 30, tzinfo=UTC)
    assert newfoundland.local_date(opening - timedelta(seconds=1)) == date(2010, 11, 6)


@pytest.mark.behaviour("ENG-7")
def test_an_opening_that_the_clock_jumps_over_into_the_next_day_leaves_its_day_closed() -> None:
    nuuk = Calendar(ZoneInfo("America/Nuuk"), send_hour=time(23, 30), window_end=time(23, 45), weekdays=EVERY_DAY)
    assert not nuuk.is_open(date(2024, 3, 30))
    assert nuuk.is_open(date(2024, 3, 31))


# bug class 58: Saturday 18:13 with a window of 9 to 17, Monday to Friday
@pytest.mark.behaviour("AUT-6")
def test_a_saturday_evening_becomes_monday_at_the_send_hour_not_monday_evening() -> None:
    firm = Calendar(PARIS, window_end=time(17))
    saturday = datetime(2026, 12, 5, 17, 13, tzinfo=UTC)
    assert not firm.in_window(saturday)
    assert firm.next_window(saturday) == datetime(2026, 12, 7, 8, tzinfo=UTC)


@pytest.mark.behaviour("AUT-6")
@pytest.mark.parametrize(
    ("wall", "opens"),
    [
        (datetime(2026, 12, 1, 8, 59, 59), datetime(2026, 12, 1, 9)),
        (datetime(2026, 12, 1, 9), datetime(2026, 12, 1, 9)),
        (datetime(2026, 12, 1, 17, 59, 59), datetime(2026, 12, 1, 17, 59, 59)),
        (datetime(2026, 12, 1, 18), datetime(2026, 12, 2, 9)),
        (datetime(2026, 12, 4, 18), datetime(2026, 12, 7, 9)),
    ],
)
def test_the_window_includes_its_first_second_and_not_its_last(wall: datetime, opens: datetime) -> None:
    firm = Calendar(PARIS)
    moment = wall.replace(tzinfo=PARIS).astimezone(UTC)
    assert firm.next_window(moment) == opens.replace(tzinfo=PARIS)
    assert firm.in_window(moment) == (wall == opens)


# bug class 54: a date stays a date from UTC-12 to UTC+14
@pytest.mark.behaviour("ENG-7")
@given(days.filter(lambda day: day.year > 2012), st.sampled_from(["Etc/GMT+12", "Pacific/Kiritimati", "UTC"]))
def test_the_opening_of_a_day_is_on_that_day_at_both_ends_of_the_earth(day: date, zone: str) -> None:
    firm = Calendar(ZoneInfo(zone), weekdays=EVERY_DAY)
    assert firm.local_date(firm.at_hour(day)) == day


@pytest.mark.behaviour("ENG-7")
@settings(deadline=None, max_examples=300)
@given(calendars(), days)
@example(Calendar(ZoneInfo("Pacific/Apia"), weekdays=EVERY_DAY), date(2011, 12, 30))
@example(Calendar(ZoneInfo("America/St_Johns"), send_hour=time(0), weekdays=EVERY_DAY), date(2010, 11, 7))
@example(Calendar(ZoneInfo("America/Nuuk"), time(23, 30), time(23, 45), EVERY_DAY), date(2024, 3, 30))
def test_each_open_day_of_any_zone_opens_once_on_its_own_date_after_the_day_before(firm: Calendar, day: date) -> None:
    first = firm.next_open(day)
    second = firm.next_open(first + timedelta(days=1))
    for opened in (first, second):
        assert firm.local_date(firm.at_hour(opened)) == opened
        assert firm.in_window(firm.at_hour(opened))
        assert firm.at_hour(opened) < firm.closing(opened)
        assert not firm.in_window(firm.closing(opened))
        assert firm.local_date(firm.closing(opened) - timedelta(seconds=1)) == opened
    assert firm.closing(first) <= firm.at_hour(second)


# bug class 4: the next date computed as today again
@pytest.mark.behaviour("ENG-7")
@settings(deadline=None, max_examples=300)
@given(calendars(), st.datetimes(datetime(1960, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))
@example(
    Calendar(ZoneInfo("America/St_Johns"), send_hour=time(0), weekdays=EVERY_DAY),
    datetime(2010, 11, 7, 2, 45, tzinfo=UTC),  # 23:15 on the 6th, for the second time
)
def test_whenever_on_a_day_a_mail_left_a_later_day_opens_after_it(firm: Calendar, sent_at: datetime) -> None:
    day = firm.next_open(firm.local_date(sent_at) + timedelta(days=1))
    assert firm.at_hour(day) > sent_at


@pytest.mark.behaviour("ENG-7")
@settings(deadline=None, max_examples=300)
@given(calendars(), st.datetimes(datetime(1960, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))
@example(
    Calendar(ZoneInfo("America/St_Johns"), send_hour=time(0), weekdays=EVERY_DAY),
    datetime(2010, 11, 7, 2, 30, 30, tzinfo=UTC),
)
def test_the_next_window_is_open_not_past_and_the_first_there_is(firm: Calendar, moment: datetime) -> None:
    opens = firm.next_window(moment)
    assert opens >= moment
    assert firm.in_window(opens)
    assert (opens == moment) == firm.in_window(moment)
    assert firm.next_window(opens) == opens
    between = moment + (opens - moment) / 2
    assert firm.next_window(between) == opens or between == opens


@settings(deadline=None)
@given(calendars(), days, st.integers(1, 12))
def test_adding_open_days_and_counting_them_are_the_same_thing_both_ways(firm: Calendar, day: date, n: int) -> None:
    later = firm.add_open_days(day, n)
    assert firm.is_open(later)
    assert firm.open_days_between(day, later) == n
    assert firm.open_days_between(day, later - timedelta(days=1)) == n - 1
