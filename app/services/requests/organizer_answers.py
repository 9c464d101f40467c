"""Answers as people type them, read into what their question asks for, and never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from app.services.folding import fold
from app.services.requests.organizer_questions import NO, WITH_CHOICES, YES, Question, limit

TEXT_LIMIT: Final = 10_000
_BLANKS = re.compile(r"[\s'\u2019]+")
_PLAIN = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{0,15}[.,]\d{1,9}")
_GROUPED = re.compile(r"-?\d{1,3}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})*")
_MONEY = "€£$"
_SAID = {"yes": YES, "y": YES, "true": YES, "oui": YES, "o": YES, "no": NO, "n": NO, "false": NO, "non": NO}


@dataclass(frozen=True, slots=True)
class Fit:
    """What was read: the value as it is stored (None: nothing was answered), or a code for what is wrong.

    Codes: number-unreadable, number-ambiguous, number-too-small, number-too-large (with the `limit`),
    date-unreadable, date-year, yes-no-unknown, choice-unknown, text-too-long.
    """

    value: Any = None
    problem: str = ""
    limit: str = ""


def fit(question: Question, given: Any, language: str = "en", *, day_first: bool = True) -> Fit:
    """Read what was given for a question, typed or chosen; `language` and `day_first` are those of the form."""
    if question.type in WITH_CHOICES or question.type == "file":
        return _chosen(question, given)
    if isinstance(given, bool):
        given = YES if given else NO
    text = unicodedata.normalize("NFKC", "" if given is None else str(given)).strip()
    if question.type in ("short_text", "long_text"):
        text = str(given or "").strip()
        return Fit(problem="text-too-long", limit=str(TEXT_LIMIT)) if len(text) > TEXT_LIMIT else Fit(text or None)
    if not text:
        return Fit()
    if question.type == "number":
        return _number(question, text, language)
    if question.type == "date":
        found = read_date(text, day_first=day_first)
        return Fit(found.isoformat()) if isinstance(found, date) else Fit(problem=found)
    if question.type == "yes_no":
        said = _SAID.get(fold(text))
        return Fit(said) if said else Fit(problem="yes-no-unknown")
    return Fit()


def read_number(text: str, language: str = "en") -> Decimal | str:
    """Return the number that a text says, or "number-unreadable" or "number-ambiguous".

    "1,234.5" and "1 234,5" say themselves which sign is which. A single sign before three digits is read as the
    language has it: "1,234" is 1234 in English and 1.234 in French; "1.234" in French may be either.
    """
    bare = _BLANKS.sub("", unicodedata.normalize("NFKC", text).replace("\u2212", "-"))
    bare = bare.strip(_MONEY)
    signs = [sign for sign in bare if sign in ".,"]
    if _PLAIN.fullmatch(bare):
        return Decimal(bare)
    if len(set(signs)) == 2:
        sign = signs[-1]
        whole, _, part = bare.rpartition(sign)
        fits = signs.count(sign) == 1 and _GROUPED.fullmatch(whole) and re.fullmatch(r"\d{1,9}", part)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{part}") if fits else "number-unreadable"
    if _GROUPED.fullmatch(bare) and not bare.lstrip("-").startswith("0"):
        if len(signs) > 1 or (signs[0] == "," and language != "fr"):
            return Decimal(re.sub("[.,]", "", bare))
        if signs[0] == "." and language == "fr":
            return "number-ambiguous"
    return Decimal(bare.replace(",", ".")) if _DECIMAL.fullmatch(bare) else "number-unreadable"


def read_date(text: str, *, day_first: bool = True) -> date | str:
    """Return the day that a text says, or "date-unreadable" or "date-year".

    In figures the order is the form's unless it cannot be; months may be named in English or French. Two figures
    of a year are read where they leave no doubt: "26" is 2026, "63" is 1963, "45" may be either.
    """
    words = fold(unicodedata.normalize("NFKC", text)).replace(",", " ").replace("1er", "1")
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words.strip())
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    parts = re.findall(r"\d+|[^\W\d_]+", words)
    named = [(place, _months()[part.strip(".")]) for place, part in enumerate(parts) if part in _months()]
    figures = [part for part in parts if part.isdigit()]
    year = _year(figures[-1]) if len(figures) > 1 else "date-unreadable"
    if isinstance(year, str):
        return year
    if len(named) == 1 and len(figures) == 2 and len(parts) <= 4:
        return _day(year, named[0][1], int(figures[0]))
    if len(figures) != 3 or len(parts) != 3:
        return "date-unreadable"
    first, second = int(figures[0]), int(figures[1])
    day, month = (first, second) if day_first else (second, first)
    if month > 12 >= day:
        day, month = month, day
    return _day(year, month, day)


def _number(question: Question, text: str, language: str) -> Fit:
    unit = unicodedata.normalize("NFKC", question.unit).strip()
    if unit and text.casefold().endswith(unit.casefold()):
        text = text[: -len(unit)]
    found = read_number(text, language)
    if isinstance(found, str):
        return Fit(problem=found)
    low, high = limit(question.at_least), limit(question.at_most)
    if low is not None and found < low:
        return Fit(problem="number-too-small", limit=question.at_least)
    if high is not None and found > high:
        return Fit(problem="number-too-large", limit=question.at_most)
    return Fit(f"{found:f}")


def _chosen(question: Question, given: Any) -> Fit:
    """Read a choice, choices, or names of files; capitals and blanks do not matter."""
    among = given if isinstance(given, Iterable) and not isinstance(given, str) else [given]
    words = [str(each).strip() for each in among if each is not None and str(each).strip()]
    if not words:
        return Fit()
    if question.type == "file":
        return Fit(words)
    known = {choice.strip().casefold(): choice for choice in question.choices}
    chosen = [known.get(word.casefold()) for word in words]
    if None in chosen or (question.type == "single" and len(chosen) > 1):
        return Fit(problem="choice-unknown")
    if question.type == "single":
        return Fit(chosen[0])
    return Fit([choice for choice in question.choices if choice in chosen])


def _year(figures: str) -> int | str:
    if len(figures) == 4:
        return int(figures)
    if len(figures) != 2:
        return "date-unreadable"
    short = int(figures)
    return 2000 + short if short < 40 else 1900 + short if short >= 50 else "date-year"


def _day(year: int, month: int, day: int) -> date | str:
    try:
        return date(year, month, day) if 1800 <= year <= 2199 else "date-unreadable"
    except ValueError:
        return "date-unreadable"


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    return {
        fold(name).strip("."): month
        for language in ("en", "fr")
        for width in ("wide", "abbreviated")
        for month, name in get_month_names(width, locale=language).items()
    }  # fmt: skip
