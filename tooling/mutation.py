"""Mutation runs and fuzzing, by tools that live in an environment of their own: no lock file needs them.

What is mutated, and which narrow tests must notice, stands in pyproject.toml under `tool.relance.mutation`.
"""

from __future__ import annotations

import json
import shutil
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tooling.environment import BUILD, ROOT, Trouble, python, run, say

ASIDE = BUILD / "aside"
PACKAGES = ("mutmut>=3.8,<3.9", "atheris>=3.0,<3.2")
COPIED = ("app", "tests", "tooling", "resources", "docs", "main.py")
READERS = (
    "csv", "xlsx", "zip", "form", "signed", "bounce", "template", "address", "name", "manifest",
    "statement", "database",
)  # fmt: skip
"""The targets of tests/support/fuzz_targets.py."""
HEADLESS = {"QT_QPA_PLATFORM": "offscreen"}


def mutate(names: list[str]) -> int:
    """Mutate what is configured under these names, or all of it, and print each mutant that no test notices."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    configured: Mapping[str, Mapping[str, Any]] = tomllib.loads(text)["tool"]["relance"]["mutation"]
    if unknown := set(names) - set(configured):
        raise Trouble(f"There is nothing called {', '.join(sorted(unknown))}; there is {', '.join(configured)}.")
    failed = 0
    for name in names or configured:
        say(f"\n== {name}")
        chosen = configured[name]
        if "tables" in chosen:
            failed |= run([python(), "-m", "tooling.table_mutants", *chosen["tables"], "--", *chosen["tests"]])
        else:
            failed |= _mutate(text, name, chosen)
    return failed


def _mutate(text: str, name: str, chosen: Mapping[str, Any]) -> int:
    """Run mutmut in a copy of the project, since it writes beside what it mutates."""
    folder = BUILD / "mutation" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for each in COPIED:
        source = ROOT / each
        if source.is_dir():
            shutil.copytree(source, folder / each, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / each)
    for each in chosen["files"]:
        # mutmut leaves decorated functions alone, and what a cache kept from before holds no slip.
        source_text = (folder / each).read_text(encoding="utf-8")
        (folder / each).write_text(source_text.replace("\n@cache\ndef ", "\ndef "), encoding="utf-8")
    options = {
        "source_paths": ["app"],
        "only_mutate": chosen["files"],
        "also_copy": ["app", "resources"],
        "pytest_add_cli_args_test_selection": chosen["tests"],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", *chosen.get("options", [])],
    }
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in options.items())
    (folder / "pyproject.toml").write_text(f"{text}\n[tool.mutmut]\n{lines}", encoding="utf-8")
    mutmut = _aside("mutmut")
    if failed := run([mutmut, "run", *chosen.get("functions", [])], env=HEADLESS, cwd=folder):
        return failed
    return run([mutmut, "results"], env=HEADLESS, cwd=folder)


def fuzz(arguments: list[str]) -> int:
    """Fuzz one reader, or all: `fuzz [name] [seconds]`, of processor time, 600 where nothing is said."""
    names = [each for each in arguments if not each.isdigit()]
    seconds = next((each for each in arguments if each.isdigit()), "600")
    program = _aside("python")
    failed = 0
    for name in names or READERS:
        say(f"\n== {name}")
        failed |= run([program, "-m", "tests.fuzz", name, seconds], env=HEADLESS)
    return failed


def _aside(name: str) -> Path:
    """Return a program of the environment beside the project's, made where it is not there yet."""
    where = ASIDE / "bin"
    if not (where / "mutmut").exists():
        say(f"Making the environment {ASIDE.relative_to(ROOT).as_posix()} for mutmut and atheris ...")
        shutil.rmtree(ASIDE, ignore_errors=True)
        if run([python(), "-m", "venv", ASIDE], quiet=True):
            raise Trouble("The environment could not be made.")
        own = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
        (ASIDE / own / "project.pth").write_text(str(ROOT / ".venv" / own), encoding="utf-8")
        if run([where / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *PACKAGES], quiet=True):
            raise Trouble("mutmut and atheris could not be installed: there are none for this system.")
    return where / name
