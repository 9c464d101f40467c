"""Days on which the firm is closed: chips that can be taken out, and a date to add."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label
from app.views.words import dates

IN_A_ROW = 5
MOST_AT_ONCE = 62
"""A holiday of two months is the longest that is taken for one."""


class ClosureList(QWidget):
    """`value()` are ISO dates, in order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.first, self.last = DateField(), DateField()
        for field in (self.first, self.last):
            field.setMinimumWidth(px(172))
        self.first.setAccessibleName(self.tr("First closed day"))
        self.last.setAccessibleName(self.tr("Last closed day"))
        self.first.dateChanged.connect(lambda chosen: self.last.setDate(max(self.last.date(), chosen)))
        self.add_button = Button(self.tr("Add"), icon_name="plus")
        self.add_button.clicked.connect(self._on_add)
        row.addWidget(self.first)
        row.addWidget(label(self.tr("to"), "muted"))
        row.addWidget(self.last)
        row.addWidget(self.add_button)
        row.addStretch(1)
        column.addLayout(row)
        self._chips = QVBoxLayout()
        self._chips.setSpacing(px(6))
        column.addLayout(self._chips)
        self.setFocusProxy(self.first)

    def value(self) -> tuple[str, ...]:
        """Return the days."""
        return tuple(self._days)

    def set_value(self, days: Sequence[str]) -> None:
        """Show other days."""
        self._days = sorted(set(days))
        self._show()

    def set_today(self, today: date) -> None:
        """Where the two date fields begin."""
        self.first.set_value(today)
        self.last.set_value(today)

    def _on_add(self) -> None:
        first, last = self.first.value(), self.last.value()
        span = min((last - first).days, MOST_AT_ONCE)
        added = {(first + timedelta(days=each)).isoformat() for each in range(span + 1)} if span >= 0 else set()
        self._days = sorted({*self._days, *added})
        self._show()
        self.changed.emit()

    def _remove(self, days: tuple[str, ...]) -> None:
        self._days = [each for each in self._days if each not in days]
        self._show()
        self.changed.emit()
        self.add_button.setFocus()

    def _show(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        runs = _runs([date.fromisoformat(each) for each in self._days])
        for at in range(0, len(runs), IN_A_ROW):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(6))
            for run in runs[at : at + IN_A_ROW]:
                row.addWidget(self._chip(run))
            row.addStretch(1)
            self._chips.addWidget(holder)

    def _chip(self, run: tuple[date, date]) -> Button:
        first, last = run
        words = dates.day(first, weekday=True) if first == last else f"{dates.day(first)} – {dates.day(last)}"
        chip = Button(words, icon_name="x", small=True)
        chip.setAccessibleName(self.tr("Remove {name}").format(name=words))
        chip.setToolTip(chip.accessibleName())
        days = tuple((first + timedelta(days=each)).isoformat() for each in range((last - first).days + 1))
        chip.clicked.connect(lambda: self._remove(days))
        return chip


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Put days in a row together."""
    found: list[tuple[date, date]] = []
    for day in days:
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
