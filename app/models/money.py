"""Amounts of money: whole minor units (cents) of one currency, so that no cent is lost or made up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import total_ordering
from typing import Final

DIGITS: Final = {
    currency: digits
    for digits, currencies in (
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    )
    for currency in currencies.split()
}
"""Currencies whose minor unit is no hundredth, by ISO 4217."""


def minor_digits(currency: str) -> int:
    """Return how many decimals the minor unit of a currency has, by ISO 4217: 2 for EUR, 0 for JPY."""
    return DIGITS.get(currency, 2)


def round_half_up(value: Decimal) -> int:
    """Round to a whole number, a half away from zero: 0.5 to 1, -0.5 to -1, as accountants do."""
    return int(value.to_integral_value(rounding=ROUND_HALF_UP))


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount: `minor` units of `currency` (ISO 4217). Two currencies never mix: ValueError."""

    minor: int
    currency: str

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> Money:
        """Make it from an amount in major units, a half rounded away from zero: `Money.of(Decimal("9.995"), "EUR")`."""
        return cls(round_half_up(amount.scaleb(minor_digits(currency))), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units, with all decimals of the currency."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def __add__(self, other: Money) -> Money:
        """Add an amount of the same currency."""
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        """Take off an amount of the same currency."""
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> Money:
        """Turn what is owed into what is given back."""
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        """Compare with an amount of the same currency."""
        return self.minor < self._same(other)

    def __bool__(self) -> bool:
        """Say whether it is anything at all."""
        return self.minor != 0

    def times(self, factor: Decimal | int) -> Money:
        """Multiply, rounding a half away from zero."""
        return Money(round_half_up(self.minor * Decimal(factor)), self.currency)

    def split(self, shares: Sequence[int]) -> tuple[Money, ...]:
        """Divide in proportion to `shares` without losing a unit: what is left over goes to those who lost most.

        Raises ValueError unless the shares are zero or more and not all zero.
        """
        whole = sum(shares)
        if whole <= 0 or min(shares) < 0:
            raise ValueError("shares must be zero or more, and not all zero")
        sign = -1 if self.minor < 0 else 1
        parts = [abs(self.minor) * share // whole for share in shares]
        lost = sorted(range(len(shares)), key=lambda index: -(abs(self.minor) * shares[index] % whole))
        for index in lost[: abs(self.minor) - sum(parts)]:
            parts[index] += 1
        return tuple(Money(sign * part, self.currency) for part in parts)

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} is not {self.currency}")
        return other.minor


def total(amounts: Iterable[Money], currency: str) -> Money:
    """Return the sum; of nothing, zero of `currency`."""
    result = Money(0, currency)
    for amount in amounts:
        result += amount
    return result
