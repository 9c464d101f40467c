"""Units of what is invoiced: hours, days, pieces… in the reader's language, one or many; other words as typed."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

MAX_UNIT: Final = 20

_WORDS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "en": {
        "hour": ("hour", "hours"),
        "day": ("day", "days"),
        "month": ("month", "months"),
        "quarter": ("quarter", "quarters"),
        "year": ("year", "years"),
        "piece": ("piece", "pieces"),
        "page": ("page", "pages"),
        "km": ("km", "km"),
    },
    "fr": {
        "hour": ("heure", "heures"),
        "day": ("jour", "jours"),
        "month": ("mois", "mois"),
        "quarter": ("trimestre", "trimestres"),
        "year": ("an", "ans"),
        "piece": ("pièce", "pièces"),
        "page": ("page", "pages"),
        "km": ("km", "km"),
    },
}
UNITS: Final = tuple(_WORDS["en"])
"""The codes of those that are known."""
_KNOWN: Final = {
    word.casefold(): code for words in _WORDS.values() for code, both in words.items() for word in (code, *both)
}


def unit_of(typed: str) -> str:
    """Return what is kept for a unit as somebody typed it: its code where any language knows it, else the word."""
    bare = " ".join(typed.split())
    return _KNOWN.get(bare.casefold(), bare)


def unit_word(unit: str, quantity: Decimal, language: str) -> str:
    """Return a unit beside a quantity: "1 hour", "1.5 hours", "1,5 heure", "2 heures"."""
    both = _WORDS.get(language, _WORDS["en"]).get(unit)
    if both is None:
        return unit
    # French counts everything below two as one; English nothing but one.
    one = abs(quantity) < 2 if language == "fr" else abs(quantity) == 1
    return both[0] if one else both[1]
