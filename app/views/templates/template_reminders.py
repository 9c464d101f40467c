"""The reminders that a template gives to what is made from it: its own, or the account's and the firm's (AUT-2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.services import settings as firm_settings
from app.services.requests import creating, detail
from app.services.requests.creating import PlanInput
from app.services.requests.detail import Timeline
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.requests.reminders_card import PlanFields
from app.views.requests.timeline import moved_sentence
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.words import dates
from app.views.words.marking import translate
from app.views.words.requests import tr as word

PAUSE_MS = 150
"""The dates follow what is typed after this rest."""


@dataclass(frozen=True, slots=True)
class _Read:
    firm: PlanInput
    timeline: Timeline


class TemplateReminders(Card):
    """Toggle, days, number and basis, or "follow"; the dates if it were sent today. `changed` after every edit."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, title: str = "", source: str = "template") -> None:
        title = title or translate("TemplateReminders", "Send reminders to clients")
        super().__init__(title, icon_name="bell", parent=parent)
        self._desk, self._source = desk, source
        self._followed: PlanInput | None = None
        self.sentence = self.tr("Sent today: {days} at {hour}")
        self._kind: Kind | None = None
        self._due_days: int | None = None
        self.follow = QCheckBox(self.tr("As the account or the firm has them"))
        self.fields = PlanFields()
        self.fields.toggle.setAccessibleName(title)
        self._firm = label("", "second")
        self.set_aside(self._firm)
        self.set_aside(self.fields.toggle)
        self.body.addWidget(self.follow)
        self.body.addWidget(self.fields)
        self._dates = label("", "second", wrap=True)
        self.body.addWidget(self._dates)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.follow.toggled.connect(self._on_follow)
        self.fields.changed.connect(self._on_typed)

    def show_plan(self, kind: Kind, plan: PlanInput | None, due_days: int | None) -> None:
        """Show a template's settings; None: it follows."""
        self._kind, self._due_days = kind, due_days
        self.follow.blockSignals(True)
        self.follow.setChecked(plan is None)
        self.follow.blockSignals(False)
        if plan is not None:
            self.fields.set_plan(plan)
        self._grey()
        self.show_error(None)
        self._ask()

    def set_due_days(self, due_days: int | None) -> None:
        """The template's due date is another: dates counted from it follow."""
        self._due_days = due_days
        self._timer.start()

    def set_followed(self, plan: PlanInput | None) -> None:
        """Say what holds where it follows; None: what the firm has."""
        self._followed = plan
        self._timer.start()

    def plan(self) -> PlanInput | None:
        """Return what is set; None where it follows."""
        return None if self.follow.isChecked() else self.fields.plan(self._source)

    def show_error(self, sentence: str | None) -> None:
        """Say what is wrong with the numbers."""
        self._error.setText(sentence or "")
        self._error.setVisible(bool(sentence))

    def _on_follow(self) -> None:
        self._grey()
        self._on_typed()

    def _grey(self) -> None:
        self.fields.setEnabled(not self.follow.isChecked())
        self.fields.toggle.setEnabled(not self.follow.isChecked())

    def _on_typed(self) -> None:
        self.show_error(None)
        self._timer.start()
        self.changed.emit()

    # Dates

    def _ask(self) -> None:
        office, chosen, due_days, kind = self._desk.office, self.plan() or self._followed, self._due_days, self._kind

        def work() -> _Read:
            settings = firm_settings.read(office)
            firm = creating.firm_plan(kind or Kind.ORGANIZER, settings)
            today = settings.calendar().local_date(office.clock.now())
            due_on = today + timedelta(days=due_days) if due_days is not None else None
            return _Read(firm, detail.timeline_of_new(office, None, chosen or firm, due_on, kind))

        self._desk.run(self, work, self._show, key="dates")

    def _show(self, found: _Read) -> None:
        firm = found.firm
        days = self.tr("%n day(s)", "", firm.days)
        number = self.tr("%n reminder(s)", "", firm.number)
        said = self.tr("Firm default: {days}, {number}").format(days=days, number=number)
        self._firm.setText(said if firm.enabled else self.tr("Firm default: off"))
        if self.follow.isChecked():
            self.fields.set_plan(self._followed or firm)
            self._grey()
        coming = [point for point in found.timeline.points if not point.sent]
        if not coming:
            self._dates.setText(self.tr("No reminders are sent."))
            return
        zone = found.timeline.zone
        listed = ", ".join(dates.day(dates.local(point.at, zone).date(), weekday=True) for point in coming)
        text = self.sentence.format(days=listed, hour=dates.hour(coming[0].at, zone))
        stops = word(KINDS[self._kind].stops_short) if self._kind is not None else ""
        moved = moved_sentence(found.timeline.points, zone)
        early = self.tr("The first one leaves before it is due.") if found.timeline.before_due else ""
        self._dates.setText(" · ".join(part for part in (text, stops, moved, early) if part))
