"""One pass of the sender without a window, for a server's timer, and what it would do (APP-6, ENG-1, ENG-3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.audit import AuditContent, AuditEntry
from app.models.mail import Attempt, Mail, MailItem, MailState
from app.models.request import ReminderPlan, Request
from app.services import clock_check, sign_in_rest
from app.services import firm as firm_service
from app.services.assembly import Opened, make_sender
from app.services.errors import Fault, Refused
from app.services.firm import Pause
from app.services.locks import Holder
from app.services.mail import clearance, letter, mailbox_visits, outbox, render
from app.services.mail.desk import Desk
from app.services.mail.sender import NEEDS_A_PERSON, PassReport, Sender
from app.services.reminders import clockwork, planning
from app.services.requests.chores import do_chores

NOTED = ("mail.accepted", "mail.failed", "mail.uncertain", "mail.held", "mail.skipped", "mail.retrying")
"""The entries by which a sender says what became of a mail."""


@dataclass(frozen=True, slots=True)
class MailLine:
    """One mail: what, to whom, and how it stands. `reply` are the mail server's words."""

    mail_id: int
    account: str
    reference: str
    title: str
    recipient: str
    address: str
    subject: str
    step_kind: str
    step: int
    total: int
    state: str
    reason: str
    reply: str
    not_before: datetime
    sandbox: bool


@dataclass(frozen=True, slots=True)
class Run:
    """What one pass did. `holder`: another process sends from this folder, and nothing was done here."""

    report: PassReport = field(default_factory=PassReport)
    pause: Pause = field(default_factory=lambda: Pause(False))
    mails: tuple[MailLine, ...] = ()
    busy: bool = False
    holder: Holder | None = None
    dry: bool = False

    def of(self, *states: MailState) -> list[MailLine]:
        """Return the mails in some states."""
        return [each for each in self.mails if each.state in states]

    @property
    def needs_person(self) -> bool:
        """Whether a mail of this pass waits for somebody: failed, held, or nobody knows whether it arrived."""
        return not self.dry and bool(self.of(MailState.FAILED, MailState.BOUNCED, MailState.UNCERTAIN, MailState.HELD))

    @property
    def queue_stopped(self) -> bool:
        """Whether nothing leaves until a person acts: sign-in, certificate, keyring, clock."""
        stopped = self.report.stopped
        return stopped in NEEDS_A_PERSON or stopped == clock_check.CODE or stopped.startswith("keyring-")


def send_due(opened: Opened, heed: Callable[[Sender], object] = lambda sender: None, *, try_now: bool = False) -> Run:
    """Plan and send what is due now, once; does nothing where another process sends from this folder.

    A sign-in refused a moment ago is not tried again without `try_now`. `heed` is given the sender
    before it begins, so that a signal can stop it after the mail under way.

    Raises `Fault` for what keeps all of it from beginning; an obstacle on the way stands in the report.
    """
    lock = opened.sender_lock
    if not lock.try_acquire():
        return Run(busy=True, holder=lock.holder())
    try:
        office = opened.office
        with office.database.read() as session:
            mark = _mark(session)
            pause = firm_service.pause_of(session, office.clock.now())
            refused = sign_in_rest.resting(session, office.clock.now())
        if refused and not try_now:
            return Run(PassReport(stopped=sign_in_rest.KEY, paused=pause.paused), pause)
        sender = make_sender(office)
        heed(sender)
        sender.recover()
        if not pause.paused:
            # What the mailbox proves of the last runs is settled first: a mail that never left goes with this one.
            mailbox_visits.visit(office, told=try_now)
        try:
            report = sender.run_pass()
        except Fault as fault:
            # The keyring, say: the rows stay queued, and what left before it is told all the same.
            report = PassReport(stopped=fault.code, paused=pause.paused)
        sender.stop()
        if report.accepted or report.stopped == sign_in_rest.KEY:
            with office.database.write() as uow:
                sign_in_rest.note(uow, refused=report.stopped == sign_in_rest.KEY)
                uow.commit()
        with office.database.read() as session:
            return Run(report, pause, tuple(_lines(session, _touched(session, mark))))
    finally:
        lock.release()


