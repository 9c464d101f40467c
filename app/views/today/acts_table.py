"""A list whose rows end in buttons: Send now, Snooze, Skip. They are keys too, so the table stays one widget."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, rounded, text
from app.views.widgets.table import CellValue, RowTable, RowTableModel
from app.views.widgets.table.delegate import RowDelegate
from app.views.widgets.table.model import Index

ACTS = "acts"
"""The key of the column of buttons."""
HIGH, SIDE, GAP = 28, 28, 8


@dataclass(frozen=True, slots=True)
class Act:
    """One button: words, or an icon alone; `name` is what its tooltip says."""

    code: str
    name: str
    icon: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ActsCell(CellValue):
    """The buttons of a row, from left to right; none where nothing can be done."""

    acts: tuple[Act, ...]


def acts_width(words: str, icons: int) -> int:
    """Width at 100 % of a column with one button of words and so many icons."""
    wide = metrics(font(13, 500)).horizontalAdvance(words) + px(24) + icons * px(SIDE + GAP) + px(8)
    return round(wide * 100 / theme().text_scale)


def _boxes(rect: QRect, acts: tuple[Act, ...]) -> list[QRect]:
    """Return where the buttons stand, flush right."""
    found: list[QRect] = []
    right = rect.right() - px(8)
    top = rect.center().y() - px(HIGH) // 2 + 1
    for act in reversed(acts):
        wide = metrics(font(13, 500)).horizontalAdvance(act.words) + px(24) if act.words else px(SIDE)
        found.insert(0, QRect(right - wide, top, wide, px(HIGH)))
        right -= wide + px(GAP)
    return found


class ActsTable(RowTable):
    """`acted(row id, code, point below the button)`: a button of a row was pressed."""

    acted = Signal(object, str, QPoint)

    def __init__(self, model: RowTableModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent=parent)
        self.hovered_act = ""
        self.setItemDelegate(_ActsDelegate(self))

    def act_point(self, row_id: object, code: str) -> QPoint:
        """Return the point below a button, for its menu."""
        index = self.model().index(self.rows.row_of(row_id), self._acts_column())  # type: ignore[arg-type]
        for act, box in self._acts_at(index):
            if act.code == code:
                return self.viewport().mapToGlobal(QPoint(box.left(), box.bottom() + 3))
        return self.menu_point(index.row())

    def _acts_column(self) -> int:
        return next((at for at, column in enumerate(self.rows.columns) if column.key == ACTS), 0)

    def _acts_at(self, index: Index) -> list[tuple[Act, QRect]]:
        if not index.isValid() or self.rows.columns[index.column()].key != ACTS:
            return []
        cell = self.rows.cell(index.row(), index.column())
        if not isinstance(cell, ActsCell):
            return []
        return list(zip(cell.acts, _boxes(self.visualRect(index), cell.acts), strict=True))

    def _act_under(self, point: QPoint) -> tuple[Index, Act] | None:
        index = self.indexAt(point)
        return next(((index, act) for act, box in self._acts_at(index) if box.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self._act_under(event.position().toPoint())
        code = found[1].code if found else ""
        if code != self.hovered_act:
            self.hovered_act = code
            self.viewport().setToolTip(found[1].name if found else "")
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._act_under(event.position().toPoint())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        index, act = found
        row_id = self.rows.id_at(index.row())
        if row_id is not None:
            self.select_id(row_id)
            self.acted.emit(row_id, act.code, self.act_point(row_id, act.code))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._act_under(event.position().toPoint()) is None:
            super().mouseReleaseEvent(event)


class _ActsDelegate(RowDelegate):
    def __init__(self, table: ActsTable) -> None:
        super().__init__(table)
        self._acts = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        hover = self._acts.hovered_row == index.row()
        for act, box in self._acts._acts_at(index):
            look = theme()
            own = hover and self._acts.hovered_act == act.code and self._acts.hovered_column == index.column()
            if hover:
                rounded(painter, box, 6, look.color("hover" if own else "surface"), look.color("border2"))
            if act.words:
                token = "text" if hover else "accent-t"
                middle = Qt.AlignmentFlag.AlignHCenter
                text(painter, box, act.words, font(13, 500), look.color(token), middle)
            else:
                paint_icon(painter, box.center() + QPoint(1, 1), act.icon, "text" if hover else "text2", 16)
