"""Leaving an organizer with answers that are not saved: Save, Discard or Stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class LeaveAnswersDialog(Dialog):
    """Esc stays. `saving` and `discarding` tell what was chosen."""

    saving = Signal()
    discarding = Signal()

    def __init__(self, parent: QWidget, name: str, answers: int) -> None:
        super().__init__("", "", width=440, parent=parent)
        self.setWindowTitle(self.tr("Unsaved answers"))
        self.primary_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Stay"))
        self.body.addWidget(label(self.tr("Save what you entered in {name}?").format(name=name), "panel", wrap=True))
        text = self.tr("%n answer(s) are not saved yet. Saving mails nobody.", "", answers)
        if not answers:
            text = self.tr("The reminder settings are not saved yet.")
        self.body.addWidget(label(text, "body", wrap=True))
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
