"""Whether a database is the one that this computer knows: a copy, or one rolled back, must not mail again (ENG-6).

A copied or restored database has forgotten what was sent since, or another computer sends from
its twin. So the user's state folder, which no copy of the data takes along, keeps for each
database id its real path and its last audit entry (bug class 49).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from app.models.audit import AuditEntry, AuditHead
from app.models.firm import Firm
from app.models.mail import Mail, MailState, noted
from app.models.request import ReminderClock
from app.services.actor import Actor
from app.services.database.engine import Database
from app.services.database.unit_of_work import UnitOfWork
from app.services.durable_files import replace_synced
from app.services.errors import Fault
from app.services.locks import FileLock
from app.services.paths import Paths, private_folder

log = logging.getLogger(__name__)

RESTORED, COPIED, ROLLED_BACK = "restored", "copied", "rolled-back"
REASONS = (RESTORED, COPIED, ROLLED_BACK)
"""Why a firm is paused, and its mails are held, until a person adopts the database."""
UNFINISHED = (MailState.QUEUED, MailState.SENDING, MailState.RETRYING)
LOCK_SECONDS = 5.0


class Verdict(StrEnum):
    """What a database is to this computer."""

    KNOWN = "known"
    NEW = "new"
    """Never seen here, and it never mailed anybody: just made."""
    MOVED = "moved"
    """Known at another path, where it is no more."""
    COPIED = "copied"
    """Known at another path, where it still is; or never seen here, and it did mail."""
    ROLLED_BACK = "rolled-back"
    """Its audit trail lacks what this computer saw it write, or tells it otherwise."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a database is to this computer, and how many mails are held because of it."""

    verdict: Verdict
    known_path: Path | None = None
    """Where this computer knows it to be."""
    held: int = 0

    @property
    def asks(self) -> bool:
        """Whether a person must decide before anything is sent: adopt it, or only look at it."""
        return self.verdict not in (Verdict.KNOWN, Verdict.NEW)


@dataclass(frozen=True, slots=True)
class _Known:
    path: str
    seq: int
    hash: str


def check(database: Database, paths: Paths) -> Identity:
    """Find out what the database is to this computer; to be called at each start, before anything is sent.

    A moved, copied or rolled-back one is paused and its unfinished mails are held, in one commit
    with its audit entry, until `adopt`. The invented firm mails nobody, so it may be copied.
    """
    path = str(database.path.resolve())
    with _known_databases(paths) as known:
        with database.read() as session:
            firm = session.scalars(select(Firm)).one()
            verdict = _verdict(session, known.get(firm.database_id), path)
        if firm.is_demo and verdict != Verdict.KNOWN:
            verdict = Verdict.NEW
        if verdict == Verdict.NEW:
            known[firm.database_id] = _standing(database, path)
    seen = known.get(firm.database_id)
    held = 0
    if verdict in (Verdict.MOVED, Verdict.COPIED, Verdict.ROLLED_BACK):
        held = _hold(database, ROLLED_BACK if verdict == Verdict.ROLLED_BACK else COPIED, verdict)
    return Identity(verdict, Path(seen.path) if seen else None, held)


def look(database: Database, paths: Paths) -> Verdict:
    """Say what the database is to this computer, and change nothing: for an examination."""
    with database.read() as session:
        firm = session.scalars(select(Firm)).one()
        verdict = _verdict(session, _read(paths.known).get(firm.database_id), str(database.path.resolve()))
    return Verdict.NEW if firm.is_demo and verdict != Verdict.KNOWN else verdict


def _verdict(session: Session, seen: _Known | None, path: str) -> Verdict:
    if seen is None:
        return Verdict.COPIED if _has_mailed(session) else Verdict.NEW
    if seen.path != path:
        return Verdict.COPIED if Path(seen.path).exists() else Verdict.MOVED
    return Verdict.KNOWN if _continues(session, seen) else Verdict.ROLLED_BACK


def _has_mailed(session: Session) -> bool:
    """Whether anybody was mailed, is to be, or counts as mailed by another program (APP-8)."""
    counted = exists().where(ReminderClock.first_accepted_at.is_not(None))
    return bool(session.scalar(select(exists(select(Mail.id)) | counted)))


def _continues(session: Session, seen: _Known) -> bool:
    """Whether the audit trail still has the last entry that this computer saw, as it was."""
    if seen.seq == 0:
        return True
    return session.scalar(select(AuditEntry.hash).where(AuditEntry.seq == seen.seq)) == seen.hash


