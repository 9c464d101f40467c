"""From a queued mail to its bytes: the words as they are true now, the papers, the headers.

Reads the database once, renders outside any commit, and says from which versions it read, so
that the claim can refuse a text that has become untrue.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Contact
from app.models.content import MailText
from app.models.firm import Firm as FirmRow
from app.models.firm import Staff
from app.models.kinds import RULES, Kind
from app.models.mail import TASKS, Attempt, Batch, Mail, MailItem, StepKind
from app.models.money import Money
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.document_store import DocumentStore
from app.services.mail import compose, context, digest, render, texts
from app.services.mail.outbox import Frozen, Words
from app.services.office import Office
from app.services.requests.kind_service import Enclosure, InvoiceFacts, MailParts
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

OPEN_LIST = 5
"""How many of the account's other open requests a mail names (ACC-8)."""
TOGETHER = "together"
"""The batches whose mails ask one contact again for all that waits of a kind (MAN-7)."""
SANDBOX_ADDRESS = "office@sandbox.invalid"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A mail ready to be handed over: its bytes, and what the claim writes down."""

    sender: str
    recipient: str
    data: bytes
    proof_copy: str | None
    frozen: Frozen
    today: date


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for one mail, in one consistent state of the database."""

    mail_id: int
    address: str
    name: str
    settings: FirmSettings
    context: context.MailContext
    text: texts.MailText
    language: str
    enclosures: tuple[Enclosure, ...]
    references: tuple[str, ...]
    reference: str
    versions: tuple[tuple[int, int], ...]
    contact_version: int
    today: date
    database_id: str


def prepare(office: Office, mail_id: int) -> Prepared | None:
    """Return a mail as bytes; None where it is gone.

    Raises `Fault` where a document's bytes are missing or damaged.
    """
    now = office.clock.now()
    with office.database.read() as session:
        found = read(session, mail_id, now)
    if found is None:
        return None
    rendered = render.render(found.text, found.context)
    kept = [keep(office.store, each) for each in found.enclosures]
    account = found.settings.mail_account
    sender = account.from_address if account else SANDBOX_ADDRESS
    message_id = compose.new_message_id(sender.rpartition("@")[2], mail_id, os.urandom(16))
    headers = compose.MailHeaders(
        message_id=message_id,
        date=now,
        from_name=(account.from_name if account else "") or found.settings.name,
        from_address=sender,
        to_name=found.name,
        to_address=found.address,
        reply_to=(account.reply_to if account else "") or sender,
        references=found.references,
        ref=found.reference,
        language=found.language,
    )
    papers = [
        compose.Attachment(each["name"], each["media_type"], office.store.read(each["sha256"], verify=False))
        for each in kept
    ]
    data = compose.compose(rendered, headers, papers)
    frozen = Frozen(
        message_id=message_id,
        dated_at=now,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        attachments=tuple(kept),
        bytes_sha256=hashlib.sha256(data).hexdigest(),
        versions=found.versions,
        contact_version=found.contact_version,
        words=Words(found.text.kind, found.text.step, found.text.language, found.text.version),
    )
    proof = proof_address(sender) if account and account.proof_copy else None
    return Prepared(sender, found.address, data, proof, frozen, found.today)


def proof_address(address: str) -> str:
    """Return the firm's own plus-address, to which proof copies go."""
    local, _, domain = address.rpartition("@")
    return f"{local}+proof@{domain}"


def read(session: Session, mail_id: int, now: datetime) -> Read | None:
    """Read all that one mail says, within one session."""
    mail = session.get(Mail, mail_id)
    if mail is None:
        return None
    items = [each for each in mail.items if not each.dropped] or mail.items[:1]
    request = session.get_one(Request, items[0].request_id)
    contact = session.get_one(Contact, mail.contact_id)
    settings = firm_settings.load(session)
    today = settings.calendar(request.account.time_zone).local_date(now)
    batch = session.get(Batch, mail.batch_id) if mail.batch_id else None
    what = batch.what if batch is not None else ""
    if len(items) > 1 or what in (TOGETHER, TASKS):
        requests = [session.get_one(Request, each.request_id) for each in items]
        kind = request.kind if what == TOGETHER else digest.KIND
        sender = sender_of(session, mail, request, settings)
        said, enclosures = several(session, kind, requests, contact, sender, settings, today)
        # A list names what was sent before: papers went with their own mails.
        enclosures = enclosures if mail.with_document and what != TASKS else ()
        text = together_text(session, kind, contact.language, batch.words if batch is not None else {})
    else:
        requests = [request]
        parts = SERVICES[Kind(request.kind)].mail_parts(session, request, settings, contact.language)
        if not mail.with_document:
            parts = replace(parts, enclosures=())
        said = context_of(session, mail, items[0], request, contact, parts, settings, today)
        text, enclosures = text_of(session, request, items[0], mail, parts), parts.enclosures
    if mail.words:
        text = replace(text, subject=mail.words["subject"], body=mail.words["body"])
    return Read(
        mail_id=mail.id,
        address=mail.address,
        name=contact.name if contact.first_name or contact.last_name else "",
        settings=settings,
        context=said,
        text=text,
        language=contact.language,
        enclosures=enclosures,
        references=tuple(dict.fromkeys(found for each in requests for found in references_of(session, each, mail))),
        reference=", ".join(each.reference for each in requests),
        versions=tuple((each.id, each.version) for each in requests),
        contact_version=contact.version,
        today=today,
        database_id=session.scalars(select(FirmRow.database_id)).one(),
    )


