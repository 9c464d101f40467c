"""The filter of the audit trail by who acted (AUD-1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.views.theme import px
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.words import audit


class WhoFilter(Combo):
    """Anyone, or one of those who have acted: a person of the team, or what acts by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(filter_look=True, parent=parent)
        caption = label(self.tr("Who"), "second", parent=parent)
        caption.hide()  # the combo says it; the label is there to be its name for a screen reader
        caption.setBuddy(self)
        self.setAccessibleName(self.tr("Who"))
        self.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(px(110))
        self.setMaximumWidth(px(170))
        self.addItem(self.tr("Who: anyone"), ("", ""))

    def choice(self) -> tuple[str, str]:
        """Return the kind and the name of who is chosen; both are empty for anyone."""
        kind, name = self.currentData()
        return str(kind), str(name)

    def offer(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer others; who is chosen stays chosen, and stays in the list."""
        chosen = self.choice()
        wanted = [*found, chosen] if any(chosen) and chosen not in found else list(found)
        if wanted == [tuple(self.itemData(at)) for at in range(1, self.count())]:
            return
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for each in wanted:
            self.addItem(audit.who(*each), each)
            if each == chosen:
                self.setCurrentIndex(self.count() - 1)
        self.blockSignals(False)
