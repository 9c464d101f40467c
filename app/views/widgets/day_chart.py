"""Bars of the coming days: how many leave on each, drawn by the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.painted_table import PaintedTable
from app.views.widgets.painting import metrics, rounded, text
from app.views.words import dates

CENTER = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One day: `done` have left already, `due` are to leave; `words` are what a screen reader says."""

    day: date
    over: str
    under: str
    done: int
    due: int
    is_open: bool
    words: str

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.done + self.due


class DayChart(PaintedTable):
    """A bar a day, the first of them today's. `picked` carries a day: a click, or Enter on it."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bars: tuple[Bar, ...] = ()
        self._at = 0
        self._hover = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show other days."""
        self._bars = tuple(bars)
        self._at = min(self._at, max(0, len(self._bars) - 1))
        self.say([[each.words for each in self._bars]])
        self.point_to(0, self._at)

    def bars(self) -> tuple[Bar, ...]:
        """Return the days shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(172))

    def box(self, row: int, column: int) -> QRect:
        return self._slot(column)

    def left_by_pointer(self) -> None:
        self._hover = -1

    def _slot(self, at: int) -> QRect:
        count = max(1, len(self._bars))
        left, right = self.width() * at // count, self.width() * (at + 1) // count
        return QRect(left, 0, right - left, self.height())

    def _at_point(self, point: QPoint) -> int:
        return next((at for at in range(len(self._bars)) if self._slot(at).contains(point)), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        look = theme()
        foot, head = px(36), px(20)
        base = self.height() - foot
        most = max((each.total for each in self._bars), default=0)
        for at, bar in enumerate(self._bars):
            slot = self._slot(at)
            if at == self._hover:
                rounded(painter, slot.adjusted(2, 2, -2, -2), 6, look.color("hover"))
            high = round((base - head) * bar.total / most) if most else 0
            wide = min(px(26), slot.width() - px(6))
            box = QRect(slot.center().x() - wide // 2, base - high, wide, high)
            self._paint_bar(painter, box, bar, today=at == 0)
            made = font(11, 600 if at == 0 else 400, tabular=True)
            if bar.total:
                above = QRect(slot.left(), box.top() - px(18), slot.width(), px(16))
                text(painter, above, str(bar.total), made, look.color("text" if at == 0 else "muted"), CENTER)
            self._paint_day(painter, slot, base, bar, made, today=at == 0)
            if at == self._at and self.hasFocus():
                rounded(painter, slot.adjusted(2, 2, -2, -2), 6, None, look.color("focus"), 2)
        painter.fillRect(QRect(0, base, self.width(), 1), look.color("border2"))
        painter.end()

    def _paint_bar(self, painter: QPainter, box: QRect, bar: Bar, *, today: bool) -> None:
        look = theme()
        if not bar.total:
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), look.color("border2"))
            return
        bare = look.is_high_contrast and bar.done  # hatched on white: bars to come are solid there
        edge = look.color("chart") if bare else None
        rounded(painter, box, 3, look.color("surface" if bare else "chart"), edge)
        if today and bar.due:
            part = round(box.height() * bar.due / bar.total)
            rounded(painter, QRect(box.left(), box.top(), box.width(), max(px(3), part)), 3, look.color("accent"))
        if bar.done:
            # What has left is hatched: its colour alone would not tell it from what is to leave.
            left = box.adjusted(1, round(box.height() * bar.due / bar.total) + 1, -1, -1)
            painter.fillRect(left, QBrush(look.color("accent-t"), Qt.BrushStyle.BDiagPattern))

    def _paint_day(self, painter: QPainter, slot: QRect, base: int, bar: Bar, made: QFont, *, today: bool) -> None:
        token = "accent-t" if today else "text2" if bar.is_open else "muted"
        upper = QRect(slot.left(), base + px(4), slot.width(), px(15))
        lower = QRect(slot.left(), base + px(18), slot.width(), px(15))
        # Where "today" has no room, its colour says it.
        over = bar.over if metrics(made).horizontalAdvance(bar.over) <= slot.width() else dates.weekday(bar.day)
        text(painter, upper, over, made, theme().color(token), CENTER)
        text(painter, lower, bar.under, made, theme().color(token), CENTER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._at = max(0, min(len(self._bars) - 1, self._at + step))
            self.point_to(0, self._at)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.picked.emit(self._bars[self._at].day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at_point(event.position().toPoint())
        if at != self._hover:
            self._hover = at
            if at >= 0:
                QToolTip.showText(event.globalPosition().toPoint(), self._bars[at].words, self)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A day is chosen when the button is let go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at_point(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self._at = at
            self.picked.emit(self._bars[at].day)


class ChartLegend(QWidget):
    """What the colours of the chart stand for; it gives way where there is no room for all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _parts(self) -> list[tuple[str, str, bool]]:
        """Words, colour, whether hatched."""
        return [
            (self.tr("To go today"), "accent", False),
            (self.tr("Sent"), "chart", True),
            (self.tr("Scheduled"), "chart", False),
        ]

    def sizeHint(self) -> QSize:
        wide = sum(metrics(font(12)).horizontalAdvance(words) + px(30) for words, _, _ in self._parts())
        return QSize(wide, px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < self.sizeHint().width():
            return
        painter, look, left = QPainter(self), theme(), px(12)
        for words, colour, hatched in self._parts():
            box = QRect(left, self.height() // 2 - px(5), px(10), px(10))
            rounded(painter, box, 2, look.color(colour))
            if hatched:
                painter.fillRect(box.adjusted(1, 1, -1, -1), QBrush(look.color("accent-t"), Qt.BrushStyle.BDiagPattern))
            wide = metrics(font(12)).horizontalAdvance(words)
            text(painter, QRect(left + px(14), 0, wide + 2, self.height()), words, font(12), look.color("muted"))
            left += wide + px(30)
        painter.end()
