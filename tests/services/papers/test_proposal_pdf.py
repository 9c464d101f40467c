"""A proposal that can be read, compared and signed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.services.papers import proposal_pdf
from app.services.papers.proposal_pdf import Service
from tests.services.papers.paper_samples import CABINET, PROPOSAL, group, reader, text_of


@pytest.mark.behaviour("PRO-1")
def test_a_proposal_is_a_letter_with_services_terms_and_signatures() -> None:
    text = text_of(proposal_pdf.pdf_bytes(PROPOSAL))
    parts = [
        "Marlow & Finch", "23 November 2026", "PRO-0117", "Halden Bakery Ltd", "Engagement letter 2027", "Dear Nora,",
        "This letter says what we shall do.", "Services", "Every month", "£1,000.00", "Bookkeeping", "VAT return",
        "Payroll", "Total per month", "£1,150.00", "Terms", "Scope", "We keep your books.", "bank statements",
        "Signatures", "For Marlow & Finch", "Nora Halden", "Director", "Read and approved", "Aksel Halden",
    ]  # fmt: skip
    for part in parts:
        assert part in text, part
    heads = [text.index(part) for part in ("Dear Nora,", "Services", "Scope", "Signatures")]
    assert heads == sorted(heads)
    assert "**" not in text


def test_prices_of_different_periods_are_not_added() -> None:
    yearly = group("year", Service("Accounts", "", 240000, 240000), Service("Tax return", "", 60000, 60000))
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, groups=(*PROPOSAL.groups, yearly))))
    assert text.index("Every month") < text.index("£1,150.00") < text.index("Every year") < text.index("£3,000.00")
    assert "Total per year" in text
    assert "£4,150.00" not in text


def test_quantity_and_tax_have_columns_where_something_is_in_them() -> None:
    services = (
        Service("Payslips", "", 2850, 34200, Decimal(12), Decimal(20)),
        Service("Books", "", 1000, 1000, Decimal(1), Decimal("5.5")),
    )
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, groups=(group("month", *services),))))
    for part in ("Qty", "Unit price", "VAT", "12", "£28.50", "£342.00", "20%", "5.5%", "Net", "£352.00", "£68.40"):
        assert part in text, part
    assert "Total per month with tax" in text
    assert "£420.95" in text
    assert "Qty" not in text_of(proposal_pdf.pdf_bytes(PROPOSAL))


def test_a_french_engagement_letter() -> None:
    letter = replace(
        PROPOSAL, language="fr", firm=CABINET, currency="EUR", title="Mission 2027", document="letter"
    )  # fmt: skip
    text = text_of(proposal_pdf.pdf_bytes(letter))
    for words in (
        "23 novembre 2026", "Lettre de mission", "Prestations", "Chaque mois", "1 000,00 €", "Total par mois",
        "Conditions", "Lu et approuvé", "Page 1 sur",
    ):  # fmt: skip
        assert words in text, words


def test_what_a_paper_is_called_stands_above_a_title_that_does_not_say_it() -> None:
    named = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, document="letter")))
    assert named.count("Engagement letter") == text_of(proposal_pdf.pdf_bytes(PROPOSAL)).count("Engagement letter")
    other = replace(PROPOSAL, document="letter", title="Our work for you")
    assert "Engagement letter" in text_of(proposal_pdf.pdf_bytes(other))


def test_a_letter_of_words_alone_has_no_table_and_still_a_place_to_sign() -> None:
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, groups=(), terms="", signatories=())))
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


def test_a_long_table_goes_over_pages_with_its_head() -> None:
    many = tuple(Service(f"Service {number}", "What it is", 1000, 1000) for number in range(60))
    data = proposal_pdf.pdf_bytes(replace(PROPOSAL, groups=(group("", *many),), terms=""))
    assert text_of(data).count("Price") >= 2
    assert "Service 59" in text_of(data)


def test_nine_signatories_have_nine_places_and_the_firm_its_own() -> None:
    people = tuple((f"Person {number}", "") for number in range(9))
    text = text_of(proposal_pdf.pdf_bytes(replace(PROPOSAL, signatories=people)))
    assert text.count("Signature") - text.count("Signatures") == 10
    for name, _ in people:
        assert name in text
