"""The focus ring: 2 px, 1 px away from the widget, drawn beside it so that no layout has to reserve room.

It shows when the focus came by keyboard or program, not by mouse.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from app.views.theme import theme

_REACH = 3


class _Ring(QWidget):
    def __init__(self, parent: QWidget, radius: int) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), 2))
        radius = self._radius + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


class _Keeper(QObject):
    """Follows one widget and shows the ring round it while it has the focus."""

    def __init__(self, widget: QWidget, radius: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._radius = radius
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        self._by_mouse = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._widget:
            if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
                if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                    self._by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
                if not self._by_mouse:
                    self._show()
            elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self._hide()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize) and self._ring is not None:
            self._place()
        return False

    def _ground(self) -> QWidget:
        """The window, or the viewport that clips the widget: the ring must be clipped the same."""
        at = self._widget
        self._watched = []
        while (parent := at.parentWidget()) is not None and not at.isWindow():
            grand = parent.parentWidget()
            if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
                return parent
            if parent.isWindow():
                return parent
            self._watched.append(parent)
            at = parent
        return at

    def _show(self) -> None:
        self._hide()
        ground = self._ground()
        if ground is self._widget:
            return
        for ancestor in self._watched:
            ancestor.installEventFilter(self)
        self._ring = _Ring(ground, self._radius)
        self._place()
        self._ring.show()
        self._ring.raise_()

    def _place(self) -> None:
        if self._ring is None:
            return
        ground = self._ring.parentWidget()
        if ground is None:
            return
        corner = self._widget.mapTo(ground, QPoint(0, 0))
        size = self._widget.size()
        self._ring.setGeometry(
            corner.x() - _REACH,
            corner.y() - _REACH,
            size.width() + 2 * _REACH,
            size.height() + 2 * _REACH,
        )

    def _hide(self) -> None:
        for ancestor in self._watched:
            ancestor.removeEventFilter(self)
        self._watched = []
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


class _Guide(QObject):
    """Hands the focus that a widget is given to one of its parts."""

    def __init__(self, widget: QWidget, part: QWidget) -> None:
        super().__init__(widget)
        self._part = part
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._part.setFocus(event.reason())
        return False


def lead_focus(widget: QWidget, part: QWidget) -> None:
    """Let `widget.setFocus()` mean one of its parts.

    Unlike a focus proxy, which lets Tab jump over all that stands before that part: tool bars could not be reached.
    """
    _Guide(widget, part)


def one_stop(buttons: Iterable[QAbstractButton]) -> None:
    """Let Tab come to the chosen one of some buttons of a group: arrows lead to the others.

    Qt does it only for a choice that is made after all of them are there.
    """
    for each in buttons:
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each.isChecked() else Qt.FocusPolicy.ClickFocus)


def add_focus_ring(widget: QWidget, radius: int = 6) -> None:
    """Give `widget` the focus ring; `radius` is that of its own corners."""
    _Keeper(widget, radius)
