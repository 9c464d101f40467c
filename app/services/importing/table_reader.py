"""A list from another program as a table of text, whatever file it came in (ACC-7, INV-4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from app.services.errors import Fault, Refused
from app.services.importing.cells import NumberCell, clean
from app.services.importing.columns import fold, is_known_header
from app.services.importing.delimited import read_delimited
from app.services.importing.old_excel import read_old_excel
from app.services.importing.problems import MAX_FILE_BYTES, MAX_ROWS
from app.services.importing.spreadsheet import cell_text, read_zipped

_HEADER_SEARCH = 40
_VALUE = re.compile(r"[\d\s.,/:€$£%()+-]+|.*@.*", re.DOTALL)
_SUM = re.compile(r"[\d\s.,€$£()+-]+|[A-Z]{3}")
_TOTAL = re.compile(
    r"(grand|general|sous|sub)?(total|totaux|totals|sum|somme)(general|generaux|clients|factures|ttc|ht|du)?"
)


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and the rows under it, as text, and what was found out about the file.

    `format` is "csv", "xlsx", "ods" or "xls". `rows` keeps blank rows, so that row i stands in line
    `first_line + i` of the file, as a spreadsheet program numbers it (a cell with line breaks is one line).
    Cells that the
    file stores as numbers are `NumberCell`. `totals` are the lines at the end that only sum
    up; `encoding` and `separator` are empty for spreadsheets, `sheets` for CSV.
    """

    headers: tuple[str, ...]
    rows: list[list[str]]
    first_line: int
    totals: frozenset[int] = frozenset()
    format: str = "csv"
    encoding: str = ""
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


def read_table(
    path: Path, *, sheet: str | None = None, encoding: str | None = None, separator: str | None = None
) -> Table:
    """Read CSV, XLSX, ODS or XLS; the kind of file is seen in its bytes, not in its name.

    Raises Refused with one of: "file-too-large", "file-empty", "not-a-table",
    "format-not-read", "file-damaged", "password-protected", "zip-too-large",
    "entities-refused", "sheet-not-found", "sheet-empty", "too-many-rows",
    "too-many-columns", "too-many-cells", "too-much-text", "cell-too-long",
    "file-too-slow", "encoding-unknown", "encoding-wrong", "separator-unknown",
    "quote-not-closed", "header-not-found"; Fault "file-missing", "file-unreadable",
    "reader-not-started".
    """
    start = _beginning(path)
    if start.startswith(b"PK\x03\x04"):
        return _from_sheet(path, sheet, zipped=True)
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _from_sheet(path, sheet, zipped=False)
    _refuse_other_formats(start)
    try:
        content = path.read_bytes()
    except OSError as e:
        raise Fault("file-unreadable", reason=e.strerror or "") from e
    if len(content) > MAX_FILE_BYTES:
        raise Refused("file-too-large", bytes=len(content), limit=MAX_FILE_BYTES)
    found = read_delimited(content, encoding=encoding, separator=separator)
    return _table([*found.rows], format="csv", encoding=found.encoding, separator=found.separator)


def _beginning(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Fault("file-missing")
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(1_024)
    except FileNotFoundError as e:
        raise Fault("file-missing") from e
    except OSError as e:
        raise Fault("file-unreadable", reason=e.strerror or "") from e
    if size > MAX_FILE_BYTES:
        raise Refused("file-too-large", bytes=size, limit=MAX_FILE_BYTES)
    if not start.strip():
        raise Refused("file-empty")
    return start


def _refuse_other_formats(start: bytes) -> None:
    """Web pages and XML that call themselves .xls are common; read as CSV they would be noise."""
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(
        (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\x7fELF")
    ):
        raise Refused("not-a-table")
    if text.startswith((b"<html", b"<!doctype", b"<table", b"<head", b"<meta")):
        raise Refused("format-not-read", format="html")
    if text.startswith(b"<?xml"):
        raise Refused("format-not-read", format="xml")


def _from_sheet(path: Path, sheet: str | None, *, zipped: bool) -> Table:
    try:
        kind, raw = read_zipped(path, sheet) if zipped else ("xls", read_old_excel(path, sheet))
    except OSError as e:
        raise Fault("file-unreadable", reason=e.strerror or "") from e
    names, name, values = raw
    rows = [[cell_text(value) for value in row] for row in values]
    return _table(rows, format=kind, sheets=tuple(names), sheet=name)


def _table(
    rows: list[list[str]],
    *,
    format: str,
    encoding: str = "",
    separator: str = "",
    sheets: tuple[str, ...] = (),
    sheet: str = "",
) -> Table:
    position = _header_position(rows)
    headers = [clean(cell) for cell in rows[position]]
    while headers and not headers[-1]:
        headers.pop()
    body = rows[position + 1 :]
    while body and not any(cell.strip() for cell in body[-1]):
        body.pop()
    if len(body) > MAX_ROWS:
        raise Refused("too-many-rows", rows=len(body), limit=MAX_ROWS)
    for row in body:
        row.extend([""] * (len(headers) - len(row)))
    first_line = position + 2
    return Table(
        headers=tuple(headers),
        rows=body,
        first_line=first_line,
        totals=frozenset(first_line + index for index in _totals(body)),
        format=format,
        encoding=encoding,
        separator=separator,
        sheets=sheets,
        sheet=sheet,
    )


def _header_position(rows: list[list[str]]) -> int:
    """The row that names the columns: the one with most names that we know, else the first
    that looks like names (two or more different words, no amounts, dates or addresses)."""
    best, most = -1, 0
    for index, row in enumerate(rows[:_HEADER_SEARCH]):
        filled = [cell for cell in row if cell.strip()]
        if not filled or any(isinstance(cell, NumberCell) or "@" in cell for cell in filled):
            continue
        known = len({fold(cell) for cell in filled if is_known_header(cell)})
        if known > most:
            best, most = index, known
    if most >= 2 or (most == 1 and max(len([c for c in row if c.strip()]) for row in rows) == 1):
        return best
    for index, row in enumerate(rows[:_HEADER_SEARCH]):
        filled = [cell.strip() for cell in row if cell.strip()]
        named = len(filled) >= 2 and len(set(filled)) == len(filled)
        if named and not any(_VALUE.fullmatch(cell) for cell in filled):
            return index
    raise Refused("header-not-found")


def _totals(body: list[list[str]]) -> list[int]:
    """Rows at the very end that only sum up: a word like "Total" first, then nothing but numbers."""
    found: list[int] = []
    for index in range(len(body) - 1, -1, -1):
        filled = [cell for cell in body[index] if cell.strip()]
        if not filled:
            continue
        word = fold(filled[0].partition(":")[0])
        numbers = all(isinstance(cell, NumberCell) or _SUM.fullmatch(cell) for cell in filled[1:])
        if not _TOTAL.fullmatch(word) or not numbers or len(filled) < 2:
            break
        found.append(index)
    return found
