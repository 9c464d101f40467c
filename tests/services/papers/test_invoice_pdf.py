"""An invoice that can be read, searched, paid by phone, and looks the same for ever."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.services.papers import invoice_pdf
from app.services.papers.invoice_pdf import InvoiceLine
from tests.services.papers.paper_samples import CABINET, FACTURE, INVOICE, reader, text_of


@pytest.mark.behaviour("INV-1")
def test_an_english_invoice_says_all_that_it_must() -> None:
    text = text_of(invoice_pdf.pdf_bytes(INVOICE))
    for words in (
        "Invoice", "INV-2041", "Marlow & Finch", "12 Harbour Street", "Bill to", "Northgate Plumbing Ltd",
        "418 Mill Road, Unit 3", "31 October 2026", "30 November 2026", "Monthly bookkeeping", "£1,000.00", "20%",
        "Net £1,533.33", "VAT 20% £306.67", "Total £1,840.00", "GB33 BUKB 2020 1555 5555 55", "Thank you.",
        "Registered in England 01234567", "Page 1 of 1",
    ):  # fmt: skip
        assert words in text


@pytest.mark.behaviour("INV-1")
def test_a_french_invoice_with_three_rates_a_discount_and_a_part_payment() -> None:
    text = text_of(invoice_pdf.pdf_bytes(FACTURE))
    for words in (
        "Facture", "F-2026-0412", "Émise le 1er décembre 2026", "Échéance 31 décembre 2026", "Facturé à",
        "12 bulletins 28,50 € 10 % 20 % 307,80 €", "Total HT 1 770,20 €", "TVA 0 % sur 45,73 € 0,00 €",
        "TVA 5,5 % sur 166,67 € 9,17 €", "TVA 20 % sur 1 557,80 € 311,56 €", "Total TTC 2 090,93 €",
        "Déjà réglé -500,00 €", "Reste à régler 1 590,93 €", "FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP",
    ):  # fmt: skip
        assert words in text
    assert FACTURE.balance == 159093


def test_an_invoice_without_tax_does_not_speak_of_tax() -> None:
    line = InvoiceLine("Conseil", Decimal(1), 10000)
    text = text_of(invoice_pdf.pdf_bytes(replace(FACTURE, lines=(line,), paid=0)))
    assert "Total 100,00 €" in text
    for word in ("TVA", "HT", "TTC", "Remise"):
        assert word not in text


def test_what_is_paid_asks_for_no_payment() -> None:
    text = text_of(invoice_pdf.pdf_bytes(replace(FACTURE, paid=FACTURE.totals.gross)))
    assert "Facture réglée. Merci." in text
    assert "FR76" not in text


def test_a_credit_note_names_its_invoice_and_asks_for_no_payment() -> None:
    back = tuple(replace(line, quantity=-line.quantity) for line in INVOICE.lines)
    text = text_of(invoice_pdf.pdf_bytes(replace(INVOICE, number="CN-7", lines=back, credit_note_of="INV-2041")))
    assert "Credit note" in text
    assert "For invoice INV-2041" in text
    assert "Total credited -£1,840.00" in text
    assert "IBAN" not in text
    assert "Due" not in text


def test_forty_lines_repeat_the_head_of_the_table_and_count_their_pages() -> None:
    lines = tuple(replace(INVOICE.lines[0], description=f"Line number {number}") for number in range(1, 61))
    data = invoice_pdf.pdf_bytes(replace(INVOICE, lines=lines))
    pages = [page.extract_text() for page in reader(data).pages]
    assert len(pages) >= 3
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert ("Unit price" in page) == ("Line number" in page)
    found = re.findall(r"Line number (\d+)", " ".join(pages))
    assert found == [str(number) for number in range(1, 61)]
    assert "£72,000.00" in pages[-1]


@pytest.mark.parametrize("paper", [INVOICE, FACTURE], ids=["en", "fr"])
def test_it_is_made_to_be_kept_pdf_a_3b_with_all_type_embedded(paper: invoice_pdf.InvoicePaper) -> None:
    pdf = reader(invoice_pdf.pdf_bytes(paper))
    catalog: Any = pdf.trailer["/Root"]
    assert "/OutputIntents" in catalog
    xmp = catalog["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in xmp
    assert catalog["/Lang"] == paper.language
    assert paper.number in xmp
    assert "2026-1" in xmp
    pages: list[Any] = list(pdf.pages)
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert "Inter" in descriptor["/FontName"]
        assert "/FontFile2" in descriptor


def test_figures_in_columns_have_one_width() -> None:
    narrow, wide = (replace(INVOICE.lines[0], unit_price=int(digit * 6)) for digit in "18")
    from app.services.papers.layout import FIGURES, Sheet, Style
    from app.services.papers.words import Words

    sheet = Sheet(CABINET, Words("fr", "FR"), "x", INVOICE.issued_on, 1)
    widths = {sheet.text_width(str(line.unit_price), FIGURES) for line in (narrow, wide)}
    usual = {sheet.text_width(str(line.unit_price), Style(9.5)) for line in (narrow, wide)}
    sheet.close()
    assert len(widths) == 1
    assert len(usual) == 2


def test_a_logo_is_shown_and_a_broken_one_does_no_harm() -> None:
    from io import BytesIO

    from PIL import Image

    file = BytesIO()
    Image.new("RGBA", (300, 100), (200, 30, 30, 128)).save(file, "PNG")
    with_logo = invoice_pdf.pdf_bytes(replace(INVOICE, firm=replace(INVOICE.firm, logo_png=file.getvalue())))
    assert reader(with_logo).pages[0].images
    for broken in (b"", b"no picture", file.getvalue()[:60]):
        without = invoice_pdf.pdf_bytes(replace(INVOICE, firm=replace(INVOICE.firm, logo_png=broken)))
        assert not reader(without).pages[0].images
        assert "INV-2041" in text_of(without)
