"""Sheets of paper, one below the other: each is drawn when it comes into sight, and only then made."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import px, theme

GAP, MARGIN = 12, 16
KEPT = 24
"""Pictures in memory; those seen longest ago are made again when they come back."""


class Sheets(QWidget):
    """Pages of given sizes (points); `wanted` asks for the picture of a page that is in sight."""

    wanted = Signal(int, int)
    """Page from 0, width in device pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "clear")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._asked: set[int] = set()
        self._width = px(200)

    def show_sizes(self, sizes: tuple[tuple[float, float], ...], width: int) -> None:
        """Begin anew with pages of these sizes, each `width` wide."""
        self._sizes = sizes
        self._images.clear()
        self.set_width(width)

    def set_width(self, width: int) -> None:
        """Let the pages be as wide as this; pictures of another width are made again, and stretched meanwhile."""
        self._width = max(px(80), width)
        self._asked.clear()
        self.setMinimumWidth(self._width + 2 * px(MARGIN))
        self.setFixedHeight(self._top(len(self._sizes)) + px(MARGIN))
        self.update()

    def put(self, at: int, image: QImage) -> None:
        """Put a page's picture on its sheet."""
        self._images[at] = image
        self._images.move_to_end(at)
        while len(self._images) > KEPT:
            gone, _ = self._images.popitem(last=False)
            self._asked.discard(gone)
        self.update(self.area(at))

    def has(self, at: int) -> bool:
        """Whether a page's picture is there."""
        return at in self._images

    def area(self, at: int) -> QRect:
        """Return where a page lies."""
        left = max(px(MARGIN), (self.width() - self._width) // 2)
        return QRect(left, self._top(at), self._width, self._high(at))

    def page_at(self, y: int) -> int:
        """Return the page that covers a height."""
        found = 0
        for at in range(len(self._sizes)):
            if self._top(at) > y:
                break
            found = at
        return found

    def sizeHint(self) -> QSize:
        return QSize(self._width + 2 * px(MARGIN), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at in range(self.page_at(event.rect().top()), len(self._sizes)):
            area = self.area(at)
            if area.top() > event.rect().bottom():
                break
            # Paper is white in the dark too: it is shown as it will be printed.
            painter.fillRect(area, Qt.GlobalColor.white)
            if at in self._images:
                painter.drawImage(area, self._images[at])
                self._images.move_to_end(at)
            painter.setPen(theme().color("border"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            if at not in self._asked:
                self._asked.add(at)
                self.wanted.emit(at, round(self._width * self.devicePixelRatioF()))
        painter.end()

    def _high(self, at: int) -> int:
        across, down = self._sizes[at]
        return max(1, round(self._width * down / across))

    def _top(self, at: int) -> int:
        return px(MARGIN) // 2 + sum(self._high(each) + px(GAP) for each in range(at))
