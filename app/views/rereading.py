"""Lists read anew for what changes: at once, and while change follows change once a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.views.desk import Desk

REST_MS = 1000
"""Each mail that leaves changes something; a list of 20,000 read anew for each keeps all workers busy."""


class Rereading(QTimer):
    """Calls `read` for changes; those that come within a second of the last are answered together, after it."""

    def __init__(self, desk: Desk, read: Callable[[], None], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._read, self._wanted = desk, read, False
        self.setSingleShot(True)
        self.setInterval(REST_MS)
        self.timeout.connect(self._on_rested)

    def ask(self) -> None:
        """Something changed."""
        self._wanted = True
        if self._desk.sync or not self.isActive():
            self._on_rested()

    def _on_rested(self) -> None:
        if self._wanted:
            self._wanted = False
            self._read()
            self.start()
