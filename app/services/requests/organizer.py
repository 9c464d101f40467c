"""Organizers: questions mailed as a fillable form, answers entered by staff (ORG-2, ORG-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import OrganizerContent
from app.models.kinds import Action, Kind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.document_store import safe_name
from app.services.errors import Refused
from app.services.papers import organizer_form
from app.services.requests.kind_service import Enclosure, Given, KindService, MailParts
from app.services.requests.letterhead import letterhead
from app.services.settings import FirmSettings

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `type` is one of ORG-1's: short_text, long_text, number, date, yes_no, single, multiple…"""

    key: str
    label: str
    type: str = "short_text"
    help: str = ""
    required: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the questions under it."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class OrganizerDraft:
    """The content of a new organizer."""

    sections: tuple[Section, ...]
    template_name: str = ""


@dataclass(frozen=True, slots=True)
class OrganizerDetail:
    """The questions and answers of an organizer; `answers` and `sources` by question key."""

    sections: tuple[Mapping[str, Any], ...]
    answers: Mapping[str, Any]
    sources: Mapping[str, Any]


class OrganizerService(KindService):
    """What organizers do their own way."""

    kind: ClassVar[Kind] = Kind.ORGANIZER

    def check(self, content: Any) -> None:
        """Refuse an organizer without a question."""
        if not isinstance(content, OrganizerDraft) or not any(section.questions for section in content.sections):
            raise Refused("questions-missing", "questions")

    def sketch(self, content: Any) -> MailParts:
        """Return the questions as typed, all of them missing."""
        questions = [question for section in content.sections for question in countable(section)]
        return MailParts(missing=tuple(question.label for question in questions))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the questions as they are sent: a template edited later changes nothing here."""
        uow.session.add(
            OrganizerContent(
                request_id=request.id,
                template_name=content.template_name,
                sections=[asdict(section) for section in content.sections],
                answers={},
                sources={},
            )
        )
        request.progress_total = sum(len(countable(section)) for section in content.sections)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the progress, what is missing, and the form with the answers so far."""
        content = session.get_one(OrganizerContent, request.id)
        questions = [question for section in content.sections for question in section["questions"]]
        missing = tuple(
            question["label"]
            for question in questions
            if question["required"] and question["type"] != "heading" and not content.answers.get(question["key"])
        )
        account = session.get_one(Account, request.account_id)
        form = organizer_form.OrganizerForm(
            title=request.title,
            reference=request.reference,
            firm=letterhead(settings),
            account_name=account.name,
            language=language,
            due_on=request.due_on,
            sections=tuple(_paper_section(section, content.answers) for section in content.sections),
        )
        paper = Enclosure(safe_name(f"{request.title}.pdf"), PDF, make=lambda: organizer_form.pdf_bytes(form))
        return MailParts(
            progress=(request.progress_done, request.progress_total) if request.progress_done else None,
            missing=missing,
            enclosures=(paper,),
        )

    def detail(self, session: Session, request: Request) -> OrganizerDetail:
        """Return the questions with the answers so far."""
        content = session.get_one(OrganizerContent, request.id)
        return OrganizerDetail(tuple(content.sections), dict(content.answers), dict(content.sources))

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Taken up again, it stands where its answers put it."""
        if action.new_cycle:
            return "in_progress" if request.progress_done else "not_started"
        return action.target


def record_answers(uow: UnitOfWork, request: Request, answers: Mapping[str, Any]) -> None:
    """Keep answers that staff entered for the client; they count as progress and mail nobody.

    Raises `Refused` unless the organizer is waiting.
    """
    if request.state not in ("not_started", "in_progress"):
        raise Refused("not-waiting", state=request.state)
    content = uow.session.get_one(OrganizerContent, request.id)
    content.answers = {**content.answers, **answers}
    keys = {q["key"] for section in content.sections for q in section["questions"] if q["type"] != "heading"}
    request.progress_done = sum(1 for key in keys if content.answers.get(key) not in (None, ""))
    request.state = "in_progress" if request.progress_done else "not_started"
    uow.audit(
        "organizer.answers", "client", account_id=request.account_id, request_id=request.id,
        done=request.progress_done, total=request.progress_total,
    )  # fmt: skip


def questions_of(session: Session, request_ids: Sequence[int]) -> dict[int, list[Any]]:
    """Return the sections with their questions, by request id."""
    rows = session.scalars(select(OrganizerContent).where(OrganizerContent.request_id.in_(request_ids)))
    return {row.request_id: row.sections for row in rows}


def countable(section: Section) -> list[Question]:
    """Return the questions of a section that can be answered."""
    return [question for question in section.questions if question.type != "heading"]


def _paper_section(section: Mapping[str, Any], answers: Mapping[str, Any]) -> organizer_form.Section:
    return organizer_form.Section(
        title=section["title"],
        questions=tuple(
            organizer_form.Question(
                key=question["key"],
                type=question["type"],
                label=question["label"],
                help=question["help"],
                required=question["required"],
                choices=tuple(question["choices"]),
                answer=answers.get(question["key"]),
            )
            for question in section["questions"]
        ),
    )
