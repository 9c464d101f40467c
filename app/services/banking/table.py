"""Statements as a table: CSV or a spreadsheet, its columns named by the bank and put right by a person (INV-3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from app.services.banking.entry import MAX_NAME, MAX_REFERENCE, Entry, Statement, told
from app.services.errors import Refused
from app.services.importing import amounts, dates
from app.services.importing.amounts import Convention, DecimalSign, currency_code, parse_amount
from app.services.importing.clients import numbered_rows, refuse_shape, rejection
from app.services.importing.columns import Mapping, fold
from app.services.importing.dates import DateOrder, parse_date
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.table_reader import Table

COME: Final = frozenset({"h", "haben", "c", "cr", "crdt", "credit", "gutschrift", "bij", "in", "recette"})
GONE: Final = frozenset({"s", "soll", "d", "dr", "dbit", "debit", "lastschrift", "belastung", "af", "out", "depense"})


@dataclass(frozen=True, slots=True)
class _Reading:
    mapping: Mapping
    currency: str
    convention: Convention
    order: DateOrder | None


def read_movements(
    table: Table, mapping: Mapping, *, default_currency: str, date_order: DateOrder | None = None,
    decimal: DecimalSign | None = None,
) -> Statement:  # fmt: skip
    """Read each line; `date_order` and `decimal` are used where the columns do not show theirs.

    Codes of rejected lines: those of dates and amounts, "currency-unknown", "currency-mismatch", "total-line",
    "too-many-cells". Raises Refused "columns-missing".
    """
    if mapping.missing or mapping.kind != "statement":
        raise Refused("columns-missing", fields=mapping.missing)
    rows = list(numbered_rows(table))
    shown = amounts.evidence(_cells(mapping, rows, ("moved", "credit", "debit")))
    order = dates.evidence(_cells(mapping, rows, ("booked",))) or date_order
    reading = _Reading(mapping, default_currency, replace(shown, decimal=shown.decimal or decimal), order)
    entries: list[Entry] = []
    rejected: list[RejectedLine] = []
    for number, row in rows:
        try:
            refuse_shape(table, number, row)
            entry = _entry(reading, row)
        except LineProblem as problem:
            rejected.append(rejection(problem, mapping, number))
            continue
        if entry.amount:
            entries.append(entry)
    return Statement("table", tuple(entries), 0, tuple(rejected))


def _cells(mapping: Mapping, rows: Iterable[tuple[int, list[str]]], fields: tuple[str, ...]) -> Iterable[str]:
    used = [mapping.columns[field] for field in fields if field in mapping.columns]
    return (row[index] for _, row in rows for index in used if index < len(row) and row[index])


def _entry(reading: _Reading, row: list[str]) -> Entry:
    def cell(field: str) -> str:
        return reading.mapping.cell(row, field)

    booked_on = parse_date(cell("booked"), "booked", reading.order)
    currency = currency_code(cell("currency")) or reading.currency
    amount, written = _amount(reading, row, currency)
    if written and cell("currency") and written != currency:
        raise LineProblem("currency", "currency-mismatch", cell("currency"))
    return Entry(
        booked_on=booked_on,
        amount=amount,
        currency=written or currency,
        payer=told(cell("payer"), MAX_NAME),
        iban=told("".join(cell("iban").split()), 34),
        text=told(cell("text")),
        reference=told(cell("creditor_reference"), MAX_REFERENCE),
        bank_reference=told(cell("bank_reference"), MAX_REFERENCE),
    )


def _amount(reading: _Reading, row: list[str], currency: str) -> tuple[int, str]:
    """Return what came (or went, below zero), and the currency written beside it."""
    for field, sign in (("moved", 0), ("credit", 1), ("debit", -1)):
        cell = reading.mapping.cell(row, field)
        if not cell.strip():
            continue
        found = parse_amount(cell, field, currency, reading.convention)
        if sign and found.minor:  # some banks write what went with its sign, in a column of its own
            return sign * abs(found.minor), found.currency
        if not sign:
            return _signed(found.minor, reading.mapping.cell(row, "sign")), found.currency
    if "credit" in reading.mapping.columns:
        return 0, ""  # what went stands in a column that nobody asks for
    raise LineProblem("moved", "amount-unreadable", "")


def _signed(minor: int, said: str) -> int:
    word = fold(said)
    if word in GONE or said.strip() == "-":
        return -abs(minor)
    return abs(minor) if word in COME else minor
