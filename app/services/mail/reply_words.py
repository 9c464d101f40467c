"""What a person wrote in her answer, without our own words below or between it (INB-1).

Each line is looked at by itself, so that no mail, however odd, takes long: the library for this (mail-parser-reply)
needed minutes for a mail of "On On On …".
"""

from __future__ import annotations

import re
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Final

MOST: Final = 20_000
"""Characters that are kept."""
READ: Final = 400_000
"""Characters that are looked at."""
LONGEST_LINE: Final = 300
"""No line that introduces what is quoted is longer."""
WROTE: Final = re.compile(r"\b(wrote|a écrit|schrieb|ha scritto|escribió|schreef|escreveu)[\s\u202f\u00a0]*:$", re.I)
INTRODUCES: Final = re.compile(r"(On|Le|Am|Il|El|Op|Em)\b", re.I)
ORIGINAL: Final = re.compile(
    r"-{2,} ?(Original Message|Forwarded message|Message d['’]origine|Message transféré|Ursprüngliche Nachricht) ?-{2}",
    re.I,
)
HEADER: Final = re.compile(r"\*?(From|De|Von|Da)[\s\u00a0]*:", re.I)
NEXT_HEADER: Final = re.compile(r"\*?(Sent|Date|To|Envoyé|À|Objet|Subject|Gesendet|An|Inviato)\b[^:]{0,12}:", re.I)
BREAKS: Final = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "table"})
UNSEEN: Final = frozenset({"style", "script", "head", "title", "blockquote"})


def written(message: EmailMessage) -> str:
    """Return what was written, at most `MOST` characters; empty where the mail has no words."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    words = str(part.get_content())[:READ]
    if part.get_content_type() == "text/html":
        words = _seen(words)
    return own_words(words)


def own_words(text: str) -> str:
    """Return a reply without what it quotes; of one that answers between or below our lines, all that is hers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = next((at for at in range(len(lines)) if _quotes_from(lines, at)), len(lines))
    own = _without_marks(lines[:end])
    if not own:  # she answers below what she quotes
        own = _without_marks([line for at, line in enumerate(lines) if not _quotes_from(lines, at)])
    return own[:MOST]


def _without_marks(lines: list[str]) -> str:
    kept = "\n".join(line.rstrip() for line in lines if not line.lstrip().startswith(">"))
    return re.sub(r"\n{3,}", "\n\n", kept).strip()


def _quotes_from(lines: list[str], at: int) -> bool:
    """Say whether a line introduces the mail that is answered, as mail programs write it."""
    line = lines[at].strip()
    if not line or len(line) > LONGEST_LINE:
        return False
    if ORIGINAL.match(line):
        return True
    if HEADER.match(line):
        return any(NEXT_HEADER.match(each.strip()) for each in lines[at + 1 : at + 4])
    # "On … wrote:" is often broken over two or three lines.
    together = (" ".join(lines[at : at + count])[: 2 * LONGEST_LINE].strip() for count in (1, 2, 3))
    return INTRODUCES.match(line) is not None and any(WROTE.search(each) for each in together)


class _Words(HTMLParser):
    """The words of a page as they are seen; quoted blocks are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
        elif tag in BREAKS and not self._unseen:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(re.sub(r"[ \t\r\n]+", " ", data))


def _seen(page: str) -> str:
    reader = _Words()
    reader.feed(page)
    reader.close()
    return "".join(reader.found)
