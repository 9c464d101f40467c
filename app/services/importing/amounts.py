"""Amounts of money as other programs write them, to integer minor units.

"1,840" is 1840 in one country and 1.84 in another. What the column's other cells show
decides; where nothing shows it, the line is refused: a demand for a thousandth or the
thousandfold of what is owed is worse than a line to type by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Literal

from babel.numbers import is_currency

from app.models.money import minor_digits
from app.services.importing.cells import NumberCell
from app.services.importing.problems import LineProblem

DecimalSign = Literal[".", ","]

SYMBOLS = {
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "US$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "$CA": "CAD",
    "$US": "USD",
    "FR.": "CHF",
}
SYMBOLS |= {"EURO": "EUR", "EUROS": "EUR", "SFR": "CHF", "FS": "CHF"}
MAX_DIGITS = 13
_BLANKS = re.compile(r"[\s'\u2019]+")
_PARTS = re.compile(r"(?P<before>[^\d(.,+-]*)(?P<number>[(.,+\-\d][\d.,\s'\u2019()+-]*)(?P<after>.*)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}(?P<sign>[.,\s'\u2019])\d{3}(?:(?P=sign)\d{3})*")


@dataclass(frozen=True, slots=True)
class Convention:
    """How a column writes numbers: its decimal sign (None: not shown), three decimals or not."""

    decimal: DecimalSign | None = None
    three_decimals: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in minor units, and the currency written beside it ("" where none is)."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class _Written:
    digits: str
    negative: bool
    currency: str


def currency_code(text: str, field: str = "currency") -> str:
    """ISO code of a code or symbol, "" for an empty text; LineProblem "currency-unknown"."""
    found = _known_currency(text)
    if found is None:
        raise LineProblem(field, "currency-unknown", text)
    return found


@cache
def _known_currency(text: str) -> str | None:
    word = unicodedata.normalize("NFKC", text).strip().upper()
    if not word:
        return ""
    code = SYMBOLS.get(word, word)
    return code if len(code) == 3 and code.isalpha() and is_currency(code) else None


def evidence(cells: Iterable[str]) -> Convention:
    """What the cells of the amount columns show together about their decimal sign."""
    signs: set[str] = set()
    three = False
    for cell in set(cells):
        if isinstance(cell, NumberCell):
            continue
        found = _PARTS.fullmatch(unicodedata.normalize("NFKC", cell))
        sign = _shown_decimal(_bare(found["number"])) if found else None
        if sign:
            signs.add(sign)
            three = three or bool(re.search(rf"[{sign}]\d{{3}}\D*$", cell))
    only = signs.pop() if len(signs) == 1 else None
    return Convention(decimal="." if only == "." else "," if only == "," else None, three_decimals=three and bool(only))


def _bare(number: str) -> str:
    return number.strip("()+- \u00a0\u202f")


def _shown_decimal(number: str) -> str | None:
    """The decimal sign that this number cannot but have, or None."""
    points, commas = number.count("."), number.count(",")
    if points and commas:
        return "." if number.rfind(".") > number.rfind(",") else ","
    if points + commas == 0:
        return None
    sign = "." if points else ","
    if points + commas > 1:
        return "," if points else "."
    before, _, after = number.partition(sign)
    whole = _BLANKS.sub("", before)
    grouped = _BLANKS.search(before.strip()) is not None
    if len(after.strip()) != 3 or len(whole) > 3 or whole in ("", "0") or grouped:
        return sign
    return None


def parse_amount(cell: str, field: str, currency: str, convention: Convention) -> Amount:
    """The amount in a cell; `currency` gives its decimals where the cell names none.

    Raises LineProblem "amount-unreadable", "amount-ambiguous", "amount-too-precise",
    "amount-too-large" or "currency-unknown".
    """
    if isinstance(cell, NumberCell):
        number = Decimal(cell)
        exact = number.scaleb(minor_digits(currency))
        if abs(exact) >= 10**MAX_DIGITS:
            raise LineProblem(field, "amount-too-large", cell)
        return Amount(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), "")
    written = _take_apart(cell, field)
    unit = written.currency or currency
    number = _number(written.digits, field, cell, convention)
    exact = number.scaleb(minor_digits(unit))
    if exact != exact.to_integral_value():
        raise LineProblem(field, "amount-too-precise", cell)
    if exact >= 10**MAX_DIGITS:
        raise LineProblem(field, "amount-too-large", cell)
    return Amount(-int(exact) if written.negative else int(exact), written.currency)


def _take_apart(cell: str, field: str) -> _Written:
    """Sign, digits and currency: "(1 840,00) €", "-120,50", "120.50 CR", "EUR 12"."""
    text = unicodedata.normalize("NFKC", cell).replace("\u2212", "-").replace("\u2013", "-").strip()
    signs = 0
    if text.startswith("(") and text.endswith(")"):
        text, signs = text[1:-1].strip(), 1
    elif re.match(r"-\s*[^\d\s.,(-]", text):  # "-€120": the sign before the symbol
        text, signs = text[1:].strip(), 1
    found = _PARTS.fullmatch(text)
    if found is None:
        raise LineProblem(field, "amount-unreadable", cell)
    before, after, number = found["before"].strip(), found["after"].strip(), found["number"].strip()
    if after.upper() in ("CR", "C", "DR", "D"):
        signs += after.upper().startswith("C")
        after = ""
    if number.startswith("(") and number.endswith(")"):
        number, signs = number[1:-1].strip(), signs + 1
    if number[:1] == "-" or number[-1:] == "-":
        number, signs = (number[1:] if number[0] == "-" else number[:-1]), signs + 1
    number = number.removeprefix("+").strip()
    if signs > 1 or re.search(r"[()+-]", number) or (before and after and before != after):
        raise LineProblem(field, "amount-unreadable", cell)
    return _Written(number, signs == 1, currency_code(before or after, field))


def _number(digits: str, field: str, cell: str, convention: Convention) -> Decimal:
    sign = _shown_decimal(digits)
    if sign is None and re.search(r"[.,]", digits):
        sign = convention.decimal
        if sign is None:
            raise LineProblem(field, "amount-ambiguous", cell)
        if sign in digits and not convention.three_decimals:
            # "1,840" in a column whose other cells end in ",50": neither reading is sure.
            raise LineProblem(field, "amount-ambiguous", cell)
    whole, _, fraction = digits.rpartition(sign) if sign and sign in digits else (digits, "", "")
    whole, fraction = whole.strip(), fraction.strip()
    if not re.fullmatch(r"\d*", fraction) or not (re.fullmatch(r"\d*", whole) or _GROUPED.fullmatch(whole)):
        raise LineProblem(field, "amount-unreadable", cell)
    plain = re.sub(r"\D", "", whole)
    if len(plain) > MAX_DIGITS:
        raise LineProblem(field, "amount-too-large", cell)
    if not re.fullmatch(r"[0-9]*", plain + fraction) or not plain + fraction or len(fraction) > 20:
        raise LineProblem(field, "amount-unreadable", cell)
    return Decimal(f"{plain or 0}.{fraction or 0}")
