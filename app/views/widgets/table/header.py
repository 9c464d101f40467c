"""The table's header: quiet words, the sort arrow, and the box that checks all."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, text
from app.views.widgets.table.model import RowTableModel
from app.views.widgets.table.painters import paint_check


class RowHeader(QHeaderView):
    """32 high. A click on a sortable column emits `sort_clicked(key)`, one on the box `check_clicked`."""

    sort_clicked = Signal(str)
    check_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sort_key = ""
        self.descending = False
        self.setFixedHeight(px(32))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.sectionClicked.connect(self._on_clicked)

    def _rows(self) -> RowTableModel | None:
        model = self.model()
        return model if isinstance(model, RowTableModel) else None

    def _on_clicked(self, section: int) -> None:
        model = self._rows()
        if model is None:
            return
        column = model.columns[section]
        if column.kind == "check":
            self.check_clicked.emit()
        elif column.sortable:
            self.sort_clicked.emit(column.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self._rows()
        if model is None:
            return
        look = theme()
        painter.fillRect(rect, look.color("surface2"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("border"))
        column = model.columns[logicalIndex]
        inside = rect.adjusted(px(24) if logicalIndex == 0 else 0, 0, -px(16), 0)
        if column.kind == "check":
            paint_check(painter, inside, model.check_state(), False)
            return
        if column.kind in ("eye", "dots"):
            return
        made = font(12, 500)
        sorted_here = column.key == self.sort_key
        color = look.color("text2" if sorted_here else "muted")
        right = column.align == "right" or column.kind == "money"
        width = metrics(made).horizontalAdvance(column.title)
        arrow = px(18) if sorted_here else 0
        room = inside.adjusted(0, 0, -arrow, 0)
        text(
            painter,
            room,
            column.title,
            made,
            color,
            Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft,
        )
        if sorted_here:
            x = inside.right() - px(7) if right else min(inside.left() + width + px(11), inside.right() - px(7))
            name = "arrow-down" if self.descending else "arrow-up"
            paint_icon(painter, QPoint(x, rect.center().y() + 1), name, "text2", 14)
