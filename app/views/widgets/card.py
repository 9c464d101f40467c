"""A card: a bordered box with a title, something at the right of it, a body and perhaps a footer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.icons import paint_icon
from app.views.theme import px
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label, line


class IconView(QWidget):
    """An icon that only decorates, following the theme."""

    def __init__(
        self,
        icon_name: str,
        token: str = "text2",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size = icon_name, token, size
        self.setFixedSize(px(size), px(size))

    def set_icon(self, icon_name: str, token: str | None = None) -> None:
        """Show another icon."""
        self._icon, self._token = icon_name, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(
            painter,
            QPoint(self.width() // 2, self.height() // 2),
            self._icon,
            self._token,
            self._size,
        )
        painter.end()


class Card(QFrame):
    """Put widgets into `body` (a QVBoxLayout with 16 px round it), at the right of the title with `set_aside`."""

    def __init__(
        self,
        title: str = "",
        *,
        icon_name: str | None = None,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._column = column
        self._head = FlowRow(spacing=px(8))
        self._head.setContentsMargins(px(15), px(10), px(15), px(10))
        self._title = label(title, "card")
        self.setAccessibleName(title.strip())
        if title:
            if icon_name is not None:
                self._head.addWidget(IconView(icon_name))
            self._head.addWidget(self._title)
            self._head.add_stretch()
            column.addLayout(self._head)
            column.addWidget(line())
        self.body = QVBoxLayout()
        edge = 0 if flush else px(15)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(px(12))
        column.addLayout(self.body, 1)
        self._footer: QFrame | None = None

    def set_title(self, title: str) -> None:
        """Another title (only where there was one)."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_aside(self, widget: QWidget) -> None:
        """A widget at the right of the title."""
        self._head.addWidget(widget)

    def set_footer(self, widget: QWidget) -> None:
        """A widget in the tinted strip at the bottom."""
        self._footer = QFrame(self)
        self._footer.setProperty("look", "card-footer")
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(px(15), px(8), px(15), px(8))
        row.addWidget(widget)
        self._column.addWidget(self._footer)
