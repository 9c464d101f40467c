"""Small facts of an account in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.accounts import FOREVER
from app.views.words import dates


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("AccountFacts", text)


def paused_words(until: date | None) -> str:
    """Return how long an account rests: "Paused until 4 Dec", "Paused"."""
    if until is None or until == FOREVER:
        return tr("Paused")
    return tr("Paused until {day}").format(day=dates.day(until))
