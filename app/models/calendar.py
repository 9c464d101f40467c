"""A firm's open days and sending hours, in one time zone.

Everything is decided on the wall clock first and turned into UTC last, so that 09:00 stays 09:00 across clock changes
(ENG-7). Three rules make each opening one real moment, the same every time it is asked for:

* an hour that does not exist (the clock jumps over it) is moved forward by the length of the jump: 02:30 becomes
  03:30;
* an hour that exists twice is its first occurrence, unless the clock goes back over midnight between the two: then
  it is the second, since after the first one the date would turn back to the day before;
* a date on which no real moment lies between opening and closing is not open (30 December 2011 in Samoa, which never
  was).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST_CLOSURE = 366
"""Days searched for an open one before the calendar is refused."""

_ONE_DAY = timedelta(days=1)
_ONE_SECOND = timedelta(seconds=1)


class NoOpenDay(ValueError):
    """No open day in the 366 days from `day` on: nothing could ever be sent by this calendar."""

    def __init__(self, day: date) -> None:
        super().__init__(f"no open day within {LONGEST_CLOSURE} days of {day.isoformat()}")
        self.day = day


@dataclass(frozen=True, slots=True)
class Calendar:
    """When automatic mails may leave (AUT-6).

    `send_hour` is included and `window_end` is not; both are wall-clock times without zone or fold. `weekdays` counts
    from Monday = 0. `closed` holds the public holidays and the firm's own closures. An account with its own zone has
    the firm's calendar with another `zone`. Raises ValueError for hours in the wrong order or no weekday at all.
    """

    zone: ZoneInfo
    send_hour: time = time(9)
    window_end: time = time(18)
    weekdays: frozenset[int] = frozenset(range(5))
    closed: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if self.send_hour.tzinfo or self.window_end.tzinfo or self.send_hour.fold or self.window_end.fold:
            raise ValueError("hours are wall-clock times, without zone or fold")
        if self.send_hour >= self.window_end:
            raise ValueError("the sending window must begin before it ends")
        if not self.weekdays or not self.weekdays <= frozenset(range(7)):
            raise ValueError("weekdays are some of 0 (Monday) to 6 (Sunday)")

    # Days

    def is_open(self, day: date) -> bool:
        """Whether automatic mails may leave on `day`."""
        return self._opening(day) is not None

    def next_open(self, day: date) -> date:
        """`day` itself when it is open, else the first open day after it. Raises NoOpenDay."""
        return self.next_opening(day)[0]

    def add_open_days(self, day: date, n: int) -> date:
        """The `n`-th open day after `day`; with 0, the same as `next_open`. Raises NoOpenDay; ValueError if `n` < 0."""
        if n < 0:
            raise ValueError("open days are counted forward")
        if n == 0:
            return self.next_open(day)
        for _ in range(n):
            day = self.next_open(day + _ONE_DAY)
        return day

    def open_days_between(self, a: date, b: date) -> int:
        """How many open days lie after `a`, up to and including `b`; 0 when `b` is not after `a`."""
        return sum(self.is_open(a + timedelta(days=n)) for n in range(1, (b - a).days + 1))

    # Moments

    def local_date(self, moment: datetime) -> date:
        """The date that the firm's wall calendar shows at `moment` (aware). Raises ValueError for a naive one."""
        if moment.tzinfo is None:
            raise ValueError("a moment without a time zone has no date")
        return moment.astimezone(self.zone).date()

    def at_hour(self, day: date) -> datetime:
        """The send hour of `day` as one moment, UTC, whether or not the day is open. See the rules above."""
        wall = datetime.combine(day, self.send_hour, self.zone)
        first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
        if first < second and self._date_turns_back(wall, second):
            return second
        return first

    def closing(self, day: date) -> datetime:
        """The end of the window of `day`, UTC: where a clock change gives two, the earlier, which stays in the day."""
        wall = datetime.combine(day, self.window_end, self.zone)
        return min(wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC))

    def in_window(self, moment: datetime) -> bool:
        """Whether an automatic mail may leave at `moment`: an open day, from the send hour to the window's end."""
        day = self.local_date(moment)
        opening = self._opening(day)
        return opening is not None and opening <= moment < self.closing(day)

    def next_window(self, moment: datetime) -> datetime:
        """The first moment from `moment` on at which a mail may leave, UTC: itself, or the opening of an open day.

        Raises NoOpenDay.
        """
        day, opening = self.next_opening(self.local_date(moment))
        if moment >= self.closing(day):
            opening = self.next_opening(day + _ONE_DAY)[1]
        return max(opening, moment.astimezone(UTC))

    def next_opening(self, day: date) -> tuple[date, datetime]:
        """`next_open(day)` with the moment at which it opens. Raises NoOpenDay."""
        candidate = day
        for _ in range(LONGEST_CLOSURE):
            opening = self._opening(candidate)
            if opening is not None:
                return candidate, opening
            candidate += _ONE_DAY
        raise NoOpenDay(day)

    # The parts

    def _opening(self, day: date) -> datetime | None:
        """The moment at which `day` opens, or None when nothing can leave on it."""
        if day.weekday() not in self.weekdays or day in self.closed:
            return None
        opening = self.at_hour(day)
        # An opening that a clock change pushed into the next day lies after the closing of its own.
        return opening if opening < self.closing(day) else None

    def _date_turns_back(self, wall: datetime, second: datetime) -> bool:
        """Whether, between the two occurrences of `wall`, the clock goes back into the day before."""
        since_midnight = timedelta(
            hours=wall.hour, minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond
        )
        return self.local_date(second - since_midnight - _ONE_SECOND) < wall.date()
