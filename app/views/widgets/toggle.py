"""The on/off switch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import metrics, rounded, text


class Toggle(QCheckBox):
    """A switch, 36 × 20. A check box to screen readers and to code: `setChecked`, `toggled`, Space.

    `word` writes On or Off before it, for a switch that stands alone; `name` is its accessible name.
    """

    def __init__(self, name: str, *, word: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 10)
        theme().changed.connect(self.updateGeometry)

    def _words(self) -> tuple[str, str]:
        return self.tr("On"), self.tr("Off")

    def sizeHint(self) -> QSize:
        width = px(36)
        if self._word:
            width += max(metrics(font(12)).horizontalAdvance(word) for word in self._words()) + px(8)
        return QSize(width, px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRect(self.width() - px(36), (self.height() - px(20)) // 2, px(36), px(20))
        on = self.isChecked()
        if not self.isEnabled():
            fill = look.color("border2")
        elif on:
            fill = look.color("accent-h" if self.underMouse() else "accent")
        else:
            fill = look.color("neu-d" if self.underMouse() else "input")
        plain = look.is_high_contrast and not self.isEnabled()
        rounded(painter, track, px(10), None if plain else fill, fill if plain else None)
        knob = px(14)
        left = track.right() + 1 - knob - px(3) if on else track.left() + px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("on" if self.isEnabled() else "border2" if plain else "surface2"))
        painter.drawEllipse(QRectF(left, track.top() + px(3), knob, knob))
        if self._word:
            words = self._words()[0 if on else 1]
            room = QRect(0, 0, track.left() - px(8), self.height())
            color = look.color("muted" if self.isEnabled() else "disabled")
            text(painter, room, words, font(12), color, Qt.AlignmentFlag.AlignRight)
        painter.end()
