"""What becomes of letters: folded for sorting and searching, made whole for keeping."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with single blanks."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def whole(text: str) -> str:
    """Return the text with \ufffd for each half of a character, which no file, mail or database takes.

    Halves come from names of files, arguments and clipboards that hold no proper text.
    """
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def to_json(value: Any) -> str:
    """Write a value as JSON for the database, its texts whole."""
    plain = json.dumps(value, ensure_ascii=False)
    return plain if plain.isascii() else json.dumps(json.loads(whole(plain)))


def from_json(text: str) -> Any:
    """Read JSON from the database; halves of characters that an older version kept come back whole."""
    value = json.loads(text)
    return json.loads(to_json(value)) if "\\ud" in text else value
