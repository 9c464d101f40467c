"""Backups of the database and its documents: made, verified, rotated, listed, restored (APP-3)."""

from app.services.backups.garbage import collect_garbage
from app.services.backups.info import KINDS, BackupInfo, Kind
from app.services.backups.listing import list_backups, verify
from app.services.backups.making import Progress, make
from app.services.backups.restoring import Restored, clear_leftovers, documents_named, restore
from app.services.backups.rotation import is_due, last_good, to_drop

__all__ = [
    "KINDS",
    "BackupInfo",
    "Kind",
    "Progress",
    "Restored",
    "clear_leftovers",
    "collect_garbage",
    "documents_named",
    "is_due",
    "last_good",
    "list_backups",
    "make",
    "restore",
    "to_drop",
    "verify",
]
