"""Numbers of invoices in what a payer wrote: whole, without their signs, or only their digits (INV-3)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from app.services.folding import fold

Key = TypeVar("Key", bound=Hashable)
SHORTEST_BARE: Final = 4
"""Digits that say something without the letters before them; fewer are amounts, days and parts of streets."""
SHORTEST_TAIL: Final = 4
LONG_BARE: Final = 6
"""Digits that are hardly anything else than the number."""
CUE: Final = (
    r"(?<![a-z])(?:invoices?|inv|rechnung(?:s?nr)?|re|rg|rnr|nr|no|n°|n|factures?|fact|fac|fa|ref|num|#)[\W_]{0,4}"
)
SWISS: Final = 27
_PARTS: Final = re.compile(r"[a-z]+|[0-9]+")
_DIGITS: Final = re.compile(r"[0-9]+")
_RUNS: Final = re.compile(r"[0-9]{1,40}")
_CARRY: Final = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)


def plain(text: str) -> str:
    """Return a text as numbers are sought in it: small letters without accents."""
    return fold(text)


@dataclass(slots=True)
class Numbers(Generic[Key]):
    """The numbers of many invoices, found again in texts: each text costs as much as it is long."""

    by_digits: dict[str, list[tuple[Key, re.Pattern[str]]]] = field(default_factory=lambda: defaultdict(list))
    """Each run of digits with which a number may end, without zeros before it, and how the number is written."""
    by_whole: dict[str, list[Key]] = field(default_factory=lambda: defaultdict(list))
    """All digits of a number, where they are enough to mean it."""

    def add(self, number: str, key: Key) -> None:
        """Take a number in; one without digits cannot be told from a word, and is left out."""
        parts = _PARTS.findall(plain(number))
        digits = [each for each in parts if each.isdecimal()]
        if not digits:
            return
        pattern = _pattern(parts)
        joined = ""
        for each in reversed(digits):
            joined = each + joined
            self.by_digits[joined.lstrip("0") or "0"].append((key, pattern))
        whole = "".join(digits)
        if len(whole) >= SHORTEST_BARE:
            self.by_whole[whole.lstrip("0")].append(key)
        if len(digits) > 1 and len(digits[-1]) >= SHORTEST_BARE:
            self.by_whole[digits[-1].lstrip("0")].append(key)

    def written(self, text: str) -> list[Key]:
        """Return what a text names in full, in its order; separators may be lost, or others."""
        found: dict[Key, int] = {}
        for run in _RUNS.finditer(text):
            for key, pattern in self.by_digits.get(run[0].lstrip("0") or "0", ()):
                if key not in found and (hit := pattern.search(text)):
                    found[key] = hit.start()
        return sorted(found, key=lambda key: found[key])

    def bare(self, text: str) -> list[Key]:
        """Return what a text may name by digits alone: "2058" for INV-2058. Several may have the same."""
        found: dict[Key, None] = {}
        for run in _RUNS.finditer(text):
            if len(run[0]) >= SHORTEST_BARE:
                found.update(dict.fromkeys(self.by_whole.get(run[0].lstrip("0"), ())))
        return list(found)

    def referred(self, reference: str) -> tuple[list[Key], list[Key]]:
        """Return what a structured reference names for certain, and what it may name by its end."""
        content = referred(reference)
        if content is None:
            return [], []
        sure = self.written(content) if not content.isdecimal() else []
        digits = "".join(_DIGITS.findall(content)).lstrip("0")
        sure = sure or (list(self.by_whole.get(digits, ())) if len(digits) >= SHORTEST_BARE else [])
        if sure:
            return sure, []
        tails = (digits[-length:] for length in range(len(digits) - 1, SHORTEST_TAIL - 1, -1))
        found = (self.by_whole.get(tail.lstrip("0"), ()) for tail in tails if not tail.startswith("0"))
        return [], list(next((each for each in found if each), ()))


def _pattern(parts: Sequence[str]) -> re.Pattern[str]:
    """Return how a number may be written: "FA-2026-0045" also as "fa 2026/45" and "FA20260045".

    A few digits alone, or with a letter, are a number only where the word before them says so.
    """
    made = []
    for at, each in enumerate(parts):
        if not each.isdecimal():
            made.append(each)
        elif at == 0:
            made.append("0*" + (each.lstrip("0") or "0"))
        elif parts[at - 1].isdecimal():
            # Without a sign between two runs of digits their zeros are what tells one from the other.
            made.append(rf"(?:[\W_]+0*{each.lstrip('0') or '0'}|{each})")
        else:
            made.append("0*" + (each.lstrip("0") or "0"))
    begin = r"(?<![0-9])" if parts[0].isdecimal() else r"(?<![a-z])"
    length = sum(map(len, parts))
    if length < SHORTEST_BARE or (length < LONG_BARE and all(each.isdecimal() for each in parts)):
        begin = CUE + begin
    end = r"(?![0-9])" if parts[-1].isdecimal() else r"(?![a-z])"
    return re.compile(begin + r"[\W_]{0,3}".join(made) + end)


def referred(reference: str) -> str | None:
    """Return what a creditor's reference holds, its check digits being right; None for what is none.

    RF… (ISO 11649), the 27 digits of a Swiss bill, the 12 of a Belgian one.
    """
    letters = re.sub(r"[^0-9a-z]", "", plain(reference))
    if re.fullmatch(r"rf[0-9]{2}[0-9a-z]{1,21}", letters):
        turned = letters[4:] + letters[:4]
        return letters[4:] if int("".join(str(int(each, 36)) for each in turned)) % 97 == 1 else None
    if not letters.isdecimal():
        return None
    if len(letters) == SWISS:
        return letters[:-1].lstrip("0") if _swiss_check(letters[:-1]) == int(letters[-1]) else None
    if len(letters) == 12:
        rest = int(letters[:10]) % 97 or 97
        return letters[:10].lstrip("0") if rest == int(letters[10:]) else None
    return None


def _swiss_check(digits: str) -> int:
    carry = 0
    for each in digits:
        carry = _CARRY[(carry + int(each)) % 10]
    return (10 - carry) % 10


def unique(found: Iterable[Key]) -> list[Key]:
    """Return each once, in their order."""
    return list(dict.fromkeys(found))
