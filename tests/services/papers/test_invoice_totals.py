"""What an invoice adds up to, to the cent."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.papers.invoice_totals import NONE, Discount, Line, RateTotal, shared, totals

RATES = st.sampled_from([Decimal(rate) for rate in ("0", "2.1", "5.5", "10", "20")])
PERCENTS = st.builds(Discount, st.just("percent"), st.decimals(0, 100, places=2))
LINES = st.builds(
    Line,
    quantity=st.decimals(-1000, 1000, places=3),
    unit_price=st.integers(-(10**8), 10**8),
    tax_rate=RATES,
    discount=st.one_of(st.just(NONE), PERCENTS),
)
SALES = st.lists(
    st.builds(Line, st.decimals(0, 1000, places=3), st.integers(0, 10**8), RATES, PERCENTS), min_size=1, max_size=20
)


@pytest.mark.behaviour("INV-1")
def test_tax_is_rounded_once_for_each_rate_and_not_for_each_line() -> None:
    lines = [Line(Decimal(1), 33, Decimal(20))] * 3
    assert totals(lines).rates == (RateTotal(Decimal(20), 99, 20),)  # each line alone would give 7, together 21
    assert totals(lines).gross == 119


@pytest.mark.behaviour("INV-1")
def test_quantity_and_discount_count_before_the_line_is_rounded() -> None:
    assert Line(Decimal("1.5"), 11111).net == 16667
    assert Line(Decimal(12), 2850, Decimal(20), Discount("percent", Decimal(10))).net == 30780
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
        assert abs(line.listed - Fraction(line.quantity) * line.unit_price) <= half
        assert abs(line.net - line.listed * (100 - Fraction(line.discount.value)) / 100) <= half
    for rate in totals(lines).rates:
        assert abs(rate.tax - rate.net * Fraction(rate.rate) / 100) <= half


@given(st.lists(LINES, max_size=20))
def test_a_credit_note_takes_back_exactly_what_the_invoice_asked(lines: list[Line]) -> None:
    back = [Line(-line.quantity, line.unit_price, line.tax_rate, line.discount) for line in lines]
    assert totals(back).gross == -totals(lines).gross


@given(st.permutations([Line(Decimal(i), 333 * i, Decimal(rate)) for i, rate in enumerate((20, 10, 20, 0, 10))]))
def test_the_order_of_the_lines_changes_nothing(lines: list[Line]) -> None:
    assert totals(lines) == totals(sorted(lines, key=lambda line: line.unit_price))


@pytest.mark.behaviour("INV-1")
def test_a_discount_on_the_whole_invoice_comes_off_each_rate_before_its_tax() -> None:
    lines = [Line(Decimal(1), 100_00, Decimal(20)), Line(Decimal(1), 50_00)]
    whole = totals(lines, Discount("amount", Decimal(30_00)))
    assert whole.rates == (RateTotal(Decimal(0), 40_00, 0), RateTotal(Decimal(20), 80_00, 16_00))
    assert (whole.listed, whole.discount, whole.net, whole.gross) == (150_00, 30_00, 120_00, 136_00)
    assert totals(lines, Discount("percent", Decimal(20))) == whole


def test_discounts_of_lines_and_of_the_whole_are_told_apart() -> None:
    lines = [Line(Decimal(1), 950_00, Decimal(20), Discount("percent", Decimal(10))), Line(Decimal(2), 122_50)]
    whole = totals(lines, Discount("amount", Decimal(1_00)))
    assert (whole.listed, whole.line_discounts, whole.discount, whole.net) == (1195_00, 95_00, 1_00, 1099_00)


def test_a_cent_too_many_goes_to_the_largest_remainder() -> None:
    assert shared(100, [1, 1, 1]) == [34, 33, 33]
    assert shared(5, [10, 11]) == [2, 3]
    assert shared(7, []) == []
    assert shared(0, [3, -3]) == [0, 0]


@given(SALES, st.one_of(PERCENTS, st.builds(Discount, st.just("amount"), st.integers(0, 10**9).map(Decimal))))
def test_a_whole_discount_is_shared_to_the_cent_and_takes_no_more_than_a_rate_has(
    lines: list[Line], discount: Discount
) -> None:
    before, after = totals(lines), totals(lines, discount)
    if not discount.fits(before.net):
        return
    assert after.net == before.net - discount.of(before.net) == sum(rate.net for rate in after.rates)
    assert after.discount == discount.of(before.net)
    assert after.listed == sum(line.listed for line in lines)
    for old, new in zip(before.rates, after.rates, strict=True):
        assert old.rate == new.rate
        assert 0 <= new.net <= old.net
        exact = Fraction(discount.of(before.net) * old.net, before.net) if before.net else Fraction(0)
        assert abs((old.net - new.net) - exact) < 1


@given(st.lists(LINES, max_size=20), PERCENTS)
def test_a_negated_invoice_with_a_discount_is_exactly_its_opposite(lines: list[Line], discount: Discount) -> None:
    back = [Line(-line.quantity, line.unit_price, line.tax_rate, line.discount) for line in lines]
    assert totals(back, discount).net == -totals(lines, discount).net


def test_no_figure_is_too_long_to_be_exact() -> None:
    long = Line(Decimal("99999999999.999999"), 10**18, Decimal(0))
    assert long.net == 99999999999999999 * 10**12