def _hold(database: Database, reason: str, verdict: Verdict) -> int:
    with database.write() as uow:
        firm = uow.session.scalars(select(Firm)).one()
        waiting = uow.session.scalar(select(exists().where(Mail.state.in_(UNFINISHED))))
        if firm.paused_at is not None and firm.paused_reason in REASONS and not waiting:
            return 0  # asked at an earlier start, and not answered yet
        held = pause_and_hold(uow, reason, verdict=str(verdict))
        uow.commit()
        return held


def pause_and_hold(uow: UnitOfWork, reason: str, **details: Any) -> int:
    """Pause the firm and hold each mail that is not finished, with an audit entry; returns how many mails.

    `reason` is one of `REASONS`; the entry's code is `database.` and the reason.
    """
    firm = uow.session.scalars(select(Firm)).one()
    firm.paused_at, firm.paused_until = uow.now, None
    firm.paused_reason, firm.paused_by = reason, uow.actor.name
    uow.session.flush()
    unfinished = Mail.state.in_(UNFINISHED) & ~noted()
    statement = update(Mail).where(unfinished).values(state=MailState.HELD, reason=reason)
    held = uow.session.connection().execute(statement).rowcount
    uow.session.expire_all()
    uow.audit(f"database.{reason}", "settings", held=held, **details)
    uow.changed("firm")
    uow.changed("mail")
    return held


def adopt(
    database: Database,
    paths: Paths,
    actor: Actor | None = None,
    before_resuming: Callable[[UnitOfWork], object] = lambda uow: None,
) -> None:
    """A person decides that this is the firm's database now: sending resumes, held mails stay held for approval.

    `before_resuming` runs in the same commit: the place to hold the reminders that fell due meanwhile.
    The database's other path, if there is one, is from here on the copy.
    """
    with database.write(actor) as uow:
        before_resuming(uow)
        firm = uow.session.scalars(select(Firm)).one()
        reason = firm.paused_reason if firm.paused_at is not None else ""
        if reason in REASONS:
            firm.paused_at = firm.paused_until = None
            firm.paused_reason = firm.paused_by = ""
        uow.audit("database.adopted", "settings", reason=reason, resumed=reason in REASONS)
        uow.changed("firm")
        uow.commit()
    _register(database, paths)


def remember(database: Database, paths: Paths) -> None:
    """Note the last audit entry, so that a later roll-back shows: after a pass of the sender, a backup, at the end.

    Does nothing for a database that waits to be adopted: what is known of it must stay as it was.
    """
    path = str(database.path.resolve())
    with _known_databases(paths) as known, database.read() as session:
        database_id = session.scalars(select(Firm.database_id)).one()
        seen = known.get(database_id)
        if seen is not None and seen.path == path and _continues(session, seen):
            head = session.scalars(select(AuditHead)).one()
            known[database_id] = _Known(path, head.seq, head.hash)


def note_restored(database: Database, paths: Paths) -> None:
    """After a restore, which a person chose and which paused the firm: its older head is no surprise here.

    Where this computer knows the database at another path it stays so, and the restored one is a copy.
    """
    path = str(database.path.resolve())
    with _known_databases(paths) as known, database.read() as session:
        seen = known.get(session.scalars(select(Firm.database_id)).one())
    if seen is None or seen.path == path:
        _register(database, paths)


def _register(database: Database, paths: Paths) -> None:
    with _known_databases(paths) as known:
        with database.read() as session:
            database_id = session.scalars(select(Firm.database_id)).one()
        known[database_id] = _standing(database, str(database.path.resolve()))


def _standing(database: Database, path: str) -> _Known:
    with database.read() as session:
        head = session.scalars(select(AuditHead)).one()
        return _Known(path, head.seq, head.hash)


@contextmanager
def _known_databases(paths: Paths) -> Iterator[dict[str, _Known]]:
    """Yield what this computer knows, to be changed in place; written back where it changed."""
    private_folder(paths.state_dir)
    with FileLock(paths.known.with_suffix(".lock"), "identity") as lock:
        if not lock.acquire(LOCK_SECONDS):
            raise Fault("state-locked", path=str(paths.state_dir))
        known = _read(paths.known)
        before = dict(known)
        yield known
        if known != before:
            content = {"databases": {key: asdict(value) for key, value in known.items()}}
            try:
                replace_synced(paths.known, json.dumps(content, indent=1, sort_keys=True).encode())
            except OSError as error:
                raise Fault("folder-read-only", path=str(paths.state_dir)) from error


def _read(file: Path) -> dict[str, _Known]:
    """Read what is known. A damaged file knows nothing: then the program asks, which costs one click."""
    try:
        content = json.loads(file.read_text("utf-8"))["databases"]
        return {
            str(key): _Known(str(value["path"]), int(value["seq"]), str(value["hash"]))
            for key, value in content.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        log.warning("what this computer knows of its databases cannot be read; they will be asked about")
        return {}
