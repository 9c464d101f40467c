"""The board of a pipeline: ids by stage first, then the cards in sight, so that two thousand jobs cost one screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, case, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.firm import Staff
from app.models.phase import Phase
from app.models.pipeline import Job, JobRequest, Pipeline, Stage
from app.models.pipeline_rules import late_days
from app.models.request import Request
from app.services import settings as firm_settings
from app.services import word_index
from app.services.office import Office
from app.services.pipelines.editing import PipelineView, views_of
from app.services.requests import listing
from app.services.requests.listing import RequestRow
from app.services.settings import FirmSettings

NOBODY = 0
"""The assignee of those that nobody is assigned to."""


@dataclass(frozen=True, slots=True)
class BoardQuery:
    """Which jobs a board shows. `segment`: active, completed or archived; `assignee_id` None: anybody's."""

    pipeline_id: int
    search: str = ""
    assignee_id: int | None = None
    segment: str = "active"


@dataclass(frozen=True, slots=True)
class Board:
    """A pipeline with the ids of its jobs by stage, in the order of their cards."""

    pipeline: PipelineView
    columns: Mapping[int, tuple[int, ...]]
    jobs: int
    waiting: frozenset[int]
    """Those that wait for the client."""


@dataclass(frozen=True, slots=True)
class Card:
    """One job as the board shows it."""

    id: int
    version: int
    pipeline_id: int
    stage_id: int
    account_id: int
    account_name: str
    title: str
    due_on: date | None
    overdue: bool
    late: int
    """By how many days it has outstayed its stage; 0: it has not."""
    assignee_id: int | None
    assignee: str
    flag: str
    flag_details: Mapping[str, str]
    repeats: str
    next_on: date | None
    entered_at: datetime
    completed: bool
    archived: bool
    zone: str
    request: RequestRow | None
    """What it mainly waits for; else what was done last."""
    open: int
    total: int
    """How many requests belong to it, and how many of them are open."""


def board(office: Office, query: BoardQuery) -> Board | None:
    """Return a board; None where the pipeline is gone."""
    with office.database.read() as session:
        row = session.get(Pipeline, query.pipeline_id)
        if row is None:
            return None
        view = views_of(session, [row])[0]
        statement = (
            select(Job.id, Job.stage_id)
            .join(Account, Account.id == Job.account_id)
            .where(Job.pipeline_id == query.pipeline_id, *_narrowed(query))
            .order_by(case((Job.due_on.is_(None), 1), else_=0), Job.due_on, Account.sort_key, Job.id)
        )
        columns: dict[int, list[int]] = {stage.id: [] for stage in view.given.stages if stage.id is not None}
        for job_id, stage_id in session.execute(statement):
            columns.setdefault(stage_id, []).append(job_id)
        waiting = frozenset(
            session.scalars(
                select(Job.id)
                .join(Account, Account.id == Job.account_id)
                .join(JobRequest, JobRequest.job_id == Job.id)
                .join(Request, Request.id == JobRequest.request_id)
                .where(Job.pipeline_id == query.pipeline_id, Request.phase == Phase.OPEN, *_narrowed(query))
            )
        )
        found = {key: tuple(value) for key, value in columns.items()}
        return Board(view, found, sum(map(len, found.values())), waiting)


@dataclass(frozen=True, slots=True)
class AccountJob:
    """A job of an account, with the pipeline that it is in."""

    card: Card
    pipeline: PipelineView

    @property
    def stage(self) -> str:
        """The name of the stage in which it is."""
        return next((each.name for each in self.pipeline.given.stages if each.id == self.card.stage_id), "")


def of_account(office: Office, account_id: int) -> tuple[AccountJob, ...]:
    """Return the jobs of an account that are under way, the one that is due first at the top."""
    with office.database.read() as session:
        ids = session.scalars(
            select(Job.id)
            .where(Job.account_id == account_id, Job.archived_at.is_(None), Job.completed_at.is_(None))
            .order_by(case((Job.due_on.is_(None), 1), else_=0), Job.due_on, Job.id)
        ).all()
        found = cards_in(session, ids, firm_settings.load(session), office.clock.now())
        wanted = {each.pipeline_id for each in found}
        rows = session.scalars(select(Pipeline).where(Pipeline.id.in_(wanted))).all()
        views = {view.id: view for view in views_of(session, rows)}
        return tuple(AccountJob(card, views[card.pipeline_id]) for card in found)


