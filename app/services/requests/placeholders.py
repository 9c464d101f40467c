"""Placeholders of templates of requests: filled in once, when a request is made (TPL-2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from babel.dates import format_date

from app.models.account import Account
from app.services.errors import Refused
from app.services.mail.template_language import FIELD, problems
from app.services.requests.kind_service import Fill
from app.services.settings import FirmSettings

FIELDS: Final = ("year", "month", "period", "account.name", "account.reference", "firm.name")
"""What a template's title and texts may hold, as `{{ year }}`."""

NUMBER: Final = "invoice.number"
NOTE_FIELDS: Final = (*FIELDS, NUMBER)
"""What the note of an invoice may hold besides: its number, which is drawn when it is sent, so that it stays in the
note as written and is put in wherever the note is read."""


def numbered(note: str, number: str) -> str:
    """Return the note of an invoice with its number in it; without one yet the placeholder stays."""
    return FIELD.sub(lambda match: number if number and match[1] == NUMBER else match[0], note)


def check_text(field: str, source: str, known: tuple[str, ...] = FIELDS) -> None:
    """Raise `Refused("template-not-allowed")` with the field for an unknown or unfinished placeholder."""
    if found := problems(source, known):
        raise Refused("template-not-allowed", field, problems=tuple(found))


def filler(account: Account | None, settings: FirmSettings, today: date, language: str) -> Fill:
    """Return what puts the values of the placeholders into a text; those without a value stay as they are."""
    values = {
        "year": str(today.year),
        "month": format_date(today, "LLLL", locale=language),
        "period": format_date(today, "LLLL y", locale=language),
        "firm.name": settings.name,
    }
    if account is not None:
        values |= {"account.name": account.name, "account.reference": account.reference}
    return lambda text: FIELD.sub(lambda match: values.get(match[1]) or match[0], text)


class Unfilled:
    """A `Fill` that remembers which placeholders of ours had no value; `names` has them in order."""

    def __init__(self, fill: Fill) -> None:
        self._fill = fill
        self.names: list[str] = []

    def __call__(self, text: str) -> str:
        filled = self._fill(text)
        # Only in what was one before: an account's own name may look like a placeholder, and stays as it is.
        before = {match[1] for match in FIELD.finditer(text)} & set(FIELDS)
        self.names += [name for name in sorted(before) if self._fill(f"{{{{ {name} }}}}") == f"{{{{ {name} }}}}"]
        return filled
