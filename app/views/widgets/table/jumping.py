"""Home and End in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from app.views.widgets.table.view import RowTable


def jump(table: RowTable, first: bool, extend: bool) -> None:
    """Home and End go to the first and last row, headings left out."""
    rows = range(table.rows.rowCount()) if first else range(table.rows.rowCount() - 1, -1, -1)
    row = next((each for each in rows if table.rows.id_at(each) is not None), -1)
    if row < 0:
        return
    index = table.rows.index(row, max(0, table.currentIndex().column()))
    command = table.selectionCommand(index)
    if extend:
        start = max(0, table.currentIndex().row())
        table.selectionModel().clearSelection()
        for each in sorted((start, row))[:1]:
            table.setSelection(
                table.visualRect(table.rows.index(each, 0)).united(table.visualRect(index)),
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )
        command = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(index, command)
    table.scrollTo(index)
