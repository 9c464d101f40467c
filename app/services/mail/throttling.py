"""The provider's limits, kept over restarts: the pure bucket of `throttle`, in the database (ENG-5)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.mail import ThrottleState
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import results
from app.services.mail.presets import Limits
from app.services.mail.throttle import Bucket
from app.services.mail.transport import Outcome, Transport
from app.services.office import Office
from app.services.settings import FirmSettings


def throttled(session: Session, settings: FirmSettings) -> frozenset[str] | None:
    """Return the names of the transports that have a limit, be it learnt; None where the account's holds for all."""
    limits = limits_of(settings)
    if limits.per_minute is not None or limits.per_day is not None:
        return None
    return frozenset(session.scalars(select(ThrottleState.key)))


def take(office: Office, transport: Transport) -> bool:
    """Take leave for one mail; False where the limit is reached: all that is ready then waits until one may go.

    Taken before the mail is sent, and kept even if the program is killed: too few mails rather than too many.
    """
    with office.database.write() as uow:
        limits = limits_of(firm_settings.load(uow.session))
        bucket, wait = _bucket(uow, transport, limits).take(uow.now)
        _keep(uow, transport, bucket)
        if wait:
            results.put_off(uow, "throttled", uow.now + wait)
        uow.commit()
        return not wait


def learn(uow: UnitOfWork, transport: Transport, outcome: Outcome) -> None:
    """Let the bucket hear the server's answer: slower after a limit, within the commit that records it."""
    if transport.is_sandbox:
        return
    limits = limits_of(firm_settings.load(uow.session))
    known = uow.session.get(ThrottleState, transport.name)
    if known is None and not outcome.limited:
        return  # no limit, nothing taken, nothing learnt
    before = _bucket(uow, transport, limits)
    after = before.learn(uow.now, outcome)
    if after != before:
        _keep(uow, transport, after)


def limits_of(settings: FirmSettings) -> Limits:
    """Return what the firm's mail account may send."""
    account = settings.mail_account
    return Limits(account.per_minute, account.per_day) if account else Limits(None, None)


def _bucket(uow: UnitOfWork, transport: Transport, limits: Limits) -> Bucket:
    row = uow.session.get(ThrottleState, transport.name)
    return Bucket.from_json(row.bucket).with_limits(limits) if row else Bucket.fresh(limits, uow.now)


def _keep(uow: UnitOfWork, transport: Transport, bucket: Bucket) -> None:
    row = uow.session.get(ThrottleState, transport.name)
    if row is None:
        uow.session.add(ThrottleState(key=transport.name, bucket=bucket.to_json()))
    else:
        row.bucket = bucket.to_json()
