"""The help as it is written: Markdown pages in docs/help, one folder a language, put in order by their index.

`index.md` is the first page and the contents at once: each of its headings is a part, each link a page of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.services.folding import fold

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "help"
"""Beside the program, frozen or not."""
LANGUAGES = ("en", "fr")
INDEX = "index"
_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_IN_TITLE, _IN_HEADING = 20, 5
"""What a word weighs in a title and in a heading; in the text, one each time it stands there."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page; `anchor` is what a link names it by, made as readers of Markdown make it."""

    level: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name (the file's), its title (the first heading), its Markdown."""

    name: str
    title: str
    text: str

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings in order, the title first."""
        return tuple(
            Heading(len(found[1]), found[2].strip(), anchor_of(found[2])) for found in _HEADING.finditer(self.text)
        )

    @property
    def links(self) -> tuple[str, ...]:
        """Where the page leads, as written: "invoices.md#…"."""
        return tuple(target for _, target in _LINK.findall(self.text))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the contents with the names of its pages."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """The help in one language."""

    pages: dict[str, HelpPage]
    parts: tuple[Part, ...]

    def find(self, words: str) -> list[HelpPage]:
        """Return the pages in which each word stands, whatever its accents, the best first; none for no words."""
        typed = fold(words).split()
        if not typed:
            return []
        weighed = [(_weight(page, typed), order, page) for order, page in enumerate(self._in_order())]
        return [page for weight, _, page in sorted(weighed, key=lambda each: (-each[0], each[1])) if weight]

    def _in_order(self) -> Iterator[HelpPage]:
        return (self.pages[name] for part in self.parts for name in part.pages)


def _weight(page: HelpPage, typed: list[str]) -> int:
    title, text = fold(page.title), fold(page.text)
    if not all(word in text for word in typed):
        return 0
    headings = [fold(heading.words) for heading in page.headings]
    return sum(
        text.count(word)
        + _IN_TITLE * (word in title)
        + _IN_HEADING * sum(word in heading for heading in headings)
        for word in typed
    )  # fmt: skip


def anchor_of(words: str) -> str:
    """Return the anchor of a heading: lower case, blanks as hyphens, other signs left out."""
    kept = re.sub(r"[^\w\s-]", "", words.strip().lower())
    return re.sub(r"\s+", "-", kept)


def split_link(target: str) -> tuple[str, str]:
    """Return page and anchor of a link as written; the page is empty for one within the same page."""
    file, _, anchor = target.partition("#")
    return file.removesuffix(".md"), anchor


@lru_cache(maxsize=len(LANGUAGES))
def read(language: str, folder: Path = FOLDER) -> Handbook:
    """Return the help in a language of `LANGUAGES`. FileNotFoundError where it was not brought along."""
    pages = {}
    for file in sorted((folder / language).glob("*.md")):
        text = file.read_text("utf-8")
        found = _HEADING.search(text)
        pages[file.stem] = HelpPage(file.stem, found[2].strip() if found else file.stem, text)
    if INDEX not in pages:
        raise FileNotFoundError(folder / language / f"{INDEX}.md")
    return Handbook(pages, tuple(_parts(pages[INDEX].text)))


def _parts(text: str) -> Iterator[Part]:
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        yield Part(title.strip(), tuple(split_link(target)[0] for _, target in _LINK.findall(body)))
