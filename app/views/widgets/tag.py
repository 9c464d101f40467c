"""A tag: a coloured square and a word in a thin frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.avatar import hue_of
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import metrics, rounded, text

_DOTS = ("info-d", "vio-d", "ok-d", "warn-d", "bad-d", "accent", "neu-d", "chart")


def tag_width(label: str) -> int:
    """Width in pixels that a tag wants."""
    return metrics(font(12)).horizontalAdvance(label) + px(7 + 8 + 6 + 7)


def paint_tag(painter: QPainter, rect: QRect, label: str, *, dot: str = "", hover: bool = False) -> None:
    """Draw a tag over the whole of `rect`; `dot` is the token of its square, else the hash of its words chooses."""
    look = theme()
    rounded(painter, rect, 4, look.color("hover" if hover else "surface"), look.color("border2"))
    square = QRect(rect.left() + px(7), rect.top() + (rect.height() - px(8)) // 2, px(8), px(8))
    rounded(painter, square, 2, look.color(dot or _DOTS[hue_of(label)]))
    room = QRect(rect.left() + px(21), rect.top(), rect.width() - px(26), rect.height())
    text(painter, room, label, font(12), look.color("text2"))


class TagChip(QPushButton):
    """A tag; `clicked` filters by it where a page wants that, else it takes no focus (`clickable=False`)."""

    def __init__(
        self,
        label: str,
        *,
        clickable: bool = True,
        dot: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, parent)
        self._dot = dot or _DOTS[hue_of(label)]
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if clickable else Qt.FocusPolicy.NoFocus)
        self._clickable = clickable
        if clickable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            add_focus_ring(self, 4)

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.text()), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hover = self._clickable and self.underMouse()
        paint_tag(painter, self.rect(), self.text(), dot=self._dot, hover=hover)
        painter.end()
