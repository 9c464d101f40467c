"""Whether a mail whose moment has come may be rendered and sent: asked before, and again by the claim (STOP-9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select

from app.models.account import Account
from app.models.calendar import Calendar
from app.models.mail import Mail, MailItem
from app.models.request import ReminderClock
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import outbox, results
from app.services.mail.outbox import Examined, Ready
from app.services.reminders import clockwork, planning


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
    if mail.reason == planning.UNTICKED and settings.ask_in_morning:
        until = planning.asked_until(calendar, uow.now)
        if until is not None:
            results.wait(uow, mail, planning.MORNING, until)
            return False
    examined = _parted(uow, mail, examined, calendar, settings.min_gap_days)
    return not _waits(uow, mail, examined, calendar, settings.min_gap_days) and _readdressed(uow, mail, examined)


def _parted(uow: UnitOfWork, mail: Mail, examined: Examined, calendar: Calendar, min_gap_days: int) -> Examined:
    """Leave out of merged reminders what has to wait, where others need not: it is planned again when it may leave."""
    live = [item for item in mail.items if not item.dropped]
    if mail.manual or len(live) < 2:
        return examined
    waiting = dict(examined.waiting)
    for item in live:
        if item.id not in waiting and _gap_ends(uow, [item.request_id], calendar, min_gap_days) is not None:
            waiting[item.id] = "min-gap"
    if not waiting or len(waiting) == len(live):
        return examined
    for item in live:
        item.dropped = waiting.get(item.id, "")
    return replace(examined, waits="", waiting={}, left=len(live) - len(waiting))


def _waits(uow: UnitOfWork, mail: Mail, examined: Examined, calendar: Calendar, min_gap_days: int) -> bool:
    if examined.waits:
        results.wait(uow, mail, examined.waits, None)
        return True
    if not mail.manual and not calendar.in_window(uow.now):
        results.wait(uow, mail, "outside-hours", calendar.next_window(uow.now))
        return True
    ids = [item.request_id for item in mail.items if not item.dropped]
    gap_ends = None if mail.manual else _gap_ends(uow, ids, calendar, min_gap_days)
    if gap_ends is not None:
        results.wait(uow, mail, "min-gap", gap_ends)
        return True
    return False


def _gap_ends(uow: UnitOfWork, ids: list[int], calendar: Calendar, min_gap_days: int) -> datetime | None:
    """Return when a reminder that was planned before a resend may follow it; None where it may now (MAN-3)."""
    last = uow.session.scalars(
        select(func.max(ReminderClock.last_manual_at)).where(ReminderClock.request_id.in_(ids))
    ).one()
    moments = [*clockwork.waiting_resends(uow.session, ids).values(), *([last] if last else [])]
    if not moments or not min_gap_days:
        return None
    day, opening = calendar.next_opening(calendar.add_open_days(calendar.local_date(max(moments)), min_gap_days))
    return opening if day > calendar.local_date(uow.now) else None


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
