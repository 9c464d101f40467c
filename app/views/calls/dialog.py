"""Log a call: whom, how it went, and what was promised (APP-9)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QPlainTextEdit, QWidget

from app.services.errors import Refused
from app.services.requests import calls
from app.services.requests.calls import Outcome, Phone
from app.services.requests.listing import RequestRow
from app.views.desk import Desk
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.button import IconButton
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, DateField
from app.views.widgets.label import label
from app.views.words import refusals
from app.views.words.calls import OUTCOMES, outcome

USUAL = timedelta(days=7)


class CallDialog(Dialog):
    """`logged` after it was noted."""

    logged = Signal()

    def __init__(self, desk: Desk, parent: QWidget, row: RequestRow, today: date) -> None:
        super().__init__(self.tr("Log a call"), self.tr("Log call"), icon_name="phone", width=480, parent=parent)
        self._desk, self._row = desk, row
        self.body.addWidget(label(self.tr("A call about {name}").format(name=name_of(row)), "panel", wrap=True))
        self._phones = QGridLayout()
        self._phones.setHorizontalSpacing(px(12))
        self.body.addLayout(self._phones)
        self.outcome = Combo()
        for code in OUTCOMES:
            self.outcome.addItem(outcome(Outcome(code)), code)
        self.body.addWidget(Field(self.tr("How it went"), self.outcome))
        self.day = DateField(today + USUAL)
        self.day.setMinimumDate(DateField(today).date())
        self.day_field = Field(
            self.tr("Promised day"), self.day, help_text=self.tr("No reminder leaves before the day after it.")
        )
        self.body.addWidget(self.day_field)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(84))
        self.note_field = Field(
            self.tr("Note"), self.note, aside=self.tr("optional"), help_text=self.tr("Stays in the firm.")
        )
        self.body.addWidget(self.note_field)
        self.body.addStretch(1)
        self.outcome.currentIndexChanged.connect(lambda _: self._on_outcome())
        self.note.textChanged.connect(lambda: self.set_changed(bool(self.note.toPlainText())))
        self._on_outcome()
        self.outcome.setFocus()
        office = desk.office
        desk.run(self, lambda: calls.phones(office, row.account_id), self._show_phones)

    def submit(self) -> None:
        """Note it; what is refused stands beside its field."""
        office, request_id, note = self._desk.office, self._row.id, self.note.toPlainText()
        code = Outcome(str(self.outcome.currentData()))
        promised = self.day.value() if code == Outcome.PROMISED else None
        for field in (self.day_field, self.note_field):
            field.set_error(None)
        self.primary_button.setEnabled(False)
        self._desk.do(
            self, lambda: calls.log_call(office, request_id, code, note, promised), lambda _: self._done(), self._failed
        )

    def _done(self) -> None:
        self.set_changed(False)
        self.accept()
        self._desk.toast(self.tr("Call logged"), icon="phone", seconds=5)
        self.logged.emit()

    def _failed(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        fields = {"promised": self.day_field, "note": self.note_field}
        if isinstance(error, Refused) and error.field in fields:
            fields[error.field].set_error(refusals.refusal(error))
            fields[error.field].editor.setFocus()
        else:
            self._desk.explain(error)

    def _on_outcome(self) -> None:
        self.day_field.setVisible(self.outcome.currentData() == Outcome.PROMISED)

    def _show_phones(self, found: tuple[Phone, ...]) -> None:
        if not found:
            self._phones.addWidget(label(self.tr("No contact of this account has a telephone number."), "second"), 0, 0)
        for at, phone in enumerate(found):
            self._phones.addWidget(label(phone.name, "body"), at, 0)
            self._phones.addWidget(label(phone.number, "name"), at, 1)
            copy = IconButton("copy", self.tr("Copy the number of {name}").format(name=phone.name))
            copy.clicked.connect(lambda _=False, number=phone.number: QApplication.clipboard().setText(number))
            self._phones.addWidget(copy, at, 2)
        self._phones.setColumnStretch(1, 1)