def would_send(opened: Opened) -> Run:
    """Say what a pass would send now, and what it would hold; nothing is kept of it. Needs no lock."""
    office = opened.office
    with office.database.write() as uow:
        pause = firm_service.pause_of(uow.session, uow.now)
        if pause.paused:
            return Run(PassReport(paused=True), pause, dry=True)
        before = uow.session.scalar(select(func.max(Mail.id))) or 0
        do_chores(uow)
        while clockwork.recompute_outdated(uow):
            pass
        mails = held = 0
        while (planned := planning.plan_due(uow)).requests:
            mails, held = mails + planned.mails, held + planned.held
        waiting = outbox.ready(uow.session, uow.now, 1_000_000)
        leaving = [each.mail_id for each in clearance.cleared(uow, waiting)]
        uow.session.flush()
        new = uow.session.scalars(select(Mail.id).where(Mail.id > before, Mail.state == MailState.HELD))
        lines = _lines(uow.session, [*leaving, *new], lambda mail_id: _subject(uow.session, mail_id, uow.now))
        return Run(PassReport(planned=mails, held=held), pause, tuple(lines), dry=True)
        # Left without a commit: all of it is rolled back.


def _subject(session: Session, mail_id: int, now: datetime) -> str:
    """Return the subject that a mail would have; empty where it cannot be written."""
    try:
        found = letter.read(Desk(session), mail_id, now)
        return render.render(found.text, found.context).subject if found else ""
    except Refused:
        return ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """How far the outbox and the trail had come before a pass."""

    mail: int
    attempt: int
    entry: int


def _mark(session: Session) -> _Mark:
    highest = (session.scalar(select(func.max(each))) or 0 for each in (Mail.id, Attempt.id, AuditEntry.seq))
    return _Mark(*highest)


def _touched(session: Session, mark: _Mark) -> set[int]:
    """Return the mails that were planned, tried or ended since."""
    noted = (
        select(AuditContent.mail_id)
        .join(AuditEntry, AuditEntry.seq == AuditContent.seq)
        .where(AuditEntry.seq > mark.entry, AuditEntry.code.in_(NOTED), AuditContent.mail_id.is_not(None))
    )
    tried = select(Attempt.mail_id).where(Attempt.id > mark.attempt)
    planned = select(Mail.id).where(Mail.id > mark.mail)
    return {each for query in (noted, tried, planned) for each in session.scalars(query) if each is not None}


def _lines(
    session: Session, mail_ids: Iterable[int], subject: Callable[[int], str] | None = None
) -> Iterable[MailLine]:
    """Return mails in the order in which they were planned; of a merged one the first item speaks."""
    seen: set[int] = set()
    ids = sorted(mail_ids)
    for start in range(0, len(ids), 500):
        query = (
            select(Mail, MailItem, Request, Account.name, ReminderPlan.number)
            .join(MailItem, MailItem.mail_id == Mail.id)
            .join(Request, Request.id == MailItem.request_id)
            .join(Account, Account.id == Mail.account_id)
            .join(ReminderPlan, ReminderPlan.request_id == Request.id)
            .where(Mail.id.in_(ids[start : start + 500]))
            .order_by(Mail.id, MailItem.id)
        )
        for mail, item, request, account, total in session.execute(query):
            if mail.id in seen:
                continue
            seen.add(mail.id)
            yield MailLine(
                mail_id=mail.id,
                account=account,
                reference=request.reference,
                title=request.title,
                recipient=mail.name,
                address=mail.address,
                subject=subject(mail.id) if subject else mail.subject,
                step_kind=item.step_kind,
                step=item.step,
                total=total,
                state=mail.state,
                reason=mail.reason,
                reply=mail.reply_text,
                not_before=mail.not_before,
                sandbox=mail.transport == "sandbox",
            )
