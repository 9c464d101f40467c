"""A file of the bank, whatever it is: its kind is seen in its bytes, not in its name (INV-3)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.services import settings as firm_settings
from app.services.banking import mt940, ofx
from app.services.banking.camt import Watch, read_camt
from app.services.banking.entry import Statement
from app.services.banking.table import read_movements
from app.services.errors import Fault, Refused
from app.services.importing import running
from app.services.importing.amounts import DecimalSign
from app.services.importing.columns import mapped
from app.services.importing.dates import DateOrder
from app.services.importing.problems import MAX_FILE_BYTES
from app.services.importing.running import Opened
from app.services.importing.table_reader import read_table
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class OpenedStatement:
    """What a file turned out to be: a statement, or a table whose columns (`known`: as last time) may be put right."""

    statement: Statement | None = None
    table: Opened | None = None
    known: bool = False


def open_statement(office: Office, path: Path, watch: Watch = lambda at, of: None) -> OpenedStatement:
    """Read a file of the bank. For a worker; `watch` hears how far it is, and what it raises ends the reading.

    Raises what `read_table` raises, and Refused "statement-unknown" (XML or text of another kind),
    "statement-too-long", "entities-refused", "file-damaged".
    """
    content = _content(path)
    statement = read_bytes(content, watch)
    if statement is not None:
        return OpenedStatement(statement)
    table = read_table(path)
    opened = running.open_table(office, table, "statement", _source(table.headers))
    return OpenedStatement(table=opened, known=running.is_remembered(office, "statement", _source(table.headers)))


def read_bytes(content: bytes, watch: Watch = lambda at, of: None) -> Statement | None:
    """Read a statement that names its kind itself; None where it may be a table."""
    start = content[:4_000]
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None  # a workbook, or a table in UTF-16
    head = start.decode("utf-16" if start.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", "replace")
    if ofx.looks_like(head):
        return ofx.read_ofx(content)
    if head.lstrip("\ufeffï»¿ \r\n\t").startswith("<"):
        return read_camt(content, watch)
    if mt940.looks_like(head):
        return mt940.read_mt940(content)
    return None


def read_columns(
    office: Office, opened: Opened, columns: Mapping[str, int], date_order: DateOrder | None = None,
    decimal: DecimalSign | None = None,
) -> Statement:  # fmt: skip
    """Read a table by its columns (field -> index), and keep them for the next statement with these headers.

    Raises Refused "columns-missing".
    """
    mapping = mapped(opened.table.headers, "statement", columns)
    statement = read_movements(
        opened.table, mapping, default_currency=firm_settings.read(office).currency, date_order=date_order,
        decimal=decimal,
    )  # fmt: skip
    running.remember(
        office, "statement", _source(opened.table.headers), {name: mapping.header(name) for name in mapping.columns}
    )
    return statement


def _source(headers: tuple[str, ...]) -> str:
    """Return a name for all statements of a bank: they have the same headers."""
    return hashlib.sha256("\n".join(headers).encode("utf-8", "surrogatepass")).hexdigest()[: running.SOURCE_LIMIT]


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Fault("file-missing")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise Refused("file-too-large", bytes=size, limit=MAX_FILE_BYTES)
        content = path.read_bytes()
    except FileNotFoundError as e:
        raise Fault("file-missing") from e
    except OSError as e:
        raise Fault("file-unreadable", reason=e.strerror or "") from e
    if not content.strip():
        raise Refused("file-empty")
    return content
