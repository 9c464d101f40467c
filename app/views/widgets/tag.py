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
        return QSize(metrics(font(12)).horizontalAdvance(self.text()) + px(7 + 8 + 6 + 7), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        hover = self._clickable and self.underMouse()
        rounded(
            painter,
            self.rect(),
            4,
            look.color("hover" if hover else "surface"),
            look.color("border2"),
        )
        dot = QRect(px(7), (self.height() - px(8)) // 2, px(8), px(8))
        rounded(painter, dot, 2, look.color(self._dot))
        room = QRect(px(21), 0, self.width() - px(26), self.height())
        text(painter, room, self.text(), font(12), look.color("text2"))
        painter.end()
