"""After time off: what was held, why, and what is decided about it: let go, edited, merged or dropped (ENG-6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.firm import Staff
from app.models.mail import Mail, MailItem, MailState, StepKind
from app.models.phase import Phase
from app.models.reminder_clock import next_reminder
from app.models.request import Request
from app.services import absence
from app.services import settings as firm_settings
from app.services.absence import Absence, Spared
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import decisions, results
from app.services.mail.steps import settle_steps
from app.services.office import Office
from app.services.reminders import clockwork, moving
from app.services.reminders.moving import Moved
from app.services.reminders.planning import RECORDED
from app.services.requests.listing import RequestRow, rows_in

LATE, MANY, DECIDE, MERGE = "late", "many", "decide", "merge"
GROUPS = (MERGE, LATE, RECORDED, DECIDE, MANY)


@dataclass(frozen=True, slots=True)
class HeldRow:
    """What is held of one request, or of several that were merged: one mail for each of its readers."""

    mail_ids: tuple[int, ...]
    request: RequestRow
    also: tuple[RequestRow, ...]
    """The other requests of a merged mail."""
    step_kind: str
    step: int
    people: tuple[str, ...]
    reason: str
    """The code under which it is held."""
    fell_due: datetime | None
    days_late: int
    held_at: datetime
    group: str
    """late, many (only because so many fell due at once), recorded (due while another program chased it), decide (a
    person must look), merge (others go there too)."""
    client_acted: datetime | None
    """When its client did something else since: perhaps this is answered too."""
    responsible: str = ""
    """Who of the firm is responsible for the account; empty: nobody."""
    then: datetime | None = None
    """When the reminder after it leaves, if this one leaves now; None: none is left."""
    passed_over: bool = False
    """Whether the one after it had fallen due too, and counts anew from the day on which this one leaves."""

    @property
    def key(self) -> int:
        """Names it in lists."""
        return self.mail_ids[0]


@dataclass(frozen=True, slots=True)
class Review:
    """All that is held for one decision, the time off that it comes from, and what clients made needless meanwhile."""

    rows: tuple[HeldRow, ...]
    absence: Absence | None
    spared: tuple[Spared, ...]
    late_days: int
    """What was late by over so many open days is held."""
    many: int
    """More than so many at once are held."""


@dataclass(frozen=True, slots=True)
class Approved:
    """Mails that leave after Undo's time, with the reasons for which they were held."""

    held: tuple[tuple[int, str], ...]
    release_at: datetime


def review(office: Office) -> Review:
    """Return what is held, why, and what need not leave any more (ENG-6)."""
    rows = held_rows(office)
    with office.database.read() as session:
        settings = firm_settings.load(session)
        over = absence.last(session) if any(row.reason == LATE for row in rows) else None
        needless = absence.spared(session, over, settings, office.clock.now()) if over is not None else ()
    return Review(tuple(rows), over, needless, settings.hold_late_days, settings.hold_late_count)


def held_rows(office: Office) -> list[HeldRow]:
    """Return all that is held for one decision, in the order of its groups; what only the sandbox got is not in it."""
    with office.database.read() as session:
        now = office.clock.now()
        settings = firm_settings.load(session)
        mails = _held(session)
        by_request: dict[tuple[tuple[int, ...], str], list[Mail]] = defaultdict(list)
        for mail in mails:
            ids = tuple(sorted(item.request_id for item in mail.items if not item.dropped))
            by_request[ids, mail.reason].append(mail)
        wanted = sorted({each for ids, _ in by_request for each in ids})
        requests = {row.id: row for row in rows_in(session, wanted, settings, now)}
        due = _fell_due(session, wanted, now)
        acted = _acted(session, {row.account_id for row in requests.values()})
        rows = [
            row
            for (ids, reason), part in by_request.items()
            if ids and (row := _row(ids, reason, part, requests, due, acted, settings, now)) is not None
        ]
        whose = _responsible(session, {row.request.account_id for row in rows})
        rows = [replace(row, responsible=whose.get(row.request.account_id, "")) for row in rows]
    return _grouped(rows)


def _responsible(session: Session, account_ids: set[int]) -> dict[int, str]:
    query = select(Account.id, Staff.name).join(Staff, Staff.id == Account.responsible_id)
    return dict(list(session.execute(query.where(Account.id.in_(account_ids)))))


