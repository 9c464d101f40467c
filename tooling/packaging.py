"""The lock files by uv, and the program folder by PyInstaller."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

from tooling.environment import BUILD, LOCK, PACKAGING_LOCK, ROOT, Trouble, install, python, run, say

UV = "uv>=0.9"
COMPILE = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url",
    "--quiet",
)  # fmt: skip


def lock(*, upgrade: bool = False) -> int:
    """Write both lock files; returns an exit status. Versions stay where they may, unless `upgrade` is asked for.

    Raises `Trouble` where the address of a registry would stand in one.
    """
    uv = shutil.which("uv") or _own_uv()
    for target, *what in ((LOCK, "--extra", "dev"), (PACKAGING_LOCK, "--extra", "package", "-c", LOCK.name)):
        say(f"Writing {target.name} ...")
        part = target.with_name(f"{target.name}.part")
        if target.exists() and not upgrade:
            shutil.copyfile(target, part)  # uv keeps to what it finds
        try:
            if status := run([uv, "pip", "compile", "pyproject.toml", *what, *COMPILE, "-o", part]):
                return status
            text = part.read_text(encoding="utf-8")
            if re.search(r"://|--(extra-)?index-url", text):
                raise Trouble(f"{target.name} would hold the address of a registry; it was not written.")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return 0


def build() -> int:
    """Build dist/Relance for this system; returns an exit status."""
    say("Installing PyInstaller as requirements-packaging.lock says ...")
    install(PACKAGING_LOCK)
    command: list[object] = [python(), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", ROOT / "dist", "--workpath", BUILD / "package", ROOT / "tooling" / "relance.spec"]
    if status := run(command):
        return status
    folder = ROOT / "dist" / "Relance"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    say(f"Built {folder.relative_to(ROOT).as_posix()}: {size / 1e6:.0f} MB.")
    return _try_out(folder / ("Relance.exe" if os.name == "nt" else "Relance"))


def _try_out(program: Path) -> int:
    """Let it make the invented firm, which draws papers of all kinds, and read a list; returns an exit status.

    What is imported by name or read as a file, and was not packed, shows here rather than in a firm.
    """
    say("Trying it out ...")
    with tempfile.TemporaryDirectory() as folder:
        people = Path(folder, "people.csv")
        people.write_text("account,email\nZephyr Boats,ann@zephyr.example\n", encoding="utf-8")
        firm = Path(folder, "firm")
        for words in (("demo",), ("import", "clients", people), ("backup",), ("status",)):
            if status := run([program, "--data-dir", firm, *words], quiet=True):
                say(f"{program.name} {words[0]} ended with {status}.")
                return status
    return 0


def _own_uv() -> Path:
    """Return uv from an environment of its own beside the project's; it is needed for this alone."""
    home = BUILD / "uv"
    uv = home / ("Scripts/uv.exe" if os.name == "nt" else "bin/uv")
    if not uv.exists():
        say("Installing uv into build/uv ...")
        inner = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        if run([python(), "-m", "venv", home], quiet=True) or run(
            [inner, "-m", "pip", "install", "-q", UV], quiet=True
        ):
            raise Trouble("uv could not be installed.")
    return uv
