"""Taking a sending back while it waits in the outbox, and letting it wait a little longer (MAN-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

from app.models.mail import Batch, Mail, MailState, StepKind
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.mail import results
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import memento
from app.services.requests.sending import EARLY, FURTHER, load, undo_time

LONGEST_HOVER = timedelta(seconds=60)
"""How much longer a batch may be kept back while the pointer rests on its toast."""
UNDONE_WITHIN = timedelta(hours=1)
"""How long mails wait while an Undo of many is under way."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What Undo achieved."""

    cancelled: int
    too_late: int


def undo(office: Office, *batch_ids: str) -> Undone:
    """Take batches back: what has not been claimed is cancelled, and its requests stand as they stood (MAN-4).

    Each in a commit of its own, once all are kept back: what a crash on the way leaves of them waits another hour.
    """
    if len(batch_ids) > 1:
        with office.database.write() as uow:
            keep_back(uow, batch_ids, uow.now + UNDONE_WITHIN)
            uow.commit()
    cancelled = too_late = 0
    for batch_id in batch_ids:
        with office.database.write() as uow:
            undone = undo_batch(uow, batch_id)
            uow.commit()
        cancelled, too_late = cancelled + undone.cancelled, too_late + undone.too_late
    return Undone(cancelled, too_late)


def keep_back(uow: UnitOfWork, batch_ids: Sequence[str], moment: datetime) -> None:
    """Let what waits of some batches wait until a later moment."""
    waiting = Mail.batch_id.in_(batch_ids), Mail.state == MailState.QUEUED, Mail.not_before < moment
    uow.session.execute(update(Mail).where(*waiting).values(not_before=moment))
    later = Batch.id.in_(batch_ids), Batch.release_at < moment
    uow.session.execute(update(Batch).where(*later).values(release_at=moment))
    uow.changed("mail")


def undo_batch(uow: UnitOfWork, batch_id: str) -> Undone:
    """As `undo`, within the caller's unit of work."""
    mails = list(uow.session.scalars(select(Mail).where(Mail.batch_id == batch_id)))
    batch = uow.session.get_one(Batch, batch_id)
    waiting = [mail for mail in mails if mail.state in (MailState.QUEUED, MailState.HELD) and not mail.attempts]
    gone = {item.request_id for mail in mails if mail not in waiting for item in mail.items}
    results.enter_all(uow, waiting, MailState.CANCELLED)
    restored = [each for each in batch.before if each["request_id"] not in gone]
    loaded = load(uow.session, [each["request_id"] for each in restored])
    for each in restored:
        _take_back(uow, batch, each)
    if waiting:
        batch.undone_at = uow.now
        for request in loaded:
            uow.audit("send.undone", "staff", account_id=request.account_id, request_id=request.id)
    recompute(uow, {each["request_id"] for each in restored})
    return Undone(len(waiting), len(mails) - len(waiting))


def _take_back(uow: UnitOfWork, batch: Batch, before: dict[str, Any]) -> None:
    """Let a request stand as it stood before a batch; what was recorded of it since is not lost with it."""
    request = uow.session.get_one(Request, before["request_id"])
    if batch.what == "send":
        if request.version == before["version"]:
            memento.restore(uow, before)
    elif batch.what == EARLY:
        held, snoozed = before["plan"]["held_until"], before["plan"]["snoozed_until"]
        request.plan.held_until = date.fromisoformat(held) if held else None
        request.plan.snoozed_until = datetime.fromisoformat(snoozed) if snoozed else None
    elif batch.what == FURTHER:
        memento.rewind(uow, before)
        results.unskip(uow, [tuple(each) for each in before["skipped"]])
    elif request.surfaced_by == StepKind.RESEND and request.surfaced_at == batch.created_at:
        # A resend did no more than that; reminders and answers that came meanwhile stay.
        was = before["request"]
        request.surfaced_by = was["surfaced_by"]
        request.surfaced_at = datetime.fromisoformat(was["surfaced_at"]) if was["surfaced_at"] else None
        request.sent_at = request.sent_at if was["sent_at"] else None


def extend(office: Office, batch_ids: Sequence[str], seconds: int) -> datetime:
    """Keep batches back a little longer while the pointer rests on their toast; 60 s more at most."""
    with office.database.write() as uow:
        last = uow.session.scalars(
            select(Batch).where(Batch.id.in_(batch_ids)).order_by(Batch.created_at.desc())
        ).first()
        assert last is not None
        settings = firm_settings.load(uow.session)
        mails = uow.session.scalars(select(func.count()).where(Mail.batch_id.in_(batch_ids))).one()
        latest = last.created_at + undo_time(mails, settings) + LONGEST_HOVER
        moment = min(latest, max(last.release_at, uow.now + timedelta(seconds=seconds)))
        keep_back(uow, batch_ids, moment)
        uow.commit()
        return moment
