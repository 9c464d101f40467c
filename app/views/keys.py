"""Keys that not every keyboard or desktop has by itself: the digit row of France, and the key of context menus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

AZERTY: Final = "&é\"'(-è_çà"
"""What the keys 1 to 9 and 0 of a French keyboard give, where a digit needs Shift."""


def digit_keys(held: str, number: int) -> list[QKeySequence]:
    """Return what stands for "Ctrl+1" or "Alt+1" on both kinds of keyboard; `number` is 1 to 10, the last being 0."""
    return [QKeySequence(f"{held}+{number % 10}"), QKeySequence(f"{held}+{AZERTY[number - 1]}")]


def bind_digit(owner: QWidget, held: str, number: int) -> QShortcut:
    """Make the shortcut of a digit key, for `owner`'s window."""
    shortcut = QShortcut(owner)
    shortcut.setKeys(digit_keys(held, number))
    return shortcut


def bind_menu_key(window: QWidget) -> None:
    """Let Shift F10 open the context menu of what has the keyboard, as the Menu key does: on Linux Qt leaves it out."""
    QShortcut(QKeySequence("Shift+F10"), window).activated.connect(lambda: _ask_menu(window))


def _ask_menu(window: QWidget) -> None:
    widget: QWidget | None = window.focusWidget()
    if widget is None:
        return
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    at = (cursor if isinstance(cursor, QRect) else widget.rect()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
