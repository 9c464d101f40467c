"""Marking texts for translation where they stand in tables."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return the text as it is; the name is what Qt's tool for collecting texts looks for (Qt's own has no type)."""
    return text
