"""Dates, amounts and figures as each country writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.services.papers.words import ENGLISH, FRENCH, Words

NBSP = "\u00a0"


@pytest.mark.behaviour("APP-4")
@pytest.mark.parametrize(
    ("language", "country", "currency", "text"),
    [
        ("en", "", "EUR", "€1,840.00"),
        ("en", "US", "USD", "$1,840.00"),
        ("en", "GB", "USD", "US$1,840.00"),
        ("en", "FR", "EUR", "€1,840.00"),
        ("fr", "FR", "EUR", f"1{NBSP}840,00{NBSP}€"),
        ("fr_CH", "", "CHF", f"1{NBSP}840,00{NBSP}CHF"),
        ("fr", "FR", "JPY", f"184{NBSP}000{NBSP}JPY"),
        ("en", "", "TND", f"TND{NBSP}184.000"),
        ("xx", "ZZ", "EUR", "€1,840.00"),
    ],
)
def test_an_amount(language: str, country: str, currency: str, text: str) -> None:
    assert Words(language, country).money(184000, currency) == text


def test_large_amounts_lose_no_cent() -> None:
    assert Words("en").money(12345678901234567890, "EUR") == "€123,456,789,012,345,678.90"


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        ("en", date(2026, 12, 1), "1 December 2026"),
        ("fr", date(2026, 12, 1), "1er décembre 2026"),
        ("fr", date(2026, 12, 11), "11 décembre 2026"),
        ("fr", date(2026, 12, 21), "21 décembre 2026"),
        ("fr", date(2027, 8, 31), "31 août 2027"),
    ],
)
def test_a_date_names_its_month(language: str, day: date, text: str) -> None:
    assert Words(language).day(day).replace(NBSP, " ") == text


def test_a_percentage_and_a_quantity_have_the_decimals_they_have() -> None:
    assert Words("fr").percent(Decimal("5.50")) == f"5,5{NBSP}%"
    assert Words("en").percent(Decimal(20)) == "20%"
    assert Words("en").number(Decimal("1234.125")) == "1,234.125"


def test_the_tax_has_the_name_of_the_country() -> None:
    assert [Words("en", country).tax for country in ("GB", "US", "AU")] == ["VAT", "Tax", "GST"]
    assert Words("fr", "FR").tax == "TVA"


def test_both_languages_say_the_same_things_with_the_same_values() -> None:
    assert ENGLISH.keys() == FRENCH.keys()
    for key, english in ENGLISH.items():
        assert english.count("{") == FRENCH[key].count("{")
