"""A new account: its name, and who is told first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.errors import Refused
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.words import refusals


class NewAccountDialog(Dialog):
    """Name and first contact; `created` carries the account's id. Everything else is on the account's Info tab."""

    created = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(self.tr("New account"), self.tr("Create account"), width=480, parent=parent)
        self._desk = desk
        self.name, self.reference = QLineEdit(), QLineEdit()
        self.first, self.last, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.email.setPlaceholderText(self.tr("name@example.com"))
        self.fields = {
            "name": Field(self.tr("Account name"), self.name),
            "reference": Field(self.tr("Reference"), self.reference, aside=self.tr("optional")),
            "first_name": Field(self.tr("First name"), self.first),
            "last_name": Field(self.tr("Last name"), self.last),
            "email": Field(self.tr("E-mail address"), self.email, help_text=self.tr("Gets requests and reminders.")),
        }
        for editor in (self.name, self.reference, self.first, self.last, self.email):
            editor.textEdited.connect(self._on_typed)
        self.body.addLayout(_pair(self.fields["name"], self.fields["reference"], 3, 2))
        self.body.addSpacing(px(4))
        self.body.addWidget(label(self.tr("First contact"), "card"))
        self.body.addLayout(_pair(self.fields["first_name"], self.fields["last_name"]))
        self.body.addWidget(self.fields["email"])
        self.body.addStretch(1)
        self.name.setFocus()

    def submit(self) -> None:
        """Create it; what is refused is said beside its field."""
        for field in self.fields.values():
            field.set_error(None)
        contact = ContactInput(
            first_name=self.first.text(), last_name=self.last.text(), email=self.email.text(),
            signatory=True,
        )  # fmt: skip
        named = any(text.strip() for text in (contact.first_name, contact.last_name, contact.email))
        given = AccountInput(name=self.name.text(), reference=self.reference.text())
        office, people = self._desk.office, [contact] if named else []
        self.primary_button.setEnabled(False)
        self._desk.do(self, lambda: accounts.create(office, given, people), self._done, self._failed)

    def _done(self, account_id: int) -> None:
        self.set_changed(False)
        self.accept()
        self.created.emit(account_id)

    def _failed(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused) and error.field in self.fields:
            field = self.fields[error.field]
            field.set_error(refusals.refusal(error))
            field.editor.setFocus()
        else:
            self._desk.explain(error)

    def _on_typed(self) -> None:
        self.set_changed(any(field.editor.property("text") for field in self.fields.values()))


def _pair(left: QWidget, right: QWidget, wide: int = 1, narrow: int = 1) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(left, wide)
    row.addWidget(right, narrow)
    return row
