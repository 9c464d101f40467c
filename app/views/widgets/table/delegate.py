"""How the table's cells are drawn, and what their tooltips say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, text
from app.views.widgets.table.cells import ButtonCell, CellValue, second_words, words
from app.views.widgets.table.model import CELL_ROLE, Index
from app.views.widgets.table.painters import CellState, button_rect, paint_button, paint_cell, paint_check, row_ground

if TYPE_CHECKING:
    from app.views.widgets.table.view import RowTable


class RowDelegate(QStyledItemDelegate):
    """Draws every cell of the table."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, model = self._table, self._table.rows
        rect: QRect = option.rect
        look = theme()
        group = model.group_at(index.row())
        if group is not None:
            painter.fillRect(rect, look.color("surface2"))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("border"))
            at = rect.left() + px(24)
            width = text(
                painter,
                rect.adjusted(px(24), 0, -px(16), 0),
                group.text,
                font(12, 600),
                look.color("text2"),
            )
            note = QRect(
                at + width + px(8),
                rect.top(),
                max(0, rect.right() - at - width - px(8)),
                rect.height(),
            )
            text(painter, note, group.note, font(12), look.color("muted"))
            return
        hover = table.hovered_row == index.row()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = row_ground(selected, hover)
        if ground is not None:
            painter.fillRect(rect, ground)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("border"))
        column = model.columns[index.column()]
        inside = rect.adjusted(px(24) if index.column() == 0 else 0, 0, -px(16), -1)
        own = hover and table.hovered_column == index.column()
        row_id = model.id_at(index.row())
        if column.kind == "check":
            state = (
                Qt.CheckState.Checked if row_id is not None and model.is_checked(row_id) else Qt.CheckState.Unchecked
            )
            paint_check(painter, inside, state, own)
            return
        is_open = column.kind == "dots" and row_id is not None and row_id == table.open_menu_id
        cell_state = CellState(hover, own, is_open, table.is_compact, column.align == "right")
        cell = model.cell(index.row(), index.column())
        if column.kind in ("eye", "dots"):
            if not isinstance(cell, ButtonCell) or cell.shown:
                last = index.column() == len(model.columns) - 1
                paint_button(painter, button_rect(rect, last), column.kind, cell_state)
            return
        paint_cell(painter, inside, cell, cell_state)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), self._table.row_height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The cell's tooltip, or the words that did not fit."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, CellValue) or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if not tip:
            room = option.rect.width() - px(16)
            lines = [line for line in (words(cell), second_words(cell)) if line]
            cut = any(metrics(font(13)).horizontalAdvance(line) > room for line in lines)
            tip = "\n".join(lines) if cut else ""
        QToolTip.showText(event.globalPos(), tip, view)
        return True
