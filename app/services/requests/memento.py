"""How a request stands, as plain JSON: taken before an action, put back by Undo."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.kinds import RULES, Kind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.requests.creating import set_parties
from app.services.requests.registry import SERVICES

REQUEST_FIELDS = (
    "phase", "state", "cycle", "progress_done", "progress_total", "outcome_note", "sent_at", "surfaced_at",
    "surfaced_by", "closed_at", "archived_at",
)  # fmt: skip
CLOCK_FIELDS = (
    "sent", "skipped", "counts_from", "first_accepted_at", "last_automatic_at", "last_manual_at", "recorded_at",
    "step_in_flight", "held_reason", "trouble",
)  # fmt: skip
PLAN_FIELDS = ("enabled", "days", "number", "basis", "first_offset", "source")
MOMENTS = frozenset({"sent_at", "surfaced_at", "closed_at", "archived_at", "first_accepted_at", "last_automatic_at",
                     "last_manual_at", "recorded_at"})  # fmt: skip


def take(session: Session, request: Request) -> dict[str, Any]:
    """Return how a request stands now."""
    return {
        "request_id": request.id,
        "request": {name: _out(getattr(request, name)) for name in REQUEST_FIELDS},
        "clock": {name: _out(getattr(request.clock, name)) for name in CLOCK_FIELDS},
        "parties": {str(party.contact_id): _out(party.done_at) for party in request.parties},
        "kind": SERVICES[Kind(request.kind)].memento(session, request),
    }


def restore(uow: UnitOfWork, before: dict[str, Any]) -> Request:
    """Put a request back as it stood; returns it.

    Its clock is the engine's: put back with the cycle that an action had ended, else left alone, so
    that no mail that left meanwhile is forgotten.
    """
    request = uow.session.get_one(Request, before["request_id"])
    new_cycle = request.cycle != before["request"]["cycle"]
    for name, value in before["request"].items():
        setattr(request, name, _in(name, value))
    if new_cycle:
        restore_clock(request, before)
    for party in request.parties:
        done_at = before["parties"].get(str(party.contact_id))
        party.done_at = datetime.fromisoformat(done_at) if done_at else None
    SERVICES[Kind(request.kind)].put_back(uow, request, before["kind"])
    if "said" in before:
        _unsay(uow, request, before["said"])
    uow.changed("request", request.id)
    return request


def restore_clock(request: Request, before: dict[str, Any]) -> None:
    """Put back what the engine knew of a request's reminders."""
    for name, value in before["clock"].items():
        setattr(request.clock, name, _in(name, value))


def rewind(uow: UnitOfWork, before: dict[str, Any]) -> Request:
    """Take a request back to the cycle that a further sending ended; what was recorded of it since stays.

    A state that is still the one to which the sending led becomes what it was before.
    """
    request = uow.session.get_one(Request, before["request_id"])
    restore_clock(request, before)
    names = ["cycle", "sent_at", "surfaced_at", "surfaced_by"]
    if request.state == RULES[Kind(request.kind)].opening:
        names += ["phase", "state", "closed_at"]
    for name in names:
        setattr(request, name, _in(name, before["request"][name]))
    SERVICES[Kind(request.kind)].take_back(uow, request, before["kind"])
    if "said" in before:
        _unsay(uow, request, before["said"])
    # A text rendered meanwhile speaks of what is taken back.
    flag_modified(request, "state")
    uow.changed("request", request.id)
    return request


def said(session: Session, request: Request) -> dict[str, Any]:
    """Return what a request says; kept in a memento as "said", `restore` and `rewind` put it back."""
    return {
        "title": request.title,
        "search_text": request.search_text,
        "why": request.why,
        "due_on": _out(request.due_on),
        "plan": {name: getattr(request.plan, name) for name in PLAN_FIELDS},
        "parties": [party.contact_id for party in request.parties],
        "kind": SERVICES[Kind(request.kind)].said(session, request),
    }


def _unsay(uow: UnitOfWork, request: Request, said: dict[str, Any]) -> None:
    for name in ("title", "search_text", "why"):
        setattr(request, name, said[name])
    request.due_on = date.fromisoformat(said["due_on"]) if said["due_on"] else None
    for name, value in said["plan"].items():
        setattr(request.plan, name, value)
    set_parties(request, said["parties"])
    SERVICES[Kind(request.kind)].unsay(uow, request, said["kind"])


def _out(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _in(name: str, value: Any) -> Any:
    if value is None or not isinstance(value, str):
        return value
    if name in MOMENTS:
        return datetime.fromisoformat(value)
    return datetime.fromisoformat(value).date() if name == "counts_from" else value
