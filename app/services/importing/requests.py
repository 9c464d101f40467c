"""Lines of a list of requests that another program has sent (APP-8). Nothing is written here."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from app.models.kinds import Kind
from app.models.reminder_clock import DAYS_LIMIT, NUMBER_LIMIT
from app.services.errors import Refused
from app.services.importing import amounts, dates
from app.services.importing.amounts import Convention, DecimalSign, currency_code, parse_amount
from app.services.importing.cells import clean, limited
from app.services.importing.clients import numbered_rows, refuse_shape, rejection
from app.services.importing.columns import Mapping, fold
from app.services.importing.dates import DateOrder, parse_date
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.table_reader import Table

KINDS = {
    Kind.ORGANIZER: "organizer|organiser|questionnaire|form|formulaire|intake",
    Kind.PROPOSAL: (
        "proposal|proposition|el|lm|engagement letter|lettre de mission|proposal el|proposals els|quote|devis|"
        "proposition commerciale|propositions et lm"
    ),
    Kind.INVOICE: "invoice|facture|bill|sales invoice|facture client",
    Kind.CHAT: "chat|message|thread|discussion|client task|client tasks|task|tache|to do|secure message",
    Kind.SIGNATURE: "signature|signature request|e signature|esignature|to sign|a signer|demande de signature|8879",
    Kind.APPROVAL: "approval|approval request|approbation|to approve|a approuver|demande d approbation",
    Kind.CLIENT_REQUEST: (
        "client request|request|document request|documents|demande de pieces|pieces|demande|file request|"
        "demande de documents|piece a fournir"
    ),
}
"""What other programs call our kinds; matched without case, accents and signs."""
_KIND = {fold(word): kind for kind, words in KINDS.items() for word in (str(kind), *words.split("|"))}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OVER = _words(
    "completed complete done submitted sealed signed approved accepted closed archived finished paid cancelled "
    "canceled void voided deleted declined rejected expired termine terminee complet soumis soumise scelle signe "
    "signee approuve approuvee accepte acceptee clos cloture cloturee archive archivee paye payee regle reglee solde "
    "soldee annule annulee refuse refusee recu recue fait"
)
"""Statuses of what the client has done, or the firm given up: reminding of it would be wrong."""
_NOT_SENT = _words("draft brouillon scheduled planifie planifiee notsent nonenvoye nonenvoyee queued")
_MONEY, _DATES = ("amount",), ("sent_on", "last_on", "due")


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request; `amount_minor` in minor units of `currency`. What the list does not say is empty or None."""

    line_number: int
    account: str
    reference: str
    kind: Kind
    title: str
    sent_on: dt.date
    reminders: int = 0
    last_on: dt.date | None = None
    due: dt.date | None = None
    number: str = ""
    amount_minor: int | None = None
    currency: str = ""
    days: int | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class RequestsRead:
    """What a list of requests holds: lines_read == len(lines) + len(rejected), always."""

    lines: tuple[RequestLine, ...]
    rejected: tuple[RejectedLine, ...]
    lines_read: int


@dataclass(frozen=True, slots=True)
class _Reading:
    mapping: Mapping
    kind: Kind | None
    currency: str
    convention: Convention
    order: DateOrder | None


