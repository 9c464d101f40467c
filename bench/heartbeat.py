"""Whether the window ever stands still: a timer of 5 ms in the GUI thread while mails go out and lists are scrolled.

    dev.py bench heartbeat [ACCOUNTS] [MAILS]     20,000 and 1,000 unless told

The real window over a firm of that size, offscreen: first alone, then scrolled, then scrolled while the mails leave
to a server on loopback (a process of its own) and a backup runs. A gap is what lay between two ticks beyond 5 ms.
From it is taken what the machine is to blame for: the time for which a thread of this process was ready to run and
got no processor. Of each long gap, what the GUI thread was doing is printed with its count.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from app.bootstrap import dress, let_the_window_in, set_apart
from app.services import nightly, settings
from app.services.assembly import Opened
from app.services.backups import making
from app.services.clock import SetClock
from app.services.requests import creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.preferences import Preferences
from app.views.shell import Shell
from app.views.tray import Tray
from bench._large_firm import make, open_large

ACCOUNTS, MAILS = 20_000, 1_000
TICK_MS, LIMIT_MS = 5, 50
SCROLL_MS, PAGE_SECONDS = 30, 3.0
PAGES = ("accounts", "chat", "outbox", "today")
LONGEST_SECONDS = 600.0


@dataclass
class Phase:
    """What was felt while something went on."""

    name: str
    seconds: float = 0.0
    gaps: list[tuple[float, float]] = field(default_factory=list)
    """Milliseconds of each, and those for which the machine was to blame."""
    doing: Counter[str] = field(default_factory=Counter)
    """What the GUI thread did in the long gaps, and what other threads did."""
    beside: Counter[str] = field(default_factory=Counter)


class Heart(QObject):
    """Ticks in the GUI thread, and a thread beside it that looks where a tick is missed."""

    def __init__(self) -> None:
        super().__init__()
        self.phase = Phase("")
        self._main = threading.get_ident()
        self._seen: str = ""
        self._over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last, self._waited = time.perf_counter(), waited()
        self._timer.start()
        self._looker = threading.Thread(target=self._look)
        self._looker.start()

    def begin(self, name: str) -> Phase:
        """Begin to note under another name."""
        self.phase = Phase(name)
        self._last, self._waited = time.perf_counter(), waited()
        return self.phase

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()
        self._over.set()
        self._looker.join()

    def _tick(self) -> None:
        now, delays = time.perf_counter(), waited()
        gap = max(0.0, (now - self._last) * 1000 - TICK_MS)
        machine = max((ns - self._waited.get(task, 0) for task, ns in delays.items()), default=0) / 1e6
        self.phase.gaps.append((gap, min(gap, machine)))
        if gap - machine > LIMIT_MS:
            self.phase.doing[self._seen or "nothing of Python's"] += 1
        self._seen = ""
        self._last, self._waited = now, delays

    def _look(self) -> None:
        while not self._over.wait(0.01):
            late = (time.perf_counter() - self._last) * 1000 - TICK_MS
            if late > LIMIT_MS * 0.6 and not self._seen:
                frames = sys._current_frames()
                mine, me = frames.pop(self._main), frames.pop(threading.get_ident())
                del me
                self._seen = place(mine)
                for each in map(place, frames.values()):
                    self.phase.beside[each] += "wait" not in each and "_serve" not in each


def waited() -> dict[str, int]:
    """Nanoseconds for which each thread of this process was ready to run, and others had the processor."""
    found = {}
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            found[task.name] = int((task / "schedstat").read_text().split()[1])
    return found


def place(frame: FrameType | None) -> str:
    """Where a thread is: the innermost function of this program's own, and what that waits for."""
    if frame is None:
        return ""
    stack = traceback.extract_stack(frame)
    own = [at for at in stack if "/app/" in at.filename]
    return " > ".join(f"{Path(at.filename).stem}.{at.name}" for at in (own[-1:] + stack[-1:]))


class Scroller(QObject):
    """Somebody who goes from page to page and turns the wheel."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._at, self._begun = 0, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MS)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin with the first page."""
        self._at, self._begun = -1, 0.0
        self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    def _turn(self) -> None:
        if time.perf_counter() - self._begun > PAGE_SECONDS:
            self._at, self._begun = (self._at + 1) % len(PAGES), time.perf_counter()
            self._shell.window.go(Place(PAGES[self._at]))
            return
        areas = [each for each in self._shell.window.stack.findChildren(QAbstractScrollArea) if each.isVisible()]
        if areas:
            bar = max(areas, key=lambda each: each.verticalScrollBar().maximum()).verticalScrollBar()
            bar.setValue((bar.value() + bar.singleStep() * 3) % max(1, bar.maximum()))


