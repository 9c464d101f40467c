"""Answers put into an organizer by staff, typed or taken over from a returned form; each can be undone (ORG-3)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from app.models.content import OrganizerContent
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import acting, memento
from app.services.requests.acting import Acted
from app.services.requests.organizer import record_answers
from app.services.requests.organizer_answers import fit
from app.services.requests.organizer_conditions import missing
from app.services.requests.organizer_questions import all_questions, read_sections
from app.services.requests.organizer_returns import Review

ANSWERED: Final = "answers"
"""The code under which Undo keeps what was entered."""


@dataclass(frozen=True, slots=True)
class Entered:
    """Typed answers by question key (None: taken away), and files that came for questions that ask for some."""

    answers: Mapping[str, Any]
    files: Mapping[str, Sequence[Path]] = field(default_factory=dict)


def enter(office: Office, request_id: int, version: int, entered: Entered) -> Acted:
    """Keep what staff entered; mails nobody.

    Raises `Refused` "not-waiting", or with the question's key as field for an answer that does not fit; what a file
    may be refused for; `Stale` where somebody changed the organizer since `version`.
    """
    kept = {key: documents.keep(office.store, paths) for key, paths in entered.files.items()}

    def write(uow: UnitOfWork, request: Request) -> None:
        content = uow.session.get_one(OrganizerContent, request.id)
        answers = _fitting(content, entered.answers)
        for key, files in kept.items():
            for each in files:
                documents.keep_beside(uow, request, each)
            before = answers.get(key, content.answers.get(key)) or []
            answers[key] = [*before, *(each.name for each in files if each.name not in before)]
        record_answers(uow, request, answers)

    return _entered(office, request_id, version, write)


def take_over(
    office: Office, review: Review, keys: Collection[str], *, who: str, submit: bool = False, keep_file: bool = True
) -> Acted:
    """Write the ticked changes of a reviewed form, and keep the file beside the organizer as evidence.

    With `submit` the organizer is submitted too, if no required answer is missing by now: its reminders stop in the
    same commit. Raises `Refused` "not-waiting", `Stale` where somebody changed the organizer since it was read.
    """

    def write(uow: UnitOfWork, request: Request) -> None:
        taken = {each.question.key: each.new for each in review.changes if each.question.key in keys}
        if keep_file:
            documents.keep_beside(uow, request, review.file)
        record_answers(uow, request, taken, {"from": "form", "who": who})

    return _entered(office, review.request_id, review.version, write, submit=submit)


def keep_only(office: Office, review: Review) -> None:
    """Keep a file that could not be read beside the organizer; no answer changes."""
    with office.database.write() as uow:
        request = uow.session.get_one(Request, review.request_id)
        documents.keep_beside(uow, request, review.file)
        uow.audit(
            "organizer.file", "client", account_id=request.account_id, request_id=request.id, name=review.file.name,
            sha256=review.file.sha256,
        )  # fmt: skip
        uow.changed("request", request.id)
        uow.commit()


def would_miss(sections: Sequence[Any], answers: Mapping[str, Any], review: Review, keys: Collection[str]) -> int:
    """Return how many required answers would still be missing after taking these over."""
    after = {**answers, **{each.question.key: each.new for each in review.changes if each.question.key in keys}}
    return len(missing(sections, after))


def _entered(
    office: Office,
    request_id: int,
    version: int,
    write: Callable[[UnitOfWork, Request], None],
    *,
    submit: bool = False,
) -> Acted:
    """Write answers, with what Undo needs."""
    with office.database.write() as uow:
        request = uow.session.get(Request, request_id)
        if request is None or request.version != version:
            raise Stale("request")
        if request.archived_at is not None:
            raise Refused("not-waiting", state=request.state)
        before = memento.take(uow.session, request)
        write(uow, request)
        uow.session.flush()
        skipped: tuple[tuple[int, str, str], ...] = ()
        content = uow.session.get_one(OrganizerContent, request_id)
        if submit and not missing(read_sections(content.sections), content.answers):
            skipped = acting.act_on(uow, request_id, "submit").skipped_mails
        recompute(uow, [request_id])
        uow.commit()
        return Acted(request_id, ANSWERED, before, request.version, skipped, request.state)


def _fitting(content: OrganizerContent, answers: Mapping[str, Any]) -> dict[str, Any]:
    questions = {each.key: each for each in all_questions(read_sections(content.sections)) if each.asks}
    found: dict[str, Any] = {}
    for key, given in answers.items():
        if key not in questions:
            raise Stale("request")
        read = fit(questions[key], given)
        if read.problem:
            raise Refused(read.problem, key, limit=read.limit)
        found[key] = read.value
    return found
