"""What else sends mails: curl over one connection (the limit), plain loops of smtplib, django-post_office.

Each takes the same mail, as text and HTML or as bytes, to as many addresses, and returns the seconds that it took.
"""

from __future__ import annotations

import json
import smtplib
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid
from functools import cache
from pathlib import Path

from bench._relay import FIRM, PASSWORD, Relay

VENV = Path(__file__).resolve().parents[1] / "build" / "bench" / "post-office"
POST_OFFICE = Path(__file__).with_name("_post_office.py")


@dataclass(frozen=True, slots=True)
class Letter:
    """The mail that all send; "Client 1" in it is the name that a peer puts others for."""

    subject: str
    text: str
    html: str
    data: bytes


def address(number: int) -> str:
    """Return where mail `number` goes."""
    return f"client{number}@bench.test"


def curl(relay: Relay, letter: Letter, count: int) -> float:
    """Hand the same bytes over again and again, by one process and one connection; nothing is made nor noted."""
    with tempfile.TemporaryDirectory() as folder:
        mail = Path(folder) / "mail"
        mail.write_bytes(letter.data)
        each = (
            f'url = "smtp://{relay.host}:{relay.port}/bench"\nssl-reqd\ncacert = "{relay.ca_file}"\n'
            f'user = "{FIRM}:{PASSWORD}"\nmail-from = "{FIRM}"\nupload-file = "{mail}"\n'
        )
        config = "next\n".join(f'{each}mail-rcpt = "{address(number)}"\n' for number in range(1, count + 1))
        begun = time.perf_counter()
        subprocess.run(["curl", "-sS", "-K", "-"], input=config, text=True, check=True)
        return time.perf_counter() - begun


def loop(relay: Relay, letter: Letter, count: int, *, at_once: bool) -> float:
    """Make and send each mail by smtplib on one connection, with one commit a mail; `at_once` sets TCP_NODELAY."""
    with tempfile.TemporaryDirectory() as folder:
        notes = sqlite3.connect(Path(folder) / "sent.db", isolation_level=None)
        notes.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE sent (id, message_id, at)")
        begun = time.perf_counter()
        with smtplib.SMTP(relay.host, relay.port) as client:
            client.starttls(context=ssl.create_default_context(cafile=relay.ca_file))
            client.login(FIRM, PASSWORD)
            if at_once:
                assert client.sock is not None
                client.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for number in range(1, count + 1):
                message = _message(letter, number)
                client.send_message(message)
                notes.execute("INSERT INTO sent VALUES (?, ?, ?)", (number, message["Message-ID"], time.time()))
        took = time.perf_counter() - begun
        notes.close()
        return took


def _message(letter: Letter, number: int) -> EmailMessage:
    message = EmailMessage(SMTP)
    message["From"], message["To"], message["Subject"] = FIRM, address(number), letter.subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="bench.test")
    message.set_content(letter.text.replace("Client 1", f"Client {number}"))
    message.add_alternative(letter.html.replace("Client 1", f"Client {number}"), subtype="html")
    return message


def post_office(relay: Relay, letter: Letter, count: int) -> float:
    """Queue and send by django-post_office as it is shipped: a template, its queue in SQLite, five threads."""
    given = {
        "host": relay.host, "port": relay.port, "user": FIRM, "password": PASSWORD, "count": count,
        "subject": letter.subject, "text": letter.text, "html": letter.html,
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [_python(), POST_OFFICE, folder], input=json.dumps(given), text=True, check=True, capture_output=True
        )
    return float(done.stdout)


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


@cache
def without_post_office() -> str:
    """Put it into a folder of its own, apart from our packages; returns why it is not to be had, or an empty text."""
    known: list[str | Path] = [_python(), "-m", "pip", "show", "--quiet", "django-post_office"]
    if _python().exists() and subprocess.run(known, check=False, capture_output=True).returncode == 0:
        return ""
    install: list[str | Path] = [
        _python(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "django-post_office",
    ]
    make: list[str | Path] = [sys.executable, "-m", "venv", "--clear", VENV]
    for command in (make, install):
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            return str((done.stderr or done.stdout).strip().splitlines()[-1])
    return ""
