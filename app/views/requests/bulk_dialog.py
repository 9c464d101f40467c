"""One act for many requests: exact numbers and those left out before, progress meanwhile, one Undo after (MAN-4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QWidget

from app.services.errors import Refused
from app.services.requests import bulk
from app.services.requests.bulk import Done, Reach, Verb, Wish
from app.views.desk import Desk
from app.views.long_work import LongWork
from app.views.requests.bulk_rows import LeftOutTable
from app.views.requests.until import Until
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label
from app.views.words import bulk as words
from app.views.words import dates, refusals

DANGEROUS = frozenset({Verb.WITHDRAW})


class BulkDialog(Dialog):
    """`acted` carries `Done`; the caller shows the toast with Undo."""

    acted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, verb: Verb, request_ids: Sequence[int]) -> None:
        super().__init__(
            words.title(verb), words.title(verb), variant="danger" if verb in DANGEROUS else "primary",
            width=620, parent=parent,
        )  # fmt: skip
        self._desk, self.verb, self._ids = desk, verb, tuple(request_ids)
        self._found: Reach | None = None
        title = self.tr("{act}: %n selected request(s)", "", len(self._ids))
        self.body.addWidget(label(title.replace("{act}", words.title(verb)), "panel"))
        self.body.addWidget(label(words.said(verb), "body", wrap=True))
        self._fields: dict[str, Field] = {}
        self._ask()
        self.reach = Banner(self.tr("Being counted…"), "info", icon_name="list-checks")
        self.body.addWidget(self.reach)
        self.again = QCheckBox(self.tr("Include those that were resent a short while ago"))
        self.again.hide()
        self.again.toggled.connect(lambda _: self.look())
        self.body.addWidget(self.again)
        self.skipped = Banner("", "warn")
        self.skipped.hide()
        self.body.addWidget(self.skipped)
        self.table = LeftOutTable()
        self.body.addWidget(self.table, 1)
        self.body.addStretch(1)
        self.primary_button.setEnabled(False)
        self.look()

    # What is asked

    def _ask(self) -> None:
        asked = {Verb.PAUSE: self._ask_until, Verb.PLAN: self._ask_plan, Verb.RESEND: self._ask_note}.get(self.verb)
        if asked is not None:
            asked()

    def _ask_until(self) -> None:
        self.until = Until(self._today())
        self.body.addWidget(self.until)

    def _ask_plan(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        self.toggle = Combo()
        self.toggle.addItem(self.tr("On"), True)
        self.toggle.addItem(self.tr("Off"), False)
        self.days, self.number = SpinBox(1, 90, 3), SpinBox(1, 20, 1)
        self.ticks: dict[str, QCheckBox] = {}
        for row, (key, text, editor) in enumerate(
            (
                ("enabled", self.tr("Reminders"), self.toggle),
                ("days", self.tr("Days until next reminder"), self.days),
                ("number", self.tr("Number of reminders"), self.number),
            )
        ):
            tick = QCheckBox(text)
            tick.toggled.connect(editor.setEnabled)
            tick.toggled.connect(lambda _: self._name())
            editor.setEnabled(False)
            editor.setAccessibleName(text)
            grid.addWidget(tick, row, 0)
            grid.addWidget(editor, row, 1)
            self.ticks[key] = tick
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def _ask_note(self) -> None:
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(px(64))
        self.note.setTabChangesFocus(True)
        help_text = self.tr("Stands above the text of each e-mail.")
        self.body.addWidget(Field(self.tr("Note"), self.note, aside=self.tr("optional"), help_text=help_text))

    def wish(self) -> Wish:
        """Return what was chosen."""
        if self.verb is Verb.PAUSE:
            return Wish(self.verb, until=self.until.value())
        if self.verb is Verb.RESEND:
            return Wish(self.verb, note=self.note.toPlainText().strip(), again=self.again.isChecked())
        if self.verb is Verb.PLAN:
            return Wish(
                self.verb,
                enabled=bool(self.toggle.currentData()) if self.ticks["enabled"].isChecked() else None,
                days=self.days.value() if self.ticks["days"].isChecked() else None,
                number=self.number.value() if self.ticks["number"].isChecked() else None,
            )
        return Wish(self.verb)

    def _today(self) -> date:
        return dates.local(self._desk.office.clock.now()).date()

    # What it would do

    def look(self) -> None:
        """Count anew, on a worker."""
        office, ids, wish = self._desk.office, self._ids, self.wish()
        self._desk.run(self, lambda: bulk.reach(office, ids, wish), self._show, key="reach")

    def _show(self, found: Reach) -> None:
        self._found = found
        self.reach.set_message(words.reach(found, mails=self.verb is Verb.RESEND), "info")
        recent = any(each.why == "resent-recently" for each in found.left_out)
        self.again.setVisible(recent or self.again.isChecked())
        self.skipped.setVisible(bool(found.left_out))
        if found.left_out:
            self.skipped.set_message(words.left_out(found.left_out), "warn")
        self.table.show_rows(found.left_out)
        self._name()

    def _name(self) -> None:
        """Say on the button how much it does, and why it cannot be pressed."""
        found = self._found
        if found is None:
            return
        text = words.title(self.verb)
        if self.verb is Verb.RESEND:
            text = self.tr("Send %n e-mail(s)", "", found.mails)
        self.primary_button.setText(text)
        self.primary_button.setEnabled(True)
        reason = None if found.request_ids else self.tr("All of them are left out")
        if self.verb is Verb.PLAN and not any(each.isChecked() for each in self.ticks.values()):
            reason = reason or self.tr("Tick what is to be set")
        self.primary_button.set_disabled_reason(reason)

    # Doing it

    def submit(self) -> None:
        """Do it; the window stays free, and it can be given up until it is done."""
        if self._found is None or not self._found.request_ids:
            return
        office, ids, wish = self._desk.office, self._ids, self.wish()
        self.primary_button.setEnabled(False)
        work = LongWork(self._desk, self, words.title(self.verb))
        work.start(lambda watch: bulk.do(office, ids, wish, watch), self._on_done, self._on_failed)

    def _on_done(self, found: Done) -> None:
        self.set_changed(False)
        self.accept()
        self.acted.emit(found)

    def _on_failed(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused):
            self.skipped.set_message(refusals.refusal(error), "bad")
            self.skipped.show()
        else:
            self._desk.explain(error)
