"""*Erase this account*: rows, files, old pages and, where wished, old backups; gone on with after any crash (APP-7).

One commit takes the rows away and notes what is left to do. The rest is done at once, and again at the next start until
all of it is done; each step may be done twice.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import exists, func, select

from app.models.account import Account, Contact
from app.models.audit import AuditContent
from app.models.content import Document
from app.models.mail import Mail, MailState
from app.models.privacy import Erasure, Kept, Phase
from app.models.request import Request
from app.services import nightly
from app.services import settings as firm_settings
from app.services.backups import erased, garbage, listing, making
from app.services.backups.files import remove_folder
from app.services.backups.info import BackupInfo
from app.services.backups.restoring import documents_named
from app.services.database.engine import BUSY_MS
from app.services.errors import Fault, Refused, Stale
from app.services.mail import sandbox
from app.services.office import Office
from app.services.paths import Paths
from app.services.privacy import extent, retention, rows
from app.services.privacy.retention import Duty

__all__ = ["Duty", "Ended", "Foresight", "Kept", "erase", "foresee", "resume"]

log = logging.getLogger(__name__)

Watch = Callable[[Phase], None]
STEPS = (Phase.FILES, Phase.PAGES, Phase.BACKUPS)


@dataclass(frozen=True, slots=True)
class Foresight:
    """What an erasure would do: named before anybody is asked."""

    name: str
    requests: int
    documents: int
    mails: int
    contacts: tuple[str, ...]
    """Whose data goes with it."""
    shared: tuple[str, ...]
    """Who stays, being other accounts' contacts too."""
    entries: int
    duty: Duty
    backups: int
    """How many backups still hold the account."""
    gone_by: date | None
    """When the last of those has rotated out, if a backup is made each day; None where that depends on others."""
    leaving: bool
    """One of its mails is being handed to the server: not now."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How an erasure ended; `left` says what waits for the next start: the phase, or empty."""

    kept: Kept
    left: str
    set_aside: tuple[str, ...]
    """Folders with copies of a damaged database that somebody put aside: nobody can erase within them."""


def foresee(office: Office, account_id: int) -> Foresight:
    """Say what erasing an account would do. Reads the list of backups: use a worker. Raises `Stale`."""
    with office.database.read() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise Stale("account")
        settings = firm_settings.load(session)
        today = settings.calendar().local_date(office.clock.now())

        def count(column: object, condition: object) -> int:
            return int(session.scalar(select(func.count(column)).where(condition)) or 0)  # type: ignore[arg-type]

        def names(*, alone: bool) -> tuple[str, ...]:
            query = select(Contact).where(extent.contacts(account_id, alone=alone)).order_by(Contact.id)
            return tuple(each.name for each in session.scalars(query))

        alone = names(alone=True)
        return Foresight(
            account.name,
            count(Request.id, Request.account_id == account_id),
            count(Document.id, Document.account_id == account_id),
            count(Mail.id, Mail.account_id == account_id),
            alone,
            tuple(each for each in names(alone=False) if each not in alone),
            count(AuditContent.seq, extent.audit(account_id)),
            retention.duty(session, account_id, settings.country, today),
            *_backups_holding(office, account.created_at),
            bool(session.scalar(select(exists().where(
                Mail.account_id == account_id, Mail.state == MailState.SENDING)))),
        )  # fmt: skip


def erase(
    office: Office, account_id: int, typed: str, kept: Kept = Kept.NOTHING, *, drop_backups: bool = False,
    watch: Watch = lambda _: None,
) -> Ended:  # fmt: skip
    """Erase an account for good; `typed` must be its name. Use a worker: the database is written anew.

    Once this has begun nothing of the account is ever mailed. Raises `Stale`, `Refused`: "name-differs",
    "mail-leaving", "law-keeps" where invoices must stay and `kept` is nothing.
    """
    with office.database.write() as uow:
        account = uow.session.get(Account, account_id)
        if account is None:
            raise Stale("account")
        if " ".join(typed.split()) != " ".join(account.name.split()):
            raise Refused("name-differs", "name")
        settings = firm_settings.load(uow.session)
        today = settings.calendar().local_date(uow.now)
        duty = retention.duty(uow.session, account_id, settings.country, today)
        if duty and kept == Kept.NOTHING:
            raise Refused("law-keeps")
        kept = kept if duty else Kept.NOTHING
        rows.erase(uow, account_id, kept, duty.request_ids, drop_backups=drop_backups)
        uow.commit()
    left = resume(office, watch)
    return Ended(kept, left, tuple(sorted(each.name for each in office.paths.data_dir.glob("set-aside-*"))))


def resume(office: Office, watch: Watch = lambda _: None) -> str:
    """Go on with erasures that were begun; returns the phase that could not be done yet, or empty.

    What stands in the way (another process reads the database, a disk is full) is tried again at the next start.
    """
    for step in STEPS:
        watch(step)
        ids = _in_phase(office, step)
        if not ids:
            continue
        try:
            DO[step](office, ids)
        except (Fault, OSError, sqlite3.OperationalError) as error:
            log.warning("an erasure goes on at the next start: %s, %s", step, type(error).__name__)
            return str(step)
        _advance(office, ids, step)
    return ""


