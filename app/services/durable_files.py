"""Files that outlive a power cut: written whole, on the disk before anybody relies on them."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from app.services.errors import Fault


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_synced(path: Path, content: bytes) -> None:
    """Write a small file for this user alone; on return it is on the disk."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def replace_synced(path: Path, content: bytes) -> None:
    """Write a small file in one go: whoever reads it sees the old content or the new, never a part."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        write_synced(temporary, content)
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def save_export(target: Path, content: bytes) -> None:
    """Write a file that somebody asked for: whole or not at all.

    Raises `Fault("file-unwritable")` where it cannot be written, `Fault("disk-full")` where there is no room.
    """
    with exported(target) as temporary:
        temporary.write_bytes(content)


@contextlib.contextmanager
def exported(target: Path) -> Iterator[Path]:
    """Write a file that somebody asked for, piece by piece under another name: it appears whole or not at all.

    Readable by this user alone. Raises `Fault("file-unwritable")` where it cannot be written, `Fault("disk-full")`
    where there is no room; what else the writer raises leaves no file either.
    """
    temporary = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with _explained(target):
            write_synced(temporary, b"")
            yield temporary
            sync_file(temporary)
            temporary.replace(target)
            sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise Fault("disk-full" if full else "file-unwritable", name=target.name) from error


def sync_file(path: Path) -> None:
    """Make a file's content outlive a power cut."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlive a power cut, where the system can."""
    if os.name == "nt":
        return  # a folder cannot be opened there; NTFS journals the names itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
