"""Resend with a note: one line of one's own on top of the mail (MAN-3)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field

LIMIT = 500


class NoteDialog(Dialog):
    """`written` carries the note."""

    written = Signal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(
            self.tr("Resend with a note"),
            self.tr("Resend"),
            icon_name="send",
            keys=self.tr("Ctrl Enter"),
            width=480,
            parent=parent,
        )
        self._text = QPlainTextEdit()
        self._text.setFixedHeight(px(96))
        self._text.setTabChangesFocus(True)
        self._text.textChanged.connect(self._on_typed)
        self._field = Field(self.tr("Your note"), self._text, help_text=self.tr("Stands above the text of the e-mail."))
        self._field.caption_label().setText(self.tr("Your note about {name}").format(name=name))
        self.body.addWidget(self._field)
        self._text.setFocus()

    def submit(self) -> None:
        """Hand the note over; an overlong one is refused beside the field."""
        note = self._text.toPlainText().strip()
        if len(note) > LIMIT:
            self._field.set_error(self.tr("Shorten the note to {limit} characters.").format(limit=LIMIT))
            return
        self.set_changed(False)
        self.accept()
        self.written.emit(note)

    def _on_typed(self) -> None:
        self.set_changed(bool(self._text.toPlainText().strip()))
        self._field.set_error(None)
