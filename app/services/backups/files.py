"""What a disk may refuse, by name; and removing what belongs together."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from app.services.disk_faults import code_of
from app.services.errors import Fault

SQLITE_FULL = "disk is full"


@contextlib.contextmanager
def named_faults(folder: Path) -> Iterator[None]:
    """Turn what a disk refuses into `Fault("disk-full")`, `Fault("folder-read-only")` or `Fault("disk-error")`."""
    try:
        yield
    except OSError as error:
        raise Fault(code_of(error), path=str(folder)) from error
    except sqlite3.OperationalError as error:
        words = str(error)
        code = "disk-full" if SQLITE_FULL in words else "folder-read-only" if "readonly" in words else "disk-error"
        raise Fault(code, path=str(folder)) from error


def side_files(path: Path) -> tuple[Path, ...]:
    """Return what SQLite may keep beside a database file: they hold commits of their own."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def remove_folder(folder: Path) -> None:
    """Remove a backup's folder: renamed first, so that half of it is never listed as a backup."""
    gone = folder.with_name(folder.name + ".part")
    if not folder.name.endswith(".part"):
        folder.replace(gone)
    shutil.rmtree(gone if gone.exists() else folder)
