"""What a row of fields is dragged by: it goes up and down under the pointer, one place at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.views.icons import paint_icon
from app.views.theme import px

WIDTH = 16
SLACK = 12
"""How far the pointer leaves the row before the row follows it, so that it does not jump to and fro at an edge."""


class Grip(QWidget):
    """`moved` with "up" or "down" for each place that its row is to go; `taken` while it is held.

    For the mouse alone: the keyboard has Alt ↑ and Alt ↓ in the fields beside it.
    """

    moved = Signal(str)
    taken = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(px(WIDTH), px(32))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move it, or press Alt ↑ / Alt ↓"))
        self.setAccessibleName(self.tr("Drag to move it"))
        self._held, self._last = False, 0
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.setSizePolicy(kept)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(held=True)
            self._last = event.globalPosition().toPoint().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the row as far as the pointer went, and keep it in view."""
        row, pointer = self.parentWidget(), event.globalPosition().toPoint()
        if not self._held or row is None:
            return
        way = pointer.y() - self._last
        self._last = pointer.y()
        while True:
            above, at = row.y(), row.mapFromGlobal(pointer).y()
            if way < 0 and at < -px(SLACK):
                self.moved.emit("up")
            elif way > 0 and at > row.height() + px(SLACK):
                self.moved.emit("down")
            if (holder := row.parentWidget()) is not None and (layout := holder.layout()) is not None:
                layout.activate()  # so that the row already stands where it went
            if row.y() == above:
                break
        _show_in_scroll(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._hold(held=False)

    def _hold(self, *, held: bool) -> None:
        if held != self._held:
            self._held = held
            self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
            self.taken.emit(held)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Six dots; in the accent while it is held or the pointer is on it."""
        painter = QPainter(self)
        near = self._held or self.underMouse()
        paint_icon(painter, self.rect().center(), "grip-vertical", "accent-t" if near else "muted")

    def enterEvent(self, event: object) -> None:
        """Light up."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Go quiet."""
        self.update()


def _show_in_scroll(row: QWidget) -> None:
    around = row.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(row, 0, px(8))
            return
        around = around.parentWidget()
