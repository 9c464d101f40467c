"""How large a sheet would become in memory, found out before it is laid out.

The spreadsheet library makes a full rectangle up to the last cell: a file of 1 kB with
one value in XFD1048576 ends the process. And a text shared by a million cells is copied
a million times. Both are measured here: by a quick search that can only overestimate,
then, where that is too much, exactly.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from xml.parsers import expat

from app.services.errors import Refused
from app.services.importing.problems import (
    MAX_CELL_CHARACTERS,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_TEXT_CHARACTERS,
)

SPARE_ROWS = 1_000
"""Title and blank rows above the header are not lines of the table."""
_REFERENCE = re.compile(rb"""[\s:]r\s*=\s*["']([^"']{0,20})["']""")
_SPLIT = re.compile(r"^\s*([A-Za-z]*)([0-9]*)\s*$")
_SHARED_ITEM = re.compile(rb"<(?:\w+:)?si[\s>/]")


def refuse_extent(rows: int, columns: int) -> None:
    """Raises Refused "too-many-columns", "too-many-rows" or "too-many-cells"."""
    if columns > MAX_COLUMNS:
        raise Refused("too-many-columns", columns=columns, limit=MAX_COLUMNS)
    if rows > MAX_ROWS + SPARE_ROWS:
        raise Refused("too-many-rows", rows=rows, limit=MAX_ROWS)
    if rows * columns > MAX_CELLS:
        raise Refused("too-many-cells", cells=rows * columns, limit=MAX_CELLS)


def check_xlsx_sheet(sheet: bytes, longest_shared: int) -> None:
    """Refuse a sheet of XLSX whose rectangle or texts would not fit (see `refuse_extent`)."""
    rows = columns = 0
    for reference in set(_REFERENCE.findall(sheet)):
        row, column = _position(reference.decode("latin-1"))
        rows, columns = max(rows, row), max(columns, column)
    shared_cells = sheet.count(b'"s"') + sheet.count(b"'s'")
    fits = columns <= MAX_COLUMNS and rows <= MAX_ROWS and rows * columns <= MAX_CELLS
    # A sheet without references is counted by position: only the exact way sees how far it goes.
    if fits and columns and shared_cells * longest_shared <= MAX_TEXT_CHARACTERS:
        return
    exact = _ExactXlsx()
    _parse(sheet, exact.start, exact.end, exact.text)
    refuse_extent(exact.rows, exact.columns)
    if exact.shared_cells * longest_shared > MAX_TEXT_CHARACTERS:
        raise Refused("too-much-text", limit=MAX_TEXT_CHARACTERS)


def longest_shared_text(shared: bytes) -> int:
    """An upper bound, in characters, of the longest shared text; refuses "cell-too-long"."""
    ends = [match.start() for match in _SHARED_ITEM.finditer(shared)]
    longest = max((b - a for a, b in pairwise([*ends, len(shared)])), default=0)  # there may be no text at all
    # Rich text carries mark-up around each run: four times the longest text is room enough.
    if longest > 4 * MAX_CELL_CHARACTERS + 4_096:
        raise Refused("cell-too-long", limit=MAX_CELL_CHARACTERS)
    return longest


def check_ods(content: bytes) -> None:
    """Refuse an ODS whose repeated rows and cells would not fit (see `refuse_extent`)."""
    exact = _ExactOds()
    _parse(content, exact.start, exact.end, exact.text)


def _position(reference: str) -> tuple[int, int]:
    found = _SPLIT.match(reference)
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1].upper()[:6]:
        column = column * 26 + ord(letter) - 64
    return int(found[2] or 0), column


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as e:
        raise Refused("file-damaged") from e


class _ExactXlsx:
    """The last row and column that hold a value; cells that are merely coloured do not count."""

    def __init__(self) -> None:
        self.rows = self.columns = self.shared_cells = 0
        self._row = self._column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "row":
            self._row = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self._row + 1
            self._column = 0
        elif local == "c":
            row, column = _position(attributes.get("r", ""))
            self._row = max(row or self._row, 1)
            self._column = column or self._column + 1
            self.shared_cells += attributes.get("t") == "s"
        elif local in ("v", "is"):
            self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)
            refuse_extent(self.rows, self.columns)

    def end(self, name: str) -> None:
        """Nothing ends that matters here."""

    def text(self, text: str) -> None:
        """The values themselves are not looked at."""


class _ExactOds:
    """Repetitions counted as they would be written out, empty ends left away."""

    def __init__(self) -> None:
        self._rows = self._pending_rows = self._columns = 0
        self._row_repeat = self._cell_repeat = self._column = 0
        self._row_filled = self._in_cell = self._cell_filled = False
        self._row_width = self._characters = self._cell_characters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "table":
            self._rows = self._pending_rows = self._columns = 0
        elif local == "table-row":
            self._row_repeat = _repeat(attributes, "number-rows-repeated")
            self._column = self._row_width = 0
            self._row_filled = False
        elif local in ("table-cell", "covered-table-cell"):
            self._in_cell, self._cell_characters = True, 0
            self._cell_repeat = _repeat(attributes, "number-columns-repeated")
            self._cell_filled = any(key.endswith(" value-type") for key in attributes)
            self._cell_characters = sum(len(value) for value in attributes.values())

    def text(self, text: str) -> None:
        if self._in_cell:
            self._cell_filled = self._cell_filled or bool(text.strip())
            self._cell_characters += len(text)

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in ("table-cell", "covered-table-cell"):
            self._in_cell = False
            self._column += self._cell_repeat
            if self._cell_filled:
                self._row_filled, self._row_width = True, self._column
                self._characters += self._cell_characters * self._cell_repeat * self._row_repeat
        elif local == "table-row":
            self._pending_rows += self._row_repeat
            if self._row_filled:
                self._rows += self._pending_rows
                self._pending_rows = 0
                self._columns = max(self._columns, self._row_width)
                refuse_extent(self._rows, self._columns)
                if self._characters > MAX_TEXT_CHARACTERS:
                    raise Refused("too-much-text", limit=MAX_TEXT_CHARACTERS)


def _repeat(attributes: dict[str, str], name: str) -> int:
    for key, value in attributes.items():
        if key.endswith(f" {name}") and value.strip().isdecimal():
            return min(int(value.strip()[:12]), 10**12)
    return 1
