"""A computer's clock that was set wrong: what was written last lies ahead of it, so no date can be trusted (ENG-7).

Reminders leave by the clock. While it shows less than what was already written, sending waits: until it is put
right, or until somebody says that it is right, since it was the earlier entries that a wrong clock had dated.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.audit import AuditEntry
from app.services.office import Office

CODE = "clock-behind"
"""Why the queue stands still then."""
CONFIRMED = "clock.confirmed"
TOLERANCE = timedelta(hours=1)
"""Networks correct a clock by seconds, people by minutes."""
LOOKED_AT = 200
"""Newest entries: what people do while the clock is wrong must not hide it."""


def written_ahead(session: Session, now: datetime) -> datetime | None:
    """Return the latest moment among the newest audit entries if the clock is behind it, else None."""
    newest = session.execute(
        select(AuditEntry.at, AuditEntry.code).order_by(AuditEntry.seq.desc()).limit(LOOKED_AT)
    ).all()
    latest = None
    for at, code in newest:
        if code == CONFIRMED:
            break
        latest = at if latest is None else max(latest, at)
    return latest if latest is not None and latest > now + TOLERANCE else None


def confirm(office: Office) -> None:
    """A person says that the clock is right: entries of before are looked at no more, sending goes on."""
    with office.database.write() as uow:
        ahead = written_ahead(uow.session, uow.now)
        uow.audit(CONFIRMED, "settings", was=ahead.isoformat() if ahead else None)
        uow.changed("firm")
        uow.commit()
