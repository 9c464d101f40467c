"""The audit trail as a CSV that a spreadsheet opens without running anything in it (AUD-2)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from app.services.audit import Entry, EntryQuery, entries
from app.services.durable_files import replace_synced
from app.services.errors import Fault
from app.services.importing.cells import export_cell
from app.services.office import Office

COLUMNS = (
    "entry", "time_utc", "who", "event", "code", "request", "title", "recipients", "answer", "details", "previous_hash",
    "hash",
)  # fmt: skip
PAGE = 1000
_BOM = "\ufeff"


def recipients_of(entry: Entry) -> list[str]:
    """Return the recipients of an entry as "Name <address>"; empty where it has none."""
    to = entry.details.get("to")
    if not isinstance(to, list):
        return []
    return [f"{each.get('name') or ''} <{each.get('address') or ''}>".strip() for each in to]


def answer_of(entry: Entry) -> str:
    """Return the server's answer in its own words: "250 2.0.0 queued as 4Fk2"; empty where there is none."""
    code, said = entry.details.get("reply_code"), str(entry.details.get("reply") or "")
    return said if code is None or said.startswith(str(code)) else f"{code} {said}".strip()


def export(
    office: Office,
    query: EntryQuery,
    target: Path,
    *,
    who: Callable[[Entry], str],
    event: Callable[[Entry], str],
    keep: Callable[[Entry], bool] = lambda _: True,
) -> int:
    """Write the entries of a filter, newest first; returns how many. `who` and `event` put an entry into words.

    The file appears whole or not at all. Raises `Fault("file-unwritable")` where it cannot be written.
    """
    out = io.StringIO()
    out.write(_BOM)  # spreadsheet programs take a CSV without it for one of another century
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    count = 0
    for entry in _all(office, query):
        if keep(entry):
            writer.writerow([export_cell(cell) for cell in _row(entry, who(entry), event(entry))])
            count += 1
    try:
        replace_synced(target, out.getvalue().encode("utf-8"))
    except OSError as error:
        raise Fault("file-unwritable", name=target.name) from error
    return count


def _row(entry: Entry, who: str, event: str) -> Sequence[str]:
    return (
        str(entry.seq),
        entry.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        who,
        event,
        entry.code,
        entry.reference,
        entry.title,
        "; ".join(recipients_of(entry)),
        answer_of(entry),
        json.dumps(entry.details, ensure_ascii=False, sort_keys=True),
        entry.previous_hash,
        entry.hash,
    )


def _all(office: Office, query: EntryQuery) -> Iterator[Entry]:
    before = query.before
    while True:
        page = entries(office, replace(query, before=before, limit=PAGE))
        yield from page
        if len(page) < PAGE:
            return
        before = page[-1].seq
