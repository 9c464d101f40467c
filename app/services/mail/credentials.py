"""Secrets, in the operating system's keyring and nowhere else (ENG-2).

A locked keyring on a desktop blocks on its dialog for as long as nobody answers. So a
daemon thread asks it, callers wait five seconds at most, and no second question is put while
one is unanswered. Never to be called on the thread of the window, all the same.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from app.services.errors import Fault

if TYPE_CHECKING:
    # Its back ends take a while to load: with the first question, which is put on a thread, and not with the window.
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

CHUNK = 1200
"""UTF-16 units in one entry: Windows holds 1,280."""
_POINTER = "relance-parts:"
_PROBE = "probe"


class KeyringState(StrEnum):
    """How the keyring stands."""

    PRESENT = "present"
    LOCKED = "locked"
    MISSING = "missing-backend"


class _Job(threading.Thread):
    """One question to the keyring. A daemon: a dialog that nobody answers must not keep the program from ending."""

    def __init__(self, work: Callable[[], str | None]) -> None:
        super().__init__(name="keyring", daemon=True)
        self._work = work
        self.answer: str | None = None
        self.fault = ""

    def run(self) -> None:
        # Back ends raise whatever their bus does; all of it is judged.
        try:
            self.answer = self._work()
        except Exception as error:
            self.fault = _fault_of(error)

    def finished(self, deadline: float) -> bool:
        """Wait until it is answered, or `deadline` has passed."""
        self.join(max(0.0, deadline - time.monotonic()))
        return not self.is_alive()


class Credentials:
    """The program's secrets. Safe to use from several threads."""

    def __init__(self, service: str = "Relance", timeout: float = 5.0, backend: KeyringBackend | None = None) -> None:
        """`timeout` in seconds, for all of a call. `backend` stands in for the system's keyring."""
        self._service = service
        self._timeout = timeout
        self._backend = backend
        self._turn = threading.Lock()
        self._asked: _Job | None = None

    def __repr__(self) -> str:
        return f"Credentials({self._service!r})"

    def get(self, key: str) -> str | None:
        """Return a secret, or None where there is none. Raises Fault keyring-locked, -missing or -timeout."""
        return self._ask(lambda: _read(self._ring(), self._service, key))

    def set(self, key: str, secret: str) -> None:
        """Keep a secret, in place of an older one. Raises Fault."""
        self._ask(lambda: _write(self._ring(), self._service, key, secret))

    def delete(self, key: str) -> None:
        """Forget a secret; that there is none is fine. Raises Fault."""
        self._ask(lambda: _forget(self._ring(), self._service, key))

    def state(self) -> KeyringState:
        """Tell whether the keyring can be used at present."""
        try:
            self.get(_PROBE)
        except Fault as fault:
            return KeyringState.MISSING if fault.code == "keyring-missing" else KeyringState.LOCKED
        return KeyringState.PRESENT

    def _ask(self, work: Callable[[], str | None]) -> str | None:
        deadline = time.monotonic() + self._timeout
        if not self._turn.acquire(timeout=self._timeout):
            raise Fault("keyring-timeout")
        try:
            job = self._submit(work, deadline)
        finally:
            self._turn.release()
        if job.fault:
            raise Fault(job.fault)
        return job.answer

    def _submit(self, work: Callable[[], str | None], deadline: float) -> _Job:
        if self._asked is not None and not self._asked.finished(deadline):
            raise Fault("keyring-timeout")
        job = self._asked = _Job(work)
        job.start()
        if not job.finished(deadline):
            raise Fault("keyring-timeout")
        self._asked = None
        return job

    def _ring(self) -> KeyringBackend:
        return self._backend or _system_keyring()


# Which keyring


def _system_keyring() -> KeyringBackend:
    """Return the system's keyring. Raises NoKeyringError where there is none that guards what it is given."""
    import keyring
    from keyring.backend import KeyringBackend, get_all_keyring
    from keyring.errors import NoKeyringError

    chosen = keyring.get_keyring()
    for candidate in getattr(chosen, "backends", [chosen]):
        if _guards(type(candidate)):
            return candidate  # type: ignore[no-any-return]
    if "PYTHON_KEYRING_BACKEND" not in os.environ:
        # `keyring` chooses once for all, but a session's keyring may have come up since.
        get_all_keyring()  # Loads the back ends, where nobody has yet
        found = [each for each in KeyringBackend.get_viable_backends() if _guards(each) and not _chains(each)]
        if found:
            return max(found, key=lambda each: float(each.priority))()
    raise NoKeyringError


def _chains(kind: type[KeyringBackend]) -> bool:
    return kind.__module__.endswith(".chainer")


def _guards(kind: type[KeyringBackend]) -> bool:
    """Whether a back end keeps secrets from others: no files, no stand-ins."""
    module, name = kind.__module__, kind.__name__.lower()
    stand_in = module.startswith(("keyring.backends.fail", "keyring.backends.null"))
    return not (stand_in or module.startswith("keyrings.") or "plaintext" in name or "file" in name)


def _fault_of(error: Exception) -> str:
    """Return the code of what a back end raised. Its text is neither kept nor logged: it may hold the secret."""
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    if isinstance(error, KeyringLocked):
        return "keyring-locked"
    if not isinstance(error, (NoKeyringError, InitError)):
        log.warning("the keyring failed: %s", type(error).__name__)
    return "keyring-missing"


# Long secrets lie in parts; what points to them is written last, so that a crash leaves the old one whole.


def _read(ring: KeyringBackend, service: str, key: str) -> str | None:
    held = ring.get_password(service, key)
    if held is None or not held.startswith(_POINTER):
        return held
    parts = [ring.get_password(service, name) for name in _part_names(key, held)]
    return None if None in parts else "".join(part or "" for part in parts)


def _write(ring: KeyringBackend, service: str, key: str, secret: str) -> None:
    before = ring.get_password(service, key) or ""
    after = secret
    if len(_units(secret)) > 2 * CHUNK or secret.startswith(_POINTER):
        parts = _chunks(secret)
        after = f"{_POINTER}{'b' if before.startswith(f'{_POINTER}a') else 'a'}:{len(parts)}"
        for name, part in zip(_part_names(key, after), parts, strict=True):
            ring.set_password(service, name, part)
    ring.set_password(service, key, after)
    for name in _part_names(key, before):
        _remove(ring, service, name)


def _forget(ring: KeyringBackend, service: str, key: str) -> None:
    held = ring.get_password(service, key)
    if held is not None:
        _remove(ring, service, key)
        for name in _part_names(key, held):
            _remove(ring, service, name)


def _remove(ring: KeyringBackend, service: str, key: str) -> None:
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        ring.delete_password(service, key)
    except PasswordDeleteError:
        # Raised for "there is none" and for "it stays" alike.
        if ring.get_password(service, key) is not None:
            raise KeyringError from None


def _part_names(key: str, pointer: str) -> list[str]:
    if not pointer.startswith(_POINTER):
        return []
    letter, _, count = pointer.removeprefix(_POINTER).partition(":")
    return [f"{key}#{letter}{number}" for number in range(1, int(count) + 1)]


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _chunks(secret: str) -> list[str]:
    """Cut into pieces of `CHUNK` characters at most, none longer than that in UTF-16 units."""
    width = CHUNK if len(_units(secret)) == 2 * len(secret) else CHUNK // 2
    return [secret[start : start + width] for start in range(0, len(secret), width)]
