"""A list of clients taken over, beside reading its file; and whether the window lives on meanwhile.

dev.py bench importing [CLIENTS] [ROUNDS]     20,000 and 3 unless told
"""

from __future__ import annotations

import csv
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QProgressBar

from app.bootstrap import let_the_window_in, set_apart
from app.services.assembly import Opened, open_office
from app.services.importing import running
from app.services.importing.clients import read_clients
from app.services.importing.columns import mapped
from app.services.importing.running import Choices
from app.views.desk import Desk
from bench.heartbeat import Heart, show, until
from bench.sender_stop import NoSecrets

CLIENTS, ROUNDS = 20_000, 3
HEAD = "account,reference,contact,email,notify,language\n"


class Stopped(Exception):
    """Somebody pressed Cancel."""


class Told(QObject):
    """Carries the progress to the window, as the import's dialog does."""

    progressed = Signal(int, int)


def listed(folder: Path, count: int) -> Path:
    """Write the list."""
    file = folder / "clients.csv"
    rows = (f"Client {n} Ltd,C{n:06},Ann Nr{n},ann{n}@client{n}.example,yes,en" for n in range(count))
    file.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return file


def firm(folder: Path) -> Opened:
    """An empty firm."""
    return open_office(folder / "data", state_dir=folder / "state", secrets=NoSecrets())


def plainly(file: Path) -> int:
    """Python's own reader."""
    with file.open(encoding="utf-8", newline="") as read:
        return sum(1 for _ in csv.reader(read))


def read(opened: Opened, file: Path) -> int:
    """Read and understand each line, as the import does."""
    found = running.open_list(opened.office, file, "clients")
    return read_clients(found.table, mapped(found.table.headers, "clients", found.columns)).lines_read


def taken(opened: Opened, file: Path, watch: Callable[[int, int], None] | None = None, *, dry: bool = False) -> int:
    """Take the list over."""
    found = running.open_list(opened.office, file, "clients")
    choices = Choices("clients", "", found.columns)
    return running.run(opened.office, found.table, choices, dry_run=dry, watch=watch).created_accounts


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def beside(opened: Opened, file: Path, count: int) -> None:
    """Import on a worker while the window ticks; then once more into it, cancelled in the middle."""
    app = QApplication.instance() or QApplication(["importing"])
    assert isinstance(app, QApplication)
    let_the_window_in()
    set_apart()
    desk, told, bar = Desk(opened.office), Told(), QProgressBar()
    told.progressed.connect(lambda at, of: bar.setValue(100 * at // max(1, of)))
    bar.show()
    heart, done, stop = Heart(), threading.Event(), threading.Event()
    pressed: list[float] = []

    def watch(at: int, of: int) -> None:
        if at > of // 2 and not pressed and stop.is_set():
            pressed.append(time.perf_counter())
            raise Stopped
        told.progressed.emit(at, of)

    stop.set()
    phases = [heart.begin("an import is cancelled in the middle")]
    desk.run(told, lambda: taken(opened, file, watch), lambda _: done.set(), lambda _: done.set())
    phases[-1].seconds = until(app, done.is_set)
    print(f"cancelled: taken back {time.perf_counter() - pressed[0]:.2f} s after the button, "
          f"{accounts(opened)} accounts left behind")  # fmt: skip
    stop.clear()
    done.clear()
    phases.append(heart.begin(f"{count} clients are imported"))
    desk.run(told, lambda: taken(opened, file, watch), lambda _: done.set(), lambda _: done.set())
    phases[-1].seconds = until(app, done.is_set)
    assert accounts(opened) == count
    heart.stop()
    desk.close()
    show(phases)


def accounts(opened: Opened) -> int:
    """How many there are."""
    with opened.office.database.read() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM account").scalar_one())


def main() -> None:
    """Read, understand, try and take over, in turn; then with a window."""
    numbers = [int(each) for each in sys.argv[1:]]
    count, rounds = (numbers + [CLIENTS, ROUNDS][len(numbers) :])[:2]
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        folder = Path(name)
        file = listed(folder, count)
        times: dict[str, list[float]] = {}
        for turn in range(rounds):
            opened = firm(folder / str(turn))
            ways: dict[str, Callable[[], object]] = {
                "read by Python's csv": lambda: plainly(file),
                "read and understood": lambda opened=opened: read(opened, file),  # type: ignore[misc]
                "tried out": lambda opened=opened: taken(opened, file, dry=True),  # type: ignore[misc]
                "taken over": lambda opened=opened: taken(opened, file),  # type: ignore[misc]
            }
            for way, work in ways.items():
                times.setdefault(way, []).append(timed(work))
            opened.close()
        reading = statistics.median(times["read and understood"])
        for way, each in times.items():
            middle = statistics.median(each)
            print(f"{way:24}{middle:7.2f} s, {min(each):.2f} to {max(each):.2f}; {middle / reading:.1f} times reading")
        last = firm(folder / "window")
        beside(last, file, count)
        last.close()


if __name__ == "__main__":
    main()
