"""The way back from a database that cannot be opened: its newest backup that can be restored (APP-3)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.services.backups.info import BackupInfo
from app.services.backups.listing import list_backups, verify
from app.services.errors import Fault
from app.services.migrations import REVISIONS
from app.services.paths import Paths


def newest_good(paths: Paths, more: Path | None = None) -> BackupInfo | None:
    """Return the newest backup that is whole, opened and checked for it; None where there is none. Use a worker.

    It is looked for beside the database, in the folder that the firm had chosen where the damaged database can
    still tell it, and in `more`.
    """
    found = []
    for folder in dict.fromkeys((paths.backups, *_chosen(paths.database), *([more] if more else []))):
        try:
            found += list_backups(folder)
        except Fault:
            continue  # a drive that is not there: another folder may have one
    newest_first = sorted(found, key=lambda info: (info.created_at, info.name), reverse=True)
    return next((info for info in newest_first if info.revision in REVISIONS and not verify(info).damage), None)


def _chosen(database: Path) -> Iterator[Path]:
    """What a damaged file still tells of its settings: often all but one page can be read."""
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT value FROM firm_setting WHERE key = 'backup_folder'").fetchone()
            if row and (folder := str(json.loads(row[0]))):
                yield Path(folder)
    except (sqlite3.Error, UnicodeDecodeError, ValueError):
        return
