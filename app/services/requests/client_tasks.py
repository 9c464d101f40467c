"""Client tasks as each contact would see them: what is asked of that person, most recently surfaced first (ACC-8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.requests import sending
from app.services.requests.kind_service import Extra
from app.services.requests.registry import SERVICES


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a contact is asked for; `balance` in minor units, None where no money is asked."""

    request_id: int
    kind: Kind
    name: str
    due_on: date | None
    late: bool
    done: int
    total: int
    balance: int | None
    currency: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What one contact of an account is asked for."""

    contact_id: int
    name: str
    tasks: tuple[Task, ...]


def asked(office: Office, account_id: int) -> list[int]:
    """Return everything still asked of an account, most recently surfaced first."""
    with office.database.read() as session:
        return [each.id for each in _asked(session, account_id)]


def seen(office: Office, account_id: int) -> tuple[Seen, ...]:
    """Return what each contact who is notified sees, as a mail to that person would say it; nobody without tasks."""
    with office.database.read() as session:
        today = firm_settings.load(session).calendar().local_date(office.clock.now())
        names: dict[int, str] = {}
        found: dict[int, list[Task]] = {}
        for request in _asked(session, account_id):
            task = _task(session, request, today)
            for to in sending.audience_of(session, request, first=False).to:
                names[to.contact_id] = to.name
                found.setdefault(to.contact_id, []).append(task)
        return tuple(Seen(each, names[each], tuple(tasks)) for each, tasks in found.items())


def _asked(session: Session, account_id: int) -> Sequence[Request]:
    query = (
        select(Request)
        .where(Request.account_id == account_id, Request.phase == Phase.OPEN, Request.archived_at.is_(None))
        .order_by(Request.surfaced_at.desc(), Request.id.desc())
    )
    return session.scalars(query).all()


def _task(session: Session, request: Request, today: date) -> Task:
    kind = Kind(request.kind)
    extra = SERVICES[kind].extras(session, [request.id]).get(request.id, Extra())
    return Task(
        request.id, kind, extra.number or request.title, request.due_on,
        request.due_on is not None and request.due_on < today, request.progress_done, request.progress_total,
        extra.balance, extra.currency,
    )  # fmt: skip
