"""How long an idle sender takes to stop, beside a bare thread that waits on an event: goal, under 50 ms."""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from pathlib import Path

from app.services.assembly import make_sender, open_office
from app.services.errors import Fault

RUNS = 20
GOAL_MS = 50


class NoSecrets:
    """An idle sender asks for no password."""

    def get(self, key: str) -> str | None:
        """Nobody keeps one."""
        return None

    def set(self, key: str, secret: str) -> None:
        """Nothing is kept."""
        raise Fault("keyring-missing")

    def delete(self, key: str) -> None:
        """Nothing is there."""


def sender_ms(folder: Path) -> list[float]:
    """Start and stop a sender on an empty firm; returns the milliseconds of each stop."""
    opened = open_office(folder / "data", state_dir=folder / "state", secrets=NoSecrets())
    found = []
    for _ in range(RUNS):
        sender = make_sender(opened.office)
        sender.start()
        time.sleep(0.3)
        begun = time.perf_counter()
        sender.stop()
        found.append((time.perf_counter() - begun) * 1000)
    opened.close()
    return found


def bare_ms() -> list[float]:
    """The same for a thread that only waits."""
    found = []
    for _ in range(RUNS):
        told = threading.Event()
        thread = threading.Thread(target=told.wait)
        thread.start()
        begun = time.perf_counter()
        told.set()
        thread.join()
        found.append((time.perf_counter() - begun) * 1000)
    return found


def main() -> None:
    """Print both, and the ratio to the goal."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = sender_ms(Path(folder)), bare_ms()
    for name, values in (("idle sender", ours), ("bare thread", bare)):
        print(f"{name}: median {statistics.median(values):.2f} ms, {min(values):.2f} to {max(values):.2f}")
    print(f"of the goal of {GOAL_MS} ms: {statistics.median(ours) / GOAL_MS:.3f} (worst {max(ours) / GOAL_MS:.3f})")


if __name__ == "__main__":
    main()
