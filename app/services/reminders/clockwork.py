"""Keeping each request's next date right: whoever changes what it depends on recomputes it in the same commit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.calendar import Calendar
from app.models.firm import Firm
from app.models.kinds import RULES, Kind
from app.models.mail import UNRELEASED, Mail, MailItem, MailState, StepKind
from app.models.phase import Phase
from app.models.reminder_clock import Basis, Next, Plan, Situation, next_reminder
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.database.asking import ask, forget
from app.services.reminders import recipients
from app.services.settings import FirmSettings

BATCH = 500
"""Requests recomputed in one statement's worth of parameters."""

# Statements are made once: for a single request, making them took longer than asking.
_REVISION = select(Firm.calendar_revision)


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides about one request's next reminder."""

    request_id: int
    account_id: int
    kind: Kind
    cycle: int
    plan: Plan
    situation: Situation
    calendar: Calendar
    recorded_at: datetime | None = None
    """When somebody recorded it as sent by another program: None for what was sent from here (APP-8)."""

    def next(self) -> Next:
        """Return the next reminder, or the reason why there is none."""
        return next_reminder(self.plan, self.situation, self.calendar)


_STANDINGS = (
    select(
        Request.id, Request.account_id, Request.kind, Request.cycle, Request.phase, Request.archived_at,
        Request.due_on, Account.archived_at.label("account_archived_at"), Account.time_zone,
        Account.direct_debit,
        Account.paused_until.label("account_paused_until"),
        ReminderPlan.enabled, ReminderPlan.days, ReminderPlan.number, ReminderPlan.basis,
        ReminderPlan.first_offset, ReminderPlan.paused_until, ReminderPlan.held_until,
        ReminderPlan.snoozed_until,
        ReminderClock.sent, ReminderClock.skipped, ReminderClock.counts_from, ReminderClock.first_accepted_at,
        ReminderClock.last_automatic_at, ReminderClock.last_manual_at, ReminderClock.step_in_flight,
        ReminderClock.held_reason, ReminderClock.trouble, ReminderClock.recorded_at,
    )
    .join(Account, Account.id == Request.account_id)
    .join(ReminderPlan, ReminderPlan.request_id == Request.id)
    .join(ReminderClock, ReminderClock.request_id == Request.id)
    .where(Request.id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip


def standings(session: Session, request_ids: Iterable[int], settings: FirmSettings) -> list[Standing]:
    """Load what decides about the reminders of some requests."""
    ids = list(request_ids)
    rows = ask(session, _STANDINGS, {"ids": ids}).all()
    contacts = recipients.people(session, {row.account_id for row in rows})
    parties = recipients.pending_parties(session, ids)
    resends = waiting_resends(session, ids)
    found = []
    for row in rows:
        kind = Kind(row.kind)
        told = recipients.audience(kind, contacts[row.account_id], parties[row.id], first=False)
        found.append(
            Standing(
                row.id, row.account_id, kind, row.cycle, _plan(row),
                _situation(row, bool(told.to), settings, resends.get(row.id)), settings.calendar(row.time_zone),
                row.recorded_at,
            )
        )  # fmt: skip
    return found


_RESENDS = (
    select(MailItem.request_id, func.max(Mail.not_before).label("waits_until"))
    .join(Mail, Mail.id == MailItem.mail_id)
    .where(
        MailItem.request_id.in_(bindparam("ids", expanding=True)),
        MailItem.step_kind == StepKind.RESEND,
        MailItem.dropped == "",
        Mail.state.in_((*UNRELEASED, MailState.SENDING)),
    )
    .group_by(MailItem.request_id)
)


def waiting_resends(session: Session, request_ids: Iterable[int]) -> dict[int, datetime]:
    """Return when the resends that are still in the outbox may leave, by request id.

    They keep reminders away as those do that have left: a client must not get both within ten seconds (MAN-3).
    """
    return {row.request_id: row.waits_until for row in ask(session, _RESENDS, {"ids": list(request_ids)})}


_RECOMPUTED = (
    update(ReminderClock.__table__)  # type: ignore[arg-type]
    .where(ReminderClock.request_id == bindparam("this_request"))
    .values({each: bindparam(each) for each in ("next_at", "next_step", "reason", "calendar_revision")})
)


def recompute(uow: UnitOfWork, request_ids: Iterable[int], settings: FirmSettings | None = None) -> None:
    """Recompute the next date of some requests within the caller's commit."""
    ids = sorted(set(request_ids))
    if not ids:
        return
    settings = settings or firm_settings.load(uow.session)
    uow.session.flush()
    revision = ask(uow.session, _REVISION).scalar_one()
    for start in range(0, len(ids), BATCH):
        changes = []
        for standing in standings(uow.session, ids[start : start + BATCH], settings):
            following = standing.next()
            changes.append(
                {
                    "this_request": standing.request_id,
                    "next_at": following.at,
                    "next_step": following.step,
                    "reason": str(following.reason),
                    "calendar_revision": revision,
                }
            )
        if changes:
            # By primary key, without ORM state: what people edit keeps its version.
            ask(uow.session, _RECOMPUTED, changes)
    forget_clocks(uow.session)
    uow.changed("request", *ids)


def forget_clocks(session: Session) -> None:
    """Let loaded clocks be read again: they were written beside the session."""
    forget(session, ReminderClock)


def recompute_account(uow: UnitOfWork, *account_ids: int) -> None:
    """Recompute the open requests of accounts whose contacts, pause or zone changed."""
    query = select(Request.id).where(
        Request.account_id.in_(account_ids), Request.phase == Phase.OPEN, Request.archived_at.is_(None)
    )
    uow.session.flush()
    recompute(uow, uow.session.scalars(query))


def recompute_outdated(uow: UnitOfWork, limit: int = BATCH) -> int:
    """Recompute a batch of open requests whose dates are of an older calendar; returns how many there were."""
    revision = ask(uow.session, _REVISION).scalar_one()
    query = (
        select(ReminderClock.request_id)
        .where(ReminderClock.calendar_revision < revision)
        .order_by(ReminderClock.calendar_revision)
        .limit(limit)
    )
    ids = list(uow.session.scalars(query))
    recompute(uow, ids)
    return len(ids)


def _plan(row: Any) -> Plan:
    return Plan(row.enabled, row.days, row.number, Basis(row.basis), row.first_offset)


def _situation(row: Any, reachable: bool, settings: FirmSettings, resend: datetime | None) -> Situation:
    manual = [moment for moment in (row.last_manual_at, resend) if moment is not None]
    return Situation(
        phase=Phase(row.phase),
        archived=row.archived_at is not None,
        account_archived=row.account_archived_at is not None,
        account_paused_until=row.account_paused_until,
        request_paused_until=row.paused_until,
        held_until=row.held_until,
        sent=row.sent,
        first_accepted_at=row.first_accepted_at,
        last_automatic_at=row.last_automatic_at,
        last_manual_at=max(manual, default=None),
        in_flight=row.step_in_flight is not None,
        reachable=reachable,
        due_on=row.due_on,
        min_gap_days=settings.min_gap_days,
        held=bool(row.held_reason),
        failed=row.trouble == "failed",
        skipped=row.skipped,
        counts_from=row.counts_from,
        snoozed_until=row.snoozed_until,
        direct_debit=row.direct_debit and RULES[Kind(row.kind)].debited,
    )
