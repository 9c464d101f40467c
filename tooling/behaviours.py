"""The promises of docs/behaviours.md, and which tests prove them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tooling.environment import ROOT, say

PAGE = ROOT / "docs" / "behaviours.md"
LATER = "## Not yet"
_ROW = re.compile(r"^\| ([A-Z]{2,4}-\d+) \|")


@dataclass(frozen=True, slots=True)
class Page:
    """The ids of the page: those promised now, and those of its last section."""

    now: tuple[str, ...]
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A test that says which promises it proves."""

    test: str
    ids: tuple[str, ...]


def page(text: str) -> Page:
    """Read the tables of the page."""
    now, _, later = text.partition(f"\n{LATER}\n")
    return Page(_ids(now), _ids(later))


def proofs(folder: Path) -> list[Proof]:
    """Return every test below a folder that carries `pytest.mark.behaviour(...)`, also by its class or module."""
    found = []
    for file in sorted(folder.rglob("*.py")):
        where = file.relative_to(folder.parent).as_posix()
        module = ast.parse(file.read_text(encoding="utf-8"), where)
        found += [Proof(f"{where}::{name}", ids) for name, ids in _marked(module.body, "", _module_ids(module))]
    return found


def report() -> int:
    """Print each promise with its tests; returns 1 where one lacks a test or a test names one that is not there."""
    promised = page(PAGE.read_text(encoding="utf-8"))
    tests: dict[str, list[str]] = {}
    for proof in proofs(ROOT / "tests"):
        for each in proof.ids:
            tests.setdefault(each, []).append(proof.test)
    for title, ids in (("Promised", promised.now), ("Not yet", promised.later)):
        say(f"{title}:")
        for each in ids:
            say(f"  {each}" + "".join(f"\n      {test}" for test in tests.get(each, ["(no test)"])))
    lacking = [each for each in promised.now if each not in tests]
    unknown = sorted(set(tests) - {*promised.now, *promised.later})
    ready = [each for each in promised.later if each in tests]
    listed = (*promised.now, *promised.later)
    twice = sorted({each for each in listed if listed.count(each) > 1})
    proved = len(promised.now) - len(lacking)
    say(f"\n{len(promised.now)} promised, {proved} of them with tests; not yet: {len(promised.later)}.")
    if ready:
        say(f"With tests already, though listed as not yet: {', '.join(ready)}")
    if lacking:
        say(f"Promised, but no test proves them: {', '.join(lacking)}")
    for each in unknown:
        say(f"{each} is no promise, but is marked in: {', '.join(tests[each])}")
    if twice:
        say(f"Listed twice: {', '.join(twice)}")
    return 1 if lacking or unknown or twice else 0


def _ids(text: str) -> tuple[str, ...]:
    return tuple(match[1] for line in text.splitlines() if (match := _ROW.match(line)))


def _marked(body: list[ast.stmt], prefix: str, inherited: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            own = (*inherited, *_decorated(node))
            yield from _marked(node.body, f"{prefix}{node.name}::", own)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            ids = tuple(dict.fromkeys((*inherited, *_decorated(node))))
            if ids:
                yield f"{prefix}{node.name}", ids


def _decorated(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[str, ...]:
    """Return the ids in a definition's decorators, marks of single parameters included."""
    return tuple(each for decorator in node.decorator_list for each in _called(decorator))


def _module_ids(module: ast.Module) -> tuple[str, ...]:
    return tuple(
        each
        for node in module.body
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets)
        for each in _called(node.value)
    )


def _called(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "behaviour":
            for argument in call.args:
                # What is no plain text is shown as it stands, so that it is reported as an unknown promise.
                plain = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                yield str(argument.value) if plain and isinstance(argument, ast.Constant) else ast.unparse(argument)
