"""A real keyring daemon on a private bus: unlocked, locked, or missing; the person's own is never touched.

    with KeyringSession(folder) as session:      # unlocked
        Credentials().set("firm", "secret")
        session.lock()

The process's environment points to the private bus meanwhile, so it serves child processes too.
"""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
PASSPHRASE = "test-pass"
BUS = "DBUS_SESSION_BUS_ADDRESS"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
BUS_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""No service folders: nothing on this bus is started by being asked for."""


class KeyringSession:
    """A private bus, with or without a keyring daemon on it."""

    def __init__(self, folder: Path, daemon: bool = True) -> None:
        self.folder = folder
        self._with_daemon = daemon
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None
        self._before: dict[str, str | None] = {}
        self.environment: dict[str, str] = {}

    def __enter__(self) -> KeyringSession:
        for name in ("home", "data", "run"):
            (self.folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        socket = self.folder / "bus"
        conf = self.folder / "bus.conf"
        conf.write_text(BUS_CONF.format(socket=socket))
        self._bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={conf}", "--nofork", "--nopidfile"],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._set_environment(socket)
        _until(socket.exists, "the bus is up")
        if self._with_daemon:
            self.unlock()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # `keyring` leaves a bus connection to the garbage collector when a collection is locked.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()
        self.stop_daemon()
        if self._bus is not None:
            self._bus.terminate()
            self._bus.wait(5)
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def unlock(self) -> None:
        """Start the daemon with the passphrase, so that its collection is open."""
        self.stop_daemon()
        self._start("--unlock", PASSPHRASE)

    def lock(self) -> None:
        """Start the daemon anew without the passphrase: what it holds is there, and shut."""
        self.stop_daemon()
        self._start("--start-locked", None)

    def stop_daemon(self) -> None:
        """Let the keyring be missing."""
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(5)
            self._daemon = None
            _until(lambda: not self._is_owned(), "the keyring has left the bus")

    def delete_collection(self) -> None:
        """Take away what the keyring holds, with the collection itself."""
        self.stop_daemon()
        shutil.rmtree(self.folder / "data" / "keyrings")
        (self.folder / "data" / "keyrings").mkdir(mode=0o700)
        self._start("--start-locked", None)

    def files(self) -> bytes:
        """Return all that the keyring keeps on disk."""
        return b"".join(path.read_bytes() for path in (self.folder / "data").rglob("*") if path.is_file())

    def _start(self, how: str, passphrase: str | None) -> None:
        # Locked, the daemon gets no input at all: an empty passphrase would be one.
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        if how == "--unlock":
            command.append(how)
        self._daemon = subprocess.Popen(
            command,
            stdin=subprocess.PIPE if passphrase else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if passphrase:
            assert self._daemon.stdin is not None
            self._daemon.stdin.write(passphrase.encode())
            self._daemon.stdin.close()
        _until(self._is_owned, "the keyring is on the bus")

    def _is_owned(self) -> bool:
        asked = subprocess.run(
            [sys.executable, "-c", HAS_OWNER], capture_output=True, text=True, check=False, timeout=10
        )
        return asked.stdout.strip() == "True"

    def _set_environment(self, socket: Path) -> None:
        self.environment = {
            BUS: f"unix:path={socket}",
            "HOME": str(self.folder / "home"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
        }
        for name in (*self.environment, *DISPLAYS, "PYTHON_KEYRING_BACKEND"):
            self._before[name] = os.environ.pop(name, None)
        os.environ.update(self.environment)


HAS_OWNER = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
with open_dbus_connection() as connection:
    ask = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
    print(bool(connection.send_and_get_reply(ask).body[0]))
"""


def why_not() -> str:
    """Return why no keyring daemon can run on this machine, or an empty text."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


@pytest.fixture
def keyring_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeyringSession]:
    """An unlocked keyring of one's own; skips with the reason where there can be none."""
    if reason := why_not():
        pytest.skip(reason)
    with KeyringSession(tmp_path_factory.mktemp("keyring")) as session:
        yield session


def _until(happened, what: str) -> None:  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        time.sleep(0.02)
