"""Pause an account: until a day, or until somebody resumes (ACC-6)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from app.services.accounts import FOREVER
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label

USUAL = timedelta(days=7)


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
        self._until = QRadioButton(self.tr("Until"))
        self._until.setChecked(True)
        self.day = DateField(today + USUAL)
        self.day.setAccessibleName(self.tr("E-mails go on from"))
        earliest = today + timedelta(days=1)
        self.day.setMinimumDate(DateField(earliest).date())
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._until)
        row.addWidget(self.day)
        row.addStretch(1)
        self.body.addLayout(row)
        self.resumed = QRadioButton(self.tr("Until somebody resumes it"))
        self._until.toggled.connect(self.day.setEnabled)
        self.body.addWidget(self.resumed)
        self.body.addStretch(1)
        self.day.setFocus()

    def submit(self) -> None:
        """Hand over the day."""
        day = FOREVER if self.resumed.isChecked() else self.day.value()
        self.accept()
        self.chosen.emit(day)
