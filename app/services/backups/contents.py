"""What one database file says of itself, read from the file as it lies there, whatever its schema."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.services.errors import Fault

HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
OWN_TABLES = ("sqlite_", "alembic_")
DIGESTS_OF_NO_FILE = frozenset({"bytes_sha256"})
"""The digest of a mail as it was sent: nothing in the document store."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Identity, age and size of a database, and the documents that its rows name."""

    revision: str
    database_id: str
    audit_seq: int
    audit_hash: str
    rows: Mapping[str, int]
    """Table -> number of rows."""
    documents: frozenset[str]
    """SHA-256 of each document that a row names."""


def open_still(path: Path) -> sqlite3.Connection:
    """Open a database file that nobody writes, without leaving any file beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def read(path: Path) -> Contents:
    """Read what a still file says.

    Raises `Fault("database-damaged")` for one that SQLite cannot read, `Fault("database-foreign")`
    for one that is not of this program.
    """
    try:
        with closing(open_still(path)) as connection:
            tables = _tables(connection)
            if not {"firm", "audit_head", "alembic_version"} <= set(tables):
                raise Fault("database-foreign", path=str(path))
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            firm = connection.execute("SELECT database_id FROM firm").fetchone()
            head = connection.execute("SELECT seq, hash FROM audit_head").fetchone()
            if revision is None or firm is None or head is None:
                raise Fault("database-foreign", path=str(path))
            own = [table for table in tables if not table.startswith(OWN_TABLES)]
            rows = {table: _count(connection, table) for table in own}
            return Contents(revision[0], firm[0], head[0], head[1], rows, documents(connection))
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:  # a damaged page may hold anything
        raise Fault("database-damaged", path=str(path)) from error


def documents(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the hash of each document that any row names.

    Columns are found by their names, so that a backup of any schema has its documents: `sha256`,
    `…_sha256`, and the JSON of `attachments`; besides, whatever looks like a hash in a setting.
    """
    found: set[str] = set()
    for table in _tables(connection):
        for column in _columns(connection, table):
            quoted = f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'  # noqa: S608 - names out of the schema itself
            if column.endswith("sha256") and column not in DIGESTS_OF_NO_FILE:
                found.update(value for (value,) in connection.execute(quoted) if value)
            elif column == "attachments":
                for (value,) in connection.execute(quoted):
                    found.update(each["sha256"] for each in json.loads(value) or ())
            elif table == "firm_setting" and column == "value":
                found.update(each for (value,) in connection.execute(quoted) for each in HASH.findall(str(value)))
    return frozenset(each for each in found if HASH.fullmatch(each))


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    return [name for (name,) in connection.execute(query)]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - as above
