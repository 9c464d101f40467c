"""The four numbers over Today: each is a button to the list behind it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import rounded, text


class Counter(QAbstractButton):
    """A number with what it counts above and a quiet line below."""

    def __init__(self, title: str, icon_name: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._icon, self._token = title, icon_name, token
        self._number = 0
        self._line = ""
        self._alarming = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self, 8)
        theme().changed.connect(self.updateGeometry)

    def show_number(self, number: int, words: str, *, alarming: bool = False) -> None:
        """Show a number and the line below it."""
        self._number, self._line, self._alarming = number, words, alarming and number > 0
        self.setText(str(number))
        self.setAccessibleName(f"{self._title}, {number}")
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(88))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill = look.color("hover" if self.underMouse() else "surface")
        rounded(painter, self.rect(), 8, fill, look.color("border"))
        left, room = px(16), self.width() - px(32)
        paint_icon(painter, QPoint(left + px(8), px(20)), self._icon, self._token, 16)
        head = QRect(left + px(22), px(11), room - px(42), px(18))
        text(painter, head, self._title, font(12, 500), look.color("text2"))
        paint_icon(painter, QPoint(self.width() - px(20), px(20)), "chevron-right", "muted", 14)
        number = font(26, 600, tabular=True)
        token = "bad" if self._alarming else "text"
        text(painter, QRect(left, px(30), room, px(32)), str(self._number), number, look.color(token))
        text(painter, QRect(left, px(62), room, px(18)), self._line, font(12), look.color("muted"))
        painter.end()