def together(
    session: Session,
    requests: Sequence[Request],
    contact: Contact,
    sender: context.Sender,
    settings: FirmSettings,
    today: date,
) -> tuple[context.MailContext, tuple[Enclosure, ...]]:
    """Return what one mail says of several requests of an account, a line with its own answers for each (MAN-7)."""
    parts = [SERVICES[Kind(each.kind)].mail_parts(session, each, settings, contact.language) for each in requests]
    papers = {(paper.name, paper.sha256): paper for part in parts for paper in part.enclosures}
    said = context.MailContext(
        today=today,
        contact=context.Contact(contact.first_name, contact.last_name, contact.civility, contact.language),
        account_name=requests[0].account.name,
        firm=firm_of(settings),
        sender=sender,
        documents=tuple(
            context.Document(part.documents[0] if len(part.documents) == 1 else each.title, each.reference)
            for each, part in zip(requests, parts, strict=True)
        ),
        open_list=_open_list(session, requests, contact) if settings.open_list_in_mails else (),
    )
    return said, tuple(papers.values())


def several(
    session: Session,
    kind: str,
    requests: Sequence[Request],
    contact: Contact,
    sender: context.Sender,
    settings: FirmSettings,
    today: date,
) -> tuple[context.MailContext, tuple[Enclosure, ...]]:
    """Return what one mail says of several requests: as a list of all kinds (`digest.KIND`), or as its kind asks."""
    if kind == digest.KIND:
        return digest.several(session, requests, contact, sender, settings, today, firm_of(settings))
    return together(session, requests, contact, sender, settings, today)


def step_of_several(kind: str) -> texts.Step:
    """Return which of a kind's texts speaks of several requests."""
    return texts.Step.BATCH if texts.Step.BATCH in texts.STEPS[kind] else texts.Step.FIRST


def together_text(session: Session, kind: str, language: str, words: Mapping[str, Any]) -> texts.MailText:
    """Return the text of a mail about several requests: as edited for these mails alone, else the firm's own."""
    usual = own_or_default(session, kind, step_of_several(kind), texts.language_of(language))
    own = words.get(usual.language)
    return replace(usual, subject=own["subject"], body=own["body"]) if own else usual


def text_of(session: Session, request: Request, item: MailItem, mail: Mail, parts: MailParts) -> texts.MailText:
    """Return the firm's own text for the step of a mail, or the shipped one (wording rule 1)."""
    language = session.get_one(Contact, mail.contact_id).language
    kind = Kind(request.kind)
    step = texts.which_text(
        reminder_number=item.step if item.step_kind == StepKind.REMINDER else None,
        number_total=request.plan.number,
        manual=item.step_kind == StepKind.RESEND,
        first_accepted=request.clock.first_accepted_at is not None,
    )
    # "A copy is attached" must be true: what was imported has no paper here, and is reminded of instead.
    if RULES[kind].resend_when_done and item.step_kind == StepKind.RESEND and parts.enclosures:
        step = texts.Step.COPY if request.phase == Phase.OPEN else texts.Step.COPY_PAID
    if not mail.with_document:
        step = texts.Step.TOLD
    if parts.step:
        step = texts.Step(parts.step)
    return own_or_default(session, kind, step, language)


def own_or_default(session: Session, kind: Kind | str, step: texts.Step, language: str) -> texts.MailText:
    """Return the firm's own text, or the shipped one."""
    language = texts.language_of(language)
    own = session.scalars(
        select(MailText).where(MailText.kind == kind, MailText.step == step, MailText.language == language)
    ).first()
    if own is None:
        return texts.default_text(kind, step, language)
    return texts.MailText(kind, step, language, own.subject, own.body, own.version)


