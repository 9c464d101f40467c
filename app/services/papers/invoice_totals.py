"""The arithmetic of an invoice, in one place: the paper, the list and the mail must not differ by a cent.

Whole minor units and exact fractions only; a half rounds away from zero. In this order, each step once:

1. a line's price times its quantity is rounded, then its discount, and taken off (EN 16931, BR-DEC-24);
2. the discount on the whole invoice is rounded once, and shared over the rates in proportion to their sums: whole
   minor units, what is left over to the largest remainders, so that the shares add up to it;
3. tax is computed on what remains of a rate's lines and rounded once per rate (EN 16931, BR-CO-17).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

PERCENT, AMOUNT = "percent", "amount"


@dataclass(frozen=True, slots=True)
class Discount:
    """What is taken off: `percent` of the sum, or an `amount` in minor units; nothing where `kind` is empty."""

    kind: str = ""
    value: Decimal = Decimal(0)

    def __bool__(self) -> bool:
        """Say whether anything is taken off."""
        return bool(self.kind) and self.value != 0

    def of(self, listed: int) -> int:
        """Return what is taken off a sum, in minor units."""
        if not self:
            return 0
        if self.kind == PERCENT:
            return rounded(Fraction(listed) * Fraction(self.value) / 100)
        return rounded(Fraction(self.value))

    def fits(self, listed: int) -> bool:
        """Say whether no more is taken off than there is: a percentage up to 100, an amount up to the sum."""
        if not self:
            return True
        return 0 < self.value <= (100 if self.kind == PERCENT else listed)


NONE = Discount()


@dataclass(frozen=True, slots=True)
class Line:
    """What counts of a line: the price of one in minor units, the tax in percent."""

    quantity: Decimal
    unit_price: int
    tax_rate: Decimal = Decimal(0)
    discount: Discount = NONE

    @property
    def listed(self) -> int:
        """The line's amount without tax, before its discount."""
        return rounded(Fraction(self.quantity) * self.unit_price)

    @property
    def net(self) -> int:
        """The line's amount without tax, in minor units."""
        return self.listed - self.discount.of(self.listed)


@dataclass(frozen=True, slots=True)
class RateTotal:
    """All lines of one rate (percent), after every discount: their sum and its tax, in minor units."""

    rate: Decimal
    net: int
    tax: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Sum without tax, tax by rate (lowest first), sum with tax; minor units. `net` is after all discounts."""

    net: int
    rates: tuple[RateTotal, ...]
    line_discounts: int = 0
    discount: int = 0
    """What the discount on the whole invoice takes off."""

    @property
    def listed(self) -> int:
        """The sum of the lines before any discount."""
        return self.net + self.discount + self.line_discounts

    @property
    def tax(self) -> int:
        """All tax."""
        return sum(rate.tax for rate in self.rates)

    @property
    def gross(self) -> int:
        """What the client owes."""
        return self.net + self.tax


def totals(lines: Iterable[Line], discount: Discount = NONE) -> Totals:
    """Return the totals of some lines; of none, zeros."""
    nets: dict[Decimal, int] = {}
    off = 0
    for line in lines:
        nets[line.tax_rate] = nets.get(line.tax_rate, 0) + line.net
        off += line.listed - line.net
    order = sorted(nets)
    whole = discount.of(sum(nets.values())) if nets else 0
    shares = shared(whole, [nets[rate] for rate in order])
    after = [(rate, nets[rate] - share) for rate, share in zip(order, shares, strict=True)]
    rates = tuple(RateTotal(rate, net, rounded(Fraction(net) * Fraction(rate) / 100)) for rate, net in after)
    return Totals(sum(net for _, net in after), rates, off, sum(shares))


def shared(whole: int, sums: Sequence[int]) -> list[int]:
    """Share a whole over sums in proportion, in whole units that add up to it; nothing where the sums are nothing."""
    total = sum(sums)
    if total == 0:
        return [0 for _ in sums]
    if whole < 0:
        return [-each for each in shared(-whole, [-each for each in sums])]
    exact = [Fraction(whole * each, total) for each in sums]
    found = [int(each // 1) for each in exact]
    by_remainder = sorted(range(len(sums)), key=lambda at: (found[at] - exact[at], at))
    for at in by_remainder[: whole - sum(found)]:
        found[at] += 1
    return found


def rounded(value: Fraction) -> int:
    """Round to a whole number, a half away from zero, as accountants do."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole
