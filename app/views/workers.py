"""Work off the GUI thread: a few daemon threads, whose answers arrive in the GUI thread.

Plain Python threads rather than Qt's: a keyring call that blocks on a dialog must not keep the program from ending.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

log = logging.getLogger(__name__)

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


@dataclass(slots=True)
class Job:
    """One piece of work with who wants its answer."""

    number: int
    owner: QObject
    work: Callable[[], Any]
    done: Done | None
    failed: Failed
    key: str = ""
    lane: int | None = None
    """Jobs of one lane run one after the other: the writes of one owner."""
    again: bool = False


@dataclass(slots=True)
class Answer:
    """What came of a job."""

    number: int
    result: Any = None
    error: Exception | None = None


class Workers(QObject):
    """Runs jobs on `threads` threads; make it in the GUI thread. With `sync` a job runs at once, in the caller."""

    _arrived = Signal(object)

    def __init__(self, *, sync: bool = False, threads: int = 4, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sync = sync
        self._limit = threads
        self._threads: list[threading.Thread] = []
        self._queue: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._under_way: dict[tuple[int, str], int | None] = {}
        """Of work that is done again: what was asked for while it is under way, if anything."""
        self._lanes: dict[int, deque[int]] = {}
        self._closed = False
        self._gate = threading.Lock()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, owner: QObject, work: Callable[[], Any], done: Done | None, failed: Failed, *, key: str = "",
        ordered: bool = False, again: bool = False,
    ) -> None:  # fmt: skip
        """Queue work; `ordered` keeps the order among the owner's ordered jobs and runs even if the owner goes.

        `again` (with a key): never twice at the same time, but once more where it was asked for meanwhile.
        """
        if self._closed:
            return
        number = next(self._numbers)
        job = Job(number, owner, work, done, failed, key, id(owner) if ordered else None, again)
        if self.sync:
            self._deliver(job, _performed(job.number, work))
            return
        self._jobs[number] = job
        if key:
            self._newest[(id(owner), key)] = number
        if again and self._waits(job):
            return
        if job.lane is None:
            self._start(number)
        else:
            with self._gate:
                lane = self._lanes.setdefault(job.lane, deque())
                lane.append(number)
                first = len(lane) == 1
            if first:
                self._start(number)

    @property
    def pending(self) -> int:
        """Jobs whose answers have not been delivered yet."""
        return len(self._jobs)

    def drain(self, seconds: float = 10.0) -> bool:
        """Finish the writes that were queued, forget the reads, end the threads; whether all ended in time.

        No answer is delivered after this: the windows are going.
        """
        with self._gate:
            self._closed = True
        deadline = time.monotonic() + seconds
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        ended = not any(thread.is_alive() for thread in self._threads)
        self._jobs.clear()
        return ended

    def _waits(self, job: Job) -> bool:
        """Whether such work is under way; the job is done after it then, in the place of one that waited before."""
        slot = (id(job.owner), job.key)
        waits = slot in self._under_way
        if waits and (before := self._under_way[slot]) is not None:
            del self._jobs[before]
        self._under_way[slot] = job.number if waits else None
        return waits

    def _start(self, number: int) -> None:
        busy = len(self._jobs)
        if len(self._threads) < min(self._limit, max(1, busy)):
            thread = threading.Thread(target=self._serve, name=f"worker-{len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._queue.put(number)

    def _serve(self) -> None:
        while (taken := self._queue.get()) is not None:
            number: int | None = taken
            while number is not None:
                answer = self._perform(number)
                following = self._next_in_lane(number)
                with self._gate:
                    if not self._closed:
                        self._arrived.emit(answer)
                del answer
                number = following

    def _next_in_lane(self, number: int) -> int | None:
        job = self._jobs.get(number)
        if job is None or job.lane is None:
            return None
        with self._gate:
            lane = self._lanes[job.lane]
            lane.popleft()
            if not lane:
                del self._lanes[job.lane]
                return None
            return lane[0]

    def _perform(self, number: int) -> Answer:
        # The job itself stays with the GUI thread, so that no widget it names is let go of in this one.
        job = self._jobs.get(number)
        if job is None or (job.lane is None and (self._closed or self._is_stale(job))):
            return Answer(number)
        return _performed(number, job.work)

    def _is_stale(self, job: Job) -> bool:
        return bool(job.key) and not job.again and self._newest.get((id(job.owner), job.key)) != job.number

    def _on_arrived(self, answer: Answer) -> None:
        job = self._jobs.pop(answer.number, None)
        if job is None:
            return
        stale = self._is_stale(job)
        slot = (id(job.owner), job.key)
        if job.key and self._newest.get(slot) == job.number:
            del self._newest[slot]
        if job.again and (following := self._under_way.pop(slot)) is not None:
            self._under_way[slot] = None
            self._start(following)
        if not stale:
            self._deliver(job, answer)

    def _deliver(self, job: Job, answer: Answer) -> None:
        if not isValid(job.owner):
            if answer.error is not None:
                log.warning(
                    "work failed after its owner had gone: %s",
                    type(answer.error).__name__,
                )
            return
        if answer.error is not None:
            job.failed(answer.error)
        elif job.done is not None:
            job.done(answer.result)


def _performed(number: int, work: Callable[[], Any]) -> Answer:
    try:
        return Answer(number, work())
    except Exception as error:
        return Answer(number, error=error)
