"""The audit trail of one request as a PDF/A-3B that can be handed to somebody who was not there (AUD-2).

The paper brings no words of its own but the number of its pages: sentences come from whoever knows the reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from app.services.papers.layout import (
    BODY,
    INK,
    LABEL,
    MARGIN,
    MEDIUM,
    MUTED,
    SEMIBOLD,
    STRONG,
    TITLE,
    Colour,
    FirmLetterhead,
    Sheet,
    Style,
    bytes_of,
)
from app.services.papers.words import Words

ROOM = 1.8
"""Above and below the text of a row."""

GAP = 4.0
"""Between two columns."""

LABELS: Final = 64.0
"""The most room that the names of facts take."""

CELL = Style(8.5, leading=1.35)
CELL_FIGURES = Style(8.5, MEDIUM, leading=1.35)
FINE = Style(7.5, colour=MUTED, leading=1.45)
HASH = Style(7.5, figures=True, leading=1.5)
GOOD: Final[Colour] = (21, 112, 66)
BAD: Final[Colour] = (176, 32, 32)


@dataclass(frozen=True, slots=True)
class AuditWords:
    """What stands on the paper beside its facts, in the reader's language."""

    language: str
    title: str
    request: str
    account: str
    exported: str
    times: str
    when: str
    who: str
    event: str
    recipients: str
    answer: str
    entry: str
    """Names an entry by its number, which it has as {n}: "Entry {n}"."""
    proof: str
    entries: str
    first_hash: str
    """Has the entry's number as {n}, as `last_hash` has."""
    last_hash: str
    trail_hash: str
    how: str
    """Tells a reader what the hashes are good for."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry in words: who, what (`detail` below it), to whom, what the server answered."""

    seq: int
    at: datetime
    who: str
    event: str
    recipients: tuple[tuple[str, str], ...]
    """Name and address of each."""
    answer: str
    hash: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AuditPaper:
    """The trail of one request, oldest entry first, as it was when `verified` was found out at `made_at`."""

    firm: FirmLetterhead
    words: AuditWords
    zone: str
    made_at: datetime
    title: str
    reference: str
    account: str
    lines: tuple[AuditLine, ...]
    verified: str
    whole: bool
    trail_hash: str = ""
    """The hash of the last entry of the firm's whole trail; empty where the trail is not whole."""


def pdf_bytes(paper: AuditPaper) -> bytes:
    """Return the trail as a PDF; the same paper gives the same bytes."""
    return bytes_of(lambda pages: _Trail(paper, pages).sheet)


def ranges(numbers: Sequence[int]) -> str:
    """Return rising numbers in short: "3–5, 9"."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table: its share of the room that all have."""

    key: str
    x: float
    width: float


Cell = list[tuple[str, Style]]
"""The lines of one cell, each with its look."""


