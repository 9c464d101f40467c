"""Whether a folder lies on another computer: SQLite's locks and its journal cannot be trusted there."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

KINDS = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.davfs", "fuse.glusterfs", "fuse.rclone",
    "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3",
    "smbfs", "sshfs",
})  # fmt: skip
"""File systems of Linux that are served by another computer."""
MOUNTS = Path("/proc/self/mounts")
_REMOTE = 4
"""What Windows calls a drive of another computer."""


@lru_cache(maxsize=8)
def on_network(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Return whether a folder is another computer's; False where the system does not tell (macOS)."""
    if sys.platform == "win32":
        return _on_network_of_windows(folder)
    try:
        lines = mounts.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return kind_of(folder.resolve(), lines) in KINDS


def kind_of(folder: Path, lines: list[str]) -> str:
    """Return the kind of file system that holds a folder, by the lines of the table of mounts; "" if none does."""
    found, deepest = "", -1
    for line in lines:
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        # The table writes a blank as \\040, so that it can have blanks between its columns.
        place = Path(parts[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if folder.is_relative_to(place) and len(place.parts) >= deepest:
            found, deepest = parts[2], len(place.parts)
    return found


def _on_network_of_windows(folder: Path) -> bool:
    import ctypes

    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - other systems' ctypes has none, and mypy knows it
    return bool(kernel.GetDriveTypeW(f"{drive}\\") == _REMOTE)
