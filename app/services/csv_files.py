"""Tables written as CSV for spreadsheet programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.services.durable_files import save_export
from app.services.importing.cells import export_cell

_BOM = "\ufeff"


def write_csv(target: Path, headers: Sequence[str], lines: Iterable[Sequence[str]]) -> int:
    """Write a table in which a spreadsheet program finds nothing to run; returns how many lines it has.

    The file appears whole or not at all. Raises `Fault("file-unwritable")` where it cannot be written,
    `Fault("disk-full")` where there is no room.
    """
    out = io.StringIO()
    out.write(_BOM)  # spreadsheet programs take a CSV without it for one of another century
    writer = csv.writer(out)
    writer.writerow(headers)
    count = 0
    for line in lines:
        writer.writerow([export_cell(cell) for cell in line])
        count += 1
    save_export(target, out.getvalue().encode("utf-8"))
    return count
