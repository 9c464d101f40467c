"""What the end of a step means for its request: counted or not, and when the next one is due.

A step is over when the last of its mails is. Accepted or uncertain counts it; none of them
does not, and the request shows why. Step n+1 is never planned before (sender.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from app.models.mail import COUNTED, TASKS, UNRELEASED, Batch, Mail, MailItem, MailState, StepKind
from app.models.request import ReminderClock, Request
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.reminders import clockwork


@dataclass(frozen=True, slots=True)
class _Mailed:
    """What became of one mail of a step."""

    state: str
    finished_at: datetime | None
    listed: bool
    """A part of a list of everything that is asked: its order is what it shows, it puts nothing on top."""


_REQUEST, _CLOCK = (Request.metadata.tables[each] for each in ("request", "reminder_clock"))
_STEPS = (
    select(
        MailItem.request_id, MailItem.cycle, MailItem.step_kind, MailItem.step, Request.cycle.label("present_cycle"),
        ReminderClock.first_accepted_at, ReminderClock.step_in_flight, ReminderClock.last_automatic_at,
        ReminderClock.sent, ReminderClock.skipped,
    )
    .join(Request, Request.id == MailItem.request_id)
    .join(ReminderClock, ReminderClock.request_id == MailItem.request_id)
    .where(MailItem.mail_id.in_(bindparam("mails", expanding=True)))
    .distinct()
)  # fmt: skip
_MAILED = (
    select(Mail.state, Mail.finished_at, Batch.what)
    .join(MailItem, MailItem.mail_id == Mail.id)
    .outerjoin(Batch, Batch.id == Mail.batch_id)
    .where(
        MailItem.request_id == bindparam("request"),
        MailItem.cycle == bindparam("cycle"),
        MailItem.step_kind == bindparam("kind"),
        MailItem.step == bindparam("step"),
        MailItem.dropped == "",
    )
)


_NOTED = update(_CLOCK).where(_CLOCK.c.request_id == bindparam("this_request"))
_SURFACED = update(_REQUEST).where(_REQUEST.c.id == bindparam("this_request"))


def settle_steps(uow: UnitOfWork, mail_ids: Sequence[int]) -> None:
    """Look at the steps that some mails belong to; end those whose last mail has ended."""
    touched: set[int] = set()
    for row in ask(uow.session, _STEPS, {"mails": list(mail_ids)}).all():
        if row.cycle == row.present_cycle:
            _settle(uow, row)
        touched.add(row.request_id)
    clockwork.recompute(uow, touched)


def _settle(uow: UnitOfWork, row: Any) -> None:
    mails = _mails(uow.session, row)
    counted = [mail for mail in mails if mail.state in COUNTED]
    open_still = [mail for mail in mails if mail.state in (*UNRELEASED, MailState.SENDING)]
    moment = max((mail.finished_at or uow.now for mail in counted), default=None)
    values: dict[str, object] = {}
    if row.step_kind == StepKind.APOLOGY:
        return
    if row.step_kind == StepKind.RESEND:
        if moment is not None:
            values = {"last_manual_at": moment} | _taken_as_first(row, moment)
    elif open_still:
        values = {"step_in_flight": row.step, "trouble": ""}
    else:
        values = _ended(row, moment, mails)
    if moment is not None and not any(mail.listed for mail in counted):
        _surface(uow, row, moment)
    if values:
        ask(uow.session, _NOTED, values | {"this_request": row.request_id})
        clockwork.forget_clocks(uow.session)


def _taken_as_first(row: Any, moment: datetime) -> dict[str, object]:
    """Where no first mail ever arrived, the resend was it (wording rule 1): reminders count from it."""
    if row.first_accepted_at is not None or row.step_in_flight is not None:
        return {}
    return {"first_accepted_at": moment, "trouble": ""}


def _ended(row: Any, moment: datetime | None, mails: list[_Mailed]) -> dict[str, object]:
    """Return what the clock says after a first mail or reminder has ended.

    Asked twice (a late answer turned an uncertain one into an accepted one), it says the same.
    """
    values: dict[str, object] = {"step_in_flight": None}
    if moment is not None:
        values |= {"trouble": "", "last_automatic_at": max(moment, row.last_automatic_at or moment)}
        if row.step_kind == StepKind.FIRST:
            values["first_accepted_at"] = row.first_accepted_at or moment
        else:
            values["sent"] = max(row.sent, row.step - row.skipped)
    elif any(mail.state in (MailState.FAILED, MailState.BOUNCED) for mail in mails):
        values["trouble"] = "failed"
    return values


def _mails(session: Session, row: Any) -> list[_Mailed]:
    step = {"request": row.request_id, "cycle": row.cycle, "kind": row.step_kind, "step": row.step}
    return [_Mailed(state, finished_at, what == TASKS) for state, finished_at, what in ask(session, _MAILED, step)]


def _surface(uow: UnitOfWork, row: Any, moment: datetime) -> None:
    """Put the request on top of the client tasks (ACC-8), beside what people edit."""
    surfaced = {"this_request": row.request_id, "surfaced_at": moment, "surfaced_by": row.step_kind}
    ask(uow.session, _SURFACED, surfaced)
