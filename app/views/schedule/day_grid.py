"""Days in weeks, each with how many reminders leave on it: the fortnight's strip and the month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.services.schedule import DayLoad
from app.views.theme import font, px, theme
from app.views.widgets.painted_table import PaintedTable
from app.views.widgets.painting import rounded, text, track
from app.views.words import dates

WEEK = 7
STRIP_WEEKS, MONTH_WEEKS = 2, 6
RIGHT = Qt.AlignmentFlag.AlignRight


class DayGrid(PaintedTable):
    """`picked` carries a day: a click, or the arrows (Page Up and Down: by weeks of the grid)."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._start = date(1970, 1, 5)
        self._weeks = STRIP_WEEKS
        self._month = 0
        self._loads: Mapping[date, DayLoad] = {}
        self._today = self._start
        self.day = self._start
        self._hover: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def start(self) -> date:
        """The first day shown, a Monday."""
        return self._start

    @property
    def end(self) -> date:
        """The last day shown."""
        return self._start + timedelta(days=WEEK * self._weeks - 1)

    def show_days(self, start: date, weeks: int, month: int = 0) -> None:
        """Show so many weeks from the Monday of a day; days of another month than `month` (0: any) are quiet."""
        self._start = start - timedelta(days=start.weekday())
        self._weeks, self._month = weeks, month
        self.updateGeometry()
        self._say_days()

    def show_loads(self, loads: Mapping[date, DayLoad], today: date) -> None:
        """Show how much each day brings."""
        self._loads, self._today = loads, today
        self._say_days()

    def select(self, day: date) -> None:
        """Mark a day, without saying so."""
        self.day = day
        at = (day - self._start).days
        if 0 <= at < WEEK * self._weeks:
            self.point_to(*divmod(at, WEEK))
        self.viewport().update()

    def _say_days(self) -> None:
        days = [self._start + timedelta(days=at) for at in range(WEEK * self._weeks)]
        self.say([[self.words(day) for day in days[at : at + WEEK]] for at in range(0, len(days), WEEK)])
        self.select(self.day)

    def words(self, day: date) -> str:
        """Return what is said of a day."""
        load = self._loads.get(day)
        said = self.tr("%n reminder(s)", "", load.due if load else 0)
        closed = "" if load is None or load.is_open else ", " + self.tr("closed")
        return f"{dates.long_day(day)}, {said}{closed}"

    def sizeHint(self) -> QSize:
        return QSize(px(500), px(52) * self._weeks)

    def box(self, row: int, column: int) -> QRect:
        return self._box(row * WEEK + column)

    def left_by_pointer(self) -> None:
        self._hover = None

    def _box(self, at: int) -> QRect:
        row, column = divmod(at, WEEK)
        left, right = self.width() * column // WEEK, self.width() * (column + 1) // WEEK
        high = self.height() // self._weeks
        return QRect(left, row * high, right - left, high)

    def _day_at(self, point: QPoint) -> date | None:
        found = next((at for at in range(WEEK * self._weeks) if self._box(at).contains(point)), None)
        return self._start + timedelta(days=found) if found is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        look = theme()
        rounded(painter, self.rect(), 8, look.color("surface"), look.color("border"))
        most = max((each.due for each in self._loads.values()), default=0)
        for at in range(WEEK * self._weeks):
            self._paint_day(painter, self._box(at), self._start + timedelta(days=at), most)
        for at in range(WEEK * self._weeks):
            if self._start + timedelta(days=at) == self.day:
                ring, wide = ("focus", 2) if self.hasFocus() else ("accent", 1)
                rounded(painter, self._box(at).adjusted(1, 1, 0, 0), 4, None, look.color(ring), wide)
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRect, day: date, most: int) -> None:
        look = theme()
        load = self._loads.get(day)
        other = bool(self._month) and day.month != self._month
        inside = box.adjusted(1, 1, -1, -1)
        if day == self.day:
            painter.fillRect(inside, look.color("accent-s"))
        elif day == self._hover:
            painter.fillRect(inside, look.color("hover"))
        elif load is None or not load.is_open or other:
            painter.fillRect(inside, look.color("surface2"))
        painter.fillRect(QRect(box.right(), box.top(), 1, box.height()), look.color("border"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color("border"))
        top = QRect(box.left() + px(8), box.top() + px(6), box.width() - px(16), px(18))
        past = day < self._today
        token = "disabled" if past else "muted" if other or (load and not load.is_open) else "text2"
        name = f"{dates.weekday(day)} "
        if box.width() < px(72):
            name = ""
        wide = text(painter, top, name, font(12), look.color(token))
        number = str(day.day) if day.day > 1 or not name else dates.day(day)
        spot = top.adjusted(wide, 0, 0, 0)
        if day == self._today:
            badge = QRect(spot.left() + px(3), spot.top(), px(24), px(18))
            rounded(painter, badge, 9, look.color("accent"))
            text(painter, badge, str(day.day), font(12, 600), look.color("on"), Qt.AlignmentFlag.AlignHCenter)
        else:
            text(painter, spot, number, font(12, 600), look.color(token if past else "text"))
        if load is not None and load.due:
            text(painter, top, str(load.due), font(12, 400, tabular=True), look.color("text2"), RIGHT)
            bar = QRect(top.left(), box.top() + px(31), top.width(), px(4))
            track(painter, bar, 2)
            part = max(px(4), round(bar.width() * load.due / max(1, most)))
            rounded(painter, QRect(bar.left(), bar.top(), part, bar.height()), 2, look.color("accent"))

    def _pick(self, day: date) -> None:
        self.select(day)
        self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK,
            Qt.Key.Key_PageUp: -WEEK * self._weeks, Qt.Key.Key_PageDown: WEEK * self._weeks,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._pick(self.day + timedelta(days=step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.day)
        elif event.key() == Qt.Key.Key_Home:
            self._pick(self._today)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day != self._hover:
            self._hover = day
            if day is not None:
                QToolTip.showText(event.globalPosition().toPoint(), self.words(day), self)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(day)
