"""A backup, whole, beside copies of the same file that promise less and less.

    dev.py bench backup [ACCOUNTS] [ROUNDS]     20,000 and 5 unless told

A backup is a copy that others may write beside, on the disk for good, hashed, read back, checked by SQLite and
compared with what was counted. Its peers: a plain copy; one that is on the disk for good; and one that is hashed and
checked besides, by hand.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.services.backups import making
from app.services.paths import Paths
from bench._large_firm import make, open_large

ACCOUNTS, ROUNDS = 20_000, 5
GOAL = 2.0
CHECKED = "copied, kept for good, hashed, checked"


def copied(file: Path, target: Path) -> None:
    """A plain copy."""
    shutil.copyfile(file, target)


def kept(file: Path, target: Path) -> None:
    """A copy that a power cut leaves whole."""
    copied(file, target)
    handle = os.open(target, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def checked(file: Path, target: Path) -> None:
    """A copy that is known to be good."""
    kept(file, target)
    with target.open("rb") as read:
        hashlib.file_digest(read, "sha256")
    with closing(sqlite3.connect(target)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def main() -> None:
    """Make the firm, back it up and copy it in turn, print."""
    numbers = [int(each) for each in sys.argv[1:]]
    count, rounds = (numbers + [ACCOUNTS, ROUNDS][len(numbers) :])[:2]
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        folder = Path(name)
        make(folder, count)
        opened = open_large(folder)
        clock = opened.office.clock
        opened.close()
        file, paths = folder / "data" / "relance.db", Paths(data_dir=folder / "data")
        ways: dict[str, Callable[[], object]] = {
            "copied": lambda: copied(file, folder / "copy.db"),
            "copied, kept for good": lambda: kept(file, folder / "copy.db"),
            CHECKED: lambda: checked(file, folder / "copy.db"),
            "the backup": lambda: making.make(file, paths, clock, "manual", folder / "backups"),
        }
        times: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(rounds):
            for way, work in ways.items():
                begun = time.perf_counter()
                work()
                times[way].append(time.perf_counter() - begun)
                shutil.rmtree(folder / "backups", ignore_errors=True)
        ours = statistics.median(times["the backup"])
        print(f"{file.stat().st_size / 1e6:.0f} MB")
        for way, each in times.items():
            middle = statistics.median(each)
            print(f"{way:40}{middle * 1000:7.0f} ms, {min(each) * 1000:.0f} to {max(each) * 1000:.0f};"
                  f" the backup takes {ours / middle:.1f} times as long")  # fmt: skip
    print(f"goal: under {GOAL:.0f} times a copy that was checked")


if __name__ == "__main__":
    main()