def _held(session: Session) -> list[Mail]:
    query = select(Mail).where(
        Mail.state == MailState.HELD, Mail.resolved_at.is_(None), Mail.reason != decisions.SANDBOX_ONLY
    )
    return list(session.scalars(query.order_by(Mail.id)))


@dataclass(frozen=True, slots=True)
class _Due:
    at: datetime
    then: datetime | None
    passed_over: bool


def _fell_due(session: Session, request_ids: Sequence[int], now: datetime) -> dict[int, _Due]:
    """Return when the reminder in flight of each request fell due: as its clock would say without the mail."""
    settings = firm_settings.load(session)
    found = {}
    for standing in clockwork.standings(session, request_ids, settings):
        bare = replace(standing.situation, in_flight=False, held=False, failed=False)
        at = next_reminder(standing.plan, bare, standing.calendar).at
        if at is not None:
            counted = replace(bare, sent=bare.sent + 1, last_automatic_at=now)
            then = next_reminder(standing.plan, counted, standing.calendar).at
            in_time = next_reminder(standing.plan, replace(counted, last_automatic_at=at), standing.calendar).at
            found[standing.request_id] = _Due(at, then, in_time is not None and in_time <= now)
    return found


def _acted(session: Session, account_ids: set[int]) -> dict[int, datetime]:
    """Return when a client of each account last fulfilled a request."""
    query = (
        select(Request.account_id, func.max(Request.closed_at))
        .where(Request.account_id.in_(account_ids), Request.phase == Phase.DONE)
        .group_by(Request.account_id)
    )
    return {account: at for account, at in session.execute(query) if at is not None}


def _row(
    ids: tuple[int, ...],
    reason: str,
    mails: list[Mail],
    requests: dict[int, RequestRow],
    due: dict[int, _Due],
    acted: dict[int, datetime],
    settings: firm_settings.FirmSettings,
    now: datetime,
) -> HeldRow | None:
    items = [item for item in mails[0].items if not item.dropped]
    shown = [requests[item.request_id] for item in items if item.request_id in requests]
    if not shown:
        return None
    first = shown[0]
    calendar = settings.calendar(first.zone)
    at = min((due[each].at for each in ids if each in due), default=None)
    own = due.get(first.id)
    late = calendar.open_days_between(calendar.local_date(at), calendar.local_date(now)) if at is not None else 0
    since = acted.get(first.account_id)
    client_acted = since if since is not None and (at is None or since > at) else None
    held_late = (
        calendar.open_days_between(calendar.local_date(at), calendar.local_date(mails[0].created_at)) if at else 0
    )
    group = LATE if held_late > settings.hold_late_days else MANY
    if reason == RECORDED:
        group = RECORDED
    if reason not in (LATE, RECORDED) or client_acted is not None:
        group = DECIDE
    return HeldRow(
        tuple(mail.id for mail in mails), first, tuple(shown[1:]), items[0].step_kind, items[0].step,
        tuple(mail.name or mail.address for mail in mails), reason, at, late, mails[0].created_at, group, client_acted,
        then=own.then if own else None, passed_over=own.passed_over if own else False,
    )  # fmt: skip


def _grouped(rows: list[HeldRow]) -> list[HeldRow]:
    """Put rows whose readers get several of them into a group of their own, and all in the order of the groups."""
    readers: dict[tuple[int, tuple[str, ...]], list[HeldRow]] = defaultdict(list)
    for row in rows:
        if row.group != DECIDE and row.step_kind == StepKind.REMINDER:
            readers[row.request.account_id, tuple(sorted(row.people))].append(row)
    together = {row.key for part in readers.values() if len(part) > 1 for row in part}
    marked = [replace(row, group=MERGE) if row.key in together else row for row in rows]
    return sorted(marked, key=_order)


def _order(row: HeldRow) -> tuple[int, int, datetime, int]:
    """Those that may be merged stand together, the others by the day on which they fell due."""
    together = row.request.account_id if row.group == MERGE else 0
    return GROUPS.index(row.group), together, row.fell_due or row.held_at, row.key


def approve(office: Office, mail_ids: Sequence[int]) -> Approved:
    """Let held mails leave, after Undo's time; reminders within the sending hours."""
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        mails = _of(uow, mail_ids, MailState.HELD)
        many = len(mails) > settings.bulk_limit
        wait = settings.bulk_undo_seconds if many else settings.undo_seconds
        release_at = uow.now + timedelta(seconds=wait)
        held = tuple((mail.id, mail.reason) for mail in mails)
        for mail in mails:
            mail.reason, mail.not_before = "", release_at
            _audit(uow, mail, "mail.approved")
            results.enter(uow, mail, MailState.QUEUED)
        uow.commit()
        return Approved(held, release_at)


