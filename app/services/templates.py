"""Templates: prepared requests of every kind, each with its reminder settings (TPL-1, AUT-2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import Template
from app.models.kinds import Kind
from app.models.reminder_clock import check_plan
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests.creating import WHY_LIMIT, PlanInput
from app.services.requests.placeholders import check_text, filler
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class TemplateInput:
    """A template as it is edited. Reminder settings all None: the account's preference, else the firm's."""

    kind: Kind
    name: str
    title: str
    body: Mapping[str, Any]
    language: str = "en"
    why: str = ""
    due_days: int | None = None
    """Days from sending until it is due; None: it has no due date."""
    reminders_on: bool | None = None
    reminder_days: int | None = None
    reminder_number: int | None = None
    reminder_basis: str = ""
    reminder_first_offset: int = 0
    shipped_key: str = ""


@dataclass(frozen=True, slots=True)
class TemplateView:
    """A template as it is kept."""

    id: int
    version: int
    given: TemplateInput
    archived: bool
    changed_at: datetime | None

    @property
    def plan(self) -> PlanInput | None:
        """Its reminder settings; None where it follows the account's or the firm's."""
        given = self.given
        if given.reminders_on is None:
            return None
        return PlanInput(
            given.reminders_on, given.reminder_days or 3, given.reminder_number or 1, given.reminder_basis or "sent",
            given.reminder_first_offset, source="template",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filled:
    """What a template makes for one account: the parts of a new request."""

    template_id: int
    title: str
    why: str
    due_days: int | None
    plan: PlanInput | None
    content: Any


def templates(office: Office, kind: Kind | None = None, *, archived: bool = False) -> tuple[TemplateView, ...]:
    """Return the firm's templates by name, of one kind or of all."""
    query = select(Template).order_by(Template.kind, func.lower(Template.name), Template.id)
    query = query.where(Template.archived_at.is_not(None) if archived else Template.archived_at.is_(None))
    if kind is not None:
        query = query.where(Template.kind == kind)
    with office.database.read() as session:
        return tuple(map(_view, session.scalars(query)))


def template(office: Office, template_id: int) -> TemplateView | None:
    """Return one template; None where it is gone."""
    with office.database.read() as session:
        row = session.get(Template, template_id)
        return _view(row) if row is not None else None


def save(office: Office, given: TemplateInput, template_id: int | None = None, version: int | None = None) -> int:
    """Keep a template, a new one where no id is given; returns its id. Requests made from it before keep theirs.

    Raises `Refused` with the field for what cannot be, `Stale` where somebody else saved it since `version`.
    """
    check(given)
    with office.database.write() as uow:
        saved = put(uow, given, template_id, version)
        uow.commit()
        return saved


def put(uow: UnitOfWork, given: TemplateInput, template_id: int | None = None, version: int | None = None) -> int:
    """As `save`, within the caller's unit of work, unchecked."""
    row = uow.session.get(Template, template_id) if template_id is not None else Template(kind=given.kind)
    if row is None or (version is not None and row.version != version):
        raise Stale("template")
    for name in ("name", "title", "language", "why", "due_days", "reminders_on", "reminder_days", "reminder_number",
                 "reminder_basis", "reminder_first_offset", "shipped_key"):  # fmt: skip
        value = getattr(given, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.body = dict(given.body)
    row.changed_at = uow.now
    uow.session.add(row)
    uow.session.flush()
    uow.audit("template.saved", "settings", name=row.name, kind=row.kind)
    uow.changed("template", row.id)
    return row.id


def check(given: TemplateInput) -> None:
    """Raise `Refused` with the field for the first thing that cannot be kept."""
    if not given.name.strip():
        raise Refused("name-missing", "name")
    if not given.title.strip():
        raise Refused("title-missing", "title")
    if len(given.title) > 300:
        raise Refused("title-too-long", "title", limit=300)
    if len(given.why) > WHY_LIMIT:
        raise Refused("why-too-long", "why", limit=WHY_LIMIT)
    if given.due_days is not None and not 0 <= given.due_days <= 730:
        raise Refused("due-days-absurd", "due_days")
    if given.reminders_on is not None:
        days, number = given.reminder_days or 0, given.reminder_number or 0
        for name, problem in check_plan(days, number, given.reminder_first_offset):
            raise Refused(f"plan-{problem}", name)
    check_text("title", given.title)
    check_text("why", given.why)
    # What the kind cannot make a request of is refused before it is kept.
    SERVICES[given.kind].check_template(SERVICES[given.kind].content_of(given.body, lambda text: text))


def archive(office: Office, template_id: int, *, archived: bool = True) -> None:
    """Put a template away, or back: it is no longer offered; what was made from it stays."""
    with office.database.write() as uow:
        row = uow.session.get_one(Template, template_id)
        row.archived_at = uow.now if archived else None
        uow.audit("template.archived" if archived else "template.unarchived", "settings", name=row.name, kind=row.kind)
        uow.changed("template", row.id)
        uow.commit()


def duplicate(office: Office, template_id: int, name: str) -> int:
    """Keep a copy under another name; returns its id."""
    with office.database.write() as uow:
        given = _view(uow.session.get_one(Template, template_id)).given
        copied = put(uow, replace(given, name=name, shipped_key=""))
        uow.commit()
        return copied


def fill(office: Office, template_id: int, account_id: int | None) -> Filled:
    """Return what a template makes for an account, its placeholders filled in; without an account they stay."""
    now = office.clock.now()
    with office.database.read() as session:
        return fill_in(session, template_id, account_id, firm_settings.load(session), now)


def fill_in(
    session: Session, template_id: int, account_id: int | None, settings: FirmSettings, now: datetime
) -> Filled:
    """As `fill`, within a session."""
    view = _view(session.get_one(Template, template_id))
    account = session.get(Account, account_id) if account_id is not None else None
    today = settings.calendar(account.time_zone if account else "").local_date(now)
    put_values = filler(account, settings, today, view.given.language)
    return Filled(
        view.id, put_values(view.given.title), put_values(view.given.why), view.given.due_days, view.plan,
        SERVICES[view.given.kind].content_of(view.given.body, put_values),
    )  # fmt: skip


def _view(row: Template) -> TemplateView:
    given = TemplateInput(
        Kind(row.kind), row.name, row.title, row.body, row.language, row.why, row.due_days, row.reminders_on,
        row.reminder_days, row.reminder_number, row.reminder_basis, row.reminder_first_offset, row.shipped_key,
    )  # fmt: skip
    return TemplateView(row.id, row.version, given, row.archived_at is not None, row.changed_at)
