"""A message inside the page, with one action at most."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.views.icons import paint_icon
from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.label import label
from app.views.widgets.painting import rounded, tone_colors

_ICONS = {
    "ok": "check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "info": "info",
    "neu": "info",
    "accent": "clock",
}


class Banner(QFrame):
    """`tone`: ok, warn, bad, info, neu, accent. `acted` tells that its action was pressed."""

    acted = Signal()

    def __init__(
        self,
        words: str,
        tone: str = "info",
        *,
        action: str | None = None,
        icon_name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._own_icon = icon_name
        self._icon = icon_name or _ICONS[tone]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(38), px(7), px(7), px(7))
        row.setSpacing(px(12))
        self._words = label(words, "body", wrap=True)
        self._words.setMinimumHeight(px(22))
        row.addWidget(self._words, 1)
        self._button = Button(action or "", small=True, parent=self)
        self._button.setVisible(action is not None)
        self._button.clicked.connect(self.acted)
        row.addWidget(self._button)
        self.setAccessibleName(words)

    def set_message(self, words: str, tone: str | None = None, action: str | None = None) -> None:
        """Say something else; a `tone` of None stays, an `action` of None takes the button away."""
        if tone is not None:
            self._tone, self._icon = tone, self._own_icon or _ICONS[tone]
        self._words.setText(words)
        self._button.setText(action or "")
        self._button.setVisible(action is not None)
        self.setAccessibleName(words)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _, tint, solid = tone_colors(self._tone)
        rounded(
            painter,
            self.rect(),
            6,
            theme().color("surface") if theme().is_high_contrast else tint,
            tint if self._tone == "accent" and not theme().is_high_contrast else solid,
        )
        token = "accent-t" if self._tone == "accent" else self._tone
        paint_icon(painter, QPoint(px(20), self.height() // 2), self._icon, token, 16)
        painter.end()
