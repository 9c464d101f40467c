"""One firm for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Engine, create_engine

from app.services.database import engine as database_engine
from app.services.papers import invoice_pdf, organizer_form, proposal_pdf
from tests.support.firm import TestFirm


@pytest.fixture(autouse=True)
def quick_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers say what they were made of, and no more: drawing them takes long, and has tests of its own."""
    for maker in (invoice_pdf, organizer_form, proposal_pdf):
        monkeypatch.setattr(maker, "pdf_bytes", lambda paper: b"%PDF-1.4 " + repr(paper).encode())


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Let the databases of all firms share their compiled statements: each would compile the same hundreds anew."""
    made: list[Engine] = []

    def create(url: str, **options: Any) -> Engine:
        engine: Any = create_engine(url, **options)
        made.append(made[0] if made else engine)
        engine.dialect, engine._compiled_cache = made[0].dialect, made[0]._compiled_cache
        del made[1:]
        return cast(Engine, engine)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database_engine, "create_engine", create)
        yield


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    """A firm on the morning of Monday, 30 November 2026, an hour before it sends."""
    firm = TestFirm(tmp_path)
    yield firm
    firm.close()
