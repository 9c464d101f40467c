"""No cent is lost, made up, or taken for a cent of another currency."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.money import Money, minor_digits, round_half_up, total

AMOUNTS = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("currency", "digits"), [("EUR", 2), ("USD", 2), ("CHF", 2), ("JPY", 0), ("XPF", 0), ("TND", 3)]
)
def test_a_currency_has_its_decimals(currency: str, digits: int) -> None:
    assert minor_digits(currency) == digits


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("0.49", 0), ("1e30", 10**30)]
)
def test_a_half_rounds_away_from_zero(value: str, rounded: int) -> None:
    assert round_half_up(Decimal(value)) == rounded


def test_amounts_in_major_units() -> None:
    assert Money.of(Decimal("1840.005"), "EUR") == Money(184001, "EUR")
    assert str(Money(184000, "EUR").amount) == "1840.00"
    assert str(Money(1840, "JPY").amount) == "1840"
    assert str(Money(-5, "TND").amount) == "-0.005"


def test_euros_and_dollars_do_not_mix() -> None:
    euro, dollar = Money(100, "EUR"), Money(100, "USD")
    for mixed in (lambda: euro + dollar, lambda: euro - dollar, lambda: euro < dollar, lambda: euro >= dollar):
        with pytest.raises(ValueError, match="USD is not EUR"):
            mixed()
    assert euro != dollar


@given(AMOUNTS, AMOUNTS)
def test_what_is_added_can_be_taken_off(first: int, second: int) -> None:
    a, b = Money(first, "EUR"), Money(second, "EUR")
    assert a + b - b == a
    assert a - b == -(b - a)
    assert (a < b) == (first < second)
    assert bool(a) == (first != 0)


@given(AMOUNTS)
def test_major_units_and_back_are_the_same(minor: int) -> None:
    money = Money(minor, "EUR")
    assert Money.of(money.amount, "EUR") == money


@given(AMOUNTS, st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any))
def test_a_split_loses_nothing_and_is_fair(minor: int, shares: list[int]) -> None:
    money = Money(minor, "EUR")
    parts = money.split(shares)
    assert total(parts, "EUR") == money
    for part, share in zip(parts, shares, strict=True):
        assert abs(part.minor * sum(shares) - minor * share) < sum(shares)
        assert share or not part


@pytest.mark.parametrize("shares", [[], [0, 0], [2, -1]])
def test_a_split_without_shares_is_refused(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="shares"):
        Money(100, "EUR").split(shares)


def test_a_multiple_rounds_once() -> None:
    assert Money(333, "EUR").times(Decimal("1.5")) == Money(500, "EUR")
    assert Money(-333, "EUR").times(Decimal("1.5")) == Money(-500, "EUR")
