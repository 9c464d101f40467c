"""Moving jobs: a job enters a stage, and its automations run in the same transaction, once for each entry (PIP-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.phase import Phase
from app.models.pipeline import AutomationRun, Job, Pipeline, Stage, StageEntry
from app.models.pipeline_rules import STAY
from app.models.request import Request
from app.services import accounts
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Fault, Refused, Stale
from app.services.folding import fold
from app.services.office import Office
from app.services.pipelines import automations
from app.services.pipelines.automations import Ran
from app.services.pipelines.editing import live_automations, live_stages
from app.services.requests import taking_back

Again = Literal["ask", "run", "skip"]
"""What to do where the automations of a stage ran for the job before: ask first, run them again, or only move."""

MOVED_BY_ITSELF: Final = "by-itself"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a job stood before."""

    stage_id: int
    entry_id: int | None
    entered_at: datetime
    flag: str
    flag_details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move did, and what is needed to take it back."""

    job_id: int
    version: int
    before: Place | None
    """None: the job was made."""
    ran: tuple[Ran, ...] = ()

    @property
    def mails(self) -> int:
        """How many mails wait for Undo's time."""
        return sum(each.mails for each in self.ran)

    @property
    def refusals(self) -> tuple[Ran, ...]:
        """What could not run; the job is flagged then."""
        return tuple(each for each in self.ran if each.refusal)


@dataclass(frozen=True, slots=True)
class NewJob:
    """A job to be made."""

    pipeline_id: int
    account_id: int
    title: str
    assignee_id: int | None = None
    due_on: date | None = None
    repeats: str = ""
    next_on: date | None = None
    repeat_day: int = 0
    stage_id: int | None = None
    """None: the first stage."""


def move(
    office: Office, job_id: int, stage_id: int, version: int | None = None, *, again: Again = "ask"
) -> Moved:  # fmt: skip
    """Move a job into another stage of its pipeline; what the stage asks goes out in the same commit.

    Raises `Refused`: "entered-before" (with when) where its automations ran for this job before and `again` is
    "ask"; "automation-stuck" (with which and why) where one cannot run and the stage lets no such job in;
    "job-there"; `Stale` where somebody else moved or changed it since `version`.
    """
    with office.database.write() as uow:
        job = uow.session.get(Job, job_id)
        if job is None or (version is not None and job.version != version):
            raise Stale("job")
        moved = move_in(uow, job, stage_id, again=again)
        uow.commit()
        return moved


def move_in(uow: UnitOfWork, job: Job, stage_id: int, *, again: Again = "ask", why: str = "") -> Moved:
    """As `move`, within the caller's unit of work."""
    stage = uow.session.get(Stage, stage_id)
    if stage is None or stage.removed_at is not None or stage.pipeline_id != job.pipeline_id:
        raise Stale("pipeline")
    if job.archived_at is not None or job.completed_at is not None:
        raise Refused("job-closed")
    if stage.id == job.stage_id:
        raise Refused("job-there", stage=stage.name)
    if again == "ask" and (last := _ran_before(uow.session, job, stage)) is not None:
        raise Refused("entered-before", stage=stage.name, at=last)
    before = place_of(job)
    uow.audit(
        "job.moved", "staff", account_id=job.account_id, job_id=job.id, job=job.title, source=job.stage.name,
        stage=stage.name, why=why,
    )  # fmt: skip
    ran = enter(uow, job, stage, run=again != "skip")
    return Moved(job.id, job.version, before, ran)


def place_of(job: Job) -> Place:
    """Return where a job stands."""
    return Place(job.stage_id, job.entry_id, job.entered_at, job.flag, job.flag_details)


def create(uow: UnitOfWork, new: NewJob, *, run: bool = True) -> Moved:
    """Make a job; it enters its stage, whose automations run unless told otherwise. Raises `Refused` as `move` does."""
    pipeline = uow.session.get(Pipeline, new.pipeline_id)
    if pipeline is None or pipeline.archived_at is not None:
        raise Refused("pipeline-missing", "pipeline_id")
    account = uow.session.get(Account, new.account_id)
    if account is None or account.archived_at is not None:
        raise Refused("account-archived", "accounts", account_id=new.account_id)
    stages = live_stages(pipeline)
    stage = next((each for each in stages if each.id == new.stage_id), stages[0])
    job = Job(
        pipeline_id=pipeline.id, stage_id=stage.id, account_id=account.id, title=new.title.strip(),
        search_text=fold(new.title), assignee_id=new.assignee_id, due_on=new.due_on, entered_at=uow.now,
        flag_details={}, repeats=new.repeats, next_on=new.next_on, repeat_day=new.repeat_day, created_at=uow.now,
    )  # fmt: skip
    uow.session.add(job)
    uow.session.flush()
    uow.audit(
        "job.created", "staff", account_id=account.id, job_id=job.id, job=job.title, pipeline=pipeline.name,
        stage=stage.name,
    )  # fmt: skip
    ran = enter(uow, job, stage, run=run)
    return Moved(job.id, job.version, None, ran)


