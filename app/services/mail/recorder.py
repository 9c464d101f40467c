"""Answers on their way into the database: noted at once, and recorded with others where that pays (ENG-3, ENG-4).

What follows from an answer (the audit entry, the step, the next date) takes longer than the answer of a fast server.
For several mails it takes hardly longer than for one.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from app.services.mail import results, throttling
from app.services.mail.results import Tried, Via
from app.services.mail.transport import Outcome, Transport
from app.services.mail.verdict import Verdict
from app.services.office import Office

TOGETHER = 25
"""Mails recorded in one commit, at most."""
HELD_BACK = 0.25
"""Seconds for which a mail that was accepted may still be shown as on its way, while others follow it."""
SLOW_MS = 100
"""Milliseconds that a mail took beside which its recording does not count."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a mail that was handed over, until it is written down."""

    tried: Tried
    transport: Transport
    throttled: bool
    """Whether it took leave of a limit."""


class Recorder:
    """Writes answers down, in their order. What could not be written is kept, and written before anything else."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._waiting: list[Answer] = []
        self._since = 0.0

    def add(self, mail_id: int, outcome: Outcome, transport: Transport, *, throttled: bool) -> None:
        """Take an answer, and write it down so that no kill loses it. Raises Fault; it is not lost then."""
        tried = Tried(mail_id, outcome, Via(transport.name, transport.is_sandbox), self._office.clock.now())
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(Answer(tried, transport, throttled))
        if outcome.verdict != Verdict.ACCEPTED or outcome.duration_ms > SLOW_MS:
            self.flush()
            return
        with self._office.database.note() as connection:
            results.note(connection, tried)
        self._waiting[-1] = replace(self._waiting[-1], tried=replace(tried, noted=True))
        if len(self._waiting) >= TOGETHER or time.monotonic() - self._since > HELD_BACK:
            self.flush()

    def flush(self) -> None:
        """Record all that waits, in one commit. Raises Fault; it waits on then."""
        if not self._waiting:
            return
        with self._office.database.write() as uow:
            results.record(uow, *(each.tried for each in self._waiting))
            for each in self._waiting:
                outcome = each.tried.outcome
                if outcome.limited or (each.throttled and outcome.verdict != Verdict.ACCEPTED):
                    throttling.learn(uow, each.transport, outcome)
            uow.commit()
        self._waiting.clear()
