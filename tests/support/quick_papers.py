"""Papers that say what they were made of, and no more: drawing them takes long, and has tests of its own."""

from __future__ import annotations

import pytest

from app.services.papers import audit_pdf, invoice_pdf, organizer_form, proposal_pdf
from app.services.requests import invoice_paper


@pytest.fixture(autouse=True)
def quick_papers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no papers, except where a test is marked `papers` since it looks at them."""
    if request.node.get_closest_marker("papers"):
        return
    for maker in (audit_pdf, invoice_paper, invoice_pdf, organizer_form, proposal_pdf):
        monkeypatch.setattr(maker, "pdf_bytes", lambda paper: b"%PDF-1.4 " + repr(paper).encode())
