"""The window's toast and the wish that it shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.views.desk import ToastWish
from app.views.widgets.toast import Toast

HOLD_MS = 1000


class Toasts(Toast):
    """Shows one wish at a time; its Undo is called once, and `hovered` every second while somebody rests on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wish: ToastWish | None = None
        self._holding = QTimer(self)
        self._holding.setInterval(HOLD_MS)
        self._holding.timeout.connect(self._on_held)
        self.undone.connect(self._on_undone)
        self.expired.connect(self._on_expired)
        self.hovered.connect(self._on_hovered)

    def show_wish(self, wish: ToastWish) -> None:
        """Show what was done."""
        self.show_message(wish.text, icon_name=wish.icon, undo=wish.undo is not None, seconds=wish.seconds)
        self._wish = wish

    def _on_undone(self) -> None:
        undo: Callable[[], None] | None = self._wish.undo if self._wish is not None else None
        self._wish = None
        if undo is not None:
            undo()

    def _on_expired(self) -> None:
        self._wish = None
        self._holding.stop()

    def _on_hovered(self, on: bool) -> None:
        if on and self._wish is not None and self._wish.hovered is not None:
            self._on_held()
            self._holding.start()
        else:
            self._holding.stop()

    def _on_held(self) -> None:
        if self._wish is not None and self._wish.hovered is not None:
            self._wish.hovered()
