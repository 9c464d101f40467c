"""Putting the office together and taking it apart: the one composition that window and command line share."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from app.models.privacy import Erasure, Phase
from app.services import logs, me
from app.services import settings as firm_settings
from app.services.backups.restoring import clear_leftovers
from app.services.clock import Clock, SystemClock
from app.services.database import Database, identity, schema
from app.services.database.identity import Identity
from app.services.document_store import DocumentStore
from app.services.errors import Fault
from app.services.locks import SenderLock, SharedHold, open_shared
from app.services.migrations import HEAD, REVISIONS
from app.services.office import Office, Secrets
from app.services.paths import Paths

if TYPE_CHECKING:
    from app.services.mail.sender import Sender
    from app.services.mail.transport import SmtpAccount, Transport
    from app.services.settings import MailAccountSettings

log = logging.getLogger(__name__)


def paths_of(data_dir: Path | None = None, state_dir: Path | None = None) -> Paths:
    """Return the places of a data folder; None is the user's own."""
    given: dict[str, Path] = {}
    if data_dir is not None:
        given["data_dir"] = data_dir.expanduser().resolve()
    if state_dir is not None:
        given["state_dir"] = state_dir
    return Paths(**given)


@dataclass(slots=True)
class Opened:
    """An office that is open in this process. `close()` it at the end."""

    office: Office
    identity: Identity
    """What the database is to this computer; where `identity.asks`, the firm is paused until a person decides."""
    sender_lock: SenderLock
    """Not held yet: whoever sends takes it first."""
    hold: SharedHold
    log_file: logging.Handler

    def close(self) -> None:
        """Remember the database as it is now, close it, and let go of the folder."""
        office = self.office
        try:
            identity.remember(office.database, office.paths)
        except Fault as fault:
            log.warning("this state of the database could not be remembered: %s", fault.code)
        self.sender_lock.release()
        office.database.close()
        self.hold.release()
        logs.tear_down(self.log_file)


def open_office(
    data_dir: Path | None = None,
    *,
    purpose: str = "window",
    clock: Clock | None = None,
    state_dir: Path | None = None,
    secrets: Secrets | None = None,
    demo: bool = False,
) -> Opened:
    """Open the office in a data folder, which is made where there is none.

    A database of an older version is backed up and brought up to date first. Raises `Fault`:
    "folder-read-only", "being-restored", "database-damaged", "database-foreign", "schema-newer",
    "database-locked", "disk-full" and those of a backup.
    """
    clock = clock or SystemClock()
    paths = paths_of(data_dir, state_dir)
    paths.create()
    hold = open_shared(paths, purpose)
    log_file: logging.Handler | None = None
    try:
        log_file = logs.set_up(paths.logs)
        clear_leftovers(paths)
        _back_up_before_upgrade(paths, clock)
        schema.prepare(paths.database, clock, demo=demo)
        database = Database(paths.database, clock)
        office = Office(database, clock, DocumentStore(paths.documents), paths, secrets or _credentials())
        database.actor = me.who_am_i(office)
        _finish_erasures(office)
        return Opened(office, identity.check(database, paths), SenderLock(paths, purpose), hold, log_file)
    except BaseException:
        if log_file is not None:
            logs.tear_down(log_file)
        hold.release()
        raise


def make_transport(office: Office) -> Transport:
    """Return what takes the mails now: the firm's mail account, or the sandbox mailbox where there is none."""
    from app.services.mail.sandbox import SandboxTransport

    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is None:
        return SandboxTransport(office.paths.sandbox)
    # Imported late: a firm without a mail account needs no mail server's client.
    from app.services.mail.smtp_transport import SmtpTransport

    return SmtpTransport(smtp_account(account), lambda: office.secrets.get(account.key))


def smtp_account(account: MailAccountSettings) -> SmtpAccount:
    """Return how mail leaves by an account of the settings; its password stays in the keyring."""
    from app.services.mail.transport import Security, SmtpAccount

    return SmtpAccount(
        host=account.host,
        port=account.port,
        security=Security(account.security),
        username=account.username or None,
        from_name=account.from_name,
        from_address=account.from_address,
        reply_to=account.reply_to or None,
    )


def make_sender(office: Office) -> Sender:
    """Return the sender of an office; not started, and to be used by the holder of the sender's lock alone."""
    # Loaded late: templates, styles and mail take a while, and no window waits for them.
    from app.services.mail.sandbox import SandboxTransport
    from app.services.mail.sender import Sender

    return Sender(office, lambda: make_transport(office), SandboxTransport(office.paths.sandbox).written)


def _credentials() -> Secrets:
    from app.services.mail.credentials import Credentials

    return Credentials()


def _finish_erasures(office: Office) -> None:
    """Go on with what a killed program, or a restore, left to be erased (APP-7)."""
    with office.database.read() as session:
        begun = session.scalar(select(exists().where(Erasure.phase != str(Phase.DONE))))
    if begun:
        from app.services.privacy import erasing

        erasing.resume(office)


def _back_up_before_upgrade(paths: Paths, clock: Clock) -> None:
    """Make a verified backup of everything before a newer program changes the database (APP-3)."""
    if not paths.database.exists():
        return
    revision = schema.current_revision(paths.database)
    if revision is None or revision == HEAD or revision not in REVISIONS:
        return
    from app.services.backups import making

    making.make(paths.database, paths, clock, "before-upgrade")