class _Trail:
    """An audit trail under the pen."""

    def __init__(self, paper: AuditPaper, pages: int) -> None:
        self.paper, self.words = paper, paper.words
        self.formats = Words(paper.words.language, paper.firm.country)
        self.zone = ZoneInfo(paper.zone)
        name = f"{paper.words.title} · {paper.reference}" if paper.reference else paper.words.title
        self.sheet = Sheet(paper.firm, self.formats, name, paper.made_at.astimezone(self.zone).date(), pages)
        self._head()
        self.columns = self._choose_columns()
        self._table()
        self._proof()

    def _local(self, moment: datetime) -> str:
        """A moment on the firm's wall: "23 Nov 2026, 16:40:12"."""
        from babel.dates import format_datetime

        there = moment.astimezone(self.zone).replace(tzinfo=None)
        return str(format_datetime(there, "d\u00a0MMM\u00a0y, HH:mm:ss", locale=self.formats.language))

    def _head(self) -> None:
        sheet, paper, words = self.sheet, self.paper, self.words
        sheet.letterhead()
        sheet.text(MARGIN, sheet.y - 2, words.title, TITLE, sheet.width, "R", sheet.width * 0.45)
        sheet.text(MARGIN, sheet.y + 7.2, paper.reference, Style(10.5, MEDIUM, MUTED), sheet.width, "R",
                   sheet.width * 0.4)  # fmt: skip
        sheet.y += 32
        exported = f"{self._local(paper.made_at)} ({_utc(paper.made_at)})"
        facts = (
            (words.request, paper.title, Style(9.5, SEMIBOLD)),
            (words.account, paper.account, BODY),
            (words.exported, exported, BODY),
            (words.times, f"{paper.zone}, UTC" if paper.zone != "UTC" else "UTC", BODY),
        )
        self._facts([fact for fact in facts if fact[1]])
        sheet.y += 7

    def _facts(self, facts: Sequence[tuple[str, str, Style]]) -> None:
        """Set names and, beside them, what they are the names of; a name and the first line of it stay together."""
        sheet = self.sheet
        room = min(LABELS, max(sheet.text_width(name, LABEL) for name, _, _ in facts) + 6)
        for name, value, style in facts:
            sheet.need(style.line)
            sheet.text(MARGIN, sheet.y, name, LABEL, room - 2, beside=style)
            sheet.block(MARGIN + room, value, style, sheet.width - room, gap=0.8)

    # The table

    def _choose_columns(self) -> tuple[_Column, ...]:
        """Return the columns; the first is as wide as its moments, the others share what is left."""
        room = self.sheet.width
        longest = [self.sheet.text_width(self._local(line.at), CELL_FIGURES) for line in self.paper.lines]
        first = min(max([*longest, self.sheet.text_width("UTC 2026-12-30 20:08:08.888", FINE)]) + 0.2, room * 0.3)
        shares = {"who": 0.17, "event": 0.26, "recipients": 0.35, "answer": 0.22}
        left = room - first - GAP * len(shares)
        found, x = [_Column("when", MARGIN, first)], MARGIN + first + GAP
        for key, share in shares.items():
            found.append(_Column(key, x, left * share))
            x += left * share + GAP
        return tuple(found)

    def _table(self) -> None:
        self._table_head()
        self.sheet.on_new_page = self._table_head
        for line in self.paper.lines:
            self._row(line)
        self.sheet.on_new_page = None

    def _table_head(self) -> None:
        sheet, words = self.sheet, self.words
        names = {
            "when": words.when, "who": words.who, "event": words.event, "recipients": words.recipients,
            "answer": words.answer,
        }  # fmt: skip
        heads = [(column.x, sheet.lines(names[column.key], LABEL, column.width)) for column in self.columns]
        height = max(len(head) for _, head in heads) * LABEL.line
        for x, head in heads:
            for index, part in enumerate(head):
                sheet.text(x, sheet.y + height - (len(head) - index) * LABEL.line, part, LABEL)
        sheet.y += height + 1.6
        sheet.rule(sheet.y, colour=INK, thick=0.3)

    def _cells(self, line: AuditLine) -> dict[str, Cell]:
        widths = {column.key: column.width for column in self.columns}

        def broken(key: str, *parts: tuple[str, Style]) -> Cell:
            return [(each, style) for text, style in parts for each in self.sheet.lines(text, style, widths[key])]

        number = f"{self.words.entry.replace('{n}', str(line.seq))} · {short(line.hash)}"
        return {
            "when": broken("when", (self._local(line.at), CELL_FIGURES), (_utc(line.at), FINE), (number, FINE)),
            "who": broken("who", (line.who, CELL)),
            "event": broken("event", (line.event, CELL), (line.detail, FINE)),
            "recipients": [each for person in line.recipients for each in self._person(*person, widths["recipients"])],
            "answer": broken("answer", (line.answer, CELL)),
        }

    def _person(self, name: str, address: str, width: float) -> Cell:
        """Name and, below it, the address, which is parted before its @ where it is too long for the column."""
        parts = [address]
        if self.sheet.text_width(address, FINE) > width:
            local, _, domain = address.rpartition("@")
            parts = [local, f"@{domain}"]
        return [
            *((each, CELL) for each in self.sheet.lines(name, CELL, width)),
            *((each, FINE) for part in parts for each in self.sheet.lines(part, FINE, width)),
        ]

    def _row(self, line: AuditLine) -> None:
        """Set an entry; one that is higher than a page goes on on the next."""
        sheet, cells = self.sheet, self._cells(line)
        rows = max(map(len, cells.values()))
        sheet.need(rows * CELL.line + 2 * ROOM)
        sheet.y += ROOM
        start = 0
        while start < rows:
            fitting = int((sheet.floor - sheet.y) / CELL.line)
            if fitting < 1:
                sheet.new_page()
                sheet.y += ROOM
                continue
            self._part(cells, start, min(rows, start + fitting))
            start += fitting
        sheet.y += ROOM
        sheet.rule(sheet.y)

    def _part(self, cells: dict[str, Cell], start: int, end: int) -> None:
        """Set some lines of a row, cell by cell: so they are read, and copied, in order."""
        sheet = self.sheet
        for column in self.columns:
            y = sheet.y
            for text, style in cells[column.key][start:end]:
                sheet.text(column.x, y, text, style, beside=CELL)
                y += CELL.line
        sheet.y += (end - start) * CELL.line

    # The proof

    def _proof(self) -> None:
        """Say which entries these are, the hashes at both ends, and what the check of the whole chain has found."""
        sheet, paper, words = self.sheet, self.paper, self.words
        sheet.need(48)
        sheet.y += 8
        sheet.text(MARGIN, sheet.y, words.proof, Style(11, SEMIBOLD), sheet.width)
        sheet.y += 7
        facts: list[tuple[str, str, Style]] = []
        if paper.lines:
            first, last = paper.lines[0], paper.lines[-1]
            facts.append((words.entries, ranges([line.seq for line in paper.lines]), BODY))
            facts.append((words.first_hash.replace("{n}", str(first.seq)), first.hash, HASH))
            facts.append((words.last_hash.replace("{n}", str(last.seq)), last.hash, HASH))
        if paper.trail_hash:
            facts.append((words.trail_hash, paper.trail_hash, HASH))
        if facts:
            self._facts(facts)
        sheet.y += 2
        height = sheet.height(paper.verified, STRONG, sheet.width)
        sheet.need(height)
        colour = GOOD if paper.whole else BAD
        sheet.block(MARGIN, paper.verified, Style(9.5, SEMIBOLD, colour), sheet.width, gap=1.5)
        sheet.block(MARGIN, words.how, FINE, sheet.width)


def _utc(moment: datetime) -> str:
    """A moment in UTC, to the millisecond: "UTC 2026-11-23 15:40:12.418"."""
    return f"UTC {moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}.{moment.microsecond // 1000:03}"


def short(digest: str) -> str:
    """Return a hash by its ends: "5d0e…91bc"."""
    return f"{digest[:4]}…{digest[-4:]}" if len(digest) > 12 else digest
