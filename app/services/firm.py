"""The firm's own switch: pause and resume all sending (ENG-8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.firm import Firm
from app.services.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Pause:
    """Whether all sending is paused, until when (None: until resumed), why and by whom."""

    paused: bool
    until: datetime | None = None
    reason: str = ""
    by: str = ""


def pause_of(session: Session, now: datetime) -> Pause:
    """Return the firm's pause; one whose end has passed is none."""
    firm = session.scalars(select(Firm)).one()
    if firm.paused_at is None or (firm.paused_until is not None and firm.paused_until <= now):
        return Pause(False)
    return Pause(True, firm.paused_until, firm.paused_reason, firm.paused_by)


def pause(uow: UnitOfWork, until: datetime | None = None, reason: str = "by-hand") -> None:
    """Pause all sending, automatic and by hand, until a moment or until resumed; survives restarts."""
    firm = uow.session.scalars(select(Firm)).one()
    firm.paused_at, firm.paused_until = uow.now, until
    firm.paused_reason, firm.paused_by = reason, uow.actor.name
    uow.audit("sending.paused", "settings", until=until.isoformat() if until else None, reason=reason)
    uow.changed("firm")


def resume(uow: UnitOfWork) -> None:
    """Let everything leave again."""
    firm = uow.session.scalars(select(Firm)).one()
    firm.paused_at = firm.paused_until = None
    firm.paused_reason = firm.paused_by = ""
    uow.audit("sending.resumed", "settings")
    uow.changed("firm")


def is_demo(session: Session) -> bool:
    """Whether this is the invented firm, which refuses real mail accounts."""
    return session.scalars(select(Firm.is_demo)).one()
