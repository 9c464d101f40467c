"""From the command to the first window, to its side bar and to its filled page, beside a bare window of PySide6.

    dev.py bench start [ROUNDS] [ACCOUNTS]     7 rounds and a big firm of 20,000 accounts unless told

Whole processes on a private display, seen from outside (`_display`); the programs take turns in each round.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench._display import Display, Seen, display, started, surroundings, watch
from bench._large_firm import make

ROUNDS, ACCOUNTS = 7, 20_000
GOAL = 2.0
BARE = "bare window"
Rounds = dict[str, list[Seen]]


def program(data: Path) -> list[str]:
    """The program with a data folder."""
    return ["main.py", "--data-dir", str(data)]


def firms(folder: Path, count: int) -> dict[str, list[str]]:
    """Make the firms; returns what starts the program with each. The demo firm has nothing left to send."""
    environment = surroundings(folder)
    empty, demo, big = folder / "empty", folder / "demo", folder / "big"
    commands = [[*program(demo), "demo"], [*program(demo), "send-due"], [*program(empty), "status"]]
    for command in commands:
        subprocess.run([sys.executable, *command], env=environment, check=True, stdout=subprocess.DEVNULL)
    make(big, count)
    shutil.rmtree(big / "state", ignore_errors=True)
    return {
        "empty firm": program(empty),
        "demo firm": program(demo),
        f"{count:,} accounts": program(big / "data"),
    }


def once(shown: Display, command: list[str]) -> Seen:
    """Start, look, end."""
    begun = time.perf_counter()
    with started(command, shown.environment) as process:
        return watch(shown, process, begun)


def measure(commands: dict[str, list[str]], rounds: int) -> Rounds:
    """Each program once a round; the first round warms the disk and is not counted."""
    seen: Rounds = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            with display() as shown:
                found = once(shown, command)
            if turn:
                seen[name].append(found)
    return seen


def show(seen: Rounds) -> None:
    """Print each moment with its spread, and its ratio to the bare window's."""
    bare = [each.filled for each in seen[BARE]]
    wall = statistics.median(each.seconds for each in bare)
    cpu = statistics.median(each.cpu for each in bare)
    print(f"{'':28}{'median s':>9}{'spread':>16}{'ratio':>8}{'CPU s':>8}{'ratio':>8}")
    for name, rounds in seen.items():
        for part in ("first", "bar", "filled") if name != BARE else ("filled",):
            moments = [getattr(each, part) for each in rounds]
            seconds = sorted(each.seconds for each in moments)
            middle = statistics.median(seconds)
            used = statistics.median(each.cpu for each in moments)
            print(f"{name + ', ' + part:28}{middle:9.2f}{f'{seconds[0]:.2f} to {seconds[-1]:.2f}':>16}"
                  f"{middle / wall:8.1f}{used:8.2f}{used / cpu:8.1f}")  # fmt: skip
    print(f"goal: the first window under {GOAL:.0f} times the bare one")


def main() -> None:
    """Make the firms, start everything in turn, print."""
    numbers = [int(each) for each in sys.argv[1:]]
    rounds, count = (numbers + [ROUNDS, ACCOUNTS][len(numbers) :])[:2]
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        commands = {BARE: ["-m", "bench._bare_window"], **firms(Path(name), count)}
        show(measure(commands, rounds))


if __name__ == "__main__":
    main()
