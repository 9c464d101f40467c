"""Visits to the firm's mailbox: when one is due, how it went, and what people are told of it (ENG-4, ENG-5).

A wrong password is not tried again by itself: providers lock accounts for that. How the last visit went stands in
the database, so that windows, timers and `status` say the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.models.mail import ThrottleState
from app.services import sign_in_rest
from app.services.database import UnitOfWork
from app.services.errors import Fault
from app.services.office import Office

log = logging.getLogger(__name__)

KEY: Final = "mailbox"
NEEDS_A_PERSON: Final = frozenset({"mailbox-refused", "mailbox-tls", "password-missing"})
"""What no second try by itself mends."""
WAITS: Final = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=6))
"""How long a program that was started anew trusts the last refusal."""
NEWS_AFTER: Final = timedelta(hours=1)
"""What passes by itself is told once it lasts."""
STOPPED: Final = "stopped"


def visit(office: Office, *, told: bool = False, over: Callable[[], bool] = lambda: False) -> str:
    """Look into the mailbox once, and note how that went; returns the fault's code, or an empty text.

    A refusal that is still fresh is returned without asking again, unless a person `told` us to. Once it is `over`,
    nothing more is written. Raises the database's `Fault`s alone.
    """
    with office.database.read() as session:
        if not told and (refused := _resting(session, office.clock.now())):
            return refused
    fault = _looked(office, over)
    if fault == STOPPED or over():
        return fault
    with office.database.read() as session:
        noted = _noted(session)
    if fault in NEEDS_A_PERSON or fault != (noted["fault"] if noted else ""):
        with office.database.write() as uow:
            _note(uow, fault)
            uow.commit()
    return fault


def fault_of(session: Session, now: datetime) -> str:
    """Return why the mailbox cannot be read, where somebody should know; what passes by itself, after an hour."""
    noted = _noted(session)
    if noted is None:
        return ""
    lasts = now - datetime.fromisoformat(str(noted["since"])) >= NEWS_AFTER
    return str(noted["fault"]) if lasts or noted["fault"] in NEEDS_A_PERSON else ""


def _looked(office: Office, over: Callable[[], bool]) -> str:
    from app.services.mail import watching  # IMAP is loaded only beside a sender, never for a window

    try:
        watching.look(office, over)
    except Fault as known:
        return known.code
    except Exception:
        log.exception("a look into the mailbox failed")
        return "internal"
    return ""


def _noted(session: Session) -> dict[str, str | int] | None:
    """Return how the last visit went, where it failed and the account is the same."""
    row = session.get(ThrottleState, KEY)
    return row.bucket if row is not None and row.bucket["account"] == sign_in_rest.account_mark(session) else None


def _resting(session: Session, now: datetime) -> str:
    noted = _noted(session)
    if noted is None or noted["fault"] not in NEEDS_A_PERSON:
        return ""
    wait = WAITS[min(int(noted["times"]), len(WAITS)) - 1]
    at = datetime.fromisoformat(str(noted["at"]))
    return str(noted["fault"]) if at <= now < at + wait else ""


def _note(uow: UnitOfWork, fault: str) -> None:
    noted, row, now = _noted(uow.session), uow.session.get(ThrottleState, KEY), uow.now.isoformat()
    same = noted is not None and noted["fault"] == fault
    if not fault:
        if row is not None:
            uow.session.delete(row)
    else:
        bucket = {
            "account": sign_in_rest.account_mark(uow.session), "fault": fault, "at": now,
            "since": noted["since"] if noted is not None and same else now,
            "times": int(noted["times"]) + 1 if noted is not None and same else 1,
        }  # fmt: skip
        if row is None:
            uow.session.add(ThrottleState(key=KEY, bucket=bucket))
        else:
            row.bucket = bucket
    if not same:
        uow.changed("sender")
