"""A proposal that can be read, compared and signed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.services.papers import proposal_pdf
from app.services.papers.proposal_pdf import Service
from tests.services.papers.paper_samples import CABINET, PROPOSAL, reader, text_of


@pytest.mark.behaviour("PRO-1")
def test_a_proposal_is_a_letter_with_services_terms_and_signatures() -> None:
    text = text_of(proposal_pdf.pdf_bytes(PROPOSAL))
    parts = [
        "Marlow & Finch", "23 November 2026", "PRO-0117", "Halden Bakery Ltd", "Engagement letter 2027", "Dear Nora,",
        "This letter says what we shall do.", "Services", "£1,000.00 / month", "Bookkeeping", "VAT return", "Payroll",
        "Total per month £1,150.00", "Terms", "1. Scope", "We keep your books.", "bank statements", "Signatures",
        "For Marlow & Finch", "Nora Halden", "Director", "Read and approved", "Aksel Halden",
    ]  # fmt: skip
    for part in parts:
        assert part in text
    heads = [text.index(part) for part in ("Dear Nora,", "Services", "1. Scope", "Signatures")]
    assert heads == sorted(heads)


def test_prices_of_different_rhythm_are_not_added() -> None:
    yearly = (*PROPOSAL.services, Service("Accounts", "", 240000, "year"))
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, services=yearly)))
    assert "£2,400.00 / year" in text
    assert "Total" not in text


def test_a_french_engagement_letter() -> None:
    letter = replace(PROPOSAL, language="fr", firm=CABINET, currency="EUR", title="Lettre de mission")
    text = text_of(proposal_pdf.pdf_bytes(letter))
    for words in (
        "23 novembre 2026",
        "Prestations",
        "1 000,00 € / month",
        "Conditions",
        "Lu et approuvé",
        "Page 1 sur",
    ):
        assert words in text


def test_a_letter_of_words_alone_has_no_table_and_still_a_place_to_sign() -> None:
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, services=(), terms="", signatories=())))
    assert "Services" not in text
    assert "Terms" not in text
    assert "For Marlow & Finch" in text


def test_long_terms_go_over_pages_and_nothing_is_lost() -> None:
    clauses = [f"{number}. Clause\nWords of clause{number}end and more words. " * 1 for number in range(1, 121)]
    data = proposal_pdf.pdf_bytes(replace(PROPOSAL, terms="\n\n".join(clauses)))
    assert len(reader(data).pages) >= 4
    text = text_of(data)
    for number in range(1, 121):
        assert f"clause{number}end" in text


def test_nine_signatories_have_nine_places_and_the_firm_its_own() -> None:
    people = tuple((f"Person {number}", "") for number in range(9))
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, signatories=people)))
    assert text.count("Signature") - text.count("Signatures") == 10
    for name, _ in people:
        assert name in text
