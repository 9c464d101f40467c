"""A reminder to come, opened: the very mail as it would leave, who gets it, with what, and why then (AUT-8, AUT-9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.models.account import Contact
from app.models.kinds import Kind
from app.models.mail import Mail, MailItem, StepKind
from app.models.reminder_clock import Basis
from app.models.request import Request
from app.services.errors import Refused
from app.services.mail import context, letter, render, texts
from app.services.mail.desk import Desk
from app.services.mail.render import Rendered
from app.services.office import Office
from app.services.reminders.recipients import Audience, Recipient
from app.services.requests import sending
from app.services.requests.kind_service import Enclosure
from app.services.requests.registry import SERVICES
from app.services.schedule import Step
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Why:
    """What decides the day: so many days after a mail, or from the due date; moved from another day, and by what."""

    days: int
    basis: str
    first_offset: int
    after: datetime | None
    """The mail from which it is counted; None where that one is still to come."""
    due_on: date | None
    moved_from: date | None
    moved_by: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """One reminder to come. `rendered` None: nobody would get it, or a value lacks (`problem`)."""

    step: Step
    total: int
    audience: Audience
    contact_id: int | None
    from_line: str
    rendered: Rendered | None
    problem: Refused | None
    enclosures: tuple[Enclosure, ...]
    why: Why


def look(office: Office, step: Step, contact_id: int | None = None) -> Foretold | None:
    """Return a reminder to come as one of its recipients would read it; None where its request is gone."""
    with office.database.read() as session:
        request = session.get(Request, step.request_id)
        if request is None:
            return None
        desk = Desk(session)
        audience = sending.audience_of(session, request, first=False)
        to = next((each for each in audience.to if each.contact_id == contact_id), None)
        to = to or next(iter(audience.to), None)
        said = _written(desk, request, step, to) if to is not None else None
        found = Foretold(
            step=step,
            total=request.plan.number,
            audience=audience,
            contact_id=to.contact_id if to is not None else None,
            from_line=_from_line(desk.settings),
            rendered=None,
            problem=None,
            enclosures=said[2] if said is not None else (),
            why=_why(request, step),
        )
    if said is None:
        return found
    try:
        return replace(found, rendered=render.render(said[0], said[1], preview=True))
    except Refused as refused:
        return replace(found, problem=refused)


def _written(
    desk: Desk, request: Request, step: Step, to: Recipient
) -> tuple[texts.MailText, context.MailContext, tuple[Enclosure, ...]]:
    session, settings = desk.session, desk.settings
    contact = session.get_one(Contact, to.contact_id)
    parts = SERVICES[Kind(request.kind)].mail_parts(session, request, settings, contact.language)
    if not to.with_document:
        parts = replace(parts, enclosures=())
    mail = Mail(contact_id=contact.id, note="", with_document=to.with_document)
    item = MailItem(request_id=request.id, step_kind=StepKind.REMINDER, step=step.number)
    # Read on its own day: "9 days late" must be true then.
    day = settings.calendar(request.account.time_zone).local_date(step.at)
    said = letter.context_of(desk, mail, item, request, contact, parts, day)
    return letter.text_of(desk, request, item, mail, parts), said, parts.enclosures


def _from_line(settings: FirmSettings) -> str:
    account = settings.mail_account
    address = account.from_address if account else letter.SANDBOX_ADDRESS
    return f"{(account.from_name if account else '') or settings.name} <{address}>"


def _why(request: Request, step: Step) -> Why:
    clock, plan = request.clock, request.plan
    first = step.number == 1 + clock.skipped and not clock.sent
    counted = plan.basis if first and request.due_on is not None else str(Basis.SENT)
    after = clock.last_automatic_at or clock.first_accepted_at if step.is_next else None
    return Why(plan.days, counted, plan.first_offset, after, request.due_on, step.moved_from, step.moved_by)
