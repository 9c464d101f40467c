"""Two processes that share a list of tests run each once, and what fails in either is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = 6
TESTS = """
import pathlib, time
import pytest

@pytest.fixture(scope="module")
def mine():
    yield
    note("gone {number}")

def note(words):
    with pathlib.Path("notes").open("a") as notes:
        notes.write(words + "\\n")

def test_first(mine):
    note("first {number}")
    time.sleep(0.01)

def test_second(mine):
    note("second {number}")
    assert {number} != {broken}
"""


def run(folder: Path, *options: str) -> subprocess.Popen[str]:
    script = f"import sys, pytest; sys.path.insert(0, {str(ROOT)!r}); sys.exit(pytest.main(sys.argv[1:]))"
    words = ["-q", "-p", "no:cacheprovider", "-p", "tests.support.both_ends", "--taken", "taken", *options]
    return subprocess.Popen(
        [sys.executable, "-c", script, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "taken").mkdir()
    return tmp_path


def write(folder: Path, broken: int = -1) -> None:
    for number in range(FILES):
        text = TESTS.replace("{number}", str(number)).replace("{broken}", str(broken))
        (folder / f"test_{number}.py").write_text(text)


def test_each_file_is_run_by_one_of_two_and_what_fails_in_either_is_told(folder: Path) -> None:
    write(folder, broken=FILES - 1)
    both = [run(folder), run(folder, "--backwards")]
    out = [each.communicate(timeout=100)[0] for each in both]
    assert sorted((folder / "notes").read_text().split("\n")) == sorted(
        ["", *(f"{word} {number}" for word in ("first", "second", "gone") for number in range(FILES))]
    )
    assert sum(each.returncode for each in both) == 1, out
    assert ("1 failed" in out[0]) is bool(both[0].returncode)


def test_where_one_gives_up_at_a_failure_the_other_begins_no_file_more(folder: Path) -> None:
    write(folder, broken=0)
    first = run(folder, "-x")
    assert "1 failed" in first.communicate(timeout=100)[0] and first.returncode == 1
    second = run(folder, "-x", "--backwards")
    second.communicate(timeout=100)
    assert second.returncode == 0
    # The file after it was taken while the last test of the first file was still to run.
    assert (folder / "notes").read_text().split() == ["first", "0", "second", "0", "gone", "0"]


def test_from_the_end_the_files_come_the_other_way_round_but_not_their_tests(folder: Path) -> None:
    write(folder)
    alone = run(folder, "--backwards")
    alone.communicate(timeout=100)
    expected = [f"{word} {number}" for number in reversed(range(FILES)) for word in ("first", "second", "gone")]
    assert (folder / "notes").read_text().splitlines() == expected
