"""One database: connections, pragmas, and the only two ways in: `read()` and `write()`."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session, configure_mappers

import app.models.tables  # noqa: F401
from app.services.actor import SYSTEM, Actor
from app.services.clock import Clock
from app.services.database.feed import ChangeFeed
from app.services.database.unit_of_work import UnitOfWork
from app.services.disk_faults import READ_ONLY, code_of, may_write
from app.services.errors import Fault
from app.services.folding import from_json, to_json, whole

NO_ROOM = 1_000_000
"""Bytes; a journal begins with 32 KB, and grows."""
BUSY_MS = 10_000
"""How long a writer waits for another one, in milliseconds."""


class Database:
    """The firm's database. Safe to use from any thread; a session never leaves its `with` block.

    `actor` is who acts when a verb does not say otherwise: the member of staff of this window.
    """

    def __init__(self, path: Path, clock: Clock, feed: ChangeFeed | None = None, actor: Actor = SYSTEM) -> None:
        self.path = path
        self.clock = clock
        self.feed = feed or ChangeFeed()
        self.actor = actor
        make_private(path)
        configure_mappers()  # here, and not by whichever thread asks first
        self._reading = self._engine("BEGIN", query_only=True)
        self._writing = self._engine("BEGIN IMMEDIATE", query_only=False)
        self._noting = self._engine("BEGIN IMMEDIATE", query_only=False, sync="NORMAL")

    def _engine(self, begin: str, *, query_only: bool, sync: str = "FULL") -> Engine:
        engine = create_engine(
            f"sqlite:///{self.path}",
            connect_args={"timeout": BUSY_MS / 1000, "check_same_thread": False},
            json_serializer=to_json,
            json_deserializer=from_json,
        )

        @event.listens_for(engine, "connect")
        def on_connect(connection: sqlite3.Connection, record: Any) -> None:
            # The driver's own transactions begin late and deferred, which loses updates: begin ourselves.
            connection.isolation_level = None
            set_pragmas(connection, sync)
            if query_only:
                connection.execute("PRAGMA query_only = ON")

        @event.listens_for(engine, "begin")
        def on_begin(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        @event.listens_for(engine, "before_cursor_execute", retval=True)
        def on_execute(
            connection: Connection, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
        ) -> tuple[str, Any]:
            return statement, _whole(parameters)

        return engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session that cannot write, over one consistent state.

        Raises `Fault` for a locked, full or damaged database.
        """
        with named_faults(self.path), Session(self._reading) as session:
            yield session

    @contextmanager
    def write(self, actor: Actor | None = None) -> Iterator[UnitOfWork]:
        """Yield a unit of work holding the write lock; what it does not commit is rolled back.

        Nothing slow belongs inside: no rendering, keyring, file or network. Raises `Fault`
        for a locked, full or damaged database, `Stale` where somebody else was faster.
        """
        with named_faults(self.path), Session(self._writing, expire_on_commit=False) as session:
            unit = UnitOfWork(session, self.clock.now(), actor or self.actor)
            yield unit
        if unit.changes is not None:
            self.feed.publish(unit.changes)

    @contextmanager
    def note(self) -> Iterator[Connection]:
        """Yield a connection for a row or two whose loss in a power cut does no harm: nobody waits for the disk.

        What was noted outlives the program, however it dies, and is on the disk with the next `write()`. Raises `Fault`
        for a locked, full or damaged database.
        """
        with named_faults(self.path), self._noting.begin() as connection:
            yield connection

    def data_version(self) -> int:
        """Return a number that changes when another process commits (SQLite's own)."""
        with self.read() as session:
            return int(session.connection().exec_driver_sql("PRAGMA data_version").scalar_one())

    def close(self) -> None:
        """Close all connections."""
        self._reading.dispose()
        self._writing.dispose()
        self._noting.dispose()


def _whole(value: Any) -> Any:
    """Let no half of a character into the database, nor into a search in it: SQLite takes none."""
    if type(value) is str:
        return whole(value)
    return type(value)([_whole(each) for each in value]) if type(value) in (tuple, list) else value


def set_pragmas(connection: sqlite3.Connection, sync: str = "FULL") -> None:
    """Make a raw SQLite connection keep what it says: WAL, full sync, foreign keys."""
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {sync}")
    connection.execute("PRAGMA foreign_keys = ON")


def make_private(path: Path) -> None:
    """Create the folder and file so that only this user can read them (SQLite's side files follow suit)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise Fault(code_of(error, "database-unreachable"), path=str(path.parent)) from error


@contextmanager
def named_faults(path: Path | None = None) -> Iterator[None]:
    """Turn what SQLite says of a locked, full, read-only or damaged file into a named `Fault`."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        code = fault_code(str(error.orig), path)
        if code is None:
            raise
        raise Fault(code) from error


def fault_code(words: str, path: Path | None = None) -> str | None:
    """Return the code of a known database fault by the words of SQLite, or None for any other.

    Where its journal finds no room, or the disk has become read-only under it, SQLite speaks of an I/O error: what
    lies around `path` tells them apart.
    """
    known = {
        "database is locked": "database-locked",
        "disk is full": "disk-full",
        "readonly database": READ_ONLY,
        "malformed": "database-damaged",
        "not a database": "database-damaged",
        "Could not decode": "database-damaged",
        "disk I/O error": "disk-error",
        "unable to open": "database-unreachable",
    }
    code = next((code for part, code in known.items() if part in words), None)
    if path is None or code not in ("disk-error", "database-unreachable") or not path.parent.is_dir():
        return code
    if not may_write(path.parent):
        return READ_ONLY
    return "disk-full" if code == "disk-error" and _no_room(path) else code


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < NO_ROOM
    except OSError:
        return False
