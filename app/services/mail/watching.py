"""Looking into the firm's mailbox: it proves what became of mails in doubt, tells of bounces, and takes in replies.

A mail is in doubt when it was claimed and nobody knows whether the server took it (ENG-3). Where it is
found in the mailbox, the server had it. Where the firm's own address was told in the same transaction,
its absence is a proof too, but only in a mailbox that keeps its copies and takes them without delay: see
`_surely_absent`. Then it never left, and it is sent.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol, TypeVar

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from app.models.mail import REVIVABLE, Mail, MailboxState, MailItem, MailState
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Fault
from app.services.mail import bounces, mailbox_visits, replied, replies, results
from app.services.mail.bounces import BEGINNING, Bounce
from app.services.mail.mailbox import ImapAccount, Mailbox, NewMessage
from app.services.mail.replies import Reply
from app.services.office import Office

log = logging.getLogger(__name__)

INBOX: Final = "INBOX"
WAIT_OF_A_QUEUE: Final = timedelta(minutes=75)
"""Longer than mail servers wait between two tries of what they could not file at once (Postfix: 4,000 s at most)."""
TAKEN: Final = (MailState.ACCEPTED, MailState.UNCERTAIN)
PROOF_MARK: Final = "+proof"
Answer = TypeVar("Answer")


class Readable(Protocol):
    """What is asked of a mailbox."""

    def has(self, message_id: str) -> bool | None:
        """Say whether a message is there; None where that cannot be told for sure."""

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        """Return what came since."""

    def whole(self, folder: str, uid: int) -> bytes:
        """Return the whole of a message of which `new` gave the beginning."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look found."""

    proved: int = 0
    never_left: int = 0
    bounced: int = 0
    replied: int = 0


class _Attended:
    """A mailbox whose answers count only as long as somebody waits for them: nothing is written after the end."""

    def __init__(self, mailbox: Readable, over: Callable[[], bool]) -> None:
        self._mailbox, self._over = mailbox, over

    def has(self, message_id: str) -> bool | None:
        return self._heard(self._mailbox.has(message_id))

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        return self._heard(self._mailbox.new(folder, uid_validity, last_uid))

    def whole(self, folder: str, uid: int) -> bytes:
        return self._heard(self._mailbox.whole(folder, uid))

    def _heard(self, answer: Answer) -> Answer:
        if self._over():
            raise Fault(mailbox_visits.STOPPED)
        return answer


def look(office: Office, over: Callable[[], bool] = lambda: False) -> Looked | None:
    """Look into the firm's mailbox once; None where it has none.

    Raises the `Fault`s of `Mailbox` and the keyring, and "stopped" when it is `over` before it was done.
    """
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is None or not account.reads_mail:
        return None
    key = account.key
    reached = ImapAccount(account.imap_host, account.imap_port, account.username)
    with Mailbox(reached, lambda: office.secrets.get(key)) as mailbox:
        return look_into(office, _Attended(mailbox, over), f"{account.username}@{account.imap_host}")


def look_into(office: Office, mailbox: Readable, name: str) -> Looked:
    """As `look`, in an open mailbox; `name` is under what its state is kept."""
    bounced, replied_to = _read_new(office, mailbox, f"{name}/{INBOX}")
    proved, never_left = _settle_doubts(office, mailbox)
    return Looked(proved, never_left, bounced, replied_to)


def in_doubt(session: Session) -> list[Mail]:
    """Return the mails of which nobody knows, and nobody has decided, whether the server took them."""
    query = select(Mail).where(
        Mail.state == MailState.UNCERTAIN, Mail.resolved_at.is_(None), Mail.message_id != ""
    )  # fmt: skip
    return list(session.scalars(query.order_by(Mail.id)))


def _settle_doubts(office: Office, mailbox: Readable) -> tuple[int, int]:
    with office.database.read() as session:
        doubts = [(mail.id, mail.message_id, mail.proof_told) for mail in in_doubt(session)]
    there = {mail_id: mailbox.has(message_id) for mail_id, message_id, _ in doubts}
    found = {mail_id for mail_id, is_there in there.items() if is_there}
    absent = {mail_id for mail_id, _, told in doubts if told and there[mail_id] is False}
    absent = {mail_id for mail_id in absent if _surely_absent(office, mailbox, mail_id)}
    if not found and not absent:
        return 0, 0
    proved = never_left = 0
    with office.database.write() as uow:
        for mail in in_doubt(uow.session):
            if mail.id in found:
                _prove(uow, mail)
                proved += 1
            elif mail.id in absent:
                _send_after_all(uow, mail)
                never_left += 1
        uow.commit()
    return proved, never_left


def _prove(uow: UnitOfWork, mail: Mail) -> None:
    """Settle a doubt: the server had the mail."""
    mail.resolution, mail.resolved_at = "proved", uow.now
    results.audit_mail(uow, mail, "mail.proved")
    results.enter(uow, mail, MailState.ACCEPTED)


