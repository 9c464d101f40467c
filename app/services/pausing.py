"""Pausing all sending for as long as people say it: an hour, until tomorrow, until Monday, until resumed (ENG-8)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal

from app.services import firm
from app.services import settings as firm_settings
from app.services.office import Office

Length = Literal["hour", "tomorrow", "monday", "resumed"]


def pause_end(office: Office, length: Length) -> datetime | None:
    """Return the moment at which a pause that begins now would end; None for one that lasts until resumed.

    Days end at the firm's midnight: what was due leaves at the send hour of the day after.
    """
    now = office.clock.now()
    if length == "hour":
        return now + timedelta(hours=1)
    if length == "resumed":
        return None
    with office.database.read() as session:
        zone = firm_settings.load(session).calendar().zone
    today = now.astimezone(zone).date()
    day = today + timedelta(days=1) if length == "tomorrow" else next_monday(today)
    return datetime.combine(day, time(), zone)


def next_monday(today: date) -> date:
    """Return the Monday after a day; a week later where that is one."""
    return today + timedelta(days=7 - today.weekday())


def pause_for(office: Office, length: Length) -> datetime | None:
    """Pause all sending; returns when the pause ends (None: when somebody resumes). Survives restarts."""
    until = pause_end(office, length)
    with office.database.write() as uow:
        firm.pause(uow, until)
        uow.commit()
    return until


def resume(office: Office) -> None:
    """Let everything leave again. Not for a database that waits to be adopted: see `database.identity`."""
    with office.database.write() as uow:
        firm.resume(uow)
        uow.commit()
