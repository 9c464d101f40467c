"""The table of those that an act leaves out, with the reason of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.services.requests.bulk import LeftOut
from app.views.theme import px
from app.views.widgets.table import CellValue, Column, GroupRow, RowId, RowTable, RowTableModel, TextCell
from app.views.words import bulk as words
from app.views.words.marking import translate


class LeftOutTable(RowTable):
    """Hidden while nobody is left out."""

    def __init__(self) -> None:
        self._model = RowTableModel(
            (
                Column("title", translate("LeftOutTable", "Request"), "text", 170, min_width=120),
                Column("account", translate("LeftOutTable", "Account"), "text", 160, min_width=110),
                Column("why", translate("LeftOutTable", "Why"), "text", 230, min_width=170, stretch=True),
            )
        )
        super().__init__(self._model, translate("LeftOutTable", "Left out"))
        self.set_compact(True)
        self.setMinimumHeight(px(150))
        self.hide()

    def show_rows(self, found: Sequence[LeftOut]) -> None:
        """Show who is left out."""
        self._model.set_list(_Rows(found))
        self.setVisible(bool(found))


class _Rows:
    """Those left out as the table reads them."""

    def __init__(self, found: Sequence[LeftOut]) -> None:
        self._found = found

    def ids(self) -> Sequence[RowId | GroupRow]:
        return range(len(self._found))

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [self._found[int(str(each))] for each in ids]

    def cell(self, row: LeftOut, key: str) -> CellValue:
        return TextCell({"title": row.title, "account": row.account_name}.get(key) or words.why(row.why))
