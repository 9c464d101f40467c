"""The outbox: planned once, claimed once, recorded once, whatever crashes (ENG-3).

All here is SQL within the caller's unit of work. Rendering and sending are elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Update, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import Session

from app.models.account import Account, Contact
from app.models.content import MailText
from app.models.mail import REVIVABLE, UNRELEASED, Mail, MailItem, MailState, StepKind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.mail import stops
from app.services.reminders.recipients import Recipient


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one request's present cycle."""

    request_id: int
    account_id: int
    cycle: int
    kind: StepKind
    number: int
    needs_open: bool = True


@dataclass(frozen=True, slots=True)
class Release:
    """When and how planned mails may leave: by hand (with a batch, for Undo) or by the clock; held for a person."""

    not_before: datetime
    batch_id: str | None = None
    note: str = ""
    held: str = ""
    replaces_id: int | None = None
    by_hand: bool = False
    """A person lets a reminder leave now: neither the hour nor the gap after a resend keeps it back."""
    waits: str = ""
    """Why it waits until `not_before`, where a person may still decide: a code."""


class Rows:
    """What is in the outbox of some steps already, asked for once."""

    def __init__(self, session: Session, steps: Sequence[Step]) -> None:
        keys = {"requests": "request_id", "cycles": "cycle", "kinds": "kind", "numbers": "number"}
        asked = {name: list({getattr(step, key) for step in steps}) for name, key in keys.items()}
        self._items = {
            (item.request_id, item.cycle, item.step_kind, item.step, item.address): item
            for item in session.scalars(_ITEMS, asked)
        }

    def of(self, step: Step, recipient: Recipient) -> MailItem | None:
        """Return the row of a step to an address, or None."""
        return self._items.get((step.request_id, step.cycle, step.kind, step.number, recipient.key))


_ITEMS = select(MailItem).where(
    MailItem.request_id.in_(bindparam("requests", expanding=True)),
    MailItem.cycle.in_(bindparam("cycles", expanding=True)),
    MailItem.step_kind.in_(bindparam("kinds", expanding=True)),
    MailItem.step.in_(bindparam("numbers", expanding=True)),
)


def plan(
    uow: UnitOfWork, step: Step, recipients: Sequence[Recipient], release: Release, rows: Rows | None = None
) -> int:
    """Insert the mails of a step; returns how many may leave now or later.

    Planning the same step again inserts nothing; a row that was skipped or cancelled, so that
    nothing ever left by it, is taken up again under its key. Whoever plans several steps asks for their rows once, and
    flushes once.
    """
    known = rows or Rows(uow.session, [step])
    planned = 0
    for recipient in recipients:
        existing = known.of(step, recipient)
        if existing is None:
            uow.session.add(_new_mail(uow, step, recipient, release))
            planned += 1
        elif len(existing.mail.items) > 1 and (existing.dropped or existing.mail.state in REVIVABLE):
            _part_from(uow, existing, step, recipient, release)
            planned += 1
        elif existing.mail.state in REVIVABLE:
            _revive(existing, recipient, release)
            planned += 1
        elif existing.mail.state in UNRELEASED:
            planned += 1
    if rows is None:
        uow.session.flush()
    uow.changed("mail")
    return planned


def may_merge(rows: Rows, step: Step, recipient: Recipient) -> bool:
    """Say whether a step may be a part of a merged mail: nothing was planned of it, or nothing ever left by that."""
    item = rows.of(step, recipient)
    return item is None or bool(item.dropped) or item.mail.state in REVIVABLE


def plan_merged(uow: UnitOfWork, steps: Sequence[Step], recipient: Recipient, release: Release) -> None:
    """Insert one mail about several requests of one account: an item each, of steps that `may_merge` (MAN-7).

    What was planned before and never left is taken up under its key; words edited for all of it stay.
    """
    mail = _new_mail(uow, steps[0], recipient, release)
    rows = Rows(uow.session, steps)
    found = [rows.of(step, recipient) for step in steps]
    before = {item.mail_id: item.mail for item in found if item is not None}
    if len(before) == 1 and None not in found:
        mail.words = next(iter(before.values())).words
    mail.items = [item or _item(step, recipient) for item, step in zip(found, steps, strict=True)]
    for item in mail.items:
        item.dropped = ""
    uow.session.add(mail)
    uow.session.flush()
    uow.changed("mail")


