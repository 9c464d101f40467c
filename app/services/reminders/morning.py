"""The morning's question: the day's reminders wait until noon to be unticked, edited or sent (AUT-10)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.mail import Mail, MailItem, MailState, StepKind
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import outbox
from app.services.office import Office
from app.services.reminders import clockwork, moving, planning


def tick(office: Office, request_ids: Sequence[int], *, on: bool) -> None:
    """Untick reminders that wait for the morning's question: they do not leave today, and are asked about again on the
    next open day. Ticked again, they leave at noon. Raises `Refused("no-reminder")` for one that does not wait.
    """
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        for request_id in request_ids:
            request = uow.session.get_one(Request, request_id)
            calendar = settings.calendar(request.account.time_zone)
            until = planning.asked_until(calendar, uow.now) if on else None
            if not on:
                until = calendar.next_opening(calendar.add_open_days(calendar.local_date(uow.now), 1))[1]
            reason = planning.MORNING if on else planning.UNTICKED
            _put_off(uow, request_id, outbox.Release(until or uow.now, waits=reason if until else ""))
            code = "reminder.ticked" if on else "reminder.unticked"
            uow.audit(code, "staff", account_id=request.account_id, request_id=request_id)
        clockwork.recompute(uow, request_ids)
        uow.commit()


def mails_of(office: Office, request_id: int) -> tuple[int, ...]:
    """Return the mails of a reminder that wait for the morning's question, or for a person: they can be edited."""
    with office.database.read() as session:
        found = _waiting(session, request_id)
        return tuple(mail.id for mail in found)


def _put_off(uow: UnitOfWork, request_id: int, release: outbox.Release) -> None:
    """Let the mails of a reminder wait for another moment; its part of a merged one becomes a mail of its own."""
    mails = _waiting(uow.session, request_id)
    if not mails:
        raise Refused("no-reminder", request_id=request_id)
    if all(sum(not item.dropped for item in mail.items) == 1 for mail in mails):
        for mail in mails:
            mail.not_before, mail.reason = release.not_before, release.waits
            uow.changed("mail", mail.id)
        return
    moving.take_back(uow, request_id)
    settings = firm_settings.load(uow.session)
    (standing,) = clockwork.standings(uow.session, [request_id], settings)
    step = standing.next().step
    if step is not None:
        planning.plan_steps(uow, [(standing, step)], release)


def _waiting(session: Session, request_id: int) -> list[Mail]:
    query = (
        select(Mail)
        .join(MailItem, MailItem.mail_id == Mail.id)
        .join(Request, Request.id == MailItem.request_id)
        .where(
            MailItem.request_id == request_id,
            MailItem.cycle == Request.cycle,
            MailItem.step_kind == StepKind.REMINDER,
            MailItem.dropped == "",
            Mail.state == MailState.QUEUED,
            Mail.reason.in_((planning.MORNING, planning.UNTICKED)),
        )
        .order_by(Mail.id)
    )
    return list(session.scalars(query).unique())
