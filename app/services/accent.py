"""The firm's own colour: how it is written, and whether it can be read on white."""

from __future__ import annotations

import re

Colour = tuple[int, int, int]

ON_PAPER = 3.0
"""The least contrast with white of a colour in which titles and rules are set (WCAG 2, large text)."""
OF_WORDS = 4.5
"""The least contrast of words with what they stand on."""


def colour_of(text: str) -> Colour | None:
    """Return a colour written as "#1f2a5c", as three numbers up to 255; None for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        return None
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def contrast_with_white(colour: Colour) -> float:
    """Return the contrast of a colour with white: 1 (none) to 21 (black)."""
    channels = [value / 255 for value in colour]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else float(((each + 0.055) / 1.055) ** 2.4) for each in channels
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def words_on(colour: Colour) -> str:
    """Return the colour of words on that colour: white, or the ink where white would be too faint."""
    return "#ffffff" if contrast_with_white(colour) >= OF_WORDS else "#14181f"
