"""Automatic reminders: how many, when, and why not (AUT-1 to AUT-6, AUT-9; ENG-7)."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.models.kinds import Kind
from app.models.request import ReminderClock
from app.services import accounts
from app.services.errors import Refused, Stale
from app.services.requests import acting, plans
from app.services.requests.creating import NewRequest, PlanInput, create
from tests.support.firm import KINDS, PARIS, SOME_KINDS, TestFirm, sample, the_days

NORA = "nora@halden.example"
NEW_YORK, AUCKLAND = ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland")


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora=NORA)


@pytest.mark.behaviour("AUT-1")
@pytest.mark.parametrize("kind", KINDS)
def test_the_default_is_one_reminder_after_three_days(firm: TestFirm, halden: int, kind: Kind) -> None:
    new = NewRequest(kind, (halden,), "The year", sample(kind, firm.folder))
    (request,) = create(firm.office, new)
    shown = firm.row(request).reminders
    assert (shown.enabled, shown.days, shown.number, shown.source) == (True, 3, 1, "firm")
    firm.send(request)
    firm.wait(seconds=10)
    firm.days(14)
    assert the_days(firm.new_mails()) == ["2026-11-30", "2026-12-03"]


@pytest.mark.behaviour("AUT-1", "AUT-3")
@pytest.mark.parametrize("kind", KINDS)
def test_with_the_toggle_off_nothing_follows_the_first_mail(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, enabled=False)
    firm.new_mails()
    firm.days(10)
    assert firm.readers() == []
    assert firm.reason(request) == "off"


@pytest.mark.behaviour("AUT-4")
@pytest.mark.parametrize("kind", KINDS)
def test_sent_on_1_december_with_three_days_and_three_reminders(firm: TestFirm, halden: int, kind: Kind) -> None:
    firm.at("2026-12-01 10:30")
    request = firm.request(kind, halden, days=3, number=3)
    points = firm.detail(request).timeline.points
    assert [each.at.astimezone(PARIS).date().day for each in points] == [1, 4, 7, 10]
    firm.days(30)
    mails = firm.new_mails()
    assert the_days(mails) == ["2026-12-01", "2026-12-04", "2026-12-07", "2026-12-10"]
    assert {each.at.astimezone(PARIS).strftime("%H:%M") for each in mails[1:]} == {"09:00"}
    assert len({each.subject for each in mails}) >= 3, "each step has its own words"
    assert mails[1].header["In-Reply-To"] == mails[0].header["Message-ID"], "they make one thread"


@pytest.mark.behaviour("AUT-4", "ENG-7")
@pytest.mark.parametrize("seconds", [1, 60, 3600])
def test_how_often_the_sender_looks_changes_nothing(firm: TestFirm, halden: int, seconds: int) -> None:
    # bug classes 1, 2 and 3
    request = firm.request(KINDS[0], halden, days=1, number=2)
    firm.at("2026-12-01 08:58")
    firm.new_mails()
    for _ in range(200 if seconds == 1 else 10):
        firm.wait(seconds=seconds)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("AUT-3", "AUT-5", "AUD-1")
@pytest.mark.parametrize("kind", KINDS)
def test_changed_numbers_count_from_the_last_automatic_mail(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=3, number=3)
    firm.days(3)
    firm.new_mails()
    firm.days(1)  # Friday 4: the first reminder left on Thursday 3
    firm.plan(request, days=5)
    assert firm.next_day(request) == date(2026, 12, 8)
    firm.days(3)
    assert firm.readers() == []
    firm.days(1)
    assert firm.readers() == [NORA]
    entry = firm.entries("reminders.changed", request)[0]
    assert (entry.actor_name, entry.details["before"]["days"], entry.details["after"]["days"]) == ("Ben Marlow", 3, 5)


@pytest.mark.behaviour("AUT-5")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_before_the_first_reminder_changed_numbers_count_from_the_first_mail(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.request(kind, halden, days=3, number=3)  # Monday, 30 November
    firm.days(1)
    firm.plan(request, days=4)
    assert firm.next_day(request) == date(2026, 12, 4)


@pytest.mark.behaviour("AUT-5")
@pytest.mark.parametrize("kind", KINDS)
def test_a_number_not_above_what_was_sent_ends_it_and_a_raised_one_revives_it(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.request(kind, halden, days=1, number=3)
    firm.days(2)
    firm.new_mails()
    firm.plan(request, number=2)
    assert firm.reason(request) == "used_up"
    firm.days(5)
    assert firm.readers() == []
    firm.plan(request, number=3)
    assert firm.reason(request) == "scheduled"
    firm.days(1)
    assert firm.readers() == [NORA]
    assert firm.reason(request) == "used_up"


@pytest.mark.behaviour("AUT-5")
@pytest.mark.parametrize("kind", KINDS)
def test_off_then_on_resumes(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=2, number=3)
    firm.days(2)
    firm.new_mails()
    firm.plan(request, enabled=False)
    firm.days(7)
    assert firm.readers() == []
    firm.plan(request, enabled=True)
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert firm.readers() == [NORA], "one catch-up"
    assert firm.row(request).reminders.sent == 2


@pytest.mark.behaviour("AUT-5")
@pytest.mark.parametrize(
    ("field", "value"), [("days", 0), ("days", -1), ("days", 91), ("number", 0), ("number", -3), ("number", 21)]
)
def test_absurd_numbers_are_refused_in_their_field(firm: TestFirm, halden: int, field: str, value: int) -> None:
    request = firm.request(KINDS[0], halden)
    before = firm.row(request).reminders
    with pytest.raises(Refused) as refused:
        firm.plan(request, **{field: value})
    assert refused.value.field == field and refused.value.code.startswith("plan-")
    assert firm.row(request).reminders == before
    plan: dict[str, Any] = {"enabled": True, "days": 3, "number": 1, field: value}
    with pytest.raises(Refused) as refused:
        firm.draft(KINDS[0], halden, plan=PlanInput(**plan))
    assert refused.value.field == field


@pytest.mark.behaviour("AUT-3")
@pytest.mark.parametrize("kind", KINDS)
def test_reminders_can_be_edited_after_all_is_done_and_then_do_nothing(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.settle(request)
    firm.new_mails()
    firm.plan(request, days=1, number=9)
    assert (firm.row(request).reminders.number, firm.reason(request)) == (9, "done")
    firm.days(5)
    assert firm.readers() == []


@pytest.mark.behaviour("AUT-3")
def test_two_windows_that_edit_the_same_reminders_do_not_overwrite_each_other(firm: TestFirm, halden: int) -> None:
    request = firm.request(KINDS[0], halden)
    shown = firm.row(request).reminders.version
    plans.save(firm.office, request, PlanInput(True, 5, 5), shown)
    with pytest.raises(Stale):
        plans.save(firm.office, request, PlanInput(True, 9, 9), shown)
    assert (firm.row(request).reminders.days, firm.row(request).reminders.number) == (5, 5)


@pytest.mark.behaviour("AUT-3")
def test_the_senders_own_work_makes_nobodys_window_stale(firm: TestFirm, halden: int) -> None:
    # bug class 17
    request = firm.request(KINDS[0], halden)
    shown = firm.row(request).reminders.version
    firm.days(3)
    firm.resend(request)
    firm.wait(seconds=10)
    plans.save(firm.office, request, PlanInput(True, 5, 5), shown)


@pytest.mark.behaviour("AUT-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_automatic_mails_leave_between_nine_and_six_on_open_days(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug classes 35, 45 and 58
    firm.at("2026-12-04 18:13")  # a Friday evening
    request = firm.request(kind, halden, days=3, number=5)
    assert firm.readers() == [NORA], "by hand, at any time"
    firm.at("2026-12-07 08:59:59")
    assert firm.readers() == []
    firm.at("2026-12-07 18:00")  # nobody was there on Monday
    firm.at("2026-12-08 08:59")
    assert firm.readers() == []
    firm.at("2026-12-08 17:59")
    assert firm.readers() == [NORA], "late on the next open day is still that day"
    assert firm.next_day(request) == date(2026, 12, 11), "counted from the day on which it really left"


@pytest.mark.behaviour("AUT-6")
@pytest.mark.parametrize("kind", KINDS)
def test_a_closed_day_moves_to_the_next_open_one_and_the_next_counts_from_there(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    firm.settings(closures=("2026-12-07",))
    firm.at("2026-12-02 10:00")
    request = firm.request(kind, halden, days=3, number=2)  # Saturday 5, then closed on Monday 7
    point = firm.detail(request).timeline.points[1]
    assert (point.at.astimezone(PARIS).date(), point.moved_from, point.moved_by) == (
        date(2026, 12, 8), date(2026, 12, 5), "closed_day",
    )  # fmt: skip
    firm.days(20)
    assert the_days(firm.new_mails()) == ["2026-12-02", "2026-12-08", "2026-12-11"]


@pytest.mark.behaviour("AUT-6")
def test_french_public_holidays_are_closed_days(firm: TestFirm) -> None:
    firm.at("2026-12-22 10:00")
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(KINDS[0], halden, days=3, number=3)
    firm.days(24)
    assert the_days(firm.new_mails()) == ["2026-12-22", "2026-12-28", "2026-12-31", "2027-01-04"]
    firm.settings(public_holidays=False)
    again = firm.request(KINDS[0], halden)
    assert firm.row(request).reminders.sent == 3 and firm.row(again).reminders.next_at is not None


@pytest.mark.behaviour("AUT-6")
def test_changed_hours_move_the_dates_that_were_planned(firm: TestFirm, halden: int) -> None:
    # bug class 25
    request = firm.request(KINDS[0], halden)
    firm.settings(send_hour="14:00", closures=("2026-12-03",))
    firm.wait(minutes=1)
    moment = firm.row(request).reminders.next_at
    assert moment is not None and moment.astimezone(PARIS).isoformat() == "2026-12-04T14:00:00+01:00"


@pytest.mark.behaviour("AUT-6", "ENG-7")
@pytest.mark.parametrize("kind", KINDS)
def test_an_account_may_have_its_own_zone(firm: TestFirm, kind: Kind) -> None:
    # bug classes 52, 53 and 57
    firm.clock.set(firm.clock.now().replace(hour=15))  # 10:00 in New York
    far = firm.account("Far", zone="America/New_York", ann="ann@far.example")
    request = firm.request(kind, far, days=3, number=1)
    firm.new_mails()
    firm.at("2026-12-03 09:00", PARIS)
    firm.at("2026-12-03 08:59", NEW_YORK)
    assert firm.readers() == []
    firm.at("2026-12-03 09:00", NEW_YORK)
    assert firm.readers() == ["ann@far.example"]
    assert firm.detail(request).timeline.zone == "America/New_York"


@pytest.mark.behaviour("AUT-6")
def test_the_mail_states_the_day_of_the_accounts_own_zone(firm: TestFirm) -> None:
    # bug class 54: 23:00 in Paris on Monday is Tuesday in Auckland
    firm.at("2026-11-30 23:00")
    far = firm.account("Far", zone="Pacific/Auckland", ann="ann@far.example")
    firm.request(Kind.ORGANIZER, far, days=1)
    firm.at("2026-12-02 10:00", AUCKLAND)
    assert "1 December 2026" in firm.new_mails()[-1].text


def paused(firm: TestFirm, request: int, account: int) -> None:
    plans.pause(firm.office, [request])


def account_paused(firm: TestFirm, request: int, account: int) -> None:
    accounts.pause(firm.office, account)


def account_archived(firm: TestFirm, request: int, account: int) -> None:
    accounts.archive(firm.office, account)


def blocked(firm: TestFirm, request: int, account: int) -> None:
    accounts.set_notify(firm.office, account, firm.who("nora"), False)


def off(firm: TestFirm, request: int, account: int) -> None:
    firm.plan(request, enabled=False)


def used_up(firm: TestFirm, request: int, account: int) -> None:
    firm.plan(request, days=1, number=1)
    firm.days(1)


def archived(firm: TestFirm, request: int, account: int) -> None:
    acting.archive(firm.office, request)


def done(firm: TestFirm, request: int, account: int) -> None:
    firm.settle(request)


def ended(firm: TestFirm, request: int, account: int) -> None:
    firm.end(request)


def scheduled(firm: TestFirm, request: int, account: int) -> None:
    pass


@pytest.mark.behaviour("AUT-9")
@pytest.mark.parametrize("kind", KINDS)
def test_every_request_says_why_it_has_no_next_reminder(firm: TestFirm, halden: int, kind: Kind) -> None:
    assert firm.reason(firm.draft(kind, halden)) == "draft"
    waiting = firm.draft(kind, halden)
    firm.send(waiting)
    assert firm.reason(waiting) == "in_flight"
    firm.wait(seconds=10)
    for make in (scheduled, paused, off, archived, done, ended, used_up):
        request = firm.request(kind, halden)
        make(firm, request, halden)
        assert firm.reason(request) == make.__name__
        assert (firm.row(request).reminders.next_at is not None) == (make is scheduled)
    for make in (account_paused, account_archived, blocked):
        account = firm.account("Another", nora=f"{make.__name__}@another.example")
        request = firm.request(kind, account)
        make(firm, request, account)
        assert (firm.reason(request), firm.row(request).reminders.next_at) == (make.__name__, None)


@pytest.mark.behaviour("AUT-9", "AUT-6")
def test_outside_its_hours_a_queued_reminder_says_so_and_until_when(firm: TestFirm, halden: int) -> None:
    request = firm.request(KINDS[0], halden)
    firm.mailbox.meanwhile = lambda: plans.pause(firm.office, [request])
    firm.at("2026-12-03 17:58")
    plans.resume(firm.office, [request])
    firm.at("2026-12-03 18:03")
    firm.new_mails()
    row = firm.outbox(request)[-1]
    assert (row.state, row.reason) == ("queued", "outside-hours")
    assert row.not_before.astimezone(PARIS).isoformat() == "2026-12-04T09:00:00+01:00"
    firm.at("2026-12-04 09:00")
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("AUT-9")
def test_a_year_without_an_open_day_is_said_too(firm: TestFirm, halden: int) -> None:
    request = firm.request(KINDS[0], halden)
    days = [date.fromordinal(date(2026, 12, 1).toordinal() + n).isoformat() for n in range(400)]
    firm.settings(closures=tuple(days))
    firm.wait(minutes=1)
    assert firm.reason(request) == "no_open_day"


@pytest.mark.behaviour("ENG-7")
@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-10-22 10:00", 4, ["2026-10-26 08:00", "2026-10-30 08:00"]),  # summer time ends on the 25th
        ("2027-03-25 10:00", 4, ["2027-03-30 07:00", "2027-04-05 07:00"]),  # it begins on the 28th; Easter Monday, 29th
        ("2028-02-28 10:00", 1, ["2028-02-29 08:00", "2028-03-01 08:00"]),  # a leap day
        ("2026-12-30 10:00", 2, ["2027-01-01 08:00", "2027-01-04 08:00"]),
    ],
)
def test_each_reminder_leaves_once_at_the_firms_wall_clock_hour(
    firm: TestFirm, start: str, days: int, expected: list[str]
) -> None:
    # bug class 55
    firm.at(start)
    firm.settings(public_holidays=start.startswith("2027"))
    halden = firm.account("Halden", nora=NORA)
    firm.request(KINDS[0], halden, days=days, number=2)
    firm.new_mails()
    for _ in range(24 * 14):
        firm.wait(hours=1)
    assert [each.at.strftime("%Y-%m-%d %H:%M") for each in firm.new_mails()] == expected


@pytest.mark.behaviour("ENG-7")
@pytest.mark.parametrize(
    ("start", "moments"),
    [
        ("2027-03-27 10:00", ["2027-03-28 01:30", "2027-03-29 00:30"]),  # 02:30 does not exist: 03:30, once
        ("2026-10-24 10:00", ["2026-10-25 00:30", "2026-10-26 01:30"]),  # 02:30 is there twice: the first
    ],
)
def test_an_hour_that_is_not_there_or_there_twice_is_one_moment(firm: TestFirm, start: str, moments: list[str]) -> None:
    # bug class 56
    firm.at(start)
    firm.settings(send_hour="02:30", weekdays=(0, 1, 2, 3, 4, 5, 6), public_holidays=False)
    halden = firm.account("Halden", nora=NORA)
    firm.request(KINDS[0], halden, days=1, number=2)
    firm.new_mails()
    for _ in range(2 * 24 * 3):
        firm.wait(minutes=30)
    assert [each.at.strftime("%Y-%m-%d %H:%M") for each in firm.new_mails()] == moments


@pytest.mark.behaviour("ENG-7")
def test_two_zones_change_their_clocks_on_different_days(firm: TestFirm) -> None:
    # Paris on 25 October, New York on 1 November 2026
    firm.at("2026-10-23 16:00")
    firm.settings(public_holidays=False)
    near = firm.account("Near", nora=NORA)
    far = firm.account("Far", zone="America/New_York", ann="ann@far.example")
    for account in (near, far):
        firm.request(KINDS[0], account, days=3, number=3)
    firm.new_mails()
    for _ in range(24 * 14):
        firm.wait(hours=1)
    mails = firm.new_mails()
    for address, zone in ((NORA, PARIS), ("ann@far.example", NEW_YORK)):
        moments = [each.at.astimezone(zone).strftime("%d %H:%M") for each in mails if each.to == address]
        assert moments == ["26 09:00", "29 09:00", "02 09:00"]


@pytest.mark.behaviour("AUT-9", "STOP-1")
def test_a_dropped_reminder_uses_up_its_number_in_the_accounts_own_day(firm: TestFirm) -> None:
    far = firm.account("Far", zone="Pacific/Auckland", ann="ann@far.example")
    request = firm.request(KINDS[0], far, days=3, number=3)
    firm.at("2026-12-01 23:00")  # Wednesday 2 in Auckland
    with firm.office.database.write() as uow:
        plans.skip_next(uow, request)
        uow.commit()
    row = firm.row(request).reminders
    assert (row.skipped, row.next_step) == (1, 2)
    assert row.next_at is not None
    assert row.next_at.astimezone(AUCKLAND).date() == date(2026, 12, 7), "Saturday 5 is closed"
    with firm.office.database.read() as session:
        assert session.get_one(ReminderClock, request).counts_from == date(2026, 12, 2)
