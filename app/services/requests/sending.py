"""Sending a request, sending it again, and taking a sending back while it waits in the outbox (MAN-1 to MAN-4)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.models.kinds import RULES, Kind
from app.models.mail import UNRELEASED, Batch, Mail, MailItem, MailState, StepKind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.mail import outbox
from app.services.office import Office
from app.services.reminders import recipients
from app.services.reminders.clockwork import recompute
from app.services.reminders.recipients import Audience
from app.services.requests import creating, memento
from app.services.requests.creating import NewRequest
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

FURTHER = "further"
EARLY = "early"
"""The batches that let reminders leave before their time (AUT-8)."""
"""The batches that tell more of a request that was sent before: the first mails of a new cycle."""


@dataclass(frozen=True, slots=True)
class Released:
    """Mails on their way: they wait until `release_at`, and until then `undo` takes them back."""

    batch_id: str
    mails: int
    release_at: datetime
    request_ids: tuple[int, ...]
    left_out: tuple[tuple[int, str], ...] = ()
    """Requests that mail nobody, and why: (request id, code)."""
    others: tuple[str, ...] = ()
    """The other batches, where it was done in parts."""

    @property
    def batch_ids(self) -> tuple[str, ...]:
        """All that Undo takes back."""
        return self.batch_id, *self.others


def audience_of(session: Session, request: Request, *, first: bool) -> Audience:
    """Return who would get a mail about a request now."""
    return _audiences(session, [request], first=first)[request.id]


def _audiences(session: Session, requests: Sequence[Request], *, first: bool = False) -> dict[int, Audience]:
    contacts = recipients.people(session, {request.account_id for request in requests})
    parties = recipients.pending_parties(session, [request.id for request in requests])
    return {
        request.id: recipients.audience(
            Kind(request.kind), contacts[request.account_id], parties[request.id], first=first
        )
        for request in requests
    }


def send(office: Office, request_ids: Sequence[int]) -> Released:
    """Send drafts to their accounts: they are open from now on, their first mails wait for Undo's time.

    Raises `Refused`: "signatory-missing", "nobody-to-notify", "not-a-draft". Nothing is sent then.
    """
    with office.database.write() as uow:
        released = send_drafts(uow, request_ids)
        uow.commit()
        return released


def send_new(office: Office, new: NewRequest) -> Released:
    """Make requests and send them; raises what `creating.create` and `send` refuse, and keeps nothing of them then."""
    ids = creating.create(office, new)
    try:
        return send(office, ids)
    except Refused:
        creating.discard(office, ids)
        raise


def send_drafts(uow: UnitOfWork, request_ids: Sequence[int]) -> Released:
    """As `send`, within the caller's unit of work."""
    settings = firm_settings.load(uow.session)
    requests = load(uow.session, request_ids)
    before = [memento.take(uow.session, request) for request in requests]
    audiences = [_ready_to_send(uow.session, request) for request in requests]
    batch = new_batch(uow, "send", sum(len(each.to) for each in audiences), before, settings)
    for request, audience in zip(requests, audiences, strict=True):
        _open(uow, request, settings)
        step = outbox.Step(request.id, request.account_id, request.cycle, StepKind.FIRST, 0)
        outbox.plan(uow, step, audience.to, outbox.Release(batch.release_at, batch.id))
        request.clock.step_in_flight = 0
        _note(uow, "request.sent", request, audience)
    return release(uow, batch, requests, settings)


def resend(office: Office, request_ids: Sequence[int], note: str = "", *, confirmed: bool = False) -> Released:
    """Mail requests once more: one extra mail each, on top of the client tasks, an audit entry (MAN-2, MAN-3).

    It neither uses up a reminder nor moves the clock. One that still waits in the outbox is not
    doubled. Raises `Refused`: "nothing-to-resend", "nobody-to-notify", and, unless confirmed,
    "resent-recently" (with who and when) within the firm's minimum gap.
    """
    with office.database.write() as uow:
        released = resend_requests(uow, request_ids, note, confirmed=confirmed)
        uow.commit()
        return released