def hold_again(office: Office, approved: Approved) -> int:
    """Undo an approval: what has not left is held again; returns how many."""
    with office.database.write() as uow:
        reasons = dict(approved.held)
        mails = [mail for mail in _of(uow, list(reasons), MailState.QUEUED) if not mail.attempts]
        for mail in mails:
            mail.reason = reasons[mail.id]
            results.enter(uow, mail, MailState.HELD)
        uow.commit()
        return len(mails)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Mails that never leave, as they were held, and how far the reminders of their requests were."""

    held: tuple[tuple[int, str, str], ...]
    moved: Moved


def drop(office: Office, mail_ids: Sequence[int]) -> Dropped:
    """Drop held mails: they never leave, and a dropped reminder uses up its number. `undrop` takes it back."""
    with office.database.write() as uow:
        mails = _of(uow, mail_ids, MailState.HELD)
        held = tuple((mail.id, str(mail.state), mail.reason) for mail in mails)
        requests = sorted({item.request_id for mail in mails for item in mail.items if not item.dropped})
        before = moving.taken(uow, requests)
        decisions.drop_in(uow, [mail.id for mail in mails])
        dropped = Dropped(held, moving.finish(uow, before, None))
        uow.commit()
        return dropped


def undrop(office: Office, dropped: Dropped) -> int:
    """Hold dropped mails again, as they were; returns how many. Requests that went on since are left alone."""
    with office.database.write() as uow:
        standing = moving.put_back(uow, dropped.moved)
        items = select(MailItem.mail_id).where(MailItem.request_id.in_(standing))
        ids = [mail_id for mail_id, _, _ in dropped.held]
        back = set(uow.session.scalars(select(Mail.id).where(Mail.id.in_(ids), Mail.id.in_(items))))
        for mail in uow.session.scalars(select(Mail).where(Mail.id.in_(back))):
            mail.resolution, mail.resolved_at = "", None
        results.unskip(uow, [each for each in dropped.held if each[0] in back])
        clockwork.recompute(uow, standing)
        uow.commit()
        return len(back)


def merge(office: Office, mail_ids: Sequence[int]) -> int:
    """Merge held reminders of one account to one address into one mail each; returns how many mails are left of them.

    Words that were edited for one of them are lost: the merged mail has the text about several. Raises
    `Refused("nothing-to-merge")` where no two of them go to the same address of the same account.
    """
    with office.database.write() as uow:
        letters: dict[tuple[int, str], list[Mail]] = defaultdict(list)
        for mail in _of(uow, mail_ids, MailState.HELD):
            if all(item.step_kind == StepKind.REMINDER for item in mail.items):
                letters[mail.account_id, mail.address.lower()].append(mail)
        if not any(len(part) > 1 for part in letters.values()):
            raise Refused("nothing-to-merge")
        for part in letters.values():
            _merge(uow, part)
        uow.commit()
        return len(letters)


def _merge(uow: UnitOfWork, mails: list[Mail]) -> None:
    first, *others = mails
    for mail in others:
        for item in list(mail.items):
            item.mail = first
        uow.session.flush()
        uow.session.expire(mail, ["items"])
        uow.session.delete(mail)
        uow.changed("mail", mail.id)
    if others:
        first.words = {}
        first.with_document = all(mail.with_document for mail in mails)
        uow.session.flush()
        uow.session.expire(first, ["items"])
        _audit(uow, first, "mail.merged")
        settle_steps(uow, [first.id])
        uow.changed("mail", first.id)


def _of(uow: UnitOfWork, mail_ids: Sequence[int], state: MailState) -> list[Mail]:
    query = select(Mail).where(Mail.id.in_(list(mail_ids)), Mail.state == state, Mail.resolved_at.is_(None))
    return list(uow.session.scalars(query.order_by(Mail.id)))


def _audit(uow: UnitOfWork, mail: Mail, code: str) -> None:
    items = uow.session.scalars(select(MailItem).where(MailItem.mail_id == mail.id)).all()
    for item in items:
        uow.audit(
            code, "staff", account_id=mail.account_id, request_id=item.request_id, mail_id=mail.id,
            to=[{"name": mail.name, "address": mail.address}], step_kind=item.step_kind, step=item.step,
        )  # fmt: skip
