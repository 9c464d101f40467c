"""A data folder that goes read-only while the program runs, as after a fault of the disk; and can be written to again.

Faked where the disk is asked: SQLite's connections refuse to write, in its own words, and so does the folder.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, event

from app.services.office import Office


@contextmanager
def read_only(office: Office) -> Iterator[None]:
    """Let nothing be written to the data folder of an office meanwhile."""
    database, folder = office.database, str(office.paths.data_dir)
    engines = (database._writing, database._noting)

    def refuse(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")

    made, opened = tempfile.TemporaryFile, os.open

    def no_file(*given: Any, **named: Any) -> Any:
        if str(named.get("dir", "")).startswith(folder):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), named["dir"])
        return made(*given, **named)

    def no_open(path: Any, flags: int, *given: Any, **named: Any) -> int:
        if str(path).startswith(folder) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        return opened(path, flags, *given, **named)

    for engine in engines:
        event.listen(engine, "begin", refuse)
    try:
        with patch("tempfile.TemporaryFile", no_file), patch("os.open", no_open):
            yield
    finally:
        for engine in engines:
            event.remove(engine, "begin", refuse)
            engine.dispose()
