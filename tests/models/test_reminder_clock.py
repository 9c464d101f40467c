"""The reminder clock by plain examples: one for each rule, and the days on both sides of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.models.calendar import Calendar
from app.models.phase import Phase
from app.models.reminder_clock import (
    FOREVER,
    Basis,
    MoveReason,
    Next,
    Plan,
    PlanProblem,
    Reason,
    Situation,
    check_plan,
    forecast,
    late_open_days,
    leaves_at,
    leaves_before_due,
    next_reminder,
)

PARIS = ZoneInfo("Europe/Paris")
EVERY_DAY = Calendar(PARIS, weekdays=frozenset(range(7)))
WORKING = Calendar(PARIS, closed=frozenset({date(2026, 12, 25), date(2027, 1, 1)}))
PLAN = Plan(enabled=True, days=3, number=3)


def paris(day: int, hour: int = 9, minute: int = 0, month: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS).astimezone(UTC)


def request(**changes: Any) -> Situation:
    """An open request whose first mail was accepted on Tuesday 1 December 2026 at 14:20."""
    usual = Situation(
        phase=Phase.OPEN,
        archived=False,
        account_archived=False,
        account_paused_until=None,
        request_paused_until=None,
        held_until=None,
        sent=0,
        first_accepted_at=paris(1, 14, 20),
        last_automatic_at=None,
        last_manual_at=None,
        in_flight=False,
        reachable=True,
        due_on=None,
        min_gap_days=2,
    )
    return replace(usual, **changes)


def dates(steps: list[Next], calendar: Calendar) -> list[date]:
    return [calendar.local_date(step.at) for step in steps if step.at is not None]


def december(*days: int) -> list[date]:
    return [date(2026, 12, day) for day in days]


# Counting


@pytest.mark.behaviour("AUT-4")
def test_sent_on_1_december_with_3_days_and_3_reminders_mails_on_4_7_and_10_then_none() -> None:
    coming = forecast(PLAN, request(), EVERY_DAY, paris(1, 14, 21))
    assert [(step.step, step.at) for step in coming] == [(1, paris(4)), (2, paris(7)), (3, paris(10))]
    assert {step.moved_by for step in coming} == {None}
    spent = request(sent=3, last_automatic_at=paris(10))
    assert next_reminder(PLAN, spent, EVERY_DAY) == Next(None, Reason.USED_UP)
    assert forecast(PLAN, spent, EVERY_DAY, paris(10, 10)) == []


# bug class 31: on the day itself instead of after it
@pytest.mark.behaviour("AUT-4", "AUT-6")
@pytest.mark.parametrize(
    ("now", "due"), [(paris(3, 23, 59), False), (paris(4, 8, 59), False), (paris(4), True), (paris(5, 3), True)]
)
def test_a_reminder_is_due_from_the_send_hour_of_its_day_and_not_a_minute_before(now: datetime, due: bool) -> None:
    assert next_reminder(PLAN, request(), EVERY_DAY).is_due(now) is due


@pytest.mark.behaviour("AUT-6")
def test_the_hour_at_which_the_first_mail_left_does_not_matter_only_its_day() -> None:
    early, late = request(first_accepted_at=paris(1, 0, 1)), request(first_accepted_at=paris(1, 23, 59))
    assert (
        next_reminder(PLAN, early, EVERY_DAY)
        == next_reminder(PLAN, late, EVERY_DAY)
        == Next(paris(4), Reason.SCHEDULED, 1)
    )


@pytest.mark.behaviour("AUT-6")
def test_a_date_on_a_closed_day_moves_to_the_next_open_one_and_says_so() -> None:
    moved = next_reminder(PLAN, request(first_accepted_at=paris(2, 10)), WORKING)
    assert moved == Next(paris(7), Reason.SCHEDULED, 1, date(2026, 12, 5), MoveReason.CLOSED_DAY)


@pytest.mark.behaviour("AUT-6")
def test_the_next_one_counts_from_the_day_on_which_the_mail_really_left() -> None:
    # 1 + 3 = Friday 4; Saturday 5 would have been 2 + 3; 7 + 3 = 10; 22 + 3 = Christmas, a Friday, so Monday 28.
    coming = forecast(Plan(True, 3, 3), request(first_accepted_at=paris(2, 10)), WORKING, paris(2, 11))
    assert dates(coming, WORKING) == december(7, 10, 14)
    christmas = next_reminder(PLAN, request(first_accepted_at=paris(22, 10)), WORKING)
    assert (christmas.at, christmas.moved_from) == (paris(28), date(2026, 12, 25))
    late = request(sent=1, last_automatic_at=paris(9, 11))
    assert next_reminder(PLAN, late, EVERY_DAY) == Next(paris(12), Reason.SCHEDULED, 2)


# bug class 53: the firm's zone used where the client's was promised
@pytest.mark.behaviour("AUT-6", "ENG-7")
def test_an_account_with_its_own_zone_is_mailed_in_its_own_morning() -> None:
    tokyo = replace(EVERY_DAY, zone=ZoneInfo("Asia/Tokyo"))
    sent_in_the_evening = request(first_accepted_at=paris(1, 20))  # already the 2nd in Tokyo
    following = next_reminder(PLAN, sent_in_the_evening, tokyo)
    assert following.at == datetime(2026, 12, 5, 0, 0, tzinfo=UTC)


# bug class 52, 55: an hour off after the clock change
@pytest.mark.behaviour("ENG-7")
def test_reminders_keep_their_wall_clock_hour_across_both_clock_changes_and_a_leap_day() -> None:
    daily = Plan(True, 1, 3)
    for first in (paris(24, 12, month=10), paris(27, 12, month=3, year=2027), paris(27, 12, month=2, year=2028)):
        coming = forecast(daily, request(first_accepted_at=first), EVERY_DAY, first)
        walls = [step.at.astimezone(PARIS) for step in coming if step.at is not None]
        assert [wall.time() for wall in walls] == [time(9)] * 3
        assert [(wall.date() - first.date()).days for wall in walls] == [1, 2, 3]
    assert dates(
        forecast(
            daily,
            request(first_accepted_at=paris(27, 12, month=2, year=2028)),
            EVERY_DAY,
            paris(27, 12, month=2, year=2028),
        ),
        EVERY_DAY,
    )[1] == date(2028, 2, 29)


# bug class 56: 02:30 that does not exist, once; 02:30 that exists twice, once
@pytest.mark.behaviour("ENG-7")
@pytest.mark.parametrize("first", [paris(27, 12, month=3, year=2027), paris(24, 12, month=10)])
def test_a_send_hour_of_half_past_two_gives_one_reminder_on_the_night_of_the_change(first: datetime) -> None:
    night = replace(EVERY_DAY, send_hour=time(2, 30))
    coming = forecast(Plan(True, 1, 3), request(first_accepted_at=first), night, first)
    assert [(day - first.date()).days for day in dates(coming, night)] == [1, 2, 3]


# Edited in the middle


@pytest.mark.behaviour("AUT-5", "AUT-3")
def test_changed_days_count_from_the_last_automatic_mail_or_else_from_the_first_mail() -> None:
    assert next_reminder(Plan(True, 10, 3), request(), EVERY_DAY).at == paris(11)
    after_one = request(sent=1, last_automatic_at=paris(4))
    assert next_reminder(Plan(True, 10, 3), after_one, EVERY_DAY) == Next(paris(14), Reason.SCHEDULED, 2)


@pytest.mark.behaviour("AUT-5", "STOP-1")
@pytest.mark.parametrize(("number", "reason"), [(1, Reason.USED_UP), (2, Reason.USED_UP), (3, Reason.SCHEDULED)])
def test_a_number_not_above_what_was_sent_ends_it_and_a_raised_one_revives_it(number: int, reason: Reason) -> None:
    assert next_reminder(Plan(True, 3, number), request(sent=2, last_automatic_at=paris(7)), EVERY_DAY).reason is reason


@pytest.mark.behaviour("AUT-5")
def test_off_then_on_resumes_where_it_was() -> None:
    waiting = request(sent=1, last_automatic_at=paris(4))
    assert next_reminder(replace(PLAN, enabled=False), waiting, EVERY_DAY) == Next(None, Reason.OFF)
    assert next_reminder(PLAN, waiting, EVERY_DAY) == Next(paris(7), Reason.SCHEDULED, 2)


@pytest.mark.behaviour("AUT-5")
@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ((1, 1, 0), []),
        ((90, 20, -90), []),
        ((90, 20, 90), []),
        ((0, 1, 0), [("days", PlanProblem.NOT_POSITIVE)]),
        ((-3, 0, 0), [("days", PlanProblem.NOT_POSITIVE), ("number", PlanProblem.NOT_POSITIVE)]),
        ((91, 21, 0), [("days", PlanProblem.TOO_LARGE), ("number", PlanProblem.TOO_LARGE)]),
        ((3, 1, -91), [("first_offset", PlanProblem.TOO_EARLY)]),
        ((3, 1, 91), [("first_offset", PlanProblem.TOO_LARGE)]),
    ],
)
def test_zero_negative_and_absurd_numbers_are_refused_with_a_reason(
    typed: tuple[int, int, int], problems: list[tuple[str, PlanProblem]]
) -> None:
    assert check_plan(*typed) == problems
    if problems:
        with pytest.raises(ValueError, match=problems[0][0]):
            Plan(True, typed[0], typed[1], first_offset=typed[2])


# Due dates


@pytest.mark.behaviour("AUT-7")
@pytest.mark.parametrize(("offset", "first"), [(-7, 13), (-1, 19), (0, 20), (1, 21), (5, 25)])
def test_reminders_can_count_from_the_due_date_before_on_and_after_it(offset: int, first: int) -> None:
    from_due = Plan(True, 3, 3, Basis.DUE, offset)
    coming = forecast(from_due, request(due_on=date(2026, 12, 20)), EVERY_DAY, paris(2))
    assert dates(coming, EVERY_DAY) == december(first, first + 3, first + 6)


# bug class 27: "72 hours before" although asked 24 hours before
@pytest.mark.behaviour("AUT-7")
@pytest.mark.parametrize(("due", "first"), [(6, 3), (5, 2), (4, 4), (3, 3), (2, 2), (1, 4)])
def test_a_trigger_already_past_when_the_request_was_sent_is_skipped_and_not_counted(due: int, first: int) -> None:
    three_before = Plan(True, 3, 2, Basis.DUE, -3)
    following = next_reminder(three_before, request(due_on=date(2026, 12, due)), EVERY_DAY)
    assert following == Next(paris(first), Reason.SCHEDULED, 1)


@pytest.mark.behaviour("AUT-7")
def test_a_due_date_long_past_gives_one_reminder_after_the_first_mail_not_a_pile() -> None:
    overdue = request(due_on=date(2025, 1, 1))
    coming = forecast(Plan(True, 10, 3, Basis.DUE, 0), overdue, EVERY_DAY, paris(1, 15))
    assert dates(coming, EVERY_DAY)[0] > date(2026, 12, 1)
    assert dates(coming, EVERY_DAY)[0] <= date(2026, 12, 11)
    assert len(coming) == 3


# bug class 25: rescheduled, and reminded for the old date
@pytest.mark.behaviour("AUT-7")
def test_moving_the_due_date_moves_the_reminder() -> None:
    plan = Plan(True, 3, 1, Basis.DUE, 0)
    assert next_reminder(plan, request(due_on=date(2026, 12, 10)), EVERY_DAY).at == paris(10)
    assert next_reminder(plan, request(due_on=date(2026, 12, 17)), EVERY_DAY).at == paris(17)


@pytest.mark.behaviour("AUT-7")
def test_a_request_without_due_date_counts_from_sending_whatever_the_basis() -> None:
    assert next_reminder(Plan(True, 3, 1, Basis.DUE, -5), request(), EVERY_DAY).at == paris(4)


@pytest.mark.behaviour("AUT-7")
@pytest.mark.parametrize(("due", "before"), [(3, False), (4, False), (5, True)])
def test_the_card_can_tell_that_the_first_reminder_would_leave_before_the_invoice_is_due(
    due: int, before: bool
) -> None:
    first = next_reminder(PLAN, request(due_on=date(2026, 12, due)), EVERY_DAY)
    assert leaves_before_due(first, date(2026, 12, due), EVERY_DAY) is before
    assert leaves_before_due(first, None, EVERY_DAY) is False


@pytest.mark.behaviour("AUT-7")
def test_a_due_date_that_means_never_asks_a_person_instead_of_overflowing() -> None:
    never = request(due_on=date(9999, 12, 31))
    assert next_reminder(Plan(True, 3, 1, Basis.DUE, 5), never, EVERY_DAY) == Next(None, Reason.HELD, 1)


@pytest.mark.behaviour("INV-4")
def test_an_imported_invoice_counts_from_the_later_of_its_import_and_its_due_date() -> None:
    assert next_reminder(PLAN, request(counts_from=date(2026, 12, 20)), EVERY_DAY).at == paris(23)
    assert next_reminder(PLAN, request(counts_from=date(2026, 11, 20)), EVERY_DAY).at == paris(4)


# Why there is none


# bug class 26: unapproved drafts reminded; bug class 22: every way of being over
@pytest.mark.behaviour("AUT-9", "STOP-8")
@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"phase": Phase.DRAFT, "first_accepted_at": None}, Next(None, Reason.DRAFT)),
        ({"phase": Phase.DONE}, Next(None, Reason.DONE)),
        ({"phase": Phase.ENDED}, Next(None, Reason.ENDED)),
        ({"archived": True}, Next(None, Reason.ARCHIVED)),
        ({"account_archived": True}, Next(None, Reason.ACCOUNT_ARCHIVED)),
        ({"sent": 3}, Next(None, Reason.USED_UP)),
        ({"held": True, "in_flight": True}, Next(None, Reason.HELD, 1)),
        ({"failed": True}, Next(None, Reason.FAILED, 1)),
        ({"in_flight": True, "sent": 1}, Next(None, Reason.IN_FLIGHT, 2)),
        ({"first_accepted_at": None}, Next(None, Reason.NOT_SENT_YET, 1)),
        ({"reachable": False}, Next(None, Reason.BLOCKED, 1)),
        ({"reachable": False, "account_paused_until": FOREVER}, Next(None, Reason.BLOCKED, 1)),
        ({"request_paused_until": FOREVER}, Next(None, Reason.PAUSED, 1)),
        ({"account_paused_until": FOREVER}, Next(None, Reason.ACCOUNT_PAUSED, 1)),
        ({"held_until": FOREVER}, Next(None, Reason.HELD, 1)),
    ],
)
def test_every_request_says_why_nothing_is_coming(changes: dict[str, Any], answer: Next) -> None:
    assert next_reminder(PLAN, request(**changes), EVERY_DAY) == answer
    assert answer.is_due(paris(1, year=2036)) is False


@pytest.mark.behaviour("STOP-1", "STOP-8", "AUT-9")
def test_what_is_over_says_so_before_anything_that_could_be_mended() -> None:
    over = request(phase=Phase.DONE, archived=True, reachable=False, held=True, request_paused_until=FOREVER)
    assert next_reminder(replace(PLAN, enabled=False), over, EVERY_DAY).reason is Reason.DONE


@pytest.mark.behaviour("AUT-9")
def test_a_calendar_that_never_opens_is_a_reason_and_not_a_crash() -> None:
    shut = replace(EVERY_DAY, closed=frozenset(date(2026, 12, 1) + timedelta(days=n) for n in range(800)))
    assert next_reminder(PLAN, request(), shut) == Next(None, Reason.NO_OPEN_DAY, 1)


@pytest.mark.behaviour("ENG-6")
def test_the_step_after_one_in_flight_is_not_planned_before_it_is_over() -> None:
    flying = request(sent=1, last_automatic_at=paris(4), in_flight=True)
    assert next_reminder(PLAN, flying, EVERY_DAY).at is None
    landed = replace(flying, in_flight=False, sent=2, last_automatic_at=paris(7, 9, 2))
    assert next_reminder(PLAN, landed, EVERY_DAY) == Next(paris(10), Reason.SCHEDULED, 3)


# Pauses and holds


@pytest.mark.behaviour("ACC-6", "AUT-9")
def test_a_paused_account_resumes_on_the_first_open_day_from_the_date_on_with_one_mail() -> None:
    paused = request(account_paused_until=date(2026, 12, 19))  # a Saturday
    following = next_reminder(PLAN, paused, WORKING)
    assert following == Next(paris(21), Reason.ACCOUNT_PAUSED, 1, date(2026, 12, 4), MoveReason.PAUSE)
    assert following.reason_at(paris(20)) is Reason.ACCOUNT_PAUSED
    assert following.reason_at(paris(21)) is Reason.SCHEDULED
    # The three that would have left meanwhile have collapsed into one; the second follows from the day it really left.
    assert dates(forecast(PLAN, paused, WORKING, paris(2)), WORKING)[:2] == december(21, 24)


@pytest.mark.behaviour("ACC-6")
@pytest.mark.parametrize(("until", "reason"), [(3, Reason.SCHEDULED), (4, Reason.SCHEDULED), (5, Reason.PAUSED)])
def test_a_pause_does_not_include_its_last_date_and_delays_nothing_that_comes_later(until: int, reason: Reason) -> None:
    following = next_reminder(PLAN, request(request_paused_until=date(2026, 12, until)), EVERY_DAY)
    assert (following.reason, following.at) == (reason, paris(max(4, until)))


@pytest.mark.behaviour("ACC-6")
def test_of_two_pauses_the_longer_one_is_the_reason() -> None:
    both = request(account_paused_until=date(2026, 12, 10), request_paused_until=date(2026, 12, 20))
    assert next_reminder(PLAN, both, EVERY_DAY).reason is Reason.PAUSED
    other = request(account_paused_until=FOREVER, request_paused_until=date(2026, 12, 20))
    assert next_reminder(PLAN, other, EVERY_DAY) == Next(None, Reason.ACCOUNT_PAUSED, 1)


@pytest.mark.behaviour("AUT-10")
def test_client_answered_holds_the_reminder_for_five_open_days() -> None:
    answered_on = date(2026, 12, 2)
    held = request(held_until=WORKING.add_open_days(answered_on, 5))
    following = next_reminder(PLAN, held, WORKING)
    assert following == Next(paris(9), Reason.SCHEDULED, 1, date(2026, 12, 4), MoveReason.HELD_UNTIL)


@pytest.mark.behaviour("AUT-8")
def test_a_snooze_of_an_hour_moves_the_reminder_by_an_hour_and_past_the_window_to_the_next_day() -> None:
    following = next_reminder(PLAN, request(snoozed_until=paris(4, 10, 30)), WORKING)
    assert (following.at, following.moved_by) == (paris(4, 10, 30), MoveReason.HELD_UNTIL)
    assert next_reminder(PLAN, request(snoozed_until=paris(4, 18, 30)), WORKING).at == paris(7)


@pytest.mark.behaviour("AUT-8")
def test_a_skipped_reminder_uses_up_its_number_and_the_next_one_keeps_its_date() -> None:
    skipped = request(sent=1, last_automatic_at=paris(4), skipped=1, counts_from=date(2026, 12, 7))
    assert next_reminder(PLAN, skipped, EVERY_DAY) == Next(paris(10), Reason.SCHEDULED, 3)
    assert next_reminder(replace(PLAN, number=2), skipped, EVERY_DAY).reason is Reason.USED_UP
    # The first one skipped is behind as if it had left: a due date moved later does not bring it back.
    from_due = Plan(True, 3, 3, Basis.DUE, 0)
    moved = request(due_on=date(2026, 12, 30), skipped=1, counts_from=date(2026, 12, 7))
    assert next_reminder(from_due, moved, EVERY_DAY) == Next(paris(10), Reason.SCHEDULED, 2)


# Resend


# bug class 18: sent by hand at 17:00, "past due" at 06:00
@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize(
    ("resent", "at", "moved_by"),
    [
        (paris(1, 16), paris(4), None),
        (paris(2, 16), paris(4), None),  # Wednesday: Friday is the second open day after it
        (paris(3, 16), paris(7), MoveReason.MIN_GAP),
        (paris(4, 8, 50), paris(8), MoveReason.MIN_GAP),
    ],
)
def test_an_automatic_reminder_waits_until_the_gap_after_a_resend_has_passed(
    resent: datetime, at: datetime, moved_by: MoveReason | None
) -> None:
    following = next_reminder(PLAN, request(last_manual_at=resent), WORKING)
    assert (following.at, following.moved_by, following.step) == (at, moved_by, 1)
    assert following.moved_from == (date(2026, 12, 4) if moved_by else None)


@pytest.mark.behaviour("MAN-3")
def test_a_resend_neither_uses_up_a_reminder_nor_moves_the_clock() -> None:
    quiet = forecast(PLAN, request(), EVERY_DAY, paris(1, 15))
    assert forecast(PLAN, request(last_manual_at=paris(1, 15)), EVERY_DAY, paris(1, 15)) == quiet
    close = forecast(PLAN, request(last_manual_at=paris(3, 16)), EVERY_DAY, paris(3, 17))
    assert dates(close, EVERY_DAY) == december(5, 8, 11)
    assert dates(
        forecast(PLAN, request(last_manual_at=paris(3, 16), min_gap_days=0), EVERY_DAY, paris(3, 17)), EVERY_DAY
    ) == december(4, 7, 10)


@pytest.mark.behaviour("MAN-3", "AUT-6")
def test_a_gap_that_ends_where_the_weekend_does_is_not_given_as_the_reason() -> None:
    saturday = request(first_accepted_at=paris(2, 10), last_manual_at=paris(3, 10))
    assert next_reminder(PLAN, saturday, WORKING).moved_by is MoveReason.CLOSED_DAY


# Late


# bug class 33, 34: cron off that day, the step is lost or the wrong one is sent
@pytest.mark.behaviour("ENG-6")
def test_after_two_weeks_off_one_reminder_is_due_with_the_right_number() -> None:
    back = paris(21, 9, 10)
    missed = request(sent=1, last_automatic_at=paris(4))
    following = next_reminder(PLAN, missed, WORKING)
    assert (following.step, following.is_due(back)) == (2, True)
    assert leaves_at(paris(7), back, WORKING) == back
    after = forecast(PLAN, missed, WORKING, back)
    assert [(step.step, step.at, step.moved_by) for step in after] == [
        (2, back, MoveReason.WINDOW),
        (3, paris(24), None),
    ]


# bug class 35: false at midnight, never tried again
@pytest.mark.behaviour("AUT-6")
@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        (paris(3, 12), paris(4)),
        (paris(4, 0, 5), paris(4)),
        (paris(4), paris(4)),
        (paris(4, 17, 59), paris(4, 17, 59)),
        (paris(4, 18), paris(7)),
        (paris(5, 12), paris(7)),
    ],
)
def test_outside_the_window_a_due_reminder_waits_for_the_next_opening(now: datetime, leaves: datetime) -> None:
    assert leaves_at(paris(4), now, WORKING) == leaves


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize(
    ("now", "last_pass", "late"),
    [
        (paris(4, 9, 10), paris(3, 17, 59), 0),  # switched on this morning
        (paris(7), paris(3, 17, 59), 1),  # off on Friday: Monday is one open day late
        (paris(10), paris(3, 17, 59), 4),
        (paris(10), None, 4),
        (paris(10), paris(4, 9, 1), 0),  # a sender ran when it fell due: something else has kept it
        (paris(10), paris(4), 0),
        (paris(3), None, 0),
    ],
)
def test_late_counts_only_open_days_since_it_fell_due_while_no_sender_ran(
    now: datetime, last_pass: datetime | None, late: int
) -> None:
    assert late_open_days(paris(4), now, last_pass, WORKING) == late


# Dates shown


@pytest.mark.behaviour("AUT-9", "AUT-8")
def test_the_card_shows_what_has_left_before_what_is_to_come() -> None:
    card = forecast(PLAN, request(sent=1, last_automatic_at=paris(4)), EVERY_DAY, paris(5), past=[(1, paris(4))])
    assert [(step.step, step.reason) for step in card] == [
        (1, Reason.SENT),
        (2, Reason.SCHEDULED),
        (3, Reason.SCHEDULED),
    ]
    assert card[0].reason_at(paris(20)) is Reason.SENT


@pytest.mark.behaviour("AUT-8")
def test_a_step_in_flight_is_shown_now_and_the_rest_after_it() -> None:
    flying = request(sent=1, last_automatic_at=paris(4), in_flight=True)
    coming = forecast(PLAN, flying, EVERY_DAY, paris(7, 9, 1))
    assert [(step.step, step.at, step.reason) for step in coming] == [
        (2, paris(7, 9, 1), Reason.IN_FLIGHT),
        (3, paris(10), Reason.SCHEDULED),
    ]


@pytest.mark.behaviour("AUT-8", "AUT-3")
def test_a_draft_has_nothing_scheduled_but_its_editor_can_show_the_dates() -> None:
    draft = request(phase=Phase.DRAFT, first_accepted_at=None)
    assert forecast(PLAN, draft, EVERY_DAY, paris(1, 15)) == []
    assert dates(forecast(PLAN, draft, EVERY_DAY, paris(1, 15), as_if_sent=True), EVERY_DAY) == december(4, 7, 10)


@pytest.mark.behaviour("APP-8")
def test_a_request_recorded_as_already_sent_with_two_reminders_goes_on_with_the_third() -> None:
    recorded = request(first_accepted_at=paris(1, month=11), sent=2, last_automatic_at=paris(1))
    assert next_reminder(PLAN, recorded, EVERY_DAY) == Next(paris(4), Reason.SCHEDULED, 3)
