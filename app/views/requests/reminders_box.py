"""The reminders of a new request: who says so, and the dates that follow (AUT-1, AUT-2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.creating import PlanInput
from app.services.requests.detail import Timeline
from app.services.requests.listing import Kind
from app.views.requests.kinds import KINDS
from app.views.requests.reminders_card import PlanFields
from app.views.requests.timeline import moved_sentence
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.label import label
from app.views.words import dates, requests
from app.views.words.requests import tr as word


class RemindersBox(QFrame):
    """Follows the account and the firm until somebody types into it; `changed` when she did."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")
        self.is_typed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(px(13), px(10), px(13), px(10))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Reminders"), "card"))
        self._source = label("", "second")
        head.addWidget(self._source)
        head.addStretch(1)
        self.fields = PlanFields()
        head.addWidget(self.fields.toggle)
        column.addLayout(head)
        column.addWidget(self.fields)
        self._dates = label("", "second", wrap=True)
        column.addWidget(self._dates)
        self._offer = Banner("", "warn", action=self.tr("Count from the due date"))
        self._offer.acted.connect(self.fields.first.count_from_due)
        self._offer.hide()
        column.addWidget(self._offer)
        self.fields.changed.connect(self._on_typed)

    def typed(self) -> PlanInput | None:
        """Return what was typed; None where the account or the firm decides."""
        return self.fields.plan("typed") if self.is_typed else None

    def show_plan(self, kind: Kind, plan: PlanInput, timeline: Timeline, *, differ: bool = False) -> None:
        """Show the settings that would hold, where they come from, and their dates.

        With `differ` those of the first of several accounts, the others having their own.
        """
        if not self.is_typed:
            self.fields.set_plan(plan)
        source = requests.plan_source("typed" if self.is_typed else plan.source)
        self._source.setText(self.tr("{source}; other accounts differ").format(source=source) if differ else source)
        self.fields.offer_due(timeline.has_due)
        self._offer.set_message(
            self.tr("The first reminder leaves before it is due."), "warn", self.tr("Count from the due date")
        )
        self._offer.setVisible(timeline.before_due)
        coming = [point for point in timeline.points if not point.sent]
        if not coming:
            self._dates.setText(self._none(timeline.reason))
            return
        days = ", ".join(dates.day(dates.local(point.at, timeline.zone).date(), weekday=True) for point in coming)
        text = self.tr("{days} at {hour}").format(days=days, hour=dates.hour(coming[0].at, timeline.zone))
        stops = word(KINDS[kind].stops_short)
        moved = moved_sentence(timeline.points, timeline.zone)
        self._dates.setText(" · ".join(part for part in (text, stops, moved) if part))

    def _none(self, reason: str) -> str:
        return requests.why_none(reason) if reason in requests.SENTENCES else self.tr("No reminders")

    def _on_typed(self) -> None:
        self.is_typed = True
        self.changed.emit()
