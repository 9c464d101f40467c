"""Pause an account: until a day, or until somebody resumes (ACC-6)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.requests.until import Until
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class PauseDialog(Dialog):
    """`chosen` carries the day on which e-mails go on, FOREVER for the day on which somebody resumes."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, names: str, today: date) -> None:
        super().__init__(
            self.tr("Pause account"), self.tr("Pause"), icon_name="circle-pause", width=440, parent=parent
        )  # fmt: skip
        self.body.addWidget(label(self.tr("Pause {name}").format(name=names), "panel", wrap=True))
        explained = self.tr("Nothing is sent meanwhile. Afterwards each request goes on with its next reminder.")
        self.body.addWidget(label(explained, "body", wrap=True))
        self.until = Until(today)
        self.body.addWidget(self.until)
        self.body.addStretch(1)
        self.until.setFocus()

    def submit(self) -> None:
        """Hand over the day."""
        day = self.until.value()
        self.accept()
        self.chosen.emit(day)
