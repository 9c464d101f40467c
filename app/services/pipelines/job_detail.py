"""A job opened: its requests with what made each, the stages it has been in, and what the trail says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.phase import Phase
from app.models.pipeline import Automation, AutomationRun, Job, JobRequest, Pipeline, Stage, StageEntry
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.pipelines.board import Card, cards_in
from app.services.pipelines.editing import live_stages
from app.services.requests import listing
from app.services.requests.listing import RequestRow


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request of a job comes from: the automation of a stage, or a person who linked it."""

    request_id: int
    job_id: int
    job: str
    pipeline: str
    stage: str
    what: str
    """What the automation does; empty: linked by hand."""


@dataclass(frozen=True, slots=True)
class Entered:
    """One entry into a stage, with what could not run then: (what, why)."""

    stage: str
    at: datetime
    refusals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class JobDetail:
    """All that the page of a job shows."""

    card: Card
    pipeline: str
    stages: tuple[tuple[int, str], ...]
    requests: tuple[tuple[RequestRow, Origin], ...]
    entries: tuple[Entered, ...]
    linkable: tuple[tuple[int, str], ...]
    """Requests of the account that wait, and belong to no job: (id, name)."""


def job_detail(office: Office, job_id: int) -> JobDetail | None:
    """Return a job with all that belongs to it; None where it is gone."""
    with office.database.read() as session:
        job = session.get(Job, job_id)
        if job is None:
            return None
        settings, now = firm_settings.load(session), office.clock.now()
        pipeline = session.get_one(Pipeline, job.pipeline_id)
        origins = _origins(session, JobRequest.job_id == job_id)
        rows = listing.rows_in(session, list(origins), settings, now)
        return JobDetail(
            cards_in(session, [job_id], settings, now)[0], pipeline.name,
            tuple((stage.id, stage.name) for stage in live_stages(pipeline)),
            tuple((row, origins[row.id]) for row in rows), _entries(session, job_id), _linkable(session, job),
        )  # fmt: skip


def origin_of(office: Office, request_id: int) -> Origin | None:
    """Return which job a request belongs to, and what made it; None where it belongs to none."""
    with office.database.read() as session:
        return _origins(session, JobRequest.request_id == request_id).get(request_id)


def _origins(session: Session, condition: object) -> dict[int, Origin]:
    query = (
        select(JobRequest.request_id, Job.id, Job.title, Pipeline.name, Stage.name, Automation.what)
        .join(Job, Job.id == JobRequest.job_id)
        .join(Pipeline, Pipeline.id == Job.pipeline_id)
        .join(StageEntry, StageEntry.id == JobRequest.entry_id)
        .join(Stage, Stage.id == StageEntry.stage_id)
        .outerjoin(Automation, Automation.id == JobRequest.automation_id)
        .where(condition)  # type: ignore[arg-type]
        .order_by(JobRequest.request_id.desc())
    )
    return {
        request_id: Origin(request_id, job_id, title, pipeline, stage, what or "")
        for request_id, job_id, title, pipeline, stage, what in session.execute(query)
    }


def _entries(session: Session, job_id: int) -> tuple[Entered, ...]:
    refused: dict[int, list[tuple[str, str]]] = {}
    runs = (
        select(AutomationRun.entry_id, Automation.what, AutomationRun.refusal)
        .join(Automation, Automation.id == AutomationRun.automation_id)
        .join(StageEntry, StageEntry.id == AutomationRun.entry_id)
        .where(StageEntry.job_id == job_id, AutomationRun.refusal != "")
    )
    for entry_id, what, why in session.execute(runs):
        refused.setdefault(entry_id, []).append((what, why))
    query = (
        select(StageEntry.id, Stage.name, StageEntry.entered_at)
        .join(Stage, Stage.id == StageEntry.stage_id)
        .where(StageEntry.job_id == job_id)
        .order_by(StageEntry.id.desc())
    )
    return tuple(Entered(name, at, tuple(refused.get(key, ()))) for key, name, at in session.execute(query))


def _linkable(session: Session, job: Job) -> tuple[tuple[int, str], ...]:
    query = (
        select(Request.id, Request.reference, Request.title)
        .outerjoin(JobRequest, JobRequest.request_id == Request.id)
        .where(
            Request.account_id == job.account_id, Request.phase == Phase.OPEN, Request.archived_at.is_(None),
            JobRequest.request_id.is_(None),
        )
        .order_by(Request.id.desc())
    )  # fmt: skip
    return tuple((key, f"{reference} · {title}") for key, reference, title in session.execute(query))
