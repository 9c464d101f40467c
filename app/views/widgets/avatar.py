"""Initials on a colour of their own: round for a person, a rounded square for an account."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.painting import rounded, text


def initials(name: str) -> str:
    """Two letters: of the first and second word, or the first two of a single word."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[1][0]).upper()


def hue_of(key: str | int) -> int:
    """Avatar hue 0 to 7 of an id: the same in every run and on every machine."""
    return zlib.crc32(str(key).encode()) % 8


def paint_avatar(painter: QPainter, rect: QRect, name: str, key: str | int, *, square: bool = False) -> None:
    """Draw the avatar of `name` into `rect`, coloured by the hash of its id `key`."""
    tint, words = theme().avatar(hue_of(key))
    side = min(rect.width(), rect.height())
    box = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
    radius = (6 if side >= px(40) else 4) if square else side / 2
    rounded(painter, box, radius, tint, words if theme().is_high_contrast else None)
    size = 16 if side >= px(44) else 12 if side >= px(30) else 11 if side >= px(26) else 10 if side >= px(22) else 9
    text(
        painter,
        box.toRect(),
        initials(name),
        font(size, 600),
        words,
        Qt.AlignmentFlag.AlignHCenter,
    )


class Avatar(QWidget):
    """The avatar as a widget of `side` pixels. Decorative: a screen reader skips it."""

    def __init__(
        self,
        name: str,
        key: str | int,
        side: int = 24,
        *,
        square: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._key, self._side, self._square = name, key, side, square
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_who(self, name: str, key: str | int) -> None:
        """Show somebody else."""
        self._name, self._key = name, key
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._name, self._key, square=self._square)
        painter.end()
