"""Whether a firm is still to be set up: asked once, when the window first opens on an empty database (APP-1)."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.firm import FirmSetting
from app.services import settings as firm_settings
from app.services import shipped_templates
from app.services.firm import is_demo
from app.services.office import Office

ENDED = "setup_ended"
"""Setting: whether somebody went through the set-up, or left it."""


def is_wanted(office: Office) -> bool:
    """Whether the set-up is to be shown: a real firm without a name and accounts, whose set-up nobody ended."""
    with office.database.read() as session:
        if is_demo(session) or _ended(session) or firm_settings.load(session).name:
            return False
        return account_count(session) == 0


def suggest(office: Office, *, language: str, time_zone: str, country: str) -> None:
    """Begin with what the computer says of its place, where nothing was chosen; the first step shows it. Slow."""
    known = firm_settings.read(office)
    usual = firm_settings.FirmSettings()
    found: dict[str, str] = {}
    if language in ("en", "fr") and known.language == usual.language:
        found["language"] = language
    if time_zone in firm_settings.time_zones() and known.time_zone == usual.time_zone:
        found["time_zone"] = time_zone
    if not known.country and country in firm_settings.holiday_countries():
        found["country"] = country
    if found:
        firm_settings.save_firm(office, **found)


def end(office: Office) -> None:
    """Show the set-up no more; the firm gets the prepared templates in its language, once (TPL-1)."""
    with office.database.write() as uow:
        if not _ended(uow.session):
            shipped_templates.add_in(uow, (firm_settings.load(uow.session).language,))
            uow.session.add(FirmSetting(key=ENDED, value=True))
            uow.commit()


def accounts_there(office: Office) -> int:
    """Return how many accounts the firm has."""
    with office.database.read() as session:
        return account_count(session)


def account_count(session: Session) -> int:
    """Return how many accounts there are, archived ones included."""
    return session.scalar(select(func.count()).select_from(Account)) or 0


def _ended(session: Session) -> bool:
    row = session.get(FirmSetting, ENDED)
    return row is not None and bool(row.value)
