"""What a disk refuses, by name."""

from __future__ import annotations

import errno

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def code_of(error: OSError, otherwise: str = "disk-error") -> str:
    """Return the code of a refused write: "disk-full", "folder-read-only", or another one's."""
    if error.errno in FULL:
        return "disk-full"
    return "folder-read-only" if error.errno in READ_ONLY else otherwise
