"""Organizers: questions mailed as a fillable form, answers entered by staff (ORG-2, ORG-3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.account import Account
from app.models.content import OrganizerContent
from app.models.kinds import Action, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.requests import organizer_templates
from app.services.requests.kind_service import (
    Enclosure,
    Fill,
    Given,
    KindService,
    MailParts,
    SentElsewhere,
    ShippedTemplate,
    Unsent,
)
from app.services.requests.organizer_answers import fit
from app.services.requests.organizer_conditions import missing, progress
from app.services.requests.organizer_questions import (
    Condition,
    Question,
    Section,
    all_questions,
    flaws,
    name_of,
    read_sections,
    write_sections,
)
from app.services.requests.placeholders import check_text
from app.services.settings import FirmSettings

__all__ = [
    "Condition",
    "OrganizerDetail",
    "OrganizerDraft",
    "OrganizerService",
    "Question",
    "Section",
    "questions_of",
    "record_answers",
]


@dataclass(frozen=True, slots=True)
class OrganizerDraft:
    """The content of a new organizer."""

    sections: tuple[Section, ...]
    template_name: str = ""


@dataclass(frozen=True, slots=True)
class OrganizerDetail:
    """The questions and answers of an organizer; `answers` and `sources` by question key."""

    sections: tuple[Section, ...]
    answers: Mapping[str, Any]
    sources: Mapping[str, Any]
    version: int = 0
    """Of the request, as `organizer_entry` asks for it."""
    template_name: str = ""


class OrganizerService(KindService):
    """What organizers do their own way."""

    kind: ClassVar[Kind] = Kind.ORGANIZER

    def check(self, content: Any) -> None:
        """Refuse an organizer that asks nothing, or with a question that cannot be asked."""
        if not isinstance(content, OrganizerDraft) or not any(q.asks for q in all_questions(content.sections)):
            raise Refused("questions-missing", "questions")
        for flaw in flaws(content.sections):
            raise Refused(flaw.code, "questions", number=name_of(content.sections, flaw.key), key=flaw.key)
        for section in content.sections:
            for text in (section.title, *(words for each in section.questions for words in _words(each))):
                check_text("questions", text)

    def sketch(self, content: Any) -> MailParts:
        """Return the questions as typed, all of them missing."""
        return MailParts(missing=tuple(question.label for question in missing(content.sections, {})))

    def papers(self, content: Any, unsent: Unsent, settings: FirmSettings) -> tuple[Enclosure, ...]:
        """Return the form, without the marks of a request."""
        if not any(question.asks for question in all_questions(content.sections)):
            return ()
        from app.services.requests import organizer_paper  # what papers are drawn by, for mails alone

        heading = organizer_paper.Heading(unsent.title, unsent.account_name, unsent.language, due_on=unsent.due_on)
        return (organizer_paper.enclosure(organizer_paper.form(heading, content.sections, {}, settings)),)

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the questions as they are sent: a template edited later changes nothing here."""
        uow.session.add(
            OrganizerContent(
                request_id=request.id,
                template_name=content.template_name,
                sections=write_sections(content.sections),
                answers={},
                sources={},
            )
        )
        request.progress_total = progress(content.sections, {}).total

    def may_revise(self, request: Request) -> bool:
        """Its questions may be edited while it waits: answers keep their question's key."""
        return request.phase == Phase.OPEN

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Ask other questions from now on; answers given to those that stay, and still fit them, are kept."""
        kept = uow.session.get_one(OrganizerContent, request.id)
        gone = lost_answers(self.detail(uow.session, request), content.sections)
        kept.answers = {key: each for key, each in kept.answers.items() if key not in gone}
        kept.sources = {key: each for key, each in kept.sources.items() if key not in gone}
        kept.template_name, kept.sections = content.template_name, write_sections(content.sections)
        _settle(request, kept)

    def said(self, session: Session, request: Request) -> dict[str, Any]:
        """Return the questions, and the answers that an edit of them may take along."""
        content = session.get_one(OrganizerContent, request.id)
        return {
            "sections": list(content.sections), "template_name": content.template_name,
            **self.memento(session, request),
        }  # fmt: skip

    def unsay(self, uow: UnitOfWork, request: Request, said: dict[str, Any]) -> None:
        """Put the questions back with the answers that went along; what was answered since stays."""
        content = uow.session.get_one(OrganizerContent, request.id)
        content.sections, content.template_name = said["sections"], said["template_name"]
        content.answers = {**said["answers"], **content.answers}
        content.sources = {**said["sources"], **content.sources}
        _settle(request, content)

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return the questions as a template keeps them."""
        return {"sections": write_sections(content.sections)}

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> OrganizerDraft:
        """Return the questions of a template, the placeholders of their words filled in."""
        return OrganizerDraft(tuple(map(partial(_filled, fill), read_sections(body.get("sections", ())))))

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return the prepared organizers of a language."""
        return organizer_templates.shipped(language)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return the progress, what is missing, and the form with the answers so far."""
        from app.services.requests import organizer_paper

        content = session.get_one(OrganizerContent, request.id)
        sections = read_sections(content.sections)
        account = session.get_one(Account, request.account_id)
        heading = organizer_paper.Heading(
            request.title, account.name, language, request.reference, request.due_on,
            organizer_paper.request_mark(request),
        )  # fmt: skip
        asks = any(question.asks for question in all_questions(sections))  # one sent elsewhere has its form there
        form = organizer_paper.form(heading, sections, content.answers, settings) if asks else None
        return MailParts(
            progress=(request.progress_done, request.progress_total) if request.progress_done else None,
            missing=tuple(question.label for question in missing(sections, content.answers)),
            enclosures=(organizer_paper.enclosure(form),) if form is not None else (),
        )

    def sent_elsewhere(self, known: SentElsewhere) -> OrganizerDraft:
        """Return one without questions: they were asked elsewhere."""
        return OrganizerDraft(())

    def detail(self, session: Session, request: Request) -> OrganizerDetail:
        """Return the questions with the answers so far."""
        content = session.get_one(OrganizerContent, request.id)
        return OrganizerDetail(
            read_sections(content.sections),
            dict(content.answers),
            dict(content.sources),
            request.version,
            content.template_name,
        )

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Taken up again, it stands where its answers put it."""
        if action.new_cycle:
            return "in_progress" if request.progress_done else "not_started"
        return action.target

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Return the answers with their sources."""
        content = session.get_one(OrganizerContent, request.id)
        return {"answers": dict(content.answers), "sources": dict(content.sources)}

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Put the answers back; those to questions that were edited since count as they do now."""
        content = uow.session.get_one(OrganizerContent, request.id)
        content.answers, content.sources = dict(memento["answers"]), dict(memento["sources"])
        count_answers(request, content)


def record_answers(
    uow: UnitOfWork, request: Request, answers: Mapping[str, Any], source: Mapping[str, str] | None = None
) -> None:
    """Keep answers, None for one that is taken back; they count as progress and mail nobody.

    `source` says where they come from ({"from": staff or form, "who"}); without it, from whoever sits here.
    Raises `Refused` unless the organizer is waiting.
    """
    if request.state not in ("not_started", "in_progress"):
        raise Refused("not-waiting", state=request.state)
    content = uow.session.get_one(OrganizerContent, request.id)
    said = {"from": "staff", "who": uow.actor.name, **(source or {}), "at": uow.now.isoformat()}
    given = {key: value for key, value in answers.items() if value is not None}
    content.answers = {key: kept for key, kept in content.answers.items() if key not in answers} | given
    content.sources = {key: kept for key, kept in content.sources.items() if key not in answers} | dict.fromkeys(
        given, said
    )
    count_answers(request, content)
    request.state = "in_progress" if request.progress_done else "not_started"
    # The form that a mail encloses has other answers now: a text rendered before is out of date (STOP-9).
    flag_modified(request, "state")
    uow.audit(
        "organizer.answers" if said["from"] == "staff" else "organizer.returned", "client",
        account_id=request.account_id, request_id=request.id, done=request.progress_done,
        total=request.progress_total, answers=len(answers), by=[said["who"]] if said["who"] else [],
    )  # fmt: skip
    uow.changed("request", request.id)


def lost_answers(now: OrganizerDetail, sections: Sequence[Section]) -> frozenset[str]:
    """Return the keys of the answers that other questions would lose: theirs is gone, or takes no such answer."""
    before = {each.key: each for each in all_questions(now.sections)}
    after = {each.key: each for each in all_questions(sections)}

    def fits(key: str, answer: Any) -> bool:
        old, new = before.get(key), after.get(key)
        if new is None or not new.asks:
            return False
        if old is None:
            return True
        same = (old.type, old.choices) == (new.type, new.choices)
        return same or (old.type == new.type and not fit(new, answer).problem)

    return frozenset(key for key, answer in now.answers.items() if not fits(key, answer))


def _settle(request: Request, content: OrganizerContent) -> None:
    """Count the answers; a waiting organizer has been started or has not."""
    count_answers(request, content)
    if request.phase == Phase.OPEN:
        request.state = "in_progress" if request.progress_done else "not_started"


def count_answers(request: Request, content: OrganizerContent) -> None:
    """Let the request say how many of the questions that are shown are answered."""
    now = progress(read_sections(content.sections), content.answers)
    request.progress_done, request.progress_total = now.done, now.total


def questions_of(session: Session, request_ids: Sequence[int]) -> dict[int, tuple[Section, ...]]:
    """Return the sections with their questions, by request id."""
    rows = session.scalars(select(OrganizerContent).where(OrganizerContent.request_id.in_(request_ids)))
    return {row.request_id: read_sections(row.sections) for row in rows}


def _words(question: Question) -> tuple[str, ...]:
    """Return the words of a question in which placeholders may stand."""
    return (question.label, question.help, *question.choices)


def _filled(fill: Fill, section: Section) -> Section:
    """Fill in what is read. A choice's words are also what conditions name, so that both are filled alike."""
    return Section(
        fill(section.title),
        tuple(
            replace(
                question,
                label=fill(question.label),
                help=fill(question.help),
                choices=tuple(map(fill, question.choices)),
                shown_if=tuple(replace(rule, value=fill(rule.value)) for rule in question.shown_if),
            )
            for question in section.questions
        ),
    )
