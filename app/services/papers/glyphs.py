"""From any text to one that the paper's typeface can show: nothing in a name may keep an invoice from being sent."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from functools import lru_cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).resolve().parents[3] / "resources" / "fonts"
REPLACEMENT: Final = "?"
UNSEEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn")


def font_file(weight: str) -> Path:
    """Return the file of a weight: Regular, Medium, SemiBold, Bold."""
    return FONTS / f"Inter-{weight}.ttf"


@lru_cache(maxsize=1)
def known_characters() -> frozenset[int]:
    """Return the code points that the typeface has, in all its weights."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(font_file("Regular"), lazy=True) as font:
        return frozenset(font.getBestCmap())


def tidy(text: str) -> str:
    """Return text with composed accents and without control or invisible characters; line ends stay, as "\\n"."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return "".join(each for each in lines if each == "\n" or unicodedata.category(each) not in UNSEEN)


def printable(text: str, known: Container[int] | None = None) -> str:
    """Return text of characters that the typeface has.

    What it lacks is shown by its plain form where it has one (a circled 1, a ligature), else by a question mark.
    """
    characters = known_characters() if known is None else known
    return "".join(
        each if each == "\n" or ord(each) in characters else _instead(each, characters) for each in tidy(text)
    )


def _instead(character: str, known: Container[int]) -> str:
    """Return the plain form of a character that is lacking."""
    if unicodedata.category(character).startswith("M"):
        return ""  # an accent or a variation of what stands before it
    plain = "".join(
        each for each in unicodedata.normalize("NFKD", character) if not unicodedata.category(each).startswith("M")
    )
    return plain if plain and all(ord(each) in known for each in plain) else REPLACEMENT
