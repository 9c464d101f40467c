"""One sender at a time in a data folder, and a killed one hinders nobody: `send-due` itself, as timers run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.chasing_firm import UNDO, ChasingFirm, agree, ask, clients, relay
from tests.support.smtp_server import SmtpServer, Visit

pytestmark = [
    pytest.mark.behaviour("ENG-3"),
    pytest.mark.skipif(os.name != "posix", reason="places are told by XDG_* here, and kill -9 is POSIX's"),
]

ROOT = Path(__file__).parents[2]
CLIENTS, CONTACTS = 5, 2


@dataclass
class Desk:
    """A firm with mails to send now, and its mail server."""

    firm: ChasingFirm
    server: SmtpServer
    environment: dict[str, str]

    def send_due(self) -> subprocess.Popen[str]:
        command = [sys.executable, "main.py", "--data-dir", str(self.firm.data), "send-due", "--language", "en"]
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    home = {"HOME": "home", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "share"}
    environment = os.environ | {name: str(tmp_path / each) for name, each in home.items()}
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        firm.clock.set(datetime.now(UTC) - 2 * UNDO)
        with firm.office() as office:
            for each in clients(office, CLIENTS, CONTACTS):
                ask(office, each)
        yield Desk(firm, server, environment)


def test_of_two_send_due_at_once_one_sends_and_the_other_says_so(desk: Desk) -> None:
    """Bug classes 5 and 6: run N+1 starts while N is busy."""  # bug class 5, 6
    under_way, let_go = threading.Event(), threading.Event()

    def hook(visit: Visit) -> None:
        under_way.set()
        let_go.wait(30)

    desk.server.on("dot", hook)
    first = desk.send_due()
    assert under_way.wait(30)
    second = desk.send_due()
    said, faults = second.communicate(timeout=30)
    assert (second.returncode, faults) == (0, "")
    assert str(first.pid) in said, "it says who sends"
    assert len(desk.server.visits) == 1, "and spoke to no mail server"
    let_go.set()
    first.communicate(timeout=30)
    assert first.returncode == 0
    assert agree(desk.firm, desk.server.accepted) == {"accepted": CLIENTS * CONTACTS}


def test_a_send_due_killed_with_the_lock_held_hinders_neither_the_next_nor_the_one_after(desk: Desk) -> None:
    """Bug classes 38 and 44: a row stuck in sending, a lock file that outlives its process."""  # bug class 38, 44
    for _ in range(2):
        process = desk.send_due()
        desk.server.on("data", lambda visit, process=process: process.kill())  # type: ignore[misc]
        process.communicate(timeout=30)
        desk.server.well_again()
        assert process.returncode == -signal.SIGKILL
        assert (desk.firm.data / "sender.lock").exists()
    last = desk.send_due()
    said, faults = last.communicate(timeout=30)
    assert (last.returncode, faults) == (3, ""), said
    assert agree(desk.firm, desk.server.accepted) == {"accepted": CLIENTS * CONTACTS - 2, "uncertain": 2}
    again = desk.send_due()
    again.communicate(timeout=30)
    assert agree(desk.firm, desk.server.accepted) == {"accepted": CLIENTS * CONTACTS - 2, "uncertain": 2}


def test_a_send_due_told_to_stop_ends_the_mail_under_way_and_leaves_the_rest_queued(desk: Desk) -> None:
    """Bug class 37: stopping marks nothing as sent that was not."""  # bug class 37
    process = desk.send_due()
    reached = 0

    def hook(visit: Visit) -> None:
        nonlocal reached
        reached += 1
        if reached == 3:
            process.terminate()

    desk.server.on("dot", hook)
    said = process.communicate(timeout=30)
    desk.server.well_again()
    assert process.returncode == 0, said
    assert desk.firm.states() == {"accepted": 3, "queued": CLIENTS * CONTACTS - 3}
    desk.send_due().communicate(timeout=30)
    assert agree(desk.firm, desk.server.accepted) == {"accepted": CLIENTS * CONTACTS}
