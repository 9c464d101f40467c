"""When the first reminder leaves: counted from sending, or around the due date (AUT-7)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label

FARTHEST = 90
AFTER_SENDING, BEFORE, ON, AFTER = "sent", "before", "on", "after"


class FirstReminder(QWidget):
    """After sending, or so many days before or after the due date, or on it. `changed` after every edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = Combo()
        for code, words in (
            (AFTER_SENDING, self.tr("After sending")),
            (BEFORE, self.tr("Before the due date")),
            (ON, self.tr("On the due date")),
            (AFTER, self.tr("After the due date")),
        ):
            self.when.addItem(words, code)
        self.when.setAccessibleName(self.tr("First reminder"))
        self.days = SpinBox(1, FARTHEST, 3, inline=True)
        self.days.setAccessibleName(self.tr("Days from the due date"))
        self._unit = label(self.tr("days"), "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.when)
        row.addWidget(self.days)
        row.addWidget(self._unit)
        row.addStretch(1)
        self.setFocusProxy(self.when)
        self.when.currentIndexChanged.connect(self._on_changed)
        self.days.valueChanged.connect(self._on_changed)
        self._show_days()

    @property
    def basis(self) -> str:
        """Return what is counted from: "sent" or "due"."""
        return "sent" if self.when.currentData() == AFTER_SENDING else "due"

    @property
    def offset(self) -> int:
        """Return the days from the due date: below nothing before it."""
        signs = {BEFORE: -1, AFTER: 1}
        return signs.get(str(self.when.currentData()), 0) * self.days.value()

    def set_value(self, basis: str, offset: int) -> None:
        """Show another one, without saying that anything was changed."""
        code = AFTER_SENDING if basis == "sent" else ON if not offset else BEFORE if offset < 0 else AFTER
        with QSignalBlocker(self.when), QSignalBlocker(self.days):
            self.when.setCurrentIndex(self.when.findData(code))
            if offset:
                self.days.setValue(abs(offset))
        self._show_days()

    def count_from_due(self) -> None:
        """Count from the due date, as a person who chooses it: the first one leaves on it."""
        self.when.setCurrentIndex(self.when.findData(ON))

    def _show_days(self) -> None:
        for widget in (self.days, self._unit):
            widget.setVisible(self.when.currentData() in (BEFORE, AFTER))

    def _on_changed(self) -> None:
        self._show_days()
        self.changed.emit()