# The steps


def _files(office: Office, ids: Sequence[int]) -> None:
    """Take away what lies outside of the database, and write the list for the day of a restore."""
    erased.write(office.paths.data_dir, erased.read_database(office.database.path))
    erased.copy_beside(office.paths, nightly.backup_folder(office))
    named = documents_named(office.database)
    for pending in _pending(office, ids):
        for sha256 in pending["documents"]:
            if sha256 not in named:
                office.store.remove(sha256)
        _clear_sandboxes(office.paths, pending["mails"], pending["words"])
        _clear_logs(office.paths.logs, pending["words"])
    garbage.collect_garbage(named, office.store, (), office.clock.now())
    for copy in office.database.path.parent.glob(f"{office.database.path.stem}-before-*"):
        copy.unlink()  # the copies that upgrades leave; the backup made before each is on the list


def _pages(office: Office, ids: Sequence[int]) -> None:
    """Forget what was pending, then write the database file anew: its old pages go, and its journal."""
    with office.database.write() as uow:
        for each in uow.session.scalars(select(Erasure).where(Erasure.id.in_(ids))):
            each.pending = {"drop_backups": bool(each.pending.get("drop_backups"))}
        uow.commit()
    overwrite(office.database.path)


def overwrite(path: Path) -> None:
    """Write a database file anew and empty its journal. Raises `Fault("database-locked")` while somebody reads it."""
    with closing(sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("VACUUM")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise Fault("database-locked")


def _old_backups(office: Office, ids: Sequence[int]) -> None:
    """Where it was wished: a new backup first, verified; then those that still hold the account."""
    if not any(each.get("drop_backups") for each in _pending(office, ids)):
        return
    folder = nightly.backup_folder(office)
    made = making.make(office.database.path, office.paths, office.clock, "manual", folder)
    for info in listing.list_backups(folder):
        if info.path != made.path:
            remove_folder(info.path)
    garbage.drop_unnamed(folder)


DO: dict[Phase, Callable[[Office, Sequence[int]], None]] = {
    Phase.FILES: _files, Phase.PAGES: _pages, Phase.BACKUPS: _old_backups
}  # fmt: skip


def _in_phase(office: Office, phase: Phase) -> list[int]:
    with office.database.read() as session:
        return list(session.scalars(select(Erasure.id).where(Erasure.phase == str(phase))))


def _pending(office: Office, ids: Sequence[int]) -> list[dict[str, Any]]:
    with office.database.read() as session:
        return list(session.scalars(select(Erasure.pending).where(Erasure.id.in_(ids))))


def _advance(office: Office, ids: Sequence[int], phase: Phase) -> None:
    following = {Phase.FILES: Phase.PAGES, Phase.PAGES: Phase.BACKUPS, Phase.BACKUPS: Phase.DONE}[phase]
    with office.database.write() as uow:
        for each in uow.session.scalars(select(Erasure).where(Erasure.id.in_(ids))):
            each.phase = str(following)
        uow.commit()


def _clear_sandboxes(paths: Paths, mail_ids: Sequence[int], words: Sequence[str]) -> None:
    """Remove the account's mails of this sandbox by their ids, and of those put aside by restores by whom they name."""
    found = sandbox.files(paths.sandbox)
    for mail_id in mail_ids:
        if mail_id in found:
            found[mail_id].unlink(missing_ok=True)
    needles = [each.encode().lower() for each in words if "@" in each]
    for folder in paths.data_dir.glob("sandbox-before-*"):
        for path in sandbox.files(folder).values():
            if any(needle in path.read_bytes().lower() for needle in needles):
                path.unlink()


def _clear_logs(folder: Path, words: Sequence[str]) -> None:
    """Blot out words in the log files, in their place: a program that writes them goes on at their end."""
    needles = [each.encode() for each in words]
    for path in folder.glob("*.log*"):
        with path.open("r+b") as stream:
            content = stream.read()
            for needle in needles:
                at = content.find(needle)
                while at >= 0:
                    stream.seek(at)
                    stream.write(b"x" * len(needle))
                    at = content.find(needle, at + len(needle))


# Backups that were made before


def _backups_holding(office: Office, since: datetime) -> tuple[int, date | None]:
    """Return how many backups hold an account, and when the last of them has gone."""
    found: list[BackupInfo] = []
    with contextlib.suppress(Fault):
        found = [each for each in listing.list_backups(nightly.backup_folder(office)) if each.created_at >= since]
    if not found or any(each.kind != "nightly" for each in found):
        return len(found), None
    newest = max(each.created_at for each in found)
    months = newest.year * 12 + newest.month - 1 + 13
    return len(found), date(months // 12, months % 12 + 1, 1)
