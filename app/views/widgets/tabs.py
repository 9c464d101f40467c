"""The tabs of a page: words, a quiet count, and a line under the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.painting import metrics, rounded, text


class TabBar(QTabBar):
    """Tabs by key, 40 high; `key_changed` carries the key of the chosen one."""

    key_changed = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[str] = []
        self._counts: list[int | None] = []
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.currentChanged.connect(self._on_current)
        theme().changed.connect(self.updateGeometry)

    def add(self, key: str, label: str, count: int | None = None) -> None:
        """Append a tab."""
        self._labels.append(label)
        self._counts.append(count)
        at = self.addTab(self._spoken(label, count))
        self.setTabData(at, key)

    @property
    def current_key(self) -> str:
        """Key of the chosen tab, empty if there is none."""
        return str(self.tabData(self.currentIndex()) or "")

    def set_current_key(self, key: str) -> None:
        """Choose a tab by key."""
        for at in range(self.count()):
            if self.tabData(at) == key:
                self.setCurrentIndex(at)

    def set_count(self, key: str, count: int | None) -> None:
        """Show another count."""
        for at in range(self.count()):
            if self.tabData(at) == key:
                self._counts[at] = count
                self.setTabText(at, self._spoken(self._labels[at], count))

    def _spoken(self, label: str, count: int | None) -> str:
        return label if count is None else f"{label} {count}"

    def _on_current(self, at: int) -> None:
        self.key_changed.emit(self.current_key)

    def tabSizeHint(self, index: int) -> QSize:
        if index >= len(self._labels):
            return QSize(px(40), px(40))
        width = metrics(font(13, 600)).horizontalAdvance(self._labels[index]) + 2 * px(9)
        if self._counts[index] is not None:
            width += metrics(font(12, 500)).horizontalAdvance(str(self._counts[index])) + px(6)
        return QSize(width + px(3), px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        under = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for at in range(self.count()):
            rect = self.tabRect(at)
            on = at == self.currentIndex()
            made = font(13, 600 if on else 500)
            token = "accent-t" if on else "text" if at == under else "text2"
            width = metrics(made).horizontalAdvance(self._labels[at])
            x = rect.left() + px(9)
            text(
                painter,
                QRect(x, 0, width + 2, rect.height() - 2),
                self._labels[at],
                made,
                look.color(token),
            )
            if self._counts[at] is not None:
                room = QRect(x + width + px(6), 0, px(60), rect.height() - 2)
                quiet = look.color("accent-t" if on else "muted")
                text(
                    painter,
                    room,
                    str(self._counts[at]),
                    font(12, 500, tabular=True),
                    quiet,
                )
            if on:
                line = QRect(rect.left(), rect.bottom() - 1, rect.width(), 2)
                painter.fillRect(line, look.color("focus"))
                if self.hasFocus():
                    rounded(
                        painter,
                        rect.adjusted(0, 4, 0, -5),
                        4,
                        None,
                        look.color("focus"),
                        2,
                    )
        painter.end()
