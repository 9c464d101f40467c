"""Relance: reminders that leave on time. Starts the window and the tray, or a command without a screen."""

from __future__ import annotations

import gc
import sys

COMMANDS = frozenset({"send-due", "backup", "restore", "import", "status", "doctor", "adopt", "demo", "help"})


def main(arguments: list[str]) -> int:
    """Run what the arguments say; returns the exit status."""
    wants_command = any(word in COMMANDS or word in ("-h", "--help", "--version") for word in arguments)
    if wants_command:
        from app import cli

        return int(cli.run(arguments))
    gc.disable()  # what loads now stays: `bootstrap` sets it apart, and lets rubbish be looked for afterwards
    from app import bootstrap

    return bootstrap.run(arguments)


if __name__ == "__main__":
    # Spreadsheets are read in a process of their own, which a frozen program starts through here.
    import multiprocessing

    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
