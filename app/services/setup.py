"""Whether a firm is still to be set up: asked once, when the window first opens on an empty database (APP-1)."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.firm import FirmSetting
from app.services import settings as firm_settings
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


def end(office: Office) -> None:
    """Show the set-up no more; everything in it stands in the settings too."""
    with office.database.write() as uow:
        if not _ended(uow.session):
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
