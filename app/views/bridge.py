"""From the change feed to a signal in the GUI thread.

Commits happen in any thread; their changes are gathered and told after 50 ms, and twice a second while more and more
come, as when a thousand mails leave: each page reads anew whatever is told. What other processes
commit is noticed by SQLite's own counter, asked every two seconds and only while somebody looks.
"""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal

from app.services.database import ChangeFeed, Changes

GATHER_MS, CROWD_MS = 50, 500


class Bridge(QObject):
    """Emits `changed` with everything that commits changed since the last time. Make it in the GUI thread."""

    changed = Signal(object)
    _stirred = Signal()

    def __init__(self, feed: ChangeFeed, *, sync: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sync = sync
        self._gate = threading.Lock()
        self._gathered: set[tuple[str, int | None]] = set()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self._told_at = 0.0
        self._stirred.connect(self._gather, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = feed.subscribe(self._on_commit)

    def close(self) -> None:
        """Hear nothing more; before the program's objects are taken apart."""
        self._unsubscribe()
        self._timer.stop()

    def _gather(self) -> None:
        crowded = (time.monotonic() - self._told_at) * 1000 < CROWD_MS
        self._timer.start(CROWD_MS if crowded else GATHER_MS)

    def flush(self) -> None:
        """Tell at once what was gathered, if anything."""
        with self._gate:
            items, self._gathered, self._told = frozenset(self._gathered), set(), False
        if items:
            self._told_at = time.monotonic()
            self.changed.emit(Changes(items))

    def _on_commit(self, changes: Changes) -> None:
        with self._gate:
            self._gathered |= changes.items
            first, self._told = not self._told, True
        app = QCoreApplication.instance()
        if self._sync and app is not None and QThread.currentThread() is app.thread():
            self.flush()
        elif first:
            self._stirred.emit()