def enter(uow: UnitOfWork, job: Job, stage: Stage, *, run: bool = True) -> tuple[Ran, ...]:
    """Let a job enter a stage: a new entry, and each automation once for it.

    One that cannot run is refused with its reason, or the job is flagged with it, as the stage says.
    """
    settings = firm_settings.load(uow.session)
    entry = StageEntry(job_id=job.id, stage_id=stage.id, entered_at=uow.now)
    uow.session.add(entry)
    uow.session.flush()
    job.stage_id, job.entry_id, job.entered_at, job.flag, job.flag_details = stage.id, entry.id, uow.now, "", {}
    job.stage = stage
    ran: list[Ran] = []
    for automation in live_automations(stage) if run else ():
        if not automations.applies(uow.session, automation.only_tags, job.account_id):
            continue
        note = AutomationRun(entry_id=entry.id, automation_id=automation.id)
        uow.session.add(note)
        uow.session.flush()
        try:
            with uow.attempt():
                ran += automations.run(uow, job, entry, automation, settings, _add_to_pipeline)
        except Fault:
            raise
        except Refused as refused:
            if stage.when_stuck == STAY:
                raise stuck(automation.what, stage.name, refused) from refused
            note.refusal = refused.code[:40]
            ran.append(Ran(automation.what, refused.code))
            flag(uow, job, stuck(automation.what, stage.name, refused))
    uow.changed("job", job.id)
    uow.changed("pipeline", job.pipeline_id)
    uow.session.flush()
    return tuple(ran)


def stuck(what: str, stage: str, refused: Refused) -> Refused:
    """Return the refusal that says which automation cannot run, and why."""
    if refused.code == "automation-stuck":
        return refused
    return Refused("automation-stuck", what=what, stage=stage, reason=refused.code)


def flag(uow: UnitOfWork, job: Job, refused: Refused) -> None:
    """Mark a job with the reason why something could not be done by itself: a person must look."""
    job.flag = refused.code[:40]
    job.flag_details = {key: str(value) for key, value in refused.params.items()}
    uow.audit(
        "job.flagged", "staff", account_id=job.account_id, job_id=job.id, job=job.title, why=refused.code,
        **job.flag_details,
    )  # fmt: skip
    uow.changed("job", job.id)


def undo(office: Office, moves: Sequence[Moved]) -> None:
    """Take moves back, all or none: what they asked is asked of nobody, and the jobs stand where they stood.

    Raises `Refused("undo-too-late")` where a mail has left, `Stale` where a job was changed since.
    """
    with office.database.write() as uow:
        for moved in reversed(moves):
            _take_back(uow, moved)
        uow.commit()


def _take_back(uow: UnitOfWork, moved: Moved) -> None:
    job = uow.session.get(Job, moved.job_id)
    if job is None or job.version != moved.version:
        raise Stale("job")
    for ran in reversed(moved.ran):
        _take_back_one(uow, job, ran)
    if moved.before is None:
        uow.audit("job.discarded", "staff", account_id=job.account_id, job_id=job.id, job=job.title)
        uow.session.delete(job)
    else:
        entry_id, stage = job.entry_id, uow.session.get_one(Stage, moved.before.stage_id)
        uow.audit(
            "job.moved", "staff", account_id=job.account_id, job_id=job.id, job=job.title, source=job.stage.name,
            stage=stage.name, why="undo",
        )  # fmt: skip
        job.stage, job.stage_id, job.entry_id = stage, moved.before.stage_id, moved.before.entry_id
        job.entered_at, job.flag = moved.before.entered_at, moved.before.flag
        job.flag_details = moved.before.flag_details
        uow.session.delete(uow.session.get_one(StageEntry, entry_id))
    uow.session.flush()
    uow.changed("job", moved.job_id)
    uow.changed("pipeline", job.pipeline_id)


def _take_back_one(uow: UnitOfWork, job: Job, ran: Ran) -> None:
    if ran.batch_id and taking_back.undo_batch(uow, ran.batch_id).too_late:
        raise Refused("undo-too-late")
    request = uow.session.get(Request, ran.request_id) if ran.request_id is not None else None
    if request is not None:
        if request.phase != Phase.DRAFT:
            raise Refused("undo-too-late")
        uow.audit("request.discarded", "staff", account_id=request.account_id, title=request.title)
        uow.session.delete(request)
        uow.changed("request", request.id)
    if ran.tags_before is not None:
        account = uow.session.get_one(Account, job.account_id)
        now = {tag.name for tag in account.tags}
        accounts.change_tags(uow, account.id, ran.tags_before, [each for each in now if each not in ran.tags_before])
    added = uow.session.get(Job, ran.added_job) if ran.added_job is not None else None
    if added is not None:
        uow.session.delete(added)
        uow.changed("job", added.id)
        uow.changed("pipeline", added.pipeline_id)
    uow.session.flush()


def _add_to_pipeline(uow: UnitOfWork, job: Job, pipeline_id: int) -> tuple[int, Sequence[Ran]]:
    moved = create(uow, NewJob(pipeline_id, job.account_id, job.title, job.assignee_id, job.due_on))
    return moved.job_id, moved.ran


def _ran_before(session: Session, job: Job, stage: Stage) -> datetime | None:
    """Return when automations of a stage last ran for a job; None where they never did, or it has none now."""
    if not any(automations.applies(session, each.only_tags, job.account_id) for each in live_automations(stage)):
        return None
    query = (
        select(StageEntry.entered_at)
        .join(AutomationRun, AutomationRun.entry_id == StageEntry.id)
        .where(StageEntry.job_id == job.id, StageEntry.stage_id == stage.id, AutomationRun.refusal == "")
        .order_by(StageEntry.id.desc())
    )
    return session.scalars(query).first()
