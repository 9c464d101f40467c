"""The theme, installed once on pytest-qt's application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.views.theme import Theme, theme


@pytest.fixture(scope="session")
def _installed(qapp: QApplication) -> Theme:
    theme().install(qapp)
    return theme()


@pytest.fixture
def look(_installed: Theme) -> Iterator[Theme]:
    """The light theme at 100 %, put back after the test."""
    _installed.set_mode("light")
    yield _installed
    _installed.set_high_contrast(False)
    _installed.set_text_scale(100)
    _installed.set_mode("light")
