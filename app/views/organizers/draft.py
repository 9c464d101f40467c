"""Answers under work: what is stored, what was typed over it, and what that does to the questions that are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.services.requests.organizer import OrganizerDetail
from app.services.requests.organizer_answers import Fit, fit
from app.services.requests.organizer_conditions import Progress, is_answered, missing, progress, shown_questions
from app.services.requests.organizer_entry import Entered
from app.services.requests.organizer_questions import Question, Section, all_questions, numbers
from app.views.words import dates


@dataclass(slots=True)
class Draft:
    """No widget and no database: asked after every keystroke."""

    stored: OrganizerDetail
    typed: dict[str, Any] = field(default_factory=dict)
    """Question key -> the value as it would be stored, None for none."""
    wrong: dict[str, tuple[Any, Fit]] = field(default_factory=dict)
    """Question key -> what was typed and cannot be an answer, and why."""
    files: dict[str, list[Path]] = field(default_factory=dict)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections with their questions."""
        return self.stored.sections

    @property
    def changed(self) -> int:
        """How many answers wait for Save."""
        return len({*self.typed, *self.wrong, *(key for key, paths in self.files.items() if paths)})

    def give(self, question: Question, raw: Any) -> Fit:
        """Take what was typed or chosen; what is as it was stored is no change."""
        found = fit(question, raw, dates.language())
        self.typed.pop(question.key, None)
        self.wrong.pop(question.key, None)
        if found.problem:
            self.wrong[question.key] = (raw, found)
        elif found.value != (self.stored.answers.get(question.key) or None):
            self.typed[question.key] = found.value
        return found

    def give_files(self, question: Question, names: list[str], paths: list[Path]) -> None:
        """Take the files of a question: those that are kept of the stored ones, and new ones."""
        self.give(question, names)
        self.files[question.key] = list(paths)

    def answers(self) -> dict[str, Any]:
        """Return all answers as they would be after Save; what is wrong counts as none."""
        found = {**self.stored.answers, **self.typed, **dict.fromkeys(self.wrong)}
        for key, paths in self.files.items():
            if paths:
                found[key] = [*(found.get(key) or []), *(path.name for path in paths)]
        return {key: value for key, value in found.items() if value is not None}

    def shown(self) -> set[str]:
        """Return the keys of the questions that are asked of somebody with these answers."""
        return {each.key for each in shown_questions(self.sections, self.answers())}

    def missing(self) -> list[Question]:
        """Return the required questions without an answer, in the order of the form."""
        return list(missing(self.sections, self.answers()))

    def progress(self) -> Progress:
        """Return how many of all shown questions are answered."""
        return progress(self.sections, self.answers())

    def section_progress(self, at: int) -> tuple[Progress, int]:
        """Return how many of a section's shown questions are answered, and how many it hides."""
        answers, shown = self.answers(), self.shown()
        asking = [each for each in self.sections[at].questions if each.asks]
        seen = [each for each in asking if each.key in shown]
        return Progress(sum(1 for each in seen if is_answered(each, answers)), len(seen)), len(asking) - len(seen)

    def place_of(self, key: str) -> int:
        """Return the section in which a question stands."""
        return next(at for at, each in enumerate(self.sections) if any(one.key == key for one in each.questions))

    def numbers(self) -> Mapping[str, str]:
        """Return what each question is called, by key."""
        return numbers(self.sections)

    def question(self, key: str) -> Question:
        """Return a question by key."""
        return next(each for each in all_questions(self.sections) if each.key == key)

    def entered(self) -> Entered:
        """Return what Save hands over."""
        return Entered(dict(self.typed), {key: tuple(paths) for key, paths in self.files.items() if paths})

    def kept(self, entered: Entered) -> None:
        """Take note of what was saved; what was typed since waits for the next Save."""
        for key, value in entered.answers.items():
            if key in self.typed and self.typed[key] == value:
                del self.typed[key]
        for key, paths in entered.files.items():
            self.files[key] = [path for path in self.files.get(key, []) if path not in paths]

    def rebased(self, fresh: OrganizerDetail) -> Draft:
        """Return what was typed over what is stored by now; questions that are gone take theirs with them."""
        made = Draft(fresh)
        known = {each.key: each for each in all_questions(fresh.sections) if each.asks}
        for key, value in self.typed.items():
            if key in known and value != fresh.answers.get(key):
                made.typed[key] = value
        made.wrong = {key: kept for key, kept in self.wrong.items() if key in known}
        made.files = {key: paths for key, paths in self.files.items() if key in known and paths}
        return made
