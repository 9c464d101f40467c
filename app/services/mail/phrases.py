"""The words, dates and amounts of one language, for the fields of mails."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache, lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency

from app.models.money import Money
from app.services.mail.texts import RESOURCES

WEEKDAY: Final = "EEEE d MMMM y"
DAY: Final = "d MMMM y"
SHORT: Final = "d MMMM"
CODE_AND_DIGIT: Final = re.compile(r"(?<=[A-Z])(?=\d)")
"""Where English writes a code instead of a sign: "CHF 1,840.00"."""


class Phrases:
    """What a language calls things; `phrases(language)` keeps one of each."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale(language)
        with (RESOURCES / f"phrases.{language}.toml").open("rb") as file:
            sections: dict[str, dict[str, str]] = tomllib.load(file)
        self.entries = {f"{head}.{key}": words for head, keys in sections.items() for key, words in keys.items()}

    def say(self, code: str, **values: object) -> str:
        """Return a phrase with its values; KeyError for an unknown code."""
        return self.entries[code].format(**values)

    def count(self, code: str, number: int, **values: object) -> str:
        """Return the phrase whose number agrees with `number` (French: 0 and 1 are singular)."""
        return self.say(f"{code}_{self._locale.plural_form(number)}", **values)

    def weekday(self, day: date) -> str:
        """Return "Friday 20 November 2026"."""
        return _day(day, WEEKDAY, self.language)

    def day(self, day: date) -> str:
        """Return "20 November 2026"."""
        return _day(day, DAY, self.language)

    def near_day(self, day: date, today: date) -> str:
        """Return "20 November", with the year where it is another than today's."""
        return _day(day, SHORT if day.year == today.year else DAY, self.language)

    def money(self, amount: Money) -> str:
        """Return "€1,840.00" or, in French, the amount with its currency after it."""
        return _money(amount.minor, amount.currency, self.language)


@cache
def phrases(language: str) -> Phrases:
    """Return the words of a language, read once."""
    return Phrases(language)


@lru_cache(maxsize=4096)
def _day(day: date, pattern: str, language: str) -> str:
    words = format_date(day, pattern, locale=language)
    # French says "1er janvier"; no pattern of Babel's does.
    return words.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else words


@lru_cache(maxsize=4096)
def _money(minor: int, currency: str, language: str) -> str:
    # Old mail programs have no glyph for the narrow space that French groups digits with. The decimals
    # are those of Money, exact: nothing is left for Babel to round half to even.
    amount = Money(minor, currency).amount
    words = format_currency(amount, currency, locale=language, decimal_quantization=False)
    return CODE_AND_DIGIT.sub("\u00a0", words.replace("\u202f", "\u00a0"))
