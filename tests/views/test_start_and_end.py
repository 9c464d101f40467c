"""The real program as a process: started, started again, told to end, and put before folders that it cannot use."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.clock import SetClock, SystemClock
from tests.support.window import add_account, ask, name_firm, open_firm

ROOT = Path(__file__).parents[2]


class Running:
    """The program in a process of its own, without a screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        home = folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        runtime = folder / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(runtime), "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }  # fmt: skip
        self.processes: list[subprocess.Popen[str]] = []

    def start(self, *more: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(self.data), *more]
        process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=self.folder
        )
        self.processes.append(process)
        return process

    def leave_a_mail(self) -> None:
        """Somebody sent a request by hand an hour ago, and closed the program before the mail left."""
        clock = SetClock(SystemClock().now() - timedelta(hours=1))
        opened = open_firm(self.folder, clock, self.folder / "home" / ".local" / "state" / "Relance")
        name_firm(opened.office)
        ask(opened.office, add_account(opened.office))
        opened.close()

    def mails(self) -> int:
        """How many mails the sandbox mailbox has."""
        return len(list((self.data / "sandbox" / "new").glob("*")))

    def end(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def until(check: Callable[[], bool], what: str, seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    made = Running(tmp_path)
    yield made
    made.end()


@pytest.mark.behaviour("ENG-1", "APP-2")
def test_it_sends_from_its_start_and_ends_in_good_order_when_the_system_asks(running: Running) -> None:
    running.leave_a_mail()
    first = running.start("--background")
    until(lambda: running.mails() == 1, "the mail did not leave")
    second = running.start()
    assert second.wait(40) == 0
    assert first.poll() is None
    first.send_signal(signal.SIGTERM)
    assert first.wait(40) == 0
    assert list((running.data / "processes").glob("*.lock")) == []
    log = (running.data / "logs" / "relance.log").read_text("utf-8")
    assert "ERROR" not in log
    assert "CRITICAL" not in log


@pytest.mark.behaviour("APP-2")
def test_after_a_kill_it_starts_again(running: Running) -> None:
    first = running.start("--background")
    until(lambda: (running.data / "logs" / "relance.log").exists(), "it did not start")
    first.kill()
    first.wait()
    running.leave_a_mail()
    again = running.start("--background")
    until(lambda: running.mails() == 1, "the mail did not leave")
    assert again.poll() is None
    assert running.start().wait(40) == 0


LATER = ("keyring", "jinja2", "email_validator", "reportlab", "pypdf", "smtplib", "css_inline", "xlsxwriter",
         "app.services.papers.layout",
         "sqlalchemy.dialects.postgresql", "app.services.mail.letter", "app.services.mail_account",
         "app.services.mail.sender", "app.views.outbox.words_dialog")  # fmt: skip
SAID_WHEN_BUILT = """
import gc, json, os, signal, sys
import app.bootstrap, main
apart = app.bootstrap.set_apart
def built():
    held_back = not gc.isenabled()
    apart()
    found = {"modules": sorted(sys.modules), "held_back": held_back, "goes_on": gc.isenabled(),
             "apart": gc.get_freeze_count(), "turn": sys.getswitchinterval()}
    print(json.dumps(found), flush=True)
    os.kill(os.getpid(), signal.SIGTERM)
app.bootstrap.set_apart = built
sys.exit(main.main(sys.argv[1:]))
"""


def test_the_first_page_waits_for_nothing_that_it_does_not_show(running: Running) -> None:
    running.leave_a_mail()
    done = subprocess.run(
        [sys.executable, "-c", SAID_WHEN_BUILT, "--data-dir", str(running.data)], cwd=ROOT, env=running.environment,
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert "app.views.today.page" in found["modules"]
    assert [name for name in LATER if name in found["modules"]] == []
    assert found["held_back"], "rubbish is looked for while all of it loads"
    assert found["goes_on"] and found["apart"] > 50_000, "nothing was set apart: a full look holds the window up"
    assert found["turn"] <= 0.001, "the window waits too long for its turn beside busy threads"


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, None], ids=["damaged", "foreign"])
def test_a_file_that_is_not_its_own_is_explained_and_left_alone(running: Running, content: bytes | None) -> None:
    running.data.mkdir()
    file = running.data / "relance.db"
    if content is not None:
        file.write_bytes(content)
    else:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE someone (name TEXT)")
    before = file.read_bytes()
    process = running.start()
    log = running.data / "logs" / "relance.log"
    until(log.exists, "nothing was tried")
    time.sleep(1.0)
    assert process.poll() is None, "a window says what is wrong; the program has not just gone"
    assert file.read_bytes() == before
    process.terminate()
    assert process.wait(40) == 0
    assert process.stdout is not None
    assert "Traceback" not in process.stdout.read()


def test_an_office_can_be_closed_and_opened_again(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    assert opened.sender_lock.try_acquire()
    opened.close()
    again = open_firm(tmp_path)
    assert again.sender_lock.try_acquire()
    assert not again.identity.asks
    again.close()