def read_requests(
    table: Table,
    mapping: Mapping,
    *,
    default_kind: Kind | None = None,
    default_currency: str = "EUR",
    date_order: DateOrder | None = None,
    decimal: DecimalSign | None = None,
) -> RequestsRead:
    """Read each line of the table; blank lines are no lines.

    Codes of rejected lines: those of names, dates and amounts, and "kind-missing", "kind-unknown", "title-missing",
    "sent-missing", "count-unreadable", "over-already" (its status says that the client has acted), "never-sent" (a
    draft there), "line-twice" (the same request again). Raises Refused "columns-missing" or "currency-unknown".
    """
    if mapping.missing:
        raise Refused("columns-missing", fields=mapping.missing)
    try:
        currency = currency_code(default_currency)
    except LineProblem as problem:
        raise Refused("currency-unknown", "currency", value=problem.value[:20]) from problem
    rows = list(numbered_rows(table))

    def cells(fields: tuple[str, ...]) -> list[str]:
        return [cell for _, row in rows for field in fields if (cell := mapping.cell(row, field))]

    shown = amounts.evidence(cells(_MONEY))
    reading = _Reading(
        mapping, default_kind, currency, replace(shown, decimal=shown.decimal or decimal),
        dates.evidence(cells(_DATES)) or date_order,
    )  # fmt: skip
    lines: list[RequestLine] = []
    rejected: list[RejectedLine] = []
    seen: dict[object, int] = {}
    for number, row in rows:
        try:
            refuse_shape(table, number, row)
            line = _read_line(reading, number, row)
            same = (fold(line.account), fold(line.reference), line.kind, fold(line.title), line.number, line.sent_on)
            if (other := seen.setdefault(same, number)) != number:
                raise LineProblem(None, "line-twice", line.title, other)
            lines.append(line)
        except LineProblem as problem:
            rejected.append(rejection(problem, mapping, number))
    return RequestsRead(tuple(lines), tuple(rejected), len(rows))


def _read_line(reading: _Reading, line_number: int, row: list[str]) -> RequestLine:
    def text(field: str, limit: int) -> str:
        return limited(clean(reading.mapping.cell(row, field)), field, limit)

    account, reference = text("account", 300), text("reference", 60)
    if not account and not reference:
        raise LineProblem("account", "account-missing")
    status = text("status", 80)
    if fold(status) in _OVER:
        raise LineProblem("status", "over-already", status)
    if fold(status) in _NOT_SENT:
        raise LineProblem("status", "never-sent", status)
    kind, number = _kind(reading, text("kind", 80)), text("number", 60)
    title = text("title", 300) or number
    if not title:
        raise LineProblem("title", "title-missing")
    sent_on, last_on, due = (_date(reading, row, field) for field in _DATES)
    if sent_on is None:
        raise LineProblem("sent_on", "sent-missing")
    amount, currency = _amount(reading, row)
    return RequestLine(
        line_number, account, reference, kind, title, sent_on, _count(text("reminders", 20), "reminders") or 0,
        last_on, due, number, amount, currency, _count(text("days", 20), "days"), _count(text("times", 20), "times"),
    )  # fmt: skip


def _kind(reading: _Reading, word: str) -> Kind:
    if not word:
        if reading.kind is None:
            raise LineProblem("kind", "kind-missing")
        return reading.kind
    found = _KIND.get(fold(word)) or _KIND.get(fold(word).removesuffix("s"))
    if found is None:
        raise LineProblem("kind", "kind-unknown", word)
    return found


def _date(reading: _Reading, row: list[str], field: str) -> dt.date | None:
    cell = reading.mapping.cell(row, field)
    return parse_date(cell, field, reading.order) if cell.strip() else None


def _amount(reading: _Reading, row: list[str]) -> tuple[int | None, str]:
    stated = currency_code(clean(reading.mapping.cell(row, "currency"))) or reading.currency
    cell = reading.mapping.cell(row, "amount")
    if not cell.strip():
        return None, stated
    found = parse_amount(cell, "amount", stated, reading.convention)
    return found.minor, found.currency or stated


_LIMITS = {"days": range(1, DAYS_LIMIT + 1), "reminders": range(NUMBER_LIMIT + 1), "times": range(NUMBER_LIMIT + 1)}


def _count(text: str, field: str) -> int | None:
    """A whole number in its limits: "2", "2 sent", "2.0"; None where the cell is empty."""
    if not text:
        return None
    found = re.fullmatch(r"(\d{1,4})(?:[.,]0+)?(?:\s*\D*)?", text)
    if found is None or int(found[1]) not in _LIMITS[field]:
        raise LineProblem(field, "count-unreadable", text)
    return int(found[1])
