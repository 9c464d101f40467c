"""Leaving with something unsaved: Save, Discard or Stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class LeaveDialog(Dialog):
    """Esc stays. `saving` and `discarding` tell what was chosen."""

    saving = Signal()
    discarding = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(
            self.tr("Unsaved change"), self.tr("Save"), cancel=self.tr("Stay"), width=440, parent=parent
        )  # fmt: skip
        self.body.addWidget(label(self.tr("Save the changes of {name}?").format(name=name), "panel", wrap=True))
        self.body.addWidget(label(self.tr("What you entered on its Info tab is not saved yet."), "body", wrap=True))
        self.body.addStretch(1)
        self.discard = Button(self.tr("Discard"), "danger")
        self.discard.clicked.connect(self._on_discard)
        self.footer.insertWidget(self.footer.indexOf(self.primary_button), self.discard)
        self.primary_button.setFocus()

    def submit(self) -> None:
        """Save, then leave."""
        self.accept()
        self.saving.emit()

    def _on_discard(self) -> None:
        self.accept()
        self.discarding.emit()
