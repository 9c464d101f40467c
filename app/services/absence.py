"""The time off before the catch-up review: from when to when nothing could leave, and who acted meanwhile (ENG-6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.firm import Firm
from app.models.phase import Phase
from app.models.reminder_clock import next_reminder
from app.models.request import Request
from app.services.reminders import clockwork
from app.services.requests.listing import RequestRow, rows_in
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Absence:
    """From the last moment at which reminders could leave to the first at which they could again; aware, UTC."""

    began: datetime
    ended: datetime


@dataclass(frozen=True, slots=True)
class Spared:
    """A reminder that fell due over the time off and is not sent: its client has done what was asked."""

    request: RequestRow
    step: int
    fell_due: datetime
    acted_at: datetime


def last(session: Session) -> Absence | None:
    """Return the last time off over which reminders were held; None where there was none."""
    began, ended = session.execute(select(Firm.absent_from, Firm.absent_until)).one()
    return Absence(began, ended) if began is not None and ended is not None else None


def spared(session: Session, absence: Absence, settings: FirmSettings, now: datetime) -> tuple[Spared, ...]:
    """Return the reminders that clients made needless, by the day on which they would have fallen due.

    Whatever was done since the time off began counts, be it found only after the reminder had been held.
    """
    query = select(Request.id, Request.closed_at).where(
        Request.phase == Phase.DONE, Request.closed_at > absence.began, Request.archived_at.is_(None)
    )
    closed: dict[int, datetime] = {row.id: row.closed_at for row in session.execute(query)}
    due: dict[int, tuple[int, datetime]] = {}
    for standing in clockwork.standings(session, closed, settings):
        open_still = replace(standing.situation, phase=Phase.OPEN, in_flight=False, held=False, failed=False)
        following = next_reminder(standing.plan, open_still, standing.calendar)
        if following.at is not None and following.step and absence.began < following.at <= absence.ended:
            due[standing.request_id] = following.step, following.at
    rows = rows_in(session, list(due), settings, now)
    found = [Spared(row, *due[row.id], closed[row.id]) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.fell_due, each.request.id)))
