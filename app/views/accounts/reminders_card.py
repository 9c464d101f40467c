"""How the reminders of an account's new requests are set: as the firm does, or its own way; and its pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from app.services.account_choices import AccountChoices
from app.services.accounts import AccountInput
from app.views.accounts.account_facts import paused_words
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import SpinBox
from app.views.widgets.label import label
from app.views.widgets.toggle import Toggle


class AccountRemindersCard(Card):
    """The values go through the save bar (`edited`); pausing is done at once (`pause_wanted`, `resume_wanted`)."""

    edited = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reminder settings for this account"), parent=parent)
        self._filling = False
        self._choices: AccountChoices | None = None
        caption = label(self.tr("Follow the firm’s defaults"), "second")
        self.follow = Toggle(self.tr("Follow the firm’s defaults"))
        caption.setBuddy(self.follow)
        self.set_aside(caption)
        self.set_aside(self.follow)
        self.on = QCheckBox(self.tr("Send reminders"))
        self.body.addWidget(self.on)
        self.days, self.number = SpinBox(1, 90, 3), SpinBox(1, 20, 1)
        self._days_note, self._number_note = label("", "second"), label("", "second")
        row = QHBoxLayout()
        row.setSpacing(px(32))
        self.fields = {
            "reminder_days": Field(self.tr("Days until next reminder"), _with(self.days, self._days_note)),
            "reminder_number": Field(self.tr("Number of reminders"), _with(self.number, self._number_note)),
        }
        for key, spin in (("reminder_days", self.days), ("reminder_number", self.number)):
            self.fields[key].caption_label().setBuddy(spin)
            spin.setAccessibleName(self.fields[key].caption_label().text())
            row.addWidget(self.fields[key])
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addLayout(self._foot())
        self.follow.toggled.connect(self._on_edited)
        self.on.toggled.connect(self._on_edited)
        self.days.valueChanged.connect(self._on_edited)
        self.number.valueChanged.connect(self._on_edited)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        hint = label(self.tr("For new requests. Those under way keep their own."), "second", wrap=True)
        row.addWidget(hint, 1)
        self._paused = label("", "warn")
        row.addWidget(self._paused)
        self.pause_button = Button(self.tr("Pause account until…"), icon_name="circle-pause", small=True)
        self.pause_button.clicked.connect(self.pause_wanted)
        self.resume_button = Button(self.tr("Resume"), icon_name="circle-play", small=True)
        self.resume_button.clicked.connect(self.resume_wanted)
        row.addWidget(self.pause_button)
        row.addWidget(self.resume_button)
        return row

    def fill(self, given: AccountInput, choices: AccountChoices) -> None:
        """Show saved values; where the account follows the firm, the firm's, greyed."""
        self._filling = True
        self._choices = choices
        follow = given.reminders_on is None
        self.follow.setChecked(follow)
        self.on.setChecked(choices.reminders_on if given.reminders_on is None else given.reminders_on)
        self.days.setValue(choices.reminder_days if follow else given.reminder_days or choices.reminder_days)
        self.number.setValue(choices.reminder_number if follow else given.reminder_number or choices.reminder_number)
        self._days_note.setText(self.tr("days · firm: {n}").format(n=choices.reminder_days))
        self._number_note.setText(self.tr("firm: {n}").format(n=choices.reminder_number))
        self._filling = False
        self._enable()

    def show_pause(self, paused: bool, until: date | None) -> None:
        """Say whether the account rests."""
        self._paused.setText(paused_words(until) if paused else "")
        self._paused.setVisible(paused)
        self.resume_button.setVisible(paused)
        self.pause_button.setVisible(not paused)

    def values(self, base: AccountInput) -> AccountInput:
        """Return what stands in the card, over `base`."""
        if self.follow.isChecked():
            return replace(base, reminders_on=None, reminder_days=None, reminder_number=None)
        return replace(
            base,
            reminders_on=self.on.isChecked(),
            reminder_days=self.days.value(),
            reminder_number=self.number.value(),
        )

    def _enable(self) -> None:
        own = not self.follow.isChecked()
        self.on.setEnabled(own)
        for spin in (self.days, self.number):
            spin.setEnabled(own and self.on.isChecked())

    def _on_edited(self) -> None:
        if self._filling:
            return
        if self.follow.isChecked() and self._choices is not None:
            self._filling = True
            self.on.setChecked(self._choices.reminders_on)
            self.days.setValue(self._choices.reminder_days)
            self.number.setValue(self._choices.reminder_number)
            self._filling = False
        self._enable()
        self.edited.emit()


def _with(spin: SpinBox, note: QLabel) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(spin)
    row.addWidget(note)
    row.addStretch(1)
    holder.setFocusProxy(spin)
    return holder
