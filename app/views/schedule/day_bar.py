"""The heading of the chosen day: how many leave, and what can be done with all of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.words import dates


class DayBar(QFrame):
    """Send this day early, move all of it."""

    send_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowRow(self, spacing=px(8))
        row.setContentsMargins(px(24), px(4), px(24), px(8))
        self._day = label("", "card")
        self._count = label("", "second")
        row.addWidget(self._day)
        row.addWidget(self._count)
        row.add_stretch()
        self.send_button = Button(self.tr("Send this day early"), "ghost", small=True)
        self.move_button = Button(self.tr("Move day…"), "ghost", small=True)
        self.send_button.clicked.connect(self.send_wanted)
        self.move_button.clicked.connect(self.move_wanted)
        row.addWidget(self.send_button)
        row.addWidget(self.move_button)

    def show_day(self, day: date, reminders: int, movable: int) -> None:
        """Show a day with so many reminders, of which so many are the next of their request."""
        self._day.setText(dates.long_day(day))
        self._count.setText(self.tr("%n reminder(s)", "", reminders))
        nothing = None if movable else self.tr("No reminder of this day is the next of its request")
        self.send_button.set_disabled_reason(nothing)
        self.move_button.set_disabled_reason(nothing)
