"""A provider's limits are kept, whatever the clock and the server do (ENG-5)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.mail.presets import CAREFUL, PRESETS, UNLIMITED, Limits, preset, preset_for
from app.services.mail.throttle import Bucket
from app.services.mail.verdict import ErrorKind, Judgement, SmtpPhase, Verdict, judge

pytestmark = pytest.mark.behaviour("ENG-5")

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
ACCEPTED = Judgement(Verdict.ACCEPTED, 250, "Ok")
LIMIT = judge(SmtpPhase.RCPT, 450, None, "mailbox unavailable - send limit exceeded")
DAILY = judge(SmtpPhase.DATA, 550, "5.4.5", "5.4.5 Daily user sending limit exceeded")


def send_all(bucket: Bucket, start: datetime, count: int) -> list[datetime]:
    """Send as fast as the bucket lets; return when each mail left."""
    left: list[datetime] = []
    now = start
    while len(left) < count:
        bucket, wait = bucket.take(now)
        if wait:
            now += wait
        else:
            left.append(now)
    return left


@given(st.integers(1, 120), st.integers(1, 300))
def test_no_minute_ever_sees_more_than_the_limit(per_minute: int, count: int) -> None:
    left = send_all(Bucket.fresh(Limits(per_minute, None), MONDAY), MONDAY, count)
    for start in left:
        assert sum(start <= each < start + timedelta(minutes=1) for each in left) <= per_minute


def test_a_handful_leaves_at_once_and_a_hundred_within_minutes() -> None:
    left = send_all(Bucket.fresh(CAREFUL, MONDAY), MONDAY, 100)
    assert left[4] == MONDAY
    assert timedelta(minutes=5) < left[-1] - MONDAY < timedelta(minutes=7)


def test_when_the_day_is_used_up_the_next_mail_waits_for_the_next_day() -> None:
    bucket = Bucket.fresh(Limits(None, 3), MONDAY)
    for _ in range(3):
        bucket, wait = bucket.take(MONDAY)
        assert wait == timedelta(0)
    bucket, wait = bucket.take(MONDAY)
    assert MONDAY + wait == datetime(2026, 3, 3, tzinfo=UTC)
    assert bucket.take(MONDAY + wait)[1] == timedelta(0)


def test_a_relay_of_ones_own_is_not_slowed() -> None:
    assert send_all(Bucket.fresh(UNLIMITED, MONDAY), MONDAY, 1000)[-1] == MONDAY


@pytest.mark.parametrize("limits", [CAREFUL, UNLIMITED])
def test_a_server_that_complains_gets_a_rest_and_then_half_the_rate_for_a_day(limits: Limits) -> None:
    bucket = Bucket.fresh(limits, MONDAY).learn(MONDAY, LIMIT)
    assert bucket.take(MONDAY)[1] == timedelta(minutes=5)
    rested = MONDAY + timedelta(minutes=5)
    slow = send_all(bucket, rested, 60)[-1] - rested
    assert slow > send_all(Bucket.fresh(limits, rested), rested, 60)[-1] - rested
    recovered = MONDAY + timedelta(days=1)
    assert send_all(bucket, recovered, 5)[-1] == recovered


def test_a_limit_of_the_day_rests_for_an_hour() -> None:
    assert Bucket.fresh(CAREFUL, MONDAY).learn(MONDAY, DAILY).take(MONDAY)[1] == timedelta(hours=1)


def test_complaints_slow_down_but_never_stop() -> None:
    bucket, now = Bucket.fresh(CAREFUL, MONDAY), MONDAY
    for _ in range(50):
        bucket, now = bucket.learn(now, LIMIT), now + timedelta(minutes=6)
    assert send_all(bucket, now, 3)[-1] - now < timedelta(minutes=10)


def test_an_evening_offline_does_not_use_up_the_day() -> None:
    bucket, now = Bucket.fresh(Limits(20, 10), MONDAY), MONDAY
    for _ in range(100):
        bucket, wait = bucket.take(now)
        assert wait == timedelta(0)
        bucket = bucket.learn(now, judge(SmtpPhase.CONNECT, error=ErrorKind.UNREACHABLE))
        now += timedelta(seconds=30)
    assert bucket.sent_today == 0
    assert bucket.take(now)[0].learn(now, ACCEPTED).sent_today == 1


@given(st.lists(st.integers(-400, 400), max_size=20))
def test_a_clock_that_jumps_never_blocks_for_more_than_a_day_nor_fills_beyond_the_burst(days: list[int]) -> None:
    bucket, now = Bucket.fresh(CAREFUL, MONDAY), MONDAY
    for jump in days:
        now = MONDAY + timedelta(days=jump)
        bucket, wait = bucket.learn(now, LIMIT).take(now)
        assert wait <= timedelta(days=1)
        assert bucket.tokens <= 5


@given(st.integers(0, 30), st.sampled_from([ACCEPTED, LIMIT, DAILY]))
def test_the_bucket_outlasts_a_restart(taken: int, judgement: Judgement) -> None:
    bucket = Bucket.fresh(CAREFUL, MONDAY)
    for _ in range(taken):
        bucket, _ = bucket.take(MONDAY)
    bucket = bucket.learn(MONDAY, judgement)
    assert Bucket.from_json(json.loads(json.dumps(bucket.to_json()))) == bucket


def test_new_limits_keep_what_was_sent_today() -> None:
    bucket = Bucket.fresh(CAREFUL, MONDAY).take(MONDAY)[0].with_limits(Limits(30, 1))
    assert bucket.take(MONDAY)[1] > timedelta(0)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("a@gmail.com", "gmail"), ("a@GoogleMail.com", "gmail"), ("b@wanadoo.fr", "orange"),
        ("c@hotmail.fr", "outlook"), ("d@cabinet-durand.fr", "custom"), ("e@free.fr", "free"),
        ("f@icloud.com", "icloud"), ("nonsense", "custom"),
    ],
)  # fmt: skip
def test_the_provider_is_known_by_the_address(address: str, code: str) -> None:
    assert preset_for(address).code == code


def test_every_provider_protects_the_password_and_has_limits_but_ones_own_relay() -> None:
    for each in PRESETS:
        assert preset(each.code) is each
        if each.code == "relay":
            assert (each.signs_in, each.limits) == (False, UNLIMITED)
        else:
            assert each.security != "none"
            assert each.limits.per_day is not None
            assert each.limits.per_minute is not None
