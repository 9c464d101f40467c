"""What the program costs while it waits in the tray: processor, wake-ups, memory, beside a bare window of PySide6.

    dev.py bench idle [SECONDS] [ACCOUNTS]     70 s each, and a firm of 20,000 accounts, unless told

The window is opened, filled and closed; a minute and more is measured after that, with the round of each minute in
it. Wake-ups are the voluntary context switches of all threads.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench._display import Display, display, started
from bench.start import BARE, firms

SECONDS, ACCOUNTS = 70, 20_000
OPEN_SECONDS, SETTLE_SECONDS = 8.0, 25.0
GOALS = "goals: processor under 0.1 %, under 3 wake-ups a second, PSS under 1.8 times the bare window's"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a process has used so far, and what it holds."""

    cpu_ns: int
    wakes: dict[str, int]
    """Voluntary switches of each thread."""
    pss_kb: int
    rss_kb: int
    """What its PSS would be, were nobody else to use the same libraries."""


def standing(pid: int) -> Standing:
    """Read it from /proc, over all threads."""
    cpu, wakes = 0, {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        cpu += int((task / "schedstat").read_text().split()[0])
        words = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines() if ":" in line)
        wakes[task.name] = int(words["voluntary_ctxt_switches"])
    held = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    return Standing(cpu, wakes, int(held["Pss"].split()[0]), int(held["Rss"].split()[0]))


@contextmanager
def tray_host(shown: Display) -> Iterator[bool]:
    """A desktop's tray, where one is installed; says whether there is one."""
    if shutil.which("trayer") is None:
        yield False
        return
    environment = shown.environment | {"QT_QPA_PLATFORM": ""}
    host = subprocess.Popen(["trayer"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield True
    finally:
        host.terminate()
        host.wait(10)


def measure(command: list[str], seconds: float) -> tuple[Standing, Standing, list[str]]:
    """Start, let it settle, read twice; returns both and what the program said."""
    with display() as shown, tray_host(shown), started(command, shown.environment, heard=True) as process:
        time.sleep(OPEN_SECONDS + SETTLE_SECONDS)
        before = standing(process.pid)
        time.sleep(seconds)
        after = standing(process.pid)
        said = []
        if "bench._program" in command:
            process.send_signal(signal.SIGUSR1)
            assert process.stdout is not None
            said = [process.stdout.readline().decode().strip() for _ in range(2)]
        return before, after, said


def main() -> None:
    """Measure each, one after the other, and print."""
    numbers = [int(each) for each in sys.argv[1:]]
    seconds, count = (numbers + [SECONDS, ACCOUNTS][len(numbers) :])[:2]
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        commands = {BARE: ["-m", "bench._bare_window"]}
        for firm, (_, *arguments) in firms(Path(name), count).items():
            commands[firm] = ["-m", "bench._program", str(OPEN_SECONDS), *arguments]
        print(f"{'':20}{'processor %':>12}{'wakes/s':>9}{'PSS MB':>8}{'ratio':>7}{'RSS MB':>8}{'ratio':>7}")
        bare: Standing | None = None
        for who, command in commands.items():
            before, after, said = measure(command, seconds)
            bare = bare or after
            percent = (after.cpu_ns - before.cpu_ns) / 1e7 / seconds
            wakes = sum(count - before.wakes.get(task, 0) for task, count in after.wakes.items()) / seconds
            memory = "".join(f"{now / 1024:8.0f}{now / then:7.1f}" for now, then in
                             ((after.pss_kb, bare.pss_kb), (after.rss_kb, bare.rss_kb)))  # fmt: skip
            print(f"{who:20}{percent:12.3f}{wakes:9.2f}{memory}  {'; '.join(said)}", flush=True)
    print(GOALS)


if __name__ == "__main__":
    main()
