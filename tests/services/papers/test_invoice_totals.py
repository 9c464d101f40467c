"""What an invoice adds up to, to the cent."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.papers.invoice_totals import Line, RateTotal, totals

RATES = st.sampled_from([Decimal(rate) for rate in ("0", "2.1", "5.5", "10", "20")])
LINES = st.builds(
    Line,
    quantity=st.decimals(-1000, 1000, places=3),
    unit_price=st.integers(-(10**8), 10**8),
    tax_rate=RATES,
    discount=st.decimals(0, 100, places=2),
)


@pytest.mark.behaviour("INV-1")
def test_tax_is_rounded_once_for_each_rate_and_not_for_each_line() -> None:
    lines = [Line(Decimal(1), 33, Decimal(20))] * 3
    assert totals(lines).rates == (RateTotal(Decimal(20), 99, 20),)  # each line alone would give 7, together 21
    assert totals(lines).gross == 119


@pytest.mark.behaviour("INV-1")
def test_quantity_and_discount_count_before_the_line_is_rounded() -> None:
    assert Line(Decimal("1.5"), 11111).net == 16667
    assert Line(Decimal(12), 2850, Decimal(20), Decimal(10)).net == 30780
    assert Line(Decimal("-1.5"), 11111).net == -16667


def test_rates_that_are_written_differently_are_one_rate() -> None:
    lines = [Line(Decimal(1), 100, Decimal("20")), Line(Decimal(1), 100, Decimal("20.00"))]
    assert len(totals(lines).rates) == 1


def test_an_invoice_without_lines_asks_for_nothing() -> None:
    empty = totals([])
    assert (empty.net, empty.rates, empty.tax, empty.gross) == (0, (), 0, 0)


@given(st.lists(LINES, max_size=40))
def test_the_sum_of_the_lines_is_the_net_and_of_the_rates_too(lines: list[Line]) -> None:
    whole = totals(lines)
    assert whole.net == sum(line.net for line in lines) == sum(rate.net for rate in whole.rates)
    assert whole.gross == whole.net + sum(rate.tax for rate in whole.rates)
    assert [rate.rate for rate in whole.rates] == sorted({line.tax_rate for line in lines})


@given(st.lists(LINES, max_size=40))
def test_each_rounding_is_off_by_half_a_cent_at_most(lines: list[Line]) -> None:
    half = Fraction(1, 2)
    for line in lines:
        exact = Fraction(line.quantity) * line.unit_price * (100 - Fraction(line.discount)) / 100
        assert abs(line.net - exact) <= half
    for rate in totals(lines).rates:
        assert abs(rate.tax - rate.net * Fraction(rate.rate) / 100) <= half


@given(st.lists(LINES, max_size=20))
def test_a_credit_note_takes_back_exactly_what_the_invoice_asked(lines: list[Line]) -> None:
    back = [Line(-line.quantity, line.unit_price, line.tax_rate, line.discount) for line in lines]
    assert totals(back).gross == -totals(lines).gross


@given(st.permutations([Line(Decimal(i), 333 * i, Decimal(rate)) for i, rate in enumerate((20, 10, 20, 0, 10))]))
def test_the_order_of_the_lines_changes_nothing(lines: list[Line]) -> None:
    assert totals(lines) == totals(sorted(lines, key=lambda line: line.unit_price))
