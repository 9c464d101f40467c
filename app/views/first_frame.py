"""What stands on the screen while the office is opened: the window's frame, before anything that fills it is loaded.

Loading the database's library takes longer than Qt does, and an older database is brought up to date here too.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.icons import program_icon
from app.views.theme import font, px, theme

SMALLEST, USUAL = (1024, 680), (1360, 860)
SIDE, NARROW_SIDE, NARROW_BELOW, STATUS = 216, 56, 1100, 28


class FirstFrame(QWidget):
    """The colours of the window to come, at its place; `words` say what takes so long, where it may."""

    def __init__(self, geometry: QByteArray, words: str = "") -> None:
        super().__init__()
        self._words = words
        self.setWindowTitle("Relance")
        self.setWindowIcon(program_icon())
        self.setAccessibleName(words or "Relance")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.restoreGeometry(geometry)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        side = px(NARROW_SIDE if self.width() < px(NARROW_BELOW) else SIDE)
        low = self.height() - px(STATUS)
        painter.fillRect(self.rect(), look.color("surface"))
        painter.fillRect(QRect(0, 0, side, low), look.color("sidebar"))
        painter.fillRect(QRect(0, low, self.width(), px(STATUS)), look.color("sidebar"))
        painter.fillRect(QRect(side - 1, 0, 1, low), look.color("border"))
        painter.fillRect(QRect(0, low - 1, self.width(), 1), look.color("border"))
        painter.setFont(font(13))
        painter.setPen(look.color("muted"))
        painter.drawText(QRect(side, 0, self.width() - side, low), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
