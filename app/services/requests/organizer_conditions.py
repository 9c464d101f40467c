"""Which questions of an organizer are shown, answered and missing: pure functions (ORG-1, ORG-3).

Answers are by question key, as they are stored: text; a decimal number and an ISO date as text; "yes" or "no";
a choice; a list of choices; a list of file names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.services.requests.organizer_questions import YES, Condition, Question, Section, all_questions

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the shown questions are answered."""

    done: int
    total: int


def is_answered(question: Question, answers: Answers) -> bool:
    """Say whether a question has an answer; blanks are none."""
    if not question.asks:
        return False
    value = answers.get(question.key)
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, (list, tuple)):
        return any(str(each).strip() for each in value)
    return value is not None


def shown_questions(sections: Iterable[Section], answers: Answers) -> tuple[Question, ...]:
    """Return the questions, headings too, that are asked of somebody who has given these answers.

    A condition holds only when the question that it names is shown and answered: until then nobody knows. One
    that names no earlier question is passed over, so that no question is lost.
    """
    shown: dict[str, Question] = {}
    passed: set[str] = set()
    for question in all_questions(sections):
        if all(rule.question not in passed or _holds(rule, shown, answers) for rule in question.shown_if):
            shown[question.key] = question
        passed.add(question.key)
    return tuple(shown.values())


def answered(sections: Iterable[Section], answers: Answers) -> tuple[Question, ...]:
    """Return the shown questions that are answered."""
    return tuple(each for each in shown_questions(sections, answers) if is_answered(each, answers))


def missing(sections: Iterable[Section], answers: Answers) -> tuple[Question, ...]:
    """Return the required questions that are shown and not answered: what a reminder asks for."""
    return tuple(
        each for each in shown_questions(sections, answers)
        if each.asks and each.required and not is_answered(each, answers)
    )  # fmt: skip


def progress(sections: Iterable[Section], answers: Answers) -> Progress:
    """Return how many of the shown questions that ask something are answered."""
    asking = [each for each in shown_questions(sections, answers) if each.asks]
    return Progress(sum(1 for each in asking if is_answered(each, answers)), len(asking))


def depends_on(sections: Iterable[Section], key: str) -> tuple[Question, ...]:
    """Return the questions whose condition names a question."""
    return tuple(each for each in all_questions(sections) if any(rule.question == key for rule in each.shown_if))


def _holds(rule: Condition, shown: Mapping[str, Question], answers: Answers) -> bool:
    named = shown.get(rule.question)
    if named is None or not is_answered(named, answers):
        return False
    given = answers[rule.question]
    if isinstance(given, bool):  # as an older program kept it
        given = YES if given else "no"
    among = [str(each) for each in given] if isinstance(given, (list, tuple)) else [str(given)]
    return (rule.value not in among) if rule.operator == "is_not" else (rule.value in among)
