"""Reminders of a request that its client has answered by e-mail wait until somebody has read it and decides (INB-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from app.models.mail import MailState
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.office import Office
from app.services.reminders import clockwork, moving, outbox_holds

REPLIED = "replied"
"""Why such a reminder is held."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The requests whose answers somebody has dealt with, and until when each was held before; `undo` takes it back."""

    before: tuple[tuple[int, date | None], ...]


def hold(uow: UnitOfWork, request: Request) -> None:
    """Keep the reminders of an open request back. Recompute afterwards.

    One that waits in the outbox is cancelled; one that a server has put off is held. One that is being handed over at
    this moment cannot be stopped any more.
    """
    try:
        with uow.attempt():
            moving.take_back(uow, request.id)
    except Refused:
        outbox_holds.hold(uow, [request.id], REPLIED, [MailState.RETRYING])
    uow.session.flush()
    # What an import or the sandbox holds has a reason of its own, and somebody decides there.
    uow.session.execute(
        update(ReminderClock)
        .where(ReminderClock.request_id == request.id, ReminderClock.held_reason == "")
        .values(held_reason=REPLIED)
        .execution_options(synchronize_session=False)
    )
    clockwork.forget_clocks(uow.session)


def go_on(office: Office, request_ids: Sequence[int], *, wait: bool = False) -> Decided:
    """The answers were read: the reminders go on as they were agreed on, with `wait` after five open days."""
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        before = []
        for request in _held(uow, request_ids):
            before.append((request.id, request.plan.held_until))
            request.clock.held_reason = ""
            outbox_holds.let_go(uow, [request.id], [REPLIED])
            if wait:
                moving.answer(uow, request, settings)
            else:
                uow.audit("reply.read", "staff", account_id=request.account_id, request_id=request.id)
        clockwork.recompute(uow, [request_id for request_id, _ in before])
        uow.commit()
        return Decided(tuple(before))


def undo(office: Office, decided: Decided) -> int:
    """Hold them again; returns how many. Those that were mailed or ended since are left alone."""
    with office.database.write() as uow:
        held = dict(decided.before)
        again = []
        for request in uow.session.scalars(select(Request).where(Request.id.in_(held))):
            if request.phase == "open" and not request.clock.held_reason:
                request.plan.held_until = held[request.id]
                uow.session.flush()
                hold(uow, request)
                uow.audit("action.undone", "staff", account_id=request.account_id, request_id=request.id,
                          action="reply")  # fmt: skip
                again.append(request.id)
        clockwork.recompute(uow, again)
        uow.commit()
        return len(again)


def _held(uow: UnitOfWork, request_ids: Sequence[int]) -> list[Request]:
    query = select(Request).join(ReminderClock, ReminderClock.request_id == Request.id)
    return list(
        uow.session.scalars(query.where(Request.id.in_(list(request_ids)), ReminderClock.held_reason == REPLIED))
    )
