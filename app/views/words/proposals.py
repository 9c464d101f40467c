"""Proposals in words: how often a price is paid, what the paper is called."""

from __future__ import annotations

from app.views.words.marking import QT_TRANSLATE_NOOP, translate

PERIODS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("proposals", "Once"),
    "month": QT_TRANSLATE_NOOP("proposals", "Every month"),
    "quarter": QT_TRANSLATE_NOOP("proposals", "Every quarter"),
    "year": QT_TRANSLATE_NOOP("proposals", "Every year"),
}
TOTALS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("proposals", "Total once"),
    "month": QT_TRANSLATE_NOOP("proposals", "Total per month"),
    "quarter": QT_TRANSLATE_NOOP("proposals", "Total per quarter"),
    "year": QT_TRANSLATE_NOOP("proposals", "Total per year"),
}
DOCUMENTS: dict[str, str] = {
    "proposal": QT_TRANSLATE_NOOP("proposals", "Proposal"),
    "letter": QT_TRANSLATE_NOOP("proposals", "Engagement letter"),
}
STEPS: tuple[tuple[str, str], ...] = (
    ("general", QT_TRANSLATE_NOOP("proposals", "General")),
    ("introduction", QT_TRANSLATE_NOOP("proposals", "Introduction")),
    ("services", QT_TRANSLATE_NOOP("proposals", "Services")),
    ("terms", QT_TRANSLATE_NOOP("proposals", "Terms")),
)


def period(per: str) -> str:
    """How often a price is paid: "Every month"; words of its own as they are."""
    return translate("proposals", PERIODS[per]) if per in PERIODS else per


def total(per: str) -> str:
    """What the sum of a period is called."""
    return translate("proposals", TOTALS[per]) if per in TOTALS else per


def document(code: str) -> str:
    """What the paper is called."""
    return translate("proposals", DOCUMENTS.get(code, DOCUMENTS["proposal"]))


def step(key: str) -> str:
    """The name of a step of the wizard."""
    return translate("proposals", dict(STEPS)[key])
