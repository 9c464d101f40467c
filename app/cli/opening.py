"""Opening the office for a command, and closing it however the command ends."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from app.cli.terminal import Terminal
from app.services.assembly import Opened, open_office, paths_of
from app.services.errors import Fault, Refused

log = logging.getLogger(__name__)


@contextmanager
def office_of(
    options: argparse.Namespace, terminal: Terminal, *, may_make: bool = False, demo: bool = False
) -> Iterator[Opened]:
    """Yield the open office of the data folder.

    Raises `Fault("no-firm")` where the folder holds none and the command may not make one: a timer
    with a mistyped folder must not run for months on an empty firm. `demo`: it makes the invented one.
    """
    paths = paths_of(options.data_dir)
    exists = paths.database.exists()
    if not exists and not may_make:
        raise Fault("no-firm", path=str(paths.data_dir))
    opened = open_office(options.data_dir, purpose=options.command, demo=demo)
    try:
        if not exists and not demo:
            terminal.warn(terminal.words.say("note.made", path=paths.data_dir))
        yield opened
    except Refused:
        raise
    except Exception:
        # Here, while the log file is open: names and passwords are taken out on the way there.
        log.exception("%s failed", options.command)
        raise
    finally:
        opened.close()
