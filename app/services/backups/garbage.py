"""Letting go of documents' bytes: only when no row and no kept backup names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services.backups.info import BackupInfo
from app.services.backups.listing import list_backups
from app.services.document_store import DocumentStore

GRACE = timedelta(days=1)
"""Bytes are on the disk before the row that names them: younger ones may wait for theirs."""


def drop_unnamed(folder: Path) -> int:
    """Remove from a backup folder's store what none of its backups names; returns how many.

    Where a manifest cannot be read, nobody knows what it names: nothing is removed.
    """
    infos = list_backups(folder)
    if any(info.damage == "manifest" for info in infos):
        return 0
    named = {sha256 for info in infos for sha256 in info.documents}
    store = DocumentStore(folder / "documents")
    return sum(store.remove(sha256) for sha256 in list(store.all_hashes()) if sha256 not in named)


def collect_garbage(
    session_hashes: Iterable[str], store: DocumentStore, backups: Sequence[BackupInfo], now: datetime
) -> int:
    """Remove from the data folder's store what neither a row nor a kept backup names; returns how many.

    `session_hashes` are those of `backups.documents_named`. Nothing goes that is younger than a
    day, and nothing at all while a backup's manifest cannot be read.
    """
    if any(info.damage == "manifest" for info in backups):
        return 0
    named = set(session_hashes)
    for info in backups:
        named.update(info.documents, info.missing)
    removed = 0
    for sha256 in list(store.all_hashes()):
        if sha256 not in named and _age(store.path(sha256), now) > GRACE:
            removed += store.remove(sha256)
    return removed


def _age(path: Path, now: datetime) -> timedelta:
    return now - datetime.fromtimestamp(path.stat().st_mtime, UTC)
