"""The firm's mail account: read, tried out, saved, removed; its password goes to the keyring and nowhere else (ENG-2).

These verbs ask the keyring, which may take seconds: use a worker.
"""

from __future__ import annotations

import html
import logging
import secrets
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from app.services import firm
from app.services import settings as firm_settings
from app.services.accounts import check_address
from app.services.assembly import smtp_account
from app.services.errors import Fault, Refused
from app.services.mail import compose, connection_test, decisions, mailbox_visits, outbox_list, presets
from app.services.mail.connection_test import TestStep
from app.services.mail.outbox_list import MailState, OutboxQuery
from app.services.mail.render import Rendered
from app.services.mail.transport import Envelope, Security
from app.services.office import Office
from app.services.settings import MailAccountSettings

__all__ = ["AccountState", "MailAccountSettings", "Saved", "Security", "TestStep", "presets"]

log = logging.getLogger(__name__)

Keeper = Literal["windows", "macos", "secret-service"]
MAX_PORT = 65_535


@dataclass(frozen=True, slots=True)
class AccountState:
    """The account as it stands. The password itself is never part of it."""

    account: MailAccountSettings | None
    demo: bool
    has_password: bool
    keyring: str
    """ "" where the keyring answers, else a code: keyring-locked, keyring-missing, keyring-timeout."""
    keeper: Keeper
    mailbox: str = ""
    """Why the firm's mailbox cannot be read, as a code, or empty."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did. `held`: requests that only the sandbox was mailed about, which now wait for a decision."""

    account: MailAccountSettings
    held: int


def state(office: Office) -> AccountState:
    """Return how the account stands; the keyring is asked whether it answers, and for nothing else."""
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
        demo = firm.is_demo(session)
        unread = mailbox_visits.fault_of(session, office.clock.now())
    key = account.key if account is not None else "probe"
    try:
        kept, problem = office.secrets.get(key) is not None, ""
    except Fault as fault:
        kept, problem = False, fault.code
    return AccountState(account, demo, kept and account is not None, problem, keeper(), unread)


def keeper() -> Keeper:
    """Return which keyring this system has."""
    names: dict[str, Keeper] = {"win32": "windows", "darwin": "macos"}
    return names.get(sys.platform, "secret-service")


def check(account: MailAccountSettings) -> MailAccountSettings:
    """Return the account with its words in order; raises `Refused` with the field for what cannot be."""
    tidy = replace(
        account,
        host=account.host.strip().rstrip("."),
        imap_host=account.imap_host.strip().rstrip("."),
        username=account.username.strip(),
        from_name=" ".join(account.from_name.split()),
        from_address=account.from_address.strip(),
        reply_to=account.reply_to.strip(),
    )
    if not tidy.host or any(each.isspace() or each in "/@" for each in tidy.host):
        raise Refused("host-missing", "host")
    if any(each.isspace() or each in "/@" for each in tidy.imap_host):
        raise Refused("host-missing", "imap_host")
    for name in ("port", "imap_port"):
        if not 1 <= getattr(tidy, name) <= MAX_PORT:
            raise Refused("port-invalid", name)
    if tidy.security not in tuple(Security):
        raise Refused("insecure", "security")
    if tidy.username and tidy.security == Security.NONE:
        raise Refused("insecure", "security")
    if not tidy.username and tidy.security != Security.NONE and presets.preset(tidy.preset).signs_in:
        raise Refused("user-missing", "username")
    tidy = replace(tidy, from_address=_address(tidy.from_address, "from_address"))
    if tidy.reply_to:
        tidy = replace(tidy, reply_to=_address(tidy.reply_to, "reply_to"))
    for name in ("per_minute", "per_day"):
        limit = getattr(tidy, name)
        if limit is not None and limit < 1:
            raise Refused("limit-invalid", name)
    return tidy


def save(office: Office, account: MailAccountSettings, password: str | None = None) -> Saved:
    """Check and keep the account. `password` None keeps the one that is in the keyring.

    With the first real account all open requests that only the sandbox was mailed about are held, in the same
    commit. Raises `Refused` ("demo-account", or with the field) and the keyring's `Fault`s; nothing is saved then.
    """
    account = check(account)
    with office.database.read() as session:
        _refuse_demo(firm.is_demo(session))
        before = firm_settings.load(session).mail_account
    _keep_password(office, account, password)
    held = 0
    with office.database.write() as uow:
        firm_settings.save(uow, mail_account=account)
        if before is None:
            held = decisions.hold_sandbox_only(uow)
            uow.changed("request")
            uow.changed("mail")
        uow.commit()
    if before is not None and before.key != account.key:
        try:
            office.secrets.delete(before.key)
        except Fault as fault:  # The new account is saved and works; the old one's password opens nothing of ours.
            log.warning("the former account's password stays in the keyring: %s", fault.code)
    return Saved(account, held)