def resend_requests(
    uow: UnitOfWork, request_ids: Sequence[int], note: str = "", *, confirmed: bool = False, mails: int = 0
) -> Released:
    """As `resend`, within the caller's unit of work; `mails`: of how many these are a part, where it is one."""
    settings = firm_settings.load(uow.session)
    requests = load(uow.session, request_ids)
    waiting = waiting_batches(uow.session, request_ids)
    if requests and len(waiting) == len(requests):
        _not_held(uow.session, waiting.values())
        return _released_before(uow.session, waiting[requests[-1].id])
    # Of several, those that wait already are left alone; the others are not to be forgotten with them.
    requests = [request for request in requests if request.id not in waiting]
    for request in requests:
        may_resend(uow.session, request, settings, confirmed=confirmed, now=uow.now)
    audiences = _audiences(uow.session, requests)
    told = [request for request in requests if audiences[request.id].to]
    left_out = tuple((request.id, "nobody-to-notify") for request in requests if not audiences[request.id].to)
    if not told:
        raise Refused("nobody-to-notify", why=[asdict(each) for a in audiences.values() for each in a.left_out])
    before = [memento.take(uow.session, request) for request in told]
    own = sum(len(audiences[each.id].to) for each in told)
    batch = new_batch(uow, "resend", max(mails, own), before, settings)
    kept_back = outbox.Release(batch.release_at, batch.id, note.strip())
    steps = [next_resend(uow.session, request) for request in told]
    rows = outbox.Rows(uow.session, steps)
    for request, step in zip(told, steps, strict=True):
        outbox.plan(uow, step, audiences[request.id].to, kept_back, rows)
        note_resent(uow, request, audiences[request.id])
    uow.session.flush()
    return release(uow, batch, told, settings, left_out)


def tell_more(
    uow: UnitOfWork, request: Request, before: dict[str, Any], skipped: Sequence[tuple[int, str, str]]
) -> Released:
    """Mail what a request says from now on as the first mail of the cycle that was just begun.

    `before` is its memento and `skipped` the mails that the new cycle ended: Undo restores both. Raises
    `Refused("nobody-to-notify")`; the caller's unit of work is left then.
    """
    settings = firm_settings.load(uow.session)
    audience = audience_of(uow.session, request, first=True)
    if not audience.to:
        raise Refused("nobody-to-notify", "accounts", account_id=request.account_id)
    kept = {**before, "skipped": [list(each) for each in skipped]}
    batch = new_batch(uow, FURTHER, len(audience.to), [kept], settings)
    clock = request.clock
    clock.first_accepted_at, clock.step_in_flight = None, 0
    request.sent_at = request.surfaced_at = uow.now
    request.surfaced_by = StepKind.FIRST
    step = outbox.Step(request.id, request.account_id, request.cycle, StepKind.FIRST, 0)
    outbox.plan(uow, step, audience.to, outbox.Release(batch.release_at, batch.id))
    _note(uow, "request.sent", request, audience)
    return release(uow, batch, [request], settings)


def load(session: Session, request_ids: Sequence[int]) -> list[Request]:
    """Load requests with what stands beside them, in their order."""
    whole = (joinedload(Request.account), joinedload(Request.plan), joinedload(Request.clock))
    query = select(Request).where(Request.id.in_(list(request_ids))).options(*whole, selectinload(Request.parties))
    found = {row.id: row for row in session.scalars(query)}
    return [found[each] for each in request_ids]


def _ready_to_send(session: Session, request: Request) -> Audience:
    if request.phase != Phase.DRAFT:
        raise Refused("not-a-draft", request_id=request.id)
    if RULES[Kind(request.kind)].party_role and not request.parties:
        raise Refused("signatory-missing", "signers", account_id=request.account_id)
    audience = audience_of(session, request, first=True)
    if not audience.to:
        raise Refused("nobody-to-notify", "accounts", account_id=request.account_id)
    return audience


