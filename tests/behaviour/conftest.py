"""One firm for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.firm import TestFirm
from tests.support.quick_papers import quick_papers

__all__ = ["quick_papers"]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    """A firm on the morning of Monday, 30 November 2026, an hour before it sends."""
    firm = TestFirm(tmp_path)
    yield firm
    firm.close()
