"""The foot of a mail text: when it is used, what is unsaved, Discard and Save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label


class TextBar(QFrame):
    """Always there; Ctrl S works while the focus is in `parent`."""

    saved = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        row = FlowRow(self, spacing=px(8))
        row.setContentsMargins(px(20), px(10), px(20), px(10))
        self._words = label("", "second", wrap=True)
        row.addWidget(self._words)
        row.add_stretch()
        self.discard_button = Button(self.tr("Discard"), "ghost")
        self.save_button = Button(self.tr("Save"), "primary", keys=self.tr("Ctrl S"))
        self.discard_button.clicked.connect(self.discarded)
        self.save_button.clicked.connect(self.saved)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.save_button.click() if self.save_button.isEnabled() else None)

    def show_state(self, dirty: bool, problem: str, used: str) -> None:
        """Show whether something waits for Save, and what keeps it from that."""
        self._words.setText("●  " + self.tr("Unsaved change") if dirty else used)
        self._words.setProperty("look", "warn" if dirty else "second")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.discard_button.setVisible(dirty)
        self.save_button.set_disabled_reason(problem or (None if dirty else self.tr("Nothing was changed.")))
