"""Questions in words: their types, and when they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.requests.organizer_questions import NO, YES, Condition, Question
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

TYPES: Mapping[str, tuple[str, str]] = {
    "short_text": (QT_TRANSLATE_NOOP("Questions", "Short text"), "type"),
    "long_text": (QT_TRANSLATE_NOOP("Questions", "Long text"), "text"),
    "number": (QT_TRANSLATE_NOOP("Questions", "Number"), "hash"),
    "date": (QT_TRANSLATE_NOOP("Questions", "Date"), "calendar"),
    "yes_no": (QT_TRANSLATE_NOOP("Questions", "Yes / no"), "circle-check"),
    "single": (QT_TRANSLATE_NOOP("Questions", "Single choice"), "circle"),
    "multiple": (QT_TRANSLATE_NOOP("Questions", "Multiple choice"), "list-checks"),
    "file": (QT_TRANSLATE_NOOP("Questions", "File"), "paperclip"),
    "heading": (QT_TRANSLATE_NOOP("Questions", "Heading"), "heading"),
}
"""Type -> its word and icon, in the order in which they are offered."""

OPERATORS: Mapping[str, str] = {
    "is": QT_TRANSLATE_NOOP("Questions", "is"),
    "is_not": QT_TRANSLATE_NOOP("Questions", "is not"),
    "includes": QT_TRANSLATE_NOOP("Questions", "includes"),
    "lacks": QT_TRANSLATE_NOOP("Questions", "does not include"),
}


def tr(text: str) -> str:
    """Translate a text of this page."""
    return translate("Questions", text)


def type_word(code: str) -> str:
    """What a type of question is called."""
    return tr(TYPES[code][0]) if code in TYPES else code


def type_icon(code: str) -> str:
    """The icon of a type of question."""
    return TYPES[code][1] if code in TYPES else "circle-question-mark"


def operator_word(operator: str, named: Question | None) -> str:
    """How a condition asks: of a multiple choice, "is not" is that it does not include."""
    lacks = operator == "is_not" and named is not None and named.type == "multiple"
    return tr(OPERATORS["lacks" if lacks else operator])


def value_word(value: str, named: Question | None) -> str:
    """An answer that a condition names: yes and no in words, a choice as it is."""
    if named is not None and named.type == "yes_no":
        return tr(YES_NO[value]) if value in YES_NO else value
    return value


YES_NO: Mapping[str, str] = {YES: QT_TRANSLATE_NOOP("Questions", "Yes"), NO: QT_TRANSLATE_NOOP("Questions", "No")}


def condition(rule: Condition, named: Question | None, number: str) -> str:
    """One condition: "4.1 is Yes"."""
    return " ".join((number or "?", operator_word(rule.operator, named), value_word(rule.value, named)))


def conditions(question: Question, named: Mapping[str, Question], numbers: Mapping[str, str]) -> str:
    """All conditions of a question: "only if 4.1 is Yes and 4.6 is No"; empty for none."""
    rules = [condition(rule, named.get(rule.question), numbers.get(rule.question, "")) for rule in question.shown_if]
    if not rules:
        return ""
    joined = rules[0]
    for rule in rules[1:]:
        joined = tr(QT_TRANSLATE_NOOP("Questions", "{first} and {second}")).format(first=joined, second=rule)
    return tr(QT_TRANSLATE_NOOP("Questions", "only if {conditions}")).format(conditions=joined)
