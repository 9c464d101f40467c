"""What the automations of a stage do for a job that enters it, and what they would do (PIP-1, AUT-2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import Document, RequestDocument, Template
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.pipeline import Automation, Job, JobRequest, Pipeline, StageEntry
from app.models.pipeline_rules import PIPELINE, TAGS
from app.models.request import Request
from app.services import accounts, templates
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.pipelines.editing import AutomationInput, input_of
from app.services.requests import creating, sending
from app.services.requests.creating import NewRequest
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Ran:
    """What one automation did, and what is needed to take it back."""

    what: str
    refusal: str = ""
    """Why it could not run; empty: it did."""
    request_id: int | None = None
    batch_id: str = ""
    mails: int = 0
    tags_before: tuple[str, ...] | None = None
    added_job: int | None = None


AddJob = Callable[[UnitOfWork, Job, int], tuple[int, Sequence[Ran]]]
"""Adds the account of a job to another pipeline; returns the new job, and what its first stage did."""


def applies(session: Session, only_tags: Sequence[str], account_id: int) -> bool:
    """Say whether an automation runs for an account: it has one of the tags, where any are named."""
    if not only_tags:
        return True
    return bool({tag.name for tag in session.get_one(Account, account_id).tags} & set(only_tags))


def run(
    uow: UnitOfWork, job: Job, entry: StageEntry, automation: Automation, settings: FirmSettings, add_job: AddJob
) -> tuple[Ran, ...]:
    """Do what an automation says; raises `Refused` where it cannot."""
    if automation.what == PIPELINE:
        return _add_to_pipeline(uow, job, automation, add_job)
    return (_DOERS.get(automation.what, _ask)(uow, job, entry, automation, settings),)


def request_of(
    session: Session, given: AutomationInput, account_id: int, settings: FirmSettings, now: datetime, *,
    preview: bool = False,
) -> NewRequest:  # fmt: skip
    """Return the request that an automation makes for an account: the template filled in, due, with its reminders.

    Raises `Refused`: "template-missing", "document-missing", a placeholder without a value, what the kind refuses.
    """
    kind = given.kind
    if kind is None:
        raise Refused("content-unknown")
    account = session.get_one(Account, account_id)
    today = settings.calendar(account.time_zone).local_date(now)
    title, why, due_days, plan = given.title, "", given.due_days, None
    if SERVICES[kind].takes_documents:
        content = SERVICES[kind].about(documents_for(session, kind, account_id, given.folder))
    else:
        row = session.get(Template, given.template_id) if given.template_id is not None else None
        if row is None or row.archived_at is not None:
            raise Refused("template-missing", "template_id")
        made = templates.fill_in(session, row.id, account_id, settings, now)
        title, why, content, plan = made.title, made.why, made.content, made.plan
        due_days = given.due_days if given.due_days is not None else made.due_days
    due_on = today + timedelta(days=due_days) if due_days is not None else None
    new = NewRequest(
        kind, (account_id,), title, content, why, due_on, automation_plan=given.plan, template_plan=plan
    )  # fmt: skip
    creating.check(new)
    return creating.filled(session, new, account_id, settings, now, preview=preview)


def documents_for(session: Session, kind: Kind, account_id: int, folder: str) -> list[int]:
    """Return the documents of an account's folder that no request of the kind has been about, oldest first."""
    asked = (
        select(RequestDocument.document_id)
        .join(Request, Request.id == RequestDocument.request_id)
        .where(Request.account_id == account_id, Request.kind == kind, Request.phase != Phase.ENDED)
    )
    query = select(Document.id).where(
        Document.account_id == account_id, Document.folder == folder, Document.archived_at.is_(None),
        Document.id.not_in(asked),
    )  # fmt: skip
    return list(session.scalars(query.order_by(Document.added_at, Document.id)))


def _ask(uow: UnitOfWork, job: Job, entry: StageEntry, automation: Automation, settings: FirmSettings) -> Ran:
    given = input_of(automation)
    new = request_of(uow.session, given, job.account_id, settings, uow.now)
    request_id = creating.add_draft(uow, new, job.account_id, new.content, settings)
    uow.session.add(JobRequest(request_id=request_id, job_id=job.id, entry_id=entry.id, automation_id=automation.id))
    uow.session.flush()
    uow.audit(
        "job.asked", "staff", account_id=job.account_id, request_id=request_id, job_id=job.id, job=job.title,
        what=automation.what, stage=automation.stage.name,
    )  # fmt: skip
    released = sending.send_drafts(uow, [request_id])
    return Ran(automation.what, request_id=request_id, batch_id=released.batch_id, mails=released.mails)


def _change_tags(uow: UnitOfWork, job: Job, entry: StageEntry, automation: Automation, settings: FirmSettings) -> Ran:
    before = accounts.change_tags(uow, job.account_id, automation.add_tags, automation.remove_tags)
    return Ran(automation.what, tags_before=before)


def _add_to_pipeline(uow: UnitOfWork, job: Job, automation: Automation, add_job: AddJob) -> tuple[Ran, ...]:
    target = uow.session.get(Pipeline, automation.target_id) if automation.target_id is not None else None
    if target is None or target.archived_at is not None:
        raise Refused("pipeline-missing", "target_id")
    added, ran = add_job(uow, job, target.id)
    return (Ran(automation.what, added_job=added), *ran)


_DOERS: Final[Mapping[str, Callable[[UnitOfWork, Job, StageEntry, Automation, FirmSettings], Ran]]] = {
    TAGS: _change_tags
}
"""What is no request; all else is asked of the client."""
