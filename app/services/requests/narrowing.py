"""What narrows a list of requests beside its segment and its search: whose they are, their reminders, when sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, select

from app.models.account import Account
from app.models.content import Document, RequestDocument
from app.models.reminder_clock import Reason
from app.models.request import ReminderClock, Request

NOBODY = 0
"""As `RequestFilter.responsible`: the accounts that nobody answers for."""

REMINDERS: Mapping[str, tuple[Reason, ...]] = {
    "scheduled": (Reason.SCHEDULED, Reason.IN_FLIGHT),
    "used_up": (Reason.USED_UP,),
    "paused": (Reason.PAUSED, Reason.ACCOUNT_PAUSED),
    "off": (Reason.OFF, Reason.DIRECT_DEBIT),
    "problem": (Reason.BLOCKED, Reason.FAILED, Reason.HELD, Reason.NO_OPEN_DAY),
}
"""What can be asked of the reminders, with the reasons of the clock that it stands for (AUT-9)."""

SENT = ("30", "60", "year", "earlier")
"""When it was sent: in the last 30 or 60 days, this year, or before this year."""


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """Which of them a list shows. `responsible`: a member of staff, `NOBODY`, or None for all; the others by code."""

    responsible: int | None = None
    added_by: str | None = None
    """Who added a document that it is about; None: anybody."""
    reminders: str = ""
    sent: str = ""

    @property
    def count(self) -> int:
        """How many of the filters are on."""
        return (self.responsible is not None) + (self.added_by is not None) + bool(self.reminders) + bool(self.sent)


def conditions(wanted: RequestFilter, today: date) -> list[ColumnElement[bool]]:
    """Return the conditions of a filter on `Request`; `today` is the firm's local day."""
    found: list[ColumnElement[bool]] = []
    if wanted.responsible is not None:
        theirs = select(Account.id).where(Account.responsible_id == (wanted.responsible or None))
        found.append(Request.account_id.in_(theirs))
    if wanted.added_by is not None:
        theirs = (
            select(RequestDocument.request_id)
            .join(Document, Document.id == RequestDocument.document_id)
            .where(RequestDocument.role == "subject", Document.added_by == wanted.added_by)
        )
        found.append(Request.id.in_(theirs))
    if wanted.reminders:
        reasons = [str(reason) for reason in REMINDERS[wanted.reminders]]
        found.append(Request.id.in_(select(ReminderClock.request_id).where(ReminderClock.reason.in_(reasons))))
    if wanted.sent:
        new_year = _midnight(today.replace(month=1, day=1))
        if wanted.sent == "earlier":
            found.append(Request.sent_at < new_year)
        elif wanted.sent == "year":
            found.append(Request.sent_at >= new_year)
        else:
            found.append(Request.sent_at >= _midnight(today - timedelta(days=int(wanted.sent))))
    return found


def _midnight(day: date) -> datetime:
    """The day's beginning, near enough for a list: in UTC, not in the firm's zone."""
    return datetime.combine(day, time(), UTC)