def context_of(
    session: Session,
    mail: Mail,
    item: MailItem,
    request: Request,
    contact: Contact,
    parts: MailParts,
    settings: FirmSettings,
    today: date,
) -> context.MailContext:
    """Return what a mail is about; mail and item may be made up, and need not be in the database."""
    zone = settings.calendar(request.account.time_zone)
    sent = _first_sent(session, request, item)
    return context.MailContext(
        today=today,
        contact=context.Contact(contact.first_name, contact.last_name, contact.civility, contact.language),
        account_name=request.account.name,
        firm=firm_of(settings),
        sender=sender_of(session, mail, request, settings),
        request=context.Asked(
            kind=request.kind,
            title=request.title,
            reference=request.reference,
            sent_on=zone.local_date(sent) if sent else today,
            due_on=request.due_on,
            why=request.why,
            progress_done=parts.progress[0] if parts.progress else 0,
            progress_total=parts.progress[1] if parts.progress else 0,
            missing=parts.missing,
            received=parts.received[0] if parts.received else 0,
            received_total=parts.received[1] if parts.received else 0,
            enclosed=bool(parts.enclosures),
        ),
        invoice=invoice_of(parts.invoice, enclosed=bool(parts.enclosures)) if parts.invoice else None,
        documents=tuple(context.Document(name) for name in parts.documents),
        chat=context.Chat(parts.message, parts.todos) if parts.message else None,
        note=mail.note,
        open_list=_open_list(session, [request], contact) if settings.open_list_in_mails else (),
        reminder_number=item.step if item.step_kind == StepKind.REMINDER else None,
    )


def firm_of(settings: FirmSettings) -> context.Firm:
    """Return the firm as mails name it."""
    account = settings.mail_account
    return context.Firm(
        name=settings.name,
        address=", ".join(line.strip() for line in settings.address.splitlines() if line.strip()),
        phone=settings.phone,
        iban=settings.iban,
        bic=settings.bic,
        reply_address=((account.reply_to or account.from_address) if account else "") or SANDBOX_ADDRESS,
        country=settings.country,
        accent=settings.accent,
    )


def sender_of(session: Session, mail: Mail, request: Request, settings: FirmSettings) -> context.Sender:
    """Return the person in whose name a mail is written: who pressed, who is responsible, who made it, the firm."""
    batch = session.get(Batch, mail.batch_id) if mail.batch_id else None
    pressed = batch.actor.get("staff_id") if batch else None
    for staff_id in (pressed, request.account.responsible_id, request.created_by_id):
        person = session.get(Staff, staff_id) if staff_id is not None else None
        if person is not None:
            return context.Sender(person.name, person.title, person.phone)
    return context.Sender(settings.name, "", settings.phone)


def invoice_of(facts: InvoiceFacts, *, enclosed: bool = True) -> context.Invoice:
    """Return an invoice as mails state it."""
    payment = facts.last_payment
    return context.Invoice(
        number=facts.number,
        issued_on=facts.issued_on,
        due_on=facts.due_on,
        total=Money(facts.total, facts.currency),
        balance=Money(facts.balance, facts.currency),
        last_payment=context.Payment(Money(payment[0], facts.currency), payment[1]) if payment else None,
        enclosed=enclosed,
        credits=facts.credits,
    )


def _first_sent(session: Session, request: Request, item: MailItem) -> datetime | None:
    """Return when the client was first told in this cycle."""
    return None if item.step_kind == StepKind.FIRST else request.clock.first_accepted_at or request.sent_at


def _open_list(session: Session, requests: Sequence[Request], contact: Contact) -> tuple[context.OpenItem, ...]:
    """Return the account's other open requests that this contact is told about, newest surfaced first."""
    account_id = requests[0].account_id
    link = next((each for each in contact.links if each.account_id == account_id), None)
    statement = (
        select(Request)
        .where(
            Request.account_id == account_id,
            Request.phase == Phase.OPEN,
            Request.archived_at.is_(None),
            Request.id.not_in([each.id for each in requests]),
        )
        .order_by(Request.surfaced_at.desc())
    )
    found = []
    for other in session.scalars(statement):
        told = link is not None and (link.notify_kinds is None or other.kind in link.notify_kinds)
        asked = not other.parties or any(p.contact_id == contact.id and p.done_at is None for p in other.parties)
        if told and asked:
            found.append(digest.open_item(session, other))
        if len(found) == OPEN_LIST:
            break
    return tuple(found)


def references_of(session: Session, request: Request, mail: Mail) -> tuple[str, ...]:
    """Return the Message-ID of the request's first accepted mail to the same contact: mails make one thread."""
    statement = (
        select(Mail.message_id)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .join(Attempt, Attempt.mail_id == Mail.id)
        .where(
            MailItem.request_id == request.id,
            Mail.contact_id == mail.contact_id,
            Mail.id != mail.id,
            Mail.message_id != "",
            Attempt.verdict.in_(("accepted", "uncertain")),
        )
        .order_by(Mail.id)
        .limit(1)
    )
    return tuple(session.scalars(statement))


def keep(store: DocumentStore, enclosure: Enclosure) -> dict[str, Any]:
    """Make an enclosure's bytes where they are not there yet; returns how the mail names it."""
    sha256 = enclosure.sha256
    if enclosure.make is not None:
        sha256 = store.put(enclosure.make()).sha256
    size = store.path(sha256).stat().st_size
    return {"name": enclosure.name, "media_type": enclosure.media_type, "sha256": sha256, "size": size}
