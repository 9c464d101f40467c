"""The invented firm's documents: a few small PDFs, made by the program's own papers."""

from __future__ import annotations

from datetime import date

from app.services.document_store import DocumentStore
from app.services.documents import KeptFile
from app.services.papers import proposal_pdf
from app.services.papers.layout import FirmLetterhead

NAMES = (
    ("Tax return draft.pdf", "en"),
    ("Balance sheet.pdf", "en"),
    ("VAT return.pdf", "en"),
    ("Projet de déclaration.pdf", "fr"),
    ("Bilan.pdf", "fr"),
    ("Déclaration de TVA.pdf", "fr"),
)


def sample_files(store: DocumentStore) -> dict[str, KeptFile]:
    """Put the documents into the store; returns them by a key that ends in their language."""
    found = {}
    kept = {language: store.put(_paper(language)) for language in ("en", "fr")}
    for name, language in NAMES:
        stored = kept[language]
        found[f"{name} {language}"] = KeptFile(name, "application/pdf", stored.sha256, stored.size)
    return found


def _paper(language: str) -> bytes:
    paper = proposal_pdf.ProposalPaper(
        title="Sample" if language == "en" else "Exemple",
        reference="DEMO",
        firm=FirmLetterhead("Marlow & Finch", "12 Harbour Street\nRivermouth"),
        account_name="",
        account_address="",
        dated_on=date(2026, 1, 5),
        language=language,
        introduction="An invented document, for trying the program.",
    )
    return proposal_pdf.pdf_bytes(paper)
