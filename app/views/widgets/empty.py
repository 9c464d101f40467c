"""What a list shows when it has no rows."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.icons import paint_icon
from app.views.theme import px, theme
from app.views.widgets.button import Button, Variant
from app.views.widgets.label import label
from app.views.widgets.painting import rounded

EmptyTone = Literal["nothing", "done", "no_match"]
_ICONS: dict[EmptyTone, str] = {
    "nothing": "inbox",
    "done": "check",
    "no_match": "search-x",
}


class _Tile(QWidget):
    def __init__(self, icon_name: str, tone: EmptyTone) -> None:
        super().__init__()
        self._icon, self._tone = icon_name, tone
        self.setFixedSize(px(44), px(44))

    def sizeHint(self) -> QSize:
        return QSize(px(44), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        done = self._tone == "done"
        painter = QPainter(self)
        rounded(painter, self.rect(), 8, theme().color("ok-s" if done else "neu-s"))
        middle = QPoint(self.width() // 2, self.height() // 2)
        paint_icon(painter, middle, self._icon, "ok" if done else "text2", 20)
        painter.end()


class EmptyState(QWidget):
    """Icon, title, one sentence, one action. `tone`: nothing yet, all done (green), or no match (clear the filters)."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        tone: EmptyTone = "nothing",
        action: str | None = None,
        icon_name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(_Tile(icon_name or _ICONS[tone], tone), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(4))
        head = label(title, "panel" if tone == "nothing" else "card", wrap=True)
        said = label(sentence, "muted", wrap=True)
        said.setMaximumWidth(px(300))
        if not sentence:
            said.hide()  # never shown by itself: without a parent yet, it would be a window for a moment
        for words in (head, said):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(head)
        row = said
        column.addWidget(row, 0, Qt.AlignmentFlag.AlignHCenter)
        if sentence:
            width = min(px(300), said.fontMetrics().horizontalAdvance(sentence) + px(8))
            said.setMinimumWidth(width)
            # Centred, it is asked for its height at another width than it gets, and a card would cut its last line.
            said.setMinimumHeight(said.heightForWidth(width))
        if action is not None:
            variant: Variant = "primary" if tone == "nothing" else "secondary"
            button = Button(
                action,
                variant,
                small=tone != "nothing",
                icon_name="plus" if tone == "nothing" else None,
            )
            button.clicked.connect(self.acted)
            column.addSpacing(px(8))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