def _item(step: Step, recipient: Recipient) -> MailItem:
    return MailItem(
        request_id=step.request_id,
        cycle=step.cycle,
        step_kind=step.kind,
        step=step.number,
        address=recipient.key,
        needs_open=step.needs_open,
    )


def _new_mail(uow: UnitOfWork, step: Step, recipient: Recipient, release: Release) -> Mail:
    return Mail(
        account_id=step.account_id,
        contact_id=recipient.contact_id,
        batch_id=release.batch_id,
        replaces_id=release.replaces_id,
        address=recipient.address,
        name=recipient.name,
        language=recipient.language,
        manual=release.by_hand or step.kind != StepKind.REMINDER,
        note=release.note,
        with_document=recipient.with_document,
        state=MailState.HELD if release.held else MailState.QUEUED,
        reason=release.held or release.waits,
        not_before=release.not_before,
        created_at=uow.now,
        attachments=[],
        items=[_item(step, recipient)],
    )


def _part_from(uow: UnitOfWork, item: MailItem, step: Step, recipient: Recipient, release: Release) -> None:
    """Let what was left out of a merged mail leave by a mail of its own, under its key."""
    mail = _new_mail(uow, step, recipient, release)
    mail.items = [item]
    item.dropped = ""
    uow.session.add(mail)


def _revive(item: MailItem, recipient: Recipient, release: Release) -> None:
    mail = item.mail
    mail.state = MailState.HELD if release.held else MailState.QUEUED
    mail.reason = release.held or release.waits
    mail.manual = release.by_hand or item.step_kind != StepKind.REMINDER
    mail.not_before = release.not_before
    mail.batch_id = release.batch_id
    mail.contact_id = recipient.contact_id
    mail.address, mail.name, mail.language = recipient.address, recipient.name, recipient.language
    mail.with_document = recipient.with_document
    mail.finished_at = None
    mail.note = release.note
    item.dropped = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A mail whose moment has come, with what the sender needs to decide and to render."""

    mail_id: int
    account_id: int
    manual: bool


def ready(session: Session, now: datetime, limit: int) -> list[Ready]:
    """Return the mails whose moment has come: those sent by hand first, then the oldest."""
    query = (
        select(Mail.id, Mail.account_id, Mail.manual)
        .where(Mail.state.in_((MailState.QUEUED, MailState.RETRYING)), Mail.not_before <= now)
        .order_by(Mail.manual.desc(), Mail.not_before, Mail.id)
        .limit(limit)
    )
    return [Ready(*row) for row in session.execute(query)]


def next_moment(session: Session) -> datetime | None:
    """Return the moment at which the next queued mail may leave, or None."""
    return session.scalars(
        select(func.min(Mail.not_before)).where(Mail.state.in_((MailState.QUEUED, MailState.RETRYING)))
    ).one()


@dataclass(frozen=True, slots=True)
class Examined:
    """Why the items of a mail end or wait, before anything is rendered for nothing."""

    ends: dict[int, str]
    """Item id -> reason."""
    waits: str
    waiting: dict[int, str]
    """Item id -> why this part alone may not leave yet."""
    left: int
    """Items that may still leave."""
    address: str
    """The contact's address as of now."""
    key: str


def examine(session: Session, mail_ids: Sequence[int], today: date, now: datetime) -> dict[int, Examined]:
    """Ask the stop conditions of mails, by mail id; those that are not queued any more are left out."""
    query = (
        select(MailItem.mail_id, MailItem.id, stops.end_reason(), stops.wait_reason(today, now), Contact.email,
               Contact.email_key)
        .select_from(stops.joined())
        .where(
            MailItem.mail_id.in_(mail_ids),
            MailItem.dropped == "",
            Mail.state.in_((MailState.QUEUED, MailState.RETRYING)),
        )
    )  # fmt: skip
    rows: dict[int, list[Any]] = {}
    for mail_id, *row in session.execute(query):
        rows.setdefault(mail_id, []).append(row)
    return {mail_id: _examined(own) for mail_id, own in rows.items()}


