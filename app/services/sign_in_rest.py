"""A refused sign-in is not tried again at each run of a timer: providers lock accounts for that (ENG-5).

The window's sender remembers in its own memory that it waits for a person; a timer's run has
none, so the refusal stands in the database, and the wait grows from run to run.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.models.mail import ThrottleState
from app.services import settings as firm_settings
from app.services.database import UnitOfWork

KEY = "sign-in-refused"
WAITS = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=6))


def resting(session: Session, now: datetime) -> bool:
    """Whether the mail account refused the sign-in a moment ago, and was not changed since."""
    row = session.get(ThrottleState, KEY)
    if row is None or row.bucket["account"] != account_mark(session):
        return False
    wait = WAITS[min(row.bucket["times"], len(WAITS)) - 1]
    return now < datetime.fromisoformat(row.bucket["at"]) + wait


def note(uow: UnitOfWork, *, refused: bool) -> None:
    """Write down how the sign-in went."""
    row = uow.session.get(ThrottleState, KEY)
    if not refused:
        if row is not None:
            uow.session.delete(row)
        return
    account = account_mark(uow.session)
    times = row.bucket["times"] + 1 if row is not None and row.bucket["account"] == account else 1
    bucket = {"account": account, "at": uow.now.isoformat(), "times": times}
    if row is None:
        uow.session.add(ThrottleState(key=KEY, bucket=bucket))
    else:
        row.bucket = bucket


def account_mark(session: Session) -> str:
    """Return what tells one set of account settings from another."""
    account = firm_settings.load(session).mail_account
    return hashlib.sha256(json.dumps(asdict(account) if account else None, sort_keys=True).encode()).hexdigest()
