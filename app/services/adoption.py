"""A person decides that a moved, copied or restored database is the firm's from now on (ENG-6)."""

from __future__ import annotations

from app.services.database import UnitOfWork, identity
from app.services.office import Office
from app.services.reminders import planning


def adopt(office: Office) -> None:
    """Adopt the database: sending resumes, mails that were held stay held until each is approved.

    So do the reminders that fell due meanwhile: another database may have sent them already, and
    this one cannot know.
    """
    identity.adopt(office.database, office.paths, before_resuming=_hold_what_fell_due)


def _hold_what_fell_due(uow: UnitOfWork) -> None:
    while planning.plan_due(uow, held="adopted").requests:
        pass
