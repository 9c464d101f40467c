"""How this user likes the window: theme, language, sizes. Kept per user of the computer, apart from the firm's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_dir
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from app.services.paths import NAME


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting of this user: its default, whose type it has, and what else it may be where not anything goes."""

    default: Any
    choices: tuple[Any, ...] = ()
    on_page: bool = True
    """It stands on the settings page; its words are in `words.settings`."""


DECLARED: Mapping[str, Preference] = {
    "theme": Preference("system", ("system", "light", "dark")),
    "language": Preference("", ("", "en", "fr")),  # empty: the system's
    "text_scale": Preference(100, (100, 110, 120, 130, 140, 150, 175, 200)),  # percent
    "high_contrast": Preference(False),
    "density": Preference("comfortable", ("comfortable", "compact")),
    "close_to_tray": Preference(True),
    "notifications": Preference(True),
    "notify_clients": Preference(True),
    "notification_names": Preference(True),
    "hints": Preference(True),  # a line above a page at its first visit
    "hints_seen": Preference("", on_page=False),  # the pages whose line was seen, with commas
    "told_of_tray": Preference(False, on_page=False),
    "ask_before_automations": Preference(True, on_page=False),  # its switch is in the pipelines' own menu
}
"""Every preference that has a name."""


class Preferences(QObject):
    """Reads and writes the preferences; `changed` carries the name of the one that changed.

    Without a file they are forgotten at the end: for tests and pictures.
    """

    changed = Signal(str)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        self._memory: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """Return a preference of `DECLARED`, of the type of its default. KeyError for an unknown name.

        What a file holds and cannot be is the default.
        """
        declared = DECLARED[name]
        default = declared.default
        kept = self._read(f"preferences/{name}", default)
        value: Any = str(kept)
        if isinstance(default, bool):
            return kept if isinstance(kept, bool) else value.lower() == "true"
        if isinstance(default, int):
            value = int(value) if value.isdecimal() else default
        return value if not declared.choices or value in declared.choices else default

    def set(self, name: str, value: Any) -> None:
        """Keep a preference and say so. KeyError for an unknown name."""
        if self.get(name) != value:
            self._write(f"preferences/{name}", value)
            self.changed.emit(name)

    def layout(self, name: str) -> QByteArray:
        """Return a kept geometry, splitter or header state; empty where there is none."""
        value = self._read(f"layout/{name}", None)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Keep the state of something that has one: a window, a splitter, a table header."""
        self._write(f"layout/{name}", state)

    def save(self) -> None:
        """Write to the file now."""
        if self._settings is not None:
            self._settings.sync()

    def _read(self, key: str, default: Any) -> Any:
        if self._settings is None:
            return self._memory.get(key, default)
        return self._settings.value(key, default)

    def _write(self, key: str, value: Any) -> None:
        if self._settings is None:
            self._memory[key] = value
        else:
            self._settings.setValue(key, value)


def user_preferences() -> Preferences:
    """Return the preferences of this user, kept in her configuration folder."""
    return Preferences(Path(user_config_dir(NAME, appauthor=False)) / "window.ini")
