"""CSV as programs really write it: which encoding, which separator, which quotes."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.services.errors import Refused
from app.services.importing.problems import (
    MAX_CELL_CHARACTERS,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
)

SEPARATORS = (";", ",", "\t", "|")
SPARE_ROWS = 1_000
_SAMPLE_ROWS = 60
_SAMPLE_CHARACTERS = 200_000
_ACCENTED = frozenset("éèêëàâäçùûüîïôöœæñÉÈÊÀÂÇÔÎ€°«»’–—№ßáíóúÖÜÄ")
"""What French and English lists hold; a wrong guess turns them into signs that are not here."""
_SINGLE_BYTE = ("cp1252", "mac-roman", "cp850")
_END = "\0end of file"


@dataclass(frozen=True, slots=True)
class Delimited:
    """All rows of a CSV as they stand, blank ones as empty lists."""

    rows: list[list[str]]
    encoding: str
    separator: str


def read_delimited(content: bytes, *, encoding: str | None = None, separator: str | None = None) -> Delimited:
    """Read a CSV; what is not given is guessed.

    Raises Refused "not-a-table" (binary), "encoding-unknown", "encoding-wrong",
    "separator-unknown", "quote-not-closed", "cell-too-long", "too-many-rows",
    "too-many-columns", "too-many-cells".
    """
    text, encoding = decode(content, encoding)
    if "\0" in text:
        raise Refused("not-a-table")
    if separator is not None and separator not in SEPARATORS:
        raise Refused("separator-unknown", "separator", value=separator[:20])
    declared, text = _declared_separator(text)
    chosen = separator or declared or _guess_separator(text)
    rows = list(_rows(text, chosen))
    if declared:
        rows.insert(0, [])  # "sep=;" was the first row: numbers stay those that a spreadsheet shows
    return Delimited(rows, encoding, chosen)


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return a text, and in which encoding it is; what is not given is guessed.

    Raises Refused "not-a-table" (binary), "encoding-unknown", "encoding-wrong".
    """
    if encoding is not None:
        try:
            return content.decode(codecs.lookup(encoding).name).removeprefix("\ufeff"), encoding
        except (LookupError, ValueError, AttributeError) as e:
            raise Refused("encoding-wrong", "encoding", encoding=encoding[:40]) from e
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _strict(content, name), name
    if b"\0" in content[:4_000]:
        name = _utf16_without_mark(content[:4_000])
        return _strict(content, name), name
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_single_byte(content)


def _strict(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as e:
        raise Refused("encoding-unknown") from e


def _utf16_without_mark(sample: bytes) -> str:
    """Mostly Latin text in UTF-16 has its zeros all on one side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even * 10 < odd:
        return "utf-16-le"
    if even > len(sample) // 4 and odd * 10 < even:
        return "utf-16-be"
    raise Refused("not-a-table")


def _decode_single_byte(content: bytes) -> tuple[str, str]:
    """The encoding of one byte a letter whose accents look most like French."""
    high = Counter(byte for byte in content if byte >= 0x80)
    control = sum(1 for byte in content[:4_000] if byte < 32 and byte not in b"\t\r\n\f\x1a")
    if control > 8:
        raise Refused("not-a-table")
    best, best_score = "latin-1", None
    for name in _SINGLE_BYTE:
        try:
            letters = {byte: bytes([byte]).decode(name) for byte in high}
        except UnicodeDecodeError:
            continue
        score = sum(
            count * ((2 if letters[byte].islower() else 1) if letters[byte] in _ACCENTED else _doubt(letters[byte]))
            for byte, count in high.items()
        )
        if best_score is None or score > best_score:
            best, best_score = name, score
    return content.decode(best), best


def _doubt(letter: str) -> int:
    return 0 if letter in "\u00a0ª²³©®£·" else -2


def _declared_separator(text: str) -> tuple[str | None, str]:
    """Excel's own first line, "sep=;"."""
    line, _, rest = text.partition("\n")
    line = line.strip('\r\ufeff "')
    if len(line) == 5 and line[:4].casefold() == "sep=" and line[4] in SEPARATORS:
        return line[4], rest
    return None, text


def _guess_separator(text: str) -> str:
    """The separator by which most rows of the beginning have the same number of cells."""
    sample = text[:_SAMPLE_CHARACTERS]
    best, best_score = ";", (0.0, 0)
    for separator in SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            for number, row in enumerate(csv.reader(io.StringIO(sample, newline=""), delimiter=separator)):
                if number == _SAMPLE_ROWS:
                    break
                if any(cell.strip() for cell in row):
                    widths[len(row)] += 1
        except csv.Error:
            continue
        wide = {width: count for width, count in widths.items() if width > 1}
        if not wide:
            continue
        width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
        # Commas inside amounts agree with themselves on some rows; the true separator on nearly all.
        score = (round(count / widths.total(), 2), width)
        if score > best_score:
            best, best_score = separator, score
    return best


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    cells = 0
    lines = io.StringIO(text, newline="")
    reader = csv.reader(_with_end(lines), delimiter=separator)
    try:
        for number, row in enumerate(reader, start=1):
            if row == [_END]:
                return
            if any(_END in cell for cell in row[-1:]):
                raise Refused("quote-not-closed", line=number)
            if number > MAX_ROWS + SPARE_ROWS:
                raise Refused("too-many-rows", limit=MAX_ROWS)
            cells += len(row)
            if len(row) > MAX_COLUMNS and any(cell.strip() for cell in row[MAX_COLUMNS:]):
                raise Refused("too-many-columns", columns=len(row), limit=MAX_COLUMNS, line=number)
            if cells > MAX_CELLS:
                raise Refused("too-many-cells", limit=MAX_CELLS)
            if any(len(cell) > MAX_CELL_CHARACTERS for cell in row):
                raise Refused("cell-too-long", line=number, limit=MAX_CELL_CHARACTERS)
            yield row[:MAX_COLUMNS]
    except csv.Error as e:
        raise Refused("cell-too-long", limit=MAX_CELL_CHARACTERS) from e


def _with_end(lines: io.StringIO) -> Iterator[str]:
    """The lines, and a last one that shows up inside a cell if a quote is still open there."""
    yield from lines
    yield _END
