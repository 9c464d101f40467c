"""A tiny old XLS (BIFF8 in an OLE2 file) made by hand: texts and numbers in one sheet."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _cell(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, str):
        text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHH", row, column, 0) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def _workbook(rows: Sequence[Sequence[str | float | None]]) -> bytes:
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    name = b"Feuille"
    listed_length = 4 + 4 + 2 + 2 + len(name)
    position = len(begin) + listed_length + 4
    listed = _record(0x0085, struct.pack("<IHBB", position, 0, len(name), 0) + name)
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for number, row in enumerate(rows):
        sheet += b"".join(_cell(number, column, value) for column, value in enumerate(row) if value is not None)
    return begin + listed + _record(0x000A, b"") + sheet + _record(0x000A, b"")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", _FREE, _FREE, child)
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBB", len(text), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def xls_bytes(rows: Sequence[Sequence[str | float | None]], *, circular: bool = False) -> bytes:
    """The file; `circular` lets its directory point back at itself."""
    stream = _workbook(rows)
    stream = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(stream) // _SECTOR
    table = [_FAT, 1 if circular else _END, *range(3, 2 + count), _END]
    fat = struct.pack(f"<{len(table)}I", *table).ljust(_SECTOR, b"\xff")
    assert len(fat) == _SECTOR, "the test file is too long for one sector of table"
    directory = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, len(stream))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    return head + fat + directory.ljust(_SECTOR, b"\0") + stream


def write_xls(path: Path, rows: Sequence[Sequence[str | float | None]]) -> Path:
    """Write the file and return its path."""
    path.write_bytes(xls_bytes(rows))
    return path
