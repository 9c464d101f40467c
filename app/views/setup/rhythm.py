"""How reminders follow up: three rhythms to choose from, or one's own, with the dates of a request made now (AUT-1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from app.services import settings
from app.services.requests.creating import PlanInput
from app.services.requests.detail import Timeline, TimelinePoint, timeline_of_new
from app.services.settings import FirmSettings
from app.views.requests.timeline import TimelineView
from app.views.settings.declared import field, switch
from app.views.settings.form import side_by_side
from app.views.settings.section import FormSection
from app.views.theme import px
from app.views.widgets.label import label

STANDARD = (3, 1)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Days until the next reminder, and how many."""

    name: str
    words: str
    days: int
    number: int


class RhythmSection(FormSection):
    """Cards that fill the fields; fields of one's own choose no card."""

    def build(self) -> None:
        """Put cards, fields and dates into the column."""
        form = self.form
        self.rhythms = (
            Rhythm(self.tr("Gentle"), self.tr("One reminder after 3 days. Standard."), *STANDARD),
            Rhythm(self.tr("Steady"), self.tr("Every 3 days, up to 3 reminders."), 3, 3),
            Rhythm(self.tr("Firm"), self.tr("Every 2 days, up to 5 reminders."), 2, 5),
        )
        self.cards: list[QRadioButton] = []
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for rhythm in self.rhythms:
            row.addWidget(self._card(rhythm), 1)
        self.column.addLayout(row)
        self.column.addWidget(
            side_by_side(*(field(form, name) for name in ("reminder_days", "reminder_number", "send_hour")))
        )
        for name in ("public_holidays", "ask_in_morning"):
            self.column.addWidget(switch(form, name))
        box = QFrame()
        box.setProperty("look", "box")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(px(16), px(12), px(16), px(12))
        inside.setSpacing(px(12))
        inside.addWidget(label(self.tr("If you send a request now"), "card"))
        self.dates = TimelineView(hours=True)
        inside.addWidget(self.dates)
        inside.addWidget(label(self.tr("They stop as soon as the client has acted."), "second"))
        self.column.addWidget(box)

    def on_edited(self) -> None:
        """Mark the card that the fields say, and show their dates."""
        super().on_edited()
        values = self.form.values()
        chosen = (values["reminder_days"], values["reminder_number"])
        for rhythm, card in zip(self.rhythms, self.cards, strict=True):
            card.setAutoExclusive(False)
            card.setChecked((rhythm.days, rhythm.number) == chosen)
            card.setAutoExclusive(True)
        plan, office = PlanInput(True, chosen[0], chosen[1], "sent", 0, "typed"), self.desk.office
        self.desk.run(self, lambda: timeline_of_new(office, None, plan, None), self._show_dates, key="dates")

    def use(self, days: int, number: int) -> None:
        """Fill the fields."""
        self.form.entries["reminder_days"].put(days)
        self.form.entries["reminder_number"].put(number)

    def refresh(self) -> None:
        """Read the settings."""
        office = self.desk.office
        self.desk.run(self, lambda: settings.read(office), self._show, key="rhythm")

    def write(self, values: dict[str, Any]) -> object:
        """Save the changed values."""
        return settings.save_firm(self.desk.office, **values)

    def _card(self, rhythm: Rhythm) -> QFrame:
        card = QFrame()
        card.setProperty("look", "box")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        button = QRadioButton(rhythm.name)
        button.setAccessibleDescription(rhythm.words)
        button.clicked.connect(lambda: self.use(rhythm.days, rhythm.number))
        column.addWidget(button)
        column.addWidget(label(rhythm.words, "second", wrap=True))
        self.cards.append(button)
        return card

    def _show(self, values: FirmSettings) -> None:
        if self.may_show():
            self.form.load({name: getattr(values, name) for name in self.form.entries})

    def _show_dates(self, timeline: Timeline) -> None:
        request = TimelinePoint(0, self.desk.office.clock.now(), sent=True)
        self.dates.show_points((request, *timeline.points), timeline.zone)
