"""How the rows of sections and questions are painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, rounded, text

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question as its row shows it."""

    number: str
    icon: str
    text: str
    kind: str
    condition: str
    required: bool = False
    heading: bool = False
    problem: str = ""


class _Delegate(QStyledItemDelegate):
    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, radius: int) -> bool:
        """Fill the row for its state; returns whether it is chosen."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            rounded(painter, area, radius, theme().color("accent-s" if chosen else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area, radius, None, theme().color("focus"), 2)
        return chosen

    def _grip(self, painter: QPainter, option: QStyleOptionViewItem, x: int) -> None:
        paint_icon(painter, QPoint(x, option.rect.center().y()), "grip-vertical", "muted", 14)

    def _dots(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        place = QPoint(option.rect.right() - px(17), option.rect.center().y())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_icon(painter, place, "ellipsis-vertical", "text" if chosen else "muted", 16)


class SectionDelegate(_Delegate):
    """A grip, "4. Vehicles", and how many questions it has."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        title, count = index.data(ROW)
        area = option.rect.adjusted(px(8), 1, -px(8), -1)
        chosen = self._ground(painter, option, area, 6)
        self._grip(painter, option, area.left() + px(14))
        number = f"{count:n}"
        wide = metrics(font(12, 500)).horizontalAdvance(number)
        room = area.adjusted(px(28), 0, -wide - px(20), 0)
        text(painter, room, title, font(13, 600 if chosen else 500), theme().color("accent-t" if chosen else "text"))
        text(
            painter, area.adjusted(0, 0, -px(10), 0), number, font(12, 500),
            theme().color("accent-t" if chosen else "muted"), Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(200)
        editor.setAccessibleName(self.tr("Name of the section"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(px(32), 1, -px(8), -1))


class QuestionDelegate(_Delegate):
    """A grip, the number, the type's icon, the question; below it the type and when it is shown."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QuestionRow = index.data(ROW)
        look = theme()
        chosen = self._ground(painter, option, option.rect.adjusted(0, 0, 0, -1), 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.color("border"))
        self._grip(painter, option, option.rect.left() + px(18))
        left, top = option.rect.left(), option.rect.top()
        text(painter, QRect(left + px(32), top, px(40), px(48)), row.number, font(13), look.color("muted"))
        place = QPoint(left + px(82), option.rect.center().y())
        paint_icon(painter, place, row.icon, "accent-t" if chosen else "text2", 16)
        x = left + px(100)
        room = QRect(x, top + px(6), option.rect.right() - px(40) - x, px(20))
        star = px(10) if row.required else 0
        name = text(
            painter, room.adjusted(0, 0, -star, 0), row.text or self.tr("New question"),
            font(13, 600 if row.heading else 500), look.color("text" if row.text else "muted"),
        )  # fmt: skip
        if row.required:
            text(painter, QRect(x + name + px(4), room.top(), px(10), px(20)), "*", font(13, 600), look.color("bad"))
        second = room.translated(0, px(19))
        if row.problem:
            paint_icon(painter, QPoint(x + px(6), second.center().y() + 1), "circle-alert", "bad", 12)
            text(painter, second.adjusted(px(18), 0, 0, 0), row.problem, font(12), look.color("bad"))
        else:
            said = row.kind if not row.condition else f"{row.kind} · ↳ {row.condition}"
            text(painter, second, said, font(12), look.color("muted"))
        self._dots(painter, option)
