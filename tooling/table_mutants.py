"""Mutants of tables: what stands at the top of a module, where mutmut, which changes functions, does not look.

`python -m tooling.table_mutants FILE … -- TEST …` changes each constant, and leaves out each part of a tuple, list or
set and each named argument, one at a time, in a process of its own; prints the mutants that no test notices.
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

Place = tuple[Any, str, int]
"""A node, the name of one of its lists and a place in it; a constant has neither."""


def main(arguments: list[str]) -> int:
    """Try every mutant of the files; returns 1 where one was not noticed."""
    files, tests = arguments[: arguments.index("--")], arguments[arguments.index("--") + 1 :]
    import pytest  # each child inherits it, loaded

    pytest.main(["-q", *tests])
    for name in [each for each in sys.modules if each.partition(".")[0] in ("app", "tests")]:
        del sys.modules[name]
    count, unnoticed = 0, []
    for file in map(Path, files):
        for what, source in mutants(file.read_text(encoding="utf-8")):
            count += 1
            if _passes(file, source, tests):
                unnoticed.append(f"{file}, {what}")
    sys.stdout.write(
        f"{count} mutants, {count - len(unnoticed)} noticed.\n" + "".join(f"{each}\n" for each in unnoticed)
    )
    return 1 if unnoticed else 0


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Yield what was done to a module ("line 12: 'void' changed") with what it is then."""
    for at in range(len(list(_places(ast.parse(source))))):
        module = ast.parse(source)
        node, field, index = list(_places(module))[at]
        if field:
            what = f"line {node.lineno}: {ast.unparse(getattr(node, field)[index])} left out"
            del getattr(node, field)[index]
        else:
            what = f"line {node.lineno}: {node.value!r} changed"
            node.value = _other(node.value)
        yield what, ast.unparse(ast.fix_missing_locations(module))


def _places(module: ast.Module) -> Iterator[Place]:
    prose = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and id(node) not in prose and isinstance(node.value, str | int):
            yield node, "", 0
        elif isinstance(node, ast.Set) or (isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load)):
            yield from ((node, "elts", index) for index in range(len(node.elts)))
        elif isinstance(node, ast.Call):
            yield from ((node, "keywords", index) for index in range(len(node.keywords)))


def _other(value: object) -> object:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else f"{value}X"


def _passes(file: Path, source: str, tests: list[str]) -> bool:
    """Say whether the tests pass with a mutant in the file's place: only this child ever sees it there."""
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        try:
            _import_as(file, source)
            import pytest

            passed = pytest.main(["-q", "-x", "-p", "no:cacheprovider", *tests]) == 0
        except BaseException:
            passed = False
        os._exit(0 if passed else 1)
    return os.waitpid(child, 0)[1] == 0


def _import_as(file: Path, source: str) -> None:
    from types import ModuleType

    invalidate_caches()
    sys.path.insert(0, str(Path.cwd()))
    name = ".".join(file.with_suffix("").parts)
    module = ModuleType(name)
    module.__file__ = str(file)
    parent = __import__(name.rpartition(".")[0], fromlist=["x"])
    sys.modules[name] = module
    setattr(parent, name.rpartition(".")[2], module)
    exec(compile(source, str(file), "exec"), module.__dict__)  # noqa: S102 - the project's own source


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
