"""Locks between processes, held by the operating system: a killed process leaves none behind (bug class 44).

The files of the locks stay; that a file exists means nothing. What stands in them (pid, purpose)
is for the message only.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from app.services.disk_faults import code_of
from app.services.errors import Fault
from app.services.paths import Paths, private_folder

POLL_SECONDS = 0.02
PROBE_SECONDS = 0.2
"""How long a try goes on, since somebody who only looks whether a lock is held has it for a moment."""

if sys.platform == "win32":
    import msvcrt

    # Bytes far behind the end of the file: a locked byte cannot be read, and pid and purpose must be.
    FIRST_BYTE = 1 << 20
    SLOTS = 64

    def _lock(handle: int, shared: bool) -> tuple[int, int] | None:
        """Lock one free byte of many (shared) or all of them at once; returns the range, None where it is held."""
        ranges = [(FIRST_BYTE + slot, 1) for slot in range(SLOTS)] if shared else [(FIRST_BYTE, SLOTS)]
        for start, length in ranges:
            os.lseek(handle, start, os.SEEK_SET)
            with contextlib.suppress(OSError):
                msvcrt.locking(handle, msvcrt.LK_NBLCK, length)
                return start, length
        return None

    def _unlock(handle: int, locked: tuple[int, int]) -> None:
        os.lseek(handle, locked[0], os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, locked[1])

else:
    import fcntl

    def _lock(handle: int, shared: bool) -> tuple[int, int] | None:
        """Lock the whole file; returns None where somebody else holds it."""
        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        return 0, 0

    def _unlock(handle: int, locked: tuple[int, int]) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, by its own words."""

    pid: int
    purpose: str


class FileLock:
    """A lock on one file. Two objects exclude each other within one process too."""

    def __init__(self, path: Path, purpose: str = "") -> None:
        self.path = path
        self.purpose = purpose
        self._handle: int | None = None
        self._locked = (0, 0)

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def try_acquire(self, *, shared: bool = False) -> bool:
        """Take the lock if nobody else has it (shared: nobody has it for himself alone).

        Raises `Fault("folder-read-only")` where the file cannot be made.
        """
        return self.acquire(PROBE_SECONDS, shared=shared)

    def acquire(self, timeout: float, *, shared: bool = False) -> bool:
        """Take the lock, waiting for at most `timeout` seconds; says whether it is held now."""
        if self._handle is not None:
            return True
        handle = _open(self.path)
        try:
            deadline = time.monotonic() + timeout
            while (locked := _lock(handle, shared)) is None:
                if time.monotonic() >= deadline:
                    return False
                time.sleep(POLL_SECONDS)
            if not shared:
                _write_holder(handle, self.purpose)
            self._locked, self._handle = locked, handle
            return True
        finally:
            if self._handle != handle:
                os.close(handle)

    def release(self) -> None:
        """Let the lock go; without it, nothing happens."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            _unlock(handle, self._locked)
        finally:
            os.close(handle)

    def holder(self) -> Holder | None:
        """Return who wrote himself into the file last: after a refused try, the one that holds it."""
        return read_holder(self.path)

    def __enter__(self) -> FileLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class SenderLock(FileLock):
    """Only its holder claims, sends and recovers mails (sender.md); the window and `send-due` alike."""

    def __init__(self, paths: Paths, purpose: str = "sender") -> None:
        super().__init__(paths.sender_lock, purpose)


def is_held(path: Path) -> bool:
    """Whether any process holds the lock of this file for itself alone."""
    if not path.exists():
        return False
    handle = _open(path)
    try:
        locked = _lock(handle, True)
        if locked is not None:
            _unlock(handle, locked)
        return locked is None
    finally:
        os.close(handle)


def read_holder(path: Path) -> Holder | None:
    """Return the pid and purpose that stand in a lock's file; None where there are none."""
    try:
        words = json.loads(path.read_text("utf-8"))
        return Holder(int(words["pid"]), str(words["purpose"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


# The data folder


class SharedHold:
    """This process has the data folder open. Let go of it before a restore, or at the end."""

    def __init__(self, folder: FileLock, sign: FileLock) -> None:
        self._folder = folder
        self._sign = sign

    def release(self) -> None:
        """Say that this process has nothing of the folder open any more."""
        self._sign.release()
        self._sign.path.unlink(missing_ok=True)
        self._folder.release()

    def __enter__(self) -> SharedHold:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def open_shared(paths: Paths, purpose: str) -> SharedHold:
    """Open the data folder, beside other processes; to be called before its database is opened.

    Raises `Fault("being-restored", pids=…)` while a restore wants it for itself.
    """
    private_folder(paths.data_dir)
    request = _request_path(paths.data_dir)
    folder = FileLock(paths.data_lock)
    if is_held(request) or not folder.try_acquire(shared=True):
        holder = read_holder(request)
        raise Fault("being-restored", pids=[holder.pid] if holder else [])
    sign = FileLock(private_folder(_signs(paths)) / f"{os.getpid()}-{uuid.uuid4().hex}.lock", purpose)
    sign.acquire(0)
    return SharedHold(folder, sign)


def holders(paths: Paths) -> list[Holder]:
    """Return the processes that have the data folder open; signs of killed ones are cleared away."""
    found = []
    for path in sorted(_signs(paths).glob("*.lock")):
        if is_held(path):
            holder = read_holder(path)
            found.append(holder or Holder(int(path.name.partition("-")[0]), ""))
        else:
            path.unlink(missing_ok=True)
    return found


def close_requested(data_dir: Path) -> bool:
    """Whether a restore asks every process of this data folder to close it: to be asked every second or so.

    The request is itself a held lock, so that a killed restore asks for nothing any more.
    """
    return is_held(_request_path(data_dir))


@contextlib.contextmanager
def exclusive(paths: Paths, purpose: str, wait_seconds: float = 20.0) -> Iterator[None]:
    """Have the data folder for oneself: ask all others to close it, and wait for them.

    The caller must have released its own `SharedHold`. Raises `Fault("in-use", pids=…, purposes=…)`
    where somebody still has it open after `wait_seconds`, or another restore is under way.
    """
    private_folder(paths.data_dir)
    with FileLock(_request_path(paths.data_dir), purpose) as request, FileLock(paths.data_lock, purpose) as folder:
        if not request.try_acquire():
            holder = request.holder()
            raise Fault("in-use", pids=[holder.pid] if holder else [], purposes=[holder.purpose] if holder else [])
        if not folder.acquire(wait_seconds):
            others = holders(paths)
            raise Fault("in-use", pids=[each.pid for each in others], purposes=[each.purpose for each in others])
        yield


def _request_path(data_dir: Path) -> Path:
    return data_dir / "closing.request"


def _signs(paths: Paths) -> Path:
    """The folder in which each process that has the data folder open says so."""
    return paths.data_dir / "processes"


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise Fault(code_of(error, "folder-read-only"), path=str(path.parent)) from error


def _write_holder(handle: int, purpose: str) -> None:
    """Say who holds the lock; on a full disk it holds all the same, by nobody's name."""
    os.lseek(handle, 0, os.SEEK_SET)
    os.ftruncate(handle, 0)
    with contextlib.suppress(OSError):
        os.write(handle, json.dumps({"pid": os.getpid(), "purpose": purpose}).encode())
