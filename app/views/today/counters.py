"""The four numbers over Today: each is a button to the list behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import rounded, text, wrapped, wrapped_lines

LINE = 16
"""Height of a line of small words."""


class Counter(QAbstractButton):
    """A number with what it counts above and a quiet line below."""

    def __init__(self, title: str, icon_name: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._icon, self._token = title, icon_name, token
        self._number = 0
        self._line = ""
        self._alarming = False
        self._row: tuple[Counter, ...] = (self,)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        self.updateGeometry()
        self.update()

    def stand_beside(self, row: Sequence[Counter]) -> None:
        """Keep the numbers of a row on one line, whose title ever is the longest."""
        self._row = tuple(row)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(88))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(88))

    def heightForWidth(self, width: int, /) -> int:
        title, below = self._lines(width)
        return px(88) + px(LINE) * (title + below - 2)

    def _lines(self, width: int) -> tuple[int, int]:
        """How many lines the title and the line below the number take."""
        room = width - px(32)
        title = max(wrapped_lines(each._title, font(12, 500), room - px(42)) for each in self._row)
        return title, wrapped_lines(self._line, font(12), room)

    def _own_lines(self, room: int) -> int:
        return wrapped_lines(self._title, font(12, 500), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill = look.color("hover" if self.underMouse() else "surface")
        rounded(painter, self.rect(), 8, fill, look.color("border"))
        left, room = px(16), self.width() - px(32)
        paint_icon(painter, QPoint(left + px(8), px(20)), self._icon, self._token, 16)
        lines, below = self._lines(self.width())
        head = QRect(left + px(22), px(11), room - px(42), px(2 + LINE * lines))
        text_box = QRect(head.left(), head.top(), head.width(), px(2) + px(LINE) * self._own_lines(head.width()))
        wrapped(painter, text_box, self._title, font(12, 500), look.color("text2"))
        paint_icon(painter, QPoint(self.width() - px(20), px(20)), "chevron-right", "muted", 14)
        number = font(26, 600, tabular=True)
        token = "bad" if self._alarming else "text"
        text(painter, QRect(left, head.bottom() + px(1), room, px(32)), str(self._number), number, look.color(token))
        foot = QRect(left, head.bottom() + px(33), room, px(2 + LINE * below))
        wrapped(painter, foot, self._line, font(12), look.color("muted"))
        painter.end()
