"""Words beside the buttons of a dialog's footer, shown where the buttons leave room for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.views.theme import px
from app.views.widgets.flow import FlowRow, widgets_of

LEAST = 130
"""Pixels below which a sentence is only a heap of words."""


class FooterNote(QLabel):
    """A wrapping label in a row of buttons, which takes what they leave over."""

    def __init__(self, row: FlowRow) -> None:
        strip = row.parentWidget()
        super().__init__(strip)
        self._row = row
        self.setProperty("look", "second")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        if strip is not None:
            strip.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST), super().sizeHint().height())

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self._make_way()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._make_way()
        return False

    def _make_way(self) -> None:
        strip = self._row.parentWidget()
        others = [each for each in widgets_of(self._row) if each is not self]
        taken = sum(each.sizeHint().width() + self._row.spacing() for each in others if not each.isHidden())
        margins = self._row.contentsMargins()
        room = (strip.width() if strip is not None else 0) - taken - margins.left() - margins.right()
        self.setVisible(bool(self.text()) and room >= px(LEAST))
