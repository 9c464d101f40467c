"""Client requests that come with the program, in English and in French (TPL-1)."""

from __future__ import annotations

from app.services.requests.kind_service import ShippedTemplate


def _made(key: str, name: str, title: str, documents: tuple[str, ...], days: int, *, monthly: bool) -> ShippedTemplate:
    body = {"documents": list(documents), "description": "", "monthly": monthly}
    return ShippedTemplate(key, name, title, body, due_days=days, reminders=(3, 4))


_ENGLISH = (
    _made(
        "monthly-bookkeeping", "Monthly bookkeeping documents", "Bookkeeping documents of {{ period }}",
        ("Bank statements", "Sales invoices", "Purchase invoices", "Expense receipts", "Card and cash takings",
         "Payroll changes"), 10, monthly=True,
    ),
    _made(
        "year-end", "Year-end documents", "Year-end documents {{ year }}",
        ("Bank statements to the last day of the year", "Stock count", "Unpaid customer invoices",
         "Unpaid supplier invoices", "Loan statements", "Invoices of equipment bought or sold", "Lease contracts",
         "Tax notices of the year"), 30, monthly=False,
    ),
    _made(
        "new-client-identity", "New client: identity papers", "Identity papers",
        ("Passport or identity card of each director", "Proof of address, less than three months old",
         "Company registration extract", "Articles of association", "List of beneficial owners", "Bank details"),
        14, monthly=False,
    ),
)  # fmt: skip
_FRENCH = (
    _made(
        "monthly-bookkeeping", "Pièces comptables du mois", "Pièces comptables de {{ period }}",
        ("Relevés bancaires", "Factures de vente", "Factures d'achat", "Justificatifs de frais",
         "Recettes de caisse et de carte bancaire", "Variables de paie"), 10, monthly=True,
    ),
    _made(
        "year-end", "Pièces de clôture annuelle", "Pièces de clôture {{ year }}",
        ("Relevés bancaires jusqu'au dernier jour de l'exercice", "Inventaire des stocks",
         "Factures clients impayées", "Factures fournisseurs impayées", "Tableaux d'amortissement des emprunts",
         "Factures d'immobilisations acquises ou cédées", "Contrats de location", "Avis d'imposition de l'année"),
        30, monthly=False,
    ),
    _made(
        "new-client-identity", "Nouveau client : pièces d'identité", "Pièces d'identité",
        ("Passeport ou carte d'identité de chaque dirigeant", "Justificatif de domicile de moins de trois mois",
         "Extrait Kbis", "Statuts", "Liste des bénéficiaires effectifs", "RIB"), 14, monthly=False,
    ),
)  # fmt: skip


def shipped(language: str) -> tuple[ShippedTemplate, ...]:
    """Return them in a language; English where there are none."""
    return _FRENCH if language == "fr" else _ENGLISH
