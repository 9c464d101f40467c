"""A person decides that a moved, copied or restored database is the firm's from now on (ENG-6)."""

from __future__ import annotations

from app.services.database import identity
from app.services.office import Office


def adopt(office: Office) -> None:
    """Adopt the database: sending resumes, mails that were held stay held until each is approved."""
    identity.adopt(office.database, office.paths)
