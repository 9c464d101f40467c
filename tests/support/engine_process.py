"""The engine as a process of its own, to be killed: opens a data folder, recovers, passes until nothing is ready.

    process = start(data, state, moment)
    ...
    os.kill(process.pid, SIGKILL)

The clock stands at `moment`. Without a password: it is for a relay without sign-in. It is forked off a
process that has loaded the program and done nothing else, since loading takes longest of all.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from app.services.assembly import make_transport, open_office
from app.services.clock import SetClock
from app.services.mail import outbox
from app.services.mail.sandbox import SandboxTransport
from app.services.mail.sender import Sender
from app.services.mail.transport import Envelope, Outcome, Transport, nothing

MOST_PASSES = 5
LOADED = (
    "__main__", __name__, "app.services.mail.letter", "app.services.mail.smtp_transport", "app.services.mail.watching",
    "tests.support.moving_process", "tests.support.reading_process",
)  # fmt: skip


class RestingTransport:
    """A transport that rests behind the n-th claim."""

    is_sandbox = False
    copied = False

    def __init__(self, transport: Transport, claim: int) -> None:
        self.name = transport.name
        self.idle, self.close = transport.idle, transport.close
        self._transport = transport
        self._to_go = claim

    def send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Outcome:
        def claim_and_rest() -> bool:
            claimed = claim()
            self._to_go -= claimed
            if claimed and not self._to_go:
                threading.Event().wait()
            return claimed

        return self._transport.send(envelope, claim_and_rest, while_waiting)


def run(data: Path, state: Path, moment: datetime, claim: int = 0, told: Connection | None = None) -> None:
    """Do in this process what `start` does in another."""
    opened = open_office(data, purpose="send-due", state_dir=state, clock=SetClock(moment))
    office = opened.office

    def transport() -> Transport:
        made = make_transport(office)
        return RestingTransport(made, claim) if claim else made

    if not opened.sender_lock.try_acquire():
        tell(told, "busy")
    else:
        sender = Sender(office, transport, SandboxTransport(office.paths.sandbox).written)
        sender.recover()
        for _ in range(MOST_PASSES):
            report = sender.run_pass()
            with office.database.read() as session:
                following = outbox.next_moment(session)
            if report.stopped or report.paused or following is None or following > moment:
                break
        sender.stop()
        tell(told, "done")
    opened.close()


def tell(told: Connection | None, word: str) -> None:
    if told is not None:
        told.send(word)


def context() -> ForkServerContext:
    """Return what forks processes off one that has loaded the program."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(list(LOADED))
    return made


def start(data: Path, state: Path, moment: datetime, claim: int = 0, told: Connection | None = None) -> BaseProcess:
    """Start the engine in a process of its own. "busy" or "done" is told at its end.

    `claim`: it rests for ever between that claim's commit and DATA, so that it can be killed there; left alone
    it is there for less than a millisecond.
    """
    process = context().Process(target=run, args=(data, state, moment, claim, told), daemon=True)
    process.start()
    return process
