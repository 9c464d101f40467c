"""From the arguments to the exit status: the one place where a known fault becomes a sentence."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from app.cli import arguments as typed
from app.cli.terminal import Exit, Terminal, folder_of, prepare_streams
from app.cli.words import Words, system_language
from app.services.errors import Refused

Command = Callable[[argparse.Namespace, Terminal], int]


def run(argv: list[str]) -> int:
    """Do what the arguments say; returns the exit status (`terminal.Exit`). Never raises for a known fault."""
    prepare_streams()
    words = Words(typed.language_typed(argv) or system_language())
    try:
        options = typed.parser(words).parse_args(argv)
    except SystemExit as ended:
        return int(ended.code or 0)
    if options.command == "help":
        typed.parser(words).print_help()
        return Exit.OK
    options.data_dir = folder_of(options.data_dir)
    terminal = Terminal(words, bool(getattr(options, "json", False)))
    try:
        return int(_command(options.command)(options, terminal))
    except Refused as refused:
        return _explain(refused, terminal)
    except BrokenPipeError:
        # Whoever read along has enough; the interpreter must not complain at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # Its words may hold a client's data; the log file has them, with that taken out.
        terminal.warn(words.say("fault.internal", kind=type(error).__name__))
        terminal.data({"error": "internal"})
        return Exit.FAULT


def _command(name: str) -> Command:
    """Return what does a command; loaded late, so that none waits for the modules of another."""
    if name in ("send-due", "adopt", "confirm-clock"):
        from app.cli import sending

        found = {"send-due": sending.send_due, "adopt": sending.adopt, "confirm-clock": sending.confirm_clock}
        return found[name]
    if name in ("backup", "restore", "demo"):
        from app.cli import keeping

        return {"backup": keeping.backup, "restore": keeping.restore, "demo": keeping.demo}[name]
    if name == "import":
        from app.cli import importing

        return importing.import_file
    from app.cli import looking

    return {"status": looking.status, "doctor": looking.doctor}[name]


def _explain(refused: Refused, terminal: Terminal) -> int:
    """Say what stands in the way, and what to do; a queue that waits for a person has a status of its own."""
    with suppress(BrokenPipeError):
        terminal.warn(terminal.words.refusal(refused))
        terminal.data({"error": refused.code, "field": refused.field, "details": refused.params})
    if refused.code in USAGE_CODES:
        return Exit.USAGE
    return Exit.QUEUE_STOPPED if refused.code.startswith("keyring-") else Exit.FAULT


USAGE_CODES = frozenset({"map-unreadable", "field-mapped-twice", "field-unknown", "reminders-unreadable"})
"""What was typed cannot be understood, whatever the files hold."""
