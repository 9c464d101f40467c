"""Client requests that come back every month, exactly once: made and noted in one transaction (REQ-2)."""

from __future__ import annotations

import calendar
from contextlib import suppress
from datetime import date, timedelta
from functools import cache

from babel.dates import format_date
from sqlalchemy import Select, bindparam, select

from app.models.account import Account
from app.models.content import ClientRequestContent, WantedDocument
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.settings import FirmSettings

MONTHLY = "monthly"


def month_after(day: date, anchor: int) -> date:
    """Return the anchor's day in the month after; in a shorter month its last day.

    >>> month_after(date(2027, 1, 31), 31), month_after(date(2027, 2, 28), 31)
    (datetime.date(2027, 2, 28), datetime.date(2027, 3, 31))
    """
    year, month = divmod(day.year * 12 + day.month, 12)
    return date(year, month + 1, min(anchor, calendar.monthrange(year, month + 1)[1]))


def begin(uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
    """Note the day on which a monthly one comes back, when it is sent; one that was made by `repeat` knows it."""
    content = uow.session.get_one(ClientRequestContent, request.id)
    if content.repeats == MONTHLY and content.next_on is None:
        today = settings.calendar().local_date(uow.now)
        content.repeat_day = content.repeat_day or today.day
        content.next_on = month_after(today, content.repeat_day)


def repeat(uow: UnitOfWork, today: date) -> bool:
    """Make and send again what is due; after a long absence one of each, not one for each month."""
    due = uow.session.scalars(_due(), {"today": today}).all()
    for content in due:
        _come_back(uow, content, today)
    return bool(due)


@cache
def _due() -> Select[ClientRequestContent]:
    """Return what asks for those that are due `today`. Made once: each pass of the sender asks it."""
    # Asked for the few due first: joined, the planner of SQLite looks at every account and all its requests instead,
    # each minute and behind the lock of all writers (0.2 s of 200,000 requests).
    near = select(ClientRequestContent.request_id).where(
        ClientRequestContent.next_on.is_not(None), ClientRequestContent.next_on <= bindparam("today")
    )
    return (
        select(ClientRequestContent)
        .join(Request, Request.id == ClientRequestContent.request_id)
        .join(Account, Account.id == Request.account_id)
        .where(
            ClientRequestContent.request_id.in_(near),
            # Given up, it keeps its day: taken up again over it, it comes back once.
            Request.archived_at.is_(None),
            Request.phase != Phase.ENDED,
            Account.archived_at.is_(None),
        )
        .order_by(ClientRequestContent.request_id)
    )


def _come_back(uow: UnitOfWork, content: ClientRequestContent, today: date) -> None:
    # The services of requests know the table of kinds, and it knows this module.
    from app.services.requests import creating, sending
    from app.services.requests.client_request import ClientRequestDraft

    old = uow.session.get_one(Request, content.request_id)
    due_day, content.next_on = content.next_on or today, None
    settings = firm_settings.load(uow.session)
    next_on = month_after(due_day, content.repeat_day)
    while next_on <= today:
        next_on = month_after(next_on, content.repeat_day)
    sent_on = settings.calendar().local_date(old.sent_at or old.created_at)
    names = uow.session.scalars(
        select(WantedDocument.name)
        .where(WantedDocument.request_id == old.id, WantedDocument.struck_off.is_(False))
        .order_by(WantedDocument.position, WantedDocument.id)
    )
    draft = ClientRequestDraft(
        tuple(_moved(each, sent_on, today, settings.language) for each in names), content.description, True
    )
    if not draft.documents:
        return
    plan = old.plan
    new = creating.NewRequest(
        Kind(old.kind), (old.account_id,), _moved(old.title, sent_on, today, settings.language), draft, old.why,
        today + timedelta(days=(old.due_on - sent_on).days) if old.due_on else None,
        creating.PlanInput(plan.enabled, plan.days, plan.number, plan.basis, plan.first_offset, source=plan.source),
    )  # fmt: skip
    made = creating.add_draft(uow, new, old.account_id, draft, settings)
    again = uow.session.get_one(ClientRequestContent, made)
    again.repeat_day, again.next_on = content.repeat_day, next_on
    uow.session.flush()
    # Refused before anything is changed where there is nobody to tell: the draft waits for a person then.
    with suppress(Refused):
        sending.send_drafts(uow, [made])


def _moved(text: str, before: date, now: date, language: str) -> str:
    """Put this month where a text names the month of the one before, as placeholders wrote it."""
    for pattern in ("LLLL y", "MM/y"):
        text = text.replace(format_date(before, pattern, locale=language), format_date(now, pattern, locale=language))
    return text
