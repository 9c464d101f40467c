"""A list whose rows are put in order: dragged, or moved with Alt ↑ and Alt ↓."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from app.views.theme import px

DOTS = 34
"""Width at the right of a row that opens its menu."""


class OrderList(QListWidget):
    """Tells what is wanted and moves nothing itself: whoever fills it may have to ask first."""

    moved = Signal(int, int)
    """From a row, to a row counted without it."""
    received = Signal(int)
    """Something from another list was dropped on a row."""
    added_after = Signal(int)
    duplicated = Signal(int)
    removed = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """The three dots of a row, or the menu key; where, on the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the list say; all others are Qt's."""
        row, held = self.currentRow(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and held == Qt.KeyboardModifier.AltModifier:
            if row >= 0 and 0 <= row + step < self.count():
                self.moved.emit(row, row + step)
        elif event.key() == Qt.Key.Key_Insert and not held:
            self.added_after.emit(row)
        elif event.key() == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            if row >= 0:
                self.duplicated.emit(row)
        elif event.key() == Qt.Key.Key_Delete and not held:
            if row >= 0:
                self.removed.emit(row)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where a row is wanted. Qt moves nothing: the list is filled anew when the order has changed."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.source() is not self:
            row = index.row()
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            if row >= 0:
                self.received.emit(row)
            return
        below = index.isValid() and place.y() > self.visualRect(index).center().y()
        target = self.count() if not index.isValid() else index.row() + int(below)
        row = self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        to = target - int(target > row)
        if to != row:
            self.moved.emit(row, to)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a row whose dots were clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.on_dots(place):
            self.open_menu(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or of the current one for the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.currentRow() if by_key else self.indexAt(event.pos()).row()
        if row >= 0:
            self.setCurrentRow(row)
            self.open_menu(row)

    def on_dots(self, place: QPoint) -> bool:
        """Whether a point of the viewport is on the three dots of its row."""
        return place.x() > self.viewport().width() - px(DOTS)

    def open_menu(self, row: int) -> None:
        """Ask for the menu of a row, at its right end."""
        area = self.visualItemRect(self.item(row))
        self.menu_wanted.emit(row, self.viewport().mapToGlobal(area.bottomRight()))
