"""What the screens say in a language: the sources for English, their translations for French."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from app.services.handbook import Handbook

ROOT = Path(__file__).resolve().parents[2]
BOLD = re.compile(r"\*\*(.+?)\*\*")
IN_SOURCES = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
NAMES = {"Relance"}


@dataclass(frozen=True)
class ScreenWords:
    """All texts, made alike: one apostrophe, no access keys, plain blanks."""

    texts: frozenset[str]
    patterns: re.Pattern[str]
    """Those with a number or a name in them."""

    def missing(self, book: Handbook) -> list[str]:
        """Return "page: words" for each bold text of the help that no screen says."""
        return [
            f"{page.name}: {words}"
            for page in book.pages.values()
            for words in BOLD.findall(page.text)
            if not self._says(alike(words))
        ]

    def _says(self, words: str) -> bool:
        return words in NAMES or words in self.texts or self.patterns.fullmatch(words) is not None


def screens() -> list[Path]:
    """Return the sources of all screens but the help."""
    views = ROOT / "app" / "views"
    return [file for file in sorted(views.rglob("*.py")) if file.parent != views / "help"]


def alike(words: str) -> str:
    """Return a text without what differs between a screen and a page."""
    plain = words.replace("\\'", "'").replace("’", "'").replace("&&", "&").replace("\u00a0", " ").replace("\u202f", " ")
    return plain.rstrip("…").strip()


def said_in(language: str) -> ScreenWords:
    """Return what the screens say: English from the sources, which are always fresh."""
    if language == "en":
        raw = {found for file in screens() for found in IN_SOURCES.findall(file.read_text("utf-8"))}
    else:
        tree = ET.parse(ROOT / "resources" / "i18n" / f"relance_{language}.ts").getroot()
        raw = {text.text or "" for kind in ("translation", "numerusform") for text in tree.iter(kind)}
    texts = {alike(text) for text in raw}
    varied = [
        re.sub(r"%n|\\\{\w*\\\}", ".+", re.escape(text))
        for text in texts
        if re.search(r"\{\w*\}|%n", text) and len(re.sub(r"\{\w*\}|%n|\W", "", text)) > 5
    ]  # fmt: skip
    return ScreenWords(frozenset(texts), re.compile("|".join(varied)))
