"""Where the command line writes: text for people, JSON for programs, and how a command ends."""

from __future__ import annotations

import json
import sys
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

from app.cli.words import Words


class Exit(IntEnum):
    """How a command ended; `docs/command-line.md` says what each asks for."""

    OK = 0
    FAULT = 1
    USAGE = 2
    MAILS_NEED_A_PERSON = 3
    QUEUE_STOPPED = 4


@dataclass(frozen=True, slots=True)
class Terminal:
    """The words in use, and whether a program reads along."""

    words: Words
    json: bool = False

    def say(self, code: str, /, **values: object) -> None:
        """Print a sentence; not where a program reads."""
        self.line(self.words.say(code, **values))

    def count(self, code: str, number: int, /, **values: object) -> None:
        """Print the sentence whose number agrees."""
        self.line(self.words.count(code, number, **values))

    def line(self, text: str = "") -> None:
        """Print a line for people."""
        if not self.json:
            print(visible(text))

    def warn(self, text: str) -> None:
        """Print what a person must know, beside the output."""
        print(visible(text), file=sys.stderr)

    def data(self, content: Any) -> None:
        """Print what a program reads; only with --json."""
        if self.json:
            print(json.dumps(content, indent=2, default=plain))


def plain(value: object) -> object:
    """Return a value as JSON knows it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def visible(text: str) -> str:
    """Return a text that cannot steer the terminal: names and the words of servers come from outside."""
    return "".join(
        each if each == "\n" or unicodedata.category(each) not in ("Cc", "Cf", "Cs") else " " for each in text
    )


def when(moment: datetime | None, zone: Any) -> str:
    """Return a moment on the firm's wall clock, the same in each language: 2026-11-23 09:00."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment is not None else "–"


def size(count: int) -> str:
    """Return a size in MB."""
    return f"{count / 1_000_000:.1f} MB"


def prepare_streams() -> None:
    """Let no sign that a console lacks end a command, nor a reader that went away."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def folder_of(path: Path | None) -> Path | None:
    """Return a folder as typed, with ~ and relative parts resolved."""
    return path.expanduser().resolve() if path is not None else None
