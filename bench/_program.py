"""The real program in a process of its own, with somebody who closes its window, and who names its timers when asked.

    python -m bench._program SECONDS [ARGUMENTS]     the window is closed after so many seconds; 0 leaves it

On SIGUSR1 it prints each timer that runs: its interval and whose it is.
"""

from __future__ import annotations

import gc
import signal
import sys
import weakref
from types import FrameType

from PySide6 import QtCore

MADE: weakref.WeakSet[QtCore.QTimer] = weakref.WeakSet()


class NamedTimer(QtCore.QTimer):
    """A timer that can be found again: those set apart from the collector are in no list of Python's."""

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        MADE.add(self)


def running() -> list[str]:
    """Each timer that runs, as "interval owner"."""
    found = [each for each in MADE if each.isActive()]
    return sorted(f"{each.interval()} ms {type(each.parent()).__name__}" for each in found)


def tell(number: int, frame: FrameType | None) -> None:
    """Print them."""
    print(", ".join(running()), flush=True)


def main() -> int:
    """Run the program as `main.py` does."""
    gc.disable()
    QtCore.QTimer = NamedTimer  # type: ignore[misc, assignment]
    seconds, arguments = float(sys.argv[1]), sys.argv[2:]
    from app import bootstrap

    signal.signal(signal.SIGUSR1, tell)
    if seconds:
        begin = bootstrap.Program.begin

        def begun(program: bootstrap.Program) -> bool:
            QtCore.QTimer.singleShot(int(seconds * 1000), lambda: close(program))
            return begin(program)

        bootstrap.Program.begin = begun  # type: ignore[method-assign, assignment]
    return bootstrap.run(arguments)


def close(program: object) -> None:
    """Close the window, as its owner does."""
    shell = getattr(program, "_shell", None)
    if shell is not None:
        shell.window.close()
        print("hidden" if not shell.window.isVisible() else "still on the screen", flush=True)


if __name__ == "__main__":
    sys.exit(main())
