"""Pipelines that come with the program, with the templates that they send; put in once, then the firm's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import Template
from app.models.kinds import Kind
from app.models.pipeline import Pipeline
from app.services import settings as firm_settings
from app.services import shipped_templates, templates
from app.services.database import UnitOfWork
from app.services.office import Office
from app.services.pipelines import editing
from app.services.pipelines.editing import AutomationInput, PipelineInput, StageInput
from app.services.requests.kind_service import ShippedTemplate
from app.services.requests.registry import SERVICES


@dataclass(frozen=True, slots=True)
class Sends:
    """An automation of a prepared pipeline. `template`: one that comes with its kind, or with the pipelines, by key;
    "" is the first that its kind has."""

    kind: Kind
    template: str = ""
    title: str = ""
    folder: str = ""
    reminders: tuple[int, int] | None = None
    due_days: int | None = None


@dataclass(frozen=True, slots=True)
class ShippedStage:
    """A stage of a prepared pipeline."""

    name: str
    sends: tuple[Sends, ...] = ()
    moves_on: bool = False
    limit_days: int | None = None


@dataclass(frozen=True, slots=True)
class ShippedPipeline:
    """A prepared pipeline; `key` tells it from the others for good."""

    key: str
    name: str
    stages: tuple[ShippedStage, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that comes in one language."""

    templates: Mapping[Kind, tuple[ShippedTemplate, ...]]
    pipelines: tuple[ShippedPipeline, ...]


def prepared(language: str) -> Prepared:
    """Return what comes in a language; read when it is first wanted."""
    if language == "fr":
        from app.services.pipelines.shipped_fr import PREPARED
    else:
        from app.services.pipelines.shipped_en import PREPARED
    return PREPARED


def install(office: Office) -> int:
    """Put in the prepared pipelines that the firm does not have, in its language; returns how many (PIP-1)."""
    with office.database.write() as uow:
        added = install_in(uow, firm_settings.load(uow.session).language)
        uow.commit()
        return added


def install_in(uow: UnitOfWork, language: str) -> int:
    """As `install`, within the caller's unit of work. Templates that the firm has are left as they are."""
    found = prepared(language)
    shipped_templates.add_in(uow, (language,))
    _put_templates(uow, found.templates, language)
    had = set(uow.session.scalars(select(Pipeline.shipped_key).where(Pipeline.shipped_key != "")))
    added = 0
    for each in found.pipelines:
        key = f"{each.key}.{language}"
        if key not in had:
            given = PipelineInput(each.name, tuple(_stage(uow.session, stage, language) for stage in each.stages))
            editing.check(given)
            editing.put(uow, given, shipped_key=key)
            added += 1
    return added


def _put_templates(uow: UnitOfWork, found: Mapping[Kind, tuple[ShippedTemplate, ...]], language: str) -> None:
    had = set(uow.session.scalars(select(Template.shipped_key).where(Template.shipped_key != "")))
    for kind, rows in found.items():
        for each in rows:
            if shipped_templates.full_key(kind, each, language) not in had:
                given = shipped_templates.input_of(kind, each, language)
                templates.check(given)
                templates.put(uow, given)


def _stage(session: Session, stage: ShippedStage, language: str) -> StageInput:
    made = (_automation(session, each, language) for each in stage.sends)
    automations = tuple(each for each in made if each is not None)
    return StageInput(stage.name, stage.limit_days, stage.moves_on, automations=automations)


def _automation(session: Session, sends: Sends, language: str) -> AutomationInput | None:
    """Return an automation; None where the program brings no template for it."""
    given = AutomationInput(sends.kind, title=sends.title, folder=sends.folder, due_days=sends.due_days)
    if sends.reminders is not None:
        days, number = sends.reminders
        given = replace(given, reminders_on=True, reminder_days=days, reminder_number=number)
    if SERVICES[sends.kind].takes_documents:
        return given
    first = next(iter(SERVICES[sends.kind].shipped_templates(language)), None)
    wanted = sends.template or (first.key if first is not None else "")
    template_id = session.scalars(
        select(Template.id).where(
            Template.shipped_key == f"{sends.kind}.{wanted}.{language}", Template.archived_at.is_(None)
        )
    ).first()
    return replace(given, template_id=template_id) if template_id is not None else None
