"""A returned form beside the answers so far: what it would change, what cannot be read, and why (ORG-3).

Nothing is written here but the file's bytes, so that nothing is lost; `organizer_entry.take_over` writes what
people ticked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.models.content import OrganizerContent
from app.models.request import Request
from app.services import documents
from app.services.documents import KeptFile
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.papers import organizer_form
from app.services.papers.form_fields import parse_field_name
from app.services.papers.form_identity import FormIdentity, identity_of
from app.services.papers.form_reading import ReadForm, Value, read_form
from app.services.requests.organizer_answers import Fit, fit
from app.services.requests.organizer_conditions import is_answered
from app.services.requests.organizer_paper import request_mark, version_mark
from app.services.requests.organizer_questions import NO, YES, Question, Section, numbers, read_sections

WAITING: Final = frozenset({"not_started", "in_progress"})
OFF: Final = "/Off"


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that the form would change: `how` is new, changed or emptied; `wanted` whether it is ticked at first.

    What would be overwritten was perhaps mended by staff since the form was mailed: emptied ones begin unticked.
    """

    question: Question
    number: str
    section: str
    old: Any
    new: Any
    how: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was typed for a question and cannot be an answer to it; `problem` and `limit` as in `Fit`."""

    question: Question
    number: str
    section: str
    text: str
    problem: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A returned form, read. With `refused` it is none of this organizer's, or cannot be read: only the file is kept.

    `notices`: "form-older" (its questions were edited since), "form-unmarked" (it does not say which version it is).
    """

    request_id: int
    version: int
    file: KeptFile
    changes: tuple[Change, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    same: int = 0
    """Answers that are known already."""
    notices: tuple[str, ...] = ()
    refused: Refused | None = None


def read_return(office: Office, request_id: int, path: Path) -> Review:
    """Read a returned form. Slow: not for the GUI thread, and outside of any unit of work.

    Raises `Refused` for a file that is missing, empty or too large to be kept, `Stale` where the request is gone.
    """
    (file,) = documents.keep(office.store, [path])
    with office.database.read() as session:
        request = session.get(Request, request_id)
        content = session.get(OrganizerContent, request_id)
        if request is None or content is None:
            raise Stale("request")
        sections, answers = read_sections(content.sections), dict(content.answers)
        version, state, reference, own_mark = request.version, request.state, request.reference, request_mark(request)
    try:
        if state not in WAITING:
            raise Refused("not-waiting", state=state)
        read = read_form(office.store.read(file.sha256))
        identity = _identity(read, reference, own_mark)
    except Refused as refused:
        return Review(request_id, version, file, refused=refused)
    older = identity.version not in ("", version_mark(sections))
    notices = ("form-older",) if older else ("form-unmarked",) if not identity.version else ()
    return _compared(Review(request_id, version, file, notices=notices), read, identity, sections, answers)


def _identity(read: ReadForm, reference: str, own_mark: str) -> FormIdentity:
    """Return which form it is; raises `Refused` for one of another request, account or firm, or none of ours."""
    identity = identity_of(read.values)
    if identity is None:
        ours = organizer_form.MARK in read.keywords
        if ours and reference not in read.keywords:
            raise Refused("form-other-request", "file", reference=_named(read.keywords))
        raise Refused("form-flattened" if ours else "form-foreign", "file")
    if identity.reference != reference:
        raise Refused("form-other-request", "file", reference=identity.reference[:60])
    if identity.request not in ("", own_mark):
        raise Refused("form-other-firm", "file", reference=reference)
    return identity


def _named(keywords: str) -> str:
    words = keywords.replace(",", " ").split()
    return words[1][:60] if len(words) > 1 else "?"


def _compared(
    review: Review, read: ReadForm, identity: FormIdentity, sections: tuple[Section, ...], answers: Mapping[str, Any]
) -> Review:
    numbered = numbers(sections)
    certain = not review.notices
    changes: list[Change] = []
    unreadable: list[Unreadable] = []
    same = 0
    for section in sections:
        for question in section.questions:
            given = _given(question, read.values)
            if given is None:
                continue
            number, old = numbered.get(question.key, ""), answers.get(question.key)
            found = _fit(question, given, identity, certain)
            if found.problem:
                text = given if isinstance(given, str) else ", ".join(given)
                unreadable.append(Unreadable(question, number, section.title, text, found.problem, found.limit))
                continue
            has, had = is_answered(question, {question.key: found.value}), is_answered(question, answers)
            if (has and found.value == old) or not (has or had):
                same += int(has)
                continue
            how = "emptied" if not has else "changed" if had else "new"
            wanted = how != "emptied" and certain
            changes.append(Change(question, number, section.title, old, found.value, how, wanted))
    return Review(
        review.request_id, review.version, review.file, tuple(changes), tuple(unreadable), same, review.notices
    )


def _given(question: Question, values: Mapping[str, Value]) -> Value | None:
    """Return what the form's fields hold for a question: text, or indexes of choices as "/c1"; None: no such field."""
    boxes: dict[int, str] = {}
    for name, value in values.items():
        found = parse_field_name(name)
        if found is None or found[0] != question.key:
            continue
        if found[1] is None:
            return value
        boxes[found[1]] = value if isinstance(value, str) else ""
    if not boxes:
        return None
    return tuple(f"/c{index}" for index, value in sorted(boxes.items()) if value.startswith("/") and value != OFF)


def _fit(question: Question, given: Value, identity: FormIdentity, certain: bool) -> Fit:
    """Read one answer. A choice that is told by its place alone is none where the choices may have been others."""
    if question.type == "yes_no":
        said = {"/c0": YES, "/c1": NO}.get(str(given), "" if given in (OFF, "", "/") else str(given))
        return fit(question, said)
    if question.choices and question.type in ("single", "multiple"):
        among = [given] if isinstance(given, str) else list(given)
        words: list[str] = []
        for each in among:
            if each in (OFF, "", "/"):
                continue
            if not each.startswith("/c") or not each[2:].isdecimal():
                words.append(each)
                continue
            if not certain:
                return Fit(problem="choice-of-older-form")
            place = int(each[2:])
            if place >= len(question.choices):
                return Fit(problem="choice-unknown")
            words.append(question.choices[place])
        return fit(question, words)
    text = given if isinstance(given, str) else "\n".join(given)
    return fit(question, "" if text == OFF else text, identity.language, day_first=identity.day_first)
