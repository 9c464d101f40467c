"""Locks between real processes, some of which are killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.services.errors import Fault
from app.services.locks import FileLock, SenderLock, close_requested, exclusive, holders, is_held, open_shared
from app.services.paths import Paths
from tests.support.small_firm import start, stop

HOLD_SENDER = """
import sys
from pathlib import Path
from app.services.locks import SenderLock
from app.services.paths import Paths
lock = SenderLock(Paths(Path(sys.argv[1])), "window")
print("held" if lock.try_acquire() else "refused", flush=True)
sys.stdin.read()
"""

OPEN_FOLDER = """
import sys, time
from pathlib import Path
from app.services.locks import close_requested, open_shared
from app.services.paths import Paths
paths = Paths(Path(sys.argv[1]))
hold = open_shared(paths, "window")
print("open", flush=True)
if sys.argv[2] == "polite":
    while not close_requested(paths.data_dir):
        time.sleep(0.02)
    hold.release()
    print("closed", flush=True)
sys.stdin.read()
"""

RESTORING = """
import sys
from pathlib import Path
from app.services.locks import exclusive
from app.services.paths import Paths
with exclusive(Paths(Path(sys.argv[1])), "restore", 5):
    print("exclusive", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    found = Paths(tmp_path / "data", tmp_path / "state")
    found.create()
    return found


def line(process: object) -> str:
    return str(process.stdout.readline()).strip()  # type: ignore[attr-defined]


@pytest.mark.behaviour("ENG-3")
def test_a_killed_sender_keeps_nobody_from_sending(paths: Paths) -> None:
    # bug class 44: the file stays, the lock does not.
    process = start(HOLD_SENDER, paths.data_dir)
    try:
        assert line(process) == "held"
        mine = SenderLock(paths)
        assert not mine.try_acquire()
        holder = mine.holder()
        assert holder is not None and (holder.pid, holder.purpose) == (process.pid, "window")
    finally:
        stop(process)

    assert paths.sender_lock.exists()
    with mine:
        assert mine.try_acquire()


@pytest.mark.behaviour("ENG-3")
def test_two_senders_in_one_process_exclude_each_other(paths: Paths) -> None:
    with SenderLock(paths) as first, SenderLock(paths) as second:
        assert first.try_acquire()
        assert not second.try_acquire()
        first.release()
        assert second.try_acquire()


def test_looking_whether_a_lock_is_held_takes_it_from_nobody(paths: Paths) -> None:
    assert not is_held(paths.sender_lock)
    with SenderLock(paths) as lock:
        lock.try_acquire()
        assert is_held(paths.sender_lock)
    assert not is_held(paths.sender_lock)


def test_waiting_for_a_lock_ends_when_it_is_let_go(paths: Paths) -> None:
    process = start(HOLD_SENDER, paths.data_dir)
    try:
        assert line(process) == "held"
        with FileLock(paths.sender_lock) as lock:
            assert process.stdin is not None
            process.stdin.close()  # it ends by itself, a little later
            assert lock.acquire(20)
        process.wait(20)
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_many_may_have_the_folder_open_and_each_is_named(paths: Paths) -> None:
    process = start(OPEN_FOLDER, paths.data_dir, "rude")
    try:
        assert line(process) == "open"
        with open_shared(paths, "send-due"):
            assert {each.pid for each in holders(paths)} == {process.pid, os.getpid()}
        assert [each.purpose for each in holders(paths)] == ["window"]
    finally:
        stop(process)
    assert holders(paths) == []


@pytest.mark.behaviour("APP-3")
def test_a_restore_asks_the_window_to_close_and_gets_the_folder(paths: Paths) -> None:
    process = start(OPEN_FOLDER, paths.data_dir, "polite")
    try:
        assert line(process) == "open"
        with exclusive(paths, "restore", 20):
            assert line(process) == "closed"
            assert close_requested(paths.data_dir)
        assert not close_requested(paths.data_dir)
    finally:
        stop(process)


@pytest.mark.behaviour("APP-3")
def test_a_window_that_does_not_close_is_named(paths: Paths) -> None:
    process = start(OPEN_FOLDER, paths.data_dir, "rude")
    try:
        assert line(process) == "open"
        with pytest.raises(Fault) as fault, exclusive(paths, "restore", 0.3):
            pytest.fail("it has the folder although the window has it too")
        assert fault.value.code == "in-use"
        assert fault.value.params == {"pids": [process.pid], "purposes": ["window"]}
        assert not close_requested(paths.data_dir)
    finally:
        stop(process)
    with exclusive(paths, "restore", 0.3):
        pass


@pytest.mark.behaviour("APP-3")
def test_nobody_opens_the_folder_during_a_restore_and_a_killed_restore_bars_nobody(paths: Paths) -> None:
    process = start(RESTORING, paths.data_dir)
    try:
        assert line(process) == "exclusive"
        with pytest.raises(Fault) as fault:
            open_shared(paths, "window")
        assert (fault.value.code, fault.value.params) == ("being-restored", {"pids": [process.pid]})
        with pytest.raises(Fault) as second, exclusive(paths, "restore", 0.1):
            pytest.fail("two restores at once")
        assert second.value.code == "in-use"
    finally:
        stop(process)

    assert not close_requested(paths.data_dir)
    with open_shared(paths, "window"):
        pass
