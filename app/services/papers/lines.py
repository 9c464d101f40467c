"""How text falls into lines: at plain spaces only (never at a no-break space), or inside a word too long for a line.

Widths are added up letter by letter, so that ten thousand letters take milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable

Measure = Callable[[str], float]
"""Tells the width of one character."""


def break_lines(text: str, room: float, measure: Measure) -> list[str]:
    """Return the lines of printable text in a room; of no text, none. Empty lines between others stay."""
    clean = text.strip("\n").rstrip()
    space = measure(" ")
    found: list[str] = []
    for paragraph in clean.split("\n") if clean else []:
        words: list[str] = []
        used = 0.0
        for word in paragraph.split(" "):
            width = sum(map(measure, word))
            if words and used + space + width <= room:
                words.append(word)
                used += space + width
                continue
            if words:
                found.append(" ".join(words).rstrip())
            *whole, word = [word] if width <= room else _pieces(word, room, measure)
            found.extend(whole)
            words, used = [word], sum(map(measure, word))
        found.append(" ".join(words).rstrip())
    return found


def shorten(line: str, room: float, measure: Measure) -> str:
    """Return a line that fits, ending in an ellipsis where it did not."""
    if sum(map(measure, line)) <= room + 0.01:
        return line
    used = measure("…")
    for index, character in enumerate(line):
        used += measure(character)
        if used > room:
            return line[:index].rstrip() + "…"
    return line


def _pieces(word: str, room: float, measure: Measure) -> list[str]:
    """Break a word that is wider than a line, one letter a line at the least."""
    pieces = [""]
    used = 0.0
    for character in word:
        width = measure(character)
        if pieces[-1] and used + width > room:
            pieces.append("")
            used = 0.0
        pieces[-1] += character
        used += width
    return pieces
