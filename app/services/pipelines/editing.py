"""Pipelines as people edit them: stages in order, each with its automations; saved whole (PIP-1 to PIP-3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.kinds import Kind
from app.models.pipeline import Automation, Job, Pipeline, Stage
from app.models.pipeline_rules import FLAG, LIMIT_DAYS, PIPELINE, STAY, TAGS, WHATS, loop
from app.models.reminder_clock import check_plan
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests.creating import PlanInput
from app.services.requests.registry import SERVICES

__all__ = [
    "FLAG", "PIPELINE", "STAY", "TAGS", "WHATS", "AutomationInput", "PipelineInput", "PipelineView", "StageInput",
    "archive", "pipeline", "pipelines", "save",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class AutomationInput:
    """What happens when a job enters a stage. Reminder settings all None: as the template says (AUT-2)."""

    what: str
    """A kind of request, `TAGS` or `PIPELINE`."""
    template_id: int | None = None
    title: str = ""
    folder: str = ""
    reminders_on: bool | None = None
    reminder_days: int | None = None
    reminder_number: int | None = None
    reminder_basis: str = ""
    reminder_first_offset: int = 0
    due_days: int | None = None
    only_tags: tuple[str, ...] = ()
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    target_id: int | None = None
    id: int | None = None

    @property
    def kind(self) -> Kind | None:
        """The kind of request that it makes; None where it makes none."""
        return Kind(self.what) if self.what in SERVICES else None

    @property
    def plan(self) -> PlanInput | None:
        """Its reminder settings; None where it has none."""
        if self.reminders_on is None:
            return None
        return PlanInput(
            self.reminders_on, self.reminder_days or 3, self.reminder_number or 1, self.reminder_basis or "sent",
            self.reminder_first_offset, source="automation",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StageInput:
    """One stage, with its automations in their order."""

    name: str
    limit_days: int | None = None
    moves_on: bool = False
    when_stuck: str = STAY
    automations: tuple[AutomationInput, ...] = ()
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PipelineInput:
    """A pipeline as it is to be from now on; stages and automations that it leaves out are gone."""

    name: str
    stages: tuple[StageInput, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class PipelineView:
    """A pipeline as it is kept, and how many jobs are under way in it."""

    id: int
    version: int
    given: PipelineInput
    archived: bool
    jobs: int

    def stage(self, stage_id: int) -> StageInput | None:
        """Return one of its stages."""
        return next((each for each in self.given.stages if each.id == stage_id), None)

    def with_stage(self, stage: StageInput) -> PipelineInput:
        """Return it with one stage in the place of the one of the same id."""
        return replace(self.given, stages=tuple(stage if each.id == stage.id else each for each in self.given.stages))


def pipelines(office: Office, *, archived: bool = False) -> tuple[PipelineView, ...]:
    """Return the firm's pipelines by name."""
    query = select(Pipeline).order_by(func.lower(Pipeline.name), Pipeline.id)
    query = query.where(Pipeline.archived_at.is_not(None) if archived else Pipeline.archived_at.is_(None))
    with office.database.read() as session:
        return views_of(session, session.scalars(query).all())


def pipeline(office: Office, pipeline_id: int) -> PipelineView | None:
    """Return one pipeline; None where it is gone."""
    with office.database.read() as session:
        row = session.get(Pipeline, pipeline_id)
        return views_of(session, [row])[0] if row is not None else None


def save(
    office: Office, given: PipelineInput, pipeline_id: int | None = None, version: int | None = None, *,
    shipped_key: str = "",
) -> int:  # fmt: skip
    """Keep a pipeline, a new one where no id is given; returns its id. What was sent before stays as it is (PIP-3).

    Raises `Refused` with the field ("name", "stages.1.name", "stages.0.automations.2.template_id"), also for a loop
    and for a stage that would go with jobs in it; `Stale` where somebody else saved it since `version`.
    """
    check(given)
    with office.database.write() as uow:
        saved = put(uow, given, pipeline_id, version, shipped_key=shipped_key)
        uow.commit()
        return saved


