"""The edges of the clock and the calendar, each from both sides: what a small slip of the rules would change."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.models.calendar import Calendar
from app.models.phase import Phase
from app.models.reminder_clock import (
    Basis,
    MoveReason,
    Next,
    Plan,
    Reason,
    forecast,
    is_behind,
    next_reminder,
)  # fmt: skip
from tests.models.test_reminder_clock import EVERY_DAY, PLAN, WORKING, paris, request

PARIS = ZoneInfo("Europe/Paris")


# Moments


@pytest.mark.behaviour("ENG-7")
def test_moments_are_utc_whatever_zone_the_computer_is_in() -> None:
    day, noon = date(2026, 12, 4), datetime(2026, 12, 4, 12, tzinfo=PARIS)
    for moment in (EVERY_DAY.at_hour(day), EVERY_DAY.closing(day), EVERY_DAY.next_window(noon)):
        assert moment.tzinfo is UTC
    jumped = Calendar(PARIS, time(1), time(2, 30), frozenset(range(7)))
    assert jumped.closing(date(2026, 3, 29)).tzinfo is UTC


@pytest.mark.behaviour("AUT-6")
@pytest.mark.parametrize("hours", [
    {"send_hour": time(9, tzinfo=UTC)}, {"window_end": time(18, tzinfo=UTC)},
    {"send_hour": time(9, fold=1)}, {"window_end": time(18, fold=1)},
])  # fmt: skip
def test_each_hour_is_one_of_the_wall(hours: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="wall-clock"):
        Calendar(PARIS, **hours)


@pytest.mark.behaviour("AUT-6")
def test_the_day_after_is_one_open_day_later_and_the_day_itself_none() -> None:
    monday = date(2026, 12, 7)
    assert [EVERY_DAY.open_days_between(monday, monday + timedelta(days=n)) for n in (-1, 0, 1, 2)] == [0, 0, 1, 2]


@pytest.mark.behaviour("ENG-7")
def test_a_window_that_the_clock_jumps_over_leaves_its_day_closed() -> None:
    # On 29 March 2026 half past two is half past three, when this window has just ended.
    gap = Calendar(PARIS, time(2, 30), time(3, 30), frozenset(range(7)))
    assert not gap.is_open(date(2026, 3, 29)) and gap.is_open(date(2026, 3, 30))
    assert Calendar(PARIS, time(2, 30), time(3, 31), frozenset(range(7))).is_open(date(2026, 3, 29))


@pytest.mark.behaviour("ENG-7")
@pytest.mark.parametrize("at", [time(9), time(0, 30), time(0, 0, 30), time(0, 0, 0, 30), time(9, 30, 30, 30)])
def test_of_a_day_that_came_twice_the_one_that_stayed_counts(at: time) -> None:
    # Alaska lived through Saturday 19 October 1867 until the afternoon, and then through Friday the 18th once more.
    juneau = Calendar(ZoneInfo("America/Juneau"), at, time(23), frozenset(range(7)))
    day = date(1867, 10, 19)
    second = datetime.combine(day, at, juneau.zone).replace(fold=1).astimezone(UTC)
    assert juneau.at_hour(day) == second == juneau.at_hour(date(1867, 10, 20)) - timedelta(days=1)
    assert juneau.at_hour(day).tzinfo is UTC


# The step to come


@pytest.mark.behaviour("AUT-6")
def test_a_snooze_keeps_the_reminder_its_number_and_says_what_moved_it() -> None:
    friday = date(2026, 12, 4)
    snoozed = next_reminder(PLAN, request(snoozed_until=paris(4, 10, 30)), WORKING)
    assert snoozed == Next(paris(4, 10, 30), Reason.SCHEDULED, 1, friday, MoveReason.HELD_UNTIL)
    paused = next_reminder(PLAN, request(snoozed_until=paris(8, 10), request_paused_until=date(2026, 12, 8)), WORKING)
    assert paused == Next(paris(8, 10), Reason.PAUSED, 1, friday, MoveReason.HELD_UNTIL)


@pytest.mark.behaviour("AUT-6")
def test_a_snooze_until_the_send_hour_moves_nothing() -> None:
    assert next_reminder(PLAN, request(snoozed_until=paris(4)), WORKING) == Next(paris(4), Reason.SCHEDULED, 1)


@pytest.mark.behaviour("INV-5")
@pytest.mark.parametrize(("phase", "reason"), [
    (Phase.DRAFT, Reason.DIRECT_DEBIT), (Phase.OPEN, Reason.DIRECT_DEBIT), (Phase.DONE, Reason.DONE),
    (Phase.ENDED, Reason.ENDED),
])  # fmt: skip
def test_direct_debit_is_the_reason_until_something_more_final_is(phase: Phase, reason: Reason) -> None:
    assert next_reminder(PLAN, request(phase=phase, direct_debit=True), EVERY_DAY) == Next(None, reason)


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize(("gap", "leaves"), [(0, 4), (1, 8), (2, 9)])
def test_a_gap_of_each_length_after_a_resend_on_the_day_of_the_reminder_or_later(gap: int, leaves: int) -> None:
    resent = request(last_manual_at=paris(7, 11), min_gap_days=gap)
    found = next_reminder(PLAN, resent, WORKING)
    moved = (date(2026, 12, 4), MoveReason.MIN_GAP) if gap else (None, None)
    assert found == Next(paris(leaves), Reason.SCHEDULED, 1, *moved)


@pytest.mark.parametrize(("due", "comes"), [(date(9998, 1, 1), False), (date(9997, 12, 31), True)])
def test_a_date_means_never_from_the_year_before_the_last_on(due: date, comes: bool) -> None:
    assert (next_reminder(Plan(True, 3, 1, Basis.DUE), request(due_on=due), EVERY_DAY).at is not None) is comes


@pytest.mark.behaviour("ENG-6")
def test_a_step_is_behind_from_its_own_day_on_whatever_keeps_it_back() -> None:
    kept_back = request(account_paused_until=date(2026, 12, 24), reachable=False)
    for situation in (request(), kept_back):
        assert [is_behind(PLAN, situation, WORKING, date(2026, 12, day)) for day in (3, 4, 5)] == [False, True, True]
    assert not is_behind(PLAN, request(first_accepted_at=None), WORKING, date(2027, 1, 1))


# What the card foretells


@pytest.mark.behaviour("AUT-9")
def test_the_card_shows_when_the_past_ones_left() -> None:
    sent = request(sent=2, last_automatic_at=paris(7))
    shown = forecast(PLAN, sent, EVERY_DAY, paris(8), [(1, paris(4, 9, 1)), (2, paris(7, 9, 2))])
    assert shown == [
        Next(paris(4, 9, 1), Reason.SENT, 1), Next(paris(7, 9, 2), Reason.SENT, 2), Next(paris(10), Reason.SCHEDULED, 3)
    ]  # fmt: skip


@pytest.mark.behaviour("AUT-9")
def test_the_dates_of_a_request_whose_first_mail_is_on_its_way_are_those_of_one_sent_now() -> None:
    leaving = request(first_accepted_at=None, in_flight=True)
    shown = forecast(PLAN, leaving, EVERY_DAY, paris(1, 15), as_if_sent=True)
    assert shown == [Next(paris(day), Reason.SCHEDULED, step) for step, day in enumerate((4, 7, 10), 1)]


@pytest.mark.behaviour("AUT-9", "ENG-6")
def test_a_reminder_that_was_missed_shows_its_own_day_and_that_it_waits_for_the_window() -> None:
    missed = forecast(Plan(True, 3, 1), request(), WORKING, paris(8, 20))
    assert missed == [Next(paris(9), Reason.SCHEDULED, 1, date(2026, 12, 4), MoveReason.WINDOW)]
    weekend = forecast(Plan(True, 4, 1), request(), WORKING, paris(8, 20))
    assert weekend == [Next(paris(9), Reason.SCHEDULED, 1, date(2026, 12, 5), MoveReason.WINDOW)]
