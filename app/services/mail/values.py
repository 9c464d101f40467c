"""The shapes that a field's value may have, and the cleaning that everything typed goes through."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from app.services import rich_text
from app.services.errors import Refused

KEPT_FORMAT: Final = "\u200c\u200d\u00ad"
"""Joiners (several scripts and emoji need them) and the soft hyphen; other format characters only deceive."""
SPACES: Final = re.compile(r"[ \t\n\r\v\f\u0085\u2028\u2029]+")
BEFORE_MARK: Final = re.compile(r" (?=[:;?!»])|(?<=«) |(?<=n°) ")


@dataclass(frozen=True, slots=True)
class Words:
    """Words within a line; `strong` in the HTML part. May hold line ends (a signature)."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A reply that the client can give: a button in HTML, an instruction in the plain text.

    `href` is a `mailto:` link, empty where the firm has no address to reply to.
    """

    code: str
    label: str
    instruction: str
    href: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, with what can be answered to it."""

    text: str
    detail: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list under a heading (which may be empty)."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels and values, one pair a line: how to pay, or what the request is."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of several paragraphs, as somebody typed it; `quoted` under a heading."""

    paragraphs: tuple[str, ...]
    heading: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Rich:
    """Text with a little form, as a person wrote it; `quoted` under a heading."""

    blocks: tuple[rich_text.Block, ...]
    heading: str = ""
    quoted: bool = False

    @property
    def plain(self) -> str:
        """Its words without looks; lists keep their marks."""
        return rich_text.plain_of(self.blocks)

    @property
    def html(self) -> Markup:
        """Its words as HTML: escaped, no links."""
        return Markup(rich_text.to_html(self.blocks))  # noqa: S704 - all of it is escaped there


Value = Words | Action | Listing | Rows | Prose | Rich


def clean_line(text: str) -> str:
    """Return typed text as one line: no control, invisible or direction characters, no double spaces.

    Line ends become spaces, so that nothing typed can begin a header or a line of its own.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = SPACES.sub(" ", text)
    return " ".join(part for part in "".join(map(_visible, text)).split(" ") if part)


def clean_text(text: str) -> str:
    """Return typed text of several lines, each cleaned; runs of blank lines shrink to one."""
    lines = [clean_line(line) for line in re.split(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]", text)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")


def prose(text: str) -> tuple[str, ...]:
    """Part typed text into paragraphs at blank lines."""
    return tuple(paragraph for paragraph in clean_text(text).split("\n\n") if paragraph)


def rich(text: str) -> tuple[rich_text.Block, ...]:
    """Read marked text that somebody typed, cleaned as `clean_text` does.

    Raises Refused("mail-too-long") rather than leaving its end out unseen.
    """
    if rich_text.too_long(text):
        raise Refused("mail-too-long", characters=len(text))
    return rich_text.read(clean_text(text))


def french_spaces(text: str) -> str:
    """Make the space before : ; ? ! » and after « and n° unbreakable, where one was typed."""
    return BEFORE_MARK.sub("\u00a0", text)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    return "" if category in ("Cc", "Cf", "Co") and character not in KEPT_FORMAT else character
