"""Labels by role, so that sizes and weights stand in one place, the style sheet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.views.widgets.painting import text

Look = Literal[
    "wizard",
    "counter",
    "title",
    "panel",
    "card",
    "name",
    "body",
    "label",
    "second",
    "muted",
    "small",
    "error",
    "ok",
    "warn",
]


def label(
    words: str,
    look: Look = "body",
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label in one of the program's text styles. Plain text always: what clients typed is never markup."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


class ElidedLabel(QLabel):
    """A label that gives way with an ellipsis and tells the whole text in its tooltip."""

    def __init__(self, words: str = "", look: Look = "body", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self.palette().color(self.foregroundRole())
        text(painter, self.contentsRect(), self.text(), self.font(), color)
        painter.end()
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")


def line(*, vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """A thin separating line."""
    made = QFrame(parent)
    made.setProperty("look", "line-vertical" if vertical else "line")
    return made
