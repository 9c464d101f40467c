"""What jobs do by themselves: move on when all that was asked is done, come back by the calendar (PIP-4)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from app.models.account import Account
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.pipeline import Job, JobRequest, Pipeline, Stage
from app.models.pipeline_rules import comes_back, moves_on, next_stage
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.errors import Fault, Refused
from app.services.pipelines import moving
from app.services.pipelines.editing import live_stages
from app.services.pipelines.moving import NewJob


def do_chores(uow: UnitOfWork, today: date) -> bool:
    """Let jobs move on and come back; says whether anything was done. Made and noted in one transaction."""
    return _move_on(uow) | _come_back(uow, today)


def _move_on(uow: UnitOfWork) -> bool:
    """Move each job on whose stage says so and has all that it asked for; never from the last stage (PIP-4).

    A flagged job waits for a person: it is not tried again at every pass.
    """
    asked: dict[int, list[tuple[Kind, str]]] = defaultdict(list)
    for job_id, kind, state in uow.session.execute(_with_nothing_open()):
        asked[job_id].append((Kind(kind), state))
    ready = [job_id for job_id, requests in asked.items() if moves_on(requests)]
    moved = [_move_one(uow, uow.session.get_one(Job, job_id)) for job_id in ready]
    return any(moved)


@cache
def _with_nothing_open() -> Select[int, str, str]:
    """Return what asks for the requests of jobs that may move on. Made once: each pass of the sender asks it."""
    beside, other = aliased(JobRequest), aliased(Request)
    still_open = (
        select(beside.entry_id)
        .join(other, other.id == beside.request_id)
        .where(beside.entry_id == Job.entry_id, other.phase.in_((Phase.OPEN, Phase.DRAFT)), other.archived_at.is_(None))
    )
    # From the few stages that move on to their jobs, rather than from every job there ever was.
    stages = select(Stage.id).where(Stage.moves_on)
    return (
        select(Job.id, Request.kind, Request.state)
        .join(JobRequest, JobRequest.entry_id == Job.entry_id)
        .join(Request, Request.id == JobRequest.request_id)
        .where(
            Job.stage_id.in_(stages), Job.archived_at.is_(None), Job.completed_at.is_(None), Job.flag == "",
            Request.archived_at.is_(None), ~still_open.exists(),
        )
    )  # fmt: skip


def _move_one(uow: UnitOfWork, job: Job) -> bool:
    stages = [each.id for each in live_stages(uow.session.get_one(Pipeline, job.pipeline_id))]
    following = next_stage(stages, job.stage_id)
    if following is None or _account_rests(uow, job.account_id):
        return False
    try:
        with uow.attempt():
            # Asked once only: what ran before for this job waits for a person.
            moving.move_in(uow, job, following, why=moving.MOVED_BY_ITSELF)
    except Fault:
        raise
    except Refused as refused:
        moving.flag(uow, job, refused)
        uow.session.flush()
    return True


def _account_rests(uow: UnitOfWork, account_id: int) -> bool:
    return uow.session.get_one(Account, account_id).archived_at is not None


def _come_back(uow: UnitOfWork, today: date) -> bool:
    """Make again the jobs that are due; after a long absence one of each, not one for each month."""
    due = uow.session.scalars(
        select(Job).where(Job.next_on.is_not(None), Job.next_on <= today).order_by(Job.id)
    ).all()  # fmt: skip
    for job in due:
        _come_back_one(uow, job, today)
    return bool(due)


def _come_back_one(uow: UnitOfWork, job: Job, today: date) -> None:
    due_day, job.next_on = job.next_on or today, None
    pipeline = uow.session.get_one(Pipeline, job.pipeline_id)
    if job.archived_at is not None or pipeline.archived_at is not None or _account_rests(uow, job.account_id):
        # Whoever takes it up again finds it as it was, and says anew that it comes back.
        job.repeats = ""
        uow.session.flush()
        return
    following = comes_back(due_day, job.repeats, job.repeat_day)
    while following <= today:
        following = comes_back(following, job.repeats, job.repeat_day)
    due_on = _moved(job.due_on, job.repeats) if job.due_on is not None else None
    new = NewJob(
        job.pipeline_id, job.account_id, job.title, job.assignee_id, due_on, job.repeats, following, job.repeat_day
    )  # fmt: skip
    uow.session.flush()
    try:
        with uow.attempt():
            moving.create(uow, new)
    except Fault:
        raise
    except Refused as refused:
        # Its first stage does not let it in: tried again tomorrow, and its forerunner says why.
        job.next_on = today + timedelta(days=1)
        moving.flag(uow, job, refused)
    else:
        job.repeats = ""
    uow.session.flush()


def _moved(due_on: date, repeats: str) -> date:
    return comes_back(due_on, repeats, due_on.day)
