"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models.kinds import Kind

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "app").rglob("*.py"))
KIND_WORDS = frozenset(kind.value for kind in Kind)
TEXT = frozenset({"", ".cfg", ".css", ".html", ".ini", ".j2", ".json", ".lock", ".mako", ".md", ".po", ".py", ".qss",
                  ".sh", ".spec", ".toml", ".ts", ".txt", ".xml", ".yaml", ".yml"})  # fmt: skip
GENERATED = re.compile(r"(^|/)(uv\.lock|pylock(\.\w+)?\.toml)$|\.(qm|mo|pyc|part)$|^(build|dist|\.venv)/")
REGISTRY = re.compile(
    r"://\S*(" + "|".join(("py" + "pi", "python" + "hosted", "arti" + "factory", "/sim" + "ple")) + ")"
)
HERE = [re.escape(str(place)) for place in (Path.home(), ROOT) if len(place.parts) > 2]
MACHINE = re.compile(r"(?<![\w.$}])(?:" + "|".join([*HERE, "/(?:root|work)(?=/)"]) + r")\b")


def lines_where(found: Callable[[ast.AST], bool], code: str) -> list[int]:
    return [getattr(node, "lineno", 0) for node in ast.walk(ast.parse(code)) if found(node)]


def breaches(found: Callable[[ast.AST], bool], *, under: str = "app", but: tuple[str, ...] = ()) -> list[str]:
    """Where the sources break a rule, as "file:line"; `but` names files that may."""
    return [
        f"{name}:{line}"
        for file in SOURCES
        if (name := file.relative_to(ROOT).as_posix()).startswith(f"{under}/") and name not in but
        for line in lines_where(found, file.read_text(encoding="utf-8"))
    ]


def asks_which_kind(node: ast.AST) -> bool:
    """Whether code takes a turn for one kind of request: `kind == "invoice"`, `kind in (Kind.CHAT,)`, `match kind`."""
    if isinstance(node, ast.Match):
        return is_kind(node.subject)
    if not isinstance(node, ast.Compare):
        return False
    sides = [node.left, *node.comparators]
    return any(is_kind(side) for side in sides) and any(names_a_kind(side) for side in sides)


def is_kind(node: ast.AST) -> bool:
    return (isinstance(node, ast.Name) and node.id == "kind") or (
        isinstance(node, ast.Attribute) and node.attr == "kind"
    )


def names_a_kind(node: ast.AST) -> bool:
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(names_a_kind(element) for element in node.elts)
    if isinstance(node, ast.Constant):
        return node.value in KIND_WORDS
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Kind"


def reads_the_clock(node: ast.AST) -> bool:
    """Whether code asks what time it is. The monotonic clock measures, it tells no time."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    owner = ast.unparse(node.func.value).rpartition(".")[2]
    return (owner, node.func.attr) in {
        ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"),
        ("time", "time"), ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"),
        ("QDate", "currentDate"), ("QTime", "currentTime"),
        ("QDateTime", "currentDateTime"), ("QDateTime", "currentDateTimeUtc"),
    }  # fmt: skip


def stops_the_window(node: ast.AST) -> bool:
    """Whether code waits inside an event loop of its own."""
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"exec", "exec_", "processEvents"}
    )  # fmt: skip


def keeps_a_layout_item(node: ast.AST) -> bool:
    """Whether code asks a layout for its items, which Python then keeps for longer than Qt does (a crash, later on)."""
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "itemAt"
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    )  # fmt: skip


def foreign_to_models(node: ast.AST) -> bool:
    """Whether a model imports more than the standard library, SQLAlchemy and its own room."""
    if isinstance(node, ast.ImportFrom):
        names = [node.module or ""]
    elif isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        return False
    return not all(
        name.partition(".")[0] in sys.stdlib_module_names
        or name.partition(".")[0] == "sqlalchemy"
        or f"{name}.".startswith("app.models.")
        for name in names
    )


def test_what_differs_between_kinds_stands_in_their_table_alone() -> None:
    assert breaches(asks_which_kind, but=("app/models/kinds.py",)) == []


def test_time_comes_from_the_one_clock() -> None:
    assert breaches(reads_the_clock, but=("app/services/clock.py",)) == []


def test_no_view_waits_in_an_event_loop_of_its_own() -> None:
    assert breaches(stops_the_window, under="app/views") == []


def test_no_layout_is_asked_for_its_items() -> None:
    files = (ROOT / "tests").rglob("*.py")
    tests = [file.name for file in files if lines_where(keeps_a_layout_item, file.read_text("utf-8"))]
    assert breaches(keeps_a_layout_item, under="app/views") + tests == []


def test_models_import_the_standard_library_and_sqlalchemy_alone() -> None:
    assert breaches(foreign_to_models, under="app/models") == []


@pytest.mark.parametrize(
    ("rule", "broken", "kept"),
    [
        (asks_which_kind, "if request.kind == 'invoice': pass", "if request.kind == other.kind: pass"),
        (asks_which_kind, "x = kind in (Kind.CHAT, Kind.INVOICE)", "x = kind in RULES"),
        (asks_which_kind, "match it.kind:\n case 'chat': pass", "match it.state:\n case 'chat': pass"),
        (reads_the_clock, "datetime.datetime.now(UTC)", "clock.now()"),
        (reads_the_clock, "time.time()", "time.monotonic()"),
        (stops_the_window, "dialog.exec()", "dialog.open()"),
        (keeps_a_layout_item, "row.itemAt(0).widget()", "self.itemAt(point)"),
        (foreign_to_models, "from app.services import errors", "from app.models.base import Base"),
        (foreign_to_models, "import babel.numbers", "import sqlalchemy.orm"),
    ],
)
def test_each_rule_tells_broken_from_kept(rule: Callable[[ast.AST], bool], broken: str, kept: str) -> None:
    assert lines_where(rule, broken)
    assert not lines_where(rule, kept)


def test_a_file_is_one_idea_of_at_most_400_lines() -> None:
    # A migration is written once, then never touched: the first one is as long as the schema.
    long = {
        file.relative_to(ROOT).as_posix(): lines
        for file in SOURCES
        if "versions" not in file.parts and (lines := len(file.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_main_is_a_door_and_no_room() -> None:
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) <= 30


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """The paths that git keeps; without a checkout there are none to judge."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout")
    return [name for name in listed.split("\0") if name]


def texts(names: list[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if Path(name).suffix in TEXT and (ROOT / name).is_file():
            yield name, (ROOT / name).read_text(encoding="utf-8")


def test_nothing_that_is_generated_is_kept(tracked: list[str]) -> None:
    assert [name for name in tracked if GENERATED.search(name)] == []


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE], ids=["registry", "machine"])
def test_no_file_knows_a_registry_or_the_machine_it_was_written_on(
    tracked: list[str], pattern: re.Pattern[str]
) -> None:
    assert [f"{name}: {match[0]}" for name, text in texts(tracked) for match in pattern.finditer(text)] == []


def test_the_patterns_find_what_they_look_for() -> None:
    assert REGISTRY.search("https://" + "files.python" + "hosted.org/x")
    assert MACHINE.search(f"open('{Path.home() / 'x'}')")
    assert MACHINE.search("/" + "root/x")
    assert not MACHINE.search("app/models/root/x and ../work/x")
