"""A provider's limits, kept: a token bucket as a pure value, which the outbox stores (ENG-5).

A quarter of a minute's mails may leave at once, and the rest trickles in, so that no stretch
of sixty seconds ever sees more than the limit; a bucket of a whole minute's would let twice as many.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol

from app.services.mail import server_words
from app.services.mail.presets import Limits
from app.services.mail.verdict import Verdict

LEARNT_FOR = timedelta(hours=24)
REST = timedelta(minutes=5)
REST_OF_A_DAY = timedelta(hours=1)
UNLIMITED_BASE = 60.0
"""Mails a minute from which an account without limits slows down, once its server complained."""
SLOWEST = 16
_NOTHING = timedelta(0)


class Told(Protocol):
    """What a bucket learns from: a judgement, or the outcome that carries it."""

    @property
    def verdict(self) -> Verdict:
        """The verdict."""

    @property
    def code(self) -> int | None:
        """The server's code; None where it said nothing."""

    @property
    def text(self) -> str:
        """The server's words."""

    @property
    def limited(self) -> bool:
        """Whether they speak of a limit."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """What may still leave. `day` is a date in UTC."""

    tokens: float
    refilled_at: datetime
    day: date
    sent_today: int = 0
    per_minute: float | None = None
    per_day: int | None = None
    learnt_until: datetime | None = None
    """Until when the rate is divided by `slowness`, because the server said that it was too much."""
    slowness: int = 1
    rests_until: datetime | None = None
    """Until when nothing leaves at all."""

    @classmethod
    def fresh(cls, limits: Limits, now: datetime) -> Bucket:
        """Return a full bucket."""
        empty = cls(0.0, now, now.astimezone(UTC).date(), 0, limits.per_minute, limits.per_day)
        return replace(empty, tokens=empty._burst)

    def with_limits(self, limits: Limits) -> Bucket:
        """Return the bucket with an account's new limits; what was sent today, and learnt, stays."""
        return replace(self, per_minute=limits.per_minute, per_day=limits.per_day)

    def take(self, now: datetime) -> tuple[Bucket, timedelta]:
        """Take leave for one mail: the bucket afterwards and zero, or how long to wait (nothing is taken then)."""
        bucket = self._at(now)
        if bucket.rests_until is not None:
            return bucket, bucket.rests_until - now
        if bucket.per_day is not None and bucket.sent_today >= bucket.per_day:
            tomorrow = datetime.combine(bucket.day + timedelta(days=1), datetime.min.time(), UTC)
            return bucket, tomorrow - now
        if bucket._rate is not None:
            if bucket.tokens < 1.0 - 1e-9:
                wait = timedelta(minutes=(1.0 - bucket.tokens) / bucket._refill)
                return bucket, wait + timedelta(microseconds=1)  # Never early by a rounding
            bucket = replace(bucket, tokens=max(0.0, bucket.tokens - 1.0))
        return replace(bucket, sent_today=bucket.sent_today + 1), _NOTHING

    def learn(self, now: datetime, judgement: Told) -> Bucket:
        """Return the bucket that has heard an answer: slower after a limit; a try that reached nobody costs nothing."""
        bucket = self._at(now)
        if judgement.limited:
            daily = server_words.tells_of_a_day(server_words.of_server(judgement.text))
            return replace(
                bucket,
                tokens=0.0,
                slowness=min(bucket.slowness * 2, SLOWEST),
                learnt_until=now + LEARNT_FOR,
                rests_until=now + (REST_OF_A_DAY if daily else REST),
            )
        unheard = judgement.verdict == Verdict.RETRY and judgement.code is None
        if unheard or judgement.verdict in (Verdict.NOT_CLAIMED, Verdict.QUEUE_STOPPED):
            tokens = min(bucket.tokens + 1.0, bucket._burst)
            return replace(bucket, tokens=tokens, sent_today=max(0, bucket.sent_today - 1))
        return bucket

    def to_json(self) -> dict[str, Any]:
        """Return the bucket as JSON knows it."""
        return {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(self).items()}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Bucket:
        """Return the bucket that `to_json` wrote."""
        moments = {
            key: datetime.fromisoformat(stored[key]) if stored.get(key) else None
            for key in ("refilled_at", "learnt_until", "rests_until")
        }
        return cls(**(stored | moments | {"day": date.fromisoformat(stored["day"])}))

    # What follows from the fields

    @property
    def _rate(self) -> float | None:
        """Mails a minute at present; None without a limit."""
        if self.slowness == 1:
            return self.per_minute
        return max(1.0, (self.per_minute or UNLIMITED_BASE) / self.slowness)

    @property
    def _burst(self) -> float:
        """Mails that may leave at once."""
        rate = self._rate
        return 0.0 if rate is None else max(1.0, rate // 4)

    @property
    def _refill(self) -> float:
        """Mails a minute that trickle in."""
        rate = self._rate or 0.0
        return max(rate - self._burst, rate / 2)

    def _at(self, now: datetime) -> Bucket:
        """Return the bucket refilled up to `now`. A clock that was put back neither fills nor blocks it."""
        bucket = self
        if bucket.learnt_until is not None and not _NOTHING < bucket.learnt_until - now <= LEARNT_FOR:
            bucket = replace(bucket, learnt_until=None, slowness=1)
        if bucket.rests_until is not None and not _NOTHING < bucket.rests_until - now <= REST_OF_A_DAY:
            bucket = replace(bucket, rests_until=None)
        today = now.astimezone(UTC).date()
        if today != bucket.day:
            bucket = replace(bucket, day=today, sent_today=0)
        elapsed = max(_NOTHING, now - bucket.refilled_at)
        if bucket._rate is None:
            return replace(bucket, refilled_at=now)
        refilled = bucket.tokens + (elapsed / timedelta(minutes=1)) * bucket._refill
        return replace(bucket, tokens=min(bucket._burst, refilled), refilled_at=now)
