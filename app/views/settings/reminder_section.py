"""Reminder defaults: what a new request gets, and on which days and hours e-mails leave."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import settings, what_if
from app.services.settings import FirmSettings
from app.views.requests.first_reminder import FirstReminder
from app.views.settings.closures import ClosureList
from app.views.settings.day_toggles import DayToggles
from app.views.settings.form import Entry, side_by_side
from app.views.settings.section import FormSection
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import label

MOST_DAYS, MOST_REMINDERS = 90, 20


class ReminderSection(FormSection):
    """New requests, sending hours, and how sending behaves."""

    def build(self) -> None:
        """Put the cards into the column."""
        self.column.addWidget(self._new_requests())
        self.column.addWidget(self._hours())
        self.column.addWidget(self._sending())

    def _new_requests(self) -> Card:
        form = self.form
        card = Card(self.tr("New requests"))
        card.body.addWidget(form.switch("reminders_on", self.tr("Remind automatically")))
        numbers = side_by_side(
            form.number("reminder_days", self.tr("Days until next reminder"), 1, MOST_DAYS, unit=self.tr("days")),
            form.number("reminder_number", self.tr("Number of reminders"), 1, MOST_REMINDERS),
        )
        card.body.addWidget(numbers)
        card.body.addWidget(self._first_of_invoices())
        card.body.addWidget(
            label(
                self.tr("Changes here are for new requests. Accounts and single requests may differ."), "second",
                wrap=True,
            )
        )  # fmt: skip
        return card

    def _first_of_invoices(self) -> Field:
        """When the first reminder of an invoice leaves: two settings by one editor (AUT-7)."""
        form, first = self.form, FirstReminder()
        first.changed.connect(form.touch)
        shown: dict[str, Any] = {"basis": "sent", "offset": 0}

        def put(**value: Any) -> None:
            shown.update(value)
            first.set_value(str(shown["basis"]), int(shown["offset"]))

        form.entries["invoice_offset"] = Entry(lambda: first.offset, lambda days: put(offset=days), None, first)
        return form.add(
            "invoice_basis", self.tr("Invoices: the first reminder leaves"), first, lambda: first.basis,
            lambda basis: put(basis=basis),
            self.tr("Without a due date it counts from the day of sending."),
        )  # fmt: skip

    def _hours(self) -> Card:
        form = self.form
        card = Card(self.tr("Sending days and hours"))
        days = DayToggles()
        days.changed.connect(form.touch)
        card.body.addWidget(form.add("weekdays", self.tr("Sending days"), days, days.value, days.set_value))
        hours = side_by_side(
            form.hour("send_hour", self.tr("Reminders leave from")),
            form.hour("window_end", self.tr("until")),
            _stretch(),
            stretches=(0, 0, 1),
        )
        card.body.addWidget(hours)
        card.body.addWidget(
            form.switch(
                "public_holidays",
                self.tr("Not on public holidays"),
                self.tr("Those of the firm's country. A reminder moves to the next open day."),
            )
        )
        closures = self.closures = ClosureList()
        closures.changed.connect(form.touch)
        card.body.addWidget(
            form.add("closures", self.tr("The firm is also closed on"), closures, closures.value, closures.set_value)
        )
        return card

    def _sending(self) -> Card:
        form = self.form
        card = Card(self.tr("Sending"))
        gap = form.number(
            "min_gap_days",
            self.tr("At least between two automatic e-mails about a request"),
            0,
            MOST_DAYS,
            unit=self.tr("days"),
        )
        undo = form.number(
            "undo_seconds",
            self.tr("E-mails sent by hand wait for Undo"),
            0,
            120,
            unit=self.tr("seconds"),
        )
        card.body.addWidget(side_by_side(gap, undo))
        card.body.addWidget(
            form.switch(
                "merge_reminders",
                self.tr("One e-mail for what is due together"),
                self.tr("Reminders of one account to the same contact leave in one e-mail; each is counted by itself."),
            )
        )
        card.body.addWidget(
            form.switch(
                "ask_in_morning",
                self.tr("Ask me in the morning"),
                self.tr("The day's reminders wait in Today, to be unticked, edited or sent. At noon they leave."),
            )
        )
        card.body.addWidget(
            form.switch(
                "open_list_in_mails",
                self.tr("List what else is open in reminders"),
                self.tr("One line for each other request that waits for the same client."),
            )
        )
        return card

    def refresh(self) -> None:
        """Read the settings."""
        office = self.desk.office
        self.desk.run(self, lambda: settings.read(office), self._show, key="reminders")

    def _show(self, values: FirmSettings) -> None:
        if not self.may_show():
            return
        zone = values.calendar().zone
        self.closures.set_today(self.desk.office.clock.now().astimezone(zone).date())
        self.form.load({name: getattr(values, name) for name in self.form.entries})

    def write(self, values: dict[str, Any]) -> object:
        """Save the changed values."""
        return what_if.save(self.desk.office, values, apply=self.follow)


def _stretch() -> QWidget:
    made = QWidget()
    QHBoxLayout(made).addStretch(1)
    made.setMinimumWidth(px(1))
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
