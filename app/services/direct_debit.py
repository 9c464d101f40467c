"""An account that pays by direct debit is not reminded of its invoices (INV-5)."""

from __future__ import annotations

from sqlalchemy import select

from app.models.kinds import DEBITED
from app.models.phase import Phase
from app.models.reminder_clock import is_behind
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.reminders import clockwork
from app.services.requests.acting import skip_ended


def changed(uow: UnitOfWork, account_id: int, *, on: bool) -> None:
    """Follow the account's box: ticked, the reminders that wait never leave; unticked, nothing is made up for.

    A reminder whose day went by meanwhile is counted from today.
    """
    query = select(Request.id).where(
        Request.account_id == account_id, Request.kind.in_(DEBITED), Request.phase.in_((Phase.DRAFT, Phase.OPEN))
    )
    uow.session.flush()
    ids = list(uow.session.scalars(query))
    _follow(uow, ids, on=on)
    clockwork.recompute(uow, ids)


def _follow(uow: UnitOfWork, ids: list[int], *, on: bool) -> None:
    if on:
        for request_id in ids:
            skip_ended(uow, request_id)
        return
    for standing in clockwork.standings(uow.session, ids, firm_settings.load(uow.session)):
        today = standing.calendar.local_date(uow.now)
        if is_behind(standing.plan, standing.situation, standing.calendar, today):
            uow.session.get_one(ReminderClock, standing.request_id).counts_from = today
