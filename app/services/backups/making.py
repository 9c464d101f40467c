"""Making a backup: written under a working name, verified, and only then called a backup (APP-3)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.services.backups import contents, erased
from app.services.backups.files import named_faults, remove_folder
from app.services.backups.garbage import drop_unnamed
from app.services.backups.info import DATABASE, BackupInfo, Kind, write_manifest
from app.services.backups.listing import PREFIX, UNFINISHED, agrees, list_backups, unfinished_folders
from app.services.backups.rotation import to_drop
from app.services.clock import Clock
from app.services.database.schema import check_integrity
from app.services.document_store import Copied, DocumentStore
from app.services.durable_files import sha256_of, sync_file, sync_folder
from app.services.errors import Fault
from app.services.locks import FileLock
from app.services.paths import Paths, private_folder

LOCK = "backups.lock"
WAIT_SECONDS = 60.0
Progress = Callable[[str], None]
"""Told of each stage: database, documents, verifying, finished."""


def make(
    database: Path,
    paths: Paths,
    clock: Clock,
    kind: Kind,
    to: Path | None = None,
    progress: Progress = lambda stage: None,
    keep: Collection[Path] = (),
) -> BackupInfo:
    """Back up a database file and its documents into a new folder in `to` (None: the data folder's own).

    Others may go on writing. Older backups are rotated afterwards, except those in `keep`. Takes
    seconds to minutes: use a worker. Raises `Fault`: "disk-full",
    "folder-read-only", "disk-error", "backup-busy" (another one is under way), "database-damaged",
    "database-foreign", "copy-damaged" (what was written could not be read back). After a fault
    nothing is left that would be listed.
    """
    folder = private_folder(to or paths.backups)
    lock = FileLock(folder / LOCK, "backup")
    with named_faults(folder), lock:
        if not lock.acquire(WAIT_SECONDS):
            holder = lock.holder()
            raise Fault("backup-busy", pids=[holder.pid] if holder else [])
        # Nobody else writes here now: these were left by a killed program.
        for unfinished in unfinished_folders(folder):
            remove_folder(unfinished)
        DocumentStore(folder / "documents").clear_unfinished()
        info = _write(database, DocumentStore(paths.documents), folder, clock.now(), kind, progress)
        _rotate(folder, info, {info.path, *keep})
        erased.copy_beside(paths, folder)
        progress("finished")
        return info


def _write(
    database: Path, store: DocumentStore, folder: Path, now: datetime, kind: Kind, progress: Progress
) -> BackupInfo:
    final = _free_name(folder, now)
    working = final.with_name(final.name + UNFINISHED)
    working.mkdir(mode=0o700)
    try:
        copy_database(database, working / DATABASE)
        progress("database")
        found = contents.read(working / DATABASE)
        copied = copy_documents(store, folder / "documents", found.documents)
        progress("documents")
        saved = DocumentStore(folder / "documents")
        missing = {*copied.missing, *copied.damaged}
        info = BackupInfo(
            path=working,
            kind=kind,
            created_at=now.astimezone(UTC),
            database_id=found.database_id,
            revision=found.revision,
            program=__version__,
            audit_seq=found.audit_seq,
            audit_hash=found.audit_hash,
            rows=found.rows,
            documents={each: saved.path(each).stat().st_size for each in sorted(found.documents - missing)},
            missing=tuple(sorted(missing)),
            database_size=(working / DATABASE).stat().st_size,
            database_sha256=sha256_of(working / DATABASE),
            verified_at=now.astimezone(UTC),
        )
        progress("verifying")
        check_integrity(info.database, "copy-damaged")
        if not agrees(info):
            raise Fault("copy-damaged", path=str(folder))
        write_manifest(info, working)
        sync_folder(working)
        working.replace(final)
        sync_folder(folder)
        return replace(info, path=final)
    except BaseException:
        with contextlib.suppress(OSError):
            remove_folder(working)
        raise


def copy_documents(source: DocumentStore, root: Path, hashes: Collection[str]) -> Copied:
    """Copy to another store the documents that it lacks, or has of another size than they are."""
    target = DocumentStore(root)
    for sha256 in hashes:
        both = source.has(sha256) and target.has(sha256)
        if both and source.path(sha256).stat().st_size != target.path(sha256).stat().st_size:
            target.remove(sha256)
    return source.copy_new_to(root, sorted(hashes))


def copy_database(source: Path, target: Path) -> None:
    """Copy a database in one step, with a writer beside it or not, into one file that needs no others.

    Raises `Fault("database-damaged")` for a source that SQLite cannot read.
    """
    if not source.exists():
        raise Fault("database-unreachable", path=str(source))
    try:
        with closing(sqlite3.connect(source, timeout=10)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new, pages=-1)
            new.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise Fault("database-damaged", path=str(source)) from error
    target.chmod(0o600)
    sync_file(target)


def _free_name(folder: Path, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime("%Y-%m-%d-%H%M%SZ")
    candidate, number = folder / f"{PREFIX}{stamp}", 2
    while candidate.exists():
        candidate, number = folder / f"{PREFIX}{stamp}-{number}", number + 1
    return candidate


def _rotate(folder: Path, made: BackupInfo, keep: Collection[Path]) -> None:
    """Let go of what is kept no longer: only of this database, since firms may share a folder."""
    mine = [each for each in list_backups(folder) if each.database_id == made.database_id]
    dropped = [each for each in to_drop(mine, made.created_at) if each.path not in keep]
    for each in dropped:
        remove_folder(each.path)
    if dropped:
        drop_unnamed(folder)
