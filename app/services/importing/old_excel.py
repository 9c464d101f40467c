"""The old binary XLS, read in a child process with little memory and little time.

Its directory can point in circles and its records can claim any size; the library then
asks for more memory than there is, and the system ends the process that asked. So that
is never the program with the sender in it. The modern formats are measured beforehand
instead (`container`, `extent`) and need no child.
"""

from __future__ import annotations

import contextlib
import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

from app.services.errors import Fault, Refused

SECONDS = 60.0
MEMORY_BYTES = 2 * 1024**3

RawSheet = tuple[list[str], str, list[list[object]]]
"""Names of the sheets, the one that was read, its rows."""


def read_old_excel(path: Path, sheet: str | None, *, seconds: float = SECONDS) -> RawSheet:
    """The rows of one sheet of an XLS (the first one without `sheet`).

    Raises Refused "file-damaged", "password-protected", "sheet-not-found", "sheet-empty",
    "too-many-rows", "too-many-columns", "file-too-slow" (after `seconds`); Fault
    "reader-not-started".
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(theirs, str(path), sheet), daemon=True)
    try:
        child.start()
    except OSError as e:
        raise Fault("reader-not-started") from e
    theirs.close()
    try:
        answer = ours.recv() if ours.poll(seconds) else ("refused", "file-too-slow", {})
    except EOFError:
        answer = ("refused", "file-damaged", {})
    finally:
        ours.close()
        child.kill()
        child.join()
        child.close()
    if answer[0] == "refused":
        raise Refused(answer[1], **answer[2])
    names, name, rows = answer[1]
    return names, name, rows


def _child(answer: Connection, path: str, sheet: str | None) -> None:
    _bound_memory()
    from app.services.importing.spreadsheet import load_sheet

    try:
        with Path(path).open("rb") as file:
            answer.send(("read", load_sheet(file, sheet)))
    except Refused as refused:
        answer.send(("refused", refused.code, refused.params))
    except OSError:
        answer.send(("refused", "file-unreadable", {}))
    except MemoryError:
        answer.send(("refused", "file-damaged", {}))


def _bound_memory() -> None:
    """A ceiling where the system has one (not Windows), and no report of the expected crash."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
