"""Bringing a database to the program's schema: a verified copy first, then the migrations."""

from __future__ import annotations

import secrets
import sqlite3
import uuid
from contextlib import closing
from datetime import UTC
from pathlib import Path

from app.services.clock import Clock
from app.services.database.engine import fault_code, make_private, set_pragmas
from app.services.errors import Fault
from app.services.migrations import HEAD, REVISIONS


def current_revision(path: Path) -> str | None:
    """Return the schema revision of the file; None where it has no tables yet.

    Raises `Fault` for a file that is no database ("database-damaged"), one of another program
    ("database-foreign"), or one that cannot be read at present ("database-locked"…).
    """
    try:
        with closing(sqlite3.connect(path)) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            if "alembic_version" not in tables or "firm" not in tables:
                raise Fault("database-foreign", path=str(path))
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0]) if row else None
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # a damaged page may hold any bytes
        raise Fault(_named(error, path, "database-damaged"), path=str(path)) from error


def prepare(path: Path, clock: Clock, *, demo: bool = False) -> str | None:
    """Create the database, or bring an older one up to date; returns the revision it had (None: new).

    Before a migration a copy is written beside it and verified. Raises `Fault` for a newer
    schema ("schema-newer"), a damaged or a foreign file.
    """
    make_private(path)
    revision = current_revision(path)
    if revision == HEAD:
        return revision
    if revision is not None:
        if revision not in REVISIONS:
            raise Fault("schema-newer", revision=revision)
        copy_verified(path, path.with_name(f"{path.stem}-before-{HEAD}{path.suffix}"))
    _upgrade(path)
    if revision is None:
        _first_rows(path, clock, demo=demo)
    return revision


def copy_verified(source: Path, target: Path) -> None:
    """Copy a database by SQLite's backup in one step, check the copy, then put it in place.

    Raises `Fault("copy-damaged")` where the copy does not pass the integrity check.
    """
    temporary = target.with_name(target.name + ".part")
    make_private(temporary)
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(temporary)) as new:
            old.backup(new, pages=-1)
        check_integrity(temporary, "copy-damaged")
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def check_integrity(path: Path, code: str = "database-damaged") -> None:
    """Raise `Fault(code)` unless SQLite finds the file whole and every foreign key kept."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            words = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Fault(_named(error, path, code), path=str(path)) from error
    if words != ["ok"] or orphans:
        raise Fault(code, path=str(path))


def _named(error: Exception, path: Path, otherwise: str) -> str:
    """Return why a file cannot be read just now: one that another program holds must not pass for damaged."""
    code = fault_code(str(error), path) if isinstance(error, sqlite3.OperationalError) else None
    return otherwise if code in (None, "database-damaged") else code


def _upgrade(path: Path) -> None:
    # Imported late: only a new or an older database needs it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent.parent / "migrations").replace("%", "%%"))
    config.attributes["path"] = path
    command.upgrade(config, "head")


def _first_rows(path: Path, clock: Clock, *, demo: bool) -> None:
    now = clock.now().astimezone(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
    with closing(sqlite3.connect(path)) as connection, connection:
        set_pragmas(connection)
        connection.execute(
            "INSERT INTO firm"
            " (id, database_id, is_demo, created_at, calendar_revision, paused_reason, paused_by, reply_key)"
            " VALUES (1, ?, ?, ?, 1, '', '', ?)",
            (str(uuid.uuid4()), demo, now, secrets.token_hex(32)),
        )
        connection.execute("INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, ?)", ("0" * 64,))
