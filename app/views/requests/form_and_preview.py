"""A form with a preview at its right, or below it where large text leaves no room beside."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.scroll import Scroll

ROOM_BESIDE = 780
"""Pixels at 100 % from which both stand beside each other."""


class FormAndPreview(QWidget):
    """The form scrolls by itself."""

    def __init__(self, form: QWidget, preview: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        scroll = Scroll()
        scroll.setWidget(form)
        scroll.setMinimumHeight(px(420))
        form.setProperty("look", "clear")
        self._both.addWidget(scroll, 58)
        self._both.addWidget(preview, 42)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(ROOM_BESIDE)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._preview.setMinimumHeight(0 if beside else px(360))
