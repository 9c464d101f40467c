"""Starting at login, hidden in the tray, by the means of each system; for this user alone (APP-2)."""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path

from app.services.errors import Fault

NAME = "Relance"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def program() -> list[str]:
    """Return how this program is started: the frozen one, or Python with its `main.py`."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py")]


def command(data_dir: Path | None = None) -> list[str]:
    """Return what is started at login."""
    folder = ["--data-dir", str(data_dir)] if data_dir is not None else []
    return [*program(), *folder, "--background"]


def is_enabled() -> bool:
    """Whether the program starts at login."""
    if sys.platform == "win32":
        return _run_value() is not None
    return _file().exists()


def enable(data_dir: Path | None = None) -> None:
    """Start the program at each login. Raises `Fault("folder-read-only")`."""
    if sys.platform == "win32":
        _set_run_value(_windows_line(command(data_dir)))
        return
    content = _launch_agent(command(data_dir)) if sys.platform == "darwin" else _desktop_entry(command(data_dir))
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise Fault("folder-read-only", path=str(file.parent)) from error


def disable() -> None:
    """Do not start at login any more; no error where it did not. Raises `Fault("folder-read-only")`."""
    if sys.platform == "win32":
        _set_run_value(None)
        return
    try:
        _file().unlink(missing_ok=True)
    except OSError as error:
        raise Fault("folder-read-only", path=str(_file().parent)) from error


def _file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / "relance.plist"
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / "relance.desktop"


def _desktop_entry(words: list[str]) -> bytes:
    line = " ".join(_quoted(word) for word in words)
    entry = (
        f"[Desktop Entry]\nType=Application\nName={NAME}\nExec={line}\nTerminal=false\n"
        "X-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=5\n"
    )
    return entry.encode()


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted, with what the standard names as special escaped twice over."""
    special = word.replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("`", "\\\\`").replace("$", "\\\\$")
    return '"' + special.replace("%", "%%") + '"'


def _launch_agent(words: list[str]) -> bytes:
    return plistlib.dumps({"Label": "relance", "ProgramArguments": words, "RunAtLoad": True, "KeepAlive": False})


def _windows_line(words: list[str]) -> str:
    return " ".join(f'"{word}"' for word in words)


if sys.platform == "win32":
    import winreg

    def _run_value() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, NAME)[0])
        except FileNotFoundError:
            return None

    def _set_run_value(line: str | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if line is not None:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line)
            elif _run_value() is not None:
                winreg.DeleteValue(key, NAME)

else:

    def _run_value() -> str | None:
        return None

    def _set_run_value(line: str | None) -> None:
        raise AssertionError("the registry is asked for on Windows only")
