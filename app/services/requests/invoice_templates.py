"""Invoices that come with the program, in English and in French: the firm writes its own prices in (TPL-1)."""

from __future__ import annotations

from decimal import Decimal

from app.services.requests.invoice_draft import InvoiceDraft, LineDraft, template_body
from app.services.requests.kind_service import ShippedTemplate


def _made(
    key: str, name: str, title: str, lines: tuple[tuple[str, str], ...], note: str, due: int, tax: int = 20
) -> ShippedTemplate:
    drafts = tuple(LineDraft(words, Decimal(1), 0, Decimal(tax), detail) for words, detail in lines)
    body = template_body(InvoiceDraft(drafts, currency="", note=note))
    return ShippedTemplate(key, name, title, body, due_days=due, reminders=(7, 3))


_ENGLISH = (
    _made(
        "fixed-fee", "Fixed fee, 30 days", "Invoice for {{ period }}",
        (("Monthly bookkeeping, {{ period }}", ""), ("Payroll run", "")),
        "Thank you. Please quote the invoice number with your transfer.", 30,
    ),
    _made(
        "hourly", "Hourly, 14 days", "Advice in {{ period }}",
        (("Advice, hours in {{ period }}", "As agreed, by the hour"),),
        "A list of the hours is sent on request.", 14,
    ),
    _made(
        "disbursements", "Disbursements only", "Fees paid on your behalf",
        (("Filing fee", "Paid on your behalf"),), "No tax is due on what we paid on your behalf.", 14, 0,
    ),
)  # fmt: skip
_FRENCH = (
    _made(
        "fixed-fee", "Forfait, 30 jours", "Facture de {{ period }}",
        (("Tenue comptable, {{ period }}", ""), ("Bulletins de paie", "")),
        "Merci. Veuillez rappeler le numéro de la facture lors de votre virement.", 30,
    ),
    _made(
        "hourly", "Au temps passé, 14 jours", "Conseil, {{ period }}",
        (("Conseil, heures de {{ period }}", "Selon la lettre de mission, au temps passé"),),
        "Le relevé des heures est envoyé sur demande.", 14,
    ),
    _made(
        "disbursements", "Débours", "Frais avancés pour votre compte",
        (("Frais de dépôt", "Payés pour votre compte"),), "Débours non soumis à la TVA.", 14, 0,
    ),
)  # fmt: skip


def shipped(language: str) -> tuple[ShippedTemplate, ...]:
    """Return them in a language; English where there are none."""
    return _FRENCH if language == "fr" else _ENGLISH
