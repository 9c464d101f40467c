"""A firm with pipelines: templates of each kind, stages that ask, jobs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from app.models.kinds import Kind
from app.models.pipeline import Job
from app.services import templates
from app.services.office import Office
from app.services.pipelines import board, editing, jobs, moving
from app.services.pipelines.board import Card
from app.services.pipelines.editing import AutomationInput, PipelineInput, StageInput
from app.services.pipelines.jobs import JobInput
from app.services.pipelines.moving import Moved
from app.services.requests.chat import ChatDraft
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.registry import SERVICES
from app.services.templates import TemplateInput

MESSAGE = ChatDraft("Could you send us the statements of {{ account.name }}?", ("Send the statements",))
DOCUMENTS = ClientRequestDraft(("Bank statements", "Sales invoices"))


def template(office: Office, kind: Kind, content: Any, title: str = "The month", **given: Any) -> int:
    """Keep a template; returns its id."""
    body = SERVICES[kind].template_body(content)
    return templates.save(office, TemplateInput(kind, f"{title} ({kind})", title, body, **given))


def asking(office: Office, kind: Kind = Kind.CHAT, content: Any = MESSAGE, **given: Any) -> AutomationInput:
    """Return an automation that sends a template of its own."""
    return AutomationInput(
        kind, template(office, kind, content, f"The month {len(templates.templates(office))}"), **given
    )


def pipeline(office: Office, *stages: StageInput, name: str = "Bookkeeping") -> int:
    """Keep a pipeline; returns its id."""
    return editing.save(office, PipelineInput(name, stages))


def stages_of(office: Office, pipeline_id: int) -> list[int]:
    """Return the ids of its stages, in order."""
    found = editing.pipeline(office, pipeline_id)
    assert found is not None
    return [stage.id or 0 for stage in found.given.stages]


def restage(office: Office, pipeline_id: int, number: int, **changes: Any) -> None:
    """Change one stage, and save the pipeline."""
    found = editing.pipeline(office, pipeline_id)
    assert found is not None
    changed = replace(found.given.stages[number], **changes)
    editing.save(office, found.with_stage(changed), pipeline_id, found.version)


def job(office: Office, pipeline_id: int, account_id: int, title: str = "Books", **given: Any) -> int:
    """Add a job; returns its id."""
    added = jobs.add(office, pipeline_id, [account_id], JobInput(title, **given))
    assert not added.left_out, added.left_out
    return added.moves[0].job_id


def move(office: Office, job_id: int, stage: int, **given: Any) -> Moved:
    """Move a job to the stage of that number."""
    return moving.move(office, job_id, stages_of(office, card(office, job_id).pipeline_id)[stage], **given)


def card(office: Office, job_id: int) -> Card:
    """Return a job as its card shows it."""
    return board.cards(office, [job_id])[0]


def stage_of(office: Office, job_id: int) -> int:
    """Return the number of the stage that a job is in."""
    found = card(office, job_id)
    return stages_of(office, found.pipeline_id).index(found.stage_id)


def all_jobs(office: Office) -> list[int]:
    """Return all jobs, oldest first."""
    with office.database.read() as session:
        return list(session.scalars(select(Job.id).order_by(Job.id)))
