"""The jobs of the invented firm: boards as a firm has them in November, over what its clients were asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select

from app.models.firm import Staff
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.pipeline import Job, JobRequest, Pipeline
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.pipelines import moving, shipped
from app.services.pipelines.editing import live_stages
from app.services.pipelines.moving import NewJob

BOARDS = {
    # key: (title, days until it is due, how many jobs each stage has)
    "company": ("Accounts {year}", 120, (5, 8, 4, 2, 3, 4, 3, 2)),
    "individual": ("Return {year}", 170, (6, 7, 3, 2, 2, 3)),
    "bookkeeping": ("Books {month}", 20, (2, 5, 6, 2, 3)),
}
ASKED = (Kind.ORGANIZER, Kind.CLIENT_REQUEST, Kind.CHAT, Kind.SIGNATURE, Kind.APPROVAL, Kind.INVOICE)


def add(uow: UnitOfWork, account_ids: Sequence[int], today: date) -> None:
    """Put the prepared pipelines in, and jobs into them; what the clients were asked already belongs to those."""
    for language in ("en", "fr"):
        shipped.install_in(uow, language)
    staff = list(uow.session.scalars(select(Staff.id).order_by(Staff.id)))
    linked: set[int] = set()
    at = 0
    for key, (title, due_days, counts) in BOARDS.items():
        pipeline = uow.session.scalars(select(Pipeline).where(Pipeline.shipped_key == f"{key}.en")).one()
        named = title.format(year=today.year, month=f"{today:%m/%Y}")
        for place, (stage, count) in enumerate(zip(live_stages(pipeline), counts, strict=True)):
            for number in range(count):
                account_id = account_ids[at % len(account_ids)]
                due_on = today + timedelta(days=due_days + (at * 7) % 30 - (30 if place > 4 else 0))
                new = NewJob(pipeline.id, account_id, named, staff[at % len(staff)], due_on, stage_id=stage.id)
                job = uow.session.get_one(Job, moving.create(uow, new, run=False).job_id)
                job.entered_at = uow.now - timedelta(days=3 + (at * 5) % 40)
                if place:
                    _link(uow, job, number, linked)
                at += 1


def _link(uow: UnitOfWork, job: Job, number: int, linked: set[int]) -> None:
    """Tie the account's newest request to a job: mostly one that still waits."""
    query = select(Request).where(
        Request.account_id == job.account_id, Request.kind.in_(ASKED), Request.archived_at.is_(None),
        Request.phase.in_((Phase.OPEN, Phase.DONE)),
    )  # fmt: skip
    rows = [row for row in uow.session.scalars(query.order_by(Request.id.desc())) if row.id not in linked]
    rows.sort(key=lambda row: (row.phase == Phase.OPEN) == (number % 4 == 3))
    if rows and job.entry_id is not None:
        linked.add(rows[0].id)
        uow.session.add(JobRequest(request_id=rows[0].id, job_id=job.id, entry_id=job.entry_id))
        uow.session.flush()
