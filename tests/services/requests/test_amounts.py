"""Numbers and amounts as people type them (INV-1)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.services.importing.amounts import Convention, parse_amount
from app.services.requests.amounts import decimal_of, minor_of, typed


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1840", "1840"), ("1840.5", "1840.5"), ("1840,50", "1840.50"), (" 1 840,50 ", "1840.50"),
        ("1\u202f840,50", "1840.50"), ("1,840.00", "1840.00"), ("1.840,00", "1840.00"), ("1'840.00", "1840.00"),
        ("1,234,567.8", "1234567.8"), ("-20", "-20"), (".5", "0.5"), ("0", "0"),
    ],
)  # fmt: skip
def test_a_number_is_read_with_a_point_or_a_comma(text: str, number: str) -> None:
    assert decimal_of(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "abc", "nan", "Infinity", "1e9", "1.840.00", "1,8,4", "12,34.5", "10 €", "--1"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert decimal_of(text) is None


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("1840", "EUR", 184000), ("682,80", "EUR", 68280), ("1840", "JPY", 1840), ("1.234", "KWD", 1234),
        ("1,840", "EUR", None), ("1.840", "EUR", None), ("9.999", "USD", None), ("1840.50", "JPY", None),
    ],
)  # fmt: skip
def test_an_amount_that_two_readers_read_differently_is_refused(text: str, currency: str, minor: int | None) -> None:
    assert minor_of(text, currency) == minor


@pytest.mark.parametrize(
    ("minor", "currency", "text"), [(68280, "EUR", "682.80"), (1840, "JPY", "1840"), (184000, "RSD", "1840.00")]
)
def test_an_amount_is_prefilled_as_one_would_type_it(minor: int, currency: str, text: str) -> None:
    assert typed(minor, currency) == text
    assert minor_of(text, currency) == minor


def test_an_imported_amount_has_the_decimals_that_every_mail_shows() -> None:
    assert parse_amount("1840", "total", "RSD", Convention()).minor == minor_of("1840", "RSD") == 184000
