"""Work that may take long: its progress is shown once it does, and it can be given up (APP-7)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.views.desk import Desk
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.progress import ProgressBar

T = TypeVar("T")
PATIENCE_MS = 500
"""What is done by then shows no dialog."""

Watch = Callable[[int, int], None]
"""Called by the work with how far it is, and of how much; raises `GivenUp` once somebody pressed *Cancel*."""


class GivenUp(Exception):
    """Somebody pressed *Cancel*."""


class LongWork(QObject):
    """One piece of long work of a widget, begun by `start`; it lives until it ended, or its widget goes."""

    progressed = Signal(int, int)

    def __init__(self, desk: Desk, owner: QWidget, title: str) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._title = title
        self._stop = threading.Event()
        self.dialog: WorkDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._show)
        self._at, self._of = 0, 0
        self.progressed.connect(self._on_progress)

    def start(
        self,
        work: Callable[[Watch], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do it on a worker. Given up, it ends in silence: whoever pressed *Cancel* knows."""

        def watch(at: int, of: int) -> None:
            if self._stop.is_set():
                raise GivenUp
            self.progressed.emit(at, of)

        def ended(result: T) -> None:
            self._end()
            done(result)

        def broken(error: Exception) -> None:
            self._end()
            if not isinstance(error, GivenUp):
                (failed or self._desk.explain)(error)

        self._stop.clear()
        if not self._desk.sync:
            self._timer.start()
        self._desk.announce(self._title)
        self._desk.run(self, lambda: work(watch), ended, broken)

    def _show(self) -> None:
        self.dialog = WorkDialog(self._title, self._owner.window())
        self.dialog.show_progress(self._at, self._of)
        self.dialog.rejected.connect(self._give_up)
        self.destroyed.connect(self.dialog.accept)
        self.dialog.open()

    def _give_up(self) -> None:
        self.dialog = None
        self._stop.set()

    def _on_progress(self, at: int, of: int) -> None:
        self._at, self._of = at, of
        if self.dialog is not None:
            self.dialog.show_progress(at, of)

    def _end(self) -> None:
        self._timer.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.rejected.disconnect(self._give_up)
            dialog.accept()
        self.deleteLater()


class WorkDialog(Dialog):
    """What is being done, how far it is, and *Cancel*."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, "", width=440, parent=parent)
        self.primary_button.hide()
        self.body.addWidget(label(title, "panel", wrap=True))
        self.bar = ProgressBar(0, title)
        self.body.addWidget(self.bar)
        self._where = label("", "second")
        self.body.addWidget(self._where)
        self.body.addStretch(1)
        self.cancel_button.setFocus()

    def show_progress(self, at: int, of: int) -> None:
        """Show how far it is; `of` 0 where nobody knows."""
        self.bar.set_percent(100 * at / of if of else 0)
        self._where.setText(self.tr("{at} of {of}").format(at=at, of=of) if of else "")

    def submit(self) -> None:
        """Enter does nothing: only the work itself ends it well."""
