"""The dates of a request as dots on a line: the request, its reminders, which went and which comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.requests.detail import TimelinePoint
from app.views.theme import font, px, theme
from app.views.widgets.painting import text
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

SHOWN = 4
MOVED = {
    "closed_day": QT_TRANSLATE_NOOP("words", "Reminder {n} moves from {before} to {after}: no sending day."),
    "min_gap": QT_TRANSLATE_NOOP("words", "Reminder {n} waits until {after}: it was resent lately."),
    "held_until": QT_TRANSLATE_NOOP("words", "Reminder {n} is held until {after}."),
    "pause": QT_TRANSLATE_NOOP("words", "Reminder {n} waits until {after}: paused until then."),
    "window": QT_TRANSLATE_NOOP("words", "Reminder {n} leaves {after}, when the sending hours begin."),
}


def moved_sentence(points: Sequence[TimelinePoint], zone: str) -> str:
    """Say which coming reminder does not leave on its day, and why (AUT-6); empty for none."""
    for point in points:
        if not point.sent and point.moved_by in MOVED and point.moved_from is not None:
            after = dates.day(dates.local(point.at, zone).date(), weekday=True)
            before = dates.day(point.moved_from, weekday=True)
            return tr(MOVED[point.moved_by]).format(n=point.step, before=before, after=after)
    return ""


class TimelineView(QWidget):
    """At most four points; where there are more, those around the next one. With `hours` each says its hour."""

    def __init__(self, parent: QWidget | None = None, *, hours: bool = False) -> None:
        super().__init__(parent)
        self._hours = hours
        self._points: Sequence[TimelinePoint] = ()
        self._zone = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_points(self, points: Sequence[TimelinePoint], zone: str) -> None:
        """Show other dates."""
        coming = next((at for at, point in enumerate(points) if not point.sent), len(points))
        start = max(0, min(coming - 2, len(points) - SHOWN))
        self._points, self._zone = points[start : start + SHOWN], zone
        said = [f"{self._name(point)}: {self._day(point)}" for point in self._points]
        self.setAccessibleName(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(360), px(52))

    def _name(self, point: TimelinePoint) -> str:
        return self.tr("Request") if point.step == 0 else self.tr("Reminder {n}").format(n=point.step)

    def _day(self, point: TimelinePoint) -> str:
        day = dates.day(dates.local(point.at, self._zone).date(), weekday=True)
        if not self._hours:
            return day
        # The request of this example leaves now: an hour would make it look like a plan.
        if point.step == 0:
            return self.tr("{day}, now").format(day=day)
        return f"{day}, {dates.hour(point.at, self._zone)}"

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / max(SHOWN, 1)
        middle, radius = px(8), px(5)
        coming = next((at for at, point in enumerate(self._points) if not point.sent), None)
        for at, point in enumerate(self._points):
            x = at * room + radius + 1
            if at + 1 < len(self._points):
                reached = self._points[at + 1].sent
                painter.setPen(QPen(look.color("accent" if reached else "border2"), px(2)))
                painter.drawLine(QPointF(x + radius, middle), QPointF(x + room - radius, middle))
            accent = point.sent or at == coming
            painter.setPen(QPen(look.color("accent" if accent else "input"), px(2)))
            painter.setBrush(look.color("accent") if point.sent else look.color("surface"))
            painter.drawEllipse(QPointF(x, middle), radius, radius)
            strong = at == coming
            colour = look.color("text" if strong else "text2" if point.sent else "muted")
            width = int(room) - px(6)
            text(painter, QRect(int(at * room), px(17), width, px(17)), self._name(point),
                 font(12, 600 if strong else 400), colour)  # fmt: skip
            text(painter, QRect(int(at * room), px(34), width, px(17)), self._day(point), font(12), colour)
        painter.end()
        del event

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(52))
