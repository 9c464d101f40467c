"""Whatever a client or a firm is called, its paper is made; the same paper is always the same file."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.papers import invoice_pdf, organizer_form, proposal_pdf
from app.services.papers.glyphs import known_characters, printable, tidy
from app.services.papers.invoice_pdf import InvoiceLine
from app.services.papers.invoice_totals import Discount
from app.services.papers.layout import FirmLetterhead
from app.services.papers.organizer_form import Question, Section
from app.services.papers.proposal_pdf import Service
from tests.services.papers.paper_samples import FACTURE, FORM, INVOICE, PROPOSAL, group, reader, text_of

HOSTILE = [
    "",
    " ",
    "W" * 10_000,
    "word " * 2_000,
    "line\n" * 300,
    "\x00\x07\x1b[31m\r\n\t\u2028",
    "شركة المحاسبة \u202e gnp.exe",
    "北京会计有限公司",
    "👩\u200d💼 e\u0301 \U0001f1eb\U0001f1f7 \ufeff",
    "{nb} %(x)s %s (((\\ )) <b>&amp;</b> ** __ ~~ /Root endobj",
    "\u00a0\u202f\u00ad\u200b",
    "\ud800",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_makes_a_paper(text: str) -> None:
    firm = FirmLetterhead(text, text, text, text, text, text, text, text[:2])
    line = InvoiceLine(text, Decimal(1), 1000, Decimal(20), detail=text, unit=text)
    invoice = replace(
        FACTURE, firm=firm, number=text, bill_to_name=text, bill_to_address=text, lines=(line,), note=text, legal=text,
        bill_to_registration=text, client_reference=text, credit_note_of="",
    )  # fmt: skip
    question = [
        Question(f"{kind}{text[:50]}", kind, text, text, True, (text, "B"), text)
        for kind in ("short_text", "long_text", "number", "date", "yes_no", "single", "multiple", "file", "heading")
    ]
    form = replace(
        FORM, firm=firm, title=text, reference=text, account_name=text, sections=(Section(text, tuple(question)),)
    )
    proposal = replace(
        PROPOSAL, firm=firm, title=text, reference=text, account_name=text, account_address=text, introduction=text,
        groups=(group(text[:50], Service(text, text, 100, 100)),), terms=text, signatories=((text, text),),
    )  # fmt: skip
    for data in (invoice_pdf.pdf_bytes(invoice), organizer_form.pdf_bytes(form), proposal_pdf.pdf_bytes(proposal)):
        assert reader(data).pages
        text_of(data)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.decimals(-(10**9), 10**9, places=6), st.integers(-(10**15), 10**15))
def test_any_line_makes_an_invoice(text: str, quantity: Decimal, price: int) -> None:
    line = InvoiceLine(
        text,
        quantity,
        price,
        Decimal("99.999"),
        detail=text,
        unit=text,
        discount=Discount("percent", Decimal("33.333")),
    )
    assert reader(invoice_pdf.pdf_bytes(replace(INVOICE, lines=(line, line)))).pages


@given(st.text())
def test_printable_text_has_a_shape_for_each_character(text: str) -> None:
    shown = printable(text)
    assert all(character == "\n" or ord(character) in known_characters() for character in shown)
    assert printable(shown) == shown


def test_letters_of_european_names_are_kept_and_others_replaced() -> None:
    assert printable("Éléonore Œuvre Łukasz Ñandú Ελένη Мария ①ﬁ") == "Éléonore Œuvre Łukasz Ñandú Ελένη Мария 1fi"
    assert printable("北京 Ltd") == "?? Ltd"
    assert printable("a\u202eb\x00c\u200b") == "abc"
    assert printable("a\r\nb\rc\td") == "a\nb\nc    d"
    assert tidy("e\u0301") == "é"


def test_a_name_that_cannot_be_shown_is_still_in_the_answer() -> None:
    section = Section("S", (Question("a", "short_text", "Name", answer="北京会计 👩"),))
    fields = reader(organizer_form.pdf_bytes(replace(FORM, sections=(section,)))).get_fields()
    assert fields is not None
    assert fields["q:a"]["/V"] == "北京会计 👩"


MAKERS = "invoice_pdf.pdf_bytes(FACTURE), proposal_pdf.pdf_bytes(PROPOSAL), organizer_form.pdf_bytes(FORM)"


def test_the_same_paper_is_the_same_file_in_another_process_on_another_day() -> None:
    script = (
        "import hashlib\n"
        "from app.services.papers import invoice_pdf, organizer_form, proposal_pdf\n"
        "from tests.services.papers.paper_samples import FACTURE, FORM, PROPOSAL\n"
        f"print(*[hashlib.sha256(each).hexdigest() for each in ({MAKERS})])\n"
    )
    here = [
        hashlib.sha256(each).hexdigest()
        for each in (invoice_pdf.pdf_bytes(FACTURE), proposal_pdf.pdf_bytes(PROPOSAL), organizer_form.pdf_bytes(FORM))
    ]
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/New_York")):
        other = subprocess.run(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
            text=True,
        )
        assert other.stdout.split() == here


def test_another_amount_is_another_file() -> None:
    assert invoice_pdf.pdf_bytes(INVOICE) != invoice_pdf.pdf_bytes(replace(INVOICE, paid=1))
