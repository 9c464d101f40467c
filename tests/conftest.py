"""Rules for every test: what is noise fails, nothing stays behind, and nobody's own data is touched."""

from __future__ import annotations

import gc
import logging
import os
import re
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import settings
from sqlalchemy import Engine, create_engine

from app.services.database import engine as database_engine
from app.services.database import schema

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # no test speaks to the desktop of whoever runs it

LONGEST_SECONDS = 3600
MEMORY = Path("/dev/shm")
ROOM = 4_000_000_000
"""Bytes; a whole run keeps less than that."""
GRACE_SECONDS = 3.0
"""How long a thread that was told to end may take."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--long`."""
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes")


def pytest_configure(config: pytest.Config) -> None:
    """Have property tests try the same examples each time, so that a verdict can be repeated; with --long, new ones.

    What tests write lies in memory where the system has such a place: each commit would wait for the disk.
    """
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = None  # asked anew
    settings.register_profile("repeatable", derandomize=True, deadline=None)
    settings.register_profile("searching", max_examples=1000, deadline=None, print_blob=True)
    settings.load_profile("searching" if config.getoption("--long") else "repeatable")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out unless they are asked for; then each may take an hour."""
    for item in items:
        if config.getoption("--long"):
            if not item.get_closest_marker("timeout"):
                item.add_marker(pytest.mark.timeout(LONGEST_SECONDS))
        elif item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: --long runs it"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the collector leave alone what stays for the whole run: it would look through thousands of tests again."""
    del session
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a skipped test of real servers on a build machine: there, a missing server is a fault of the set-up."""
    del call
    report = yield
    left_out = item.get_closest_marker("long") and not item.config.getoption("--long")
    if report.skipped and not left_out and item.get_closest_marker("servers") and os.environ.get("CI") == "true":
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"A test of real servers may not be skipped where CI=true. {why}"
    return report


class _Loud(logging.Handler):
    """Keeps the records that somebody would have to look at."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_stray_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it is marked `logs("pattern")` for it."""
    expected = [re.compile(each) for mark in request.node.iter_markers("logs") for each in mark.args]
    loud = _Loud()
    root = logging.getLogger()
    root.addHandler(loud)
    try:
        yield
    finally:
        root.removeHandler(loud)
    lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud.records]
    stray = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    if stray:
        pytest.fail("Logged, and not expected:\n" + "\n".join(stray), pytrace=False)


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    """Fail a test whose threads outlive it."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + GRACE_SECONDS
    while (leaked := _threads_since(before)) and time.monotonic() < until:
        time.sleep(0.01)
    if leaked:
        pytest.fail(f"Threads outlive the test: {', '.join(thread.name for thread in leaked)}", pytrace=False)


def _threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    # Python never learns that a thread which Qt started has ended: such a dummy is no evidence. The servers that
    # stand for a whole run call their threads "peer …".
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before
        and not isinstance(thread, threading._DummyThread)
        and not thread.name.startswith("peer ")
    ]


@pytest.fixture(autouse=True)
def _no_leaked_windows() -> Iterator[None]:
    """Fail a test that leaves a window open; says nothing of tests in which there is no Qt."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    open_windows = [each for each in widgets.QApplication.topLevelWidgets() if each.isVisible()]
    names = [f"{type(each).__name__} {each.windowTitle()!r}" for each in open_windows]
    for each in open_windows:
        each.hide()
    if names:
        pytest.fail(f"Windows stay open after the test: {', '.join(names)}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def _databases_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Migrate one new database by the real scripts, then copy it for each: migrating takes longer than most tests."""
    made: list[bytes] = []

    def upgrade(path: Path, real: Callable[[Path], None] = schema._upgrade) -> None:
        if path.stat().st_size:  # an older one goes the whole way
            real(path)
            return
        if not made:
            empty = tmp_path_factory.mktemp("new") / "new.db"
            real(empty)
            made.append(empty.read_bytes())
        path.write_bytes(made[0])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "_upgrade", upgrade)
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """Let the databases of all firms share their compiled statements: each would compile the same hundreds anew."""
    made: list[Engine] = []

    def create(url: str, **options: Any) -> Engine:
        engine: Any = create_engine(url, **options)
        made.append(made[0] if made else engine)
        engine.dialect, engine._compiled_cache = made[0].dialect, made[0]._compiled_cache
        del made[1:]
        return cast(Engine, engine)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database_engine, "create_engine", create)
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests, and the programs they start, out of the data and settings of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield
