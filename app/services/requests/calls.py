"""Calls about a request: noted with their outcome, and the list of whom to call next (APP-9)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Contact, ContactLink
from app.models.audit import AuditContent, AuditEntry
from app.models.phase import Phase
from app.models.reminder_clock import Reason
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests.listing import RequestRow, local_today, rows

CALLED = "request.called"
NOTE_LIMIT = 500
FARTHEST = timedelta(days=90)


class Outcome(StrEnum):
    """How a call went."""

    PROMISED = "promised"
    REACHED = "reached"
    MESSAGE = "message"
    NO_ANSWER = "no-answer"
    WRONG_NUMBER = "wrong-number"


@dataclass(frozen=True, slots=True)
class Call:
    """A call as it was noted. `promised`: the day by which the client wants to act."""

    at: datetime
    by: str
    outcome: Outcome
    note: str
    promised: date | None


@dataclass(frozen=True, slots=True)
class Phone:
    """Whom to call, and where."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class ToCall:
    """A request whose reminders are used up, who can be called, and the last call about it."""

    row: RequestRow
    phones: tuple[Phone, ...]
    last: Call | None


def log_call(office: Office, request_id: int, outcome: Outcome, note: str = "", promised: date | None = None) -> None:
    """Note a call; a promised day holds the reminders until the day after it.

    Raises `Refused` with its field: "note-too-long", "promise-missing", "promise-past", "promise-far"; `Stale` where
    the request is gone.
    """
    note = note.strip()
    if len(note) > NOTE_LIMIT:
        raise Refused("note-too-long", "note", limit=NOTE_LIMIT)
    if outcome == Outcome.PROMISED and promised is None:
        raise Refused("promise-missing", "promised")
    with office.database.write() as uow:
        request = uow.session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        today = local_today(office, uow.session)
        if promised is not None and promised < today:
            raise Refused("promise-past", "promised")
        if promised is not None and promised > today + FARTHEST:
            raise Refused("promise-far", "promised", days=FARTHEST.days)
        details: dict[str, Any] = {"outcome": str(outcome), "note": note}
        if promised is not None:
            details["promised"] = promised.isoformat()
            uow.session.get_one(ReminderPlan, request_id).held_until = promised + timedelta(days=1)
        uow.audit(CALLED, "client", account_id=request.account_id, request_id=request_id, **details)
        uow.changed("request", request_id)
        recompute(uow, [request_id])
        uow.commit()


def phones(office: Office, account_id: int) -> tuple[Phone, ...]:
    """Return who of an account can be called; those who are notified first."""
    with office.database.read() as session:
        return _phones(session, [account_id]).get(account_id, ())


def to_call(office: Office) -> list[ToCall]:
    """Return the requests whose reminders are used up without an answer, longest waiting first.

    One whose client promised a day is left out until that day has passed.
    """
    with office.database.read() as session:
        found = select(Request.id).join(ReminderClock).where(
            ReminderClock.reason == str(Reason.USED_UP), Request.phase == str(Phase.OPEN),
            Request.archived_at.is_(None),
        )  # fmt: skip
        ids = list(session.scalars(found.order_by(Request.sent_at, Request.id)))
        today = local_today(office, session)
        last = _last_calls(session, ids)
    ids = [each for each in ids if not _is_promised(last.get(each), today)]
    listed = rows(office, ids)
    with office.database.read() as session:
        numbers = _phones(session, [row.account_id for row in listed])
    return [ToCall(row, numbers.get(row.account_id, ()), last.get(row.id)) for row in listed]


def count_to_call(office: Office) -> int:
    """Return how many requests wait for a call."""
    return len(to_call(office))


def _is_promised(call: Call | None, today: date) -> bool:
    return call is not None and call.promised is not None and call.promised >= today


def _phones(session: Session, account_ids: list[int]) -> dict[int, tuple[Phone, ...]]:
    query = (
        select(ContactLink.account_id, Contact)
        .join(Contact)
        .where(ContactLink.account_id.in_(account_ids), Contact.phone != "")
        .order_by(ContactLink.account_id, ContactLink.notify.desc(), ContactLink.position)
    )
    found: dict[int, tuple[Phone, ...]] = {}
    for account_id, contact in session.execute(query):
        name = f"{contact.first_name} {contact.last_name}".strip() or contact.email
        found[account_id] = (*found.get(account_id, ()), Phone(name, contact.phone))
    return found


def _last_calls(session: Session, request_ids: list[int]) -> dict[int, Call]:
    query = (
        select(AuditContent, AuditEntry.at)
        .join(AuditEntry, AuditEntry.seq == AuditContent.seq)
        .where(AuditEntry.code == CALLED, AuditContent.request_id.in_(request_ids))
        .order_by(AuditEntry.seq)
    )
    found: dict[int, Call] = {}
    for content, at in session.execute(query):
        details = json.loads(content.body)["details"]
        promised = details.get("promised")
        found[content.request_id or 0] = Call(
            at, content.actor_name, Outcome(details["outcome"]), str(details.get("note", "")),
            date.fromisoformat(promised) if promised else None,
        )  # fmt: skip
    return found
