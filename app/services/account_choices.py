"""What the form of an account offers: the firm's defaults that it may follow, staff, tags, time zones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from sqlalchemy import select

from app.models.account import Tag
from app.models.firm import Staff
from app.services import settings as firm_settings
from app.services.office import Office


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """Return the names of all time zones; read from the disk once."""
    return tuple(sorted(available_timezones()))


@dataclass(frozen=True, slots=True)
class AccountChoices:
    """The firm's own values, and what can be chosen. `staff` is (id, name) of those who work here."""

    reminders_on: bool
    reminder_days: int
    reminder_number: int
    language: str
    time_zone: str
    staff: tuple[tuple[int, str], ...]
    tags: tuple[str, ...]
    zones: tuple[str, ...]


def account_choices(office: Office) -> AccountChoices:
    """Return what the form of an account offers. Reads the list of time zones from the disk: use a worker."""
    with office.database.read() as session:
        firm = firm_settings.load(session)
        staff = session.scalars(select(Staff).where(Staff.active).order_by(Staff.name))
        return AccountChoices(
            reminders_on=firm.reminders_on,
            reminder_days=firm.reminder_days,
            reminder_number=firm.reminder_number,
            language=firm.language,
            time_zone=firm.time_zone,
            staff=tuple((each.id, each.name) for each in staff),
            tags=tuple(session.scalars(select(Tag.name).order_by(Tag.name))),
            zones=_zones(),
        )
