"""A gate before a real mail server: mails pass through it, and a test cuts them off in a phase that it chooses."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType

CONNECTED = "connected"
RCPT = "recipient taken"
CLAIMED = "claimed"
HALF = "half of the mail"
UNHEARD = "dot sent, server cut off"
UNREAD = "accepted, answer unread"
RECORDED = "answer read"
PHASES = (CONNECTED, RCPT, CLAIMED, HALF, UNHEARD, UNREAD, RECORDED)
"""In their order; of CLAIMED to UNREAD the engine knows the claim alone, and of UNREAD the server has the mail."""

Kill = Callable[[], None]


class Gate:
    """Passes on what client and server say. `cut` arms it for one phase of the n-th mail of the next connection."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._phase, self._nth = "", 0
        self._kill: Kill = lambda: None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.met = ""
        """The phase in which the last armed kill was done; empty where it was not."""
        self.recipient = ""
        """Whose mail was under way then."""
        self.quiet = threading.Event()
        """Set while no connection is open."""
        self.quiet.set()
        self._thread = threading.Thread(target=self._serve, name="peer gate", daemon=True)

    def cut(self, phase: str, nth: int, kill: Kill) -> None:
        """Call `kill`, and let nothing more through, in a phase of the n-th mail."""
        self.met, self.recipient = "", ""
        self._phase, self._nth, self._kill = phase, nth, kill

    def open(self) -> None:
        """Let everything through again."""
        self._phase = ""

    def __enter__(self) -> Gate:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.quiet.clear()
            server = socket.create_connection(("127.0.0.1", self._server_port), 10)
            with client, server, contextlib.suppress(_Cut, OSError):
                _Talk(self, client, server).pass_on()
            self.quiet.set()

    def at(self, phase: str, mail: int, recipient: str) -> None:
        """Kill here, where that was asked for."""
        if phase == self._phase and mail >= self._nth:
            self.met, self.recipient, self._phase = phase, recipient, ""
            self._kill()
            raise _Cut


class _Cut(Exception):
    pass


class _Talk:
    """One connection: a line of the client, then the server's answer, and so on."""

    def __init__(self, gate: Gate, client: socket.socket, server: socket.socket) -> None:
        for each in (client, server):
            each.settimeout(20)
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._gate, self._client, self._server = gate, client, server
        self._from_client, self._from_server = client.makefile("rb"), server.makefile("rb")
        self._mail, self._recipient = 0, ""

    def pass_on(self) -> None:
        answered = False
        self._at(CONNECTED, 99)
        self._answer()
        while line := self._from_client.readline():
            verb = line[:4].upper()
            if answered:
                self._at(RECORDED)
            answered = False
            if verb == b"MAIL":
                self._mail += 1
            if verb == b"DATA":
                self._at(CLAIMED)
            self._server.sendall(line)
            if verb == b"RCPT" and b"+proof@" not in line:
                self._recipient = line.partition(b"<")[2].partition(b">")[0].decode()
                said = self._heard()
                self._at(RCPT)
                self._client.sendall(said)
                continue
            code = self._answer()
            if verb == b"DATA" and code == b"354":
                self._body()
                answered = True

    def _body(self) -> None:
        lines = 0
        while (line := self._from_client.readline()) != b".\r\n":
            if not line:
                raise _Cut
            lines += 1
            if lines == 40:
                self._at(HALF)
            self._server.sendall(line)
        self._at(UNHEARD)
        self._server.sendall(line)
        said = self._heard()
        if said.startswith(b"250"):
            self._at(UNREAD)
        self._client.sendall(said)

    def _answer(self) -> bytes:
        said = self._heard()
        self._client.sendall(said)
        return said[:3]

    def _heard(self) -> bytes:
        said = b""
        while True:
            line = self._from_server.readline()
            if not line:
                raise _Cut
            said += line
            if line[3:4] != b"-":
                return said

    def _at(self, phase: str, mail: int | None = None) -> None:
        self._gate.at(phase, self._mail if mail is None else mail, self._recipient)
