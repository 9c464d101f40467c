"""Lines of a list of invoices from the firm's accounting program (INV-4). Nothing is written here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass, replace

from app.services.errors import Refused
from app.services.importing import amounts, dates
from app.services.importing.amounts import Amount, Convention, DecimalSign, currency_code, parse_amount
from app.services.importing.cells import clean, limited
from app.services.importing.clients import numbered_rows, refuse_shape, rejection
from app.services.importing.columns import Mapping, fold
from app.services.importing.dates import DateOrder, parse_date
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.table_reader import Table

_CREDIT = frozenset(
    {"avoir", "creditnote", "creditmemo", "credit", "factureavoir", "avoirclient", "noteofcredit", "notedecredit"}
)
_PAID = frozenset(
    {"paid", "payee", "paye", "reglee", "regle", "soldee", "solde", "acquittee", "paidinfull", "encaissee", "closed"}
)
_VOID = frozenset(
    {"void", "voided", "annulee", "annule", "cancelled", "canceled", "deleted", "supprimee", "writtenoff"}
)
_DRAFT = frozenset({"draft", "brouillon", "proforma", "devis", "quote", "estimate", "provisoire"})
_PART = frozenset(
    {"partpaid", "partiallypaid", "partial", "partiellementpayee", "partiellementreglee", "regleeenpartie"}
)
_PART |= frozenset({"partiellementpaye", "partiellementregle", "payeepartiellement", "regleepartiellement"})
_MONEY = ("total", "paid", "balance")
_DATES = ("issued", "due")


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One invoice; amounts in minor units of `currency`, 0 <= paid_minor <= total_minor.

    `total_is_balance`: the file gives only what is still owed, and `total_minor` is that.
    `overpaid`: the file says more was paid than asked; paid_minor is then the total.
    `reference` is the account's, `email` the one that the file shows (not validated).
    """

    line_number: int
    number: str
    account: str
    reference: str
    email: str
    issued: dt.date | None
    due: dt.date
    total_minor: int
    paid_minor: int
    currency: str
    total_is_balance: bool = False
    overpaid: bool = False

    @property
    def balance_minor(self) -> int:
        """What is still owed."""
        return self.total_minor - self.paid_minor


@dataclass(frozen=True, slots=True)
class InvoicesRead:
    """What a list of invoices holds: lines_read == len(lines) + len(rejected), always.

    `numbers_seen` has the number of every line, rejected ones too: an invoice whose line
    was rejected is not *missing* from the export (INV-4). `date_order` and `decimal` are
    how the columns were understood (None: they do not show it).
    """

    lines: tuple[InvoiceLine, ...]
    rejected: tuple[RejectedLine, ...]
    lines_read: int
    numbers_seen: frozenset[str]
    date_order: DateOrder | None
    decimal: DecimalSign | None
    troubles: ReadMapping[str, str]
    """`number_key` -> code of the numbers that have a rejected line; a mere repetition is none."""


@dataclass(frozen=True, slots=True)
class _Reading:
    mapping: Mapping
    currency: str
    convention: Convention
    order: DateOrder | None
    terms_days: int | None


