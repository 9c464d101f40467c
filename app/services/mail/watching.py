"""Looking into the firm's mailbox: it proves what became of mails in doubt, and tells of those that came back.

A mail is in doubt when it was claimed and nobody knows whether the server took it (ENG-3). Where it is
found in the mailbox, the server had it. Where the firm's own address was told in the same transaction,
its absence is a proof too, once mails that left later have arrived: then it never left, and it is sent.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.mail import Mail, MailboxState, MailState
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import bounces, results
from app.services.mail.bounces import Bounce
from app.services.mail.mailbox import ImapAccount, Mailbox, NewMessage
from app.services.office import Office

log = logging.getLogger(__name__)

INBOX: Final = "INBOX"
ABSENT_AFTER: Final = timedelta(minutes=15)
"""A copy to the firm's own mailbox that is not there by then, though later ones are, does not come any more."""
TAKEN: Final = (MailState.ACCEPTED, MailState.UNCERTAIN)


class Readable(Protocol):
    """What is asked of a mailbox."""

    def has(self, message_id: str) -> bool:
        """Say whether a message is there."""

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        """Return what came since."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look found."""

    proved: int = 0
    never_left: int = 0
    bounced: int = 0


def look(office: Office) -> Looked | None:
    """Look into the firm's mailbox once; None where it has none. Raises the `Fault`s of `Mailbox` and the keyring."""
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is None or not account.imap_host or not account.username:
        return None
    key = account.key
    reached = ImapAccount(account.imap_host, account.imap_port, account.username)
    with Mailbox(reached, lambda: office.secrets.get(key)) as mailbox:
        return look_into(office, mailbox, f"{account.username}@{account.imap_host}")


def look_into(office: Office, mailbox: Readable, name: str, absent_after: timedelta = ABSENT_AFTER) -> Looked:
    """As `look`, in an open mailbox; `name` is under what its state is kept."""
    bounced = _read_new(office, mailbox, f"{name}/{INBOX}")
    proved, never_left = _settle_doubts(office, mailbox, absent_after)
    return Looked(proved, never_left, bounced)


def in_doubt(session: Session) -> list[Mail]:
    """Return the mails of which nobody knows, and nobody has decided, whether the server took them."""
    query = select(Mail).where(
        Mail.state == MailState.UNCERTAIN, Mail.resolved_at.is_(None), Mail.message_id != ""
    )  # fmt: skip
    return list(session.scalars(query.order_by(Mail.id)))


def _settle_doubts(office: Office, mailbox: Readable, absent_after: timedelta) -> tuple[int, int]:
    with office.database.read() as session:
        doubts = [(mail.id, mail.message_id, mail.proof_told) for mail in in_doubt(session)]
    there = {mail_id: mailbox.has(message_id) for mail_id, message_id, _ in doubts}
    found = {mail_id for mail_id, is_there in there.items() if is_there}
    absent = {mail_id for mail_id, _, told in doubts if told and mail_id not in found}
    absent = {mail_id for mail_id in absent if _surely_absent(office, mailbox, mail_id, absent_after)}
    if not found and not absent:
        return 0, 0
    proved = never_left = 0
    with office.database.write() as uow:
        for mail in in_doubt(uow.session):
            if mail.id in found:
                mail.resolution, mail.resolved_at = "proved", uow.now
                results.audit_mail(uow, mail, "mail.proved")
                results.enter(uow, mail, MailState.ACCEPTED)
                proved += 1
            elif mail.id in absent:
                # The same mail, with its old name: nothing of it ever arrived.
                mail.reason, mail.not_before = "", uow.now
                results.audit_mail(uow, mail, "mail.never-left")
                results.enter(uow, mail, MailState.QUEUED)
                never_left += 1
        uow.commit()
    return proved, never_left


def _surely_absent(office: Office, mailbox: Readable, mail_id: int, absent_after: timedelta) -> bool:
    """Say whether a copy that is not there has no more to come: mails claimed later, and told alike, have arrived."""
    with office.database.read() as session:
        mail = session.get_one(Mail, mail_id)
        if mail.claimed_at is None or office.clock.now() - mail.claimed_at < absent_after:
            return False
        later = session.scalars(
            select(Mail.message_id)
            .where(
                Mail.proof_told.is_(True), Mail.claimed_at > mail.claimed_at, Mail.state.in_(TAKEN),
                Mail.transport == mail.transport,
            )
            .order_by(Mail.claimed_at)
            .limit(3)
        ).all()  # fmt: skip
    return any(mailbox.has(message_id) for message_id in later)


def _read_new(office: Office, mailbox: Readable, folder: str) -> int:
    """Read what came since the last look; a bounce's effect and how far was read are one commit each."""
    with office.database.read() as session:
        state = session.get(MailboxState, folder)
        valid, last = (state.uid_validity, state.last_uid) if state else (0, 0)
    now_valid, messages = mailbox.new(INBOX, valid, last)
    count = 0
    for message in messages:
        count += _take_in(office, folder, now_valid, message.uid, bounces.read(message.data))
    if not messages and now_valid != valid:
        _take_in(office, folder, now_valid, 0, ())
    return count


def _take_in(office: Office, folder: str, uid_validity: int, uid: int, found: Iterable[Bounce]) -> int:
    with office.database.write() as uow:
        count = sum(_bounced(uow, bounce) for bounce in found)
        state = uow.session.get(MailboxState, folder) or MailboxState(folder=folder)
        state.uid_validity, state.last_uid = uid_validity, uid
        uow.session.add(state)
        uow.commit()
    return count


def _bounced(uow: UnitOfWork, bounce: Bounce) -> bool:
    """Enter a bounce of one of our mails; a foreign or repeated one changes nothing."""
    mail = uow.session.scalars(select(Mail).where(Mail.message_id == bounce.message_id)).first()
    if mail is None or mail.state not in TAKEN:
        return False
    if bounce.recipient and bounce.recipient != mail.address.lower():
        # Of the firm's own proof copy, or of an address that the client's server forwards to.
        if bounce.recipient.partition("@")[0].endswith("+proof"):
            return False
        log.info("mail %s came back for another address than it was sent to", mail.id)
    mail.reply_text, mail.reply_code = f"{bounce.status} {bounce.words}".strip(), None
    results.enter(uow, mail, MailState.BOUNCED)
    if bounce.blames_the_address:
        results.mark_address(uow, mail, "bounced", bounce.words)
    return True
