"""The question at leaving a page with unsaved words: save, discard, or stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class LeaveDialog(Dialog):
    """`saving` or `discarding`; neither where the person stays (Esc)."""

    saving = Signal()
    discarding = Signal()

    def __init__(self, parent: QWidget, question: str, explanation: str) -> None:
        super().__init__(question, "", width=440, parent=parent)
        self.primary_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Stay"))
        self.body.addWidget(label(question, "panel", wrap=True))
        self.body.addWidget(label(explanation, "body", wrap=True))
        self.body.addStretch(1)
        self.discard_button = Button(self.tr("Discard"), "danger")
        self.discard_button.clicked.connect(self._on_discard)
        self.footer.insertWidget(1, self.discard_button)
        self.accepted.connect(self.saving)
        self.primary_button.setFocus()

    def _on_discard(self) -> None:
        self.set_changed(False)
        self.reject()
        self.discarding.emit()
