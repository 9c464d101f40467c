"""One cell: what it is when read, and how it leaves again without becoming a formula."""

from __future__ import annotations

import re
import unicodedata

from app.services.importing.problems import LineProblem

_FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_ESCAPED = re.compile(r"^'+\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_YES = frozenset(
    {"x", "1", "yes", "y", "true", "t", "on", "oui", "o", "vrai", "v", "ja", "✓", "✔", "☑", "actif", "active"}
)
_NO = frozenset({"0", "no", "n", "false", "f", "off", "non", "faux", "-", "☐", "✗", "✘", "inactif", "inactive"})


class NumberCell(str):
    """The text of a cell that the file itself stores as a number: its decimal sign is a point."""

    __slots__ = ()


def export_cell(text: str) -> str:
    """`text` made safe for a CSV that a spreadsheet program will open.

    A text beginning (after blanks) with = + - @ tab or CR would be run as a formula there:
    an apostrophe is put before it. `clean` takes it away again, so that an export can be
    imported (ACC-7). For texts only: amounts are written as numbers.
    """
    first = text.lstrip(" \u00a0\u202f")[:1]
    already = _ESCAPED.match(text) is not None
    return "'" + text if already or (first and first in _FORMULA_STARTS) else text


def clean(text: str) -> str:
    """One line of visible text: no line breaks, control or direction characters, doubled blanks.

    A line break in a name would end a mail header; a direction mark makes an address look
    like another one.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        plain = text.strip()
    else:
        spaced = "".join(
            " " if character.isspace() else character
            for character in text
            if character.isspace() or unicodedata.category(character) not in _UNSEEN
        )
        plain = " ".join(unicodedata.normalize("NFC", spaced).split())
    return plain[1:].lstrip() if plain.startswith("'") and _ESCAPED.match(plain) else plain


def limited(text: str, field: str, limit: int) -> str:
    """`text`, or LineProblem "too-long": the database must not cut a name in silence."""
    if len(text) > limit:
        raise LineProblem(field, "too-long", text)
    return text


def yes_or_no(text: str, field: str) -> bool | None:
    """Yes or no in English or French; None where the cell is empty.

    Raises LineProblem "yes-no-unreadable".
    """
    word = text.casefold().strip(" .")
    if not word and not text:
        return None
    if word in _YES:
        return True
    if word in _NO or text == "-":
        return False
    raise LineProblem(field, "yes-no-unreadable", text)
