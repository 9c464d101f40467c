"""Which column of a list holds what: guessed or remembered, and corrected here (ACC-7, INV-4)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.importing.columns import CANONICAL_HEADERS, Kind, mapped
from app.services.importing.running import Opened
from app.views.theme import px
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label
from app.views.words import imports

NONE = -1


class ColumnsStep(QWidget):
    """A line for each field: its column, and values from it. `changed` after each choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choosers: dict[str, Combo] = {}
        self._samples: dict[str, ElidedLabel] = {}
        self._opened: Opened | None = None
        self._kind: Kind = "clients"
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(2, 1)

    def show_list(self, opened: Opened, kind: Kind) -> None:
        """Show another list, with the columns that were guessed or remembered."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._opened, self._kind, self.choosers, self._samples = opened, kind, {}, {}
        for at, head in enumerate((self.tr("In Relance"), self.tr("Column of the list"), self.tr("Values"))):
            self._grid.addWidget(label(head, "second"), 0, at)
        for row, name in enumerate(CANONICAL_HEADERS[kind], start=1):
            self._add(row, name, opened)
        self._show_samples()

    def columns(self) -> dict[str, int]:
        """Return the chosen columns: field -> index in the list."""
        chosen = {name: int(chooser.currentData()) for name, chooser in self.choosers.items()}
        return {name: at for name, at in chosen.items() if at != NONE}

    def missing(self) -> tuple[str, ...]:
        """Return the fields without which the list cannot be read."""
        headers = self._opened.table.headers if self._opened is not None else ()
        return mapped(headers, self._kind, self.columns()).missing

    def _add(self, row: int, name: str, opened: Opened) -> None:
        chooser = Combo()
        chooser.addItem(self.tr("not in the list"), NONE)
        for at, header in enumerate(opened.table.headers):
            chooser.addItem(header or self.tr("column {number}").format(number=at + 1), at)
        chooser.setCurrentIndex(chooser.findData(opened.columns.get(name, NONE)))
        chooser.setMinimumWidth(px(220))
        chooser.currentIndexChanged.connect(lambda _, field=name: self._on_chosen(field))
        caption = label(imports.field(name), "label")
        caption.setBuddy(chooser)
        chooser.setAccessibleName(imports.field(name))
        sample = ElidedLabel("", "second")
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(chooser, row, 1)
        self._grid.addWidget(sample, row, 2)
        self.choosers[name], self._samples[name] = chooser, sample

    def _on_chosen(self, name: str) -> None:
        """One column holds one field: whoever had it gives it up."""
        at = self.choosers[name].currentData()
        for other, chooser in self.choosers.items():
            if other != name and at != NONE and chooser.currentData() == at:
                chooser.setCurrentIndex(0)
        self._show_samples()
        self.changed.emit()

    def _show_samples(self) -> None:
        samples = self._opened.samples if self._opened is not None else ()
        chosen: Mapping[str, int] = self.columns()
        for name, sample in self._samples.items():
            at = chosen.get(name, NONE)
            sample.setText(" · ".join(samples[at]) if 0 <= at < len(samples) else "")
