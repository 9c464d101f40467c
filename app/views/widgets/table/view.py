"""The table that all lists use."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QWidget,
)

from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics
from app.views.widgets.table.cells import words
from app.views.widgets.table.choice import ColumnChoice
from app.views.widgets.table.delegate import RowDelegate
from app.views.widgets.table.header import RowHeader
from app.views.widgets.table.jumping import jump
from app.views.widgets.table.model import Index, RowId, RowTableModel
from app.views.widgets.table.painters import (
    button_rect,
)

_EXTENDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ARROWS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class RowTable(QTableView):
    """Rows of a `RowTableModel`. Signals carry the row's id.

    `opened`: Enter, double click, or a click on the name. `menu_requested`: the dots, right click, Shift F10 or the
    Menu key, with the global point of the dots' lower right corner, for `menu.popup_at`. `eye_clicked`: the eye, or
    Space where `space_views` is set or there is nothing to check. `sort_requested(key, descending)`: the page re-reads
    and the arrow is set. `current_changed`: the keyboard's row moved.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    eye_clicked = Signal(object)
    sort_requested = Signal(str, bool)
    current_row_changed = Signal(object)

    def __init__(
        self,
        model: RowTableModel,
        name: str,
        *,
        space_views: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self.is_compact = False
        self.hovered_row = self.hovered_column = -1
        self.open_menu_id: RowId | None = None
        self._space_views = space_views
        self._last_checked = -1
        self._extending = False
        self.setAccessibleName(name)
        self._heads = RowHeader(self)
        self.setHorizontalHeader(self._heads)
        self.columns = ColumnChoice(self, model)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(RowDelegate(self))
        self._heads.sort_clicked.connect(self._on_sort_clicked)
        self._heads.check_clicked.connect(self._on_check_all)
        model.checked_changed.connect(self._heads.viewport().update)
        model.modelReset.connect(self._on_reset)
        theme().changed.connect(self._on_theme_changed)
        self.setModel(model)
        self.set_compact(False)

    # -- what the page does ------------------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is self.rows:
            self._span_groups()
            self.columns.lay_out()

    @property
    def row_height(self) -> int:
        """Height of a row in pixels."""
        return px(32 if self.is_compact else 44)

    def set_compact(self, compact: bool) -> None:
        """Rows of one line (32) instead of two (44)."""
        self.is_compact = compact
        self.rows.set_compact(compact)
        self.verticalHeader().setMinimumSectionSize(px(20))
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self._span_groups()
        self.viewport().update()

    def set_sort(self, key: str, descending: bool) -> None:
        """Show the arrow; the page has sorted its source already."""
        self._heads.sort_key, self._heads.descending = key, descending
        self._heads.viewport().update()

    def current_id(self) -> RowId | None:
        """The row of the keyboard."""
        return self.rows.id_at(self.currentIndex().row())

    def select_id(self, row_id: RowId) -> bool:
        """Make a row the current and only selected one, and bring it into view; False if it is not in the list."""
        row = self.rows.row_of(row_id)
        if row < 0:
            return False
        index = self.rows.index(row, self._name_column())
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def selected_ids(self) -> tuple[RowId, ...]:
        """Selected rows, in the order of the list."""
        found = (self.rows.id_at(index.row()) for index in self.selectionModel().selectedRows())
        return tuple(sorted((each for each in found if each is not None), key=self.rows.row_of))

    def set_menu_open(self, row_id: RowId | None) -> None:
        """Draw the dots of this row as open; None when the menu has closed."""
        self.open_menu_id = row_id
        self.viewport().update()

    def menu_point(self, row: int) -> QPoint:
        """The global point to which a row's menu is anchored: the lower right corner of its dots."""
        dots = self.rows.column_of("dots")
        index = self.rows.index(row, dots if dots >= 0 else len(self.rows.columns) - 1)
        box = button_rect(self.visualRect(index), True)
        return self.viewport().mapToGlobal(QPoint(box.right() + 1, box.bottom() + 3))

    # -- layout ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.lay_out()

    def _span_groups(self) -> None:
        self.clearSpans()
        for row in self.rows.group_rows():
            self.setSpan(row, 0, 1, len(self.rows.columns))
            self.setRowHeight(row, px(36))

    def _on_reset(self) -> None:
        self.hovered_row = self.hovered_column = self._last_checked = -1
        self._span_groups()

    def _on_theme_changed(self) -> None:
        self._heads.setFixedHeight(px(32))
        self.set_compact(self.is_compact)
        self.columns.lay_out()

    # -- sorting and checking ----------------------------------------------------------------------------------

    def _on_sort_clicked(self, key: str) -> None:
        descending = not self._heads.descending if key == self._heads.sort_key else False
        self.set_sort(key, descending)
        self.sort_requested.emit(key, descending)

    def _on_check_all(self) -> None:
        self.rows.check_all(self.rows.check_state() != Qt.CheckState.Checked)

    def _tick(self, row: int, through: bool = False) -> None:
        """Check or uncheck a row; with `through`, all from the last one ticked to this one the same way."""
        row_id = self.rows.id_at(row)
        if row_id is None:
            return
        on = not self.rows.is_checked(row_id)
        rows = range(row, row + 1)
        if through and self._last_checked >= 0:
            rows = range(min(row, self._last_checked), max(row, self._last_checked) + 1)
        self.rows.set_checked([each for each in map(self.rows.id_at, rows) if each is not None], on)
        self._last_checked = row

    def _name_column(self) -> int:
        kinds = [column.kind for column in self.rows.columns]
        return next((at for at, kind in enumerate(kinds) if kind in ("title", "account")), 0)

    # -- keyboard ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        row_id = self.rows.id_at(row)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        has_check = self.rows.column_of("check") >= 0
        if event.key() in _MOVES and not self.currentIndex().isValid():
            self._begin()
        elif event.key() in _ARROWS and row_id is not None and not control:
            self.opened.emit(row_id)
        elif event.key() == Qt.Key.Key_Space and row_id is not None:
            self._on_space(row_id, row, control, has_check)
        elif event.key() == Qt.Key.Key_A and control and has_check:
            self.rows.check_all(True)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.rows.rowCount():
            jump(self, event.key() == Qt.Key.Key_Home, shift)
        else:
            if event.text() and not control and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                event.ignore()  # single letters belong to the page's shortcuts, not to Qt's search in the list
                return
            self._extending = has_check and shift
            super().keyPressEvent(event)
            self._extending = False

    def _on_space(self, row_id: RowId, row: int, control: bool, has_check: bool) -> None:
        if not has_check or (self._space_views and not control):
            if self.rows.column_of("eye") >= 0:
                self.eye_clicked.emit(row_id)
            return
        chosen = self.selected_ids()
        if len(chosen) > 1 and row_id in chosen:
            self.rows.set_checked(chosen, not all(self.rows.is_checked(each) for each in chosen))
        else:
            self._tick(row)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Where rows can be ticked, choosing several with Ctrl or Shift ticks them: there is one notion of many."""
        super().selectionChanged(selected, deselected)
        if not self._extending:
            return
        self.rows.set_checked(self._ids_in(deselected), False)
        self.rows.set_checked(self._ids_in(self.selectionModel().selection()), True)

    def _ids_in(self, selection: QItemSelection) -> list[RowId]:
        parts = [selection.at(at) for at in range(selection.size())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [each for each in map(self.rows.id_at, sorted(rows)) if each is not None]

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.current_row_changed.emit(self.rows.id_at(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._begin()
        self.viewport().update()

    def _begin(self) -> None:
        """Make the first row current, which Qt does not where a heading stands above it."""
        row = next((each for each in range(self.rows.rowCount()) if self.rows.id_at(each) is not None), -1)
        if row >= 0:
            index = self.rows.index(row, self._name_column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # -- mouse -------------------------------------------------------------------------------------------------

    def _ask_menu(self, row: int) -> None:
        row_id = self.rows.id_at(row)
        if row_id is not None:
            self.menu_requested.emit(row_id, self.menu_point(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row_id = self.rows.id_at(index.row())
        if row_id is None:
            return
        if not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
            self.select_id(row_id)
        self._ask_menu(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row_id = self.rows.id_at(index.row())
        if event.button() == Qt.MouseButton.LeftButton and row_id is not None:
            kind = self.rows.columns[index.column()].kind
            if kind == "check":
                self._tick(
                    index.row(),
                    bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
                )
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                return
            if kind in ("dots", "eye"):
                self.select_id(row_id)
                if kind == "dots":
                    self._ask_menu(index.row())
                else:
                    self.eye_clicked.emit(row_id)
                return
        self._extending = self.rows.column_of("check") >= 0 and bool(event.modifiers() & _EXTENDS)
        super().mousePressEvent(event)
        self._extending = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        row_id = self.rows.id_at(index.row())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row_id is None or not plain or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.rows.columns[index.column()].kind == "title":
            name = words(self.rows.cell(index.row(), index.column()))
            reach = self.visualRect(index).left() + metrics(font(13, 500)).horizontalAdvance(name) + px(64)
            if spot.x() <= reach:
                self.opened.emit(row_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row_id = self.rows.id_at(index.row())
        if row_id is not None and self.rows.columns[index.column()].kind not in (
            "title",
            "check",
            "dots",
            "eye",
        ):
            self.opened.emit(row_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row(), index.column())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1, -1)

    def _hover(self, row: int, column: int) -> None:
        if (row, column) != (self.hovered_row, self.hovered_column):
            old = self.hovered_row
            self.hovered_row, self.hovered_column = row, column
            for each in {old, row} - {-1}:
                top = self.rowViewportPosition(each)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(each))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not self.hasFocus() or not index.isValid() or self.rows.id_at(index.row()) is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(
            QPen(
                theme().color("focus"),
                2,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.SquareCap,
                Qt.PenJoinStyle.MiterJoin,
            )
        )
        row = index.row()
        width = min(self.viewport().width(), self._heads.length())
        painter.drawRect(QRect(1, self.rowViewportPosition(row) + 1, width - 2, self.rowHeight(row) - 2))
        painter.end()
