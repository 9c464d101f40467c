"""The nightly backup: due when the last good one is over a day old (APP-3)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.services import settings as firm_settings
from app.services.backups import garbage, listing, making, restoring, rotation
from app.services.office import Office


def backup_folder(office: Office) -> Path:
    """Return where backups go: the firm's folder, or the one beside the database."""
    with office.database.read() as session:
        chosen = firm_settings.load(session).backup_folder
    return Path(chosen) if chosen else office.paths.backups


def last_backup(office: Office) -> datetime | None:
    """Return when the newest good backup was made; None where there is none. Raises `Fault`."""
    folder = backup_folder(office)
    if not folder.is_dir():
        return None
    return rotation.last_good(listing.list_backups(folder), office.clock.now())


def back_up_if_due(office: Office) -> datetime | None:
    """Make the nightly backup if it is due; returns when the newest good one was made. Raises `Fault`.

    Bytes of documents that neither a row nor a kept backup names any more go after it.
    """
    last = last_backup(office)
    if not rotation.is_due(last, office.clock.now()):
        return last
    folder = backup_folder(office)
    info = making.make(office.database.path, office.paths, office.clock, "nightly", folder)
    named = restoring.documents_named(office.database)
    garbage.collect_garbage(named, office.store, listing.list_backups(folder), office.clock.now())
    return info.created_at
