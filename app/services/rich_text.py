r"""Text with a little form: what is stored, read into blocks of runs, written back, told as plain text or HTML (PRO-1).

Paragraphs are parted by blank lines and keep their line ends; `- ` begins a bullet, `1. ` a numbered line, `# ` a
heading; `**bold**`, `*italic*`, `***both***`; a backslash before `\ * - # .` takes their meaning away. Plain text means
what it always did: a star that stands alone, and one without a partner, is a star.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Final, Literal

BlockKind = Literal["text", "heading", "bullet", "number"]

MAX_CHARACTERS: Final = 60_000
"""What is read of a text; forms refuse more, so that nothing is cut unseen."""
MAX_NUMBER: Final = 999
LINE_ENDS: Final = re.compile("\r\n|[\r\u2028\u2029]")
MARKER: Final = re.compile(r"(?:(?P<bullet>-)|(?P<heading>#)|(?P<number>[1-9]\d{0,2})\.) (?=.*\S)")
ESCAPABLE: Final = frozenset("\\*-#.")
TRIES: Final = 16


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; in a paragraph they may hold line ends."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, or one line of a list; `number` counts numbered lines."""

    kind: BlockKind
    runs: tuple[Run, ...]
    number: int = 0

    @property
    def text(self) -> str:
        """Its letters without their look."""
        return "".join(run.text for run in self.runs)


def too_long(source: str) -> bool:
    """Tell whether a text is longer than what is read of it."""
    return len(source) > MAX_CHARACTERS


def read(source: str) -> tuple[Block, ...]:
    """Return the blocks of a stored text; every text has a reading."""
    blocks: list[Block] = []
    lines: list[str] = []

    def end_paragraph() -> None:
        if lines:
            blocks.append(Block("text", _runs("\n".join(lines))))
            lines.clear()

    for line in _clean(source[:MAX_CHARACTERS]).split("\n"):
        marker = MARKER.match(line)
        if marker is None and line.strip():
            lines.append(line)
            continue
        end_paragraph()
        if marker is not None:
            kind: BlockKind = "bullet" if marker["bullet"] else "heading" if marker["heading"] else "number"
            blocks.append(Block(kind, _runs(line[marker.end() :]), int(marker["number"] or 0)))
    end_paragraph()
    return tuple(blocks)


def write(blocks: Iterable[Block]) -> str:
    """Return blocks as they are stored; reading that gives `normal(blocks)` again."""
    parts: list[str] = []
    before: Block | None = None
    for block in normal(blocks):
        if before is not None:
            parts.append("\n" if before.kind == block.kind and block.kind in ("bullet", "number") else "\n\n")
        parts.append(_written(block))
        before = block
    return "".join(parts)


def literal(text: str) -> str:
    """Return plain text as it must be stored to be read as nothing but that text, at any place of a line."""
    return write((Block("text", (Run(text),)),)) if text.strip() else text


def plain(source: str) -> str:
    """Return a stored text for a mail without form: lists keep their marks, looks are dropped."""
    return plain_of(read(source))


def plain_of(blocks: Iterable[Block]) -> str:
    """As `plain`, of blocks."""
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            parts.append("\n" if before.kind == block.kind and block.kind in ("bullet", "number") else "\n\n")
        mark = "- " if block.kind == "bullet" else f"{block.number}. " if block.kind == "number" else ""
        parts.append(mark + block.text)
        before = block
    return "".join(parts)


def to_html(blocks: Iterable[Block]) -> str:
    """Return blocks as HTML of a mail: everything is escaped, no link is made."""
    parts: list[str] = []
    for (kind, _), group in groupby(_lists(blocks), key=lambda pair: (pair[0].kind, pair[1])):
        items = [block for block, _ in group]
        if kind == "bullet":
            parts.append("<ul>" + "".join(f"<li>{_html(block)}</li>" for block in items) + "</ul>")
        elif kind == "number":
            start = f' start="{items[0].number}"' if items[0].number != 1 else ""
            parts.append(f"<ol{start}>" + "".join(f"<li>{_html(block)}</li>" for block in items) + "</ol>")
        else:
            tag = "h3" if kind == "heading" else "p"
            parts.extend(f"<{tag}>{_html(block)}</{tag}>" for block in items)
    return "".join(parts)


