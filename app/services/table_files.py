"""Lists written as files for spreadsheet programs: CSV or XLSX, as the file's ending says (ACC-7, APP-7)."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from app.models.money import Money, minor_digits
from app.services.durable_files import exported
from app.services.errors import Refused
from app.services.importing.cells import export_cell

__all__ = ["Cell", "Money", "Shown", "Watch", "write_table"]

BOM: Final = "\ufeff"
XLSX: Final = ".xlsx"
MOST_LINES: Final = 1_048_575
"""What a sheet holds below its header."""
MOST_LETTERS: Final = 32_767
"""What a cell of a sheet holds."""
NARROWEST, WIDEST = 8, 60
WATCHED_EVERY: Final = 200
DAY_FORMAT, MOMENT_FORMAT = 14, 22
"""The formats of every spreadsheet program that write a day as its reader does."""

Watch = Callable[[int], None]
"""Called with the lines written so far; whatever it raises ends the writing, and leaves no file."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell that a spreadsheet program can count with: `text` in a CSV, `value` in a sheet.

    A moment is local and naive: a sheet knows no zone.
    """

    text: str
    value: date | datetime | int | Money | None = None


Cell = str | Shown


def write_table(
    target: Path, headers: Sequence[str], lines: Iterable[Sequence[Cell]], watch: Watch = lambda _: None
) -> int:
    """Write a table in which a spreadsheet program finds nothing to run; returns how many lines it has.

    The lines are taken one by one, so that a long list needs no more memory than a short one. The file appears whole
    or not at all, for this user alone. Raises `Fault("file-unwritable")` where it cannot be written,
    `Fault("disk-full")` where there is no room, `Refused("sheet-too-short")` for more lines than a sheet holds.
    """
    write = _write_sheet if target.suffix.lower() == XLSX else _write_csv
    with exported(target) as temporary:
        return write(temporary, headers, lines, watch)


def _write_csv(target: Path, headers: Sequence[str], lines: Iterable[Sequence[Cell]], watch: Watch) -> int:
    count = 0
    with target.open("w", encoding="utf-8", newline="") as stream:
        stream.write(BOM)  # spreadsheet programs take a CSV without it for one of another century
        writer = csv.writer(stream)
        writer.writerow(headers)
        for count, line in enumerate(lines, start=1):
            writer.writerow([export_cell(cell if isinstance(cell, str) else cell.text) for cell in line])
            if count % WATCHED_EVERY == 0:
                watch(count)
    return count


def _write_sheet(target: Path, headers: Sequence[str], lines: Iterable[Sequence[Cell]], watch: Watch) -> int:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # 42 modules, which lists on screen do not need

    with tempfile.TemporaryDirectory(prefix="relance-") as folder:
        book = Workbook(str(target), {"constant_memory": True, "tmpdir": folder})
        try:
            count = _Sheet(book, headers).write(lines, watch)
        finally:
            _close(book)
    return count


def _close(book: Any) -> None:
    from xlsxwriter.exceptions import XlsxFileError  # type: ignore[import-untyped]

    try:
        book.close()
    except XlsxFileError as error:
        raise error.args[0] if error.args and isinstance(error.args[0], OSError) else error from error


@dataclass(slots=True)
class _Sheet:
    """One sheet: a header that stays in sight, texts as texts, days, moments and amounts as what they are."""

    book: Any
    headers: Sequence[str]
    formats: dict[str | int, Any] = field(default_factory=dict)

    def write(self, lines: Iterable[Sequence[Cell]], watch: Watch) -> int:
        sheet, widths, count = self.book.add_worksheet(), [len(each) for each in self.headers], 0
        sheet.freeze_panes(1, 0)
        bold = self.book.add_format({"bold": True, "bottom": 1})
        for at, title in enumerate(self.headers):
            sheet.write_string(0, at, title, bold)
        for count, line in enumerate(lines, start=1):
            if count > MOST_LINES:
                raise Refused("sheet-too-short", limit=MOST_LINES)
            for at, cell in enumerate(line):
                self._cell(sheet, count, at, cell)
                widths[at] = max(widths[at], len(cell if isinstance(cell, str) else cell.text))
            if count % WATCHED_EVERY == 0:
                watch(count)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, min(max(width + 2, NARROWEST), WIDEST))
        if self.headers:
            sheet.autofilter(0, 0, count, len(self.headers) - 1)
        return count

    def _cell(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        """Write a cell; a text is one whatever it begins with: neither a formula, nor a link, nor a number."""
        value = None if isinstance(cell, str) else cell.value
        if isinstance(value, datetime):
            sheet.write_datetime(row, column, value, self._format(MOMENT_FORMAT))
        elif isinstance(value, date):
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), self._format(DAY_FORMAT))  # noqa: DTZ001
        elif isinstance(value, Money):
            sheet.write_number(row, column, value.amount, self._format(money_format(value.currency)))
        elif value is not None:
            sheet.write_number(row, column, value)
        elif text := cell if isinstance(cell, str) else cell.text:
            sheet.write_string(row, column, text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…")

    def _format(self, number: str | int) -> Any:
        if number not in self.formats:
            self.formats[number] = self.book.add_format({"num_format": number})
        return self.formats[number]


def money_format(currency: str) -> str:
    """Return how a sheet writes amounts of a currency: with its decimals, and its code in every country's program."""
    digits = minor_digits(currency)
    return f'#,##0{"." + "0" * digits if digits else ""}\\ "{currency}"'
