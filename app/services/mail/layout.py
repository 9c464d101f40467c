"""From a text and the values of its fields to paragraphs, lists and buttons (wording rule 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.services.mail.template_language import Compiled, FieldRef, Line
from app.services.mail.values import Action, Listing, Prose, Rich, Rows, Value, Words

Inline = Words | Action
Lookup = Callable[[str], Value | None]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of words; an action among words is a link within the line."""

    lines: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Buttons:
    """Actions that stand alone on their line; the first is the one that is hoped for."""

    actions: tuple[Action, ...]


Block = Paragraph | Buttons | Listing | Rows | Prose | Rich


def lay_out(compiled: Compiled, value_of: Lookup) -> list[Block]:
    """Fill a text in.

    A line that holds only fields, all without value, vanishes, and with it its paragraph when
    nothing else is in it. A list or a quotation in the middle of a line ends the paragraph.
    """
    blocks: list[Block] = []
    for paragraph in compiled.paragraphs:
        lines: list[tuple[Inline, ...]] = []
        for line in paragraph:
            _lay_line(line, value_of, lines, blocks)
        _flush(lines, blocks)
    return blocks


def _lay_line(line: Line, value_of: Lookup, lines: list[tuple[Inline, ...]], blocks: list[Block]) -> None:
    values = [Words(piece) if isinstance(piece, str) else value_of(piece.name) for piece in line]
    if not any(isinstance(piece, str) and piece.strip(" \t") for piece in line):
        filled = [value for piece, value in zip(line, values, strict=True) if isinstance(piece, FieldRef) and value]
        if not filled:
            return
        buttons = tuple(value for value in filled if isinstance(value, Action))
        if len(buttons) == len(filled):
            _flush(lines, blocks)
            blocks.append(Buttons(buttons))
            return
    run: list[Inline] = []
    for value in values:
        if isinstance(value, Words | Action):
            run.append(value)
        elif value is not None:
            lines += _lines(run)
            _flush(lines, blocks)
            blocks.append(value)
            run = []
    lines += _lines(run)


def _flush(lines: list[tuple[Inline, ...]], blocks: list[Block]) -> None:
    if lines:
        blocks.append(Paragraph(tuple(lines)))
        lines.clear()


def _lines(run: Iterable[Inline]) -> list[tuple[Inline, ...]]:
    """Part a run at line ends within its values, and leave one space where an empty value stood."""
    lines: list[list[Inline]] = [[]]
    for value in run:
        if isinstance(value, Action):
            lines[-1].append(value)
            continue
        first, *rest = value.text.split("\n")
        _append(lines[-1], Words(first, value.strong))
        for part in rest:
            lines.append([])
            _append(lines[-1], Words(part, value.strong))
    return [tuple(line) for line in map(_end, lines) if line]


def _append(line: list[Inline], words: Words) -> None:
    text = words.text.replace("\t", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    last = line[-1] if line else Words(" ")
    if isinstance(last, Words) and last.text.endswith(" "):
        text = text.lstrip(" ")
    if text:
        line.append(Words(text, words.strong))


def _end(line: list[Inline]) -> list[Inline]:
    """Take the space off the end of a line."""
    if line and isinstance(last := line[-1], Words):
        text = last.text.rstrip(" ")
        return [*line[:-1], Words(text, last.strong)] if text else line[:-1]
    return line
