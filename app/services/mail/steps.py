"""What the end of a step means for its request: counted or not, and when the next one is due.

A step is over when the last of its mails is. Accepted or uncertain counts it; none of them
does not, and the request shows why. Step n+1 is never planned before (sender.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.mail import COUNTED, TASKS, UNRELEASED, Batch, Mail, MailItem, MailState, StepKind
from app.models.request import ReminderClock, Request
from app.services.database import UnitOfWork
from app.services.reminders import clockwork


@dataclass(frozen=True, slots=True)
class _Row:
    request_id: int
    cycle: int
    kind: str
    number: int


def settle_steps(uow: UnitOfWork, mail_ids: Sequence[int]) -> None:
    """Look at the steps that some mails belong to; end those whose last mail has ended."""
    uow.session.flush()
    query = (
        select(MailItem.request_id, MailItem.cycle, MailItem.step_kind, MailItem.step)
        .where(MailItem.mail_id.in_(list(mail_ids)))
        .distinct()
    )
    touched: set[int] = set()
    for row in [_Row(*each) for each in uow.session.execute(query)]:
        _settle(uow, row)
        touched.add(row.request_id)
    clockwork.recompute(uow, touched)


def _settle(uow: UnitOfWork, row: _Row) -> None:
    mails = _mails(uow.session, row)
    counted = [mail for mail in mails if mail.state in COUNTED]
    open_still = [mail for mail in mails if mail.state in (*UNRELEASED, MailState.SENDING)]
    cycle = uow.session.scalars(select(Request.cycle).where(Request.id == row.request_id)).one()
    if cycle != row.cycle:
        return
    moment = max((mail.finished_at or uow.now for mail in counted), default=None)
    values: dict[str, object] = {}
    if row.kind == StepKind.RESEND:
        if moment is not None:
            values = {"last_manual_at": moment} | _taken_as_first(uow.session, row, moment)
    elif open_still:
        values = {"step_in_flight": row.number, "trouble": ""}
    else:
        values = _ended(uow.session, row, moment, mails)
    if moment is not None and not _lists(uow.session, counted):
        _surface(uow, row, moment)
    if values:
        uow.session.execute(
            update(ReminderClock)
            .where(ReminderClock.request_id == row.request_id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )
        clockwork.forget_clocks(uow.session)


def _taken_as_first(session: Session, row: _Row, moment: datetime) -> dict[str, object]:
    """Where no first mail ever arrived, the resend was it (wording rule 1): reminders count from it."""
    clock = session.get_one(ReminderClock, row.request_id)
    if clock.first_accepted_at is not None or clock.step_in_flight is not None:
        return {}
    return {"first_accepted_at": moment, "trouble": ""}


def _ended(session: Session, row: _Row, moment: datetime | None, mails: list[Mail]) -> dict[str, object]:
    """Return what the clock says after a first mail or reminder has ended.

    Asked twice (a late answer turned an uncertain one into an accepted one), it says the same.
    """
    values: dict[str, object] = {"step_in_flight": None}
    if moment is not None:
        clock = session.get_one(ReminderClock, row.request_id)
        values |= {"trouble": "", "last_automatic_at": max(moment, clock.last_automatic_at or moment)}
        if row.kind == StepKind.FIRST:
            values["first_accepted_at"] = clock.first_accepted_at or moment
        else:
            values["sent"] = max(clock.sent, row.number - clock.skipped)
    elif any(mail.state in (MailState.FAILED, MailState.BOUNCED) for mail in mails):
        values["trouble"] = "failed"
    return values


def _mails(session: Session, row: _Row) -> list[Mail]:
    query = (
        select(Mail)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .where(
            MailItem.request_id == row.request_id,
            MailItem.cycle == row.cycle,
            MailItem.step_kind == row.kind,
            MailItem.step == row.number,
            MailItem.dropped == "",
        )
    )
    return list(session.scalars(query))


def _lists(session: Session, mails: Sequence[Mail]) -> bool:
    """Say whether mails are a list of everything that is asked: its order is what it shows, it puts nothing on top."""
    ids = {mail.batch_id for mail in mails if mail.batch_id is not None}
    return any(batch.what == TASKS for batch in session.scalars(select(Batch).where(Batch.id.in_(ids))))


def _surface(uow: UnitOfWork, row: _Row, moment: datetime) -> None:
    """Put the request on top of the client tasks (ACC-8), beside what people edit."""
    uow.session.execute(
        update(Request.__table__)  # type: ignore[arg-type]
        .where(Request.id == row.request_id)
        .values(surfaced_at=moment, surfaced_by=row.kind)
    )
