"""Jobs: made for one account or many, edited, completed, put away; requests linked to them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.kinds import RULES, Kind
from app.models.phase import Phase
from app.models.pipeline import Job, JobRequest
from app.models.pipeline_rules import REPEATS, comes_back
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Fault, Refused, Stale
from app.services.folding import fold
from app.services.office import Office
from app.services.pipelines import moving
from app.services.pipelines.moving import Moved, NewJob
from app.services.requests import acting
from app.services.requests.registry import SERVICES


@dataclass(frozen=True, slots=True)
class JobInput:
    """What people edit of a job. `repeats`: empty, monthly, quarterly or yearly."""

    title: str
    assignee_id: int | None = None
    due_on: date | None = None
    repeats: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """The jobs that were made, and the accounts that got none, with why."""

    moves: tuple[Moved, ...]
    left_out: tuple[tuple[int, Refused], ...] = ()

    @property
    def mails(self) -> int:
        """How many mails wait for Undo's time."""
        return sum(each.mails for each in self.moves)


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A request that is still open when its job is put away; `ends` is what the program proposes (STOP-8)."""

    request_id: int
    kind: Kind
    reference: str
    title: str
    ends: bool


def add(
    office: Office, pipeline_id: int, account_ids: Sequence[int], given: JobInput, stage_id: int | None = None
) -> Added:
    """Make a job for each account; it enters the first stage, or the given one, whose automations run.

    Those that the stage does not let in are left out with the reason. Raises `Refused` with the field.
    """
    check(given)
    if not account_ids:
        raise Refused("account-missing", "accounts")
    moves: list[Moved] = []
    left_out: list[tuple[int, Refused]] = []
    with office.database.write() as uow:
        today = firm_settings.load(uow.session).calendar().local_date(uow.now)
        next_on = comes_back(today, given.repeats, today.day) if given.repeats else None
        for account_id in dict.fromkeys(account_ids):
            new = NewJob(
                pipeline_id, account_id, given.title, given.assignee_id, given.due_on, given.repeats, next_on,
                today.day if given.repeats else 0, stage_id,
            )  # fmt: skip
            try:
                with uow.attempt():
                    moves.append(moving.create(uow, new))
            except Fault:
                raise
            except Refused as refused:
                left_out.append((account_id, refused))
        uow.commit()
    return Added(tuple(moves), tuple(left_out))


def edit(office: Office, job_id: int, given: JobInput, version: int) -> None:
    """Save what was typed. Raises `Refused` with the field, `Stale`."""
    check(given)
    with office.database.write() as uow:
        job = _loaded(uow, job_id, version)
        job.title, job.search_text = given.title.strip(), fold(given.title)
        job.assignee_id, job.due_on = given.assignee_id, given.due_on
        if given.repeats != job.repeats:
            today = firm_settings.load(uow.session).calendar().local_date(uow.now)
            job.repeats, job.repeat_day = given.repeats, today.day
            job.next_on = comes_back(today, given.repeats, today.day) if given.repeats else None
        _note(uow, job, "job.changed")
        uow.commit()


def assign(office: Office, job_ids: Sequence[int], assignee_id: int | None) -> None:
    """Give jobs to a member of staff, or to nobody."""
    with office.database.write() as uow:
        for job in uow.session.scalars(select(Job).where(Job.id.in_(list(job_ids)))):
            job.assignee_id = assignee_id
            _note(uow, job, "job.changed")
        uow.commit()


def complete(office: Office, job_id: int, *, completed: bool = True) -> None:
    """Say that the work is done, or take it up again; what was asked of the client goes on."""
    with office.database.write() as uow:
        job = uow.session.get_one(Job, job_id)
        job.completed_at = uow.now if completed else None
        _note(uow, job, "job.completed" if completed else "job.reopened")
        uow.commit()


def open_requests(office: Office, job_id: int) -> tuple[OpenRequest, ...]:
    """Return the open requests of a job, each with what is proposed: invoices go on, the others end (STOP-8)."""
    with office.database.read() as session:
        return tuple(
            OpenRequest(
                row.id, Kind(row.kind), row.reference, row.title, not SERVICES[Kind(row.kind)].goes_on_without_job
            )
            for row in _open(session, job_id)
        )


def archive(office: Office, job_id: int, end_ids: Sequence[int] = ()) -> tuple[acting.Acted, ...]:
    """Put a job away, and end those of its open requests that are named; all others go on (STOP-8)."""
    with office.database.write() as uow:
        job = uow.session.get_one(Job, job_id)
        open_ids = {row.id for row in _open(uow.session, job_id)}
        ended = tuple(_end(uow, each) for each in end_ids if each in open_ids)
        job.archived_at = uow.now
        _note(uow, job, "job.archived", ended=len(ended))
        uow.commit()
        return ended


def unarchive(office: Office, job_id: int, ended: Sequence[acting.Acted] = ()) -> None:
    """Take a job out of the archive; what ended with it stays ended, but for what `archive` has just returned.

    Raises `Stale` where one of these was changed since.
    """
    with office.database.write() as uow:
        job = uow.session.get_one(Job, job_id)
        for each in reversed(ended):
            acting.undo_in(uow, each)
        job.archived_at = None
        _note(uow, job, "job.unarchived")
        uow.commit()


def unflag(office: Office, job_id: int) -> None:
    """Say that a person has seen to what could not be done by itself."""
    with office.database.write() as uow:
        job = uow.session.get_one(Job, job_id)
        job.flag, job.flag_details = "", {}
        _note(uow, job, "job.unflagged")
        uow.commit()


def link(office: Office, job_id: int, request_id: int) -> None:
    """Tie a request of the same account to a job: its stage waits for it too (PIP-4).

    Raises `Refused("request-linked")` for one that belongs to a job, "request-foreign" for another account's.
    """
    with office.database.write() as uow:
        job, request = uow.session.get_one(Job, job_id), uow.session.get_one(Request, request_id)
        if request.account_id != job.account_id:
            raise Refused("request-foreign")
        if uow.session.get(JobRequest, request_id) is not None:
            raise Refused("request-linked")
        if job.entry_id is None:
            raise Refused("job-closed")
        uow.session.add(JobRequest(request_id=request_id, job_id=job_id, entry_id=job.entry_id))
        _note(uow, job, "job.linked", request_id=request_id)
        uow.changed("request", request_id)
        uow.commit()


def unlink(office: Office, request_id: int) -> None:
    """Untie a request from its job; the request itself goes on."""
    with office.database.write() as uow:
        row = uow.session.get(JobRequest, request_id)
        if row is not None:
            job = uow.session.get_one(Job, row.job_id)
            uow.session.delete(row)
            _note(uow, job, "job.unlinked", request_id=request_id)
            uow.changed("request", request_id)
            uow.commit()


def check(given: JobInput) -> None:
    """Raise `Refused` with the field for the first thing that cannot be."""
    if not given.title.strip():
        raise Refused("title-missing", "title")
    if len(given.title) > 300:
        raise Refused("title-too-long", "title", limit=300)
    if given.repeats and given.repeats not in REPEATS:
        raise Refused("repeats-unknown", "repeats")


def _end(uow: UnitOfWork, request_id: int) -> acting.Acted:
    """End a request in the way of its kind: withdrawn, or voided."""
    request = uow.session.get_one(Request, request_id)
    rules = RULES[Kind(request.kind)]
    code = next(each.code for each in rules.actions_from(request.state) if rules.states[each.target] == Phase.ENDED)
    return acting.act_on(uow, request_id, code)


def _open(session: Session, job_id: int) -> Sequence[Request]:
    query = (
        select(Request)
        .join(JobRequest, JobRequest.request_id == Request.id)
        .where(JobRequest.job_id == job_id, Request.phase == Phase.OPEN, Request.archived_at.is_(None))
        .order_by(Request.id)
    )
    return session.scalars(query).all()


def _loaded(uow: UnitOfWork, job_id: int, version: int) -> Job:
    job = uow.session.get(Job, job_id)
    if job is None or job.version != version:
        raise Stale("job")
    return job


def _note(uow: UnitOfWork, job: Job, code: str, request_id: int | None = None, **details: Any) -> None:
    uow.audit(
        code, "staff", account_id=job.account_id, request_id=request_id, job_id=job.id, job=job.title, **details
    )  # fmt: skip
    uow.changed("job", job.id)
    uow.changed("pipeline", job.pipeline_id)
