"""The thread that looks into the firm's mailbox every few minutes, beside the sender (ENG-3, ENG-4)."""

from __future__ import annotations

import logging
import threading
from typing import Final

from app.services.errors import Fault
from app.services.office import Office

log = logging.getLogger(__name__)

EVERY: Final = 120.0
"""Seconds between two looks."""
FIRST: Final = 5.0
"""Seconds until the first one: the sender begins before it."""


class Watcher:
    """Looks as long as it runs. A fault is logged and the next look tries again: sending never waits for it."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._fault = ""

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread = threading.Thread(target=self._run, name="mailbox", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 5.0) -> None:
        """Stop; a look that hangs in the network is left to its own timeout."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout)

    def look(self) -> None:
        """Look once."""
        from app.services.mail import watching  # IMAP is loaded only beside a sender, never for a window

        fault = ""
        try:
            watching.look(self._office)
        except Fault as known:
            fault = known.code
        except Exception:
            log.exception("a look into the mailbox failed")
            fault = "internal"
        if fault and fault != self._fault:
            log.info("the mailbox cannot be read: %s", fault)
        self._fault = fault

    def _run(self) -> None:
        pause = FIRST
        while not self._stopping.wait(pause):
            self.look()
            pause = EVERY
