"""A text as a paper: a title, and paragraphs each of which may have a quiet line above it (APP-7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.services.papers.layout import BODY, MARGIN, SEMIBOLD, SMALL, FirmLetterhead, Sheet, Style, bytes_of
from app.services.papers.words import Words

HEAD = Style(16, SEMIBOLD, leading=1.3)
PART = Style(11, SEMIBOLD)
GAP = 2.6


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some words; `over` stands small above them, and `heads` makes them the head of what follows."""

    text: str
    over: str = ""
    heads: bool = False


@dataclass(frozen=True, slots=True)
class TextPaper:
    """What is to be set."""

    firm: FirmLetterhead
    language: str
    title: str
    dated_on: date
    paragraphs: Sequence[Paragraph]


def pdf_bytes(paper: TextPaper) -> bytes:
    """Return the text as a PDF; the same paper gives the same bytes."""
    return bytes_of(lambda pages: _set(paper, pages))


def _set(paper: TextPaper, pages: int) -> Sheet:
    sheet = Sheet(paper.firm, Words(paper.language, paper.firm.country), paper.title, paper.dated_on, pages)
    sheet.letterhead()
    sheet.y += 32
    sheet.block(MARGIN, paper.title, HEAD, sheet.width, gap=6)
    for each in paper.paragraphs:
        sheet.need(SMALL.line + 2 * BODY.line)
        if each.over:
            sheet.block(MARGIN, each.over, SMALL, sheet.width, gap=0.6)
        sheet.block(MARGIN, each.text, PART if each.heads else BODY, sheet.width, gap=GAP)
    return sheet
