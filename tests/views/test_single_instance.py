"""One window per data folder, whatever was killed before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.paths import Paths
from app.views.single_instance import SingleInstance, server_name

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.services.paths import Paths
from app.views.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Paths(Path(sys.argv[1]), Path(sys.argv[1])))
instance.wanted.connect(lambda: print("wanted", flush=True))
print(instance.claim(), flush=True)
app.exec()
"""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def first(paths: Paths) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(paths.data_dir)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.behaviour("APP-2")
def test_a_second_start_shows_the_first_one_s_window(qtbot: QtBot, first: subprocess.Popen[str], paths: Paths) -> None:
    assert first.stdout is not None
    assert not SingleInstance(paths).claim()
    assert first.stdout.readline() == "wanted\n"


def test_after_a_crash_the_next_start_is_the_first_again(
    qtbot: QtBot, first: subprocess.Popen[str], paths: Paths
) -> None:
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    second, heard = SingleInstance(paths), []
    assert second.claim()
    second.wanted.connect(lambda: heard.append(True))
    assert not SingleInstance(paths).claim()
    qtbot.waitUntil(lambda: heard == [True])
    second.release()


def test_another_data_folder_is_another_program(qtbot: QtBot, paths: Paths, tmp_path: Path) -> None:
    one, other = SingleInstance(paths), SingleInstance(Paths(tmp_path / "other", tmp_path / "state"))
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_a_folder_has_one_name_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert server_name(tmp_path / "data") == server_name(tmp_path / "link" / ".." / "link")
    assert server_name(tmp_path / "data") != server_name(tmp_path)
