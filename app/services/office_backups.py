"""The backups of an office: made, listed and moved to another folder by hand (APP-3)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.services import nightly
from app.services import settings as firm_settings
from app.services.backups import listing, making
from app.services.backups.info import BackupInfo
from app.services.backups.making import Progress
from app.services.errors import Fault, Refused
from app.services.office import Office

PROBE = ".relance-can-write"

__all__ = ["BackupInfo", "Listed", "Progress", "back_up_now", "listed", "move_to"]


@dataclass(frozen=True, slots=True)
class Listed:
    """The folder and what it holds, newest first."""

    folder: Path
    own_folder: bool
    """The firm chose it; else it lies beside the database."""
    backups: tuple[BackupInfo, ...]
    problem: str = ""
    """Why the folder cannot be read, as a code."""


def listed(office: Office) -> Listed:
    """Return the backups that there are; a folder that cannot be read is said, not raised."""
    folder = nightly.backup_folder(office)
    own = folder != office.paths.backups
    try:
        return Listed(folder, own, tuple(listing.list_backups(folder)))
    except Fault as fault:
        return Listed(folder, own, (), fault.code)


def back_up_now(office: Office, progress: Progress = lambda stage: None) -> BackupInfo:
    """Make a backup by hand, verified. Raises `Fault` as `backups.make` does. Use a worker."""
    return making.make(
        office.database.path, office.paths, office.clock, "manual", nightly.backup_folder(office), progress
    )


def move_to(office: Office, folder: Path | None) -> None:
    """Let backups go to another folder from now on (None: beside the database). Earlier ones stay where they are.

    Raises `Refused("folder-inside-data", "backup_folder")` for one among the program's own files, and
    `Fault("folder-read-only")` for one that cannot be written to.
    """
    if folder is not None:
        _check(folder, office)
    with office.database.write() as uow:
        firm_settings.save(uow, backup_folder=str(folder) if folder is not None else "")
        uow.commit()


def _check(folder: Path, office: Office) -> None:
    inside = folder.resolve().is_relative_to(office.paths.data_dir.resolve())
    if inside and folder.resolve() != office.paths.backups.resolve():
        raise Refused("folder-inside-data", "backup_folder", path=str(folder))
    probe = folder / PROBE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise Fault("folder-read-only", path=str(folder)) from error
