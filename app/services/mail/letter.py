"""What a queued mail says: the words as they are true now, and from which versions they were read.

So the claim can refuse a text that has become untrue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from app.models.account import Contact
from app.models.firm import Staff
from app.models.kinds import RULES, Kind
from app.models.mail import TASKS, Batch, Mail, MailItem, StepKind
from app.models.money import Money
from app.models.phase import Phase
from app.models.request import Request
from app.services.errors import Refused
from app.services.mail import context, digest, mail_logo, texts
from app.services.mail.desk import Desk
from app.services.mail.reply_marks import GOOD_FOR, Sealer
from app.services.requests.kind_service import Enclosure, InvoiceFacts, MailParts
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

OPEN_LIST = 5
"""How many of the account's other open requests a mail names (ACC-8)."""
TOGETHER = "together"
"""The batches whose mails ask one contact again for all that waits of a kind (MAN-7)."""
SANDBOX_ADDRESS = "office@sandbox.invalid"


WRONG_RECIPIENT = "wrong_recipient"
"""The text of an apology; no kind of request."""


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


def read(desk: Desk, mail_id: int, now: datetime) -> Read | None:
    """Read all that one mail says; None where it is gone."""
    found = read_all(desk, [mail_id], now).get(mail_id)
    if isinstance(found, Refused):
        raise found
    return found


def read_all(desk: Desk, mail_ids: Sequence[int], now: datetime) -> dict[int, Read | Refused]:
    """Read all that some mails say, by mail id; of one that cannot be written, why. One that is gone is left out."""
    found: dict[int, Read | Refused] = {}
    for mail in desk.mails(mail_ids):
        try:
            found[mail.id] = _read(desk, mail, now)
        except Refused as refused:
            found[mail.id] = refused
    return found


def _read(desk: Desk, mail: Mail, now: datetime) -> Read:
    session, settings = desk.session, desk.settings
    items = [each for each in mail.items if not each.dropped] or mail.items[:1]
    request = session.get_one(Request, items[0].request_id)
    contact = session.get_one(Contact, mail.contact_id)
    today = settings.calendar(request.account.time_zone).local_date(now)
    batch = session.get(Batch, mail.batch_id) if mail.batch_id else None
    what = batch.what if batch is not None else ""
    if len(items) > 1 or what in (TOGETHER, TASKS):
        requests = [session.get_one(Request, each.request_id) for each in items]
        kind = request.kind if what == TOGETHER else digest.KIND
        sender = sender_of(desk, mail, request)
        said, enclosures = several(desk, kind, requests, contact, sender, today)
        # A list names what was sent before: papers went with their own mails.
        enclosures = enclosures if mail.with_document and what != TASKS else ()
        text = together_text(desk, kind, contact.language, batch.words if batch is not None else {})
    elif items[0].step_kind == StepKind.APOLOGY:
        return _apology(desk, mail, request, contact, today)
    else:
        requests = [request]
        parts = SERVICES[Kind(request.kind)].mail_parts(session, request, settings, contact.language)
        if not mail.with_document:
            parts = replace(parts, enclosures=())
        said = context_of(desk, mail, items[0], request, contact, parts, today)
        text, enclosures = text_of(desk, request, items[0], mail, parts), parts.enclosures
    if mail.words:
        text = replace(text, subject=mail.words["subject"], body=mail.words["body"])
    cycles = {each.reference: each.cycle for each in requests}
    said = replace(said, sealer=Sealer(desk.reply_key, mail.address, cycles, today + GOOD_FOR))
    return Read(
        mail_id=mail.id,
        address=mail.address,
        name=contact.name if contact.first_name or contact.last_name else "",
        settings=settings,
        context=said,
        text=text,
        language=contact.language,
        enclosures=enclosures,
        references=tuple(dict.fromkeys(found for each in requests for found in references_of(desk, each, mail))),
        reference=", ".join(each.reference for each in requests),
        versions=tuple((each.id, each.version) for each in requests),
        contact_version=contact.version,
        today=today,
    )


def _apology(desk: Desk, mail: Mail, request: Request, contact: Contact, today: date) -> Read:
    """Return an apology: it names neither person nor client, holds no paper and no reference (wording 9)."""
    text = desk.text(WRONG_RECIPIENT, texts.Step.FIRST, mail.language)
    said = context.MailContext(
        today=today, contact=context.Contact("", "", "", mail.language), account_name="", firm=firm_of(desk.settings),
        sender=sender_of(desk, mail, request),
    )  # fmt: skip
    return Read(
        mail_id=mail.id,
        address=mail.address,
        name="",
        settings=desk.settings,
        context=said,
        text=replace(text, subject=mail.words["subject"], body=mail.words["body"]),
        language=mail.language,
        enclosures=(),
        references=(),
        reference="",
        versions=((request.id, request.version),),
        contact_version=contact.version,
        today=today,
    )


