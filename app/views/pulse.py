"""The newest glance at the firm, read once per change for side bar, status bar, banners and tray."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.database import Changes
from app.services.glance import Glance, Report, look
from app.views.desk import Desk

__all__ = ["Glance", "Pulse"]

log = logging.getLogger(__name__)

EVERY_MS = 60_000
"""What needs no commit to change: the day, the next mail's moment, a pause that ended."""


class Pulse(QObject):
    """Keeps the newest `Glance` and emits `beaten` with each new one."""

    beaten = Signal(object)

    def __init__(self, desk: Desk, report: Callable[[], Report | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._report = report
        self.glance: Glance | None = None
        self._seen: int | None = None
        """The last entry of the trail that a glance has told of."""
        desk.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.refresh)

    def start(self) -> None:
        """Look now, and then at each change."""
        self.refresh()
        self._timer.start()

    def refresh(self) -> None:
        """Look anew."""
        self._desk.run(self, self._look, self._on_looked, self._on_failed, key="glance", again=True)

    def _look(self) -> Glance:
        # On a worker, never twice at the same time: each act of a client is in one glance.
        found = look(self._desk.office, self._report(), self._seen)
        self._seen = found.acts.head
        return found

    def _on_changed(self, changes: Changes) -> None:
        self.refresh()

    def _on_looked(self, glance: Glance) -> None:
        self.glance = glance
        self.beaten.emit(glance)

    def _on_failed(self, error: Exception) -> None:
        # A database that is locked for a moment is no reason for a dialog: the next minute shows whether it stays.
        log.warning("the firm could not be looked at: %s", type(error).__name__)
