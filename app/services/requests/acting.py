"""Recording what the client did, or what the firm decides: signed, paid, sealed, withdrawn… (STOP-1 to STOP-8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from app.models.kinds import RULES, Action, Kind
from app.models.mail import UNRELEASED, Mail, MailItem
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.mail import results, stops
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import memento
from app.services.requests.kind_service import Given
from app.services.requests.registry import SERVICES

NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Acted:
    """What an action did, and what is needed to take it back."""

    request_id: int
    code: str
    before: dict[str, Any]
    after_version: int
    skipped_mails: tuple[tuple[int, str, str], ...]
    """Mails that waited and now never leave: (id, state, reason) as they stood."""
    state: str


def act(office: Office, request_id: int, code: str, given: Given = NOTHING_GIVEN) -> Acted:
    """Do an action of the request's kind; reminders stop, or start anew, in the same commit.

    A file that is given is kept first. Raises `Refused`: "action-unknown" for a code that its state does not allow,
    what the kind refuses, and what `documents.keep` refuses a file for.
    """
    if given.path is not None:
        (kept,) = documents.keep(office.store, [given.path])
        given = replace(given, evidence=kept, path=None)
    with office.database.write() as uow:
        acted = act_on(uow, request_id, code, given)
        uow.commit()
        return acted


def act_on(uow: UnitOfWork, request_id: int, code: str, given: Given = NOTHING_GIVEN) -> Acted:
    """As `act`, within the caller's unit of work."""
    request = uow.session.get_one(Request, request_id)
    kind = Kind(request.kind)
    action = next((each for each in RULES[kind].actions_from(request.state) if each.code == code), None)
    if action is None or request.archived_at is not None:
        raise Refused("action-unknown", action=code, state=request.state)
    before = memento.take(uow.session, request)
    state = SERVICES[kind].perform(uow, request, action, given)
    enter_state(uow, request, state, new_cycle=action.new_cycle)
    request.outcome_note = given.reason.strip() or request.outcome_note
    _note(uow, request, action, given)
    # Its content changed even where none of its own columns did: a text rendered before is out of date (STOP-9).
    flag_modified(request, "state")
    skipped = skip_ended(uow, request_id)
    recompute(uow, [request_id])
    return Acted(request_id, code, before, request.version, skipped, state)


def enter_state(uow: UnitOfWork, request: Request, state: str, *, new_cycle: bool = False) -> None:
    """Put a request into a state of its kind, with its phase; a new cycle starts its reminders from the beginning."""
    request.state = state
    request.phase = RULES[Kind(request.kind)].phase_of(state)
    request.closed_at = None if request.phase == Phase.OPEN else uow.now
    if new_cycle:
        start_cycle(uow, request)


def start_cycle(uow: UnitOfWork, request: Request) -> None:
    """Open a request anew: reminders count from now, parties are asked again.

    One whose first mail never left has nothing to be reminded of: its list says so, and Resend sends the first mail.
    """
    request.cycle += 1
    clock = request.clock
    clock.sent = clock.skipped = 0
    if clock.first_accepted_at is not None or request.source:
        clock.first_accepted_at = uow.now
    clock.last_automatic_at = clock.step_in_flight = clock.counts_from = clock.recorded_at = None
    clock.trouble = clock.held_reason = ""
    for party in request.parties:
        party.done_at = None
    if request.parties:
        request.progress_done = 0


def undo(office: Office, acted: Acted) -> None:
    """Take an action back: the request stands as it stood, its queued mails too.

    Raises `Stale` where somebody changed it since.
    """
    with office.database.write() as uow:
        undo_in(uow, acted)
        uow.commit()


def undo_in(uow: UnitOfWork, acted: Acted) -> None:
    """As `undo`, within the caller's unit of work."""
    request = uow.session.get_one(Request, acted.request_id)
    if request.version != acted.after_version:
        raise Stale("request")
    memento.restore(uow, acted.before)
    results.unskip(uow, acted.skipped_mails)
    uow.audit("action.undone", "staff", account_id=request.account_id, request_id=request.id, action=acted.code)
    recompute(uow, [request.id])


def archive(office: Office, request_id: int, *, archived: bool = True) -> None:
    """Put a request away, or back; while away it mails nobody (STOP-8)."""
    with office.database.write() as uow:
        put_away(uow, uow.session.get_one(Request, request_id), archived=archived)
        skip_ended(uow, request_id)
        recompute(uow, [request_id])
        uow.commit()


def put_away(uow: UnitOfWork, request: Request, *, archived: bool) -> None:
    """As `archive`, within the caller's unit of work, who ends its mails and computes the dates."""
    request.archived_at = uow.now if archived else None
    code = "request.archived" if archived else "request.unarchived"
    uow.audit(code, "staff", account_id=request.account_id, request_id=request.id)


def skip_ended(uow: UnitOfWork, *request_ids: int) -> tuple[tuple[int, str, str], ...]:
    """End the queued mails of requests that must not leave any more; the claim asks again anyway (STOP-9).

    Returns them as they stood: (id, state, reason).
    """
    uow.session.flush()
    query = (
        select(Mail, stops.end_reason())
        .select_from(stops.joined())
        .where(MailItem.request_id.in_(request_ids), MailItem.dropped == "", Mail.state.in_(UNRELEASED))
    )
    skipped = []
    for mail, reason in uow.session.execute(query).all():
        # A merged mail goes on with its other items; the sender leaves this one out when it renders.
        if reason and len(mail.items) == 1:
            skipped.append((mail.id, mail.state, mail.reason))
            results.skip(uow, mail, reason)
    return tuple(skipped)


def _note(uow: UnitOfWork, request: Request, action: Action, given: Given) -> None:
    names = [party.contact.name for party in request.parties if party.contact_id in given.contact_ids]
    uow.audit(
        f"action.{action.code}",
        "client" if action.by_client else "staff",
        account_id=request.account_id,
        request_id=request.id,
        state=request.state,
        reason=given.reason,
        amount=given.amount,
        by=names,
        evidence=given.evidence.sha256 if given.evidence else "",
        on=given.on.isoformat() if given.on else None,
    )
