"""The engine as a process of its own, to be killed: opens a data folder, recovers, passes until nothing is ready.

    python -m tests.support.engine_process DATA STATE MOMENT

The clock stands at MOMENT (ISO, with its offset). Says "ready" once it holds the sender's lock and
is about to send, at the end what the passes did; a folder that somebody else sends from is "busy".
No password: it is for a relay without sign-in.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from app.services.assembly import make_sender, open_office
from app.services.clock import SetClock
from app.services.mail import outbox

MOST_PASSES = 5


def run(data: Path, state: Path, moment: datetime) -> None:
    opened = open_office(data, purpose="send-due", state_dir=state, clock=SetClock(moment))
    if not opened.sender_lock.try_acquire():
        say("busy")
        opened.close()
        return
    sender = make_sender(opened.office)
    say("ready")
    found = sender.recover()
    for _ in range(MOST_PASSES):
        report = sender.run_pass()
        with opened.office.database.read() as session:
            following = outbox.next_moment(session)
        if report.stopped or report.paused or following is None or following > moment:
            break
    sender.stop()
    opened.close()
    say(json.dumps(asdict(report) | {"recovered": found}))


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3]))
