"""Small facts of an account in words."""

from __future__ import annotations

from datetime import date

from app.services.accounts import FOREVER
from app.views.words import dates
from app.views.words.marking import translate


def paused_words(until: date | None) -> str:
    """Return how long an account rests: "Paused until 4 Dec", "Paused"."""
    if until is None or until == FOREVER:
        return translate("AccountFacts", "Paused")
    return translate("AccountFacts", "Paused until {day}").format(day=dates.day(until))