def until(app: QApplication, done: Callable[[], bool], seconds: float = LONGEST_SECONDS) -> float:
    """Let the window live until something is so; returns how long it took."""
    begun = time.perf_counter()
    watch = QTimer()
    watch.setInterval(100)
    watch.timeout.connect(lambda: app.quit() if done() or time.perf_counter() - begun > seconds else None)
    watch.start()
    app.exec()
    watch.stop()
    return time.perf_counter() - begun


@contextmanager
def server() -> Iterator[int]:
    """A mail server in a process of its own; yields its port."""
    script = (
        "import sys, time\nfrom tests.support.smtp_server import SmtpServer\n"
        "with SmtpServer() as s:\n    print(s.port, flush=True)\n    sys.stdin.read()\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait(20)


def prepared(folder: Path, count: int, mails: int, port: int) -> Opened:
    """The firm, with so many first mails whose moment has not come yet."""
    make(folder, count)
    opened = open_large(folder)
    office = opened.office
    with office.database.write() as uow:
        account = settings.load(uow.session).mail_account
        assert account is not None
        settings.save(uow, mail_account=replace(account, port=port))
        uow.commit()
    new = NewRequest(Kind.CHAT, tuple(range(2, mails + 2)), "Papers", ChatDraft("Please send them. " * 20))
    sending.send(office, creating.create(office, new))
    return opened


def accepted(opened: Opened) -> int:
    """How many mails a server took."""
    with opened.office.database.read() as session:
        return int(session.connection().exec_driver_sql(
            "SELECT count(*) FROM mail WHERE state = 'accepted'").scalar_one())  # fmt: skip


def live(app: QApplication, shell: Shell, opened: Opened, mails: int) -> list[Phase]:
    """Go through the phases."""
    heart, scroller = Heart(), Scroller(shell)
    clock = opened.office.clock
    assert isinstance(clock, SetClock)
    phases = [heart.begin("opened, left alone")]
    phases[-1].seconds = until(app, lambda: False, 6.0)
    scroller.start()
    phases.append(heart.begin("pages changed and scrolled"))
    phases[-1].seconds = until(app, lambda: False, PAGE_SECONDS * len(PAGES) + 1)
    before, backed_up = accepted(opened), threading.Event()

    def back_up() -> None:
        office = opened.office
        making.make(office.database.path, office.paths, office.clock, "manual", nightly.backup_folder(office))
        backed_up.set()

    clock.advance(timedelta(minutes=2))
    shell.engine.tell("try-now")
    threading.Thread(target=back_up).start()
    phases.append(heart.begin(f"the same while {mails} mails leave and a backup is made"))
    phases[-1].seconds = until(app, lambda: backed_up.is_set() and accepted(opened) - before >= mails)
    print(f"{accepted(opened) - before} mails left in {phases[-1].seconds:.0f} s")
    scroller.stop()
    heart.stop()
    return phases


def show(phases: list[Phase]) -> None:
    """Print the distribution of each phase, and what the GUI thread did in the long gaps."""
    print(f"{'':62}{'p50':>6}{'p99':>7}{'worst':>7}{'over 50 ms':>11}{'by others':>10}  a minute")
    for phase in phases:
        own = sorted(gap - machine for gap, machine in phase.gaps)
        late = sum(gap > LIMIT_MS for gap in own)
        machine = sum(gap > LIMIT_MS for gap, _ in phase.gaps) - late
        print(f"{phase.name:62}{own[len(own) // 2]:6.1f}{own[int(len(own) * 0.99)]:7.1f}{own[-1]:7.0f}{late:11}"
              f"{machine:10}  {late / phase.seconds * 60:.1f}")  # fmt: skip
    for phase in phases:
        for who, found in (("the window", phase.doing), ("beside it", phase.beside)):
            most = ", ".join(f"{times} {what}" for what, times in found.most_common(6) if times)
            print(f"  {phase.name[:24]}… {who}: {most or 'nothing'}")
    print(f"goal: none over {LIMIT_MS} ms")


def main() -> None:
    """Make the firm, open the window over it, feel its pulse."""
    numbers = [int(each) for each in sys.argv[1:]]
    count, mails = (numbers + [ACCOUNTS, MAILS][len(numbers) :])[:2]
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name, server() as port:
        app = QApplication(["heartbeat"])
        app.setQuitOnLastWindowClosed(False)
        opened = prepared(Path(name), count, mails, port)
        let_the_window_in()
        preferences = Preferences()
        dress(app, preferences)
        shell = Shell(opened, preferences, "en", Tray(available=lambda: True))
        shell.begin(background=False)
        shell.window.go(Place("today"))
        set_apart()
        until(app, lambda: False, 4.0)
        try:
            show(live(app, shell, opened, mails))
        finally:
            shell.end()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    main()
