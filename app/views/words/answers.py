"""Answers in words: as they are shown, where they come from, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate

from app.services.requests.organizer_questions import NO, YES, Question
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

PROBLEMS: Mapping[str, str] = {
    "number-unreadable": QT_TRANSLATE_NOOP("Answers", "Enter a number in figures."),
    "number-ambiguous": QT_TRANSLATE_NOOP("Answers", "This may be two numbers: write it without a sign for thousands."),
    "number-too-small": QT_TRANSLATE_NOOP("Answers", "At least {limit}."),
    "number-too-large": QT_TRANSLATE_NOOP("Answers", "At most {limit}."),
    "date-unreadable": QT_TRANSLATE_NOOP("Answers", "Enter a day, like 24 Dec 2026."),
    "date-year": QT_TRANSLATE_NOOP("Answers", "Write the year in four figures."),
    "yes-no-unknown": QT_TRANSLATE_NOOP("Answers", "Neither yes nor no."),
    "choice-unknown": QT_TRANSLATE_NOOP("Answers", "None of the choices."),
    "choice-of-older-form": QT_TRANSLATE_NOOP("Answers", "The choices may have been others on that form."),
    "text-too-long": QT_TRANSLATE_NOOP("Answers", "Longer than {limit} characters."),
}


FROM_FORM = (QT_TRANSLATE_NOOP("Answers", "Form returned by {who}"), QT_TRANSLATE_NOOP("Answers", "Form returned"))
FROM_STAFF = (QT_TRANSLATE_NOOP("Answers", "Entered by {who}"), QT_TRANSLATE_NOOP("Answers", "Entered by staff"))


def tr(text: str) -> str:
    """Translate a text about answers."""
    return translate("Answers", text)


def problem(code: str, limit: str = "") -> str:
    """What is wrong with an answer, and what to do."""
    shown = dates.decimal(limit) if limit else ""
    return tr(PROBLEMS[code]).format(limit=shown) if code in PROBLEMS else code


def value(question: Question, given: Any) -> str:
    """An answer as people read it; nothing for none."""
    if given is None or given in ("", []):
        return ""
    if question.type == "yes_no":
        return yes_no(str(given))
    if isinstance(given, (list, tuple)):
        return ", ".join(map(str, given))
    if question.type == "number":
        return f"{dates.decimal(str(given))} {question.unit}".strip()
    return day(str(given)) if question.type == "date" else str(given)


def yes_no(given: str) -> str:
    """Yes or no."""
    words = {YES: translate("Questions", "Yes"), NO: translate("Questions", "No")}
    return words.get(given, given)


def day(iso: str) -> str:
    """A stored day as it may be typed: "24 Dec 2026"."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return dates.locale().toString(QDate(found.year, found.month, found.day), "d MMM yyyy")


def source(said: Mapping[str, Any] | None) -> tuple[str, str]:
    """Where an answer comes from, and when; empty where nobody knows."""
    if not said:
        return "", ""
    who = str(said.get("who") or "").split(" ")[0]
    named, unnamed = FROM_FORM if said.get("from") == "form" else FROM_STAFF
    text = named if who else unnamed
    return tr(text).format(who=who), moment(said)


def moment(said: Mapping[str, Any]) -> str:
    """When an answer came."""
    try:
        return dates.moment(datetime.fromisoformat(str(said.get("at"))))
    except ValueError:
        return ""
