"""One cell: what it is when read, and how it leaves again without becoming a formula."""

from __future__ import annotations

import re
import unicodedata

from app.services.importing.problems import LineProblem

_UNSAID = r"[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_RISKY = re.compile(rf"'*(?:[\t\r\n]|{_UNSAID}*[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""What a spreadsheet program may run, whatever it leaves out at the start, and what `export_cell` makes of that."""
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

    A text beginning (after what cannot be seen) with = + - @, or with a tab or line end, would be run as a formula
    there: an apostrophe is put before it. `clean` takes it away again, so that an export can be
    imported (ACC-7). For texts only: amounts are written as numbers.
    """
    return "'" + text if _RISKY.match(text) else text


def clean(text: str) -> str:
    """One line of visible text: no line breaks, control or direction characters, doubled blanks.

    A line break in a name would end a mail header; a direction mark makes an address look
    like another one.
    """
    if text.startswith("'") and _RISKY.match(text):
        text = text[1:]
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    spaced = "".join(
        " " if character.isspace() else character
        for character in text
        if character.isspace() or unicodedata.category(character) not in _UNSEEN
    )
    return " ".join(unicodedata.normalize("NFC", spaced).split())


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
