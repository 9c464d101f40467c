"""XLSX, ODS and XLS by python-calamine: values as text, formulas never calculated."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    WorksheetNotFound,
    XmlError,
    ZipError,
)

from app.services.errors import Refused
from app.services.importing.cells import NumberCell
from app.services.importing.container import Parts, unpack
from app.services.importing.extent import check_ods, check_xlsx_sheet, longest_shared_text, refuse_extent
from app.services.importing.old_excel import RawSheet


def read_zipped(path: Path, sheet: str | None) -> tuple[str, RawSheet]:
    """ "xlsx" or "ods", and the rows of one sheet, each part measured first."""
    kind = "xlsx"
    parts = unpack(path)
    folded = {name.casefold(): name for name in parts.by_name}
    if "content.xml" in folded:
        if b":encryption-data" in parts.by_name.get(folded.get("meta-inf/manifest.xml", ""), b""):
            raise Refused("password-protected")
        kind = "ods"
        check_ods(parts.by_name[folded["content.xml"]])
    elif "xl/workbook.xml" in folded:
        _check_xlsx(parts)
    elif "xl/workbook.bin" in folded:
        raise Refused("format-not-read", format="xlsb")
    else:
        raise Refused("not-a-table")
    return kind, load_sheet(parts.as_zip(), sheet)


def _check_xlsx(parts: Parts) -> None:
    longest = max(
        (longest_shared_text(content) for name, content in parts.by_name.items() if "sharedstrings" in name.casefold()),
        default=0,
    )
    for content in parts.by_name.values():
        # Which part is a sheet is said by the relations, not by its name: look for the cells.
        if b"sheetData" in content:
            check_xlsx_sheet(content, longest)


def load_sheet(file: BinaryIO, sheet: str | None) -> RawSheet:
    """Names of the sheets, the sheet read, its rows from A1 on; every failure a Refused."""
    try:
        with CalamineWorkbook.from_filelike(file) as book:
            names = [meta.name for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            if not names:
                raise Refused("sheet-empty")
            if sheet is not None and sheet not in names:
                raise Refused("sheet-not-found", "sheet", sheet=sheet, sheets=tuple(names))
            name = names[0] if sheet is None else sheet
            found = book.get_sheet_by_name(name)
            if found.end is None:
                raise Refused("sheet-empty", "sheet", sheet=name)
            refuse_extent(found.end[0] + 1, found.end[1] + 1)
            rows: list[list[object]] = [list(row) for row in found.to_python(skip_empty_area=False)]
            return names, name, rows
    except PasswordError as e:
        raise Refused("password-protected") from e
    except (CalamineError, XmlError, ZipError, WorksheetNotFound, OSError, ValueError, OverflowError) as e:
        raise Refused("file-damaged") from e
    except Refused:
        raise
    except BaseException as e:
        # A panic of the Rust library is a BaseException of its own; all others are not ours.
        if type(e).__name__ == "PanicException":
            raise Refused("file-damaged") from e
        raise


def cell_text(value: object) -> str:
    """A cell's value as text: 123.0 is "123", a date ISO, a number with a point and no exponent."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return NumberCell(value)
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)


def _number_text(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < 1e15:
        return NumberCell(int(value))
    # Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3 there too.
    return NumberCell(format(Decimal(format(value, ".15g")), "f"))
