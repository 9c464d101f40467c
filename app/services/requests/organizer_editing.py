"""Editing the questions of an organizer: pure functions from sections to sections, keys kept (ORG-1).

No edit asks whether a condition still holds; `broken_by` says which would not, and `mended` takes them away, so
that whoever edits can be asked first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.services.requests.organizer_questions import (
    Condition,
    Question,
    Section,
    all_questions,
    flaws,
)

Sections = tuple[Section, ...]


def new_key(sections: Sequence[Section]) -> str:
    """Return a key that no question has: one more than the highest of "q1", "q2"…"""
    found = (re.fullmatch(r"q(\d{1,9})", question.key) for question in all_questions(sections))
    return f"q{max((int(match[1]) for match in found if match), default=0) + 1}"


def find(sections: Sequence[Section], key: str) -> tuple[int, int] | None:
    """Return the section's and the question's place; None where there is no such question."""
    for section_at, section in enumerate(sections):
        for at, question in enumerate(section.questions):
            if question.key == key:
                return section_at, at
    return None


def earlier(sections: Sequence[Section], key: str) -> tuple[Question, ...]:
    """Return the questions before one: what its condition may name."""
    found: list[Question] = []
    for question in all_questions(sections):
        if question.key == key:
            break
        found.append(question)
    return tuple(found)


def add(sections: Sequence[Section], question: Question, section_at: int, at: int) -> Sections:
    """Put a question into a section, at a place."""
    return _with(sections, section_at, _inserted(sections[section_at].questions, question, at))


def duplicate(sections: Sequence[Section], key: str) -> tuple[Sections, str]:
    """Put a copy below a question; returns the copy's key too."""
    section_at, at = _place(sections, key)
    copy = replace(sections[section_at].questions[at], key=new_key(sections))
    return add(sections, copy, section_at, at + 1), copy.key


def remove(sections: Sequence[Section], key: str) -> Sections:
    """Take a question away."""
    section_at, _ = _place(sections, key)
    return _with(sections, section_at, tuple(each for each in sections[section_at].questions if each.key != key))


def move(sections: Sequence[Section], key: str, section_at: int, at: int) -> Sections:
    """Move a question to a place, counted without it, of the same or another section."""
    from_at, place = _place(sections, key)
    question = sections[from_at].questions[place]
    return add(remove(sections, key), question, section_at, at)


def change(sections: Sequence[Section], question: Question) -> Sections:
    """Put a question in the place of the one with its key. Where one choice has other words, conditions follow it."""
    section_at, at = _place(sections, question.key)
    before = sections[section_at].questions[at]
    questions = list(sections[section_at].questions)
    questions[at] = question
    changed = _with(sections, section_at, tuple(questions))
    for old, new in _reworded(before, question):
        changed = _follow(changed, question.key, old, new)
    return changed


def add_section(sections: Sequence[Section], section: Section, at: int) -> Sections:
    """Put a section at a place."""
    return (*sections[:at], section, *sections[at:])


def rename_section(sections: Sequence[Section], at: int, title: str) -> Sections:
    """Give a section another title."""
    return tuple(replace(each, title=title) if place == at else each for place, each in enumerate(sections))


def move_section(sections: Sequence[Section], at: int, to: int) -> Sections:
    """Move a section to a place, counted without it."""
    rest = [each for place, each in enumerate(sections) if place != at]
    rest.insert(to, sections[at])
    return tuple(rest)


def remove_section(sections: Sequence[Section], at: int) -> Sections:
    """Take a section and its questions away."""
    return tuple(each for place, each in enumerate(sections) if place != at)


def broken_by(before: Sequence[Section], after: Sequence[Section]) -> tuple[Question, ...]:
    """Return the questions whose condition an edit would break."""
    had = _broken(before)
    return tuple(each for each in all_questions(after) if each.key in _broken(after) - had)


def mended(sections: Sequence[Section]) -> Sections:
    """Return the sections without the conditions that cannot hold."""
    seen: list[Question] = []
    made: list[Section] = []
    for section in sections:
        questions: list[Question] = []
        for question in section.questions:
            kept = replace(question, shown_if=tuple(rule for rule in question.shown_if if _can_hold(rule, seen)))
            questions.append(kept)
            seen.append(kept)
        made.append(replace(section, questions=tuple(questions)))
    return tuple(made)


def _can_hold(rule: Condition, seen: Sequence[Question]) -> bool:
    probe = Section("", (*seen, Question("\0", "?", shown_if=(rule,))))
    return not any(flaw.key == "\0" for flaw in flaws((probe,)))


def _broken(sections: Sequence[Section]) -> set[str]:
    return {flaw.key for flaw in flaws(sections) if flaw.field == "shown_if"}


def _place(sections: Sequence[Section], key: str) -> tuple[int, int]:
    found = find(sections, key)
    if found is None:
        raise KeyError(key)
    return found


def _with(sections: Sequence[Section], at: int, questions: tuple[Question, ...]) -> Sections:
    return tuple(replace(each, questions=questions) if place == at else each for place, each in enumerate(sections))


def _inserted(questions: Sequence[Question], question: Question, at: int) -> tuple[Question, ...]:
    return (*questions[:at], question, *questions[at:])


def _reworded(before: Question, after: Question) -> list[tuple[str, str]]:
    """Return the choice that was given other words: the only one that differs among as many."""
    if len(before.choices) != len(after.choices):
        return []
    differing = [(old, new) for old, new in zip(before.choices, after.choices, strict=True) if old != new]
    return differing if len(differing) == 1 else []


def _follow(sections: Sequence[Section], key: str, old: str, new: str) -> Sections:
    def followed(rule: Condition) -> Condition:
        return replace(rule, value=new) if (rule.question, rule.value) == (key, old) else rule

    return tuple(
        replace(
            section,
            questions=tuple(
                replace(each, shown_if=tuple(map(followed, each.shown_if))) if each.shown_if else each
                for each in section.questions
            ),
        )
        for section in sections
    )
