"""Short ways to write the questions of a prepared organizer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.services.requests.organizer_questions import YES, Condition, Question, Section


@dataclass(frozen=True, slots=True)
class Prepared:
    """A prepared organizer: its name for the firm, its title for the client."""

    key: str
    name: str
    title: str
    sections: tuple[Section, ...]
    why: str = ""
    due_days: int | None = 21
    reminders: tuple[int, int] | None = (5, 3)


def section(title: str, *questions: Question) -> Section:
    """Return a section."""
    return Section(title, questions)


def ask(
    key: str,
    label: str,
    type: str = "short_text",
    *choices: str,
    if_: str = "",
    is_: str = YES,
    has: str = "",
    unit: str = "",
    low: str = "",
    high: str = "",
    hint: str = "",
) -> Question:
    """Return a question that may stay open; an "amount" is a number from nought on.

    `if_` names the question that must be answered `is_`, or, of several choices, include `has`.
    """
    rules = (Condition(if_, "includes", has) if has else Condition(if_, "is", is_),) if if_ else ()
    if type == "amount":
        type, low = "number", "0"
    return Question(key, label, type, hint, False, choices, low, high, unit, rules)


def need(key: str, label: str, type: str = "short_text", *choices: str, **more: str) -> Question:
    """Return a question that needs an answer."""
    return replace(ask(key, label, type, *choices, **more), required=True)


def head(key: str, label: str, *, if_: str = "", has: str = "") -> Question:
    """Return a heading, shown as `ask` says."""
    return replace(ask(key, label, if_=if_, has=has), type="heading")
