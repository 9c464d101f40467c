"""Some mails that leave one after another: cleared and read together, so that each costs little.

What was read grows old: a batch is thrown away after a moment, and when somebody changes something. What changed all
the same is found by each mail's claim, which asks every stop condition and every version again (STOP-9).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event

from app.services.errors import Refused
from app.services.firm import pause_of
from app.services.mail import clearance, letter, outbox, throttling
from app.services.mail.desk import Desk
from app.services.mail.letter import Read
from app.services.mail.transport import Transport
from app.services.office import Office

SIZE = 50
GOOD_FOR = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Batch:
    """Mails as they were read at one moment."""

    read_at: datetime
    letters: dict[int, Read | Refused] = field(default_factory=dict)
    """By mail id, in the order in which they leave; of one that cannot be written, why."""
    kept_back: frozenset[int] = frozenset()
    """Mails whose moment has come, and that may not leave."""
    throttled: frozenset[str] | None = frozenset()
    """The transports of which the database knows a limit; None: all."""

    def is_old(self, now: datetime) -> bool:
        """Whether it must be read anew; also where the clock was set back."""
        return not self.read_at <= now < self.read_at + GOOD_FOR

    def throttles(self, transport: Transport) -> bool:
        """Whether each mail by that transport needs leave."""
        return not transport.is_sandbox and (self.throttled is None or transport.name in self.throttled)


def gather(office: Office, without: Collection[int] = ()) -> Batch:
    """Clear and read what is ready, but for some mails; empty where nothing is, or the firm paused (ENG-8)."""
    now = office.clock.now()
    with office.database.read() as session:
        if pause_of(session, now).paused:
            return Batch(now)
        found = outbox.ready(session, now, SIZE + len(without))
    ready = [each for each in found if each.mail_id not in without][:SIZE]
    if not ready:
        return Batch(now)
    with office.database.write() as uow:
        cleared = [each.mail_id for each in clearance.cleared(uow, ready)]
        uow.commit()
    with office.database.read() as session:
        desk = Desk(session)
        letters = letter.read_all(desk, cleared, now)
        throttled = throttling.throttled(session, desk.settings)
    return Batch(
        read_at=now,
        letters={mail_id: letters[mail_id] for mail_id in cleared if mail_id in letters},
        kept_back=frozenset(each.mail_id for each in ready if each.mail_id not in letters),
        throttled=throttled,
    )


class Queue:
    """What is ready in one pass, batch by batch, each mail once. Used by one thread; `outdated` is set by any."""

    def __init__(self, office: Office, outdated: Event) -> None:
        self.batch = Batch(office.clock.now())
        self.kept_back: set[int] = set()
        """Those that may not leave now."""
        self._office = office
        self._outdated = outdated
        self._left: deque[tuple[int, Read | Refused]] = deque()
        """What is left of the batch."""
        self._tried: set[int] = set()
        self._doubted: set[int] = set()

    def __iter__(self) -> Queue:
        """Yield mails and what they say until nothing is ready that was not yielded."""
        return self

    def __next__(self) -> tuple[int, Read | Refused]:
        found = self.take_read()
        if found is None:
            self._read_more()
            found = self._taken()
        return found

    @property
    def is_fresh(self) -> bool:
        """Whether what was read may still be sent as it is."""
        return not self._outdated.is_set() and not self.batch.is_old(self._office.clock.now())

    def take_read(self) -> tuple[int, Read | Refused] | None:
        """Return the next mail, if it was read already; None where the database must be asked first."""
        return self._taken() if self._left and self.is_fresh else None

    def put_back(self, mail_id: int, read: Read | Refused) -> None:
        """Let the mail that was taken last come again."""
        self._tried.discard(mail_id)
        self._left.appendleft((mail_id, read))

    def look_again(self, mail_id: int) -> None:
        """Read anew, once, what a claim refused: it was changed since it was read, and may have ended."""
        if mail_id not in self._doubted:
            self._tried.discard(mail_id)
        self._doubted.add(mail_id)
        self._outdated.set()

    def _taken(self) -> tuple[int, Read | Refused]:
        found = self._left.popleft()
        self._tried.add(found[0])
        self.kept_back.discard(found[0])
        return found

    def _read_more(self) -> None:
        """Read the next batch; StopIteration where nothing is ready."""
        self._left.clear()
        while not self._left:
            self._outdated.clear()
            self.batch = gather(self._office, self._tried)
            self._tried |= self.batch.kept_back
            self.kept_back |= self.batch.kept_back
            if not self.batch.letters and not self.batch.kept_back:
                raise StopIteration
            self._left.extend(self.batch.letters.items())
