"""Dates as other programs write them; day or month first is decided by the column, not guessed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from app.services.importing.cells import NumberCell
from app.services.importing.problems import LineProblem

DateOrder = Literal["dmy", "mdy"]

EARLIEST, LATEST = dt.date(1990, 1, 1), dt.date(2100, 12, 31)
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_TIME = r"(?:[T\s]+\d{1,2}[:h]\d{2}(?:[:.]\d{1,2})?(?:\.\d+)?\s*(?:Z|[ap]\.?m\.?|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME, re.ASCII | re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})" + _TIME, re.ASCII | re.IGNORECASE)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_DAY_MONTH = re.compile(
    r"(?:[a-z]+\.?,? )?(\d{1,2})(?:er|st|nd|rd|th|\.)?[ -](?:of )?([a-z]+)\.?,?[ -](\d{4}|\d{2})", re.ASCII
)
_MONTH_DAY = re.compile(r"(?:[a-z]+\.?,? )?([a-z]+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})", re.ASCII)
_MONTHS = (
    "january jan janvier janv",
    "february feb fevrier fevr fev",
    "march mar mars",
    "april apr avril avr",
    "may mai",
    "june jun juin",
    "july jul juillet juil",
    "august aug aout aou",
    "september sep sept septembre",
    "october oct octobre",
    "november nov novembre",
    "december dec decembre",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}


def evidence(cells: Iterable[str]) -> DateOrder | None:
    """Day or month first, as the cells of the date columns show it; None: not shown, or both."""
    found: set[DateOrder] = set()
    for cell in set(cells):
        match = _NUMERIC.fullmatch(cell.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if match[2] == "." or (first > 12 >= second):
            found.add("dmy")
        elif second > 12 >= first:
            found.add("mdy")
    return found.pop() if len(found) == 1 else None


def parse_date(cell: str, field: str, order: DateOrder | None) -> dt.date:
    """The date in a cell: ISO, 31/10/2026, "31 octobre 2026", "31-Oct-26", or Excel's day number.

    `order` decides 03/04/2026. Raises LineProblem "date-unreadable", "date-ambiguous" (no
    order and both readings possible) or "date-implausible" (not in 1990-2100).
    """
    text = " ".join(unicodedata.normalize("NFKC", cell).split())
    try:
        day = _read(text, isinstance(cell, NumberCell), order)
    except ValueError:
        day = None
    except _Ambiguous:
        raise LineProblem(field, "date-ambiguous", cell) from None
    if day is None:
        raise LineProblem(field, "date-unreadable", cell)
    if not EARLIEST <= day <= LATEST:
        raise LineProblem(field, "date-implausible", cell)
    return day


class _Ambiguous(Exception):
    pass


def _read(text: str, stored_as_number: bool, order: DateOrder | None) -> dt.date | None:
    if found := _ISO.fullmatch(text):
        return dt.date(int(found[1]), int(found[3]), int(found[4]))
    if found := _COMPACT.fullmatch(text):
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(text):
        return _EXCEL_EPOCH + dt.timedelta(days=int(found[1]))
    if stored_as_number:
        return None
    if found := _NUMERIC.fullmatch(text):
        return _numeric(int(found[1]), int(found[3]), _year(found[4]), "dmy" if found[2] == "." else order)
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    if found := _DAY_MONTH.fullmatch(folded):
        day, name, year = found[1], found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(folded):
        day, name, year = found[2], found[1], found[3]
    else:
        return None
    month = _MONTH.get(name)
    return None if month is None else dt.date(_year(year), month, int(day))


def _numeric(first: int, second: int, year: int, order: DateOrder | None) -> dt.date:
    if order is None:
        if first != second and first <= 12 and second <= 12:
            raise _Ambiguous
        order = "mdy" if second > 12 else "dmy"
    return dt.date(year, first, second) if order == "mdy" else dt.date(year, second, first)


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else 2000 + year if year < 70 else 1900 + year
