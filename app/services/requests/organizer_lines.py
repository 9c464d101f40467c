"""Questions as lines of text, and back: the quick way to write an organizer, or to leave out what is not needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.services.requests.organizer_editing import Sections, mended, new_key
from app.services.requests.organizer_questions import Question, Section, all_questions

ENDS = " \u00a0\u202f:"


def lines_of(sections: Sequence[Section]) -> str:
    """Return a line for each question, and one that ends with a colon for each section."""
    return "\n".join(_lines(sections))


def sections_of(text: str, made: Sequence[Section] = ()) -> Sections:
    """Return what the lines ask. A line that is a question of `made` is that question; others ask for a long text.

    Conditions that name a question which is left out, or stands below now, are gone.
    """
    left = list(all_questions(made))
    key = new_key([Section("", tuple(left))])
    sections: list[Section] = []
    title, questions = "", list[Question]()
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            continue
        known = next((each for each in left if _one_line(each.label) == words), None)
        if known is not None:
            left.remove(known)
            questions.append(known)
        elif words.endswith(":"):
            if questions or title:
                sections.append(Section(title, tuple(questions)))
            title, questions = words.rstrip(ENDS), []
        else:
            questions.append(Question(key, words, "long_text"))
            key = f"q{int(key[1:]) + 1}"
    if questions or title:
        sections.append(Section(title, tuple(questions)))
    return mended([each for each in sections if each.questions])


def _lines(sections: Sequence[Section]) -> Iterator[str]:
    for number, section in enumerate(sections):
        if section.title or number:
            yield f"{_one_line(section.title)}:"
        yield from (_one_line(question.label) for question in section.questions)


def _one_line(text: str) -> str:
    return " ".join(text.split())
