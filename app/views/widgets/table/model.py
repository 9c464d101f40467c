"""The table model: all ids of the list, and the rows that are looked at.

It holds only ids; rows come from the source in pages of 200 when a cell of theirs is first drawn, and the oldest pages
are forgotten. 100,000 rows thus cost what the screen shows.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.views.widgets.table.cells import (
    CellValue,
    Column,
    GroupRow,
    TextCell,
    second_words,
    words,
)

RowId = int | str
Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE = 200
_PAGES_KEPT = 20
_NOTHING = TextCell("")
_ROOT = QModelIndex()


class RowSource(Protocol):
    """What a page gives to the table. `Row` is whatever the page's service returns for one line."""

    def ids(self) -> Sequence[RowId | GroupRow]:
        """All ids in the order shown; a `GroupRow` between them is a heading."""

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """The rows of these ids, in the same order; None for one that is gone. At most 200 are asked at once."""

    def cell(self, row: Any, key: str) -> CellValue:
        """What a row shows in the column of this key."""


class Snapshot:
    """The rows of a list as it stood at one moment, for a worker that reads them while the list goes on changing."""

    def __init__(self, source: RowSource | None, ids: Sequence[RowId | GroupRow]) -> None:
        self._source = source
        self._ids = list(ids)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return a page of rows."""
        return self._source.rows(ids) if self._source is not None else ()

    def cell(self, row: Any, key: str) -> CellValue:
        """Return what one row shows in one column."""
        return self._source.cell(row, key) if self._source is not None else _NOTHING


class RowTableModel(QAbstractTableModel):
    """Rows of a source under columns. Checked rows are kept by id and outlive a refresh."""

    checked_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source = source
        self._ids: Sequence[RowId | GroupRow] = source.ids() if source is not None else ()
        self._places: dict[RowId, int] | None = None
        self._pages: OrderedDict[int, dict[RowId, Any]] = OrderedDict()
        self._checked: set[RowId] = set()
        self._compact = False
        self.mime = ""
        """What rows are when they are dragged, as a media type; empty: they are not."""

    # -- what the page does ------------------------------------------------------------------------------------

    def set_source(self, source: RowSource) -> None:
        """Show another list; nothing is checked then."""
        self._checked.clear()
        self._source = source
        self.refresh()
        self.checked_changed.emit()

    def snapshot(self) -> Snapshot:
        """Return the list as it stands now."""
        return Snapshot(self._source, self._ids)

    def set_list(self, source: RowSource) -> None:
        """Show the same list read anew, or narrowed: what is checked and still in it stays checked."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Read the ids anew; rows are fetched again when drawn. Checked rows that are gone are unchecked."""
        self.beginResetModel()
        self._ids = self._source.ids() if self._source is not None else ()
        self._places = None
        self._pages.clear()
        self.endResetModel()
        if self._checked:
            still = {each for each in self._checked if self.row_of(each) >= 0}
            if still != self._checked:
                self._checked = still
                self.checked_changed.emit()

    def refresh_rows(self, ids: Iterable[RowId]) -> None:
        """Read only these rows anew, after one of them changed but the order did not."""
        for row_id in ids:
            row = self.row_of(row_id)
            if row >= 0:
                self._pages.pop(row // PAGE, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def set_compact(self, compact: bool) -> None:
        """One line per row; the second goes to the tooltip."""
        self._compact = compact

    # -- ids and checks ----------------------------------------------------------------------------------------

    def id_at(self, row: int) -> RowId | None:
        """The id of a row, None for a heading or a row that does not exist."""
        if not 0 <= row < len(self._ids):
            return None
        found = self._ids[row]
        return None if isinstance(found, GroupRow) else found

    def group_at(self, row: int) -> GroupRow | None:
        """The heading in a row, if it is one."""
        found = self._ids[row] if 0 <= row < len(self._ids) else None
        return found if isinstance(found, GroupRow) else None

    def group_rows(self) -> list[int]:
        """Rows that are headings."""
        return [row for row, each in enumerate(self._ids) if isinstance(each, GroupRow)]

    def row_of(self, row_id: RowId) -> int:
        """Where an id stands, -1 if nowhere."""
        if self._places is None:
            self._places = {each: row for row, each in enumerate(self._ids) if not isinstance(each, GroupRow)}
        return self._places.get(row_id, -1)

    def column_of(self, kind: str) -> int:
        """The first column of a kind, -1 if there is none."""
        return next((at for at, column in enumerate(self.columns) if column.kind == kind), -1)

    @property
    def checked_ids(self) -> tuple[RowId, ...]:
        """The checked rows, in the order of the list."""
        return tuple(sorted(self._checked, key=self.row_of))

    def check_state(self) -> Qt.CheckState:
        """Of the header's box: all, some or none checked."""
        if not self._checked:
            return Qt.CheckState.Unchecked
        rows = sum(1 for each in self._ids if not isinstance(each, GroupRow))
        return Qt.CheckState.Checked if len(self._checked) >= rows else Qt.CheckState.PartiallyChecked

    def set_checked(self, ids: Iterable[RowId], on: bool) -> None:
        """Check or uncheck rows by id."""
        before = len(self._checked)
        changed = set(ids)
        self._checked = self._checked | changed if on else self._checked - changed
        if len(self._checked) != before:
            at = max(0, self.column_of("check"))
            if self._ids:
                self.dataChanged.emit(self.index(0, at), self.index(len(self._ids) - 1, at))
            self.checked_changed.emit()

    def check_all(self, on: bool) -> None:
        """Check or uncheck the whole list."""
        self.set_checked([each for each in self._ids if not isinstance(each, GroupRow)], on)

    def uncheck_all(self) -> None:
        """Check nothing."""
        self.set_checked(self._checked, False)

    def is_checked(self, row_id: RowId) -> bool:
        """Whether a row is checked."""
        return row_id in self._checked

    # -- rows and cells ----------------------------------------------------------------------------------------

    def row_value(self, row: int) -> Any:
        """The source's row, fetched with its page if need be; None if it is gone or a heading."""
        row_id = self.id_at(row)
        if row_id is None or self._source is None:
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = [each for each in self._ids[number * PAGE : (number + 1) * PAGE] if not isinstance(each, GroupRow)]
            page = dict(zip(wanted, self._source.rows(wanted), strict=True))
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page.get(row_id)

    def cell(self, row: int, column: int) -> CellValue:
        """What stands in a cell."""
        value = self.row_value(row)
        if value is None or self._source is None:
            return _NOTHING
        return self._source.cell(value, self.columns[column].key)

    # -- Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.id_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.columns[index.column()].kind == "check":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.mime else flags

    def mimeTypes(self) -> list[str]:
        return [self.mime] if self.mime else []

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the rows that are dragged; one that is ticked brings all that are."""
        ids = tuple(dict.fromkeys(self.id_at(each.row()) for each in indexes))
        if self._checked.intersection(ids):
            ids = self.checked_ids
        data = QMimeData()
        data.setData(self.mime, json.dumps([each for each in ids if each is not None]).encode())
        return data

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        group = self.group_at(index.row())
        if group is not None:
            if role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
            ):
                return f"{group.text} {group.note}".strip() if index.column() == 0 else ""
            return None
        row_id = self.id_at(index.row())
        if role == ID_ROLE:
            return row_id
        if self.columns[index.column()].kind == "check":
            return self._check_data(index, role, row_id in self._checked)
        if role == CELL_ROLE:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return words(self.cell(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(index.row(), index.column())
            return cell.accessible or " · ".join(part for part in (words(cell), second_words(cell)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell(index.row(), index.column())
            return cell.tooltip or (second_words(cell) if self._compact else "") or None
        return None

    def _check_data(self, index: Index, role: int, checked: bool) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = next(
                (at for at, column in enumerate(self.columns) if column.kind in ("title", "account")),
                -1,
            )
            who = words(self.cell(index.row(), name)) if name >= 0 else ""
            said = self.tr("Selected: {name}") if checked else self.tr("Not selected: {name}")
            return said.format(name=who)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row_id = self.id_at(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or row_id is None or self.columns[index.column()].kind != "check":
            return False
        self.set_checked([row_id], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            column = self.columns[section]
            return self.tr("Select all") if column.kind == "check" and not column.title else column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].title or None
        return None
