"""One movement of money on the firm's account, as the bank tells it (INV-3)."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from app.models.money import minor_digits
from app.services.errors import Refused
from app.services.importing.cells import clean
from app.services.importing.dates import EARLIEST, LATEST
from app.services.importing.problems import LineProblem, RejectedLine

Format = Literal["camt", "mt940", "ofx", "table"]
MAX_ENTRIES: Final = 200_000
MAX_NAME, MAX_TEXT, MAX_REFERENCE = 200, 1_000, 140
MAX_DIGITS: Final = 13
UNTOLD: Final = frozenset({"NOTPROVIDED", "NOTAVAILABLE", "NONREF", "NONE", "NULL", "-"})
"""What banks write where nothing was given."""
_NUMBER: Final = re.compile(r"([0-9]{1,15})(?:[.,]([0-9]{0,15}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """Money that came (`amount` above zero, in minor units of `currency`) or went (below it).

    `payer` and `iban` are the other side's, `text` what it wrote, `reference` a structured reference of the creditor
    (RF…, the 27 digits of a Swiss bill), `bank_reference` the bank's own name of the movement, `account` the firm's
    account. A `reversal` takes an earlier movement back.
    """

    booked_on: date
    amount: int
    currency: str
    payer: str = ""
    iban: str = ""
    text: str = ""
    reference: str = ""
    end_to_end: str = ""
    bank_reference: str = ""
    account: str = ""
    reversal: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file holds: booked movements in its order, and how many are only announced.

    `rejected` are those that cannot be read, each with its place in the file and a code of `imports.PROBLEMS`.
    """

    format: Format
    entries: tuple[Entry, ...]
    announced: int = 0
    rejected: tuple[RejectedLine, ...] = ()

    @property
    def received(self) -> tuple[Entry, ...]:
        """What may be a client's payment: money that came, and does not take back what had gone."""
        return tuple(each for each in self.entries if each.amount > 0 and not each.reversal)

    @property
    def returned(self) -> tuple[Entry, ...]:
        """What had come and was taken back: a payment that the client's bank did not honour after all."""
        return tuple(each for each in self.entries if each.amount < 0 and each.reversal)


@dataclass(slots=True)
class Gathered:
    """What a reader has found so far, and of which account; the readers of the formats build on it."""

    entries: list[Entry] = field(default_factory=list)
    rejected: list[RejectedLine] = field(default_factory=list)
    announced: int = 0
    known: bool = False
    account: str = ""
    currency: str = ""
    position: int = 0

    def count(self) -> None:
        """Go on to the next movement; raises Refused "statement-too-long"."""
        self.position += 1
        if self.position > MAX_ENTRIES:
            raise Refused("statement-too-long", limit=MAX_ENTRIES)


def keys(entries: Iterable[Entry]) -> Iterator[str]:
    """Give for each movement what tells it from all others, in whichever file it comes again.

    The bank's own reference is not enough: some write the same for all of a day. Of movements that are alike in all
    that is told, the first of each file is the first of any other, and so on.
    """
    seen: Counter[str] = Counter()
    for each in entries:
        told = (
            _bare(each.account), _bare(each.bank_reference), each.booked_on.isoformat(), each.amount, each.currency,
            _bare(each.payer), _bare(each.iban), _bare(each.text), _bare(each.reference), _bare(each.end_to_end),
        )  # fmt: skip
        plain = "\n".join(str(part) for part in told)
        seen[plain] += 1
        yield hashlib.sha256(f"{plain}\n{seen[plain]}".encode("utf-8", "surrogatepass")).hexdigest()


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def told(text: str | None, most: int = MAX_TEXT) -> str:
    """Return a text of a bank as one line, cut where it is endless; empty where it says that nothing was given."""
    line = clean(text or "")[:most].strip()
    return "" if line.upper() in UNTOLD else line


def minor(text: str, currency: str) -> int:
    """Return an amount without a sign, as the formats of banks write it: digits, and a point or a comma.

    Raises LineProblem "amount-unreadable", "amount-too-precise" or "amount-too-large".
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        raise LineProblem("amount", "amount-unreadable", text[:60])
    exact = Decimal(f"{found[1]}.{found[2] or 0}").scaleb(minor_digits(currency))
    if exact != exact.to_integral_value():
        raise LineProblem("amount", "amount-too-precise", text[:60])
    if exact >= 10**MAX_DIGITS:
        raise LineProblem("amount", "amount-too-large", text[:60])
    return int(exact)


def currency_of(text: str | None) -> str:
    """Return a currency's code; raises LineProblem "currency-unknown"."""
    code = (text or "").strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", code, re.ASCII):
        raise LineProblem("currency", "currency-unknown", (text or "")[:20])
    return code


def day(year: str, month: str, of_month: str) -> date:
    """Return a day; raises LineProblem "date-unreadable" or "date-implausible"."""
    try:
        found = date(int(year), int(month), int(of_month))
    except ValueError as e:
        raise LineProblem("date", "date-unreadable", f"{year}-{month}-{of_month}"[:60]) from e
    if not EARLIEST <= found <= LATEST:
        raise LineProblem("date", "date-implausible", found.isoformat())
    return found


def rejection(position: int, problem: LineProblem) -> RejectedLine:
    """Return a movement that cannot be read."""
    return RejectedLine(position, problem.field, "", problem.code, problem.value[:200])
