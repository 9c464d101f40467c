"""The form of an organizer as it is mailed: questions, answers so far, and what tells it from others (ORG-3)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.models.request import Request
from app.services import settings as firm_settings
from app.services.document_store import safe_name
from app.services.office import Office
from app.services.papers import organizer_form
from app.services.papers.form_identity import mark
from app.services.requests.kind_service import Enclosure
from app.services.requests.letterhead import letterhead
from app.services.requests.organizer_questions import (
    Condition,
    Question,
    Section,
    all_questions,
    numbers,
    write_sections,
)
from app.services.settings import FirmSettings

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the questions. The marks are empty for a form that is only looked at."""

    title: str
    account_name: str
    language: str
    reference: str = ""
    due_on: date | None = None
    request_mark: str = ""


def request_mark(request: Request) -> str:
    """Return what no request of another firm has, though its reference be the same."""
    return mark(request.reference, str(request.id), request.created_at.isoformat())


def version_mark(sections: Sequence[Section]) -> str:
    """Return what tells these questions from those that they were before an edit."""
    return mark(json.dumps(write_sections(sections), sort_keys=True))


def form(
    heading: Heading, sections: Sequence[Section], answers: Mapping[str, Any], settings: FirmSettings
) -> organizer_form.OrganizerForm:
    """Return the form with its answers, ready to be set."""
    return organizer_form.OrganizerForm(
        title=heading.title,
        reference=heading.reference,
        firm=letterhead(settings),
        account_name=heading.account_name,
        language=heading.language,
        due_on=heading.due_on,
        request_mark=heading.request_mark,
        version_mark=version_mark(sections) if heading.request_mark else "",
        sections=form_sections(sections, answers),
    )


def form_sections(sections: Sequence[Section], answers: Mapping[str, Any]) -> tuple[organizer_form.Section, ...]:
    """Return the questions with their answers as the form sets them, conditions naming numbers."""
    named = {question.key: question for question in all_questions(sections)}
    numbered = numbers(sections)
    return tuple(
        organizer_form.Section(
            section.title, tuple(_question(each, answers.get(each.key), named, numbered) for each in section.questions)
        )
        for section in sections
    )


def sample(office: Office, title: str, account_name: str, sections: Sequence[Section], language: str) -> bytes:
    """Return the form of questions that are not sent yet, for somebody who edits them."""
    heading = Heading(title, account_name, language)
    usable = [replace(section, questions=_worded(section.questions)) for section in sections]
    return organizer_form.pdf_bytes(form(heading, usable, {}, firm_settings.read(office)))


def _worded(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return questions with some words: a form under work has empty ones."""
    return tuple(each if each.label.strip() else replace(each, label="…") for each in questions)


def enclosure(made: organizer_form.OrganizerForm) -> Enclosure:
    """Return the form as a paper of a mail, set when the mail is."""
    return Enclosure(safe_name(f"{made.title}.pdf"), PDF, make=lambda: organizer_form.pdf_bytes(made))


def _question(
    question: Question, answer: Any, named: Mapping[str, Question], numbered: Mapping[str, str]
) -> organizer_form.Question:
    rules = tuple(
        _only_if(rule, named[rule.question], numbered[rule.question])
        for rule in question.shown_if
        if rule.question in numbered
    )
    return organizer_form.Question(
        key=question.key,
        type=question.type,
        label=question.label,
        help=question.help,
        required=question.required,
        choices=question.choices,
        answer=answer,
        at_least=question.at_least,
        at_most=question.at_most,
        unit=question.unit,
        only_if=rules,
    )


def _only_if(rule: Condition, named: Question, number: str) -> organizer_form.OnlyIf:
    operator = "lacks" if rule.operator == "is_not" and named.type == "multiple" else rule.operator
    return organizer_form.OnlyIf(number, operator, rule.value, named.type == "yes_no")
