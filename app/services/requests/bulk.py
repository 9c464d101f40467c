"""One act for many requests: its reach is said before, it is one commit, and one Undo takes it back (MAN-4).

What cannot be done to a request leaves it out, with the reason; nothing is done to those left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.models.kinds import RULES, Kind
from app.models.mail import MailItem
from app.models.phase import Phase
from app.models.reminder_clock import FOREVER
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.mail import results
from app.services.office import Office
from app.services.reminders import clockwork, moving, recipients
from app.services.reminders.moving import Moved
from app.services.requests import acting, plans, sending, taking_back
from app.services.requests.acting import Acted
from app.services.requests.creating import PlanInput
from app.services.requests.sending import Released
from app.services.settings import FirmSettings

BATCH = 250
PART = 50
"""Requests resent in one commit."""
TOLD_EVERY = 20
WITHDRAW = "withdraw"
Watch = Callable[[int, int], None]


class Verb(StrEnum):
    """What can be done to many requests at once."""

    RESEND = "resend"
    PAUSE = "pause"
    RESUME = "resume"
    PLAN = "plan"
    ANSWERED = "answered"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Wish:
    """A verb with what it needs: until when to pause, what to set of the reminders (None: as it is), a note.

    `again`: resend also what was resent within the firm's minimum gap.
    """

    verb: Verb
    until: date = FOREVER
    enabled: bool | None = None
    days: int | None = None
    number: int | None = None
    note: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A request to which it is not done, and why: a code."""

    request_id: int
    title: str
    account_name: str
    why: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What a wish would do: to how many requests of how many accounts, and whom it would mail."""

    request_ids: tuple[int, ...]
    accounts: int
    mails: int
    contacts: int
    wait_seconds: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and what Undo needs."""

    wish: Wish
    count: int
    left_out: tuple[LeftOut, ...]
    released: Released | None = None
    changed: tuple[Change, ...] = ()
    moved: Moved | None = None
    skipped: tuple[tuple[int, str, str], ...] = ()
    """Mails that waited and ended by it, as they stood."""


@dataclass(frozen=True, slots=True)
class Change:
    """One request as it stood: some columns of it or of its plan, and the version that it has since."""

    request_id: int
    before: Mapping[str, Any]
    version: int
    acted: Acted | None = None


def reach(office: Office, request_ids: Sequence[int], wish: Wish, watch: Watch = lambda at, of: None) -> Reach:
    """Return what a wish would do now. Nothing is written."""
    with office.database.read() as session:
        return _reach(session, request_ids, wish, office.clock.now(), watch)


def do(office: Office, request_ids: Sequence[int], wish: Wish, watch: Watch = lambda at, of: None) -> Done:
    """Do it to all that it can be done to, in one commit; `watch` hears how far it is, and what it raises undoes all.

    A resend is done in parts, so that nobody who writes meanwhile waits for all of it. Raises `Refused`: with the
    field for numbers that cannot be, "nothing-to-do" where all are left out.
    """
    if wish.verb is Verb.RESEND:
        return _resend(office, request_ids, wish, watch)
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        found = _reach(uow.session, request_ids, wish, uow.now, lambda at, of: None)
        if not found.request_ids:
            raise Refused("nothing-to-do", left_out=len(found.left_out))
        done = _change(uow, found, wish, settings, watch)
        uow.commit()
        return done


def undo(office: Office, done: Done, watch: Watch = lambda at, of: None) -> int:
    """Take it back for all that nobody changed since; returns for how many. Mails: see `taking_back.undo`."""
    if done.released is not None:
        return taking_back.undo(office, *done.released.batch_ids).cancelled
    if done.moved is not None:
        return moving.undo(office, done.moved)
    restored: list[int] = []
    changes = {each.request_id: each for each in done.changed}
    with office.database.write() as uow:
        for requests in _loaded(uow.session, list(changes)):
            restored += [each.id for each in requests if _restore(uow, each, changes[each.id], done.wish.verb)]
            watch(len(restored), len(changes))
        _unskip(uow, done.skipped, restored)
        clockwork.recompute(uow, restored)
        uow.commit()
    return len(restored)


# What it reaches


