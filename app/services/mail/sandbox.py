"""The sandbox mailbox: with no mail account set up, mails land in a Maildir in the data folder (sender.md).

The file's name comes from the mail's id, and the file appears by one rename after the claim:
that it exists proves that the mail was accepted, so nothing is ever uncertain here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from app.services.mail.transport import Envelope, Outcome, nothing
from app.services.mail.verdict import SmtpPhase, Verdict

SUFFIX = ".relance"
BOXES = ("new", "cur")


class SandboxTransport:
    """A `Transport` that lets nothing leave the computer."""

    name = "sandbox"
    is_sandbox = True
    copied = False

    def __init__(self, folder: Path) -> None:
        """`folder` becomes a Maildir when the first mail is written."""
        self._folder = folder

    def send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Outcome:
        """Write one mail. All that can fail is done before the claim, but the rename; see `Transport.send`."""
        started = time.monotonic()
        waiting = self._folder / "tmp" / _name(envelope.mail_id)
        try:
            for box in (*BOXES, "tmp"):
                (self._folder / box).mkdir(parents=True, exist_ok=True)
            _write(waiting, envelope.data)
        except OSError as error:
            return _outcome(Verdict.QUEUE_STOPPED, SmtpPhase.CONNECT, started, error)
        try:
            claimed = claim()
        except BaseException:
            waiting.unlink(missing_ok=True)
            raise
        if not claimed:
            waiting.unlink(missing_ok=True)
            return _outcome(Verdict.NOT_CLAIMED, SmtpPhase.CLAIM, started)
        try:
            waiting.replace(self._folder / "new" / _name(envelope.mail_id))
            _settle(self._folder / "new")
        except OSError as error:
            return _outcome(Verdict.QUEUE_STOPPED, SmtpPhase.DATA, started, error)
        return _outcome(Verdict.ACCEPTED, SmtpPhase.DONE, started)

    def idle(self) -> None:
        """Nothing is open between mails."""

    def close(self) -> None:
        """Nothing is open between mails."""

    def already_written(self, mail_id: int) -> bool:
        """Whether the sandbox mailbox has a mail: its proof after a crash (ENG-3)."""
        return find(self._folder, mail_id) is not None

    def written(self) -> set[int]:
        """Return the ids of all mails that the sandbox mailbox has."""
        return set(files(self._folder))


def files(folder: Path) -> dict[int, Path]:
    """Return the mails of a sandbox mailbox by their ids, also those that a mail program has moved to `cur`."""
    found: dict[int, Path] = {}
    for box in BOXES:
        if (folder / box).is_dir():
            for path in (folder / box).iterdir():
                stem, mark, _ = path.name.partition(SUFFIX)
                if mark and stem.isdecimal():
                    found[int(stem)] = path
    return found


def find(folder: Path, mail_id: int) -> Path | None:
    """Return the file of one mail, or None."""
    fresh = folder / "new" / _name(mail_id)
    if fresh.exists():
        return fresh
    seen = folder / "cur"
    return next(seen.glob(f"{_name(mail_id)}*"), None) if seen.is_dir() else None


def _name(mail_id: int) -> str:
    return f"{mail_id:010d}{SUFFIX}"


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make a rename outlast a power cut, where the system lets folders be synced (not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _outcome(verdict: Verdict, phase: SmtpPhase, started: float, error: OSError | None = None) -> Outcome:
    text = (error.strerror or type(error).__name__) if error else ""
    suggestion = "sandbox-not-written" if error else ""
    return Outcome(
        verdict, phase, text=text, suggestion=suggestion, duration_ms=round((time.monotonic() - started) * 1000)
    )
