"""Tags chosen one after the other; a new word may be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.views.widgets.chip_field import ChipField, Choice


class TagsField(ChipField):
    """`changed` when other tags are chosen."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, hint, parent)

    @property
    def tags(self) -> tuple[str, ...]:
        """The chosen tags."""
        return self.keys

    def show_tags(self, known: Sequence[tuple[str, str]], names: Sequence[str]) -> None:
        """Offer the firm's tags, and show which are chosen; says nothing of it."""
        self.blockSignals(True)
        self.set_choices([Choice(key, text) for key, text in known])
        for key in self.keys:
            self.remove(key)
        for name in names:
            self.add(Choice(name, name))
        self.blockSignals(False)

    def take_typed(self) -> None:
        """Take a word that no tag has yet, as the firm's new tag."""
        typed = self._entry.text().strip()
        if typed:
            self.add(Choice(typed[:60], typed[:60]))
            self._entry.clear()

    def _take_typed(self) -> bool:
        if not super()._take_typed():
            self.take_typed()
        return True
