"""What the command line says, in the reader's language."""

from __future__ import annotations

import locale
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from babel import Locale

from app.services.errors import Refused

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources" / "i18n"
LANGUAGES: Final = ("en", "fr")


class Words:
    """The sentences of one language, by code."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale(language)
        with (RESOURCES / f"cli.{language}.toml").open("rb") as file:
            sections: dict[str, dict[str, str]] = tomllib.load(file)
        self.entries = {f"{head}.{key}": words for head, keys in sections.items() for key, words in keys.items()}

    def say(self, code: str, /, **values: object) -> str:
        """Return a sentence with its values; KeyError for an unknown code."""
        return self.entries[code].format_map(_Values(values))

    def count(self, code: str, number: int, /, **values: object) -> str:
        """Return the sentence whose number agrees with `number`."""
        return self.say(f"{code}_{self._locale.plural_form(number)}", count=number, **values)

    def maybe(self, code: str, /, **values: object) -> str:
        """Return a sentence, or the last part of its code where there is none."""
        return self.say(code, **values) if code in self.entries else code.rpartition(".")[2]

    def refusal(self, error: Refused) -> str:
        """Return a refusal or fault as a sentence, with the next step."""
        known = f"fault.{error.code}" in self.entries
        text = self.say(f"fault.{error.code}", **error.params) if known else self.say("fault.other", code=error.code)
        return f"{text} [{error.field}]" if error.field and not known else text


class _Values(dict[str, object]):
    """Values of a sentence; one that a service does not give shows as an ellipsis, never as a traceback."""

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__({key: _shown(value) for key, value in values.items()})

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def system_language() -> str:
    """Return the language of the terminal: LC_ALL, LC_MESSAGES, LANG, else the system's; English for any other."""
    tag = next((found for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (found := os.environ.get(name))), "")
    if not tag:
        tag = locale.getlocale()[0] or ""
    return "fr" if tag.casefold().startswith("fr") else "en"