def together(
    desk: Desk, requests: Sequence[Request], contact: Contact, sender: context.Sender, today: date
) -> tuple[context.MailContext, tuple[Enclosure, ...]]:
    """Return what one mail says of several requests of an account, a line with its own answers for each (MAN-7)."""
    session, settings = desk.session, desk.settings
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
        open_list=_open_list(desk, requests, contact) if settings.open_list_in_mails else (),
    )
    return said, tuple(papers.values())


def several(
    desk: Desk, kind: str, requests: Sequence[Request], contact: Contact, sender: context.Sender, today: date
) -> tuple[context.MailContext, tuple[Enclosure, ...]]:
    """Return what one mail says of several requests: as a list of all kinds (`digest.KIND`), or as its kind asks."""
    if kind == digest.KIND:
        settings = desk.settings
        return digest.several(desk.session, requests, contact, sender, settings, today, firm_of(settings))
    return together(desk, requests, contact, sender, today)


def step_of_several(kind: str) -> texts.Step:
    """Return which of a kind's texts speaks of several requests."""
    return texts.Step.BATCH if texts.Step.BATCH in texts.STEPS[kind] else texts.Step.FIRST


def together_text(desk: Desk, kind: str, language: str, words: Mapping[str, Any]) -> texts.MailText:
    """Return the text of a mail about several requests: as edited for these mails alone, else the firm's own."""
    usual = desk.text(kind, step_of_several(kind), language)
    own = words.get(usual.language)
    return replace(usual, subject=own["subject"], body=own["body"]) if own else usual


def text_of(desk: Desk, request: Request, item: MailItem, mail: Mail, parts: MailParts) -> texts.MailText:
    """Return the firm's own text for the step of a mail, or the shipped one (wording rule 1)."""
    language = desk.session.get_one(Contact, mail.contact_id).language
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
    return desk.text(kind, step, language)


def context_of(
    desk: Desk, mail: Mail, item: MailItem, request: Request, contact: Contact, parts: MailParts, today: date
) -> context.MailContext:
    """Return what a mail is about; mail and item may be made up, and need not be in the database."""
    settings = desk.settings
    zone = settings.calendar(request.account.time_zone)
    sent = _first_sent(request, item)
    return context.MailContext(
        today=today,
        contact=context.Contact(contact.first_name, contact.last_name, contact.civility, contact.language),
        account_name=request.account.name,
        firm=firm_of(settings),
        sender=sender_of(desk, mail, request),
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
        open_list=_open_list(desk, [request], contact) if settings.open_list_in_mails else (),
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
        logo=mail_logo.logo_of(settings.logo),
    )


def sender_of(desk: Desk, mail: Mail, request: Request) -> context.Sender:
    """Return the person in whose name a mail is written: who pressed, who is responsible, who made it, the firm."""
    session, settings = desk.session, desk.settings
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


def _first_sent(request: Request, item: MailItem) -> datetime | None:
    """Return when the client was first told in this cycle."""
    return None if item.step_kind == StepKind.FIRST else request.clock.first_accepted_at or request.sent_at


def _open_list(desk: Desk, requests: Sequence[Request], contact: Contact) -> tuple[context.OpenItem, ...]:
    """Return the account's other open requests that this contact is told about, newest surfaced first."""
    account_id = requests[0].account_id
    link = next((each for each in contact.links if each.account_id == account_id), None)
    found: list[context.OpenItem] = []
    for other in desk.open_requests(account_id):
        told = link is not None and (link.notify_kinds is None or other.kind in link.notify_kinds)
        asked = not other.parties or any(p.contact_id == contact.id and p.done_at is None for p in other.parties)
        if told and asked and other not in requests:
            found.append(digest.open_item(desk.session, other))
        if len(found) == OPEN_LIST:
            break
    return tuple(found)


def references_of(desk: Desk, request: Request, mail: Mail) -> tuple[str, ...]:
    """Return the Message-ID of the request's first accepted mail to the same contact: mails make one thread."""
    names = [name for mail_id, name in desk.thread(request.id, mail.contact_id) if mail_id != mail.id]
    return tuple(names[:1])
