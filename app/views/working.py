"""Work on a thread of its own while there is no desk: opening, restoring, looking for a backup."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Working(QObject):
    """One piece of work on a thread of its own, for what happens while there is no desk.

    `finished` carries the result and the error, one of them None.
    """

    finished = Signal(object, object)

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.busy = False
        self.finished.connect(self._on_finished)

    def start(self) -> None:
        """Begin; returns at once."""
        self.busy = True
        threading.Thread(target=self._do, name="opening").start()

    def _do(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # whatever it is, it is told in the GUI thread
            self.finished.emit(None, error)
        else:
            self.finished.emit(result, None)

    def _on_finished(self, result: object, error: object) -> None:
        self.busy = False
