"""Templates that come with the program: offered to a new firm, put in once, then the firm's own (TPL-1)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import Template
from app.models.kinds import Kind
from app.services import templates
from app.services.database import UnitOfWork
from app.services.office import Office
from app.services.requests.kind_service import ShippedTemplate
from app.services.requests.registry import SERVICES
from app.services.templates import TemplateInput


@dataclass(frozen=True, slots=True)
class Offer:
    """A prepared template that the firm has not taken yet."""

    kind: Kind
    key: str
    name: str
    language: str


def offers(office: Office, languages: Sequence[str], kind: Kind | None = None) -> tuple[Offer, ...]:
    """Return the prepared templates that the firm does not have, archived ones counted as had."""
    with office.database.read() as session:
        had = _had(session)
    return tuple(
        Offer(each, full_key(each, shipped, language), shipped.name, language)
        for language in languages
        for each in SERVICES
        if kind in (None, each)
        for shipped in SERVICES[each].shipped_templates(language)
        if full_key(each, shipped, language) not in had
    )


def add(office: Office, keys: Collection[str], languages: Sequence[str]) -> tuple[int, ...]:
    """Put prepared templates in, by key; those that the firm has are left as they are. Returns the ids of new ones."""
    with office.database.write() as uow:
        ids = add_in(uow, languages, keys)
        uow.commit()
    return ids


def add_in(uow: UnitOfWork, languages: Sequence[str], keys: Collection[str] | None = None) -> tuple[int, ...]:
    """As `add`, within the caller's unit of work; without `keys` all of them."""
    had = _had(uow.session)
    made = []
    for language in languages:
        for kind, service in SERVICES.items():
            for shipped in service.shipped_templates(language):
                key = full_key(kind, shipped, language)
                if key not in had and (keys is None or key in keys):
                    made.append(templates.put(uow, input_of(kind, shipped, language)))
    return tuple(made)


def full_key(kind: Kind, shipped: ShippedTemplate, language: str) -> str:
    """Return what a firm's template remembers of where it came from."""
    return f"{kind}.{shipped.key}.{language}"


def _had(session: Session) -> frozenset[str]:
    return frozenset(session.scalars(select(Template.shipped_key).where(Template.shipped_key != "")))


def input_of(kind: Kind, shipped: ShippedTemplate, language: str) -> TemplateInput:
    """Return a prepared template as the firm keeps it."""
    days, number = shipped.reminders or (None, None)
    return TemplateInput(
        kind, shipped.name, shipped.title, shipped.body, language, shipped.why, shipped.due_days,
        None if shipped.reminders is None else True, days, number, "sent" if shipped.reminders else "",
        shipped_key=full_key(kind, shipped, language),
    )  # fmt: skip
