"""Asks for a name: of a new folder, of one that is called something else, of a document."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.errors import Refused
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.words.refusals import refusal


class NameDialog(Dialog):
    """`named` carries what was typed; it stays open until `accept`, so that a refusal stands beside the field."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, button: str, caption: str, name: str = "", aside: str = "") -> None:
        super().__init__(title, button, width=420, parent=parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(200)
        self.name.textEdited.connect(self._on_edited)
        self.field = Field(caption, self.name, help_text=aside)
        self.body.addWidget(self.field)
        self.name.setFocus()
        # The ending of a file's name is rarely meant.
        stem = name.rpartition(".")[0]
        self.name.setSelection(0, len(stem) or len(name))

    def submit(self) -> None:
        """Hand over the name; whoever asked accepts the dialog, or refuses."""
        self.primary_button.setEnabled(False)
        self.named.emit(self.name.text())

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside the field; False for another error."""
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused) and error.field == "name":
            self.field.set_error(refusal(error))
            self.name.setFocus()
            return True
        return False

    def _on_edited(self) -> None:
        self.set_changed(True)
        self.field.set_error(None)

    def finish(self) -> None:
        """Close it: the name was taken."""
        self.set_changed(False)
        self.accept()
