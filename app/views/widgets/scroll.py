"""What scrolls where there is no room: columns of cards and fields, and whole pages in large text or a small window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Shows a widget as wide as there is room. A bar stands beside what is higher, and below what is wider even at its
    least: nothing is out of reach."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def ensureWidgetVisible(self, childWidget: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:
        """Bring a widget into view; of one that is wider than the view its beginning, where Qt shows its middle."""
        super().ensureWidgetVisible(childWidget, xmargin, ymargin)
        held = self.widget()
        if held is not None and childWidget.width() > self.viewport().width():
            self.horizontalScrollBar().setValue(childWidget.mapTo(held, QPoint()).x() - xmargin)

    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        held: QWidget | None = self.focusWidget()
        if moved and held is not None and self.isAncestorOf(held):
            self.ensureWidgetVisible(held)
        return moved


class PageScroll(Scroll):
    """Shows a page that fills the room, and scrolls where that is less than the page's least.

    Qt's own resizing gives a page of wrapping words the height that it likes best, with which most would scroll.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidgetResizable(False)
        self.setWidget(page)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._page:
            self._fit()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _fit(self) -> None:
        page, room = self._page, self.maximumViewportSize()
        wide = max(room.width(), page.minimumSizeHint().width())
        high = _least_height(page, wide)
        if wide > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        if high > room.height() and wide == room.width():
            least = page.minimumSizeHint().width()
            wide = max(least, wide - self.verticalScrollBar().sizeHint().width())
            high = _least_height(page, wide)
        page.resize(wide, max(high, room.height()))


def _least_height(page: QWidget, width: int) -> int:
    layout = page.layout()
    least = page.minimumSizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        least = layout.minimumHeightForWidth(width)
    return least
