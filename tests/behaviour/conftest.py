"""One firm for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.papers import invoice_pdf, organizer_form, proposal_pdf
from tests.support.firm import TestFirm


@pytest.fixture(autouse=True)
def quick_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers say what they were made of, and no more: drawing them takes long, and has tests of its own."""
    for maker in (invoice_pdf, organizer_form, proposal_pdf):
        monkeypatch.setattr(maker, "pdf_bytes", lambda paper: b"%PDF-1.4 " + repr(paper).encode())


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    """A firm on the morning of Monday, 30 November 2026, an hour before it sends."""
    firm = TestFirm(tmp_path)
    yield firm
    firm.close()
