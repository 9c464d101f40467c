"""The bytes of documents, kept under their SHA-256: `<data folder>/documents/ab/ab12…`.

A name of the content cannot be overwritten by other content, is stored once however many
accounts show it, and tells on every reading whether the disk still holds what was put there.
The database says which account a hash belongs to; nothing here knows it.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from app.services.errors import Fault, Refused
from app.services.file_names import safe_name

__all__ = ["Copied", "DocumentStore", "Stored", "safe_name"]

CHUNK: Final = 1024 * 1024
HASH: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
INCOMING: Final = "incoming"
"""Where bytes lie until they are whole; never read from."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was put: its name in the store, its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Copied:
    """How a copy to another store went: documents and bytes that were new there, and hashes that could not be had."""

    documents: int
    size: int
    missing: tuple[str, ...]
    damaged: tuple[str, ...]


class DocumentStore:
    """Bytes by hash, under one folder. Safe to use from several threads and processes at once."""

    def __init__(self, root: Path) -> None:
        """Use `root`, which is made when the first document comes."""
        self.root = root

    def put(self, source: Path | bytes | BinaryIO, limit: int | None = None) -> Stored:
        """Keep the bytes of a file, or bytes; on return they are on the disk, whole.

        The same bytes put twice are kept once; a damaged copy of them is healed. Raises
        `Refused("file-too-large", limit=…)` above `limit` bytes, `Fault("disk-full")`,
        `Fault("folder-read-only")`.
        """
        with _world(self.root):
            self._folder(self.root)
            incoming = self._folder(self.root / INCOMING)
            with _opened(source) as stream:
                handle, name = tempfile.mkstemp(dir=incoming)  # mode 0600
                temporary = Path(name)
                try:
                    with os.fdopen(handle, "wb") as target:
                        stored = _copy(stream, target, limit)
                        target.flush()
                        os.fsync(target.fileno())
                    self._settle(temporary, stored)
                finally:
                    temporary.unlink(missing_ok=True)
        return stored

    def path(self, sha256: str) -> Path:
        """Return where a document's bytes lie, or would lie; raises `Fault("document-missing")` for no hash at all."""
        if not HASH.fullmatch(sha256):
            raise Fault("document-missing", sha256=sha256[:80])
        return self.root / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Say whether the bytes are there; their content is not checked."""
        return bool(HASH.fullmatch(sha256)) and self.path(sha256).is_file()

    def open(self, sha256: str) -> BinaryIO:
        """Open a document for reading, unverified, for content that need not be in memory at once.

        Raises `Fault("document-missing")`.
        """
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError as missing:
            raise Fault("document-missing", sha256=sha256) from missing

    def read(self, sha256: str, *, verify: bool = True) -> bytes:
        """Return a document's bytes, after checking that they are those that were put.

        Raises `Fault("document-missing")`, `Fault("document-damaged")`.
        """
        with self.open(sha256) as stream:
            content = stream.read()
        if verify and hashlib.sha256(content).hexdigest() != sha256:
            raise Fault("document-damaged", sha256=sha256)
        return content

    def all_hashes(self) -> Iterator[str]:
        """Yield the hash of each document there is, in order."""
        if not self.root.is_dir():
            return
        for folder in sorted(self.root.iterdir()):
            if folder.is_dir() and len(folder.name) == 2:
                names = sorted(entry.name for entry in folder.iterdir())
                yield from (name for name in names if HASH.fullmatch(name) and name.startswith(folder.name))

    def remove(self, sha256: str) -> bool:
        """Remove a document's bytes; says whether they were there. That no row names them is for the caller to know."""
        if not HASH.fullmatch(sha256):
            return False
        path = self.path(sha256)
        with _world(self.root):
            try:
                path.unlink()
            except FileNotFoundError:
                return False
            _sync_folder(path.parent)
        return True

    def copy_new_to(self, other_root: Path, hashes: Iterable[str]) -> Copied:
        """Copy to another store the documents that it lacks, each verified while it is read and again by its new name.

        One that is missing or damaged here is reported, and does not keep the others from being saved.
        Raises `Fault("disk-full")`, `Fault("folder-read-only")`.
        """
        other = DocumentStore(other_root)
        count = size = 0
        missing: list[str] = []
        damaged: list[str] = []
        for sha256 in hashes:
            if other.has(sha256):
                continue
            try:
                content = self.read(sha256)
            except Fault as fault:
                (damaged if fault.code == "document-damaged" else missing).append(sha256)
                continue
            size += other.put(content).size
            count += 1
        return Copied(count, size, tuple(missing), tuple(damaged))

    def clear_unfinished(self) -> int:
        """Remove what a killed program left half written; returns how many files.

        Only for a moment at which nobody puts documents, such as a start that holds the lock.
        """
        incoming = self.root / INCOMING
        leftovers = list(incoming.iterdir()) if incoming.is_dir() else []
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
        return len(leftovers)

    def _settle(self, temporary: Path, stored: Stored) -> None:
        """Give the whole file its name, unless sound bytes have it already."""
        final = self.path(stored.sha256)
        self._folder(final.parent)
        if final.is_file() and _hash_of(final) == stored.sha256:
            return
        temporary.replace(final)
        _sync_folder(final.parent)

    def _folder(self, folder: Path) -> Path:
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _sync_folder(folder.parent)
        return folder


@contextlib.contextmanager
def _opened(source: Path | bytes | BinaryIO) -> Iterator[BinaryIO]:
    """Open what was given; a stream stays open, being its owner's."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield stream
    elif isinstance(source, bytes):
        yield io.BytesIO(source)
    else:
        yield source


def _copy(source: BinaryIO, target: BinaryIO, limit: int | None) -> Stored:
    """Copy in pieces, counting and hashing."""
    digest = hashlib.sha256()
    size = 0
    while piece := source.read(CHUNK):
        size += len(piece)
        if limit is not None and size > limit:
            raise Refused("file-too-large", "file", limit=limit)
        digest.update(piece)
        target.write(piece)
    return Stored(digest.hexdigest(), size)


def _hash_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder outlive a power cut, where the system can."""
    if os.name == "nt":
        return  # a folder cannot be opened there; NTFS journals the names itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _world(root: Path) -> Iterator[None]:
    """Turn what a disk may refuse into faults that can be explained; a failed read keeps its own error."""
    try:
        yield
    except OSError as problem:
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Fault("disk-full", folder=str(root)) from problem
        inside = problem.filename is not None and Path(os.fsdecode(problem.filename)).is_relative_to(root)
        if inside and problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Fault("folder-read-only", folder=str(root)) from problem
        raise