def _reach(session: Session, request_ids: Sequence[int], wish: Wish, now: datetime, watch: Watch) -> Reach:
    settings = firm_settings.load(session)
    kept: list[int] = []
    accounts: set[int] = set()
    people: set[int] = set()
    mails = 0
    left_out: list[LeftOut] = []
    for requests in _loaded(session, request_ids):
        told = _told(session, requests) if wish.verb is Verb.RESEND else {}
        for request in requests:
            why = _why_not(session, request, wish, settings, now)
            if wish.verb is Verb.RESEND and not why:
                who = told.get(request.id)
                why = "waiting" if who is None else "" if who else "nobody-to-notify"
                mails += len(who or ())
                people.update(who or ())
            if why:
                left_out.append(LeftOut(request.id, request.title, request.account.name, why))
            else:
                kept.append(request.id)
                accounts.add(request.account_id)
        watch(len(kept) + len(left_out), len(request_ids))
    wait = settings.undo_seconds if mails <= settings.bulk_limit else settings.bulk_undo_seconds
    return Reach(tuple(kept), len(accounts), mails, len(people), wait, tuple(left_out))


def _told(session: Session, requests: Sequence[Request]) -> dict[int, list[int]]:
    """Return the contacts who would be mailed again about each request; those that wait in the outbox are not there."""
    ids = [each.id for each in requests]
    waiting = sending.waiting_batches(session, ids)
    contacts = recipients.people(session, {each.account_id for each in requests})
    parties = recipients.pending_parties(session, ids)
    found = {}
    for request in requests:
        if request.id not in waiting:
            own = contacts[request.account_id], parties[request.id]
            to = recipients.audience(Kind(request.kind), *own, first=False).to
            found[request.id] = [each.contact_id for each in to]
    return found


def _loaded(session: Session, request_ids: Sequence[int]) -> Iterator[list[Request]]:
    """Load requests with what stands beside them, a part at a time, in their order."""
    whole = (joinedload(Request.account), joinedload(Request.plan), joinedload(Request.clock))
    for start in range(0, len(request_ids), BATCH):
        ids = list(request_ids[start : start + BATCH])
        by_id = {each.id: each for each in session.scalars(select(Request).where(Request.id.in_(ids)).options(*whole))}
        yield [by_id[each] for each in ids if each in by_id]


def _why_not(session: Session, request: Request, wish: Wish, settings: FirmSettings, now: datetime) -> str:
    verb, away = wish.verb, request.archived_at is not None
    if verb is Verb.RESEND:
        if request.phase == Phase.OPEN and request.clock.step_in_flight is not None:
            return "waiting"  # its first mail, or a reminder, is about to leave: nobody is told twice
        try:
            sending.may_resend(session, request, settings, confirmed=wish.again, now=now)
        except Refused as refused:
            return "resent-recently" if refused.code == "resent-recently" else "not-pending"
        return ""
    if verb is Verb.UNARCHIVE:
        return "" if away else "not-archived"
    if away:
        return "archived-already"
    if verb is Verb.ARCHIVE:
        return ""
    if verb is Verb.WITHDRAW:
        may = {action.code for action in RULES[Kind(request.kind)].actions_from(request.state)}
        return "" if WITHDRAW in may else "not-withdrawn"
    if request.phase == Phase.OPEN or (verb is Verb.PLAN and request.phase == Phase.DRAFT):
        return ""
    return "not-pending"


# Doing it


def _resend(office: Office, request_ids: Sequence[int], wish: Wish, watch: Watch) -> Done:
    """Resend in parts, each of them whole whatever happens. Given up on its way, all of it is taken back."""
    found = reach(office, request_ids, wish)
    if not found.request_ids:
        raise Refused("nothing-to-do", left_out=len(found.left_out))
    parts: list[Released] = []
    left_out = list(found.left_out)
    try:
        for start in range(0, len(found.request_ids), PART):
            watch(start, len(found.request_ids))
            with office.database.write() as uow:
                own = _reach(uow.session, found.request_ids[start : start + PART], wish, uow.now, lambda at, of: None)
                left_out += own.left_out
                if own.request_ids:
                    parts.append(_resend_part(uow, own, wish, parts, found.mails))
                uow.commit()
        watch(len(found.request_ids), len(found.request_ids))
        released = _all_released(parts, left_out)
    except BaseException:
        taking_back.undo(office, *(each.batch_id for each in parts))
        raise
    return Done(wish, len(released.request_ids), tuple(left_out), released)


def _resend_part(uow: UnitOfWork, own: Reach, wish: Wish, before: Sequence[Released], mails: int) -> Released:
    released = sending.resend_requests(uow, own.request_ids, wish.note, confirmed=wish.again, mails=mails)
    # Nothing leaves before the last part is there: Undo is offered then, for all of it.
    taking_back.keep_back(uow, [each.batch_id for each in before], released.release_at)
    return released


def _all_released(parts: Sequence[Released], left_out: Sequence[LeftOut]) -> Released:
    if not parts:
        raise Refused("nothing-to-do", left_out=len(left_out))
    return Released(
        parts[-1].batch_id,
        sum(each.mails for each in parts),
        parts[-1].release_at,
        tuple(request_id for each in parts for request_id in each.request_ids),
        others=tuple(each.batch_id for each in parts[:-1]),
    )


