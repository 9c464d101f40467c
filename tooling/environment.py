"""The project's own Python environment in `.venv`, always as requirements.lock says."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tooling import system

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PACKAGING_LOCK = ROOT / "requirements-packaging.lock"
BUILD = ROOT / "build"
SUPPORTED = ((3, 11), (3, 14))


class Trouble(Exception):
    """Something that the person at the keyboard has to know, in words for her."""


def say(text: str) -> None:
    """Print a line at once, so that it stands before the output of what is started next."""
    print(text, flush=True)


def tool(name: str) -> Path:
    """Return where a program of the environment lies."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (f"{name}.exe" if os.name == "nt" else name)


def python() -> Path:
    """Return the environment's interpreter."""
    return tool("python")


def run(
    command: Sequence[object], *, env: Mapping[str, str] | None = None, quiet: bool = False, cwd: Path = ROOT
) -> int:
    """Run a program, in the project's folder or another, and let its output through; returns its exit status.

    With `quiet` the output is shown only if the program fails. Raises `Trouble` where there is no such program.
    """
    words = [str(word) for word in command]
    whole = None if env is None else {**os.environ, **env}
    try:
        if not quiet:
            return subprocess.run(words, cwd=cwd, env=whole, check=False).returncode
        done = subprocess.run(
            words, cwd=cwd, env=whole, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace",
            encoding="utf-8",
        )  # fmt: skip
    except FileNotFoundError as error:
        raise Trouble(f"There is no {words[0]}.") from error
    if done.returncode:
        say(done.stdout.rstrip())
    return done.returncode


def ensure() -> None:
    """Make the environment, or bring it up to date; does nothing when the stamp says that it is.

    Raises `Trouble` where this Python is not one that the project supports, or the packages cannot be installed.
    """
    if not python().exists():
        _create()
    if _stamp().exists() and _stamp().read_text(encoding="utf-8") == _digest(LOCK):
        return
    say("Installing the packages of requirements.lock into .venv ...")
    install(LOCK)
    _stamp().write_text(_digest(LOCK), encoding="utf-8")


def install(lock: Path) -> None:
    """Install exactly what a lock file lists, each file checked by its hash. Raises `Trouble` when that fails."""
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "--python", str(python()), "--require-hashes", "-r", str(lock)]
    else:
        command = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        command += ["--require-hashes", "-r", str(lock)]
    if run(command, quiet=True, env={"PIP_ROOT_USER_ACTION": "ignore"}):
        raise Trouble(f"The packages of {lock.name} could not be installed; the lines above say why.")


def _create() -> None:
    if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
        raise Trouble(
            f"This is Python {sys.version_info[0]}.{sys.version_info[1]}; Relance needs 3.11 to 3.14. "
            "Start dev.py with one of these, for example: python3.12 dev.py run"
        )
    say(f"Making the environment .venv with Python {sys.version_info[0]}.{sys.version_info[1]} ...")
    if VENV.exists():
        shutil.rmtree(VENV)  # half made, or made by a Python that is gone
    if uv := shutil.which("uv"):
        failed = run([uv, "venv", "--python", sys.executable, VENV], quiet=True)
    else:
        # Debian takes ensurepip out of its Python and keeps it in a package of its own.
        if importlib.util.find_spec("ensurepip") is None:
            system.provide(["venv"])
        failed = run([getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV], quiet=True)
    if failed:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Trouble(f"The environment could not be made.{system.hint(['venv'])}")


def _stamp() -> Path:
    return VENV / "relance-lock.sha256"


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
