"""Record as already sent: what another program did about a request, so that nobody is mailed twice (APP-8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.services.errors import Refused
from app.services.requests import recording
from app.services.requests.creating import NewRequest
from app.services.requests.listing import RequestRow
from app.services.requests.recording import AlreadySent, Outlook, Recorded
from app.views.desk import Desk
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import DateField, SpinBox
from app.views.widgets.label import label
from app.views.words import dates, refusals
from app.views.words import recording as words
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr as word

PAUSE_MS = 120
"""What is still to come follows what is typed after this rest."""
TAKEN_BACK = QT_TRANSLATE_NOOP("words", "Taken back")
TOO_LATE = QT_TRANSLATE_NOOP("words", "Too late: it was changed, or e-mails about it left since")
Foresee = Callable[[AlreadySent], Outlook]
Record = Callable[[AlreadySent], Recorded]


def of_new(desk: Desk, parent: QWidget, new: NewRequest) -> RecordDialog:
    """Return the dialog for requests that are being written."""
    office = desk.office
    return RecordDialog(
        desk, parent, new.title, recording.bears_number(new.kind),
        lambda told: recording.foresee(office, new, told), lambda told: recording.record_new(office, new, told),
    )  # fmt: skip


def of_rows(desk: Desk, parent: QWidget, rows: Sequence[RequestRow]) -> RecordDialog:
    """Return the dialog for drafts, or for what was recorded already."""
    office, ids = desk.office, [row.id for row in rows]
    again = rows[0] if rows[0].reminders.recorded_at is not None else None
    numbered = len(rows) == 1 and again is None and recording.bears_number(rows[0].kind)
    dialog = RecordDialog(
        desk, parent, name_of(rows[0]), numbered,
        lambda told: recording.foresee_for(office, ids, told), lambda told: recording.record(office, ids, told),
    )  # fmt: skip
    if again is not None and again.sent_at is not None:
        last = dates.local(again.surfaced_at).date() if again.surfaced_at else None
        dialog.start_from(dates.local(again.sent_at).date(), again.reminders.sent, last)
    return dialog


class RecordDialog(Dialog):
    """`recorded` carries `Recorded` once it is done; the toast with Undo is shown by itself."""

    recorded = Signal(object)

    def __init__(
        self, desk: Desk, parent: QWidget, name: str, numbered: bool, foresee: Foresee, record: Record
    ) -> None:
        super().__init__(
            self.tr("Record as already sent"), self.tr("Record"), icon_name="history", width=560, parent=parent
        )
        self._desk, self._foresee, self._record = desk, foresee, record
        self._last_typed = False
        today = dates.local(desk.office.clock.now()).date()
        self.body.addWidget(label(self.tr("“{name}” was sent by other means").format(name=name), "panel", wrap=True))
        said = self.tr("Nobody is e-mailed now. Reminders go on with the one after those that were sent.")
        self.body.addWidget(label(said, "body", wrap=True))
        self.sent_on, self.last_on = DateField(today), DateField(today)
        for each in (self.sent_on, self.last_on):
            each.setMaximumDate(DateField(today).date())
        self.reminders = SpinBox(0, 20, 0)
        self.number = QLineEdit()
        self.fields = {
            "sent_on": Field(self.tr("Sent on"), self.sent_on),
            "reminders": Field(self.tr("Reminders sent since"), self.reminders),
            "last_on": Field(self.tr("Last reminder on"), self.last_on),
            "number": Field(
                self.tr("Its number there"), self.number, aside=self.tr("optional"),
                help_text=self.tr("Left empty, it gets the next number of your own series."),
            ),
        }  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for key in ("sent_on", "reminders", "last_on"):
            row.addWidget(self.fields[key])
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.fields["number"])
        self.fields["number"].setVisible(numbered)
        self.fields["last_on"].setEnabled(False)
        self.outlook = Banner("", "info", icon_name="calendar-clock")
        self.body.addWidget(self.outlook)
        self.body.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.sent_on.dateChanged.connect(lambda _: self._on_edited())
        self.reminders.valueChanged.connect(lambda _: self._on_edited())
        self.last_on.dateChanged.connect(lambda _: self._on_last())
        self.number.textChanged.connect(lambda _: self.fields["number"].set_error(None))
        self._look()
        self.sent_on.setFocus()

    def start_from(self, sent_on: date, reminders: int, last_on: date | None) -> None:
        """Show what was recorded before."""
        self.sent_on.set_value(sent_on)
        self.reminders.setValue(reminders)
        if reminders and last_on is not None:
            self.last_on.set_value(last_on)
        self.set_changed(False)

    def told(self) -> AlreadySent:
        """Return what was typed; the day of the last reminder is the plan's until somebody types it."""
        last = self.last_on.value() if self._last_typed and self.reminders.value() else None
        return AlreadySent(self.sent_on.value(), self.reminders.value(), last, self.number.text().strip())

    def submit(self) -> None:
        """Record it; what is refused stands beside its field."""
        told, work = self.told(), self._record
        self.primary_button.setEnabled(False)
        self._desk.do(self, lambda: work(told), self._done, self._failed)

    def _done(self, done: Recorded) -> None:
        self.set_changed(False)
        self.accept()
        say_recorded(self._desk, done)
        self.recorded.emit(done)

    def _failed(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused) and error.field in self.fields:
            self.fields[error.field].set_error(refusals.refusal(error))
            self.fields[error.field].editor.setFocus()
        else:
            self._desk.explain(error)

    # What is still to come

    def _on_edited(self) -> None:
        self.fields["last_on"].setEnabled(self.reminders.value() > 0)
        for each in self.fields.values():
            each.set_error(None)
        self.set_changed(True)
        self._timer.start()

    def _on_last(self) -> None:
        self._last_typed = True
        self._on_edited()

    def _look(self) -> None:
        told, work = self.told(), self._foresee
        self._desk.run(self, lambda: work(told), self._show, self._show_refused, key="outlook")

    def _show(self, found: Outlook) -> None:
        if found.last_on is not None and not self._last_typed:
            self.last_on.blockSignals(True)
            self.last_on.set_value(found.last_on)
            self.last_on.blockSignals(False)
        lines = words.outlook(found)
        if found.requests > 1:
            lines.insert(0, self.tr("%n request(s)", "", found.requests))
        self.outlook.set_message(" · ".join(lines), "warn" if found.held else "info")

    def _show_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.outlook.set_message(refusals.refusal(error), "warn")
        else:
            self._desk.explain(error)


def say_recorded(desk: Desk, done: Recorded) -> None:
    """Say what was recorded, with Undo."""
    office = desk.office

    def undone(count: int) -> None:
        desk.toast(word(TAKEN_BACK) if count else word(TOO_LATE), icon="undo-2", seconds=5)

    def undo() -> None:
        desk.do(desk, lambda: recording.undo(office, done), undone)

    said = words.recorded(done.outlook)
    desk.toast(said, icon="history", undo=undo)
    desk.announce(said)
