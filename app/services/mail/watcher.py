"""The thread that looks into the firm's mailbox every few minutes, beside the sender (ENG-3, ENG-4)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from app.services.errors import Fault
from app.services.mail import mailbox_visits
from app.services.office import Office

log = logging.getLogger(__name__)

EVERY: Final = 120.0
"""Seconds between two looks."""
FIRST: Final = 5.0
"""Seconds until the first one: the sender begins before it."""


class Watcher:
    """Looks as long as it runs. No fault ends it, and sending never waits for it.

    What only a person can mend (a wrong password) it does not try again until somebody has done something.
    """

    def __init__(self, office: Office, first: float = FIRST, every: float = EVERY) -> None:
        """`first` and `every` in seconds."""
        self._office = office
        self._first, self._every = first, every
        self._stopping, self._wake, self._told = threading.Event(), threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        self._waits_for_person = False
        self._done: Callable[[str], None] | None = None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread = threading.Thread(target=self._run, name="mailbox", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 1.0) -> None:
        """Stop; a look that hangs in the network is left to its own timeout, and writes nothing any more."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(timeout)

    def look_now(self, done: Callable[[str], None] | None = None) -> None:
        """The account was changed, or a person says that the obstacle is gone: look at once, whatever was refused.

        `done` hears how it went, in the watcher's thread: the code of what was in the way, or an empty text.
        """
        self._done = done or self._done
        self._told.set()
        self._wake.set()

    def look(self, *, told: bool = False) -> None:
        """Look once, unless that waits for a person."""
        if self._waits_for_person and not told:
            return
        try:
            fault = mailbox_visits.visit(self._office, told=told, over=self._stopping.is_set)
        except Fault as known:
            fault = known.code
        except Exception:
            log.exception("a visit to the mailbox could not be noted")
            fault = "internal"
        self._waits_for_person = fault in mailbox_visits.NEEDS_A_PERSON
        done, self._done = self._done, None
        if done is not None and not self._stopping.is_set():
            done(fault)

    def _run(self) -> None:
        pause = self._first
        while True:
            self._wake.wait(pause)
            self._wake.clear()
            if self._stopping.is_set():
                return
            told = self._told.is_set()
            self._told.clear()
            self.look(told=told)
            pause = self._every
