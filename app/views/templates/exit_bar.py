"""The foot of a template: unsaved change, Discard, Save, Save & exit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.label import ElidedLabel


class ExitBar(QFrame):
    """Always there, so that nothing jumps; Ctrl S and Ctrl Enter work while the focus is in `parent`."""

    saved = Signal()
    left = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        self._words = ElidedLabel("", "warn")
        row.addWidget(self._words, 1)
        self.discard_button = Button(self.tr("Discard"), "ghost")
        self.save_button = Button(self.tr("Save"), keys=self.tr("Ctrl S"))
        self.exit_button = Button(self.tr("Save && exit"), "primary", keys=self.tr("Ctrl Enter"))
        for button, signal in (
            (self.discard_button, self.discarded), (self.save_button, self.saved), (self.exit_button, self.left),
        ):  # fmt: skip
            row.addWidget(button)
            button.clicked.connect(signal)
        self._key(parent, "Ctrl+S", self.save_button)
        self._key(parent, "Ctrl+Return", self.exit_button)
        self._key(parent, "Ctrl+Enter", self.exit_button)
        self.set_changed(False)

    def set_changed(self, changed: bool) -> None:
        """Say whether something waits for Save."""
        self._words.setText("●  " + self.tr("Unsaved change") if changed else "")
        self.discard_button.setVisible(changed)
        self.save_button.setEnabled(changed)

    def _key(self, parent: QWidget, keys: str, button: Button) -> None:
        shortcut = QShortcut(QKeySequence(keys), parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: button.click() if button.isEnabled() else None)