def read_invoices(
    table: Table,
    mapping: Mapping,
    *,
    default_currency: str = "EUR",
    date_order: DateOrder | None = None,
    decimal: DecimalSign | None = None,
    terms_days: int | None = None,
) -> InvoicesRead:
    """Read each line of the table; blank lines are no lines.

    `date_order` and `decimal` are used where the columns do not show theirs. `terms_days`
    gives a due date (issued + days) to lines without one.

    Codes of rejected lines: "total-line", "too-many-cells", "too-long", "number-missing",
    "account-missing", "due-missing", "due-before-issued", "date-unreadable", "date-ambiguous", "date-implausible",
    "total-missing", "paid-missing", "amount-unreadable", "amount-ambiguous",
    "amount-too-precise", "amount-too-large", "paid-negative", "balance-mismatch",
    "status-mismatch", "currency-unknown", "currency-mismatch", "credit-note", "voided",
    "draft", "number-twice" (the same line again), "number-conflict" (one number, different
    content: none of them is taken). Raises Refused "columns-missing" or "currency-unknown".
    """
    missing = tuple(field for field in mapping.missing if field != "due" or not _due_from_terms(mapping, terms_days))
    if missing or mapping.kind != "invoices":
        raise Refused("columns-missing", fields=missing)
    try:
        currency = currency_code(default_currency)
    except LineProblem as problem:
        raise Refused("currency-unknown", "currency", value=problem.value[:20]) from problem
    rows = list(numbered_rows(table))
    shown = amounts.evidence(_cells(mapping, rows, _MONEY))
    order = dates.evidence(_cells(mapping, rows, _DATES)) or date_order
    convention = replace(shown, decimal=shown.decimal or decimal)
    reading = _Reading(mapping, currency, convention, order, terms_days)
    lines, rejected, seen, troubles = _read_rows(table, rows, reading)
    lines, twice = _apart(lines, mapping)
    troubles |= {number_key(line.value): line.code for line in twice if line.code == "number-conflict"}
    return InvoicesRead(
        lines=tuple(lines),
        rejected=tuple(sorted([*rejected, *twice], key=lambda line: line.line_number)),
        lines_read=len(rows),
        numbers_seen=frozenset(seen),
        date_order=order,
        decimal=convention.decimal,
        troubles=troubles,
    )


def number_key(number: str) -> str:
    """By what two numbers are the same invoice: case and blanks do not count."""
    return "".join(number.casefold().split())


def _due_from_terms(mapping: Mapping, terms_days: int | None) -> bool:
    return terms_days is not None and "issued" in mapping.columns


def _cells(mapping: Mapping, rows: Iterable[tuple[int, list[str]]], fields: tuple[str, ...]) -> Iterable[str]:
    used = [mapping.columns[field] for field in fields if field in mapping.columns]
    return (row[index] for _, row in rows for index in used if index < len(row) and row[index])


def _read_rows(
    table: Table, rows: list[tuple[int, list[str]]], reading: _Reading
) -> tuple[list[InvoiceLine], list[RejectedLine], set[str], dict[str, str]]:
    lines: list[InvoiceLine] = []
    rejected: list[RejectedLine] = []
    seen: set[str] = set()
    troubles: dict[str, str] = {}
    for number, row in rows:
        found = ""
        try:
            refuse_shape(table, number, row)
            if found := number_key(clean(reading.mapping.cell(row, "number"))):
                seen.add(found)
            lines.append(_read_line(reading, number, row))
        except LineProblem as problem:
            rejected.append(rejection(problem, reading.mapping, number))
            if found:
                troubles[found] = problem.code
    return lines, rejected, seen, troubles


def _apart(lines: list[InvoiceLine], mapping: Mapping) -> tuple[list[InvoiceLine], list[RejectedLine]]:
    """Numbers that stand twice: a repetition is one invoice; a contradiction is none."""
    by_number: dict[str, list[InvoiceLine]] = {}
    for line in lines:
        by_number.setdefault(number_key(line.number), []).append(line)
    kept: list[InvoiceLine] = []
    rejected: list[RejectedLine] = []
    for same in by_number.values():
        first = same[0]
        agree = all(replace(line, line_number=first.line_number, number=first.number) == first for line in same)
        if agree:
            kept.append(first)
        for position, line in enumerate(same):
            if (agree and position == 0) or len(same) == 1:
                continue
            other = first.line_number if position else same[1].line_number
            problem = LineProblem("number", "number-twice" if agree else "number-conflict", line.number, other)
            rejected.append(rejection(problem, mapping, line.line_number))
    return kept, rejected


def _read_line(reading: _Reading, line_number: int, row: list[str]) -> InvoiceLine:
    def text(field: str, limit: int) -> str:
        return limited(clean(reading.mapping.cell(row, field)), field, limit)

    number, account, reference = text("number", 60), text("account", 300), text("reference", 60)
    if not number:
        raise LineProblem("number", "number-missing")
    _refuse_kind(text("type", 80), text("status", 80))
    if not account and not reference:
        raise LineProblem("account", "account-missing")
    issued, due = _read_dates(reading, row)
    currency, total, paid, only_balance, over = _Money(reading, row).read(fold(text("status", 80)))
    return InvoiceLine(
        line_number=line_number,
        number=number,
        account=account,
        reference=reference,
        email=text("email", 320),
        issued=issued,
        due=due,
        total_minor=total,
        paid_minor=paid,
        currency=currency,
        total_is_balance=only_balance,
        overpaid=over,
    )


