"""Killing the engine from outside at a chosen moment, and telling afterwards what that moment was.

The moment is aimed at by the mail server's hooks and by looking at the database from outside;
what it really was is read off the server's notes and the database once the process is dead.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.process import BaseProcess
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
NOTED = "EXISTS (SELECT * FROM attempt WHERE attempt.mail_id = mail.id AND attempt.verdict = 'accepted')"
"""That a mail was accepted is written down: what follows from it may wait for that of others."""
STATES = {"sending": f"state = 'sending' AND NOT {NOTED}", "accepted": f"(state = 'accepted' OR {NOTED})"}
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
    process: BaseProcess
    before: Before
    phase: str = ""
    address: str = ""
    """Whose mail was under way."""
    taken: bool = False
    """Whether the server has that mail."""
    _threads: list[threading.Thread] = field(default_factory=list)
    _dead: threading.Event = field(default_factory=threading.Event)

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    def kill(self) -> None:
        """Kill -9."""
        self.process.kill()
        self._dead.set()

    def freeze(self) -> None:
        """Let not one more instruction of it run, and return when that is so."""
        os.kill(self.pid, signal.SIGSTOP)
        deadline = time.monotonic() + 5
        while _state_of(self.pid) not in "TZX" and time.monotonic() < deadline:
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

    def _look(self) -> sqlite3.Connection:
        database = f"file:{self.firm.data / 'relance.db'}?mode=ro"
        return sqlite3.connect(database, uri=True, isolation_level=None, timeout=5)

    @property
    def over(self) -> bool:
        """Whether it was killed, or has ended."""
        return self._dead.is_set() or _state_of(self.pid) in "ZX"

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
        self.process.join(60)
        for thread in self._threads:
            thread.join(10)
        for visit in self.server.visits:
            assert visit.over.wait(10)
        if self._dead.is_set() and self.process.exitcode == -signal.SIGKILL:
            self._tell()

    def _tell(self) -> None:
        visits = self.server.visits[self.before.visits :]
        sending = self.firm.rows(f"SELECT address FROM mail WHERE {STATES['sending']}")
        assert len(sending) <= 1, "one mail at a time"
        if sending and visits:
            self.address = sending[0]["address"]
            last = visits[-1].commands[-1]
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
        accepted = _accepted(self.firm) - self.before.accepted
        if not visits:
            return PLANNED if len(self.firm.mails()) > self.before.mails else ""
        words = [each.split(" ")[0] for each in visits[-1].commands]
        if words[-1:] == ["RCPT"]:
            return RCPT
        if "RCPT" not in words:
            return CONNECTED
        arrived = len(self.server.accepted) - self.before.arrived
        return RECORDED if words[-1] in ("DATA", "MAIL") and accepted == arrived > 0 else ""


def begin(firm: ChasingFirm, server: SmtpServer, moment: datetime, phase: str = "", nth: int = 1) -> Killing:
    """Start a process and, if told a phase, kill it in that phase of its n-th mail (or as near as can be)."""
    before = Before(
        len(server.visits), len(server.accepted), _accepted(firm), len(firm.mails()), firm.states()["queued"]
    )
    process = firm.start(moment, rest_behind_claim=nth if phase == CLAIMED else 0)
    killing = Killing(firm, server, process, before)
    if phase:
        _aim(killing, phase, nth)
    return killing


def _aim(killing: Killing, phase: str, nth: int) -> None:
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
        # The process stands still by itself behind that claim: the moment is too short to be met from outside.
        # Not from its start on: there may be the mail of a process that was killed before.
        on("rcpt", lambda: killing.beside(lambda: killing.kill_when("sending", 0)))
    elif phase == DATA:
        on("data", killing.kill)
    elif phase == DOT:
        on("body", lambda: server.at("dot", Drop()))
        on("dot", killing.kill)
    elif phase == ACCEPTED:
        on("dot", killing.kill_with_an_answer_unread)
    elif phase == RECORDED:
        # The next mail is begun once the last one is written down.
        server.on("mail", lambda visit: killing.kill() if _delivered(visit) == nth else None)


def _delivered(visit: Visit) -> int:
    return sum(each == "DATA" for each in visit.commands)


def _accepted(firm: ChasingFirm) -> int:
    return len(firm.rows(f"SELECT id FROM mail WHERE {STATES['accepted']}"))


def _count(database: sqlite3.Connection, state: str) -> int:
    condition = STATES.get(state, f"state = '{state}'")
    found = database.execute(f"SELECT count(*) FROM mail WHERE {condition}").fetchone()
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
