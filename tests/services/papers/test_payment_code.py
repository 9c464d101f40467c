"""The code that a banking app reads pays the right firm the right amount, or is not there."""

from __future__ import annotations

from dataclasses import replace

import pytest
import segno

from app.services.papers import invoice_pdf
from app.services.papers.payment_code import grouped_iban, is_iban, payment_code
from tests.services.papers.paper_samples import FACTURE, reader

IBAN = "FR76 3000 6000 0112 3456 7890 189"


@pytest.mark.behaviour("INV-1")
def test_the_code_holds_what_the_standard_wants() -> None:
    told = "BCD\n002\n1\nSCT\nAGRIFRPP\nCabinet Éléonore\nFR7630006000011234567890189\nEUR1590.93\n\n\nF-2026-0412"
    expected = segno.make(told.encode(), error="m", micro=False, boost_error=False, mode="byte")
    code = payment_code("Cabinet Éléonore", IBAN, "agrifrpp", 159093, "F-2026-0412")
    assert code == tuple(tuple(bool(module) for module in row) for row in expected.matrix)


@pytest.mark.parametrize(
    ("name", "iban", "cents", "text"),
    [
        ("", IBAN, 100, "F-1"),
        ("Firm", "FR76 3000 6000 0112 3456 7890 180", 100, "F-1"),
        ("Firm", "", 100, "F-1"),
        ("Firm", IBAN, 0, "F-1"),
        ("Firm", IBAN, -100, "F-1"),
        ("Firm", IBAN, 100_000_000_000, "F-1"),
        ("Firm", IBAN, 100, " "),
        ("Ł" * 70, IBAN, 100, "Ł" * 140),
    ],
)
def test_no_code_is_better_than_a_wrong_one(name: str, iban: str, cents: int, text: str) -> None:
    assert payment_code(name, iban, "", cents, text) is None


def test_a_wrong_bic_is_left_out_since_the_iban_is_enough() -> None:
    assert payment_code("Firm", IBAN, "nonsense!", 100, "F-1") == payment_code("Firm", IBAN, "", 100, "F-1")


@pytest.mark.parametrize("iban", [IBAN, "GB33BUKB20201555555555", "de89 3704 0044 0532 0130 00"])
def test_an_iban_is_known_by_its_check_digits(iban: str) -> None:
    assert is_iban(iban)
    changed = iban[:-1] + ("1" if iban[-1] != "1" else "2")
    assert not is_iban(changed)


@pytest.mark.parametrize("text", ["", "FR76", "ＦＲ76 3000 6000 0112 3456 7890 189", "FR76\x003000"])
def test_what_is_no_iban_is_none(text: str) -> None:
    assert not is_iban(text)


def test_an_iban_is_set_in_groups_of_four() -> None:
    assert grouped_iban("fr7630006000011234567890189") == IBAN


def test_only_euros_are_paid_by_code() -> None:
    def bars(paper: invoice_pdf.InvoicePaper) -> int:
        contents = reader(invoice_pdf.pdf_bytes(paper)).pages[0].get_contents()
        assert contents is not None
        return contents.get_data().count(b" re f")

    euros = bars(FACTURE)
    assert euros > 400
    assert bars(replace(FACTURE, currency="CHF")) < euros / 10
    assert bars(replace(FACTURE, firm=replace(FACTURE.firm, iban="FR76 0000"))) < euros / 10
