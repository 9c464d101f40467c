"""Which backups a folder has, and whether each can still be restored (APP-3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.services.backups.contents import read
from app.services.backups.info import BackupInfo, read_manifest
from app.services.database.schema import check_integrity
from app.services.document_store import DocumentStore
from app.services.durable_files import sha256_of
from app.services.errors import Fault

PREFIX = "relance-"
UNFINISHED = ".part"


def list_backups(folder: Path) -> list[BackupInfo]:
    """Return the backups of a folder, newest first, with what can be seen at a glance to be damaged.

    What is still being written, or was left half written, is none. Raises
    `Fault("folder-unreachable")` for a folder that exists and cannot be read.
    """
    found = [_at_a_glance(path) for path in backup_folders(folder)]
    return sorted(found, key=lambda info: (info.created_at, info.name), reverse=True)


def backup_folders(folder: Path) -> list[Path]:
    """Return the folders of the finished backups."""
    return [path for path in _entries(folder) if not path.name.endswith(UNFINISHED)]


def unfinished_folders(folder: Path) -> list[Path]:
    """Return the folders of backups under way, or of which a killed program left a part."""
    return [path for path in _entries(folder) if path.name.endswith(UNFINISHED)]


def _entries(folder: Path) -> Iterator[Path]:
    try:
        for path in sorted(folder.iterdir()) if folder.exists() else ():
            if path.name.startswith(PREFIX) and path.is_dir():
                yield path
    except OSError as error:
        raise Fault("folder-unreachable", path=str(folder)) from error


def _at_a_glance(path: Path) -> BackupInfo:
    try:
        info = read_manifest(path)
    except Fault:
        return _unreadable(path)
    try:
        whole = info.database.stat().st_size == info.database_size
    except OSError:
        whole = False
    return info if whole else replace(info, damage="database")


def _unreadable(path: Path) -> BackupInfo:
    """Stand for a backup of which only the name can be read."""
    try:
        created_at = datetime.strptime(path.name[len(PREFIX) :][:18], "%Y-%m-%d-%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        created_at = datetime.min.replace(tzinfo=UTC)
    return BackupInfo(path, "nightly", created_at, "", "", "", 0, "", {}, {}, (), 0, "", None, damage="manifest")


def verify(info: BackupInfo) -> BackupInfo:
    """Read a whole backup and return what was found: `damage` is empty where all is as it was written.

    Opens its database, compares it with its manifest, and hashes each of its documents: seconds to
    minutes, so use a worker.
    """
    if info.damage == "manifest":
        return info
    if not _database_is_whole(info):
        return replace(info, damage="database")
    store = DocumentStore(info.documents_root)
    bad = [sha256 for sha256 in info.documents if not _document_is_whole(store, sha256)]
    return replace(info, damage="documents" if bad else "")


def _database_is_whole(info: BackupInfo) -> bool:
    try:
        if sha256_of(info.database) != info.database_sha256:
            return False
        check_integrity(info.database)
        return agrees(info)
    except (OSError, Fault):
        return False


def agrees(info: BackupInfo) -> bool:
    """Whether the database of a backup says of itself what the manifest says of it."""
    contents = read(info.database)
    told = (info.database_id, info.revision, info.audit_seq, info.audit_hash)
    documents = set(info.documents) | set(info.missing)
    return (
        told == (contents.database_id, contents.revision, contents.audit_seq, contents.audit_hash)
        and dict(contents.rows) == dict(info.rows)
        and documents == contents.documents
    )


def _document_is_whole(store: DocumentStore, sha256: str) -> bool:
    try:
        return sha256_of(store.path(sha256)) == sha256
    except OSError:
        return False
