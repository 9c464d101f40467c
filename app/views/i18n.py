"""The language of the window: English or French, the user's choice or the system's, switched while it runs (APP-4)."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

log = logging.getLogger(__name__)

LANGUAGES: Final = ("en", "fr")


def folders() -> list[Path]:
    """Return where compiled translations may lie: beside the frozen program, or in the build folder."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))
    return [root / "build" / "i18n", root / "resources" / "i18n"]


def language_of(choice: str, system: QLocale | None = None) -> str:
    """Return "en" or "fr": what was chosen, or the first of the system's languages that there is."""
    if choice in LANGUAGES:
        return choice
    for each in (system or QLocale.system()).uiLanguages():
        if (short := each.partition("-")[0].lower()) in LANGUAGES:
            return short
    return "en"


class Languages:
    """Holds the translators that are installed."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, choice: str) -> str:
        """Switch to a language ("" is the system's); returns it. Widgets learn it by a LanguageChange event."""
        language = language_of(choice)
        if language == self.language:
            return language
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.language = language
        QLocale.setDefault(QLocale("fr_FR" if language == "fr" else "en_GB"))
        # English has one too: it holds the plural forms.
        self._load(f"relance_{language}.qm", folders())
        if language != "en":
            own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._load(f"qtbase_{language}.qm", [own])
        return language

    def _load(self, name: str, where: list[Path]) -> None:
        for folder in where:
            translator = QTranslator()
            if (folder / name).exists() and translator.load(str(folder / name)):
                self._app.installTranslator(translator)
                self._installed.append(translator)
                return
        log.info("no translation %s", name)
