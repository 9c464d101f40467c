"""What the calendar asks of the kinds, whichever they are: done once in every pass of the sender."""

from __future__ import annotations

from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.requests.registry import SERVICES


def do_chores(uow: UnitOfWork) -> bool:
    """Let each kind do what is due today in the firm's time zone; says whether there is anything to commit."""
    today = firm_settings.load(uow.session).calendar("").local_date(uow.now)
    done = [service.chores(uow, today) for service in SERVICES.values()]
    return any(done)
