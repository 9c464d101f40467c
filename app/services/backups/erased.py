"""The list of erased accounts, kept beside the database and beside its backups: an older backup is erased anew (APP-7).

It holds digests and nothing else. The database has it as a table; the files are copies for the day on which an older
database takes its place.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from app.services.backups import contents
from app.services.backups.info import BackupInfo
from app.services.durable_files import replace_synced
from app.services.paths import Paths

FILE: Final = "erased.json"
Erased = dict[str, str]
"""Digest -> what is kept of it."""

_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


def read_file(folder: Path) -> Erased:
    """Read the list in a folder; what is not there, or cannot be read, is empty."""
    try:
        found = json.loads((folder / FILE).read_text("utf-8"))["erased"]
        return {str(key): str(value) for key, value in found.items() if _DIGEST.fullmatch(str(key))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def read_database(path: Path, *, still: bool = False) -> Erased:
    """Read the list in a database file, also one of an older schema or one that is damaged; newest entry of each."""
    if not path.exists():
        return {}
    try:
        opened = contents.open_still(path) if still else sqlite3.connect(path, timeout=10)
        with closing(opened) as connection:
            found = connection.execute("SELECT digest, kept FROM erasure ORDER BY id")
            return {str(key): str(kept) for key, kept in found}
    except sqlite3.DatabaseError:
        return {}


def known(paths: Paths, info: BackupInfo, siblings: Iterable[BackupInfo]) -> Erased:
    """Return all that was erased as far as anybody here knows, for the restore of `info`."""
    newer = [each for each in siblings if each.created_at > info.created_at and each.rows.get("erasure")]
    found: Erased = {}
    for each in sorted(newer, key=lambda one: one.created_at):
        found |= read_database(each.database, still=True)
    return found | read_file(info.path.parent) | read_file(paths.data_dir) | read_database(paths.database)


def write(folder: Path, erased: Erased) -> None:
    """Add to the list in a folder. Raises OSError."""
    both = read_file(folder) | erased
    if both:
        replace_synced(folder / FILE, json.dumps({"format": 1, "erased": both}, sort_keys=True).encode())


def copy_beside(paths: Paths, folder: Path) -> None:
    """Let the list lie beside backups too; a folder that takes no file keeps nothing from being backed up."""
    with contextlib.suppress(OSError):
        write(folder, read_file(paths.data_dir))
