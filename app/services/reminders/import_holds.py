"""Reminders of imported invoices that wait, because what the firm's accounting says is not known (INV-4).

A hold keeps the request open and its reminders back, with its reason, until a later import or a
person frees it. That a source was not imported for days is found at planning, and at no other time:
nothing is mailed on figures that nobody has confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select, update

from app.models.account import Account
from app.models.calendar import NoOpenDay
from app.models.content import InvoiceContent
from app.models.mail import MailState
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.office import Office
from app.services.reminders import clockwork, outbox_holds
from app.services.settings import FirmSettings

MISSING, UNCLEAR, CHANGED = "missing-from-export", "import-unclear", "import-changed"
UNDATED, STALE = "issued-missing", "source-stale"
REASONS = (MISSING, UNCLEAR, CHANGED, UNDATED, STALE)
"""Why an imported invoice is held: not in the later export; its line could not be taken; its account or currency is
another one; it has no issue date, which its reminders name; its source was not imported for too long."""
STALE_AFTER = 5
"""Open days."""
BATCH = 500


def hold(uow: UnitOfWork, request_ids: Sequence[int], reason: str) -> None:
    """Hold the reminders of some requests; those planned already are held in the outbox. Recompute afterwards."""
    uow.session.flush()
    for ids in _batches(request_ids):
        uow.session.execute(
            update(ReminderClock)
            .where(ReminderClock.request_id.in_(ids), ReminderClock.held_reason.in_(("", *REASONS)))
            .values(held_reason=reason)
            .execution_options(synchronize_session=False)
        )
        outbox_holds.hold(uow, ids, reason, (MailState.QUEUED, MailState.RETRYING))
    clockwork.forget_clocks(uow.session)


def free(uow: UnitOfWork, request_ids: Sequence[int]) -> None:
    """Let the reminders of some requests go on. Recompute afterwards."""
    uow.session.flush()
    for ids in _batches(request_ids):
        uow.session.execute(
            update(ReminderClock)
            .where(ReminderClock.request_id.in_(ids), ReminderClock.held_reason.in_(REASONS))
            .values(held_reason="")
            .execution_options(synchronize_session=False)
        )
        outbox_holds.let_go(uow, ids, REASONS)
    clockwork.forget_clocks(uow.session)


def hold_stale(uow: UnitOfWork, request_ids: Sequence[int], settings: FirmSettings) -> list[int]:
    """Hold those of some requests whose source was not imported for `STALE_AFTER` whole open days; returns them."""
    query = (
        select(InvoiceContent.request_id, InvoiceContent.last_import_on, Account.time_zone, Request.account_id)
        .join(Request, Request.id == InvoiceContent.request_id)
        .join(Account, Account.id == Request.account_id)
        .where(InvoiceContent.request_id.in_(list(request_ids)), InvoiceContent.last_import_on.is_not(None))
    )
    stale = []
    for request_id, imported_on, zone, account_id in uow.session.execute(query):
        calendar = settings.calendar(zone)
        try:
            late = imported_on is not None and (
                calendar.open_days_between(imported_on, calendar.local_date(uow.now)) > STALE_AFTER
            )
        except NoOpenDay:
            late = False
        if late:
            stale.append(request_id)
            uow.audit("reminders.held-by-import", "settings", account_id=account_id, request_id=request_id,
                      reason=STALE)  # fmt: skip
    if stale:
        hold(uow, stale, STALE)
        clockwork.recompute(uow, stale, settings)
    return stale


def held(office: Office) -> dict[int, str]:
    """Return the requests that are held so, with the reason: what the program asks about."""
    with office.database.read() as session:
        query = select(ReminderClock.request_id, ReminderClock.held_reason).where(
            ReminderClock.held_reason.in_(REASONS)
        )
        return dict(session.execute(query).all())


def release(office: Office, request_ids: Sequence[int]) -> int:
    """A person decides that held invoices are to be reminded all the same; returns how many."""
    with office.database.write() as uow:
        query = select(Request).join(ReminderClock, ReminderClock.request_id == Request.id).where(
            Request.id.in_(list(request_ids)), ReminderClock.held_reason.in_(REASONS)
        )  # fmt: skip
        found = list(uow.session.scalars(query))
        today = firm_settings.load(uow.session).calendar().local_date(uow.now)
        for request in found:
            content = uow.session.get(InvoiceContent, request.id)
            if content is not None and content.last_import_on is not None:
                # Her word stands for an import: it is not asked again tomorrow.
                content.last_import_on = today
            uow.audit("reminders.released", "settings", account_id=request.account_id, request_id=request.id)
        ids = [each.id for each in found]
        free(uow, ids)
        clockwork.recompute(uow, ids)
        uow.commit()
        return len(ids)


def _batches(ids: Iterable[int]) -> Iterable[list[int]]:
    """Cut ids into statements' worth of parameters."""
    each = list(ids)
    return (each[start : start + BATCH] for start in range(0, len(each), BATCH))
