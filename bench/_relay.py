"""A mail server on loopback for the measurements: STARTTLS and sign-in; what comes for bench.test is thrown away."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.support import mail_servers
from tests.support.authority import Authority, Certificate
from tests.support.mail_servers import FIRM, PASSWORD
from tests.support.smtp_server import SmtpServer

__all__ = ["FIRM", "PASSWORD", "Relay", "relay"]


@dataclass(frozen=True, slots=True)
class Relay:
    """Where it listens, by name: its certificate is for localhost."""

    what: str
    port: int
    ca_file: str
    host: str = "localhost"


@contextmanager
def relay() -> Iterator[Relay]:
    """Start Postfix, or where it cannot run the scripted server of the tests, in a process of its own."""
    os.environ["PATH"] += f"{os.pathsep}/usr/sbin{os.pathsep}/sbin"
    reason = mail_servers.why_not()
    folder = Path(tempfile.mkdtemp(prefix="relance-bench-", dir="/tmp" if not reason else None))
    folder.chmod(0o755)  # Postfix's own user must reach it
    try:
        with _scripted(folder, reason) if reason else _postfix(folder) as found:
            os.environ["SSL_CERT_FILE"] = found.ca_file
            yield found
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _postfix(folder: Path) -> Iterator[Relay]:
    servers = mail_servers.MailServers(folder)
    servers.start()
    try:
        yield Relay("Postfix", servers.starttls_port, servers.ca_file)
    finally:
        servers.stop()


@contextmanager
def _scripted(folder: Path, reason: str) -> Iterator[Relay]:
    authority = Authority(folder)
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(authority.issue(), theirs), daemon=True)
    process.start()
    yield Relay(f"scripted server, since Postfix: {reason}", ours.recv(), str(authority.ca_file))
    ours.send("over")
    process.join(10)


def _serve(certificate: Certificate, told: Connection) -> None:
    with SmtpServer("starttls", certificate, {FIRM: PASSWORD}) as server:
        told.send(server.port)
        told.recv()
