"""A contact: its name, address and role in one account; and why its e-mails stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.services.account_lists import ContactView
from app.services.accounts import ContactInput
from app.services.errors import Refused
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.words import refusals


class ContactDialog(Dialog):
    """Add or edit a contact. `given` carries the ContactInput; the page saves, then calls `accept` or `show_error`."""

    given = Signal(object)

    def __init__(
        self, parent: QWidget, contact: ContactView | None = None, *, language: str = "en", fix_address: bool = False
    ) -> None:
        title = self.tr("Add contact") if contact is None else self.tr("Edit contact")
        super().__init__(
            title, self.tr("Add contact") if contact is None else self.tr("Save"), width=520, parent=parent
        )
        self._contact = contact
        self.civility, self.language = Combo(), Combo()
        for code, word in (("", "—"), ("mme", self.tr("Ms")), ("m", self.tr("Mr"))):
            self.civility.addItem(word, code)
        for code, word in (("en", self.tr("English")), ("fr", self.tr("French"))):
            self.language.addItem(word, code)
        self.first, self.last, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.phone, self.role = QLineEdit(), QLineEdit()
        self.notify = QCheckBox(self.tr("NOTIFY: gets requests and reminders"))
        self.signatory = QCheckBox(self.tr("Signatory: signs for the account"))
        self.notify.setChecked(True)
        self._build()
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        if contact is not None:
            self._fill(contact)
        for editor in (self.first, self.last, self.email, self.phone, self.role):
            editor.textEdited.connect(lambda _: self.set_changed(True))
        for combo in (self.civility, self.language):
            combo.activated.connect(lambda _: self.set_changed(True))
        if fix_address:
            self.email.selectAll()
        (self.email if fix_address else self.first).setFocus()

    def _build(self) -> None:
        self.fields = {
            "civility": Field(self.tr("Civility"), self.civility),
            "first_name": Field(self.tr("First name"), self.first),
            "last_name": Field(self.tr("Last name"), self.last),
            "email": Field(self.tr("E-mail address"), self.email),
            "phone": Field(self.tr("Phone"), self.phone),
            "language": Field(self.tr("Language"), self.language),
            "role": Field(self.tr("Role"), self.role, aside=self.tr("in this account")),
        }
        self.email.setPlaceholderText(self.tr("name@example.com"))
        for row in (("civility", "first_name", "last_name"), ("email",), ("phone", "language"), ("role",)):
            line = QHBoxLayout()
            line.setSpacing(px(12))
            for key in row:
                line.addWidget(self.fields[key], 0 if key == "civility" else 1)
            self.body.addLayout(line)
        for box in (self.notify, self.signatory):
            box.setVisible(self._contact is None)
            self.body.addWidget(box)
        self.body.addStretch(1)

    def _fill(self, contact: ContactView) -> None:
        person = contact.person
        self.first.setText(contact.first_name)
        self.last.setText(contact.last_name)
        self.email.setText(person.address)
        self.phone.setText(contact.phone)
        self.role.setText(person.role)
        self.civility.setCurrentIndex(max(0, self.civility.findData(contact.civility)))
        self.language.setCurrentIndex(max(0, self.language.findData(person.language)))
        self.notify.setChecked(person.notify)
        self.signatory.setChecked(person.signatory)

    def submit(self) -> None:
        """Hand over what was given."""
        for field in self.fields.values():
            field.set_error(None)
        self.primary_button.setEnabled(False)
        self.given.emit(
            ContactInput(
                first_name=self.first.text(),
                last_name=self.last.text(),
                email=self.email.text(),
                phone=self.phone.text(),
                civility=str(self.civility.currentData()),
                language=str(self.language.currentData()),
                role=self.role.text().strip(),
                notify=self.notify.isChecked(),
                signatory=self.signatory.isChecked(),
            )
        )

    def finish(self) -> None:
        """Close: it is saved."""
        self.set_changed(False)
        self.accept()

    def show_error(self, error: Exception) -> bool:
        """Say beside its field what is refused; False where it belongs to none. What was typed stays."""
        self.primary_button.setEnabled(True)
        if not isinstance(error, Refused):
            return False
        field = self.fields.get(error.field or "", self.fields["first_name"])
        field.set_error(refusals.refusal(error))
        field.editor.setFocus()
        return True


class StopDialog(Dialog):
    """Stop all e-mails to a contact, with its reason (ACC-9); `written` carries it."""

    written = Signal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(
            self.tr("Stop e-mails to this contact"), self.tr("Stop e-mails"), variant="danger", width=440, parent=parent
        )
        self.body.addWidget(label(self.tr("Stop e-mails to {name}?").format(name=name), "panel", wrap=True))
        told = self.tr("Nothing goes there any more, from any account, until you allow it again.")
        self.body.addWidget(label(told, "body", wrap=True))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("She asked for it by phone"))
        self._field = Field(self.tr("Reason"), self.reason, help_text=self.tr("Goes into the audit trail."))
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.reason.setFocus()

    def submit(self) -> None:
        """Hand the reason over; without one nothing is stopped."""
        reason = self.reason.text().strip()
        if not reason:
            self._field.set_error(self.tr("Write why, so that nobody allows it again by mistake."))
            self.reason.setFocus()
            return
        self.accept()
        self.written.emit(reason)
