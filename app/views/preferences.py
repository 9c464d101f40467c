"""How this user likes the window: theme, language, sizes. Kept per user of the computer, apart from the firm's data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from platformdirs import user_config_dir
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from app.services.paths import NAME

DEFAULTS: dict[str, Any] = {
    "theme": "system",
    "language": "",
    "text_scale": 100,
    "high_contrast": False,
    "close_to_tray": True,
    "told_of_tray": False,
    "notifications": True,
    "notify_clients": True,
    "notification_names": True,
    "single_keys": True,
    "density": "comfortable",
    "ask_before_automations": True,
    "hints": True,
    "hints_seen": "",
}
"""Every preference that has a name, with its default. `theme`: system, light, dark. `language`: "" follows the
system, else en or fr. `text_scale` in percent. `single_keys`: letters act on lists without Ctrl.
`ask_before_automations`: a job that enters a stage which mails clients asks first. `hints`: a line above a page at its
first visit; `hints_seen`: the pages whose line was seen, with commas."""


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
        """Return a preference of `DEFAULTS`, of the type of its default. KeyError for an unknown name."""
        default = DEFAULTS[name]
        value = self._read(f"preferences/{name}", default)
        if isinstance(default, bool):
            return value if isinstance(value, bool) else str(value).lower() == "true"
        if isinstance(default, int):
            try:
                return int(str(value))
            except ValueError:
                return default
        return str(value)

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
