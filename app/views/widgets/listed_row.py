"""A row of fields in a list that grows: the keys by which it is moved and taken out, whatever it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.views.theme import theme
from app.views.widgets.grip import Grip
from app.views.widgets.painting import rounded

KEYS = {"Ctrl+Del": "gone", "Alt+Up": "up", "Alt+Down": "down"}


class ListedRow(QWidget):
    """`wanted` carries what is asked of the list: "next", "up", "down", "gone".

    A row installs itself as the event filter of its fields, so that Ctrl Enter is left to the page. `grip` is what it
    is dragged by; where it stands is the row's own affair.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self.grip = Grip(self)
        self.grip.moved.connect(self.wanted)
        self.grip.taken.connect(self._on_taken)
        for key, wish in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda wish=wish: self.wanted.emit(wish))

    def _on_taken(self, held: bool) -> None:
        self._held = held
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint the row that is being dragged."""
        if self._held:
            rounded(QPainter(self), self.rect(), 6, theme().color("accent-s"))

    def set_number(self, number: int) -> None:
        """Tell where the row stands, 1 for the first, so that its fields say it: "Quantity, line 2"."""
        for widget in self.findChildren(QWidget):
            name = str(widget.property("name in row") or widget.accessibleName())
            if name:
                widget.setProperty("name in row", name)
                widget.setAccessibleName(self.tr("{name}, line {number}").format(name=name, number=number))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl Enter to the page: it sends, or turns to the next step."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
