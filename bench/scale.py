"""A hundred thousand accounts: what is due, a keystroke of the search, an opened account, a glance, a backup.

    dev.py bench scale [ACCOUNTS]        100,000 unless told; each has three contacts and ten requests

Each figure stands beside its peer in the same run: a count by hand in SQL, or a copy of the file.
"""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.services import account_lists, glance
from app.services.account_lists import AccountQuery
from app.services.assembly import Opened
from app.services.backups.making import copy_database
from app.services.reminders import planning
from app.services.requests import listing
from app.services.requests.listing import RequestQuery
from bench._large_firm import make, open_large

ROUNDS = 15
SHOWN = 50


def took(work: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Milliseconds of some work: the median, and the 95th of a hundred."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times), sorted(times)[round(0.95 * (len(times) - 1))]


def due(opened: Opened) -> int:
    """Find what is due."""
    with opened.office.database.write() as uow:
        return len(planning.due_ids(uow, 500))


def keystrokes(opened: Opened) -> list[Callable[[], object]]:
    """Each letter of a name typed into the search: the accounts found, and the rows that are shown of them."""

    def typed(words: str) -> object:
        ids = account_lists.account_ids(opened.office, AccountQuery(search=words))
        return account_lists.account_rows(opened.office, ids[:SHOWN])

    return [lambda words="halden bakery"[: n + 1]: typed(words) for n in range(13)]  # type: ignore[misc]


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
    raw = took(by_hand(file, "SELECT request_id FROM reminder_clock WHERE next_at <= '2026-11-23 09:00' LIMIT 500"))
    ours = took(lambda: due(opened))
    print(f"due scan, {due(opened)} found: {ours[0]:.1f} ms, by hand {raw[0]:.2f} ms")
    typed = [took(each, 3) for each in keystrokes(opened)]
    print(f"search, a keystroke to rows: median {statistics.median(t[0] for t in typed):.1f} ms, "
          f"worst {max(t[1] for t in typed):.1f} ms (first letter {typed[0][0]:.1f} ms)")  # fmt: skip
    numbers = iter(range(3, count, max(1, count // 40)))
    middle, late = took(lambda: opened_account(opened, next(numbers)))
    print(f"an account opened: median {middle:.1f} ms, p95 {late:.1f} ms")
    middle, late = took(lambda: glance.look(opened.office), 5)
    print(f"the glance after each change: median {middle:.1f} ms, p95 {late:.1f} ms")


def copy(file: Path, folder: Path) -> None:
    """Print how a backup of the database compares with a copy of its file."""
    copied = took(lambda: shutil.copyfile(file, folder / "plain.db"), 3)[0]

    def backup() -> None:
        (folder / "copy.db").unlink(missing_ok=True)
        copy_database(file, folder / "copy.db")

    ours = took(backup, 3)[0]
    print(f"backup of the database, verified: {ours:.0f} ms, a plain copy {copied:.0f} ms, ratio {ours / copied:.1f}")
    with closing(sqlite3.connect(folder / "copy.db")) as database:
        assert database.execute("SELECT count(*) FROM request").fetchone()


if __name__ == "__main__":
    main()
