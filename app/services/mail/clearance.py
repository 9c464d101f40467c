"""Whether mails whose moment has come may be rendered and sent: asked before, and again by the claim (STOP-9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from app.models.account import Account
from app.models.calendar import Calendar
from app.models.mail import Mail, MailItem, StepKind
from app.models.request import ReminderClock
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import outbox, results
from app.services.mail.outbox import Examined, Ready
from app.services.reminders import clockwork, planning

AT_ONCE = 500
"""Mails looked at together: as many as fit into one statement's parameters."""


def cleared(uow: UnitOfWork, ready: Sequence[Ready]) -> list[Ready]:
    """Decide about mails within the caller's unit of work; returns those that may go, in their order.

    What ended is skipped with its reason, what waits is put off, an address that changed is followed.
    """
    found = []
    for start in range(0, len(ready), AT_ONCE):
        some = _Some(uow, ready[start : start + AT_ONCE])
        found += [each for each in some.ready if some.clear(each)]
    return found


class _Some:
    """Some mails, and what decides about them: asked for all at once."""

    def __init__(self, uow: UnitOfWork, ready: Sequence[Ready]) -> None:
        self.ready = ready
        self._uow = uow
        self._settings = firm_settings.load(uow.session)
        zones = select(Account.id, Account.time_zone).where(Account.id.in_({each.account_id for each in ready}))
        self._calendars = {row.id: self._settings.calendar(row.time_zone) for row in uow.session.execute(zones)}
        mails = select(Mail).where(Mail.id.in_([each.mail_id for each in ready])).options(selectinload(Mail.items))
        self._mails = {mail.id: mail for mail in uow.session.scalars(mails)}
        self._examined: dict[int, Examined] = {}
        days = {each.mail_id: self._calendars[each.account_id].local_date(uow.now) for each in ready}
        for day in set(days.values()):
            ids = [mail_id for mail_id, own in days.items() if own == day]
            self._examined |= outbox.examine(uow.session, ids, day, uow.now)

    def clear(self, ready: Ready) -> bool:
        """Decide about one. True: it may go."""
        uow, calendar = self._uow, self._calendars[ready.account_id]
        examined = self._examined.get(ready.mail_id)
        if examined is None:
            return False
        mail = self._mails[ready.mail_id]
        if not examined.left:
            results.skip(uow, mail, next(iter(examined.ends.values())))
            return False
        for item in mail.items:
            item.dropped = examined.ends.get(item.id, item.dropped)
        if mail.reason == planning.UNTICKED and self._settings.ask_in_morning:
            until = planning.asked_until(calendar, uow.now)
            if until is not None:
                results.wait(uow, mail, planning.MORNING, until)
                return False
        examined = self._parted(mail, examined, calendar)
        return not self._waits(mail, examined, calendar) and _readdressed(uow, mail, examined)

    def _parted(self, mail: Mail, examined: Examined, calendar: Calendar) -> Examined:
        """Leave what has to wait out of merged reminders, where others need not: it is planned again when it may go."""
        live = [item for item in mail.items if not item.dropped]
        if mail.manual or len(live) < 2:
            return examined
        waiting = dict(examined.waiting)
        for item in live:
            if item.id not in waiting and self._gap_ends([item], calendar) is not None:
                waiting[item.id] = "min-gap"
        if not waiting or len(waiting) == len(live):
            return examined
        for item in live:
            item.dropped = waiting.get(item.id, "")
        return replace(examined, waits="", waiting={}, left=len(live) - len(waiting))

    def _waits(self, mail: Mail, examined: Examined, calendar: Calendar) -> bool:
        uow = self._uow
        if examined.waits:
            results.wait(uow, mail, examined.waits, None)
            return True
        if not mail.manual and not calendar.in_window(uow.now):
            results.wait(uow, mail, "outside-hours", calendar.next_window(uow.now))
            return True
        live = [item for item in mail.items if not item.dropped]
        gap_ends = None if mail.manual else self._gap_ends(live, calendar)
        if gap_ends is not None:
            results.wait(uow, mail, "min-gap", gap_ends)
            return True
        return False

    def _gap_ends(self, items: Iterable[MailItem], calendar: Calendar) -> datetime | None:
        """Return when a reminder that was planned before a resend may follow it; None where it may now (MAN-3)."""
        moments = [moment for item in items for moment in self._resent.get(item.request_id, ())]
        if not moments or not self._settings.min_gap_days:
            return None
        now, gap = self._uow.now, self._settings.min_gap_days
        day, opening = calendar.next_opening(calendar.add_open_days(calendar.local_date(max(moments)), gap))
        return opening if day > calendar.local_date(now) else None

    @cached_property
    def _resent(self) -> dict[int, list[datetime]]:
        """When each request was resent, or is about to be: asked late, once those sent by hand are decided."""
        session = self._uow.session
        ids = {item.request_id for mail in self._mails.values() if not mail.manual for item in mail.items}
        clock = ReminderClock.__table__.c
        last = select(clock.request_id, clock.last_manual_at).where(
            clock.request_id.in_(ids), clock.last_manual_at.is_not(None)
        )
        found = {request_id: [moment] for request_id, moment in session.execute(last)}
        for request_id, moment in clockwork.waiting_resends(session, ids).items():
            found.setdefault(request_id, []).append(moment)
        return found


def _readdressed(uow: UnitOfWork, mail: Mail, examined: Examined) -> bool:
    """Follow a contact to a new address, under the same key (bug class 59).

    False where the new address already gets this very step by another row: one mail an address.
    """
    if any(item.step_kind == StepKind.APOLOGY for item in mail.items):
        return True  # what is asked is asked of whoever reads that very address
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
