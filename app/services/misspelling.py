"""What a word may have been meant to be: one letter away from what was typed (APP-5)."""

from __future__ import annotations

import string

LONG_ENOUGH = 4
"""Letters from which a word may be misspelt."""
ANY = "\0"
"""Stands for one letter, whichever: no text holds it."""


def misspellings(word: str) -> list[str]:
    """Return the word itself, and what it is with one letter changed, taken out, put in, or two swapped."""
    found = [word]
    if len(word) < LONG_ENOUGH:
        return found
    for at in range(len(word)):
        before, after = word[:at], word[at + 1 :]
        found.append(f"{before}{ANY}{after}")  # another letter
        if len(word) > LONG_ENOUGH:
            found.append(before + after)  # one too many
        found.append(f"{before}{ANY}{word[at:]}")  # one missing
        if after:
            found.append(f"{before}{after[0]}{word[at]}{after[1:]}")  # two swapped
    return found


def alphabet(word: str) -> str:
    """Return the folded letters among which a wrong one of the word was meant: those of its script."""
    if word.isascii():
        return string.digits if word.isdigit() else string.ascii_lowercase
    blocks = sorted({ord(letter) // 128 * 128 for letter in word if not letter.isascii()})
    return "".join(letter for each in blocks for letter in map(chr, range(each, each + 128)) if letter.islower())
