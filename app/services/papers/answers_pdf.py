"""The answers of an organizer as a paper to print and file: sections, questions, answers, where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.services.papers.layout import (
    BODY,
    HEADING,
    MARGIN,
    MEDIUM,
    MUTED,
    SMALL,
    TITLE,
    FirmLetterhead,
    Sheet,
    Style,
    bytes_of,
)
from app.services.papers.words import Words

ASKED: Final = Style(9.5, MEDIUM)
UNANSWERED: Final = Style(9.5, colour=MUTED)
NUMBER: Final = 11.0
SOURCE: Final = 42.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer in words, empty for none; `source` says where it comes from, `when` since when."""

    number: str
    question: str
    answer: str
    source: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class AnswersPaper:
    """The answers as they stood on a day. `standing` says how far it is; `none` stands where there is no answer."""

    title: str
    reference: str
    firm: FirmLetterhead
    account_name: str
    language: str
    dated_on: date
    standing: str
    none: str
    sections: tuple[tuple[str, tuple[Answer, ...]], ...]


def pdf_bytes(paper: AnswersPaper) -> bytes:
    """Return the answers as a PDF; the same answers give the same bytes."""
    return bytes_of(lambda pages: _Answers(paper, pages).sheet)


class _Answers:
    """The paper under the pen."""

    def __init__(self, paper: AnswersPaper, pages: int) -> None:
        words = Words(paper.language, paper.firm.country)
        self.paper, self.sheet = paper, Sheet(paper.firm, words, paper.title, paper.dated_on, pages)
        sheet = self.sheet
        sheet.letterhead()
        sheet.text(MARGIN, sheet.y - 0.5, words.day(paper.dated_on), BODY, sheet.width, "R")
        sheet.text(MARGIN, sheet.y + 4.8, paper.reference, SMALL, sheet.width, "R")
        sheet.y += 18
        sheet.block(MARGIN, paper.account_name[:300], ASKED, sheet.width * 0.6)
        sheet.y += 3
        sheet.block(MARGIN, paper.title, TITLE, sheet.width, gap=1)
        sheet.block(MARGIN, paper.standing, SMALL, sheet.width, gap=4)
        for place, (title, answers) in enumerate(paper.sections, 1):
            self._section(f"{place}.  {title}".rstrip(), answers)

    def _section(self, title: str, answers: tuple[Answer, ...]) -> None:
        sheet = self.sheet
        sheet.y += 4
        sheet.need(HEADING.line + 20)
        sheet.block(MARGIN, title, HEADING, sheet.width, gap=1.5)
        sheet.rule(sheet.y)
        sheet.y += 2.5
        for each in answers:
            self._answer(each)

    def _answer(self, each: Answer) -> None:
        """Set a question, its answer below, its source at the right; the question never stands alone at the foot."""
        sheet = self.sheet
        x, width = MARGIN + NUMBER, sheet.width - NUMBER - SOURCE - 4
        style = BODY if each.answer else UNANSWERED
        answer = each.answer or self.paper.none
        first = min(len(sheet.lines(answer, style, width)), 3) * style.line
        sheet.need(sheet.height(each.question, ASKED, width) + first + 3)
        sheet.text(MARGIN, sheet.y, each.number, UNANSWERED, NUMBER - 1)
        sheet.text(sheet.right - SOURCE, sheet.y, each.source, SMALL, SOURCE, "R", beside=ASKED)
        sheet.text(sheet.right - SOURCE, sheet.y + ASKED.line, each.when, SMALL, SOURCE, "R", beside=ASKED)
        sheet.block(x, each.question, ASKED, width)
        sheet.block(x, answer, style, width, gap=2.6)
