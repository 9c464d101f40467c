"""Programs that firms come from, and what those whose exports are public call their columns (ACC-7, INV-4, APP-8).

Most names are found by their synonyms (`columns`). Here stands only what synonyms get wrong, and only where the
program's maker has published the headers of its export.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.services.importing.columns import Kind, fold

NAMES: Final = (
    "Canopy", "Cegid", "EBP", "FreshBooks", "Karbon", "Pennylane", "QuickBooks", "Sage", "TaxDome", "Xero",
)  # fmt: skip
"""Offered by name; any other can be typed."""
NOT_THERE: Final = ""
"""A field that the export does not have, whatever its headers look like."""
_XERO: Final = {
    "account": "ContactName",
    "number": "InvoiceNumber",
    "due": "DueDate",
    "currency": "Currency",
    "status": "Status",
    # What Xero calls Reference is the client's order number, and no number of the client.
    "reference": NOT_THERE,
}
_COLUMNS: Final[Mapping[str, Mapping[Kind, Mapping[str, str]]]] = {
    "Xero": {
        "invoices": {
            **_XERO, "email": "EmailAddress", "issued": "InvoiceDate", "total": "Total", "paid": "InvoiceAmountPaid",
            "balance": "InvoiceAmountDue", "type": "Type",
        },
        "requests": {**_XERO, "sent_on": "InvoiceDate", "amount": "InvoiceAmountDue", "kind": NOT_THERE,
                     "title": NOT_THERE},
    },
}  # fmt: skip


def columns_of(source: str, kind: Kind, headers: Sequence[str]) -> dict[str, str]:
    """Return what is known of an export: field -> its header, `NOT_THERE` for none.

    Nothing where the program is not known, or the list is not that export.
    """
    known = next((found for name, found in _COLUMNS.items() if fold(name) == fold(source)), {}).get(kind, {})
    there = {fold(header): header for header in headers}
    named = {field: header for field, header in known.items() if header}
    if not named or sum(fold(header) in there for header in named.values()) * 2 < len(named):
        return {}
    return {field: there.get(fold(header), NOT_THERE) if header else NOT_THERE for field, header in known.items()}
