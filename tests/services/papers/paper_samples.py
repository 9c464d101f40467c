"""Two firms, their papers, and how a test reads a PDF."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

from pypdf import PdfReader

from app.services.papers.invoice_pdf import InvoiceLine, InvoicePaper
from app.services.papers.invoice_totals import Discount, Line, totals
from app.services.papers.layout import FirmLetterhead
from app.services.papers.organizer_form import OrganizerForm, Question, Section
from app.services.papers.proposal_pdf import Group, ProposalPaper, Service

FIRM = FirmLetterhead(
    name="Marlow & Finch",
    address="12 Harbour Street\nRivermouth RV1 4AB",
    phone="+44 20 7946 0123",
    email="office@marlowfinch.example.com",
    registration="Registered in England 01234567",
    iban="GB33BUKB20201555555555",
    country="GB",
)
TENTH = Discount("percent", Decimal(10))
CABINET = FirmLetterhead(
    name="Cabinet Éléonore Duchêne",
    address="24 rue de l'Échiquier\n75010 Paris",
    registration="RCS Paris 812 345 678",
    iban="FR76 3000 6000 0112 3456 7890 189",
    bic="AGRIFRPP",
    country="FR",
)
INVOICE = InvoicePaper(
    number="INV-2041",
    issued_on=date(2026, 10, 31),
    due_on=date(2026, 11, 30),
    currency="GBP",
    firm=FIRM,
    language="en",
    bill_to_name="Northgate Plumbing Ltd",
    bill_to_address="418 Mill Road, Unit 3\nRivermouth",
    lines=(
        InvoiceLine("Monthly bookkeeping", Decimal(1), 100000, Decimal(20), detail="October 2026"),
        InvoiceLine("Payroll run", Decimal(2), 15000, Decimal(20)),
        InvoiceLine("Sales tax filing", Decimal(1), 23333, Decimal(20)),
    ),
    note="Thank you.",
)
FACTURE = InvoicePaper(
    number="F-2026-0412",
    issued_on=date(2026, 12, 1),
    due_on=date(2026, 12, 31),
    currency="EUR",
    firm=CABINET,
    language="fr",
    bill_to_name="Boulangerie Hâlden SARL",
    bill_to_address="7 ruelle du Moulin\n33000 Bordeaux",
    lines=(
        InvoiceLine("Tenue comptable", Decimal(1), 125000, Decimal(20)),
        InvoiceLine(
            "Bulletins de paie",
            Decimal(12),
            2850,
            Decimal(20),
            unit="bulletins",
            discount=Discount("percent", Decimal(10)),
        ),
        InvoiceLine("Revue fiscale", Decimal("1.5"), 11111, Decimal("5.5")),
        InvoiceLine("Débours", Decimal(1), 4573),
    ),
    paid=50000,
)


def group(per: str, *services: Service) -> Group:
    """Services of one period with their totals."""
    counted = [Line(each.quantity, each.price or 0, each.tax_rate) for each in services]
    return Group(per, services, totals(counted))


PROPOSAL = ProposalPaper(
    title="Engagement letter 2027",
    reference="PRO-0117",
    firm=FIRM,
    account_name="Halden Bakery Ltd",
    account_address="7 Mill Lane\nRivermouth",
    dated_on=date(2026, 11, 23),
    language="en",
    introduction="Dear Nora,\n\nThis letter says **what we shall do**.",
    groups=(
        group("month", Service("Bookkeeping", "VAT return", 100000, 100000), Service("Payroll", "", 15000, 15000)),
    ),
    currency="GBP",
    terms="# Scope\nWe keep your books.\n\n# Your part\n- bank statements\n- invoices",
    signatories=(("Nora Halden", "Director"), ("Aksel Halden", "")),
)
FORM = OrganizerForm(
    title="2026 Business tax organizer",
    reference="ORG-0412",
    firm=FIRM,
    account_name="Halden Bakery Ltd",
    language="en",
    due_on=date(2026, 12, 4),
    sections=(
        Section(
            "Company",
            (
                Question("name", "short_text", "Legal name", required=True, answer="Łukasz Œuvre & (Co)"),
                Question("changes", "long_text", "What changed?", help="A few words.", answer="New shop.\nNew van."),
                Question("staff", "number", "How many employees?", answer=8),
                Question("year_end", "date", "End of the year", answer="2026-12-31"),
            ),
        ),
        Section(
            "Vehicles",
            (
                Question("own", "yes_no", "Any vehicles?", required=True, answer=True),
                Question("sold", "yes_no", "Any sold?"),
                Question("h", "heading", "Costs"),
                Question(
                    "costs", "multiple", "Which costs?", choices=("Fuel", "Repairs", "Parking"), answer=["Repairs"]
                ),
                Question(
                    "buyer", "single", "Who bought it?", choices=("A dealer", "An employee"), answer="An employee"
                ),
                Question(
                    "land", "single", "Country", choices=tuple(f"Country {i}" for i in range(40)), answer="Country 7"
                ),
                Question("papers", "file", "Contracts"),
            ),
        ),
    ),
)


def reader(data: bytes) -> PdfReader:
    """Open a PDF as another program would."""
    return PdfReader(io.BytesIO(data), strict=True)


def text_of(data: bytes) -> str:
    """Return the words of a PDF, each kind of space as a plain one."""
    return " ".join(" ".join(page.extract_text() for page in reader(data).pages).split())
