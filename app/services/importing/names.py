"""A person's name in one cell, taken apart as far as that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CIVILITIES = {
    "mme": "mme", "madame": "mme", "mlle": "mme", "mademoiselle": "mme", "mrs": "mme", "ms": "mme", "miss": "mme",
    "f": "mme", "female": "mme", "femme": "mme",
    "m": "m", "mr": "m", "monsieur": "m", "mister": "m", "h": "m", "male": "m", "homme": "m",
}  # fmt: skip
_TITLES = frozenset({"me", "maitre", "maître", "dr", "docteur", "doctor", "pr", "prof", "professeur", "professor"})
_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "da",
        "di",
        "dos",
        "del",
        "della",
        "ter",
        "ten",
        "bin",
        "ben",
        "el",
        "al",
        "st",
        "saint",
    ]
)
_COUPLE = re.compile(
    r"^(?:m|mr|mme|mrs|monsieur|madame)\.?\s*(?:et|and|&|ou|/)\s*(?:m|mr|mme|mrs|monsieur|madame)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """Civility "mme", "m" or ""; first and last name as written."""

    civility: str = ""
    first: str = ""
    last: str = ""

    @property
    def full(self) -> str:
        """First and last name in one."""
        return f"{self.first} {self.last}".strip()


def civility(text: str) -> str | None:
    """ "mme", "m", or "" for an empty text or a title without gender (Me, Dr); None: unknown."""
    word = text.casefold().strip(" .")
    if not word or word in _TITLES or _COUPLE.match(text):
        return ""
    return _CIVILITIES.get(word)


def split_name(text: str) -> PersonName:
    """ "Mme Hélène DELORME" -> mme, Hélène, DELORME.

    Capitals mark the last name, as French lists write it, on either side; so does a comma
    ("Delorme, Hélène") and a particle ("Jean de la Tour"). Else the last word is the last
    name. A couple ("M. et Mme Delorme") stays in one piece, with its civility.
    """
    if _COUPLE.match(text):
        return PersonName(last=text)
    words = text.split()
    gender = ""
    while len(words) > 1:
        word = words[0].casefold().rstrip(".")
        if word in _TITLES:
            words.pop(0)
        elif not gender and word in _CIVILITIES and (len(word) > 1 or words[0] in ("M", "M.")):
            # "F. Dupont" and "H. Martin" are initials; a lone capital M is French for Mr.
            gender = _CIVILITIES[word]
            words.pop(0)
        else:
            break
    first, last = _split_words(words)
    return PersonName(gender, first, last)


def _split_words(words: list[str]) -> tuple[str, str]:
    joined = " ".join(words)
    if "," in joined:
        last, _, first = joined.partition(",")
        return first.strip(), last.strip()
    if len(words) < 2:
        return "", joined
    capital = [_is_capital(word) for word in words]
    if any(capital) and not all(capital):
        # Particles in small letters beside the capitals belong to them: "Jean de LA TOUR".
        if capital[-1]:
            start = len(words) - 1
            while start > 1 and (capital[start - 1] or words[start - 1].casefold() in _PARTICLES):
                start -= 1
            return " ".join(words[:start]), " ".join(words[start:])
        if capital[0]:
            end = 1
            while end < len(words) - 1 and capital[end]:
                end += 1
            return " ".join(words[end:]), " ".join(words[:end])
    for position in range(1, len(words) - 1):
        if words[position].casefold() in _PARTICLES or words[position].casefold().startswith(("d'", "d’")):
            return " ".join(words[:position]), " ".join(words[position:])
    return " ".join(words[:-1]), words[-1]


def _is_capital(word: str) -> bool:
    """Two or more capitals: an initial ("J.") says nothing."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) >= 2 and all(letter.isupper() for letter in letters)
