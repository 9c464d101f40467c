"""The field of a unit: hour, day, piece… completed while it is typed, in the reader's language."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.services.papers.units import MAX_UNIT, UNITS, unit_of, unit_word
from app.views.words import dates


class UnitField(QLineEdit):
    """Shows a known unit in words, as many as `quantity` says; `textEdited` also when one is picked from the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity = Decimal(1)
        self.setAccessibleName(self.tr("Unit"))
        self.setPlaceholderText("–")
        self.setToolTip(self.tr("What the quantity counts: hour, day, piece… or a word of your own"))
        self.setMaxLength(MAX_UNIT)
        self.setProperty("optional", True)
        offered = QCompleter([self._word(code) for code in UNITS], self)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := offered.popup()) is not None:
            popup.setObjectName("completer")
        offered.activated.connect(lambda text: self.textEdited.emit(text))
        self.setCompleter(offered)

    @property
    def unit(self) -> str:
        """The unit as it is kept: a code of `papers.units`, or the word that was typed."""
        return unit_of(self.text())

    def show_unit(self, unit: str) -> None:
        """Show a unit; it is no edit."""
        self.setText(self._word(unit))
        self.setCursorPosition(0)

    def count(self, quantity: Decimal) -> None:
        """Say how many there are: 2 hour becomes 2 hours."""
        self.quantity = quantity
        self.show_unit(self.unit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write it as the paper will; an open list of units swallows `editingFinished`."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_unit(self.unit)

    def _word(self, unit: str) -> str:
        return unit_word(unit, self.quantity, dates.language())
