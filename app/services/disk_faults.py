"""What a disk refuses, by name; and how much room it has left."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
LITTLE_SPACE, NO_SPACE = 1_000_000_000, 100_000_000
"""Bytes below which room is short, or as good as gone: the next backup or document may not be kept."""
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
READ_ONLY = "folder-read-only"
"""The code of all that such a disk or folder refuses."""


def code_of(error: OSError, otherwise: str = "disk-error") -> str:
    """Return the code of a refused write: "disk-full", "folder-read-only", or another one's."""
    if error.errno in FULL:
        return "disk-full"
    return READ_ONLY if error.errno in REFUSED else otherwise


def may_write(folder: Path) -> bool:
    """Whether something can be written to a folder: not on a disk that went read-only, nor without the right to.

    Tried, with a file that has no name: a disk that a fault made read-only does not say so when it is asked.
    """
    if not os.access(folder, os.W_OK):
        return False
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"?")
    except OSError as error:
        return error.errno not in REFUSED
    return True


def room_left(folder: Path) -> int:
    """Return the bytes left on the disk of a folder, or of the nearest one above that is there. Raises OSError."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
