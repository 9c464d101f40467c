"""The bar that appears when something was changed and not yet saved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.label import label


class SaveBar(QFrame):
    """ "Unsaved change", Discard, Save (Ctrl S). Hidden until `set_changed(True)`.

    Ctrl S works while the focus is in the bar's parent. `slim` leaves out the strip's own ground, for inside a card.
    """

    saved = Signal()
    discarded = Signal()

    def __init__(self, *, slim: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if not slim:
            self.setProperty("look", "footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(
            px(14) if slim else px(38),
            0 if slim else px(10),
            0 if slim else px(24),
            0 if slim else px(10),
        )
        row.setSpacing(px(8))
        self._words = label(self.tr("Unsaved change"), "warn", wrap=True)
        row.addWidget(self._words, 1)
        self.discard_button = Button(self.tr("Discard"), "ghost", small=slim)
        self.save_button = Button(self.tr("Save"), "primary", small=slim, keys=self.tr("Ctrl S"))
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        self.discard_button.clicked.connect(self.discarded)
        self.save_button.clicked.connect(self.saved)
        self._dot = px(0 if slim else 24)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, parent or self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_shortcut)
        self.setVisible(False)

    def set_changed(self, changed: bool, problem: str | None = None) -> None:
        """Show or hide the bar; `problem` disables Save and says why."""
        self.setVisible(changed)
        self.save_button.set_disabled_reason(problem)

    def set_words(self, words: str) -> None:
        """Say what waits for Save."""
        self._words.setText(words)

    def _on_shortcut(self) -> None:
        if self.isVisible() and self.save_button.isEnabled():
            self.saved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("warn-d"))
        painter.drawEllipse(QPoint(self._dot + px(4), self.height() // 2), px(4), px(4))
        painter.end()
