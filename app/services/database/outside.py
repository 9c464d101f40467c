"""Noticing that somebody committed, by SQLite's own counter: other processes have no other way to say so."""

from __future__ import annotations

import contextlib
import sqlite3

from app.services.database.engine import Database


class OutsideWatch:
    """Says whether anybody has committed since the last time. Used by one thread.

    The counter belongs to one connection, so this has its own and not one of the pool. It cannot tell this
    process's commits from others', so after one's own commit it says yes once: a screen that is read once too
    often is better than one that is wrong.
    """

    def __init__(self, database: Database) -> None:
        self._connection = sqlite3.connect(f"{database.path.resolve().as_uri()}?mode=ro", uri=True, timeout=0.1)
        self._seen = 0
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether there was a commit. Takes microseconds."""
        version = self._version()
        moved, self._seen = version != self._seen, version
        return moved

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _version(self) -> int:
        with contextlib.suppress(sqlite3.OperationalError):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        return self._seen
