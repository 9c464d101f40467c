"""The paper of an invoice before it is sent: its number is drawn then, so it has none yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.models.account import Account
from app.models.kinds import RULES, Kind
from app.services import settings as firm_settings
from app.services.office import Office
from app.services.papers import invoice_pdf
from app.services.papers.invoice_pdf import InvoiceLine, InvoicePaper
from app.services.requests.invoice_draft import InvoiceDraft
from app.services.requests.kind_service import fill_in
from app.services.requests.letterhead import letterhead
from app.services.requests.placeholders import filler, numbered

NUMBER = f"{RULES[Kind.INVOICE].prefix}-…"
TERM = 30
"""Days until the invoice of a preview is due, where nothing says it."""


def paper(
    office: Office, draft: InvoiceDraft, account_id: int | None, *, language: str = "", due_on: date | None = None
) -> bytes:
    """Return the PDF that would be mailed if it were sent now, with the account's values for the placeholders."""
    with office.database.read() as session:
        settings = firm_settings.load(session)
        account = session.get(Account, account_id) if account_id is not None else None
        today = settings.calendar(account.time_zone if account else "").local_date(office.clock.now())
        language = language or settings.language
        filled: InvoiceDraft = fill_in(draft, filler(account, settings, today, language))
        letter = letterhead(settings)
        made = InvoicePaper(
            number=filled.number or NUMBER, issued_on=filled.issued_on or today,
            due_on=due_on or today + timedelta(days=TERM), currency=filled.currency or settings.currency,
            firm=letter if filled.shows_registration else replace(letter, registration=""), language=language,
            bill_to_name=account.name if account else "…", bill_to_address=account.postal_address if account else "",
            lines=tuple(
                InvoiceLine(each.description, each.quantity, each.unit_price, each.tax_rate, each.detail,
                            each.unit, each.discount)
                for each in filled.lines
            ),
            paid=filled.paid, note=numbered(filled.note, filled.number or NUMBER),
            client_reference=account.reference if account else "",
            discount=filled.discount, shows_code=filled.shows_code,
        )  # fmt: skip
    return invoice_pdf.pdf_bytes(made)
