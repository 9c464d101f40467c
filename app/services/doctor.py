"""An examination of all that sending needs: each finding with its next step (APP-6, ENG-2).

It changes nothing and mails nobody: no migration, no lock, no new database; of the mail server
it asks an answer and the sign-in, no more. Only a damaged index of words it makes anew: nothing is lost by that.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from app.services import audit, clock_check, index_care, locks, network_drives, nightly
from app.services import settings as firm_settings
from app.services import status as firm_status
from app.services.assembly import smtp_account
from app.services.backups import rescue
from app.services.clock import Clock
from app.services.database import Database, identity, schema
from app.services.database.identity import REASONS, Verdict
from app.services.disk_faults import LITTLE_SPACE, NO_SPACE, room_left
from app.services.document_store import DocumentStore
from app.services.errors import Fault, Refused
from app.services.mail.credentials import KeyringState
from app.services.migrations import HEAD, REVISIONS
from app.services.office import Office, Secrets
from app.services.paths import Paths
from app.services.settings import FirmSettings

OK, WARN, BAD = "ok", "warn", "bad"
OLDEST_PYTHON = (3, 11)
BACKUP_AGE = timedelta(days=2)
"""A nightly backup missed once is no alarm; twice is."""
OLDEST_CLOCK = datetime(2025, 1, 1, tzinfo=UTC)
"""A computer whose clock says less has lost it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `level` is ok, warn or bad; `step` a code of what to do, or empty."""

    code: str
    level: str
    step: str = ""
    values: dict[str, Any] = field(default_factory=dict)


class KeptSecrets(Secrets, Protocol):
    """Secrets that tell how their keyring stands."""

    def state(self) -> KeyringState:
        """Tell whether the keyring can be used at present."""


def examine(paths: Paths, clock: Clock, secrets: KeptSecrets) -> Iterator[Finding]:
    """Yield the findings as they come: the mail server may take seconds."""
    yield _python()
    yield _disk(paths)
    yield _drive(paths)
    if not paths.database.exists():
        yield Finding("database", BAD, "database-missing", {"path": str(paths.database)})
        return
    found = list(_file(paths))
    yield from found
    if any(each.level == BAD or each.step == "schema-older" for each in found):
        return
    database = Database(paths.database, clock)
    try:
        office = Office(database, clock, DocumentStore(paths.documents), paths, secrets)
        try:
            yield from _office(office, secrets)
        except Fault as fault:
            yield Finding("database", BAD, fault.code, {"path": str(paths.database)})
    finally:
        database.close()


def _python() -> Finding:
    level = OK if sys.version_info[:2] >= OLDEST_PYTHON else BAD
    return Finding("python", level, "" if level == OK else "python", {"version": platform.python_version()})


def _disk(paths: Paths) -> Finding:
    free = room_left(paths.data_dir)
    level = BAD if free < NO_SPACE else WARN if free < LITTLE_SPACE else OK
    return Finding("disk", level, "" if level == OK else "disk", {"free": free})


def _drive(paths: Paths) -> Finding:
    """Look at the folder: whether it may be written to, and lies on a disk of this computer."""
    where = {"path": str(paths.data_dir)}
    files = [each for each in (paths.data_dir, paths.database) if each.exists()]
    if not all(os.access(each, os.W_OK) for each in files):
        return Finding("folder", BAD, "folder-read-only", where)
    network = network_drives.on_network(paths.data_dir)
    return Finding("folder", WARN if network else OK, "network-drive" if network else "", where)


def _damaged(paths: Paths, code: str) -> Finding:
    """Say which backup leads back."""
    backup = rescue.newest_good(paths) if code == "database-damaged" else None
    values = {"path": str(paths.database), "backup": backup.name if backup else ""}
    step = "database-damaged-backup" if backup else code
    return Finding("database" if code == "database-foreign" else "integrity", BAD, step, values)


def _file(paths: Paths) -> Iterator[Finding]:
    """Look at the database file itself, whatever its schema."""
    where = {"path": str(paths.database)}
    try:
        revision = schema.current_revision(paths.database)
        yield Finding("database", OK, values=where)
        schema.check_integrity(paths.database)
        yield Finding("integrity", OK)
    except Fault as fault:
        yield _damaged(paths, fault.code)
        return
    if revision != HEAD:
        known = revision is None or revision in REVISIONS
        yield Finding("schema", WARN if known else BAD, "schema-older" if known else "schema-newer")
    else:
        yield Finding("schema", OK)


def _office(office: Office, secrets: KeptSecrets) -> Iterator[Finding]:
    settings = firm_settings.read(office)
    verdict = identity.look(office.database, office.paths)
    known = verdict in (Verdict.KNOWN, Verdict.NEW)
    yield Finding("identity", OK if known else BAD, "" if known else "identity", {"verdict": str(verdict)})
    trail = audit.verify(office)
    yield Finding("trail", OK if trail.whole else BAD, "" if trail.whole else "trail", {"entries": trail.entries})
    mended = index_care.mend_if_damaged(office.database)
    yield Finding("index", WARN if mended else OK, "index-mended" if mended else "")
    yield from _processes(office)
    yield from _standing(office)
    yield from _mail(office, settings, secrets)
    yield _backups(office)
    yield _clock(office, settings)


def _processes(office: Office) -> Iterator[Finding]:
    names = [f"{each.purpose} ({each.pid})" for each in locks.holders(office.paths)]
    yield Finding("locks", OK, values={"processes": names or ["–"]})
    if locks.is_held(office.paths.sender_lock):
        holder = locks.read_holder(office.paths.sender_lock)
        values = {"purpose": holder.purpose, "pid": holder.pid} if holder else {"purpose": "–", "pid": "–"}
        yield Finding("sender", OK, values=values)


def _standing(office: Office) -> Iterator[Finding]:
    glance = firm_status.status(office)
    step = ""
    if glance.pause.paused:
        step = "paused-adopt" if glance.pause.reason in REASONS else "paused"
    yield Finding("paused", WARN if step else OK, step, {"reason": glance.pause.reason})
    yield Finding("mails", WARN if glance.problems else OK, "mails" if glance.problems else "",
                  {"count": glance.problems})  # fmt: skip
    yield Finding("next", OK, values={"at": glance.next_at})


def _mail(office: Office, settings: FirmSettings, secrets: KeptSecrets) -> Iterator[Finding]:
    """Look at the account, the keyring that its sign-in needs, and the server; the sandbox where there is none."""
    account = settings.mail_account
    if account is None or not account.username:
        yield Finding("keyring_unneeded", OK)
    else:
        state = secrets.state()
        steps = {KeyringState.LOCKED: "keyring-locked", KeyringState.MISSING: "keyring-missing"}
        step = steps.get(state, "")
        yield Finding("keyring", BAD if step else OK, step)
    if account is None:
        yield Finding("account_missing", WARN, "account-missing")
        with suppress(OSError):
            yield _sandbox(office)
        return
    yield Finding("account", OK, values={"address": account.from_address, "host": account.host})
    from app.services.mail.connection_test import try_account  # only an account needs a mail server's client

    try:
        password = secrets.get(account.key) if account.username else None
    except Refused:
        return  # the keyring's own finding says it
    if account.username and password is None:
        yield Finding("server", BAD, "server", {"why": "password-missing", "words": ""})
        return
    for tried in try_account(smtp_account(account), password):
        if not tried.ok:
            yield Finding("server", BAD, "server", {"why": tried.suggestion, "words": tried.text})
            return
    yield Finding("server", OK)
    if account.imap_host and account.username:
        unread = firm_status.status(office).mailbox
        yield Finding("mailbox", BAD if unread else OK, "mailbox" if unread else "", {"why": unread})


def _sandbox(office: Office) -> Finding:
    from app.services.mail.sandbox_mailbox import SandboxMailbox

    folder = office.paths.sandbox
    return Finding("sandbox", OK, values={"count": len(SandboxMailbox(folder)), "path": str(folder)})


def _backups(office: Office) -> Finding:
    try:
        last = nightly.last_backup(office)
    except Fault:
        return Finding("backups", BAD, "backups-unreachable", {"at": None})
    if last is None:
        return Finding("backups", WARN, "backups-none", {"at": None})
    old = office.clock.now() - last > BACKUP_AGE
    return Finding("backups", WARN if old else OK, "backups-old" if old else "", {"at": last})


def _clock(office: Office, settings: FirmSettings) -> Finding:
    now = office.clock.now()
    values = {"at": now, "zone": settings.time_zone}
    if now < OLDEST_CLOCK:
        return Finding("clock", BAD, "clock", values)
    with office.database.read() as session:
        written = clock_check.written_ahead(session, now)
    if written is not None:
        return Finding("clock", BAD, clock_check.CODE, {**values, "written": written})
    # UTC is what a firm has that never chose; a firm in Iceland may leave it so.
    return Finding("clock", WARN, "zone", values) if settings.time_zone == "UTC" else Finding("clock", OK, "", values)
