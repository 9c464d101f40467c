"""Translations: collected from the sources, compiled into build/i18n when their texts are newer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tooling.environment import BUILD, ROOT, VENV, Trouble, python, run, say

SOURCES = ROOT / "resources" / "i18n"
COMPILED = BUILD / "i18n"


def compile_all() -> None:
    """Compile what changed. Raises `Trouble` where a file cannot be compiled."""
    for source in sorted(SOURCES.glob("*.ts")):
        target = COMPILED / source.with_suffix(".qm").name
        if _is_old(source, target):
            _compile([_qt_tool("lrelease"), "-silent", source, "-qm"], source, target)
    for source in sorted(SOURCES.glob("*.po")):
        language = source.stem.rpartition("_")[2]
        target = COMPILED / language / "LC_MESSAGES" / "relance.mo"
        if _is_old(source, target):
            compiler = [python(), "-m", "babel.messages.frontend", "-q", "compile", "-l", language, "-i", source, "-o"]
            _compile(compiler, source, target)


def collect() -> int:
    """Bring the files of texts up to date with the sources of the views; returns an exit status."""
    SOURCES.mkdir(parents=True, exist_ok=True)
    views = [ROOT / "app" / "bootstrap.py", *sorted((ROOT / "app" / "views").rglob("*.py"))]
    for language, options in (("fr", []), ("en", ["-pluralonly"])):
        file = SOURCES / f"relance_{language}.ts"
        say(f"Collecting texts into {file.relative_to(ROOT).as_posix()} ...")
        command: list[object] = [_qt_tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *options]
        command += ["-source-language", "en_GB", "-target-language", language, *views, "-ts", file]
        if status := run(command):
            return status
    return 0


def _is_old(source: Path, target: Path) -> bool:
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(command: Sequence[object], source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    if run([*command, part], quiet=True):
        part.unlink(missing_ok=True)
        raise Trouble(f"{source.name} could not be compiled.")
    part.replace(target)


def _qt_tool(name: str) -> Path:
    """Return a tool that comes with PySide6_Essentials, from its folder: the starters in bin take half a second."""
    for pattern in (f"lib/python3*/site-packages/PySide6/{name}", f"Lib/site-packages/PySide6/{name}.exe"):
        for found in VENV.glob(pattern):
            return found
    raise Trouble(f"PySide6's {name} is not in .venv.")
