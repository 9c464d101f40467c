"""A thin bar of progress."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import px, theme
from app.views.widgets.painting import rounded, track


def paint_progress(painter: QPainter, rect: QRect, percent: float, tone: str = "") -> None:
    """Fill `rect` with the bar. Blue while going, green when full, unless `tone` (a solid's name) says otherwise."""
    look = theme()
    radius = rect.height() / 2
    track(painter, rect, radius)
    part = max(0.0, min(100.0, percent))
    if part > 0:
        width = max(rect.height(), round(rect.width() * part / 100))
        color = tone or ("ok-d" if part >= 100 else "info-d")
        rounded(
            painter,
            QRect(rect.left(), rect.top(), width, rect.height()),
            radius,
            look.color(color),
        )


class ProgressBar(QWidget):
    """The bar as a widget, 6 high. `tone` is a token such as "accent"; empty chooses blue or green by itself."""

    def __init__(
        self,
        percent: float = 0,
        name: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._percent = percent
        self._tone = tone
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_percent(percent)

    def set_percent(self, percent: float) -> None:
        """0 to 100."""
        self._percent = percent
        self.setAccessibleName(f"{self._name} {round(percent)} %".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(72), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_progress(painter, self.rect(), self._percent, self._tone)
        painter.end()
