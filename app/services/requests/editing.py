"""Editing a request: a draft at any time, an open one where its kind allows it (PRO-3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.folding import fold
from app.services.mail.values import clean_line
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
    no_signers: bool = False
    """Nobody is chosen to sign, and that is meant: a draft may be kept so."""
    by_itself: bool = False
    """A draft that was kept while somebody typed; the audit trail says nothing of it."""


def revise(office: Office, request_id: int, version: int, revision: Revision) -> int:
    """Put a revision in the place of what a request says; returns its new version. It mails nobody.

    Raises `Refused` with the field for what cannot be, or with the kind's own code where it is too late
    ("not-editable"), `Stale` where somebody else changed it since `version`.
    """
    ready = prepared(office, request_id, revision)
    with office.database.write() as uow:
        changed = revise_in(uow, request_id, version, revision, ready)
        uow.commit()
        return changed.version


def prepared(office: Office, request_id: int, revision: Revision) -> Any:
    """Return a revision's content with its files kept; raises `Refused` with the field for what cannot be."""
    with office.database.read() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        kind, account_id = Kind(request.kind), request.account_id
    creating.check(
        NewRequest(kind, (account_id,), revision.title, revision.content, revision.why, revision.due_on, revision.plan)
    )
    return SERVICES[kind].prepare(office.store, revision.content)


def revise_in(uow: UnitOfWork, request_id: int, version: int, revision: Revision, content: Any) -> Request:
    """As `revise`, within the caller's unit of work, unchecked; `content` has its files kept."""
    request = uow.session.get(Request, request_id)
    if request is None or request.version != version:
        raise Stale("request")
    service = SERVICES[Kind(request.kind)]
    if request.archived_at is not None or not (request.phase == Phase.DRAFT or service.may_revise(request)):
        raise Refused(service.why_fixed(request), state=request.state)
    settings = firm_settings.load(uow.session)
    new = NewRequest(Kind(request.kind), (request.account_id,), revision.title, content, revision.why)
    made = creating.filled(uow.session, new, request.account_id, settings, uow.now)
    request.title = clean_line(made.title)
    request.search_text = fold(f"{request.title} {request.reference}")
    request.why, request.due_on = made.why.strip(), revision.due_on
    service.revise(uow, request, made.content)
    if revision.plan is not None:
        plan = request.plan
        plan.enabled, plan.days, plan.number = revision.plan.enabled, revision.plan.days, revision.plan.number
        plan.basis, plan.first_offset = revision.plan.basis, revision.plan.first_offset
        plan.source = revision.plan.source
    if revision.signer_ids or revision.no_signers:
        creating.set_parties(request, revision.signer_ids)
    # A text rendered before is out of date, even where only the kind's own tables changed.
    flag_modified(request, "title")
    if not revision.by_itself:
        uow.audit("request.revised", "staff", account_id=request.account_id, request_id=request.id, title=request.title)
    uow.changed("request", request.id)
    uow.session.flush()
    recompute(uow, [request.id], settings)
    return request
