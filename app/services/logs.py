"""The log file: rotated, readable by this user alone, without passwords or the names of clients in it (ENG-2)."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from app.services.disk_faults import code_of
from app.services.errors import Fault

BYTES, FILES = 1_000_000, 5
FORMAT: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

_ADDRESS: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@([\w-]+(?:\.[\w-]+)+)")
_SECRET: Final = re.compile(
    r"(?i)\b(pass(?:word|phrase|wd)?|secret|token|authorization|api[_-]?key)\b(\"?'?\s*[=:]\s*)(\"[^\"]*\"|'[^']*'|\S+)"
)
_AUTH: Final = re.compile(r"(?i)\b(AUTH\s+(?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5))\s+\S+")
_PARAMETERS: Final = re.compile(r"\[parameters: .*", re.DOTALL)
"""What SQLAlchemy appends to a failed statement: the values, which are the clients' data."""


def redacted(text: str) -> str:
    """Return a text without secrets, mail addresses (their domain stays) and the values of SQL statements."""
    text = _PARAMETERS.sub("[parameters left out]", text)
    text = _AUTH.sub(r"\1 …", text)
    text = _SECRET.sub(r"\1\2…", text)
    return _ADDRESS.sub(r"…@\1", text)


class RedactingFormatter(logging.Formatter):
    """Formats a record with its traceback, then takes out what must not be in a file."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line or lines."""
        return redacted(super().format(record))


class LogFile(RotatingFileHandler):
    """The file; what a disk refuses is lost to the log alone, and said by whoever writes what people need."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Keep quiet about the disk; anything else is a fault of the program."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def set_up(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Log into `relance.log` in a folder that exists; returns the handler, to be handed to `tear_down`.

    Raises `Fault("folder-read-only")`.
    """
    file = folder / "relance.log"
    try:
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
        handler = LogFile(file, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    except OSError as error:
        raise Fault(code_of(error, "folder-read-only"), path=str(folder)) from error
    handler.setFormatter(RedactingFormatter(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(min(root.level or logging.WARNING, level))
    for noisy in ("fontTools", "fpdf", "keyring", "alembic", "schedule"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    return handler


def tear_down(handler: logging.Handler) -> None:
    """Close the log file."""
    logging.getLogger().removeHandler(handler)
    with contextlib.suppress(OSError):
        handler.close()
