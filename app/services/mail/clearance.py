"""Whether a mail whose moment has come may be rendered and sent: asked before, and again by the claim (STOP-9)."""

from __future__ import annotations

from sqlalchemy import select

from app.models.account import Account
from app.models.calendar import Calendar
from app.models.mail import Mail, MailItem
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import outbox, results
from app.services.mail.outbox import Examined, Ready


def clear(uow: UnitOfWork, ready: Ready) -> bool:
    """Decide about one mail within the caller's unit of work.

    What ended is skipped with its reason, what waits is put off, an address that changed is
    followed. True: it may go.
    """
    settings = firm_settings.load(uow.session)
    zone = uow.session.scalars(select(Account.time_zone).where(Account.id == ready.account_id)).one()
    calendar = settings.calendar(zone)
    examined = outbox.examine(uow.session, ready.mail_id, calendar.local_date(uow.now), uow.now)
    if examined is None:
        return False
    mail = uow.session.get_one(Mail, ready.mail_id)
    if not examined.left:
        results.skip(uow, mail, next(iter(examined.ends.values())))
        return False
    for item in mail.items:
        item.dropped = examined.ends.get(item.id, item.dropped)
    return not _waits(uow, mail, examined, calendar) and _readdressed(uow, mail, examined)


def _waits(uow: UnitOfWork, mail: Mail, examined: Examined, calendar: Calendar) -> bool:
    if examined.waits:
        results.wait(uow, mail, examined.waits, None)
        return True
    if not mail.manual and not calendar.in_window(uow.now):
        results.wait(uow, mail, "outside-hours", calendar.next_window(uow.now))
        return True
    return False


def _readdressed(uow: UnitOfWork, mail: Mail, examined: Examined) -> bool:
    """Follow a contact to a new address, under the same key (bug class 59).

    False where the new address already gets this very step by another row: one mail an address.
    """
    mail.address = examined.address
    for item in mail.items:
        if item.address == examined.key:
            continue
        twin = uow.session.scalars(
            select(MailItem.id).where(
                MailItem.request_id == item.request_id,
                MailItem.cycle == item.cycle,
                MailItem.step_kind == item.step_kind,
                MailItem.step == item.step,
                MailItem.address == examined.key,
            )
        ).first()
        if twin is not None:
            results.skip(uow, mail, "same-address")
            return False
        item.address = examined.key
    return True