def cards(office: Office, job_ids: Sequence[int]) -> list[Card]:
    """Return the cards of some jobs, in the order of their ids; those gone since are left out."""
    with office.database.read() as session:
        return cards_in(session, job_ids, firm_settings.load(session), office.clock.now())


def cards_in(session: Session, job_ids: Sequence[int], settings: FirmSettings, now: datetime) -> list[Card]:
    """As `cards`, within a session: the same few queries, however many jobs there are."""
    statement = (
        select(Job, Account.name, Account.time_zone, Stage.limit_days, Staff.name)
        .join(Account, Account.id == Job.account_id)
        .join(Stage, Stage.id == Job.stage_id)
        .outerjoin(Staff, Staff.id == Job.assignee_id)
        .where(Job.id.in_(list(job_ids)))
    )
    loaded: dict[int, Any] = {row[0].id: row for row in session.execute(statement).all()}
    linked = _linked(session, list(loaded))
    chosen = {job_id: _main(rows, loaded[job_id][0].entry_id) for job_id, rows in linked.items()}
    wanted = listing.rows_in(session, list(chosen.values()), settings, now)
    requests = {row.id: row for row in wanted}
    found = []
    for job_id in (each for each in job_ids if each in loaded):
        job, account, zone, limit, assignee = loaded[job_id]
        calendar = settings.calendar(zone)
        today = calendar.local_date(now)
        rows = linked.get(job_id, [])
        over = job.completed_at is not None or job.archived_at is not None
        found.append(
            Card(
                job.id, job.version, job.pipeline_id, job.stage_id, job.account_id, account, job.title, job.due_on,
                not over and job.due_on is not None and job.due_on < today,
                0 if over else late_days(calendar.local_date(job.entered_at), limit, today),
                job.assignee_id, assignee or "", job.flag, job.flag_details, job.repeats, job.next_on, job.entered_at,
                job.completed_at is not None, job.archived_at is not None, zone,
                requests.get(chosen.get(job_id, 0)), sum(1 for each in rows if each.phase == Phase.OPEN), len(rows),
            )
        )  # fmt: skip
    return found


@dataclass(frozen=True, slots=True)
class _Linked:
    request_id: int
    entry_id: int
    phase: str
    due_on: date | None


def _linked(session: Session, job_ids: Sequence[int]) -> dict[int, list[_Linked]]:
    query = (
        select(JobRequest.job_id, Request.id, JobRequest.entry_id, Request.phase, Request.due_on)
        .join(Request, Request.id == JobRequest.request_id)
        .where(JobRequest.job_id.in_(list(job_ids)), Request.archived_at.is_(None))
        .order_by(Request.id)
    )
    found: dict[int, list[_Linked]] = defaultdict(list)
    for job_id, request_id, entry_id, phase, due_on in session.execute(query):
        found[job_id].append(_Linked(request_id, entry_id, phase, due_on))
    return found


def _main(rows: Sequence[_Linked], entry_id: int | None) -> int:
    """Return the request that a card shows: open before done, the present stage's before others, due first."""

    def rank(each: _Linked) -> tuple[bool, bool, date, int]:
        return each.phase != Phase.OPEN, each.entry_id != entry_id, each.due_on or date.max, -each.request_id

    return min(rows, key=rank).request_id


def _narrowed(query: BoardQuery) -> list[ColumnElement[bool]]:
    segments: dict[str, list[ColumnElement[bool]]] = {
        "active": [Job.archived_at.is_(None), Job.completed_at.is_(None)],
        "completed": [Job.archived_at.is_(None), Job.completed_at.is_not(None)],
        "archived": [Job.archived_at.is_not(None)],
    }
    found = list(segments[query.segment])
    if query.assignee_id is not None:
        found.append(Job.assignee_id.is_(None) if query.assignee_id == NOBODY else Job.assignee_id == query.assignee_id)
    if words := word_index.typed_words(query.search):
        found.append(word_index.holds_with_account(Job, words, among_few=True))  # of one pipeline
    return found
