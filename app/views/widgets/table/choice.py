"""Which columns a table shows and how wide they are: what fits of the usual ones, as its user arranged them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from app.views.theme import theme
from app.views.widgets.table.cells import Column
from app.views.widgets.table.layout import column_widths, columns_that_fit
from app.views.widgets.table.model import RowTableModel


class ColumnChoice(QObject):
    """The columns of one table; `changed` after a person drew a width or put a column away.

    Only columns that may leave a narrow table (`Column.leaves`) can be put away: names, status and reminders stay.
    """

    changed = Signal()

    def __init__(self, table: QTableView, rows: RowTableModel) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._widths: dict[str, int] = {}
        self._away: set[str] = set()
        self._fitting: set[str] = set()
        self._laying_out = False
        table.horizontalHeader().sectionResized.connect(self._on_section_resized)

    @property
    def widths(self) -> dict[str, int]:
        """Widths that the user drew, in pixels at 100 %, by column key."""
        return dict(self._widths)

    @property
    def away(self) -> frozenset[str]:
        """Keys of the columns that the user put away."""
        return frozenset(self._away)

    def choosable(self) -> list[Column]:
        """Return the columns that can be put away, in the order of the table."""
        return [column for column in self._rows.columns if column.leaves and column.kind != "eye"]

    def shows(self, key: str) -> bool:
        """Return whether a column is seen now; one that is wanted may lack the room."""
        return key in self._fitting

    def take(self, widths: Mapping[str, int], away: Iterable[str]) -> None:
        """Arrange the columns as they were another day; unknown keys are forgotten."""
        known = {column.key for column in self._rows.columns}
        self._widths = {key: width for key, width in widths.items() if key in known}
        self._away = set(away) & {column.key for column in self.choosable()}
        self.lay_out()

    def put_away(self, key: str, away: bool = True) -> None:
        """Put a column away, or bring it back."""
        (self._away.add if away else self._away.discard)(key)
        self.lay_out()
        self.changed.emit()

    def reset(self) -> None:
        """Bring all columns back, in their usual widths."""
        self.take({}, ())
        self.changed.emit()

    def lay_out(self) -> None:
        """Share the table's width among the columns."""
        columns, room = self._rows.columns, self._table.viewport().width()
        wanted = [column for column in columns if column.key not in self._away]
        heads = not self._table.horizontalHeader().isHidden()
        self._fitting = columns_that_fit(wanted, room, self._widths, heads=heads)
        shown = [at for at, column in enumerate(columns) if column.key in self._fitting]
        widths = column_widths([columns[at] for at in shown], room, self._widths, heads=heads)
        self._laying_out = True  # what happens meanwhile is no width that somebody chose
        for at in range(len(columns)):
            self._table.setColumnHidden(at, at not in shown)
        for at, width in zip(shown, widths, strict=True):
            self._table.setColumnWidth(at, width)
        self._laying_out = False

    def _on_section_resized(self, section: int, old: int, new: int) -> None:
        column = self._rows.columns[section]
        if not self._laying_out and not column.stretch and column.kind not in ("check", "eye", "dots"):
            self._widths[column.key] = round(new * 100 / theme().text_scale)
            self.changed.emit()