def remove(office: Office) -> None:
    """Remove the account and forget its password: mails go to the sandbox again. Raises the keyring's `Fault`s."""
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is None:
        return
    # First the password: where the keyring refuses, the account stays and can be removed once it is unlocked.
    office.secrets.delete(account.key)
    with office.database.write() as uow:
        firm_settings.save(uow, mail_account=None)
        uow.commit()


def forget_password(office: Office) -> None:
    """Take the password out of the keyring; the account stays, and nothing is sent until it is typed anew."""
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is not None:
        office.secrets.delete(account.key)


def try_out(office: Office, account: MailAccountSettings, password: str | None, words: str) -> Iterator[TestStep]:
    """Yield each step of a test: an e-mail to the firm's own address, then its mailbox; stops at the first fault.

    `password` None takes the one in the keyring. `words` are the test e-mail's subject, and its text. Raises
    `Refused` as `save` does, before anything is tried.
    """
    account = check(account)
    with office.database.read() as session:
        _refuse_demo(firm.is_demo(session))
    if account.username and password is None:
        password = office.secrets.get(account.key)
        if password is None:
            raise Refused("password-missing", "password")
    failed = False
    for step in connection_test.try_account(
        smtp_account(account), password if account.username else None, _test_mail(office, account, words)
    ):
        failed |= not step.ok
        yield step
    if account.imap_host and account.username and not failed:
        yield _try_mailbox(account, password)


def _try_mailbox(account: MailAccountSettings, password: str | None) -> TestStep:
    """Sign in to the mailbox, as the watcher does; nothing in it is read."""
    from app.services.mail.mailbox import ImapAccount, Mailbox  # IMAP is loaded only where a mailbox is asked

    begun, fault = time.monotonic(), ""
    try:
        with Mailbox(ImapAccount(account.imap_host, account.imap_port, account.username), lambda: password):
            pass
    except Fault as known:
        fault = known.code
    return TestStep("mailbox", not fault, round((time.monotonic() - begun) * 1000), suggestion=fault)


def send_to_self(office: Office, rendered: Rendered) -> TestStep:
    """Send an e-mail to the firm's own address at once, to see it as clients will; returns the step that ended it.

    Raises `Refused("mail-account-missing")` where the firm has no mail account, `Refused("password-missing")`, and the
    keyring's `Fault`s. The outbox knows nothing of it.
    """
    with office.database.read() as session:
        account = firm_settings.load(session).mail_account
    if account is None:
        raise Refused("mail-account-missing")
    password = office.secrets.get(account.key) if account.username else None
    if account.username and password is None:
        raise Refused("password-missing", "password")
    *_, last = connection_test.try_account(smtp_account(account), password, _to_self(office, account, rendered))
    return last


def sandbox_only_mails(office: Office) -> list[int]:
    """Return the held mails of requests that only the sandbox was mailed about."""
    rows = outbox_list.mail_rows(office, outbox_list.mail_ids(office, OutboxQuery("problems")))
    return [row.id for row in rows if row.state == MailState.HELD and row.reason == decisions.SANDBOX_ONLY]


def decide_sandbox_only(office: Office, *, send_first: bool) -> int:
    """Let the held requests' first mail go out for real, or leave them as they are; returns the mails planned.

    The mails that were held in between never leave: they would speak of a mail that nobody got.
    """
    waiting = sandbox_only_mails(office)
    planned = decisions.release_sandbox_only(office, decisions.held_requests(office), send_first=send_first)
    decisions.drop(office, waiting)
    return planned


def _refuse_demo(demo: bool) -> None:
    if demo:
        raise Refused("demo-account")


def _address(text: str, field: str) -> str:
    try:
        return check_address(text)
    except Refused as refused:
        raise Refused(refused.code, field, **refused.params) from refused


def _keep_password(office: Office, account: MailAccountSettings, password: str | None) -> None:
    """Put the password into the keyring before the account is there: a sender never finds one without the other."""
    if not account.username:
        return
    if password:
        office.secrets.set(account.key, password)
    elif office.secrets.get(account.key) is None:
        raise Refused("password-missing", "password")


def _test_mail(office: Office, account: MailAccountSettings, words: str) -> Envelope:
    subject, _, text = words.partition("\n")
    page = f"<html><body><p>{html.escape(text.strip())}</p></body></html>"
    return _to_self(office, account, Rendered(subject, text.strip(), page, "en"))


def _to_self(office: Office, account: MailAccountSettings, rendered: Rendered) -> Envelope:
    headers = compose.MailHeaders(
        message_id=compose.new_message_id(account.from_address.rpartition("@")[2], 0, secrets.token_bytes(12)),
        date=office.clock.now(),
        from_name=account.from_name,
        from_address=account.from_address,
        to_address=account.from_address,
        reply_to=account.reply_to or account.from_address,
        language=rendered.language,
    )
    data = compose.compose(rendered, headers)
    return Envelope(0, account.from_address, account.from_address, data)