def _send_after_all(uow: UnitOfWork, mail: Mail) -> None:
    """Queue a mail that never left: the same one, not a second. What came after it on a request has overtaken it."""
    results.audit_mail(uow, mail, "mail.never-left")
    mine = select(MailItem.request_id, MailItem.cycle).where(MailItem.mail_id == mail.id)
    overtaken = uow.session.scalars(
        select(Mail.id)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .where(
            Mail.id > mail.id, Mail.contact_id == mail.contact_id, Mail.state.not_in(REVIVABLE),
            tuple_(MailItem.request_id, MailItem.cycle).in_(mine),
        )
        .limit(1)
    ).first()  # fmt: skip
    if overtaken is not None:
        results.skip(uow, mail, "superseded")
        return
    mail.reason, mail.not_before = "", uow.now
    results.enter(uow, mail, MailState.QUEUED)


def _surely_absent(office: Office, mailbox: Readable, mail_id: int) -> bool:
    """Say whether a copy that is not there can be neither on its way nor taken out of the mailbox again.

    On its way: what a server could not file at once is tried again within `WAIT_OF_A_QUEUE`. So copies of later
    mails must have come over a stretch longer than that, and longer than the doubt was old when they began.
    Taken out: a program that fetches mail away, or a person who tidies up, takes the neighbours too. So those
    later copies must still be there, and that of the mail before it as well. Else a person decides.
    """
    with office.database.read() as session:
        mail = session.get_one(Mail, mail_id)
        if mail.claimed_at is None:
            return False
        told = select(Mail.message_id, Mail.claimed_at).where(
            Mail.proof_told.is_(True), Mail.state == MailState.ACCEPTED, Mail.transport == mail.transport
        )
        later = session.execute(told.where(Mail.claimed_at > mail.claimed_at).order_by(Mail.claimed_at)).all()
        before = session.execute(
            told.where(Mail.claimed_at < mail.claimed_at).order_by(Mail.claimed_at.desc()).limit(1)
        ).all()
    first = next(iter(later), None)
    if first is None or not all(mailbox.has(name) for name, _ in (*before, first)):
        return False
    enough = max(WAIT_OF_A_QUEUE, first.claimed_at - mail.claimed_at)
    last = next((each for each in later if each.claimed_at - first.claimed_at > enough), None)
    return last is not None and mailbox.has(last.message_id) is True


def _read_new(office: Office, mailbox: Readable, folder: str) -> tuple[int, int]:
    """Read what came since the last look; a message's effect and how far was read are one commit each."""
    with office.database.read() as session:
        state = session.get(MailboxState, folder)
        valid, last = (state.uid_validity, state.last_uid) if state else (0, 0)
    now_valid, messages = mailbox.new(INBOX, valid, last)
    bounced = replied_to = 0
    for message in messages:
        found = bounces.read(message.data)
        reply = None if found else _reply(office, mailbox, message)
        kept = replied.keep(office.store, reply) if reply is not None else replied.Kept()
        with office.database.write() as uow:
            bounced += sum(_bounced(uow, bounce) for bounce in found)
            replied_to += reply is not None and replied.enter(uow, reply, kept)
            _read_so_far(uow, folder, now_valid, message.uid)
            uow.commit()
    if not messages and now_valid != valid:
        with office.database.write() as uow:
            _read_so_far(uow, folder, now_valid, 0)
            uow.commit()
    return bounced, replied_to


def _reply(office: Office, mailbox: Readable, message: NewMessage) -> Reply | None:
    """Return a message as a reply to a mail of ours; what answers others is not looked at any further."""
    reply = replies.read(message.data)
    if reply is None:
        return None
    with office.database.read() as session:
        if replied.answered(session, reply) is None:
            return None
    return replies.read(mailbox.whole(INBOX, message.uid)) if len(message.data) >= BEGINNING else reply


def _read_so_far(uow: UnitOfWork, folder: str, uid_validity: int, uid: int) -> None:
    state = uow.session.get(MailboxState, folder) or MailboxState(folder=folder)
    state.uid_validity, state.last_uid = uid_validity, uid
    uow.session.add(state)


def _bounced(uow: UnitOfWork, bounce: Bounce) -> bool:
    """Enter a bounce of one of our mails; a foreign or repeated one changes nothing."""
    mail = uow.session.scalars(select(Mail).where(Mail.message_id == bounce.message_id)).first()
    if mail is None or mail.state not in TAKEN:
        return False
    if bounce.recipient and bounce.recipient != mail.address.lower():
        # Of the firm's own proof copy, or of an address that the client's server forwards to.
        if bounce.recipient.partition("@")[0].endswith(PROOF_MARK):
            if mail.state == MailState.UNCERTAIN and mail.resolved_at is None:
                _prove(uow, mail)  # What comes back had been taken: the client's went the same way.
            return False
        log.info("mail %s came back for another address than it was sent to", mail.id)
    mail.reply_text, mail.reply_code = f"{bounce.status} {bounce.words}".strip(), None
    results.enter(uow, mail, MailState.BOUNCED)
    if bounce.blames_the_address:
        results.mark_address(uow, mail, "bounced", bounce.words)
    return True
