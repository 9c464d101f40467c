"""Base of what is drawn as a picture and holds values: a chart, a calendar, the steps of a set-up (APP-4).

It is a view of Qt's over a table of sentences, so that a screen reader finds a table, goes through its cells and says
where the keyboard is; what is seen is painted by the subclass on the viewport.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QRegion, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class PaintedTable(QTableView):
    """A subclass says where a cell lies (`box`), what the cells say (`say`), and which is current (`point_to`)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "painted")
        self._cells = QStandardItemModel(self)
        self.setModel(self._cells)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)

    # For subclasses

    def box(self, row: int, column: int) -> QRect:
        """Where a cell lies in the viewport."""
        raise NotImplementedError

    def left_by_pointer(self) -> None:
        """The mouse went away."""

    def say(self, rows: Sequence[Sequence[str]]) -> None:
        """What the cells say, row by row; the current one stays."""
        wide = max(map(len, rows), default=0)
        if (self._cells.rowCount(), self._cells.columnCount()) != (len(rows), wide):
            self._cells.setRowCount(len(rows))
            self._cells.setColumnCount(wide)
        for row, sentences in enumerate(rows):
            for column, words in enumerate(sentences):
                index = self._cells.index(row, column)
                if index.data() != words:
                    self._cells.setData(index, words)

    def point_to(self, row: int, column: int) -> None:
        """Make a cell the current one: a screen reader says it while the focus is here."""
        index = self._cells.index(row, column)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.viewport().update()

    # What Qt asks of a view

    def visualRect(self, index: Index, /) -> QRect:
        return self.box(index.row(), index.column()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint, /) -> QModelIndex:
        for row in range(self._cells.rowCount()):
            for column in range(self._cells.columnCount()):
                if self.box(row, column).contains(point):
                    return self._cells.index(row, column)
        return QModelIndex()

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier, /
    ) -> QModelIndex:
        return self.currentIndex()

    def scrollTo(
        self, index: Index, /, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Everything is in sight."""

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index, /) -> bool:
        return False

    def setSelection(self, rect: QRect, command: object, /) -> None:
        """Nothing is selected here."""

    def visualRegionForSelection(self, selection: QItemSelection, /) -> QRegion:
        return QRegion()

    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.left_by_pointer()
            self.viewport().update()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that a subclass does not know are the page's, not those of a list."""
        event.ignore()
