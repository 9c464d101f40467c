"""The one source of time. Nothing else in the program asks what time it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where it is put: for tests, pictures and the demo firm."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment to which the clock was set."""
        return self.moment

    def set(self, moment: datetime) -> None:
        """Put the clock to an aware moment."""
        self.moment = moment.astimezone(UTC)

    def advance(self, delta: timedelta) -> None:
        """Move the clock forward (or, with a negative delta, back)."""
        self.moment += delta
