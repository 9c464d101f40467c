"""An import from beginning to end: a list opened as it was last time, tried out, taken over (ACC-7, INV-4)."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.models.firm import FirmSetting
from app.models.kinds import Kind as RequestKind
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.importing import programs
from app.services.importing.amounts import DecimalSign
from app.services.importing.apply_clients import apply_clients
from app.services.importing.apply_invoices import SOURCE_LIMIT as SOURCE_LIMIT
from app.services.importing.apply_invoices import apply_invoices
from app.services.importing.apply_requests import apply_requests
from app.services.importing.clients import read_clients
from app.services.importing.columns import Kind, guess, mapped
from app.services.importing.dates import DateOrder
from app.services.importing.invoices import read_invoices
from app.services.importing.report import ImportReport, Watch
from app.services.importing.requests import read_requests
from app.services.importing.table_reader import Table, read_table
from app.services.office import Office

REMEMBERED = "imported_columns"
"""Setting: kind -> source -> field -> header, as last imported."""
SAMPLES = 3
COUNTS = {
    "clients": ("created_accounts", "updated_accounts", "added_contacts", "updated_contacts", "linked", "unchanged"),
    "requests": ("recorded", "to_come", "to_approve", "nobody", "unchanged"),
    "invoices": ("created", "updated", "paid", "stopped", "freed", "ignored", "unchanged"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read: its table, which column holds which field (by index), and a few values of each column."""

    table: Table
    columns: Mapping[str, int]
    samples: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for an import. `reminders` are days and number; None reminds nobody of new invoices."""

    kind: Kind
    source: str
    columns: Mapping[str, int] = field(default_factory=dict)
    reminders: tuple[int, int] | None = None
    currency: str = ""
    date_order: DateOrder | None = None
    decimal: DecimalSign | None = None
    terms_days: int | None = None
    request_kind: RequestKind | None = None
    """What a request is whose line does not say it."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Programs from which lists of a kind have come, by name, and the one to be expected; empty: nobody knows."""

    names: tuple[str, ...]
    usual: str


def sources(office: Office, kind: Kind) -> Sources:
    """Return where lists of this kind come from: as before, or from the program that the firm used so far."""
    with office.database.read() as session:
        names = tuple(sorted(_remembered(session).get(kind, {})))
        said = firm_settings.load(session).came_from
        return Sources(names, names[0] if len(names) == 1 else said if not names else "")


def open_list(office: Office, path: Path, kind: Kind, source: str = "", sheet: str | None = None) -> Opened:
    """Read a file and match its columns: as at the last import of this source, the rest by their names.

    Raises what `read_table` raises.
    """
    return open_table(office, read_table(path, sheet=sheet), kind, source)


def open_table(office: Office, table: Table, kind: Kind, source: str) -> Opened:
    """As `open_list`, of a table that was read."""
    with office.database.read() as session:
        known = _remembered(session).get(kind, {}).get(source.strip()[:SOURCE_LIMIT], {})
    usual = programs.columns_of(source, kind, table.headers)
    known = {**usual, **known}
    named = {name: header for name, header in known.items() if header and table.headers.count(header) == 1}
    columns = dict(guess(table.headers, kind, named).columns)
    for name, header in known.items():
        if header == programs.NOT_THERE:
            columns.pop(name, None)
    return Opened(table, columns, tuple(_samples(table, at) for at in range(len(table.headers))))


def run(
    office: Office, table: Table, choices: Choices, *, dry_run: bool = False, watch: Watch | None = None
) -> ImportReport:
    """Take a list over in one commit, and remember its columns; with `dry_run` say what that would do.

    Raises `Refused` with what reading and applying refuse: "columns-missing", "nothing-taken", "source-missing" …
    """
    mapping = mapped(table.headers, choices.kind, choices.columns)
    with no_look_for_rubbish():
        if choices.kind == "clients":
            read = read_clients(table, mapping)
            report = apply_clients(office, read, source=choices.source, dry_run=dry_run, watch=watch)
        elif choices.kind == "requests":
            requests = read_requests(
                table, mapping, default_kind=choices.request_kind,
                default_currency=choices.currency or firm_settings.read(office).currency,
                date_order=choices.date_order, decimal=choices.decimal,
            )  # fmt: skip
            report = apply_requests(office, requests, source=check_source(choices.source), dry_run=dry_run, watch=watch)
        else:
            lines = read_invoices(
                table, mapping, default_currency=choices.currency or firm_settings.read(office).currency,
                date_order=choices.date_order, decimal=choices.decimal, terms_days=choices.terms_days,
            )  # fmt: skip
            report = apply_invoices(
                office, lines, source=choices.source, reminders=choices.reminders, dry_run=dry_run, watch=watch
            )
    if not dry_run and choices.source.strip():
        remember(office, choices.kind, choices.source, {name: mapping.header(name) for name in mapping.columns})
    return report


@contextmanager
def no_look_for_rubbish() -> Iterator[None]:
    """Keep the collector out of an import: it would go through the objects of all lines again and again.

    Each such look holds every thread, the window's too, and there is next to no rubbish before the end.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check_source(source: str) -> str:
    """Return a source's name as it is kept; raises `Refused("source-missing")`."""
    kept = source.strip()[:SOURCE_LIMIT]
    if not kept:
        raise Refused("source-missing", "source")
    return kept


def _samples(table: Table, at: int) -> tuple[str, ...]:
    found: list[str] = []
    for row in table.rows:
        value = row[at] if at < len(row) else ""
        if value and value not in found:
            found.append(value)
        if len(found) == SAMPLES:
            break
    return tuple(found)


def _remembered(session: Session) -> dict[str, dict[str, dict[str, str]]]:
    row = session.get(FirmSetting, REMEMBERED)
    return row.value if row is not None and isinstance(row.value, dict) else {}


def is_remembered(office: Office, kind: Kind, source: str) -> bool:
    """Say whether a list of this source was read before."""
    with office.database.read() as session:
        return source in _remembered(session).get(kind, {})


def remember(office: Office, kind: Kind, source: str, headers: Mapping[str, str]) -> None:
    """Keep which column of a source holds which field."""
    with office.database.write() as uow:
        known: dict[str, Any] = dict(_remembered(uow.session))
        known[kind] = {**known.get(kind, {}), check_source(source): dict(headers)}
        row = uow.session.get(FirmSetting, REMEMBERED)
        if row is None:
            uow.session.add(FirmSetting(key=REMEMBERED, value=known))
        else:
            row.value = known
        uow.commit()


def counts(report: ImportReport) -> list[tuple[str, int]]:
    """Return what an import did, as (name of the field of the report, count), without what it did not do."""
    found = [(name, int(getattr(report, name))) for name in COUNTS[report.kind]]
    found += [("held", len(report.held)), ("rejected", len(report.rejected))]
    return [(name, count) for name, count in found if count]
