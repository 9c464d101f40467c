"""Killing the engine from outside at a chosen moment, and telling afterwards what that moment was.

The moment is aimed at by the mail server's hooks and by looking at the database from outside;
what it really was is read off the server's notes and the database once the process is dead.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.chasing_firm import ChasingFirm
from tests.support.smtp_server import Delivery, Drop, SmtpServer, Visit

PLANNED = "planned"
CONNECTED = "connected"
RCPT = "RCPT answered"
CLAIMED = "claimed"
DATA = "DATA sent"
DOT = "dot sent"
ACCEPTED = "accepted"
RECORDED = "recorded"
PHASES = (PLANNED, CONNECTED, RCPT, CLAIMED, DATA, DOT, ACCEPTED, RECORDED)
ONLY_THE_SERVER_KNOWS = (CLAIMED, DATA, DOT, ACCEPTED)
"""Phases behind the claim: what the engine knows of them afterwards is the claim alone."""


@dataclass
class Before:
    """How things stood when a process was started."""

    visits: int
    arrived: int
    accepted: int
    mails: int
    queued: int


@dataclass
class Killing:
    """One process, from its start to its death. `phase` is what the kill met: "" when it came too late."""

    firm: ChasingFirm
    server: SmtpServer
    process: subprocess.Popen[str]
    before: Before
    phase: str = ""
    address: str = ""
    """Whose mail was under way."""
    taken: bool = False
    """Whether the server has that mail."""
    _threads: list[threading.Thread] = field(default_factory=list)
    _dead: threading.Event = field(default_factory=threading.Event)

    def kill(self) -> None:
        """Kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self._dead.set()

    def freeze(self) -> None:
        """Let not one more instruction of it run, and return when that is so."""
        self.process.send_signal(signal.SIGSTOP)
        deadline = time.monotonic() + 5
        while _state_of(self.process.pid) not in "TZX" and time.monotonic() < deadline:
            pass

    def beside(self, work: Callable[[], None]) -> None:
        """Do something in a thread of its own."""
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def kill_when(self, state: str, more_than: int) -> None:
        """Look at the database, as often as can be, and kill once more mails than so many are in a state."""
        with closing(self._look()) as database:
            while not self.over:
                if _count(database, state) > more_than:
                    self.kill()
                    return

    def kill_in_slow_motion(self, state: str) -> None:
        """Freeze it now, then let it go on for a moment at a time, until a mail is in a state: kill it there.

        Between two commits lie moments that are too short to be met by looking from outside.
        """
        self.freeze()

        def step() -> None:
            with closing(self._look()) as database:
                while not self.over:
                    if _count(database, state):
                        self.kill()
                        return
                    self.process.send_signal(signal.SIGCONT)
                    self.freeze()

        self.beside(step)

    def _look(self) -> sqlite3.Connection:
        database = f"file:{self.firm.data / 'relance.db'}?mode=ro"
        return sqlite3.connect(database, uri=True, isolation_level=None, timeout=5, check_same_thread=False)

    @property
    def over(self) -> bool:
        """Whether it was killed, or has ended."""
        return self._dead.is_set() or _state_of(self.process.pid) in "ZX"

    def kill_with_an_answer_unread(self) -> None:
        """Freeze it now; kill it once the server's next answer waits in its socket, where it never reads it."""
        self.freeze()

        def unread() -> None:
            deadline = time.monotonic() + 5
            while not _unread(self.server.port) and time.monotonic() < deadline:
                time.sleep(0.001)
            self.kill()

        self.beside(unread)

    def finish(self) -> None:
        """Wait for its end, and tell what the kill met."""
        self.process.communicate(timeout=60)
        for thread in self._threads:
            thread.join(10)
        for visit in self.server.visits:
            assert visit.over.wait(10)
        if self._dead.is_set() and self.process.returncode == -signal.SIGKILL:
            self._tell()

    def _tell(self) -> None:
        visits = self.server.visits[self.before.visits :]
        sending = self.firm.rows("SELECT address FROM mail WHERE state = 'sending'")
        assert len(sending) <= 1, "one mail at a time"
        if sending:
            self.address = sending[0]["address"]
            last = visits[-1].commands[-1] if visits else ""
            self.taken = any(self._is(each) for each in self.server.accepted[self.before.arrived :])
            if self.taken:
                self.phase = ACCEPTED
            elif last != "DATA":
                assert last.startswith("RCPT"), f"claimed, and the server last heard {last!r}"
                self.phase = CLAIMED
            else:
                under_way = self.server.deliveries[-1]
                assert self._is(under_way)
                self.phase = DOT if under_way.data else DATA
        else:
            self.phase = self._outside_of_a_claim(visits)

    def _is(self, delivery: Delivery) -> bool:
        return self.address in delivery.recipients

    def _outside_of_a_claim(self, visits: list[Visit]) -> str:
        accepted = self.firm.states()["accepted"] - self.before.accepted
        if not visits:
            return PLANNED if len(self.firm.mails()) > self.before.mails else ""
        words = [each.split(" ")[0] for each in visits[-1].commands]
        if words[-1:] == ["RCPT"]:
            return RCPT
        if "RCPT" not in words:
            return CONNECTED
        arrived = len(self.server.accepted) - self.before.arrived
        return RECORDED if words[-1] == "DATA" and accepted == arrived > 0 else ""