def _refuse_kind(kind: str, status: str) -> None:
    if fold(kind) in _CREDIT:
        raise LineProblem("type", "credit-note", kind)
    for field, value in (("status", status), ("type", kind)):
        word = fold(value)
        if word in _CREDIT and field == "status":
            raise LineProblem(field, "credit-note", value)
        if word in _VOID:
            raise LineProblem(field, "voided", value)
        if word in _DRAFT:
            raise LineProblem(field, "draft", value)


def _read_dates(reading: _Reading, row: list[str]) -> tuple[dt.date | None, dt.date]:
    raw_issued, raw_due = (reading.mapping.cell(row, field).strip() for field in _DATES)
    # strip() loses what kind of cell it was; the cell itself is what is read
    issued = parse_date(reading.mapping.cell(row, "issued"), "issued", reading.order) if raw_issued else None
    if raw_due:
        due = parse_date(reading.mapping.cell(row, "due"), "due", reading.order)
    elif issued is not None and reading.terms_days is not None:
        due = issued + dt.timedelta(days=reading.terms_days)
    else:
        raise LineProblem("due", "due-missing")
    if issued is not None and due < issued:
        raise LineProblem("due", "due-before-issued", raw_due)
    return issued, due


class _Money:
    """Total, paid and balance of one line, made to agree or refused."""

    def __init__(self, reading: _Reading, row: list[str]) -> None:
        self._reading = reading
        self._row = row
        self._stated = currency_code(clean(reading.mapping.cell(row, "currency")))
        self._written = ""

    def read(self, status: str) -> tuple[str, int, int, bool, bool]:
        """Currency, total, paid, whether only the balance is known, whether overpaid."""
        total, balance = self._amount("total"), self._amount("balance")
        paid = self._paid(total)
        for value, field in ((total, "total"), (balance if total is None else None, "balance")):
            if value is not None and value < 0:
                raise LineProblem(field, "credit-note", self._cell(field))
        only_balance = total is None
        if total is None:
            if balance is None:
                raise LineProblem("total", "total-missing")
            total = balance + (paid or 0)
            only_balance = paid is None
        if paid is not None and paid < 0:
            raise LineProblem("paid", "paid-negative", self._cell("paid"))
        if balance is not None and paid is not None and total - paid != balance:
            raise LineProblem("balance", "balance-mismatch", self._cell("balance"))
        if paid is None:
            paid = 0 if only_balance else self._paid_from(total, balance, status)
        if status in _PAID and paid < total:
            raise LineProblem("status", "status-mismatch", self._cell("status"))
        currency = self._written or self._stated or self._reading.currency
        return currency, total, min(paid, total), only_balance, paid > total

    def _paid_from(self, total: int, balance: int | None, status: str) -> int:
        if balance is not None:
            if balance > total:
                raise LineProblem("balance", "balance-mismatch", self._cell("balance"))
            return total - balance
        if status in _PART:
            raise LineProblem("paid", "paid-missing", self._cell("status"))
        return total if status in _PAID else 0

    def _paid(self, total: int | None) -> int | None:
        """What was paid; a word ("oui", "Réglée") instead of an amount is all or nothing."""
        word = fold(self._cell("paid"))
        if word in _PAID | {"yes", "oui", "true", "vrai", "x"} and total is not None:
            return total
        if word in {"no", "non", "false", "faux", "unpaid", "impayee", "nonpayee", "nonreglee"}:
            return 0
        return self._amount("paid")

    def _cell(self, field: str) -> str:
        return self._reading.mapping.cell(self._row, field)

    def _amount(self, field: str) -> int | None:
        cell = self._cell(field)
        if not cell or cell.isspace():
            return None
        found: Amount = parse_amount(cell, field, self._stated or self._reading.currency, self._reading.convention)
        if found.currency:
            dollar = found.currency == "USD" and "$" in cell and (self._stated or self._reading.currency)[2:] == "D"
            agreed = (self._stated or self._reading.currency) if dollar else found.currency
            if agreed != (self._written or self._stated or agreed):
                raise LineProblem(field, "currency-mismatch", cell)
            self._written = agreed
        return found.minor
