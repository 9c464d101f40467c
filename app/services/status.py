"""What the status bar, the tray and `status --json` say: counts, next date, pause, problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from app.models.firm import Firm
from app.models.mail import Mail, MailState
from app.models.phase import Phase
from app.models.request import ReminderClock, Request, Waiting
from app.services import firm as firm_service
from app.services import settings as firm_settings
from app.services.firm import Pause
from app.services.mail import mailbox_visits, outbox
from app.services.mail.outbox_list import waits_for_person
from app.services.office import Office
from app.services.requests import client_replies


@dataclass(frozen=True, slots=True)
class Status:
    """The firm at a glance."""

    pause: Pause
    sandbox: bool
    """No mail account is set up: nothing leaves this computer."""
    demo: bool
    address: str
    waiting: int
    """Requests that wait for clients."""
    queued: int
    retrying: int
    problems: int
    sent_today: int
    due_today: int
    """Reminders and queued mails still to leave today."""
    next_at: datetime | None
    blocked: int
    mailbox: str = ""
    """Why the firm's mailbox cannot be read, as a code: mails that come back, and doubts, go unseen. Or empty."""
    reads_mail: bool = False
    """Whether the firm's mailbox is looked into."""
    replies: int = 0
    """Requests whose client has answered, and nobody has dealt with it yet (INB-1)."""


def status(office: Office) -> Status:
    """Return the firm at a glance. A few indexed counts: cheap enough for each change."""
    now = office.clock.now()
    with office.database.read() as session:
        settings = firm_settings.load(session)
        zone = settings.calendar().zone
        midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        tomorrow = midnight + timedelta(days=1)
        states = dict(
            session.execute(
                select(Mail.state, func.count())
                .where(Mail.state.in_((MailState.QUEUED, MailState.RETRYING, MailState.SENDING)))
                .group_by(Mail.state)
            ).all()
        )
        count = func.count()
        # Said in so many words, SQLite takes it from the index of those that are not empty.
        waking = select(func.min(ReminderClock.next_at)).where(ReminderClock.next_at.is_not(None))
        reminder = session.scalars(waking).one()
        queued = outbox.next_moment(session)
        moments = [max(moment, now) for moment in (reminder, queued) if moment is not None]
        waiting = select(func.coalesce(func.sum(Waiting.requests), 0))
        due = select(count).select_from(ReminderClock).where(ReminderClock.next_at < tomorrow)
        week = midnight - timedelta(days=7)
        sent = (
            select(count)
            .select_from(Mail)
            .where(Mail.state == MailState.ACCEPTED, Mail.finished_at >= midnight, Mail.created_at >= week)
        )
        # Asked for the few first: joined, the planner of SQLite looks at each open request instead (60 ms of 75,000).
        stuck = select(ReminderClock.request_id).where(ReminderClock.reason.in_(("blocked", "failed")))
        blocked = select(count).where(Request.id.in_(stuck), Request.phase == Phase.OPEN, Request.archived_at.is_(None))
        return Status(
            pause=firm_service.pause_of(session, now),
            sandbox=settings.mail_account is None,
            demo=session.scalars(select(Firm.is_demo)).one(),
            address=settings.mail_account.from_address if settings.mail_account else "",
            waiting=session.scalars(waiting).one(),
            queued=states.get(MailState.QUEUED, 0) + states.get(MailState.SENDING, 0),
            retrying=states.get(MailState.RETRYING, 0),
            problems=session.scalars(select(count).select_from(Mail).where(waits_for_person())).one(),
            sent_today=session.scalars(sent).one(),
            due_today=session.scalars(due).one() + sum(states.values()),
            next_at=min(moments, default=None),
            blocked=session.scalars(blocked.select_from(Request)).one(),
            mailbox=mailbox_visits.fault_of(session, now),
            reads_mail=settings.mail_account is not None and settings.mail_account.reads_mail,
            replies=session.scalars(select(count).select_from(client_replies.waiting().subquery())).one(),
        )