def _examined(rows: Sequence[Any]) -> Examined:
    ends = {row[0]: row[1] for row in rows if row[1]}
    waiting = {row[0]: row[2] for row in rows if row[2] and row[0] not in ends}
    waits = next(iter(waiting.values()), "")
    return Examined(ends, waits, waiting, len(rows) - len(ends), rows[0][3], rows[0][4])


@dataclass(frozen=True, slots=True)
class Words:
    """Which text a mail was written from; version 0 is the shipped one."""

    kind: str
    step: str
    language: str
    version: int


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a mail becomes at the claim: its words, bytes, date and name are fixed from here on."""

    message_id: str
    dated_at: datetime
    subject: str
    text: str
    html: str
    attachments: tuple[dict[str, Any], ...]
    bytes_sha256: str
    versions: tuple[tuple[int, int], ...]
    """(request id, version) that the text was rendered from: a later change renders it again."""
    contact_version: int
    words: Words | None = None
    """The text that it was rendered from: where the firm changed it since, the mail is rendered again (TPL-1)."""
    proof_told: bool = False
    """Whether the server took the firm's own address too: what it accepts comes back to the firm's mailbox."""


def claim(uow: UnitOfWork, mail_id: int, frozen: Frozen, today: date, transport: str) -> bool:
    """Claim a mail for sending: one row, one statement, with every stop condition in it (STOP-9).

    False: it was claimed, cancelled, settled, paused or changed in the meantime; nothing may be sent.
    """
    words = frozen.words or Words("", "", "", 0)
    asked = {
        "this_mail": mail_id, "this_day": today, "this_moment": uow.now, "contact_read": frozen.contact_version,
        "text_kind": words.kind, "text_step": words.step, "text_language": words.language, "text_read": words.version,
    }  # fmt: skip
    for number, (request, version) in enumerate(frozen.versions):
        asked |= {f"request_{number}": request, f"request_read_{number}": version}
    written = {
        "claimed_at": uow.now, "message_id": frozen.message_id, "dated_at": frozen.dated_at,
        "subject": frozen.subject, "text": frozen.text, "html": frozen.html,
        "attachments": list(frozen.attachments), "bytes_sha256": frozen.bytes_sha256,
        "proof_told": frozen.proof_told, "transport": transport,
    }  # fmt: skip
    claiming = _claiming(len(frozen.versions))
    claimed = ask(uow.session, claiming, asked | written).rowcount == 1
    uow.changed("mail", mail_id)
    return claimed


@cache
def _claiming(requests: int) -> Update:
    """Return the claim of a mail about so many requests: made once, since making it takes longer than doing it."""
    day = bindparam("this_day", type_=Account.paused_until.type)
    moment = bindparam("this_moment", type_=Mail.not_before.type)
    as_read = or_(
        *(
            and_(Request.id == bindparam(f"request_{number}"), Request.version == bindparam(f"request_read_{number}"))
            for number in range(requests)
        )
    )
    blocked = exists(
        select(MailItem.id)
        .select_from(stops.joined())
        .where(
            MailItem.mail_id == bindparam("this_mail"),
            MailItem.dropped == "",
            or_(
                stops.end_reason() != "",
                stops.wait_reason(day, moment) != "",
                and_(MailItem.step_kind != StepKind.APOLOGY, Contact.email_key != MailItem.address),
                Contact.version != bindparam("contact_read"),
                ~as_read,
            ),
        )
        .correlate(None)
    )
    # Without a text of the firm's own it is the shipped one, of version 0.
    text = select(func.coalesce(func.max(MailText.version), 0)).where(
        MailText.kind == bindparam("text_kind"),
        MailText.step == bindparam("text_step"),
        MailText.language == bindparam("text_language"),
    )
    return (
        update(Mail)
        .where(
            Mail.id == bindparam("this_mail"),
            or_(Mail.state == MailState.QUEUED, Mail.state == MailState.RETRYING),
            Mail.not_before <= moment,
            ~blocked,
            text.scalar_subquery() == bindparam("text_read"),
        )
        .values(state=MailState.SENDING, reason="", attempts=Mail.attempts + 1)
    )
