"""A password that can be typed anew and is never shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.views.theme import px
from app.views.widgets.button import Button

DOTS = "•" * 12


class PasswordField(QWidget):
    """Dots while one is kept; *Change…* empties it for a new one. `value()` is None unless somebody typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textEdited.connect(lambda _: self.changed.emit())
        row.addWidget(self.line, 1)
        self.button = Button(self.tr("Change…"))
        self.button.clicked.connect(self._on_change)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self._kept = False
        self.forget(kept=False)

    def value(self) -> str | None:
        """Return what was typed; None where nothing was."""
        return None if self.line.isReadOnly() else (self.line.text() or None)

    def forget(self, *, kept: bool) -> None:
        """Forget what was typed; `kept` says whether the keyring has a password."""
        self._kept = kept
        self.line.clear()
        self.line.setReadOnly(kept)
        self.line.setPlaceholderText(DOTS if kept else "")
        self.button.setText(self.tr("Change…"))
        self.button.setVisible(kept)

    def _on_change(self) -> None:
        if self.line.isReadOnly():
            self.line.setReadOnly(False)
            self.line.setPlaceholderText(self.tr("New password"))
            self.button.setText(self.tr("Keep the old one"))
            self.line.setFocus()
        else:
            self.forget(kept=self._kept)
        self.changed.emit()