def put(
    uow: UnitOfWork, given: PipelineInput, pipeline_id: int | None = None, version: int | None = None, *,
    shipped_key: str = "",
) -> int:  # fmt: skip
    """As `save`, within the caller's unit of work, checked before."""
    row = uow.session.get(Pipeline, pipeline_id) if pipeline_id is not None else Pipeline(created_at=uow.now)
    if row is None or (version is not None and row.version != version):
        raise Stale("pipeline")
    code = "pipeline.changed" if pipeline_id is not None else "pipeline.created"
    row.name = given.name.strip()
    row.shipped_key = row.shipped_key or shipped_key
    uow.session.add(row)
    uow.session.flush()
    known = {stage.id: stage for stage in row.stages}
    kept = {stage.id for stage in given.stages}
    for stage in row.stages:
        if stage.id not in kept and stage.removed_at is None:
            _remove(uow, stage)
    for position, each in enumerate(given.stages):
        stage = known.get(each.id or 0) or Stage(pipeline_id=row.id)
        if stage not in row.stages:
            row.stages.append(stage)
        stage.position, stage.name, stage.removed_at = position, each.name.strip(), None
        stage.limit_days, stage.moves_on, stage.when_stuck = each.limit_days, each.moves_on, each.when_stuck
        uow.session.flush()
        _put_automations(uow, stage, each.automations)
    # Saved anew even where only its stages changed: whoever looks at an older version is told.
    flag_modified(row, "name")
    uow.session.flush()
    if found := loop(_targets(uow.session)):
        names = [uow.session.get_one(Pipeline, each).name for each in found]
        raise Refused("automations-loop", "stages", names=names)
    uow.audit(code, "settings", name=row.name, stages=[each.name.strip() for each in given.stages])
    uow.changed("pipeline", row.id)
    return row.id


def check(given: PipelineInput) -> None:
    """Raise `Refused` with the field for the first thing that cannot be kept."""
    if not given.name.strip():
        raise Refused("name-missing", "name")
    if not given.stages:
        raise Refused("stage-missing", "stages")
    for number, stage in enumerate(given.stages):
        field = f"stages.{number}"
        if not stage.name.strip():
            raise Refused("name-missing", f"{field}.name")
        if stage.limit_days is not None and not 1 <= stage.limit_days <= LIMIT_DAYS:
            raise Refused("stage-limit-absurd", f"{field}.limit_days")
        for place, automation in enumerate(stage.automations):
            check_automation(automation, f"{field}.automations.{place}")


def check_automation(given: AutomationInput, field: str = "") -> None:
    """Raise `Refused` with the field for what an automation cannot do."""
    at = f"{field}." if field else ""
    if given.kind is not None:
        if SERVICES[given.kind].takes_documents:
            if not given.title.strip():
                raise Refused("title-missing", f"{at}title")
        elif given.template_id is None:
            raise Refused("template-missing", f"{at}template_id")
        if given.reminders_on is not None:
            for name, problem in check_plan(
                given.reminder_days or 0, given.reminder_number or 0, given.reminder_first_offset
            ):
                raise Refused(f"plan-{problem}", f"{at}reminder_{name}")
        if given.due_days is not None and not 0 <= given.due_days <= LIMIT_DAYS:
            raise Refused("due-days-absurd", f"{at}due_days")
    elif given.what == TAGS and not (given.add_tags or given.remove_tags):
        raise Refused("tags-missing", f"{at}add_tags")
    elif given.what == PIPELINE and given.target_id is None:
        raise Refused("pipeline-missing", f"{at}target_id")


def archive(office: Office, pipeline_id: int, *, archived: bool = True) -> None:
    """Put a pipeline away, or back. Raises `Refused("pipeline-has-jobs")` while jobs are under way in it."""
    with office.database.write() as uow:
        row = uow.session.get_one(Pipeline, pipeline_id)
        if archived and (jobs := _jobs(uow.session, [pipeline_id]).get(pipeline_id, 0)):
            raise Refused("pipeline-has-jobs", number=jobs)
        row.archived_at = uow.now if archived else None
        uow.audit("pipeline.archived" if archived else "pipeline.unarchived", "settings", name=row.name)
        uow.changed("pipeline", row.id)
        uow.commit()


