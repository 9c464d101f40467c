"""Folding of words for sorting and searching: without accents and case."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with single blanks."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
