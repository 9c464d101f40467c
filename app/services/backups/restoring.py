"""Restoring a backup: the present state saved first, one swap, and a firm that starts paused (APP-3, ENG-6).

A crash at any moment leaves the old database whole or the new one whole: the new one is made
ready beside the old one, paused before it ever takes its place, and takes it in one rename.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.services.backups import contents, erased
from app.services.backups.files import named_faults, side_files
from app.services.backups.info import BackupInfo
from app.services.backups.listing import list_backups, verify
from app.services.backups.making import Progress, copy_documents, make
from app.services.clock import Clock
from app.services.database import Database, identity
from app.services.database.schema import check_integrity, prepare
from app.services.document_store import DocumentStore
from app.services.durable_files import sync_file, sync_folder
from app.services.errors import Fault
from app.services.locks import exclusive
from app.services.migrations import HEAD, REVISIONS
from app.services.paths import Paths, private_folder

log = logging.getLogger(__name__)

WAIT_SECONDS = 20.0
BEYOND_SAVING = frozenset({"database-damaged", "database-foreign", "copy-damaged"})
Amend = Callable[[Database, Path], None]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    info: BackupInfo
    before: BackupInfo | None
    """The backup made of the state before; None where there was none, or it was beyond reading."""
    set_aside: Path | None
    """Where the files of a database beyond reading were put."""
    held: int
    """Mails that wait for a person."""
    erased_again: int = 0
    """Accounts that were erased since the backup was made, and in it again now (APP-7)."""


def restore(
    info: BackupInfo,
    paths: Paths,
    clock: Clock,
    *,
    to: Path | None = None,
    wait_seconds: float = WAIT_SECONDS,
    amend: Amend = lambda restored, present: None,
    progress: Progress = lambda stage: None,
) -> Restored:
    """Put a backup in the place of the present database; an empty data folder will do as well (a new computer).

    Asks every process of the data folder to close and waits for it; the caller must have closed its
    own `Database` and released its hold. The present state is backed up first (into `to`, None: the
    data folder's own). Accounts that were erased since are erased again before it takes the other's
    place; `amend(restored, present_path)` may change more. An older schema is
    migrated, beside. Use a worker.

    Raises `Fault`: "backup-damaged", "schema-newer", "in-use", "disk-full", "folder-read-only",
    "disk-error"; the present database is untouched then.
    """
    checked = verify(info)
    if checked.damage:
        raise Fault("backup-damaged", path=str(info.path), part=checked.damage)
    if info.revision not in REVISIONS:
        raise Fault("schema-newer", revision=info.revision)
    paths.create()
    with named_faults(paths.data_dir), exclusive(paths, "restore", wait_seconds):
        gone = erased.known(paths, info, list_backups(info.path.parent))
        before, set_aside = _save_present(paths, clock, to, info)
        progress("saved")
        _bring_documents(info, paths)
        progress("documents")
        staged, held, again = _stage(info, paths, clock, amend, before, gone)
        try:
            progress("staged")
            _swap(staged, paths, clock, readable=set_aside is None)
            erased.write(paths.data_dir, gone)
            progress("swapped")
        finally:
            shutil.rmtree(staged.parent, ignore_errors=True)
        _note(paths, clock)
        return Restored(info, before, set_aside, held, again)


def _note(paths: Paths, clock: Clock) -> None:
    """Tell this computer of the restore; where that fails the database is taken for rolled back, which is safe."""
    database = Database(paths.database, clock)
    try:
        identity.note_restored(database, paths)
    except Fault as fault:
        log.warning("the restored database could not be noted as known: %s", fault.code)
    finally:
        database.close()


def clear_leftovers(paths: Paths) -> None:
    """Remove what a killed restore left beside the database; for a start that finds no restore under way."""
    shutil.rmtree(_staging(paths), ignore_errors=True)


def _staging(paths: Paths) -> Path:
    return paths.data_dir / "restoring"


def _save_present(
    paths: Paths, clock: Clock, to: Path | None, info: BackupInfo
) -> tuple[BackupInfo | None, Path | None]:
    """Back up what is there; what SQLite cannot read is copied as it lies there, and never stops a restore."""
    if not paths.database.exists() or paths.database.stat().st_size == 0:
        return None, None
    try:
        return make(paths.database, paths, clock, "before-restore", to, keep=(info.path,)), None
    except Fault as fault:
        if fault.code not in BEYOND_SAVING:
            raise
    folder = _unused(paths.data_dir / f"set-aside-{clock.now():%Y-%m-%d-%H%M%SZ}")
    private_folder(folder)
    for file in (paths.database, *side_files(paths.database)):
        if file.exists():
            shutil.copyfile(file, folder / file.name)
            sync_file(folder / file.name)
    sync_folder(folder)
    return None, folder


def _bring_documents(info: BackupInfo, paths: Paths) -> None:
    """Copy in the documents that the data folder lacks; those of the present state stay beside them."""
    copied = copy_documents(DocumentStore(info.documents_root), paths.documents, list(info.documents))
    if copied.missing or copied.damaged:
        raise Fault("backup-damaged", path=str(info.path), part="documents")


def _stage(
    info: BackupInfo, paths: Paths, clock: Clock, amend: Amend, before: BackupInfo | None, gone: erased.Erased
) -> tuple[Path, int, int]:
    """Make the restored database ready beside the present one: migrated, paused, its mails held."""
    from app.services.privacy.again import erase_again  # late: it is made of what backups are made of

    clear_leftovers(paths)
    staged = private_folder(_staging(paths)) / paths.database.name
    shutil.copyfile(info.database, staged)
    staged.chmod(0o600)
    if info.revision != HEAD:
        prepare(staged, clock)
    database = Database(staged, clock)
    try:
        if before is not None:
            amend(database, paths.database)
        again = erase_again(database, gone) if gone else 0
        with database.write() as uow:
            held = identity.pause_and_hold(
                uow,
                identity.RESTORED,
                backup=info.name,
                made_at=info.created_at.isoformat(),
                replaced_seq=before.audit_seq if before else None,
                replaced_hash=before.audit_hash if before else None,
            )
            uow.commit()
    finally:
        database.close()
    fold(staged)
    check_integrity(staged, "backup-damaged")
    sync_file(staged)
    return staged, held, again


def _swap(staged: Path, paths: Paths, clock: Clock, *, readable: bool) -> None:
    """Let the staged file take the database's place.

    A journal left beside would be replayed into the new file: so the old database is made one whole
    file first. One beyond reading was set aside with its journals.
    """
    if readable and paths.database.exists():
        fold(paths.database)
    for side in side_files(paths.database):
        side.unlink(missing_ok=True)
    sync_folder(paths.data_dir)
    _set_sandbox_aside(paths, clock)
    staged.replace(paths.database)
    sync_folder(paths.data_dir)


def _set_sandbox_aside(paths: Paths, clock: Clock) -> None:
    """Its files are named after rows; those of later rows would pass for mails that the restored one never sent."""
    if paths.sandbox.is_dir() and any(paths.sandbox.rglob("*")):
        paths.sandbox.replace(_unused(paths.data_dir / f"sandbox-before-{clock.now():%Y-%m-%d-%H%M%SZ}"))
        private_folder(paths.sandbox)


def _unused(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_name(f"{path.name}-{number}"), number + 1
    return candidate


def fold(path: Path) -> None:
    """Bring all commits of a database into its one file, so that no journal lies beside it.

    Raises `Fault("in-use")` while any connection to it is open.
    """
    with closing(sqlite3.connect(path, timeout=1)) as connection:
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            mode = "locked"
    if mode != "delete":
        raise Fault("in-use", pids=[], purposes=[])


def documents_named(database: Database) -> frozenset[str]:
    """Return the hash of each document that any row of the open database names."""
    with closing(sqlite3.connect(database.path, timeout=10)) as connection:
        return contents.documents(connection)
