"""What an action wants to know before it is recorded: a reason, an amount, who signed, or just "yes"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.requests.amounts import minor_of, typed
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.kind_service import Given
from app.services.requests.listing import Asks, RequestRow, action_of
from app.views.desk import Desk
from app.views.requests.cells import name_of
from app.views.requests.files_field import FilesField
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label
from app.views.words import dates, requests
from app.views.words.refusals import refusal


class ActionDialog(Dialog):
    """Asks for what one action needs; `given` carries it. It closes when the action is done: `refuse` keeps it open."""

    given = Signal(object)

    @classmethod
    def wanted(cls, desk: Desk, parent: QWidget, row: RequestRow, code: str) -> Dialog | None:
        """Return the dialog that an action needs, or None where it can be done at once."""
        own = KINDS[row.kind].dialogs.get(code)
        if own is not None:
            return own(desk, parent, row)
        action = action_of(row.kind, code)
        if action.asks == Asks.NOTHING and not action.confirm:
            return None
        return cls(desk, parent, row, code)

    def __init__(self, desk: Desk, parent: QWidget, row: RequestRow, code: str) -> None:
        action = action_of(row.kind, code)
        text = requests.action(code)[0].rstrip("…")
        super().__init__(
            text, text, variant="danger" if action.confirm and code != "seal" else "primary", width=460, parent=parent
        )
        self._asks, self._row = action.asks, row
        self.body.addWidget(label(f"{name_of(row)} · {row.account_name}", "panel", wrap=True))
        self._boxes: dict[int, QCheckBox] = {}
        self._field: Field | None = None
        self._fields: dict[str | None, Field] = {}
        self._busy = False
        self._day = DateField(dates.local(desk.office.clock.now(), row.zone).date())
        if action.confirm:
            self.body.addWidget(label(self.tr("Its reminders stop. You can take this back later."), "body", wrap=True))
        if self._asks == Asks.REASON or code == "withdraw":
            self._reason = QPlainTextEdit()
            self._reason.setFixedHeight(px(80))
            self._reason.setTabChangesFocus(True)
            self._field = Field(self.tr("Reason"), self._reason)
        elif self._asks == Asks.AMOUNT:
            # What the firm pays back stands as less than nothing in the balance.
            self._most = abs(row.extra.balance or 0)
            self._amount = QLineEdit(dates.decimal(typed(self._most, row.extra.currency)))
            caption = self.tr("Amount in {currency}").format(currency=row.extra.currency)
            most = self.tr("Balance {amount}") if action.by_client else self.tr("To refund {amount}")
            said = most.format(amount=dates.money(self._most, row.extra.currency))
            self._field = Field(caption, self._amount, help_text=said)
            day = self.tr("Received on") if action.by_client else self.tr("Paid back on")
            self.body.addWidget(Field(day, self._day))
        elif self._asks == Asks.PARTY:
            holder = QWidget()
            self._people = QVBoxLayout(holder)
            self._people.setContentsMargins(0, 0, 0, 0)
            self._field = Field(self.tr("Who signed"), holder)
            office = desk.office
            desk.run(self, lambda: request_detail(office, row.id), self._on_detail)
        if self._field is not None:
            self.body.addWidget(self._field)
            self._field.editor.setFocus()
        if self._asks == Asks.PARTY:
            self._ask_for_copy()

    def fill_in(self, reason: str) -> None:
        """Put in the reason that the client wrote, where one is asked for."""
        if self._asks == Asks.REASON:
            self._reason.setPlainText(reason)

    def _ask_for_copy(self) -> None:
        """The day on which it was signed, and the signed copy where one came back (DOC-2)."""
        self._fields["on"] = Field(self.tr("Signed on"), self._day)
        self._day.dateChanged.connect(lambda _: self._fields["on"].set_error(None))
        self.files = FilesField(several=False)
        self.files.changed.connect(lambda: self._fields["file"].set_error(None))
        kept = self.tr("Kept beside the original with its hash (SHA-256).")
        self._fields["file"] = Field(self.tr("Signed copy, optional"), self.files, help_text=kept)
        self.body.addWidget(self._fields["on"])
        self.body.addWidget(self._fields["file"])

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside its field, the dialog still open; False for what is not a refusal."""
        self._set_busy(False)
        field = self._field if isinstance(error, Refused) else None
        if field is None or not isinstance(error, Refused):
            return False
        field = self._fields.get(error.field, field)
        field.set_error(refusal(error))
        field.editor.setFocus()
        return True

    def _set_busy(self, busy: bool) -> None:
        """While it is recorded (a large file takes its time) nothing is pressed twice, nor closed."""
        self._busy = busy
        self.primary_button.setEnabled(not busy)
        self.cancel_button.setEnabled(not busy)

    def reject(self) -> None:
        """Cancel, unless the action is under way."""
        if not self._busy:
            super().reject()

    def submit(self) -> None:
        """Hand over what was given, or say beside the field what is missing."""
        found = self._given()
        if found is not None and not self._busy:
            self._set_busy(True)
            self.given.emit(found)

    def _given(self) -> Given | None:
        if self._asks == Asks.AMOUNT:
            amount = minor_of(self._amount.text(), self._row.extra.currency)
            if amount is None or amount <= 0 or amount > self._most:
                self._say(self.tr("Enter an amount up to the balance, like 150.00."))
                return None
            return Given(amount=amount, on=self._day.value())
        if self._asks == Asks.PARTY:
            chosen = tuple(contact_id for contact_id, box in self._boxes.items() if box.isChecked())
            if not chosen:
                self._say(self.tr("Tick who signed."))
                return None
            path = self.files.paths[0] if self.files.paths else None
            return Given(contact_ids=chosen, on=self._day.value(), path=path)
        reason = self._reason.toPlainText().strip() if self._field is not None else ""
        if self._asks == Asks.REASON and not reason:
            self._say(self.tr("Write the client’s reason; it goes into the audit trail."))
            return None
        return Given(reason=reason)

    def _say(self, sentence: str) -> None:
        if self._field is not None:
            self._field.set_error(sentence)

    def _on_detail(self, detail: RequestDetail | None) -> None:
        pending = [party for party in detail.parties if party.done_at is None] if detail else []
        for party in pending:
            box = QCheckBox(party.name)
            box.setChecked(len(pending) == 1)
            self._boxes[party.contact_id] = box
            self._people.addWidget(box)
        if self.isVisible():
            self.fit()
