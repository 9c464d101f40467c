"""System packages on Debian and Ubuntu: what is missing is installed when we may, and named when we may not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

GROUPS: dict[str, tuple[str, ...]] = {
    "venv": (f"python3.{sys.version_info[1]}-venv",),
    "qt": (
        "libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libxcb-cursor0",
        "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0", "fonts-dejavu-core",
    ),
    "windows": ("xvfb", "openbox"),
    "keyring": ("gnome-keyring", "dbus-daemon", "dbus-bin"),
    "mail": ("postfix", "dovecot-core", "dovecot-imapd", "dovecot-lmtpd", "dovecot-sieve", "openssl"),
    "papers": ("poppler-utils",),
}  # fmt: skip
RUN = ("qt",)
TEST = ("qt", "windows", "keyring", "mail", "papers")

_NO_DAEMONS = Path("/usr/sbin/policy-rc.d")


def is_debian() -> bool:
    """Return whether packages are dpkg's here."""
    return Path("/etc/debian_version").exists() and shutil.which("dpkg-query") is not None


def missing(groups: Sequence[str]) -> list[str]:
    """Return which packages of these groups are not installed; empty where the system is not Debian's kind."""
    if not is_debian():
        return []
    wanted = [package for group in groups for package in GROUPS[group]]
    asked = [*wanted, *(f"{package}t64" for package in wanted)]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *asked],
        check=False, capture_output=True, text=True,
    ).stdout  # fmt: skip
    there = {line.split()[0].removesuffix("t64") for line in answer.splitlines() if line.endswith(" installed")}
    return [package for package in wanted if package not in there]


def hint(groups: Sequence[str]) -> str:
    """Return a sentence that names the command for what is missing; empty when nothing is."""
    lacking = missing(groups)
    return f" Run: sudo apt-get install --no-install-recommends {' '.join(lacking)}" if lacking else ""


def provide(groups: Sequence[str]) -> None:
    """Install what is missing when we are root, else name the command. Never fails: what comes next may still work."""
    lacking = missing(groups)
    if not lacking:
        return
    if os.geteuid() != 0:
        print(f"System packages are missing.{hint(groups)}", flush=True)
        return
    print(f"Installing system packages: {' '.join(lacking)} ...", flush=True)
    with _no_daemon_starts():
        if "postfix" in lacking:
            _answer("postfix postfix/main_mailer_type select No configuration")
        for step in (["update"], ["install", "--no-install-recommends", *lacking]):
            done = subprocess.run(
                ["apt-get", "-qy", *step],
                check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
            )  # fmt: skip
            if done.returncode:
                print(done.stdout.rstrip(), flush=True)
                print(f"apt-get {step[0]} failed; going on without.", flush=True)
                return


def _answer(line: str) -> None:
    """Answer a package's question beforehand; where debconf is not there, nothing will be asked."""
    if shutil.which("debconf-set-selections"):
        subprocess.run(["debconf-set-selections"], check=False, input=f"{line}\n", text=True)


@contextmanager
def _no_daemon_starts() -> Iterator[None]:
    """Keep installed packages from starting their daemons: a mail server on this machine is nobody's wish."""
    ours = not _NO_DAEMONS.exists()
    if ours:
        _NO_DAEMONS.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        _NO_DAEMONS.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            _NO_DAEMONS.unlink(missing_ok=True)
