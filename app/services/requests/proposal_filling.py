"""Placeholders in the words of a proposal: a value with a star in it is that value, and no mark of ours (TPL-2)."""

from __future__ import annotations

from dataclasses import replace

from app.services import rich_text
from app.services.mail.template_language import FIELD
from app.services.requests.kind_service import Fill
from app.services.requests.proposal_content import ProposalDraft


def filled(content: ProposalDraft, fill: Fill) -> ProposalDraft:
    """Return a proposal with the placeholders of its words filled in."""
    return replace(
        content,
        introduction=marked(content.introduction, fill),
        terms=marked(content.terms, fill),
        services=tuple(replace(each, name=fill(each.name), detail=fill(each.detail)) for each in content.services),
    )


def marked(source: str, fill: Fill) -> str:
    """Fill a marked text in."""
    return FIELD.sub(lambda found: _value(found[0], fill), source)


def _value(field: str, fill: Fill) -> str:
    value = fill(field)
    return value if value == field else rich_text.literal(value)
