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
from app.views.settings.declared import field, own_field, switch
from app.views.settings.form import Entry, side_by_side
from app.views.settings.section import FormSection
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import label

PAIRS = (("min_gap_days", "undo_seconds"), ("bulk_limit", "bulk_undo_seconds"), ("hold_late_days", "hold_late_count"))
"""Numbers of the card *Sending* that stand beside each other."""


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
        card.body.addWidget(switch(form, "reminders_on"))
        card.body.addWidget(side_by_side(field(form, "reminder_days"), field(form, "reminder_number")))
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
        return own_field(form, "invoice_basis", first, lambda: first.basis, lambda basis: put(basis=basis))

    def _hours(self) -> Card:
        form = self.form
        card = Card(self.tr("Sending days and hours"))
        days = DayToggles()
        days.changed.connect(form.touch)
        card.body.addWidget(own_field(form, "weekdays", days, days.value, days.set_value))
        hours = (field(form, "send_hour"), field(form, "window_end"), _stretch())
        card.body.addWidget(side_by_side(*hours, stretches=(0, 0, 1)))
        card.body.addWidget(switch(form, "public_holidays"))
        closures = self.closures = ClosureList()
        closures.changed.connect(form.touch)
        card.body.addWidget(own_field(form, "closures", closures, closures.value, closures.set_value))
        return card

    def _sending(self) -> Card:
        form = self.form
        card = Card(self.tr("Sending"))
        for pair in PAIRS:
            card.body.addWidget(side_by_side(*(field(form, name) for name in pair)))
        for name in ("merge_reminders", "ask_in_morning", "open_list_in_mails", "record_answers"):
            card.body.addWidget(switch(form, name))
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
