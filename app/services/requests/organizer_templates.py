"""Organizers that come with the program: what a small tax firm really asks, in English and in French (TPL-1)."""

from __future__ import annotations

from functools import cache

from app.services.requests.kind_service import ShippedTemplate
from app.services.requests.organizer_questions import write_sections
from app.services.requests.organizer_writing import Prepared


@cache
def prepared(language: str) -> tuple[Prepared, ...]:
    """Return the organizers in a language; read when they are first wanted."""
    if language == "fr":
        from app.services.requests.organizer_templates_fr import TEMPLATES
    else:
        from app.services.requests.organizer_templates_en import TEMPLATES
    return TEMPLATES


def shipped(language: str) -> tuple[ShippedTemplate, ...]:
    """Return them as the page of templates offers them."""
    return tuple(
        ShippedTemplate(
            each.key, each.name, each.title, {"sections": write_sections(each.sections)}, each.why, each.due_days,
            each.reminders,
        )
        for each in prepared(language)
    )  # fmt: skip