def begin(firm: ChasingFirm, server: SmtpServer, process: subprocess.Popen[str]) -> Killing:
    """Watch a process that was just started; the server must be idle."""
    states = firm.states()
    before = Before(len(server.visits), len(server.accepted), states["accepted"], len(firm.mails()), states["queued"])
    return Killing(firm, server, process, before)


def aim(killing: Killing, phase: str, nth: int) -> None:
    """Kill in a phase of the n-th mail of this process (or as near to it as the machine allows)."""
    server = killing.server
    reached = {"rcpt": 0, "data": 0, "body": 0, "dot": 0}

    def on(point: str, what: Callable[[], None]) -> None:
        def hook(visit: Visit) -> None:
            reached[point] += 1
            if reached[point] == nth:
                what()

        server.on(point, hook)

    if phase == PLANNED:
        killing.beside(lambda: killing.kill_when("queued", killing.before.queued))
    elif phase == CONNECTED:
        server.on(("greeting", "ehlo", "mail")[nth % 3], lambda visit: killing.kill())
    elif phase == RCPT:
        on("rcpt", killing.kill_with_an_answer_unread)
    elif phase == CLAIMED:
        on("rcpt", lambda: killing.kill_in_slow_motion("sending"))
    elif phase == DATA:
        on("data", killing.kill)
    elif phase == DOT:
        on("body", lambda: server.at("dot", Drop()))
        on("dot", killing.kill)
    elif phase == ACCEPTED:
        on("dot", killing.kill_with_an_answer_unread)
    elif phase == RECORDED:
        wanted = killing.before.accepted + nth - 1
        killing.beside(lambda: killing.kill_when("accepted", wanted))


def _count(database: sqlite3.Connection, state: str) -> int:
    found = database.execute("SELECT count(*) FROM mail WHERE state = ?", (state,)).fetchone()
    return int(found[0])


def _state_of(pid: int) -> str:
    """Return the letter of a process's state in /proc; X where it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "X"


def _unread(port: int) -> bool:
    """Whether a client of a loopback port has something unread in its socket."""
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        _, _, remote, _, queues, *_ = line.split()
        if remote.endswith(f":{port:04X}") and int(queues.partition(":")[2], 16) > 0:
            return True
    return False


def can_look_into_processes() -> bool:
    """Whether this system tells what the tests must see of a process."""
    return os.name == "posix" and Path("/proc/net/tcp").exists()
