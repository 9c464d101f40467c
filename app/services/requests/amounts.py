"""Numbers and amounts as people type them: a demand for the thousandfold of what is owed is never guessed (INV-1)."""

from __future__ import annotations

import re
from decimal import Decimal

from app.models.money import Money, minor_digits
from app.services.papers.invoice_totals import AMOUNT, NONE, PERCENT, Discount

_BLANKS = re.compile(r"[\s\u2019']+")
_MONEY = re.compile(r"[€$£¥]|[A-Z]{3}|[A-Z]{1,2}\$")
_GROUPED = re.compile(r"-?\d{1,3}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})*[.,]\d{1,2}")
_PLAIN = re.compile(r"-?(?:\d{1,11}(?:[.,]\d{0,6})?|[.,]\d{1,6})")


def decimal_of(text: str) -> Decimal | None:
    """Read a number with a point or a comma, with thousands where a decimal sign follows; None where it is none."""
    bare = _BLANKS.sub("", text)
    if _PLAIN.fullmatch(bare):
        return Decimal(bare.replace(",", "."))
    if _GROUPED.fullmatch(bare) and len({sign for sign in bare if sign in ".,"}) == 2:
        whole, sign, part = bare.rpartition("." if bare.rfind(".") > bare.rfind(",") else ",")
        return Decimal(f"{whole.replace('.', '').replace(',', '')}.{part}") if sign else None
    return None


def minor_of(text: str, currency: str) -> int | None:
    """Read an amount into minor units of a currency; None where it is none, or has more decimals than the currency.

    So "1,840" is refused in euros: it is 1840 to one reader and 1.84 to another.
    """
    number = decimal_of(text)
    if number is None or -int(number.as_tuple().exponent) > minor_digits(currency):
        return None
    return Money.of(number, currency).minor


def typed(minor: int, currency: str) -> str:
    """Return an amount as one would type it: "682.80"; with no decimals in yen."""
    return str(Money(minor, currency).amount)


def discount_of(text: str, currency: str) -> Discount | None:
    """Read a discount: a percentage with or without its sign, or an amount with its currency; None where it is none.

    An empty text is no discount. A bare number is a percentage, so that 10 is never ten cents.
    """
    bare = _BLANKS.sub("", text).lstrip("-\u2212\u2013")
    if not bare:
        return NONE
    if _MONEY.search(bare):
        minor = minor_of(_MONEY.sub("", bare), currency)
        return None if minor is None or minor < 0 else Discount(AMOUNT, Decimal(minor)) if minor else NONE
    percent = decimal_of(bare.removesuffix("%"))
    if percent is None or percent > 100:
        return None
    return Discount(PERCENT, percent) if percent else NONE
