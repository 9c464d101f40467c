"""Until a day, or until somebody resumes: how long a pause lasts (ACC-6)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.services.accounts import FOREVER
from app.views.theme import px
from app.views.widgets.focus import lead_focus, one_stop
from app.views.widgets.inputs import DateField

USUAL = timedelta(days=7)


class Until(QWidget):
    """`value` is the day on which e-mails go on, FOREVER for the day on which somebody resumes."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.dated = QRadioButton(self.tr("Until"))
        self.dated.setChecked(True)
        self.day = DateField(today + USUAL)
        self.day.setAccessibleName(self.tr("E-mails go on from"))
        self.day.setMinimumDate(DateField(today + timedelta(days=1)).date())
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.dated)
        row.addWidget(self.day)
        row.addStretch(1)
        column.addLayout(row)
        self.resumed = QRadioButton(self.tr("Until somebody resumes it"))
        self.dated.toggled.connect(self.day.setEnabled)
        column.addWidget(self.resumed)
        one_stop((self.dated, self.resumed))
        lead_focus(self, self.day)

    def value(self) -> date:
        """Return the day on which e-mails go on."""
        return FOREVER if self.resumed.isChecked() else self.day.value()