def normal(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks without empty ones, blank lines inside, and looks of mere space; equal neighbours are one run."""
    found: list[Block] = []
    for block in blocks:
        runs = _settled([replace(run, text=_clean(run.text)) for run in block.runs])
        if block.kind == "text":
            found.extend(Block("text", part) for part in _paragraphs(runs))
        else:
            runs = _settled([replace(run, text=run.text.replace("\n", " ")) for run in runs])
            number = min(max(block.number, 1), MAX_NUMBER) if block.kind == "number" else 0
            if "".join(run.text for run in runs).strip():
                found.append(Block(block.kind, runs, number))
    return tuple(found)


def _clean(text: str) -> str:
    """Leave only what can be stored, set and mailed: no control characters, no halves of letters."""
    return "".join(each for each in LINE_ENDS.sub("\n", text) if each in "\n\t" or _is_letter(each))


def _is_letter(each: str) -> bool:
    """Leave out controls, surrogates, what Unicode never assigns, and the mark of an embedded object."""
    code = ord(each)
    never = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or code == 0xFFFC
    return not never and unicodedata.category(each) not in ("Cc", "Cs")


def _lists(blocks: Iterable[Block]) -> Iterator[tuple[Block, int]]:
    """Number the lists: a numbered line that does not follow the one before begins another."""
    which, before = 0, None
    for block in blocks:
        follows = before is not None and before.kind == block.kind
        if not follows or (before is not None and block.kind == "number" and block.number != before.number + 1):
            which += 1
        yield block, which
        before = block


def _html(block: Block) -> str:
    parts = []
    for run in block.runs:
        words = escape(run.text).replace("\n", "<br>")
        words = f"<em>{words}</em>" if run.italic else words
        parts.append(f"<strong>{words}</strong>" if run.bold else words)
    return "".join(parts)


def _written(block: Block) -> str:
    parts: list[str] = []
    bold = italic = False
    for run in (*block.runs, Run("")):
        stars = (run.bold != bold) * 2 + (run.italic != italic)
        parts.append("*" * stars + run.text.replace("\\", "\\\\").replace("*", "\\*"))
        bold, italic = run.bold, run.italic
    words = "".join(parts)
    if block.kind == "text":
        return "\n".join(_guarded(line) for line in words.split("\n"))
    return {"bullet": "- ", "heading": "# ", "number": f"{block.number}. "}[block.kind] + words


def _guarded(line: str) -> str:
    """Keep a line of a paragraph from being read as one of a list."""
    marker = MARKER.match(line)
    if marker is None:
        return line
    at = marker.end() - 2
    return f"{line[:at]}\\{line[at:]}"


def _settled(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Give space only the looks that both neighbours have, and join equal runs."""
    letters = [(each, run.bold, run.italic) for run in runs for each in run.text]
    start = 0
    while start < len(letters):
        end = start
        while end < len(letters) and letters[end][0].isspace():
            end += 1
        if end > start:
            left = letters[start - 1] if start else ("", False, False)
            right = letters[end] if end < len(letters) else ("", False, False)
            bold, italic = left[1] and right[1], left[2] and right[2]
            letters[start:end] = [(each, bold, italic) for each, *_ in letters[start:end]]
        start = end + 1
    return tuple(
        Run("".join(each for each, *_ in group), bold, italic)
        for (bold, italic), group in groupby(letters, key=lambda letter: (letter[1], letter[2]))
    )


def _paragraphs(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Part runs at blank lines."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for index, part in enumerate(run.text.split("\n")):
            if index:
                lines.append([])
            lines[-1].append(replace(run, text=part))
    for blank, group in groupby(lines, key=lambda line: not "".join(run.text for run in line).strip()):
        if blank:
            continue
        joined: list[Run] = []
        for line in group:
            joined.extend([Run("\n"), *line] if joined else line)
        yield _settled(joined)


def _runs(words: str) -> tuple[Run, ...]:
    """Return the runs of a block's words; stars without a partner are stars."""
    atoms = _atoms(words)
    literal: set[int] = set()
    for _ in range(TRIES):
        runs, unmatched = _styled(atoms, literal)
        if not unmatched:
            return _settled(runs)
        literal |= unmatched
    literal.update(index for index, (_, stars) in enumerate(atoms) if stars)
    return _settled(_styled(atoms, literal)[0])


def _atoms(words: str) -> list[tuple[str, int]]:
    """Return letters with 0, and rows of one to three stars with how many they are."""
    atoms: list[tuple[str, int]] = []
    at = 0
    while at < len(words):
        each = words[at]
        if each == "\\" and words[at + 1 : at + 2] and words[at + 1] in ESCAPABLE:
            atoms.append((words[at + 1], 0))
            at += 2
            continue
        end = at + 1
        if each == "*":
            while end < len(words) and words[end] == "*":
                end += 1
        row = words[at:end]
        if each == "*" and len(row) <= 3:
            atoms.append((row, len(row)))
        else:
            atoms.extend((letter, 0) for letter in row)
        at = end
    return atoms


def _styled(atoms: list[tuple[str, int]], literal: set[int]) -> tuple[list[Run], set[int]]:
    """Return the runs, and the rows of stars that began a look which never ends."""
    runs: list[Run] = []
    bold = italic = False
    bold_at = italic_at = -1
    for index, (letters, stars) in enumerate(atoms):
        after_word = index > 0 and not atoms[index - 1][0].isspace()
        before_word = index + 1 < len(atoms) and not atoms[index + 1][0].isspace()
        begins = (stars & 2 and not bold) or (stars & 1 and not italic)
        ends = (stars & 2 and bold) or (stars & 1 and italic)
        if not stars or index in literal or (begins and not before_word) or (ends and not after_word):
            runs.append(Run(letters, bold, italic))
            continue
        if stars & 2:
            bold, bold_at = not bold, index
        if stars & 1:
            italic, italic_at = not italic, index
    return runs, {at for on, at in ((bold, bold_at), (italic, italic_at)) if on}
