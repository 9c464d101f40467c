"""The steps of the set-up at the left: done, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painted_table import PaintedTable
from app.views.widgets.painting import text, wrapped, wrapped_lines

STEP = 62


class StepRail(PaintedTable):
    """Names over what was entered. A click or an arrow key goes to a step; `chosen` carries its number."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._names = tuple(names)
        self._notes = [""] * len(names)
        self._here = 0
        self._reached = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.say([[each] for each in self._names])
        self._name_it()

    def go(self, step: int) -> None:
        """Show where one is; steps before it are done."""
        self._here, self._reached = step, max(self._reached, step)
        self._name_it()
        self.point_to(step, 0)

    def set_note(self, step: int, note: str) -> None:
        """Say below a step's name what was entered there."""
        self._notes[step] = note
        self.say([[": ".join(filter(None, both))] for both in zip(self._names, self._notes, strict=True)])
        self.viewport().update()

    def box(self, row: int, column: int) -> QRect:
        return QRect(0, px(STEP) * row, self.width(), px(STEP))

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(STEP) * len(self._names))

    def _name_it(self) -> None:
        said = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(said.format(number=self._here + 1, count=len(self._names), name=self._names[self._here]))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, name in enumerate(self._names):
            centre = QPoint(px(13), px(STEP) * at + px(13))
            done, here = at < self._reached and at != self._here, at == self._here
            if at + 1 < len(self._names):
                painter.setPen(QPen(look.color("accent" if at < self._reached else "border2"), px(2)))
                painter.drawLine(centre + QPoint(0, px(12)), centre + QPoint(0, px(STEP - 12)))
            painter.setPen(QPen(look.color("accent" if done or here else "border2"), px(2)))
            painter.setBrush(look.color("accent") if done else look.color("surface"))
            painter.drawEllipse(centre, px(11), px(11))
            if here and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.color("focus"), 2))
                painter.drawEllipse(centre, px(14), px(14))
            if done:
                paint_icon(painter, centre, "check", "on", 14)
            else:
                middle = Qt.AlignmentFlag.AlignCenter
                box = QRect(centre - QPoint(px(11), px(11)), QSize(px(22), px(22)))
                text(painter, box, str(at + 1), font(12, 600), look.color("accent-t" if here else "muted"), middle)
            left, room = px(36), self.width() - px(36)
            strong = "text" if done or here else "text2"
            top = px(STEP) * at
            text(painter, QRect(left, top, room, px(22)), name, font(13, 600), look.color(strong))
            below = QRect(left, top + px(21), room, px(16) * min(2, wrapped_lines(self._notes[at], font(12), room)))
            wrapped(painter, below, self._notes[at], font(12), look.color("muted"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = int(event.position().y()) // max(1, px(STEP))
        if 0 <= step <= self._reached:
            self.chosen.emit(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if move and 0 <= self._here + move <= self._reached:
            self.chosen.emit(self._here + move)
        else:
            super().keyPressEvent(event)
