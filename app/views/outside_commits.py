"""What other processes commit, noticed while somebody looks at the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.services.database import Changes
from app.services.database.outside import OutsideWatch
from app.views.desk import Desk

EVERY_MS = 2000
ANYTHING = Changes(
    frozenset(
        (kind, None) for kind in ("account", "audit", "contact", "document", "firm", "mail", "request", "settings")
    )
)


class OutsideCommits(QObject):
    """Asks SQLite's counter every two seconds, and only while the window is shown."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watch = OutsideWatch(desk.office.database)
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._ask)

    def set_watching(self, on: bool) -> None:
        """Begin or end to ask; at the beginning at once, for what happened meanwhile."""
        if on and not self._closed and not self._timer.isActive():
            self._timer.start()
            self._ask()
        elif not on:
            self._timer.stop()

    def close(self) -> None:
        """Ask no more, also where the desktop still sends the window events of being shown."""
        self._closed = True
        self._timer.stop()
        self._watch.close()

    def _ask(self) -> None:
        if self._watch.changed():
            self._desk.office.database.feed.publish(ANYTHING)
