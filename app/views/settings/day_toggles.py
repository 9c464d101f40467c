"""Monday to Sunday, each on or off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import rounded, text
from app.views.words import dates


class _Day(QCheckBox):
    """A day as a chip; a check box to keyboard and screen reader."""

    def __init__(self, short: str, long: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._short = short
        self.setAccessibleName(long)
        self.setToolTip(long)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self, 6)

    def sizeHint(self) -> QSize:
        return QSize(px(48), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme(), self.isChecked()
        painter = QPainter(self)
        fill = "accent-s" if on else "hover" if self.underMouse() else "field"
        rounded(painter, self.rect(), 6, look.color(fill), look.color("accent" if on else "input"))
        color = look.color("accent-t" if on else "text2")
        text(painter, self.rect(), self._short, font(13, 600 if on else 400), color, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class DayToggles(QWidget):
    """`value()` are the numbers of the days that are on, Monday being 0."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        self._days: list[_Day] = []
        for number in range(1, 8):
            short = dates.locale().dayName(number, QLocale.FormatType.ShortFormat)
            day = _Day(short, dates.locale().dayName(number), self)
            day.toggled.connect(lambda _: self.changed.emit())
            row.addWidget(day)
            self._days.append(day)
        row.addStretch(1)
        self.setFocusProxy(self._days[0])

    def value(self) -> tuple[int, ...]:
        """Return the days that are on."""
        return tuple(number for number, day in enumerate(self._days) if day.isChecked())

    def set_value(self, days: Sequence[int]) -> None:
        """Switch days on and all others off."""
        for number, day in enumerate(self._days):
            day.setChecked(number in days)
