"""A mail text as a real client would read it, while it is being written (TPL-2). Nothing is sent or kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from app.models.account import Account, Contact, ContactLink
from app.models.kinds import Kind
from app.models.mail import Mail, MailItem, StepKind
from app.models.phase import Phase
from app.models.request import Request
from app.services.mail import fields, letter, render, samples
from app.services.mail.context import Firm, MailContext
from app.services.mail.desk import Desk
from app.services.mail.texts import MailText, Step
from app.services.office import Office
from app.services.requests.registry import SERVICES

CLIENTS = 40
"""How many real clients are offered for the preview."""
MADE_UP = (Step.BATCH, Step.CREDIT)
"""What is asked about several, and a credit note: the open request of a client is neither."""
NUMBERS = {Step.REMINDER_1: 1, Step.LATER: 2}


@dataclass(frozen=True, slots=True)
class Client:
    """Somebody whose mail can be shown."""

    request_id: int
    contact_id: int
    account_name: str
    contact_name: str
    title: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field for the list of completions: what it says to the client of the preview, and where it may stand."""

    name: str
    value: str | None
    """In words; None where it has none."""
    sentence: bool
    """Without value it vanishes with its line; any other keeps the mail from being sent."""
    kinds: frozenset[str]
    in_subject: bool


@dataclass(frozen=True, slots=True)
class Look:
    """The mail, and all fields for this client."""

    subject: str
    text: str
    html: str
    from_line: str
    to_line: str
    missing: tuple[str, ...]
    fields: tuple[FieldView, ...]


def clients(office: Office, kind: str, language: str) -> tuple[Client, ...]:
    """Return real clients who have, or had, a request of the kind and read the language; the latest first."""
    query = (
        select(Request.id, Contact.id, Account.name, Contact, Request.title)
        .join(Account, Account.id == Request.account_id)
        .join(ContactLink, ContactLink.account_id == Account.id)
        .join(Contact, Contact.id == ContactLink.contact_id)
        .where(Request.kind == kind, Contact.language == language, ContactLink.notify.is_(True))
        .where(Request.phase.in_((Phase.OPEN, Phase.DONE)))
        .order_by(Request.phase == Phase.DONE, Request.id.desc(), ContactLink.position)
        .limit(CLIENTS * 4)
    )
    found: dict[tuple[str, int], Client] = {}
    with office.database.read() as session:
        for request_id, contact_id, account, contact, title in session.execute(query):
            found.setdefault((account, contact_id), Client(request_id, contact_id, account, contact.name, title))
    return tuple(found.values())[:CLIENTS]


def look(office: Office, text: MailText, client: Client | None) -> Look:
    """Return a text as a client would read it; without one, a made-up client.

    Raises `BadTemplate` for a text that does not compile, `Refused("mail-too-long")`.
    """
    now = office.clock.now()
    with office.database.read() as session:
        desk = Desk(session)
        settings = desk.settings
        said = _context(desk, text, client, now) or _sample(text, letter.firm_of(settings))
    rendered = render.render(text, said, preview=True)
    account = settings.mail_account
    address = account.from_address if account else letter.SANDBOX_ADDRESS
    name = (account.from_name if account else "") or settings.name
    values = fields.fields(said, text.language)
    listed = tuple(
        FieldView(each.name, values[each.name], each.sentence, each.kinds, each.in_subject)
        for each in fields.FIELDS.values()
    )
    return Look(
        rendered.subject, rendered.text, rendered.html, f"{name} <{address}>",
        " ".join(part for part in (said.contact.first_name, said.contact.last_name) if part),
        rendered.fields_missing, listed,
    )  # fmt: skip


def _sample(text: MailText, firm: Firm) -> MailContext:
    """Return a made-up client, written to by the firm itself where it has a name."""
    made = samples.sample_context(text.kind, text.language, text.step)
    return replace(made, firm=firm) if firm.name else made


def _context(desk: Desk, text: MailText, client: Client | None, now: datetime) -> MailContext | None:
    """Return what the mail of that step would be about for a real client; None where it must be made up."""
    session, settings = desk.session, desk.settings
    request = session.get(Request, client.request_id) if client is not None and text.step not in MADE_UP else None
    contact = session.get(Contact, client.contact_id) if client is not None else None
    if request is None or contact is None:
        return None
    parts = SERVICES[Kind(request.kind)].mail_parts(session, request, settings, text.language)
    number = max(request.plan.number, 2) if text.step == Step.LAST else NUMBERS.get(text.step)
    kind = StepKind.REMINDER if number else StepKind.FIRST if text.step == Step.FIRST else StepKind.RESEND
    mail = Mail(contact_id=contact.id, note="", with_document=text.step != Step.TOLD)
    item = MailItem(request_id=request.id, step_kind=kind, step=number or 0)
    today = settings.calendar(request.account.time_zone).local_date(now)
    return letter.context_of(desk, mail, item, request, contact, parts, today)
