"""The steps of the wizard in a row: every one can be reached, an amber mark stands where something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import one_stop
from app.views.widgets.painting import metrics, rounded, text

CIRCLE = 24
STATES = ("", "missing", "complete")


class _Step(QAbstractButton):
    """A number in a circle and a name; the chosen one is filled."""

    def __init__(self, number: int, caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self.caption, self.state = number, caption, ""
        self.setText(caption)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = metrics(font(13, 600)).horizontalAdvance(self.caption)
        return QSize(px(CIRCLE) + px(8) + wide + px(10), px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        owner = self.parentWidget()
        if step is not None and isinstance(owner, Stepper):
            owner.turn(step, focus=True)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            rounded(painter, self.rect(), 6, None, look.color("focus"))
        on = self.isChecked()
        missing, complete = self.state == "missing", self.state == "complete"
        edge = look.color("accent" if on else "warn-d" if missing else "ok-d" if complete else "input")
        circle = QRect(px(3), (self.height() - px(CIRCLE)) // 2, px(CIRCLE), px(CIRCLE)).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(edge, px(1) + 0.5))
        painter.setBrush(look.color("accent") if on else look.color("surface"))
        painter.drawEllipse(circle)
        if on or not (missing or complete):
            color = look.color("on" if on else "text2")
            text(painter, circle, str(self._number), font(12, 600), color, Qt.AlignmentFlag.AlignHCenter)
        else:
            sign, token = ("triangle-alert", "warn") if missing else ("check", "ok")
            paint_icon(painter, circle.center() + QPoint(1, 1), sign, token, 13)
        x = circle.right() + px(8)
        color = look.color("accent-t" if on else "warn" if missing else "text")
        text(painter, QRect(x, 0, self.width() - x, self.height()), self.caption, font(13, 600 if on else 500), color)
        painter.end()
        del event


class Stepper(QWidget):
    """`chosen` with the key of a step that somebody goes to."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = [key for key, _ in steps]
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QAbstractButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for number, (key, caption) in enumerate(steps, 1):
            made = _Step(number, caption, self)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            self.buttons[key] = made
            if number > 1:
                row.addWidget(_Bar())
            row.addWidget(made)
        self.setAccessibleName(self.tr("Steps"))
        self.set_current(self._keys[0])

    @property
    def current(self) -> str:
        """The key of the step that shows."""
        return next(key for key, each in self.buttons.items() if each.isChecked())

    def set_current(self, key: str) -> None:
        """Mark another step as shown."""
        self.buttons[key].setChecked(True)
        one_stop(self.buttons.values())

    def turn(self, step: int, *, focus: bool = False) -> None:
        """Go to the next step, or the one before; at the ends nothing happens."""
        at = self._keys.index(self.current) + step
        if 0 <= at < len(self._keys):
            self.chosen.emit(self._keys[at])
            if focus:
                self.buttons[self._keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def set_state(self, key: str, state: str) -> None:
        """Mark a step: "missing", "complete" or neither."""
        made = self.buttons[key]
        assert isinstance(made, _Step)
        made.state = state
        marks = {"missing": self.tr("something is missing"), "complete": self.tr("complete")}
        made.setAccessibleName(f"{made.caption}, {marks[state]}" if state else made.caption)
        made.update()


class _Bar(QWidget):
    """The line between two steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(px(14))
        self.setMaximumWidth(px(36))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(36), px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), px(1) + 1, theme().color("border2"))
        painter.end()
        del event
