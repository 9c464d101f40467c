"""Set text with a little form on a sheet: paragraphs, headings, hanging lists, bold and slanted words (PRO-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.services.papers.layout import MARGIN, SEMIBOLD, Sheet, Style
from app.services.rich_text import Block, Run

SLANT: Final = 11.0
"""Degrees: the typeface has no italics of its own here."""
INDENT: Final = 7.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Letters of one look that stand in one line."""

    text: str
    style: Style
    slanted: bool


def set_blocks(sheet: Sheet, blocks: Sequence[Block], style: Style, gap: float = 2.4) -> None:
    """Set blocks from the pen on, over as many pages as it takes, and move the pen below them."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        in_list = block.kind in ("bullet", "number")
        if block.kind == "heading":
            heading = replace(style, size=style.size + 1, weight=SEMIBOLD)
            sheet.y += gap * 0.6 if index else 0
            sheet.need(heading.line + 2 * style.line)
            _set(sheet, block.runs, heading, MARGIN, sheet.width)
            sheet.y += gap * 0.4
            continue
        if in_list:
            sheet.need(style.line)
            mark = "•" if block.kind == "bullet" else f"{block.number}."
            sheet.text(MARGIN + 1.5, sheet.y, mark, style)
        inset = INDENT if in_list else 0.0
        _set(sheet, block.runs, style, MARGIN + inset, sheet.width - inset)
        sheet.y += 0.6 if in_list and following is not None and following.kind == block.kind else gap


def _set(sheet: Sheet, runs: Sequence[Run], style: Style, x: float, width: float) -> None:
    for line in _lines(sheet, runs, style, width):
        sheet.need(style.line)
        at = x
        for piece in line:
            if piece.slanted:
                with sheet.pdf.skew(ax=SLANT, x=at, y=sheet.y + piece.style.baseline):
                    sheet.text(at, sheet.y, piece.text, piece.style)
            else:
                sheet.text(at, sheet.y, piece.text, piece.style)
            at += sheet.text_width(piece.text, piece.style)
        sheet.y += style.line


def _lines(sheet: Sheet, runs: Sequence[Run], style: Style, width: float) -> Iterator[list[_Piece]]:
    """Part runs into lines at plain spaces, or inside a word that is wider than a line."""
    line: list[_Piece] = []
    used = 0.0
    for word in _words(runs, style):
        if word is None:
            yield line
            line, used = [], 0.0
            continue
        wide = sum(sheet.text_width(piece.text.rstrip(" "), piece.style) for piece in word)
        if line and used + wide > width:
            yield line
            line, used = [], 0.0
        for piece in word if wide <= width else _letters(word):
            room = sheet.text_width(piece.text, piece.style)
            if line and wide > width and used + room > width:
                yield line
                line, used = [], 0.0
            line.append(piece)
            used += room
    if line:
        yield line


def _letters(word: Sequence[_Piece]) -> list[_Piece]:
    return [replace(piece, text=letter) for piece in word for letter in piece.text]


def _words(runs: Sequence[Run], style: Style) -> Iterator[list[_Piece] | None]:
    """Return words with the space behind them; None ends a line."""
    word: list[_Piece] = []
    for run in runs:
        look = replace(style, weight=SEMIBOLD) if run.bold else style
        start = 0
        for index, letter in enumerate(run.text):
            if letter not in " \n":
                continue
            end = index + (letter == " ")
            if end > start:
                word.append(_Piece(run.text[start:end], look, run.italic))
            start = index + 1
            yield word
            word = []
            if letter == "\n":
                yield None
        if run.text[start:]:
            word.append(_Piece(run.text[start:], look, run.italic))
    yield word