def takes_documents(what: str) -> bool:
    """Say whether an automation asks about documents of the account, and needs no template."""
    return what in SERVICES and SERVICES[Kind(what)].takes_documents


def live_stages(row: Pipeline) -> list[Stage]:
    """Return the stages of a pipeline that jobs can be in, in order."""
    return [stage for stage in row.stages if stage.removed_at is None]


def live_automations(stage: Stage) -> list[Automation]:
    """Return what runs when a job enters a stage, in order."""
    return [each for each in stage.automations if each.removed_at is None]


def input_of(row: Automation) -> AutomationInput:
    """Return an automation as people edit it."""
    return AutomationInput(
        row.what, row.template_id, row.title, row.folder, row.reminders_on, row.reminder_days, row.reminder_number,
        row.reminder_basis, row.reminder_first_offset, row.due_days, tuple(row.only_tags), tuple(row.add_tags),
        tuple(row.remove_tags), row.target_id, row.id,
    )  # fmt: skip


def views_of(session: Session, rows: Sequence[Pipeline]) -> tuple[PipelineView, ...]:
    """Return pipelines as they are kept, with their live stages and the number of their jobs."""
    jobs = _jobs(session, [row.id for row in rows])
    return tuple(
        PipelineView(
            row.id, row.version, PipelineInput(row.name, tuple(map(_stage, live_stages(row)))),
            row.archived_at is not None, jobs.get(row.id, 0),
        )
        for row in rows
    )  # fmt: skip


def _remove(uow: UnitOfWork, stage: Stage) -> None:
    jobs = uow.session.scalars(
        select(func.count()).where(Job.stage_id == stage.id, Job.archived_at.is_(None), Job.completed_at.is_(None))
    ).one()
    if jobs:
        raise Refused("stage-has-jobs", "stages", name=stage.name, number=jobs)
    stage.removed_at = uow.now
    _put_automations(uow, stage, ())


def _put_automations(uow: UnitOfWork, stage: Stage, given: Sequence[AutomationInput]) -> None:
    known = {row.id: row for row in stage.automations}
    kept = {each.id for each in given}
    for row in stage.automations:
        if row.id not in kept:
            row.removed_at = row.removed_at or uow.now
    for position, each in enumerate(given):
        row = known.get(each.id or 0) or Automation(stage_id=stage.id)
        if row not in stage.automations:
            stage.automations.append(row)
        values = {**asdict(each), "position": position, "removed_at": None}
        for name in ("only_tags", "add_tags", "remove_tags"):
            values[name] = list(values[name])
        del values["id"]
        for name, value in values.items():
            setattr(row, name, value)
    uow.session.flush()


def _targets(session: Session) -> dict[int, set[int]]:
    """Return which pipelines add to which."""
    found: dict[int, set[int]] = defaultdict(set)
    query = (
        select(Stage.pipeline_id, Automation.target_id)
        .join(Automation, Automation.stage_id == Stage.id)
        .where(Automation.what == PIPELINE, Automation.removed_at.is_(None), Automation.target_id.is_not(None))
    )
    for source, target in session.execute(query):
        if target is not None:
            found[source].add(target)
    return found


def _jobs(session: Session, ids: Sequence[int]) -> dict[int, int]:
    query = (
        select(Job.pipeline_id, func.count())
        .where(Job.pipeline_id.in_(list(ids)), Job.archived_at.is_(None), Job.completed_at.is_(None))
        .group_by(Job.pipeline_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _stage(row: Stage) -> StageInput:
    automations = tuple(map(input_of, live_automations(row)))
    return StageInput(row.name, row.limit_days, row.moves_on, row.when_stuck, automations, row.id)
