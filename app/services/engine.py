"""The sender of this process: begun as soon as no other process sends from the same folder, stopped in good order."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.services.assembly import Opened
from app.services.errors import Fault

if TYPE_CHECKING:
    from app.services.mail.sender import PassReport, Sender
    from app.services.mail.watcher import Watcher

log = logging.getLogger(__name__)

AGAIN_SECONDS = 15.0
"""How often to look whether the other process that sends (`send-due`) has ended."""


class Engine:
    """Starts the sender in the background, once its modules are loaded and its lock is free (ENG-1, ENG-3)."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._sender: Sender | None = None
        self._watcher: Watcher | None = None
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread = threading.Thread(target=self._keep, name="engine", daemon=True)
        self._thread.start()

    @property
    def report(self) -> PassReport | None:
        """What the sender last did; None before its first pass, and where another process sends."""
        return self._sender.last_report if self._sender is not None else None

    @property
    def sends(self) -> bool:
        """Whether this process is the one that sends."""
        return self._sender is not None

    def tell(self, what: str) -> None:
        """Hand on what people say: "try-now" or "account-changed"; or that something was met: "look"."""
        sender = self._sender
        if sender is not None:
            acts = {"try-now": sender.try_now, "account-changed": sender.account_changed, "look": sender.look_now}
            acts[what]()
        if what == "look":
            return
        watcher = self._watcher
        if watcher is not None:
            watcher.look_now()

    def look_into_mailbox(self, done: Callable[[str], None]) -> bool:
        """Look into the firm's mailbox at once; False where another process does. `done` hears the fault's code, or an
        empty text, in the thread that looks."""
        watcher = self._watcher
        if watcher is not None:
            watcher.look_now(done)
        return watcher is not None

    def stop(self, timeout: float = 30.0) -> None:
        """Stop after the mail that is under way, and let another process send."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout)
        if self._watcher is not None:
            self._watcher.stop()
            self._watcher = None
        if self._sender is not None:
            self._sender.stop(timeout)
            self._sender = None
        self._opened.sender_lock.release()

    def _keep(self) -> None:
        # The sender's modules (templates, mail, styles) take a while to load, and no window waits for them.
        from app.services.assembly import make_sender
        from app.services.mail.watcher import Watcher

        gc.freeze()  # those too, as the window's were: a look through all of them would hold up the window

        while not self._stopping.is_set():
            if self._take_lock():
                sender = make_sender(self._opened.office)
                if not self._stopping.is_set():
                    sender.start()
                    self._sender = sender
                    self._watcher = Watcher(self._opened.office)
                    self._watcher.start()
                return
            self._stopping.wait(AGAIN_SECONDS)

    def _take_lock(self) -> bool:
        try:
            return self._opened.sender_lock.try_acquire()
        except Fault as fault:
            log.warning("the sender's lock cannot be taken: %s", fault.code)
            return False
