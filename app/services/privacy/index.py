"""The index of an exported account: what is where, as a page that any browser shows, or as a paper (APP-7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import quote

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 40px auto; max-width: 900px; padding: 0 20px; color: #1b2430 }
h1 { font-size: 24px } h2 { font-size: 17px; margin-top: 32px }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; vertical-align: top; padding: 5px 14px 5px 0;
border-bottom: 1px solid #dde3ea } th { color: #5b6673; font-weight: 500 } .bad { color: #a3202f }
@media (prefers-color-scheme: dark) { body { background: #14181d; color: #e3e8ee } a { color: #8fb8ff }
td, th { border-color: #2b333d } .bad { color: #ff8f98 } }
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands on top: whose data it is, and what is known of it."""

    name: str
    language: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One file: `path` within the export, empty where it could not be read; `trouble` says why."""

    section: str
    path: str
    what: str
    at: datetime | None
    trouble: str = ""


def sections(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Return the lines by their section, in order."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.section, []).append(line)
    return found


def beside(line: Line, moment: Callable[[datetime], str]) -> str:
    """Return what is said of a file beside its name."""
    parts = (line.what if line.path else "", moment(line.at) if line.at else "", line.trouble)
    return " · ".join(part for part in parts if part)


def page(facts: Facts, lines: Sequence[Line], say: Mapping[str, str], moment: Callable[[datetime], str]) -> str:
    """Return the index as a web page that needs nothing but itself."""
    title = f"{say['title']}: {facts.name}"
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{_lines(value)}</td></tr>" for name, value in facts.rows)
    parts = [
        f"<h2>{escape(say[key])}</h2><table><tr><th>{escape(say['file'])}</th><th>{escape(say['what'])}</th>"
        f"<th>{escape(say['when'])}</th></tr>{''.join(_row(each, moment) for each in found)}</table>"
        for key, found in sections(lines).items()
    ]
    return (
        f'<!doctype html><html lang="{facts.language}"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1><table>{rows}</table>{''.join(parts)}</html>"
    )


def _row(line: Line, moment: Callable[[datetime], str]) -> str:
    name = line.path.rpartition("/")[2]
    link = f'<a href="{escape(quote(line.path))}">{escape(name)}</a>' if line.path else escape(line.what)
    said = f'<span class="bad">{escape(line.trouble)}</span>' if line.trouble else escape(line.what)
    return f"<tr><td>{link}</td><td>{said}</td><td>{escape(moment(line.at)) if line.at else ''}</td></tr>"


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())
