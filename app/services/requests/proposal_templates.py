"""Engagement letters that come with the program, in English and in French (TPL-1).

Prices are left for each client; the firm changes the words to its own, and to what its profession demands.
"""

from __future__ import annotations

from functools import cache

from app.services.requests.kind_service import ShippedTemplate
from app.services.requests.proposal_content import LETTER, ServiceDraft, services_out

Services = tuple[tuple[str, str, str], ...]
"""(name, detail, period)."""


def made(
    key: str, name: str, title: str, introduction: str, services: Services, terms: str, document: str = LETTER
) -> ShippedTemplate:
    """Return a letter that is to be signed within three weeks, with a reminder every four days."""
    offered = tuple(ServiceDraft(words, None, detail, per) for words, detail, per in services)
    body = {
        "introduction": introduction, "services": services_out(offered), "terms": terms, "currency": "",
        "all_must_sign": True, "document": document,
    }  # fmt: skip
    return ShippedTemplate(key, name, title, body, due_days=21, reminders=(4, 3))


@cache
def shipped(language: str) -> tuple[ShippedTemplate, ...]:
    """Return them in a language; read when they are first wanted."""
    if language == "fr":
        from app.services.requests.proposal_templates_fr import TEMPLATES
    else:
        from app.services.requests.proposal_templates_en import TEMPLATES
    return TEMPLATES
