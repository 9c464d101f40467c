"""What a disk refuses, by name; and how much room it has left."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
LITTLE_SPACE, NO_SPACE = 1_000_000_000, 100_000_000
"""Bytes below which room is short, or as good as gone: the next backup or document may not be kept."""
READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def code_of(error: OSError, otherwise: str = "disk-error") -> str:
    """Return the code of a refused write: "disk-full", "folder-read-only", or another one's."""
    if error.errno in FULL:
        return "disk-full"
    return "folder-read-only" if error.errno in READ_ONLY else otherwise


def room_left(folder: Path) -> int:
    """Return the bytes left on the disk of a folder, or of the nearest one above that is there. Raises OSError."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
