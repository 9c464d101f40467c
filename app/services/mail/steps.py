"""What the end of a step means for its request: counted or not, and when the next one is due.

A step is over when the last of its mails is. Accepted or uncertain counts it; none of them
does not, and the request shows why. Step n+1 is never planned before (sender.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.orm import Session, aliased

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
_OF_THE_SAME = aliased(MailItem)
_MAILED = (
    select(
        MailItem.request_id, MailItem.cycle, MailItem.step_kind, MailItem.step, Mail.state, Mail.finished_at, Batch.what
    )
    .join(
        _OF_THE_SAME,
        and_(
            _OF_THE_SAME.request_id == MailItem.request_id, _OF_THE_SAME.cycle == MailItem.cycle,
            _OF_THE_SAME.step_kind == MailItem.step_kind, _OF_THE_SAME.step == MailItem.step,
        ),
    )
    .join(Mail, Mail.id == _OF_THE_SAME.mail_id)
    .outerjoin(Batch, Batch.id == Mail.batch_id)
    .where(MailItem.mail_id.in_(bindparam("mails", expanding=True)), _OF_THE_SAME.dropped == "")
)  # fmt: skip


_NOTED = update(_CLOCK).where(_CLOCK.c.request_id == bindparam("this_request"))
_SURFACED = update(_REQUEST).where(_REQUEST.c.id == bindparam("this_request"))
_Key = tuple[int, int, str, int]


def settle_steps(uow: UnitOfWork, mail_ids: Sequence[int]) -> None:
    """Look at the steps that some mails belong to; end those whose last mail has ended."""
    rows = ask(uow.session, _STEPS, {"mails": list(mail_ids)}).all()
    mailed = _mailed(uow.session, mail_ids)
    clocks: dict[frozenset[str], list[dict[str, object]]] = {}
    surfaced: list[dict[str, object]] = []
    for row in rows:
        if row.cycle != row.present_cycle or row.step_kind == StepKind.APOLOGY:
            continue
        mails = mailed.get(_key(row), [])
        counted = [mail for mail in mails if mail.state in COUNTED]
        moment = max((mail.finished_at or uow.now for mail in counted), default=None)
        if values := _settled(row, mails, moment):
            # Rows of which the same columns change are written by one statement.
            clocks.setdefault(frozenset(values), []).append(values | {"this_request": row.request_id})
        if moment is not None and not any(mail.listed for mail in counted):
            surfaced.append({"this_request": row.request_id, "surfaced_at": moment, "surfaced_by": row.step_kind})
    for some in clocks.values():
        ask(uow.session, _NOTED, some)
    if surfaced:
        # It comes on top of the client tasks (ACC-8), beside what people edit.
        ask(uow.session, _SURFACED, surfaced)
    clockwork.recompute(uow, {row.request_id for row in rows})


def _key(row: Any) -> _Key:
    return row.request_id, row.cycle, row.step_kind, row.step


def _settled(row: Any, mails: list[_Mailed], moment: datetime | None) -> dict[str, object]:
    """Return what the clock says of a step, the last of whose counted mails left at `moment`."""
    if row.step_kind == StepKind.RESEND:
        return {} if moment is None else {"last_manual_at": moment} | _taken_as_first(row, moment)
    if any(mail.state in (*UNRELEASED, MailState.SENDING) for mail in mails):
        return {"step_in_flight": row.step, "trouble": ""}
    return _ended(row, moment, mails)


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


def _mailed(session: Session, mail_ids: Sequence[int]) -> dict[_Key, list[_Mailed]]:
    found: dict[_Key, list[_Mailed]] = {}
    for row in ask(session, _MAILED, {"mails": list(mail_ids)}):
        found.setdefault(_key(row), []).append(_Mailed(row.state, row.finished_at, row.what == TASKS))
    return found
