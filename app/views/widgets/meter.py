"""The reminder meter: how many reminders went, and when the next one goes or why none does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, text

MeterState = Literal["scheduled", "paused", "used_up", "stopped", "off", "problem"]


@dataclass(frozen=True, slots=True)
class MeterLook:
    """`sent` of `total` reminders; `text` beside the dots: a date, "Paused by Camille", "All 3 sent", "Off"…"""

    sent: int
    total: int
    state: MeterState
    text: str


_FILLED = {
    "scheduled": "accent",
    "paused": "neu-d",
    "used_up": "warn-d",
    "stopped": "neu-d",
    "off": "neu-d",
    "problem": "warn-d",
}
_WORDS = {
    "scheduled": "text2",
    "paused": "muted",
    "used_up": "warn",
    "stopped": "muted",
    "off": "muted",
    "problem": "warn",
}


def dots_width(total: int) -> int:
    """Room for the dots, so that the texts of rows below each other align: 30 for up to 3 dots, 41 for 4, 52 for 5."""
    return px(30 if total <= 3 else 41 if total == 4 else 52)


def paint_meter(painter: QPainter, rect: QRect, look: MeterLook) -> None:
    """Draw the meter at the left of `rect`, in the middle of its height."""
    tokens = theme()
    x = rect.left()
    room = dots_width(look.total)
    if look.total > 5:
        words = f"{look.sent}/{look.total}"
        room = max(px(30), metrics(font(12, 500)).horizontalAdvance(words))
        text(
            painter,
            QRect(x, rect.top(), room, rect.height()),
            words,
            font(12, 500, tabular=True),
            tokens.color("text2"),
        )
    else:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(8)
        top = rect.top() + (rect.height() - side) / 2
        filled = tokens.color(_FILLED[look.state])
        empty = tokens.color("input" if look.state in ("scheduled", "problem") else "border2")
        for dot in range(look.total):
            box = QRectF(x + dot * (side + px(3)), top, side, side)
            if dot < look.sent:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(filled)
                painter.drawEllipse(box)
            else:
                painter.setPen(QPen(empty, 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
        painter.restore()
    left = x + room + px(8)
    words_rect = QRect(left, rect.top(), max(0, rect.right() + 1 - left), rect.height())
    text(
        painter,
        words_rect,
        look.text,
        font(12, 400, tabular=True),
        tokens.color(_WORDS[look.state]),
    )


def meter_width(look: MeterLook) -> int:
    """Width in pixels that dots and text want."""
    return dots_width(look.total) + px(8) + metrics(font(12, 400, tabular=True)).horizontalAdvance(look.text) + 2


class Meter(QWidget):
    """The meter as a widget; `accessible` is the sentence of a screen reader."""

    def __init__(self, look: MeterLook, accessible: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(accessible or look.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_look(self, look: MeterLook, accessible: str = "") -> None:
        """Show other reminders."""
        self._look = look
        self.setAccessibleName(accessible or look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(meter_width(self._look), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_meter(painter, self.rect(), self._look)
        painter.end()
