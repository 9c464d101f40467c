"""A new request before it is sent: who gets it, when it is reminded, the very mail (mockup 14)."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.models.account import Account, Contact
from app.models.kinds import RULES, Kind
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.mail import context, letter, render, texts
from app.services.mail.desk import Desk
from app.services.office import Office
from app.services.reminders import recipients
from app.services.reminders.recipients import Audience, Person
from app.services.requests.creating import NewRequest, PlanInput, filled, plan_for, signatories
from app.services.requests.detail import Timeline, is_debited, timeline_of_new
from app.services.requests.kind_service import Enclosure, Unsent
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

__all__ = ["MailLook", "Person", "Preview", "Told", "kind_has_parties", "preview"]


@dataclass(frozen=True, slots=True)
class Told:
    """One account of a new request: its contacts, who signs, who gets a mail and who does not."""

    account_id: int
    account_name: str
    people: tuple[Person, ...]
    signer_ids: tuple[int, ...]
    audience: Audience


@dataclass(frozen=True, slots=True)
class MailLook:
    """The mail as it would leave; fields that have no value yet stand in brackets."""

    contact_id: int
    to_name: str
    from_name: str
    from_address: str
    reply_to: str
    subject: str
    text: str
    html: str
    enclosures: tuple[str, ...]
    papers: tuple[Enclosure, ...] = ()
    """The enclosures that are made when the mail is: they can be looked at."""


@dataclass(frozen=True, slots=True)
class Preview:
    """All that the dialog shows of what would happen."""

    told: tuple[Told, ...]
    plan: PlanInput
    timeline: Timeline
    mail: MailLook | None
    wait_seconds: int
    plans_differ: bool = False
    """Whether not all of the accounts get the reminder settings of the first one, or its reminders (AUT-2, INV-5)."""


def preview(office: Office, new: NewRequest, plan: PlanInput | None, contact_id: int | None = None) -> Preview:
    """Return what sending `new` now would do. Nothing is written; no field needs to be filled."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        told = tuple(_told(session, new, account_id) for account_id in new.account_ids)
        first = session.get(Account, new.account_ids[0]) if new.account_ids else None
        accounts = [session.get(Account, each) for each in new.account_ids] or [None]
        plans = [plan_for(replace(new, plan=plan), each, settings) for each in accounts]
        chosen = plans[0]
        holding = {
            (*astuple(each), is_debited(new.kind, account)) for each, account in zip(plans, accounts, strict=True)
        }
        look = None
        if told:
            own = filled(session, new, told[0].account_id, settings, now, preview=True)
            look = _mail(session, own, told[0], settings, contact_id, now)
    mails = sum(len(each.audience.to) for each in told)
    wait = settings.undo_seconds if mails <= settings.bulk_limit else settings.bulk_undo_seconds
    timeline = timeline_of_new(office, first.id if first else None, chosen, new.due_on, new.kind)
    return Preview(told, chosen, timeline, look, wait, len(holding) > 1)


def _told(session: Session, new: NewRequest, account_id: int) -> Told:
    account = session.get_one(Account, account_id)
    people = recipients.people(session, [account_id])[account_id]
    signers = tuple(new.signer_ids or signatories(session, account_id)) if RULES[new.kind].party_role else ()
    audience = recipients.audience(new.kind, people, [(each, False) for each in signers], first=True)
    return Told(account_id, account.name, tuple(people), signers, audience)


def _mail(
    session: Session, new: NewRequest, told: Told, settings: FirmSettings, contact_id: int | None, now: datetime
) -> MailLook | None:
    to = next((each for each in told.audience.to if each.contact_id == contact_id), None)
    to = to or next(iter(told.audience.to), None)
    if to is None:
        return None
    contact = session.get_one(Contact, to.contact_id)
    step = texts.Step.FIRST if to.with_document else texts.Step.TOLD
    text = Desk(session).text(new.kind, step, contact.language)
    sketch = SERVICES[new.kind].sketch(new.content)
    unsent = Unsent(new.title.strip() or "…", told.account_name, contact.language, new.due_on)
    papers = SERVICES[new.kind].papers(new.content, unsent, settings) if to.with_document else ()
    said = context.MailContext(
        today=settings.calendar().local_date(now),
        contact=context.Contact(contact.first_name, contact.last_name, contact.civility, contact.language),
        account_name=told.account_name,
        firm=letter.firm_of(settings),
        sender=context.Sender(settings.name, "", settings.phone),
        request=context.Asked(
            kind=new.kind, title=new.title.strip() or "…", reference=f"{RULES[new.kind].prefix}-…",
            sent_on=settings.calendar().local_date(now), due_on=new.due_on, why=new.why,
            missing=sketch.missing,
        ),
        invoice=letter.invoice_of(sketch.invoice) if sketch.invoice else None,
        documents=tuple(context.Document(name) for name in sketch.documents),
        chat=context.Chat(sketch.message, sketch.todos) if sketch.message else None,
    )  # fmt: skip
    if said.invoice:
        said = replace(said, invoice=replace(said.invoice, issued_on=said.today, due_on=new.due_on))
    try:
        rendered = render.render(text, said, preview=True)
    except Refused:
        return None
    account = settings.mail_account
    sender = account.from_address if account else letter.SANDBOX_ADDRESS
    return MailLook(
        contact_id=to.contact_id,
        to_name=to.name,
        from_name=(account.from_name if account else "") or settings.name,
        from_address=sender,
        reply_to=(account.reply_to if account else "") or sender,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        enclosures=sketch.documents if to.with_document else (),
        papers=papers,
    )


def kind_has_parties(kind: Kind) -> bool:
    """Whether somebody's own act is waited for: signers are chosen then."""
    return bool(RULES[kind].party_role)
