"""The pages of a paper, one below the other, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from app.services.papers.page_pictures import PagePicture
from app.views.theme import px, theme
from app.views.widgets.focus import add_focus_ring

GAP = 10


class PaperPages(QScrollArea):
    """Shows pictures of pages; the place in the paper stays when the pages are shown anew.

    `enlarged` where somebody clicked a page, or pressed Enter.
    """

    enlarged = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add_focus_ring(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._sheets = _Sheets()
        self.setWidget(self._sheets)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._sheets.pages)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Show pages in the place of those that are shown."""
        self._sheets.show_pages(pages)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Enlarge what is clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.count:
            self.enlarged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge with Enter; the other keys scroll."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.count:
            self.enlarged.emit()
        else:
            super().keyPressEvent(event)


class _Sheets(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "clear")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pages: list[QImage] = []

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        self.pages = [
            QImage(each.pixels, each.width, each.height, each.stride, QImage.Format.Format_RGB32).copy()
            for each in pages
        ]
        self.setMinimumHeight(self._height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), self._height())

    def resizeEvent(self, event: object) -> None:
        self.setMinimumHeight(self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        y = 0
        for page in self.pages:
            area = QRect(0, y, self.width(), self._page_height(page))
            if area.intersects(event.rect()):
                painter.drawImage(area, page)
                painter.setPen(theme().color("border"))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
            y += area.height() + px(GAP)
        painter.end()

    def _page_height(self, page: QImage) -> int:
        return round(page.height() * self.width() / page.width()) if page.width() else 0

    def _height(self) -> int:
        return sum(self._page_height(page) + px(GAP) for page in self.pages)
