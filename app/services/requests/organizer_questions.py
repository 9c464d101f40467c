"""The questions of an organizer: sections, types, limits, and when a question is shown (ORG-1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

TYPES: Final = ("short_text", "long_text", "number", "date", "yes_no", "single", "multiple", "file", "heading")
"""The types of questions, in the order in which they are offered."""

HEADING: Final = "heading"
WITH_CHOICES: Final = frozenset({"single", "multiple"})

YES, NO = "yes", "no"

OPERATORS: Final[Mapping[str, tuple[str, ...]]] = {
    "yes_no": ("is",),
    "single": ("is", "is_not"),
    "multiple": ("includes", "is_not"),
}
"""The types that a condition may name, and how it may ask; "is_not" of a multiple choice: it does not include."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What the answer to an earlier question must be: `value` is "yes", "no", or one of its choices."""

    question: str
    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `type` is one of `TYPES`.

    Its key is its own for as long as the template lives, whatever becomes of its place and words. Limits of a
    number are decimal numbers as text, empty for none. All conditions of `shown_if` must hold.
    """

    key: str
    label: str
    type: str = "short_text"
    help: str = ""
    required: bool = True
    choices: tuple[str, ...] = ()
    at_least: str = ""
    at_most: str = ""
    unit: str = ""
    shown_if: tuple[Condition, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether it can be answered: all but headings."""
        return self.type != HEADING

    @property
    def options(self) -> tuple[str, ...]:
        """What a condition can name: yes and no, or its choices."""
        return (YES, NO) if self.type == "yes_no" else self.choices if self.type in WITH_CHOICES else ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the questions under it."""

    title: str
    questions: tuple[Question, ...]


def all_questions(sections: Iterable[Section]) -> Iterator[Question]:
    """Return the questions in the order of the form."""
    return (question for section in sections for question in section.questions)


def numbers(sections: Sequence[Section]) -> dict[str, str]:
    """Return what each question is called, by key: "4.3"; headings have no number."""
    found: dict[str, str] = {}
    for place, section in enumerate(sections, 1):
        asking = (question for question in section.questions if question.asks)
        found |= {question.key: f"{place}.{number}" for number, question in enumerate(asking, 1)}
    return found


def name_of(sections: Sequence[Section], key: str) -> str:
    """Return what a question is called: its number, or its words where it is a heading."""
    labels = {question.key: question.label for question in all_questions(sections)}
    return numbers(sections).get(key) or labels.get(key, "")


def write_sections(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return sections as they are stored: plain JSON."""
    return [
        {
            "title": section.title,
            "questions": [
                asdict(each) | {"choices": list(each.choices), "shown_if": [asdict(rule) for rule in each.shown_if]}
                for each in section.questions
            ],
        }
        for section in sections
    ]


def read_sections(stored: Iterable[Mapping[str, Any]]) -> tuple[Section, ...]:
    """Return stored sections; what an older program did not write has its usual value."""
    return tuple(
        Section(str(each.get("title", "")), tuple(map(_read_question, each.get("questions", ())))) for each in stored
    )


def _read_question(stored: Mapping[str, Any]) -> Question:
    return Question(
        key=str(stored["key"]),
        label=str(stored.get("label", "")),
        type=str(stored.get("type", "short_text")),
        help=str(stored.get("help", "")),
        required=bool(stored.get("required", True)),
        choices=tuple(map(str, stored.get("choices", ()))),
        at_least=str(stored.get("at_least", "")),
        at_most=str(stored.get("at_most", "")),
        unit=str(stored.get("unit", "")),
        shown_if=tuple(
            Condition(str(rule["question"]), str(rule["operator"]), str(rule["value"]))
            for rule in stored.get("shown_if", ())
        ),
    )


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a question: its key, the property, and a code."""

    key: str
    field: str
    code: str


def flaws(sections: Sequence[Section]) -> tuple[Flaw, ...]:
    """Return what keeps questions from being asked.

    Codes: question-text-missing, heading-text-missing, question-key-taken, question-type-unknown, choices-missing,
    choices-equal, limit-unreadable, limits-crossed, condition-later, condition-unknown (question, operator or
    value is none).
    """
    earlier: dict[str, Question] = {}
    known = {question.key for question in all_questions(sections)}
    found: list[Flaw] = []
    for question in all_questions(sections):
        problems = [*_own_flaws(question), *_condition_flaws(question, earlier, known)]
        if question.key in earlier:
            problems.append(("key", "question-key-taken"))
        found.extend(Flaw(question.key, field, code) for field, code in problems)
        earlier.setdefault(question.key, question)
    return tuple(found)


def _own_flaws(question: Question) -> Iterator[tuple[str, str]]:
    if not question.label.strip():
        yield "label", "question-text-missing" if question.asks else "heading-text-missing"
    if question.type not in TYPES:
        yield "type", "question-type-unknown"
    if question.type in WITH_CHOICES:
        choices = [choice.strip().casefold() for choice in question.choices if choice.strip()]
        if len(choices) < (2 if question.type == "single" else 1):
            yield "choices", "choices-missing"
        if len(set(choices)) < len(choices):
            yield "choices", "choices-equal"
    if question.type == "number":
        low, high = limit(question.at_least), limit(question.at_most)
        for field, text, number in (("at_least", question.at_least, low), ("at_most", question.at_most, high)):
            if text and number is None:
                yield field, "limit-unreadable"
        if low is not None and high is not None and low > high:
            yield "at_most", "limits-crossed"


def _condition_flaws(question: Question, earlier: Mapping[str, Question], known: set[str]) -> Iterator[tuple[str, str]]:
    for rule in question.shown_if:
        named = earlier.get(rule.question)
        if named is None:
            yield "shown_if", "condition-later" if rule.question in known else "condition-unknown"
        elif rule.operator not in OPERATORS.get(named.type, ()) or rule.value not in named.options:
            yield "shown_if", "condition-unknown"


def limit(text: str) -> Decimal | None:
    """Return a stored limit as a number; None for none, or for what is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
