"""A hundred thousand accounts: what is due, a keystroke of the search, an opened account, a glance, Today, a backup.

    dev.py bench scale [ACCOUNTS]        100,000 unless told; each has three contacts and ten requests

Each figure stands beside its peer in the same run: a count by hand in SQL, or a copy of the file.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject

from app.services import account_lists, glance, search, today
from app.services.assembly import Opened
from app.services.backups.making import copy_database
from app.services.reminders import planning
from app.services.requests import listing
from app.services.requests.listing import RequestQuery
from bench._large_firm import make, open_large

ROUNDS = 15
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds by the clock, and of processor time: the same where nobody else uses the machine."""

    clock: float
    processor: float


def timed(work: Callable[[], object]) -> Timed:
    """Do some work."""
    begun, used = time.perf_counter(), time.process_time()
    work()
    return Timed((time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000)


def say(what: str, work: Callable[[], object] | Sequence[Timed], rounds: int = ROUNDS) -> None:
    """Print the median and the 95th of a hundred, both by the clock and of processor time."""
    times = [timed(work) for _ in range(rounds)] if callable(work) else work
    late = round(0.95 * (len(times) - 1))
    clock, processor = sorted(each.clock for each in times), sorted(each.processor for each in times)
    print(f"{what}: median {statistics.median(clock):.1f} ms, p95 {clock[late]:.1f} ms; of the processor "
          f"{statistics.median(processor):.1f} ms, p95 {processor[late]:.1f} ms")  # fmt: skip


def took(work: Callable[[], object], rounds: int = 3) -> float:
    """Milliseconds of some work by the clock: the median."""
    return statistics.median(timed(work).clock for _ in range(rounds))


def due(opened: Opened) -> int:
    """Find what is due."""
    with opened.office.database.write() as uow:
        return len(planning.due_ids(uow, 500))


TYPED = ("halden bakery", "payroll 2013 halden", "nora.lark", "CHT-0050012", "haldne bakrey")
"""A name, a request with its account, an address, a number, a name misspelt; typed letter by letter."""


class _Painted(QObject):
    """Sees when a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.done = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() == QEvent.Type.Paint
        return False


class Typist:
    """A real search box in a window without a screen, and the time from a key to the painted rows."""

    def __init__(self, opened: Opened) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from app.views.desk import Desk
        from app.views.search_box import SearchBox
        from app.views.theme import theme

        self.app = QApplication.instance() or QApplication([])
        theme().install(self.app)  # type: ignore[arg-type]
        self.desk = Desk(opened.office)
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.box = SearchBox(self.desk)
        QVBoxLayout(self.window).addWidget(self.box)
        self.window.show()
        self.window.activateWindow()
        self.box.setFocus()
        self.app.processEvents()

    def type(self, words: str) -> list[Timed]:
        """Type words; returns the time of each key: pressed, searched on a worker, listed, painted."""
        self.box.clear()
        return [timed(partial(self._press, letter)) for letter in words]

    def _press(self, letter: str) -> None:
        from PySide6.QtTest import QTest

        painted = _Painted()
        popup = self.box._list().viewport()
        popup.installEventFilter(painted)
        QTest.keyClicks(self.box, letter)
        while not painted.done:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        popup.removeEventFilter(painted)

    def close(self) -> None:
        """Close the window and its workers."""
        self.window.close()
        assert self.desk.close()


def keystrokes(opened: Opened) -> list[Timed]:
    """Type all there is to type, twice, and return the times of the second: statements are made but once."""
    typist = Typist(opened)
    for words in TYPED:
        typist.type(words)
    times = [each for words in TYPED for each in typist.type(words)]
    typist.close()
    return times


def opened_account(opened: Opened, number: int) -> object:
    """What an account's page reads."""
    account_lists.account_detail(opened.office, number)
    ids = listing.request_ids(opened.office, RequestQuery(account_id=number))
    return listing.rows(opened.office, ids[:SHOWN])


def by_hand(file: Path, query: str) -> Callable[[], object]:
    """The same answer from a bare connection."""
    connection = sqlite3.connect(file)
    return lambda: connection.execute(query).fetchall()


def main() -> None:
    """Make the firm, and print each figure with its ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        folder = Path(name)
        begun = time.perf_counter()
        make(folder, count)
        file = folder / "data" / "relance.db"
        size = file.stat().st_size / 1e6
        print(f"{count} accounts, {count * 3} contacts, {count * 10} requests: {size:.0f} MB in "
              f"{time.perf_counter() - begun:.0f} s")  # fmt: skip
        begun = time.perf_counter()
        opened = open_large(folder)
        print(f"opened in {(time.perf_counter() - begun) * 1000:.0f} ms")
        measure(opened, file, count)
        opened.close()
        copy(file, folder)


def measure(opened: Opened, file: Path, count: int) -> None:
    """Print what people and the sender wait for."""
    office = opened.office
    hand = "SELECT request_id FROM reminder_clock WHERE next_at <= '2026-11-23 09:00' LIMIT 500"
    say("due by hand in SQL", by_hand(file, hand))
    say(f"due scan, {due(opened)} found", lambda: due(opened))
    letters = [words[: at + 1] for words in TYPED for at in range(len(words))]
    say("search, a keystroke's answer", [timed(partial(search.find, office, words)) for words in letters * 2])
    say("search, from a key to painted rows", keystrokes(opened))
    numbers = iter(range(3, count, max(1, count // 40)))
    say("an account opened", lambda: opened_account(opened, next(numbers)))
    say("the glance after each change", lambda: glance.look(office))
    say(f"Today, {len(today.look(office).steps)} due", lambda: today.look(office))
    for words in ("halden", "cht-0050012", "halden payroll"):
        say(f"the list of requests by {words!r}", partial(listing.request_ids, office, RequestQuery(search=words)), 5)


def copy(file: Path, folder: Path) -> None:
    """Print how a backup of the database compares with a copy of its file."""
    copied = took(lambda: shutil.copyfile(file, folder / "plain.db"))

    def backup() -> None:
        (folder / "copy.db").unlink(missing_ok=True)
        copy_database(file, folder / "copy.db")

    ours = took(backup)
    print(f"backup of the database, verified: {ours:.0f} ms, a plain copy {copied:.0f} ms, ratio {ours / copied:.1f}")
    with closing(sqlite3.connect(folder / "copy.db")) as database:
        assert database.execute("SELECT count(*) FROM request").fetchone()


if __name__ == "__main__":
    main()
