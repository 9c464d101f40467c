"""The automations of a stage in their list: a handle, an icon, two lines, a bell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import rounded, text

AUTOMATION: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class AutomationRow:
    """What one line shows. `reminds` None: it asks nobody anything."""

    name: str
    second: str
    icon: str
    reminds: bool | None


class AutomationRows(QStyledItemDelegate):
    """Paints the lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line."""
        return QSize(px(200), px(56))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        row: AutomationRow | None = index.data(AUTOMATION)
        if row is None:
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(0, 0, 0, -px(2))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            rounded(painter, box, 6, look.color("accent-s"), look.color("focus") if focused else None, 2)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, 6, look.color("hover"))
        middle = box.center().y()
        paint_icon(painter, QPoint(box.left() + px(15), middle), "grip-vertical", "muted", 14)
        paint_icon(painter, QPoint(box.left() + px(40), middle), row.icon, "accent-t" if chosen else "text2", 16)
        words = QRect(box.left() + px(58), box.top() + px(7), box.width() - px(58 + 34), px(20))
        text(painter, words, row.name, font(13, 500), look.color("accent-t" if chosen else "text"))
        text(painter, words.translated(0, px(19)), row.second, font(12), look.color("muted"))
        if row.reminds is not None:
            bell, token = ("bell", "accent-t") if row.reminds else ("bell-off", "muted")
            paint_icon(painter, QPoint(box.right() - px(17), middle), bell, token, 16)
