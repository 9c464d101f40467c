"""The arithmetic of an invoice, in one place: the paper, the list and the mail must not differ by a cent.

Each line is rounded; tax is computed on the sum of a rate's lines and rounded once per rate,
as European e-invoices do (EN 16931, BR-CO-17). A half rounds away from zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.models.money import round_half_up

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Line:
    """What counts of a line: the price of one in minor units, tax and discount in percent."""

    quantity: Decimal
    unit_price: int
    tax_rate: Decimal = Decimal(0)
    discount: Decimal = Decimal(0)

    @property
    def net(self) -> int:
        """The line's amount without tax, in minor units."""
        return round_half_up(self.quantity * self.unit_price * (HUNDRED - self.discount) / HUNDRED)


@dataclass(frozen=True, slots=True)
class RateTotal:
    """All lines of one rate (percent): their sum and its tax, in minor units."""

    rate: Decimal
    net: int
    tax: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Sum without tax, tax by rate (lowest first), sum with tax; minor units."""

    net: int
    rates: tuple[RateTotal, ...]

    @property
    def tax(self) -> int:
        """All tax."""
        return sum(rate.tax for rate in self.rates)

    @property
    def gross(self) -> int:
        """What the client owes."""
        return self.net + self.tax


def totals(lines: Iterable[Line]) -> Totals:
    """Return the totals of some lines; of none, zeros."""
    nets: dict[Decimal, int] = {}
    for line in lines:
        nets[line.tax_rate] = nets.get(line.tax_rate, 0) + line.net
    rates = tuple(RateTotal(rate, net, round_half_up(net * rate / HUNDRED)) for rate, net in sorted(nets.items()))
    return Totals(sum(nets.values()), rates)
