"""A row that goes on below where it does not fit: bars of buttons in narrow windows, long languages and large text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget


def widgets_of(layout: QLayout) -> list[QWidget]:
    """The widgets that stand in a layout itself, in no particular order.

    `itemAt` must not be asked for them: Python keeps what it gave for as long as the layout lives, while Qt deletes the
    item with its widget. What is made at the same address later is taken for the item, and its end is a crash.
    """
    around = layout.parentWidget()
    if around is None:
        return []
    inside = around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in inside if layout.indexOf(each) >= 0]


class FlowRow(QLayout):
    """Lays out from left to right, and on the next line what finds no room. What was added after `add_stretch` stands
    at the right end of its line. A label that may grow takes what a line leaves over."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def add_stretch(self) -> None:
        """What follows stands at the right."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item at `index`, counted with the stretch."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(shown) - 1)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(sum(map(_preferred, shown)) + gaps, high)

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return self._with_margins(
            max((each.width() for each in least), default=0), max((each.height() for each in least), default=0)
        )

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    # Lines

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """What stands on each line, with its width; a stretch has none, and opens no line."""
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        used = 0
        for item in self._items:
            if item.spacerItem() is not None:
                lines[-1].append((item, 0))
                continue
            if item.isEmpty():
                continue
            wide = min(_preferred(item), room)
            gap = self.spacing() if any(each.spacerItem() is None for each, _ in lines[-1]) else 0
            if gap and used + gap + wide > room:
                right = any(each.spacerItem() is not None for each, _ in lines[-1])
                lines.append([(each, 0) for each, _ in lines[-1] if each.spacerItem() is not None] if right else [])
                used, gap = 0, 0
            lines[-1].append((item, wide))
            used += gap + wide
        return lines

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        y = inner.top()
        for line in self._lines(max(1, inner.width())):
            line = self._shared(line, inner.width())
            shown = [(item, wide) for item, wide in line if item.spacerItem() is None]
            if not shown:
                continue
            high = max(_height(item, wide) for item, wide in shown)
            if move:
                self._place(line, QRect(inner.left(), y, inner.width(), high))
            y += high + self.spacing()
        return y - self.spacing() - rect.top() + margins.bottom()

    def _left_over(self, line: list[tuple[QLayoutItem, int]], room: int) -> int:
        shown = [wide for item, wide in line if item.spacerItem() is None]
        return room - sum(shown) - self.spacing() * (len(shown) - 1)

    def _shared(self, line: list[tuple[QLayoutItem, int]], room: int) -> list[tuple[QLayoutItem, int]]:
        """Give what a line leaves over to the first on it that may grow."""
        grows = next((item for item, _ in line if item.spacerItem() is None and _may_grow(item)), None)
        more = self._left_over(line, room)
        return [(item, wide + more if item is grows else wide) for item, wide in line]

    def _place(self, line: list[tuple[QLayoutItem, int]], where: QRect) -> None:
        left_over = self._left_over(line, where.width())
        x = where.left()
        for item, wide in line:
            if item.spacerItem() is not None:
                x += left_over
                continue
            high = min(where.height(), _height(item, wide))
            item.setGeometry(QRect(QPoint(x, where.top() + (where.height() - high) // 2), QSize(wide, high)))
            x += wide + self.spacing()


def _may_grow(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _preferred(item: QLayoutItem) -> int:
    """The width that something likes best; words that may wrap like one line best.

    Of a widget whose policy is MinimumExpanding the hint is enough, since it takes what is left.
    """
    widget = item.widget()
    enough = widget is not None and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.MinimumExpanding
    if isinstance(widget, QLabel) and widget.wordWrap() and not enough:
        widget.ensurePolished()
        return widget.fontMetrics().horizontalAdvance(widget.text()) + 2
    return item.sizeHint().width()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
