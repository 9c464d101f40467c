"""Names as banks write them: in capitals, cut, without accents, their legal form here and there (INV-3)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from app.services.folding import fold

_SILENT: Final = (
    "ag bv co cie corp eirl ek ev eurl gbr gmbh inc kg kgaa llc llp lp ltd limited mbh monsieur madame mme mr mrs nv "
    "ohg plc pty pvt sa sarl sas sasu sci scp se selarl snc societe srl ste ug und and et the de du des la le les of "
    "company compagnie vir sepa recu"
)
FORMS: Final = frozenset(_SILENT.split())
"""Words that say nothing of who it is."""
SHORTEST: Final = 6
"""Letters of a name of one word that is found in a longer text."""
CUT: Final = 12
"""Letters after which a name may be cut by a bank."""
_WORD: Final = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=8_192)
def words(name: str) -> tuple[str, ...]:
    """Return the words that tell who it is; "Bäckerei" and "BAECKEREI" are the same."""
    letters = fold(name.replace("ß", "ss"))
    for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        letters = letters.replace(two, one)
    return tuple(each for each in _WORD.findall(re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", letters)) if each not in FORMS)


def key(name: str) -> str:
    """Return a name as that of the same payer another time."""
    return " ".join(sorted(set(words(name))))


@dataclass(slots=True)
class Names:
    """Names of accounts and their people, found again in what a bank writes."""

    _names: list[tuple[frozenset[str], int]] = field(default_factory=list)
    _by_word: dict[str, list[tuple[frozenset[str], int]]] = field(default_factory=dict)
    """The rarest word of a name -> all its words, and whose name it is: a word that many have would find too many."""
    _by_start: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, account_id: int) -> None:
        """Take a name in."""
        found = words(name)
        if found:
            self._names.append((frozenset(found), account_id))
            self._by_word = {}
            joined = "".join(found)
            self._by_start[joined[:CUT]].append((joined, account_id))

    def find(self, payer: str, text: str = "") -> frozenset[int]:
        """Return whose name the payer's is, be it cut; where no payer is told, whose name stands in the text."""
        told = words(payer)
        found = self._within(told, text=False)
        joined = "".join(told)
        if not found and len(joined) >= CUT:
            found = {
                account_id for whole, account_id in self._by_start.get(joined[:CUT], ())
                if whole.startswith(joined) or joined.startswith(whole)
            }  # fmt: skip
        return frozenset(found or (self._within(words(text), text=True) if text else ()))

    def _within(self, told: Sequence[str], *, text: bool) -> set[int]:
        there = set(told)
        found: set[int] = set()
        by_word = self._words()
        for word in there:
            for whole, account_id in by_word.get(word, ()):
                short = len(whole) == 1 and (text or len(there) > 1) and len(word) < SHORTEST
                if whole <= there and not short:
                    found.add(account_id)
        return found

    def _words(self) -> dict[str, list[tuple[frozenset[str], int]]]:
        if not self._by_word:
            common = Counter(word for whole, _ in self._names for word in whole)
            for whole, account_id in self._names:
                rarest = min(whole, key=lambda word: (common[word], -len(word), word))
                self._by_word.setdefault(rarest, []).append((whole, account_id))
        return self._by_word
