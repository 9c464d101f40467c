"""The shipped texts of the mails, and which of them a mail takes (TPL-1; wording rule 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parents[3] / "resources" / "mail"
LANGUAGES: Final = ("en", "fr")


class Step(StrEnum):
    """Which of a kind's texts; the last five belong to some kinds only."""

    FIRST = "first"
    REMINDER_1 = "reminder_1"
    LATER = "later"
    LAST = "last"
    COPY = "copy"
    COPY_PAID = "copy_paid"
    CREDIT = "credit"
    """For a credit note, which is mailed by hand alone (INV-5)."""
    BATCH = "batch"
    TOLD = "told"
    """For those who are told of a document that others sign (ACC-1)."""


COMMON_STEPS: Final = (Step.FIRST, Step.REMINDER_1, Step.LATER, Step.LAST)
STEPS: Final[dict[str, tuple[Step, ...]]] = {
    "organizer": COMMON_STEPS,
    "proposal": (*COMMON_STEPS, Step.TOLD),
    "invoice": (*COMMON_STEPS, Step.COPY, Step.COPY_PAID, Step.CREDIT),
    "chat": COMMON_STEPS,
    "signature": (*COMMON_STEPS, Step.TOLD),
    "approval": (*COMMON_STEPS, Step.BATCH),
    "client_request": COMMON_STEPS,
    "digest": (Step.FIRST,),
    "received": (Step.FIRST,),
    "wrong_recipient": (Step.FIRST,),
}
"""Every text there is: kind of text -> its steps. The last three kinds are no kinds of request."""


@dataclass(frozen=True, slots=True)
class MailText:
    """Subject and body with placeholders, for one kind, step and language.

    In the body a blank line parts paragraphs, a line end is a line end.
    """

    kind: str
    step: Step
    language: str
    subject: str
    body: str
    version: int = 0
    """Of the firm's own words; 0: the shipped ones."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every mail: above and below its text, and the small print."""

    above: str
    below: str
    footer: str


def language_of(tag: str) -> str:
    """Return the language that a mail can be written in for a tag: "fr-CA" gives "fr", an unknown one "en"."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else "en"


def default_text(kind: str, step: str, language: str) -> MailText:
    """Return the shipped text; KeyError where the kind has no such step."""
    language = language_of(language)
    if step not in STEPS[kind]:
        raise KeyError(step)
    section = _sections(f"texts/{kind}.{language}.txt")[step]
    first, _, body = section.partition("\n")
    return MailText(kind, Step(step), language, first.partition(":")[2].strip(), body.strip("\n"))


def frame(kind: str, language: str) -> Frame:
    """Return what stands around a mail of that kind.

    An apology to somebody who should not have been written to names neither person nor client.
    """
    sections = _sections(f"frame.{language_of(language)}.txt")
    if kind == "wrong_recipient":
        return Frame(sections["nameless_above"], sections["nameless_below"], "")
    return Frame(sections["above"], sections["below"], sections["footer"])


def which_text(*, reminder_number: int | None, number_total: int, manual: bool, first_accepted: bool) -> Step:
    """Return the step whose text a mail takes (wording rule 1, MAN-3).

    `reminder_number` is None (or 0) for the first mail and for a manual one. A client's only
    reminder is never worded as the last one, so that it does not sound like an ultimatum.
    """
    if manual:
        return Step.REMINDER_1 if first_accepted else Step.FIRST
    if not reminder_number:
        return Step.FIRST
    if reminder_number == 1:
        return Step.REMINDER_1
    return Step.LAST if reminder_number >= number_total else Step.LATER


def which_copy(*, paid: bool) -> Step:
    """Return the text of an invoice sent again by hand (MAN-5)."""
    return Step.COPY_PAID if paid else Step.COPY


@cache
def _sections(name: str) -> dict[str, str]:
    """Read a file of `[section]` heads, each followed by its text."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (RESOURCES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            lines = sections.setdefault(line[1:-1], [])
        else:
            lines.append(line)
    return {head: "\n".join(body).strip("\n") for head, body in sections.items()}
