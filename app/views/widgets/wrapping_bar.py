"""A tool bar of two halves, which stand below each other where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.views.theme import px


class WrappingBar(QWidget):
    """Add what filters to `left` and what acts to `right`."""

    def __init__(self, parent: QWidget | None = None, *, above: int = 10, below: int = 10) -> None:
        super().__init__(parent)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(px(24), px(above), px(24), px(below))
        self._halves.setSpacing(px(8))
        self._halves.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        for half in (self.left, self.right):
            half.setSpacing(px(8))
        self._halves.addLayout(self.left, 1)
        self._halves.addLayout(self.right)

    def _narrowest(self) -> tuple[int, int]:
        """The least widths: with the halves side by side, and below each other."""
        margins = self._halves.contentsMargins()
        room = margins.left() + margins.right()
        left, right = self.left.minimumSize().width(), self.right.minimumSize().width()
        return left + right + self._halves.spacing() + room, max(left, right) + room

    def minimumSizeHint(self) -> QSize:
        return QSize(self._narrowest()[1], self._halves.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        wide = self.width() >= self._narrowest()[0]
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != wanted:
            self._halves.setDirection(wanted)
            self.updateGeometry()
