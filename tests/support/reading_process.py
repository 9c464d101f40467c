"""Reading the firm's mailbox as a process of its own, which is killed at a chosen moment of that."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from app.services.assembly import open_office
from app.services.clock import SetClock
from app.services.database.unit_of_work import UnitOfWork
from app.services.mail import replied, watching
from app.services.mail.mailbox import NewMessage
from tests.support import engine_process

MOMENTS: dict[str, tuple[Any, str, bool]] = {
    "its paper stored": (replied, "keep", False),
    "its effect written": (replied, "enter", False),
    "before the commit": (UnitOfWork, "commit", True),
    "after the commit": (UnitOfWork, "commit", False),
}
"""Where the program dies: what is called then, and whether it dies before that does anything."""


class Inbox:
    """A mailbox of messages."""

    def __init__(self, news: tuple[bytes, ...]) -> None:
        self.news = news

    def has(self, message_id: str) -> bool | None:
        return False

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        return 7, [NewMessage(uid, data) for uid, data in enumerate(self.news, 1) if uid > last_uid]

    def whole(self, folder: str, uid: int) -> bytes:
        return self.news[uid - 1]


def run(data: Path, state: Path, moment: datetime, news: tuple[bytes, ...], killed: str, at: int) -> None:
    """Read, and be killed at a moment (of `MOMENTS`) of the n-th message."""
    owner, name, before = MOMENTS[killed]
    _die(owner, name, at, before=before)
    opened = open_office(data, state_dir=state, clock=SetClock(moment))
    watching.look_into(opened.office, Inbox(news), "firm@imap")


def start(data: Path, state: Path, moment: datetime, news: tuple[bytes, ...], killed: str, at: int) -> BaseProcess:
    """Start `run` in a process of its own."""
    process = engine_process.context().Process(target=run, args=(data, state, moment, news, killed, at), daemon=True)
    process.start()
    return process


def _die(owner: Any, name: str, at: int, *, before: bool) -> None:
    real: Callable[..., Any] = getattr(owner, name)
    calls = 0

    def deadly(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if before and calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
        answer = real(*given, **named)
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    setattr(owner, name, deadly)
