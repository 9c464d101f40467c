"""A database of the last release is brought up to date with what is in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from app.services import migrations
from app.services.database import schema
from app.services.migrations import HEAD
from tests.support.small_firm import SmallFirm, one

RELEASED = "0005"


def _released(path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.attributes["path"] = path
    command.upgrade(config, RELEASED)


def _insert(connection: sqlite3.Connection, table: str, **values: object) -> None:
    """Insert a row; columns that must have a value and got none are empty."""
    row = dict(values)
    for _, name, kind, required, default, key in connection.execute(f"PRAGMA table_info({table})"):
        if required and default is None and not key and name not in row:
            row[name] = 0 if "INT" in kind or "BOOL" in kind else "2026-11-30 09:00:00" if "DATE" in kind else ""
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))


def test_what_the_last_release_kept_is_still_there(tmp_path: Path) -> None:
    firm = SmallFirm(tmp_path, filled=False)
    path = firm.paths.database
    _released(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        _insert(connection, "firm", id=1, database_id="8d1f0c52", created_at="2026-11-30 09:00:00", calendar_revision=1)
        _insert(connection, "audit_head", id=1, hash="0" * 64)
        _insert(connection, "account", id=1, name="Halden")
        _insert(connection, "request", id=1, kind="chat", account_id=1, reference="CHT-1", title="Papers", phase="open")
        _insert(connection, "reminder_plan", request_id=1, enabled=1, days=3, number=3)
        _insert(connection, "reminder_clock", request_id=1, sent=2)
    assert schema.prepare(path, firm.clock) == RELEASED
    assert schema.current_revision(path) == HEAD
    assert one(path, "SELECT sent FROM reminder_clock WHERE recorded_at IS NULL") == 2
    assert len(bytes.fromhex(str(one(path, "SELECT reply_key FROM firm")))) == 32
    assert path.with_name(f"{path.stem}-before-{HEAD}{path.suffix}").exists()
    firm.open().close()


@pytest.mark.behaviour("DOC-1", "INB-1")
def test_what_clients_had_sent_before_is_known_as_theirs(tmp_path: Path) -> None:
    firm = SmallFirm(tmp_path, filled=False)
    path = firm.paths.database
    _released(path)
    files = '[{"name": "Bank.pdf", "sha256": "bb"}]'
    with closing(sqlite3.connect(path)) as connection, connection:
        _insert(connection, "firm", id=1, database_id="8d1f0c52", created_at="2026-11-30 09:00:00", calendar_revision=1)
        _insert(connection, "audit_head", id=1, hash="0" * 64)
        for account in (1, 2):
            _insert(connection, "account", id=account, name="Halden")
        _insert(connection, "request", id=1, kind="chat", account_id=1, reference="CHT-1", title="Papers", phase="open")
        for number, (account, sha256) in enumerate([(1, "aa"), (1, "bb"), (2, "bb"), (1, "cc")], 1):
            _insert(connection, "document", id=number, account_id=account, name="Bank.pdf", sha256=sha256)
        _insert(connection, "client_reply", id=1, account_id=1, request_id=1, files=files, not_kept="[]")
        _insert(connection, "request_document", id=1, request_id=1, document_id=4, role="evidence")
        _insert(connection, "request_document", id=2, request_id=1, document_id=1, role="subject")
    schema.prepare(path, firm.clock)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT id FROM document WHERE from_client ORDER BY id").fetchall()
    assert [number for (number,) in found] == [2, 4], "the same file of another account came from nobody"
