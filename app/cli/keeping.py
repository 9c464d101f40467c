"""`backup` and `restore`: the firm's data kept and put back; `demo`: an invented firm (APP-3)."""

from __future__ import annotations

import argparse
from pathlib import Path
from zoneinfo import ZoneInfo

from app.cli.opening import office_of
from app.cli.terminal import Exit, Terminal, folder_of, size, when
from app.services import nightly
from app.services.assembly import paths_of
from app.services.backups import BackupInfo, list_backups, make
from app.services.backups import restore as put_back
from app.services.backups.info import MANIFEST, Kind, read_manifest
from app.services.clock import SystemClock
from app.services.errors import Fault, Refused


def backup(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make a backup and read it back; others may go on working."""
    with office_of(options, terminal) as opened:
        office = opened.office
        folder = folder_of(options.to) or nightly.backup_folder(office)
        # Without --to it is the nightly one, made by a timer: it is rotated as such.
        kind: Kind = "manual" if options.to is not None else "nightly"
        info = make(office.database.path, office.paths, office.clock, kind, folder)
        terminal.data(_as_data(info))
        terminal.say("backup.made", path=info.path, size=size(info.size), documents=len(info.documents))
        if info.missing:
            terminal.count("backup.missing", len(info.missing))
    return Exit.OK


def restore(options: argparse.Namespace, terminal: Terminal) -> int:
    """Put a backup in the place of the present state; programs that have it open are asked to close it."""
    paths = paths_of(options.data_dir)
    folder = _backup_folder(options, terminal) if paths.database.exists() else paths.backups
    info = _find(options.file, folder)
    done = put_back(info, paths, SystemClock(), to=folder)
    terminal.data(
        {
            "restored": _as_data(info),
            "before": str(done.before.path) if done.before else None,
            "set_aside": str(done.set_aside) if done.set_aside else None,
            "held": done.held,
            "erased_again": done.erased_again,
        }
    )
    terminal.say("restore.done", made_at=when(info.created_at, ZoneInfo("UTC")))
    if done.before is not None:
        terminal.say("restore.before", path=done.before.path)
    if done.set_aside is not None:
        terminal.say("restore.set_aside", path=done.set_aside)
    if done.held:
        terminal.count("restore.held", done.held)
    if done.erased_again:
        terminal.count("restore.erased_again", done.erased_again)
    terminal.say("restore.paused")
    return Exit.OK


def demo(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make the invented firm in a folder that has none yet. Raises `Fault("firm-not-empty")`."""
    from app.services import demo as invented

    paths = paths_of(options.data_dir)
    if paths.database.exists():
        raise Fault("firm-not-empty", path=str(paths.data_dir))
    with office_of(options, terminal, may_make=True, demo=True) as opened:
        invented.create(opened.office)
    terminal.say("demo.made", path=paths.data_dir)
    return Exit.OK


def _backup_folder(options: argparse.Namespace, terminal: Terminal) -> Path:
    """Return the firm's backup folder; the usual one where its database is beyond reading."""
    try:
        with office_of(options, terminal) as opened:
            return nightly.backup_folder(opened.office)
    except Refused:
        return paths_of(options.data_dir).backups


def _find(name: str, folder: Path) -> BackupInfo:
    """Return a backup by the path of its folder (or of its manifest or database), or by its name in the list."""
    path = Path(name).expanduser()
    if path.is_file():
        path = path.parent
    if (path / MANIFEST).is_file():
        return read_manifest(path.resolve())
    found = list_backups(folder) if folder.is_dir() else []
    for each in found:
        if each.name == path.name:
            return each
    names = [each.name for each in found if each.good]
    raise Fault("backup-missing", name=path.name, path=str(folder), names=names or ["–"])


def _as_data(info: BackupInfo) -> dict[str, object]:
    return {
        "path": info.path,
        "name": info.name,
        "kind": info.kind,
        "created_at": info.created_at,
        "size": info.size,
        "documents": len(info.documents),
        "missing": len(info.missing),
        "verified_at": info.verified_at,
    }
