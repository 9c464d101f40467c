"""What a quantity counts, on paper (INV-1)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.services.errors import Refused
from app.services.papers import invoice_pdf
from app.services.papers.units import unit_of, unit_word
from app.services.requests import invoice_draft
from app.services.requests.invoice_draft import InvoiceDraft, LineDraft
from tests.services.papers.paper_samples import FACTURE, INVOICE, text_of


@pytest.mark.behaviour("INV-1")
@pytest.mark.parametrize(
    ("quantity", "language", "said"),
    [("1", "en", "hour"), ("1.5", "en", "hours"), ("-1", "en", "hour"), ("0", "en", "hours"),
     ("1.5", "fr", "heure"), ("2", "fr", "heures"), ("-2", "fr", "heures")],
)  # fmt: skip
def test_a_unit_is_one_or_many_as_its_language_counts(quantity: str, language: str, said: str) -> None:
    assert unit_word("hour", Decimal(quantity), language) == said


@pytest.mark.behaviour("INV-1")
def test_a_unit_is_known_in_both_languages_and_other_words_stay_as_typed() -> None:
    assert [unit_of(each) for each in ("hours", " Heures ", "JOUR", "lot n° 3", "")] == [
        "hour", "hour", "day", "lot n° 3", "",
    ]  # fmt: skip
    assert unit_word("lot n° 3", Decimal(2), "fr") == "lot n° 3"


@pytest.mark.behaviour("INV-1")
def test_the_paper_says_the_unit_in_the_language_of_the_paper() -> None:
    line = replace(INVOICE.lines[0], quantity=Decimal("2.5"), unit="hour")
    assert "2.5 hours" in text_of(invoice_pdf.pdf_bytes(replace(INVOICE, lines=(line,))))
    assert "2,5 heures" in text_of(invoice_pdf.pdf_bytes(replace(FACTURE, lines=(line,))))


@pytest.mark.behaviour("TPL-1")
def test_a_template_keeps_units_and_one_made_before_there_were_any_has_none() -> None:
    draft = InvoiceDraft((LineDraft("Advice", Decimal(2), 100_00, unit="hour"),))
    body = invoice_draft.template_body(draft)
    assert invoice_draft.of_body(body, str) == draft
    del body["lines"][0]["unit"]
    assert invoice_draft.of_body(body, str).lines[0].unit == ""


def test_a_unit_longer_than_a_word_is_refused() -> None:
    with pytest.raises(Refused, match="unit-too-long"):
        invoice_draft.check(InvoiceDraft((LineDraft("Advice", Decimal(1), 100, unit="x" * 21),)))
