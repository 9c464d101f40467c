"""Marking and translating texts where no class names their context: Qt's collecting tool finds both by their names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return the text as it is; the name is what Qt's tool for collecting texts looks for (Qt's own has no type).

    A number as `n` marks a text with plural forms: the tool sees literal numbers only.
    """
    return text


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Translate a text in a context; `n` chooses the plural form and replaces %n, `comment` tells twins apart."""
    return QCoreApplication.translate(context, text, comment, n)