def _open(uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
    kind = Kind(request.kind)
    request.state = RULES[kind].opening
    request.phase = Phase.OPEN
    request.sent_at = request.surfaced_at = uow.now
    request.surfaced_by = StepKind.FIRST
    SERVICES[kind].issue(uow, request, settings)


def may_resend(session: Session, request: Request, settings: FirmSettings, *, confirmed: bool, now: datetime) -> None:
    """Raise `Refused` where a request cannot be mailed again, or, unless confirmed, was a short while ago (MAN-3)."""
    rules = RULES[Kind(request.kind)]
    sent_before = request.sent_at is not None
    # A copy needs a paper, which an imported one has not.
    copy = rules.resend_when_done and request.phase == Phase.DONE and not request.source
    wanted = (request.phase == Phase.OPEN or copy) and sent_before
    if (
        not (wanted or request.state in rules.mailable)
        or request.archived_at is not None
        or request.account.archived_at is not None
    ):
        raise Refused("nothing-to-resend", request_id=request.id, state=request.state)
    last = request.clock.last_manual_at
    if last is None or confirmed:
        return
    calendar = settings.calendar(request.account.time_zone)
    if calendar.add_open_days(calendar.local_date(last), settings.min_gap_days) > calendar.local_date(now):
        who = session.scalars(
            select(Batch)
            .join(Mail, Mail.batch_id == Batch.id)
            .join(MailItem, MailItem.mail_id == Mail.id)
            .where(MailItem.request_id == request.id, MailItem.step_kind == StepKind.RESEND)
            .order_by(Batch.created_at.desc())
        ).first()
        raise Refused("resent-recently", request_id=request.id, at=last, who=who.actor["name"] if who else "")


def waiting_batches(session: Session, request_ids: Sequence[int]) -> dict[int, str]:
    """Return the batches of resends that have not left yet, by request: pressing again sends no second mail (MAN-4)."""
    query = (
        select(MailItem.request_id, Mail.batch_id)
        .join(Mail, MailItem.mail_id == Mail.id)
        .where(
            MailItem.request_id.in_(list(request_ids)),
            MailItem.step_kind == StepKind.RESEND,
            Mail.state.in_((*UNRELEASED, MailState.SENDING)),
            Mail.batch_id.is_not(None),
        )
        .order_by(Mail.id)
    )
    return {request_id: batch_id for request_id, batch_id in session.execute(query) if batch_id is not None}


def _not_held(session: Session, batch_ids: Iterable[str]) -> None:
    """A resend that a person holds in the outbox is decided there: asking for it again would only wait with it."""
    states = set(session.scalars(select(Mail.state).where(Mail.batch_id.in_(list(batch_ids)))))
    if states == {MailState.HELD}:
        raise Refused("resend-held")


def _released_before(session: Session, batch_id: str) -> Released:
    batch = session.get_one(Batch, batch_id)
    mails = session.scalars(select(func.count()).where(Mail.batch_id == batch_id)).one()
    return Released(batch_id, mails, batch.release_at, tuple(each["request_id"] for each in batch.before))


def next_resend(session: Session, request: Request) -> outbox.Step:
    """Return the step of one more mail of a request's present cycle."""
    number = session.scalars(
        select(func.max(MailItem.step)).where(
            MailItem.request_id == request.id,
            MailItem.cycle == request.cycle,
            MailItem.step_kind == StepKind.RESEND,
        )
    ).one()
    return outbox.Step(
        request.id,
        request.account_id,
        request.cycle,
        StepKind.RESEND,
        (number or 0) + 1,
        needs_open=request.phase == Phase.OPEN,
    )


def note_resent(uow: UnitOfWork, request: Request, audience: Audience, *, on_top: bool = True) -> None:
    """Put a request on top of the client tasks, and write down to whom it goes again (MAN-2)."""
    if on_top:
        request.surfaced_at, request.surfaced_by = uow.now, StepKind.RESEND
    # What is mailed by hand alone, a credit note, was not sent before.
    _note(uow, "request.resent" if request.sent_at else "request.sent", request, audience)
    request.sent_at = request.sent_at or uow.now


def new_batch(uow: UnitOfWork, what: str, mails: int, before: list[dict[str, object]], settings: FirmSettings) -> Batch:
    """Begin a batch of so many mails: what Undo takes back, and how long they wait for it."""
    batch = Batch(
        id=str(uuid.uuid4()),
        what=what,
        created_at=uow.now,
        release_at=uow.now + undo_time(mails, settings),
        actor=asdict(uow.actor),
        before=before,
    )
    uow.session.add(batch)
    uow.session.flush()
    return batch


def undo_time(mails: int, settings: FirmSettings) -> timedelta:
    """Return how long mails sent by hand wait for an Undo: longer for more than a handful (MAN-4)."""
    few = mails <= settings.bulk_limit
    return timedelta(seconds=settings.undo_seconds if few else settings.bulk_undo_seconds)


def release(
    uow: UnitOfWork,
    batch: Batch,
    requests: Sequence[Request],
    settings: FirmSettings,
    left_out: tuple[tuple[int, str], ...] = (),
) -> Released:
    """Let a batch wait for its moment."""
    mails = uow.session.scalars(select(func.count()).where(Mail.batch_id == batch.id)).one()
    recompute(uow, [request.id for request in requests], settings)
    versions = {request.id: request.version for request in requests}
    batch.before = [{**each, "version": versions[each["request_id"]]} for each in batch.before]
    return Released(batch.id, mails, batch.release_at, tuple(request.id for request in requests), left_out)


def _note(uow: UnitOfWork, code: str, request: Request, audience: Audience) -> None:
    uow.audit(
        code,
        "mail",
        account_id=request.account_id,
        request_id=request.id,
        to=[{"name": each.name, "address": each.address} for each in audience.to],
        left_out=[{"name": each.name, "why": each.why} for each in audience.left_out],
    )
