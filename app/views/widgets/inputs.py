"""Entry fields: Qt's own, with the wheel and calendar tamed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QToolButton, QWidget

from app.views.icons import icon
from app.views.theme import px, theme
from app.views.widgets.painting import key_chip_width, key_name, paint_key_chip


class Combo(QComboBox):
    """A combo box; the wheel turns it only while it has the focus. `filter_look` has the lighter edge of tool bars.

    Give it a buddy label: an accessible name of its own is not read on Linux.
    """

    def __init__(self, *, filter_look: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if filter_look:
            self.setProperty("look", "filter")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


FOUR_DIGITS = 9_999


class SpinBox(QSpinBox):
    """A whole number, 88 × 32 (up to four digits `inline`: 72); the wheel turns it only while it has the focus."""

    def __init__(
        self,
        low: int,
        high: int,
        value: int,
        *,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setValue(value)
        self.setFixedWidth(px(72 if inline and high <= FOUR_DIGITS else 88))
        self.lineEdit().setTextMargins(px(6), 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateField(QDateEdit):
    """A date with a calendar, written as the user's language writes it."""

    def __init__(self, value: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if value is not None:
            self.set_value(value)

    def value(self) -> date:
        """The chosen day."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, value: date) -> None:
        """Choose a day."""
        self.setDate(QDate(value.year, value.month, value.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SearchField(QLineEdit):
    """The search box of a page: magnifier, clear button, and its key in a chip while it is empty.

    The shortcut works in the whole window that holds the field; `keys=""` gives none.
    """

    def __init__(self, hint: str, keys: str = "Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = key_name(QKeySequence(keys))
        self.setProperty("look", "filter")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        lens = self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        lens.triggered.connect(self._on_shortcut)
        for button in self.findChildren(QToolButton):  # Qt gives both no name
            button.setAccessibleName(hint if lens in button.actions() else self.tr("Clear"))
        if keys:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._on_shortcut)

    def _on_shortcut(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._keys and not self.text() and not self.hasFocus():
            wide = key_chip_width(self._keys)
            if px(36) + self.fontMetrics().horizontalAdvance(self.placeholderText()) + wide + px(16) > self.width():
                return
            painter = QPainter(self)
            chip = self.rect().adjusted(self.width() - wide - px(8), px(7), -px(8), -px(7))
            paint_key_chip(painter, chip, self._keys, theme().color("muted"), theme().color("border2"))
            painter.end()
