"""New requests: a draft for each account, with its content, its reminders and the parties that it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account, ContactLink
from app.models.kinds import DRAFT, RULES, Kind
from app.models.phase import Phase
from app.models.reminder_clock import check_plan
from app.models.request import Party, ReminderClock, ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.folding import fold
from app.services.mail.values import clean_line
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests.numbering import next_number
from app.services.requests.placeholders import Unfilled, filler
from app.services.requests.plan_sources import PlanInput as PlanInput
from app.services.requests.plan_sources import choose
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

WHY_LIMIT = 140


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What is asked, of whom. Several accounts make one request each, with its own values for the placeholders."""

    kind: Kind
    account_ids: tuple[int, ...]
    title: str
    content: Any
    why: str = ""
    due_on: date | None = None
    plan: PlanInput | None = None
    """What was typed. None: the account's preference, the automation's, the template's, else the firm's (AUT-2)."""
    automation_plan: PlanInput | None = None
    template_plan: PlanInput | None = None
    signer_ids: tuple[int, ...] = field(default=())
    """Parties by contact; none: the account's signatories."""
    source: str = ""


def check(new: NewRequest) -> None:
    """Raise `Refused` with the field for the first thing that cannot be."""
    if not new.account_ids:
        raise Refused("account-missing", "accounts")
    if not clean_line(new.title):
        raise Refused("title-missing", "title")
    if len(new.title) > 300:
        raise Refused("title-too-long", "title", limit=300)
    if len(new.why) > WHY_LIMIT:
        raise Refused("why-too-long", "why", limit=WHY_LIMIT)
    if new.plan is not None:
        for name, problem in check_plan(new.plan.days, new.plan.number, new.plan.first_offset):
            raise Refused(f"plan-{problem}", name)
    SERVICES[new.kind].check(new.content)


def create(office: Office, new: NewRequest) -> tuple[int, ...]:
    """Make a draft for each account; returns their ids in the order of the accounts.

    Raises `Refused` with the field where something is missing; nothing is kept then.
    """
    check(new)
    content = SERVICES[new.kind].prepare(office.store, new.content)
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        ids = tuple(
            add_draft(uow, each, account_id, each.content, settings)
            for account_id in new.account_ids
            for each in [filled(uow.session, replace(new, content=content), account_id, settings, uow.now)]
        )
        recompute(uow, ids, settings)
        uow.commit()
    return ids


def add_draft(uow: UnitOfWork, new: NewRequest, account_id: int, content: Any, settings: FirmSettings) -> int:
    """Add one draft within the caller's unit of work; `content` has its files kept. Returns its id."""
    account = uow.session.get(Account, account_id)
    if account is None or account.archived_at is not None:
        raise Refused("account-archived", "accounts", account_id=account_id)
    rules = RULES[new.kind]
    reference = f"{rules.prefix}-{next_number(uow, f'request:{rules.prefix}'):04d}"
    if SERVICES[new.kind].numbered_on_issue:
        # Its number is drawn when it is sent, without gaps; a draft bears one of its own series.
        reference = f"{rules.prefix}-D{next_number(uow, f'draft:{rules.prefix}'):04d}"
    request = Request(
        kind=new.kind,
        account_id=account_id,
        reference=reference,
        title=clean_line(new.title),
        search_text=fold(f"{clean_line(new.title)} {reference}"),
        why=new.why.strip(),
        state=DRAFT,
        due_on=new.due_on,
        source=new.source,
        created_at=uow.now,
        created_by_id=uow.actor.staff_id,
        plan=_plan(new, account, settings),
        clock=ReminderClock(),
    )
    uow.session.add(request)
    uow.session.flush()
    SERVICES[new.kind].store(uow, request, content)
    if rules.party_role:
        for position, contact_id in enumerate(new.signer_ids or signatories(uow.session, account_id)):
            request.parties.append(Party(contact_id=contact_id, role=rules.party_role, position=position))
        request.progress_total = len(request.parties)
    uow.audit("request.created", "staff", account_id=account_id, request_id=request.id, title=request.title)
    uow.changed("request", request.id)
    return request.id


def signatories(session: Session, account_id: int) -> Sequence[int]:
    """Return the contacts who sign for an account, in their order."""
    query = (
        select(ContactLink.contact_id)
        .where(ContactLink.account_id == account_id, ContactLink.signatory.is_(True))
        .order_by(ContactLink.position, ContactLink.id)
    )
    return list(session.scalars(query))


def set_parties(request: Request, contact_ids: Sequence[int]) -> None:
    """Let these contacts be the parties; those who stay keep what they have done."""
    known = {party.contact_id: party for party in request.parties}
    role = RULES[Kind(request.kind)].party_role
    kept = [known.get(each) or Party(contact_id=each, role=role) for each in contact_ids]
    for position, party in enumerate(kept):
        party.position = position
    request.parties[:] = kept
    request.progress_total = len(kept)
    request.progress_done = sum(1 for party in kept if party.done_at is not None)


def filled(
    session: Session, new: NewRequest, account_id: int, settings: FirmSettings, now: datetime, *, preview: bool = False
) -> NewRequest:
    """Return a new request with one account's values for the placeholders of its words (TPL-2).

    Raises `Refused("field-without-value")` where the account has none, unless it is only looked at.
    """
    account = session.get(Account, account_id)
    today = settings.calendar(account.time_zone if account else "").local_date(now)
    fill = Unfilled(filler(account, settings, today, settings.language))
    made = replace(new, title=fill(new.title), why=fill(new.why), content=SERVICES[new.kind].filled(new.content, fill))
    if fill.names and not preview:
        if fill.names[0].startswith("firm."):
            raise Refused("firm-without-value", "title", name=fill.names[0])
        raise Refused("field-without-value", "title", name=fill.names[0], account=account.name if account else "")
    return made


def plan_for(new: NewRequest, account: Account | None, settings: FirmSettings) -> PlanInput:
    """Return the reminder settings that a new request gets for an account (AUT-2)."""
    return choose(
        typed=new.plan, account=account_plan(account, settings), automation=new.automation_plan,
        template=new.template_plan, firm=firm_plan(new.kind, settings),
    )  # fmt: skip


def account_plan(account: Account | None, settings: FirmSettings) -> PlanInput | None:
    """Return an account's preference; None where it has none."""
    if account is None or account.reminders_on is None:
        return None
    days, number = account.reminder_days or settings.reminder_days, account.reminder_number or settings.reminder_number
    return PlanInput(account.reminders_on, days, number, source="account")


def firm_plan(kind: Kind, settings: FirmSettings) -> PlanInput:
    """Return the firm's settings for a kind."""
    service = SERVICES[kind]
    basis, offset = service.default_basis(settings), service.default_offset(settings)
    return PlanInput(settings.reminders_on, settings.reminder_days, settings.reminder_number, basis, offset, "firm")


def _plan(new: NewRequest, account: Account, settings: FirmSettings) -> ReminderPlan:
    plan = plan_for(new, account, settings)
    return ReminderPlan(
        enabled=plan.enabled,
        days=plan.days,
        number=plan.number,
        basis=plan.basis,
        first_offset=plan.first_offset,
        source=plan.source,
    )


def discard(office: Office, request_ids: Sequence[int]) -> None:
    """Take drafts away again that could not be sent: nothing of them was ever told to anybody."""
    with office.database.write() as uow:
        for request_id in request_ids:
            request = uow.session.get(Request, request_id)
            if request is not None and request.phase == Phase.DRAFT:
                uow.audit("request.discarded", "staff", account_id=request.account_id, title=request.title)
                uow.session.delete(request)
                uow.changed("request", request_id)
        uow.commit()