def _change(uow: UnitOfWork, found: Reach, wish: Wish, settings: FirmSettings, watch: Watch) -> Done:
    changed: list[Change] = []
    left_out = list(found.left_out)
    moved: list[moving.Before] = []
    skipped: tuple[tuple[int, str, str], ...] = ()
    until = None
    if wish.verb is Verb.PLAN:
        plans.check(PlanInput(True, wish.days or 1, wish.number or 1))
    count = 0
    for requests in _loaded(uow.session, found.request_ids):
        for request in requests:
            if count % TOLD_EVERY == 0:
                watch(count, len(found.request_ids))
            count += 1
            try:
                if wish.verb is Verb.ANSWERED:
                    before = moving.taken(uow, [request.id])
                    until = moving.answer(uow, request, settings)
                    moved += before
                else:
                    changed.append(_VERBS[wish.verb](uow, request, wish))
            except Refused as refused:
                left_out.append(LeftOut(request.id, request.title, request.account.name, refused.code))
        skipped += acting.skip_ended(uow, *(each.id for each in requests))
    if moved:
        return Done(wish, len(moved), tuple(left_out), moved=moving.finish(uow, moved, until))
    clockwork.recompute(uow, [each.request_id for each in changed], settings)
    versions = {each.id: (each.version, each.plan.version) for part in _loaded(uow.session, found.request_ids)
                for each in part}  # fmt: skip
    ours = 1 if wish.verb in _OF_THE_PLAN else 0
    kept = tuple(replace(each, version=versions[each.request_id][ours]) for each in changed)
    return Done(wish, len(kept), tuple(left_out), changed=kept, skipped=skipped)


def _pause(uow: UnitOfWork, request: Request, wish: Wish) -> Change:
    before = _columns(request.plan, PAUSES)
    if wish.verb is Verb.PAUSE:
        plans.rest(uow, request, wish.until)
    else:
        plans.wake(uow, request)
    return Change(request.id, before, 0)


def _plan(uow: UnitOfWork, request: Request, wish: Wish) -> Change:
    plan = request.plan
    before = _columns(plan, PLANS)
    wanted = PlanInput(
        plan.enabled if wish.enabled is None else wish.enabled, wish.days or plan.days, wish.number or plan.number,
        plan.basis, plan.first_offset, "typed",
    )  # fmt: skip
    plans.change(uow, request, wanted)
    return Change(request.id, before, 0)


def _archive(uow: UnitOfWork, request: Request, wish: Wish) -> Change:
    before = {"archived_at": request.archived_at}
    acting.put_away(uow, request, archived=wish.verb is Verb.ARCHIVE)
    return Change(request.id, before, 0)


def _withdraw(uow: UnitOfWork, request: Request, wish: Wish) -> Change:
    return Change(request.id, {}, 0, acted=acting.act_on(uow, request.id, WITHDRAW))


PAUSES = ("paused_until", "paused_by", "held_until", "snoozed_until")
PLANS = ("enabled", "days", "number", "basis", "first_offset", "source")
_OF_THE_PLAN = frozenset({Verb.PAUSE, Verb.RESUME, Verb.PLAN})
_VERBS: dict[Verb, Callable[[UnitOfWork, Request, Wish], Change]] = {
    Verb.PAUSE: _pause,
    Verb.RESUME: _pause,
    Verb.PLAN: _plan,
    Verb.ARCHIVE: _archive,
    Verb.UNARCHIVE: _archive,
    Verb.WITHDRAW: _withdraw,
}


def _columns(row: object, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _unskip(uow: UnitOfWork, skipped: Sequence[tuple[int, str, str]], restored: Sequence[int]) -> None:
    """Queue the mails again that ended, of requests that stand as before."""
    if skipped:
        ids = [mail_id for mail_id, _, _ in skipped]
        query = select(MailItem.mail_id).where(MailItem.mail_id.in_(ids), MailItem.request_id.in_(restored))
        back = set(uow.session.scalars(query))
        results.unskip(uow, [each for each in skipped if each[0] in back])


def _restore(uow: UnitOfWork, request: Request, change: Change, verb: Verb) -> bool:
    """Put one request back as it stood; False where somebody changed it since."""
    if change.acted is not None:
        try:
            acting.undo_in(uow, replace(change.acted, after_version=change.version))
        except Stale:
            return False
        return True
    row = request.plan if verb in _OF_THE_PLAN else request
    if row.version != change.version:
        return False
    for name, value in change.before.items():
        setattr(row, name, value)
    uow.audit("action.undone", "staff", account_id=request.account_id, request_id=request.id, action=str(verb))
    return True
