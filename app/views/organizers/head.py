"""The head of an opened organizer: what it is, how it stands, and what can be done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.listing import RequestRow
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.label import ElidedLabel
from app.views.widgets.pill import Pill, PillLook
from app.views.words import dates, requests

FINISHING = ("submit", "unsubmit", "seal", "unseal")


class Head(QWidget):
    """`acted` carries the code of an action; the page confirms it."""

    back_wanted = Signal()
    resend_wanted = Signal()
    menu_wanted = Signal()
    status_wanted = Signal()
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        back = IconButton("arrow-left", self.tr("Back to the organizers of the account"))
        back.clicked.connect(self.back_wanted)
        row.addWidget(back)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(10))
        self.title = ElidedLabel("", "title")
        first.addWidget(self.title)
        self.pill = Pill(PillLook("", "hourglass"), opens_menu=True)
        self.pill.clicked.connect(self.status_wanted)
        first.addWidget(self.pill)
        first.addStretch(1)
        words.addLayout(first)
        self.facts = ElidedLabel("", "second")
        words.addWidget(self.facts)
        row.addLayout(words, 1)
        self.resend = Button(self.tr("Resend"), icon_name="send")
        self.resend.clicked.connect(self.resend_wanted)
        row.addWidget(self.resend)
        captions = {
            "submit": (self.tr("Submit on behalf…"), "check"), "unsubmit": (self.tr("Unsubmit…"), "undo-2"),
            "seal": (self.tr("Seal…"), "lock"), "unseal": (self.tr("Unseal…"), "lock-open"),
        }  # fmt: skip
        self.buttons: dict[str, Button] = {}
        for code in FINISHING:
            text, icon = captions[code]
            button = Button(text, icon_name=icon)
            button.clicked.connect(lambda _=False, code=code: self.acted.emit(code))
            self.buttons[code] = button
            row.addWidget(button)
        self.side = IconButton("panel-right", self.tr("Returned forms, reminders and activity"))
        self.side.setCheckable(True)
        row.addWidget(self.side)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(self.menu_wanted)
        row.addWidget(self.dots)

    def show_row(self, row: RequestRow) -> None:
        """Show a request."""
        self.title.setText(name_of(row))
        self.pill.set_look(requests.status(row))
        self.pill.setEnabled(bool(row.actions))
        due = self.tr("due {day}").format(day=dates.day(row.due_on, weekday=True)) if row.due_on else ""
        self.facts.setText(" · ".join(part for part in (row.account_name, row.reference, due, self._next(row)) if part))
        self.resend.set_disabled_reason(None if row.can_resend else self.tr("Nothing is asked any more"))
        self.dots.setAccessibleName(self.tr("More actions for {name}").format(name=name_of(row)))
        for code, button in self.buttons.items():
            button.setVisible(code in row.actions)

    def _next(self, row: RequestRow) -> str:
        view = row.reminders
        if view.reason != "scheduled":
            return requests.reminders(row).text
        said = self.tr("reminder {step} of {total} on {day}")
        day = dates.day(dates.local(view.next_at, row.zone).date(), weekday=True) if view.next_at else ""
        return said.format(step=view.next_step, total=view.number, day=day)
