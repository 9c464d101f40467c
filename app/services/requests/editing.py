"""Editing a request: a draft at any time, an open one where its kind allows it (PRO-3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from app.models.kinds import RULES, Kind
from app.models.phase import Phase
from app.models.request import Party, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.folding import fold
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import creating
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.registry import SERVICES


@dataclass(frozen=True, slots=True)
class Revision:
    """A request as it is to be from now on. The content is whole: what it leaves out is gone."""

    title: str
    content: Any
    why: str = ""
    due_on: date | None = None
    plan: PlanInput | None = None
    """None: the reminder settings stay as they are."""
    signer_ids: tuple[int, ...] = field(default=())
    """Parties by contact; none: they stay as they are."""


def revise(office: Office, request_id: int, version: int, revision: Revision) -> int:
    """Put a revision in the place of what a request says; returns its new version. It mails nobody.

    Raises `Refused` with the field for what cannot be, "not-editable" where it is too late, `Stale`
    where somebody else changed it since `version`.
    """
    with office.database.read() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        kind, account_id = Kind(request.kind), request.account_id
    creating.check(
        NewRequest(kind, (account_id,), revision.title, revision.content, revision.why, revision.due_on, revision.plan)
    )
    content = SERVICES[kind].prepare(office.store, revision.content)
    with office.database.write() as uow:
        changed = revise_in(uow, request_id, version, revision, content)
        uow.commit()
        return changed.version


def revise_in(uow: UnitOfWork, request_id: int, version: int, revision: Revision, content: Any) -> Request:
    """As `revise`, within the caller's unit of work, unchecked; `content` has its files kept."""
    request = uow.session.get(Request, request_id)
    if request is None or request.version != version:
        raise Stale("request")
    service = SERVICES[Kind(request.kind)]
    if request.archived_at is not None or not (request.phase == Phase.DRAFT or service.may_revise(request)):
        raise Refused("not-editable", state=request.state)
    request.title = revision.title.strip()
    request.search_text = fold(f"{request.title} {request.reference}")
    request.why, request.due_on = revision.why.strip(), revision.due_on
    service.revise(uow, request, content)
    if revision.plan is not None:
        plan = request.plan
        plan.enabled, plan.days, plan.number = revision.plan.enabled, revision.plan.days, revision.plan.number
        plan.basis, plan.first_offset = revision.plan.basis, revision.plan.first_offset
        plan.source = revision.plan.source
    if revision.signer_ids:
        _set_parties(request, revision.signer_ids)
    # A text rendered before is out of date, even where only the kind's own tables changed.
    flag_modified(request, "title")
    uow.audit("request.revised", "staff", account_id=request.account_id, request_id=request.id, title=request.title)
    uow.changed("request", request.id)
    uow.session.flush()
    recompute(uow, [request.id], firm_settings.load(uow.session))
    return request


def _set_parties(request: Request, contact_ids: tuple[int, ...]) -> None:
    """Let these contacts be the parties; those who stay keep what they have done."""
    known = {party.contact_id: party for party in request.parties}
    role = RULES[Kind(request.kind)].party_role
    kept = [known.get(each) or Party(contact_id=each, role=role) for each in contact_ids]
    for position, party in enumerate(kept):
        party.position = position
    request.parties[:] = kept
    request.progress_total = len(kept)
    request.progress_done = sum(1 for party in kept if party.done_at is not None)
