"""What is wrong with a text that holds fields, in words (TPL-2)."""

from __future__ import annotations

from app.services.mail.template_language import TemplateProblem
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

PROBLEMS = {
    "unknown-field": QT_TRANSLATE_NOOP("words", "“{what}” is not a field. Pick one from the list."),
    "not-in-subject": QT_TRANSLATE_NOOP("words", "“{what}” may not stand in a subject."),
    "unfinished": QT_TRANSLATE_NOOP("words", "“{what}” is not finished. Pick a field or remove the braces."),
    "not-allowed": QT_TRANSLATE_NOOP("words", "“{what}” is not allowed: only words and fields are."),
    "stray-braces": QT_TRANSLATE_NOOP("words", "There is “}}” without “{{” before it. Remove it."),
    "line-break": QT_TRANSLATE_NOOP("words", "A subject is one line."),
    "empty": QT_TRANSLATE_NOOP("words", "Write something here."),
    "too-long": QT_TRANSLATE_NOOP("words", "This is too long."),
}


def problem(found: TemplateProblem) -> str:
    """Say what is wrong, and where in a text of several lines."""
    # By replacing, not by format: braces stand in the sentences.
    said = tr(PROBLEMS.get(found.code, PROBLEMS["not-allowed"])).replace("{what}", found.what)
    if found.line > 1:
        said += " " + tr(QT_TRANSLATE_NOOP("words", "(line {number})")).format(number=found.line)
    return said


def first_problem(found: object) -> str:
    """Say what the first of several problems is."""
    first = found[0] if isinstance(found, tuple) and found else None
    return problem(first if isinstance(first, TemplateProblem) else TemplateProblem("not-allowed", 1, 1, ""))
