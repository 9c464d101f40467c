"""A mail server on loopback that does what a test tells it, at any point of the conversation.

    with SmtpServer() as server:
        server.at("rcpt", Answer("450 4.2.0 Greylisted"))          # once; times=None: always
        server.at("dot", Drop(accepted=True))                       # takes the mail, then hangs up
        server.on("data", lambda visit: os.kill(pid, SIGKILL))      # before it answers
        ...
        assert [mail.recipients for mail in server.accepted] == [...]

Points, in their order: greeting, ehlo, starttls, auth, rset, mail, rcpt, proof (the second
RCPT), data, body (354 was said, nothing of the mail read), dot (the final dot was read), quit.
"""

from __future__ import annotations

import base64
import socket
import socketserver
import ssl
import threading
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

from tests.support.authority import Certificate

POINTS = ("greeting", "ehlo", "starttls", "auth", "rset", "mail", "rcpt", "proof", "data", "body", "dot", "quit")


# What the server does at a point


@dataclass(frozen=True)
class Answer:
    """Say something instead of the usual. `closes`: and hang up then. `accepted`: keep the mail all the same."""

    text: str
    closes: bool = False
    accepted: bool | None = None


@dataclass(frozen=True)
class Drop:
    """Hang up without a word; with a reset if `hard`. `accepted`: having taken the mail."""

    accepted: bool = False
    hard: bool = False


@dataclass(frozen=True)
class Stall:
    """Say nothing for as long as the server lives. `accepted`: having taken the mail."""

    accepted: bool = False


@dataclass(frozen=True)
class Drip:
    """Say something byte by byte, for ever slower than a client may bear. `every` in seconds."""

    text: str
    every: float = 0.05
    accepted: bool = False


@dataclass(frozen=True)
class Raw:
    """Send these very bytes: garbage, or half a reply. `closes`: and hang up then."""

    data: bytes
    closes: bool = False
    accepted: bool = False


Behaviour = Answer | Drop | Stall | Drip | Raw


# What the server saw


@dataclass
class Delivery:
    """One transaction: MAIL, RCPT, and the mail if it came that far."""

    sender: str
    options: str
    recipients: list[str] = field(default_factory=list)
    data: bytes = b""
    """As sent, without the added dots."""
    tls: str | None = None
    user: str | None = None


@dataclass
class Visit:
    """One connection."""

    number: int
    commands: list[str] = field(default_factory=list)
    helo: str = ""
    tls: str | None = None
    user: str | None = None
    delivery: Delivery | None = None
    over: threading.Event = field(default_factory=threading.Event)
    """Set once the connection is gone, and all that came over it is noted."""


class _Gone(Exception):
    pass


class SmtpServer:
    """Serves until left; each connection in a thread of its own."""

    def __init__(
        self,
        security: str = "none",
        certificate: Certificate | None = None,
        users: dict[str, str] | None = None,
        offers: tuple[str, ...] = ("SIZE 1048576", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"),
        mechanisms: str = "PLAIN LOGIN",
        user_of_token: dict[str, str] | None = None,
    ) -> None:
        self.security = security
        self.users = users
        self.tokens = user_of_token or {}
        self.offers = offers
        self.mechanisms = mechanisms
        self.visits: list[Visit] = []
        self.deliveries: list[Delivery] = []
        self.accepted: list[Delivery] = []
        self.count: Counter[str] = Counter()
        """How often each point was reached."""
        self.over = threading.Event()
        self._script: dict[str, list[tuple[Behaviour, int | None]]] = defaultdict(list)
        self._hooks: dict[str, list[Callable[[Visit], None]]] = defaultdict(list)
        self._lock = threading.Lock()
        self._context: ssl.SSLContext | None = None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate.chain, certificate.key)
        self._server = _Listener(("127.0.0.1", 0), self)
        self.host = "127.0.0.1"
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    # For tests

    def at(self, point: str, behaviour: Behaviour, times: int | None = 1) -> None:
        """Do this at a point, so many times (None: always); several are done one after another."""
        assert point in POINTS, point
        self._script[point].append((behaviour, times))

    def on(self, point: str, hook: Callable[[Visit], None]) -> None:
        """Call a hook whenever a point is reached, before anything is answered."""
        assert point in POINTS, point
        self._hooks[point].append(hook)

    def well_again(self) -> None:
        """Forget all that was told by `at` and `on`."""
        self._script.clear()
        self._hooks.clear()

    @property
    def commands(self) -> list[str]:
        """All commands of all connections."""
        return [command for visit in self.visits for command in visit.commands]

    def __enter__(self) -> SmtpServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Close; connections that still stand are cut."""
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    # For the conversation

    def reached(self, point: str, visit: Visit) -> Behaviour | None:
        with self._lock:
            self.count[point] += 1
            hooks = list(self._hooks[point])
            behaviour = self._next(point)
        for hook in hooks:
            hook(visit)
        return behaviour

    def _next(self, point: str) -> Behaviour | None:
        waiting = self._script[point]
        if not waiting:
            return None
        behaviour, times = waiting[0]
        if times is not None:
            if times == 1:
                waiting.pop(0)
            else:
                waiting[0] = (behaviour, times - 1)
        return behaviour

    @property
    def context(self) -> ssl.SSLContext:
        assert self._context is not None, "a TLS server needs a certificate"
        return self._context


class _Listener(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], owner: SmtpServer) -> None:
        self.owner = owner
        super().__init__(address, _Conversation)


class _Conversation(socketserver.BaseRequestHandler):
    request: socket.socket

    def handle(self) -> None:
        self.server_: SmtpServer = self.server.owner  # type: ignore[attr-defined]
        self.visit = Visit(len(self.server_.visits) + 1)
        self.server_.visits.append(self.visit)
        self.sock = self.request
        self.unread = b""
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            if self.server_.security == "tls":
                self._wrap()
            self._say("greeting", "220 mail.firm.test ESMTP")
            while True:
                self._obey(self._line())
        except (_Gone, OSError):
            pass
        finally:
            self.sock.close()
            self.visit.over.set()

    # Commands

    def _obey(self, raw: bytes) -> None:
        line = raw.decode("utf-8", "replace")
        self.visit.commands.append(line)
        verb = line.split(" ", 1)[0].upper()
        method = getattr(self, f"_do_{verb.lower()}", None)
        if method is None:
            self._send(b"502 5.5.2 Unknown command\r\n")
        else:
            method(line)

    def _do_ehlo(self, line: str) -> None:
        self.visit.helo = line.partition(" ")[2]
        offers = ["mail.firm.test", *self.server_.offers]
        if self.server_.security == "starttls" and not self.visit.tls:
            offers.append("STARTTLS")
        elif self.server_.users is not None or self.server_.tokens:
            offers.append(f"AUTH {self.server_.mechanisms}")
        usual = "\r\n".join(f"250{'-' if each != offers[-1] else ' '}{each}" for each in offers)
        self._say("ehlo", usual)

    def _do_starttls(self, line: str) -> None:
        if self._say("starttls", "220 2.0.0 Ready"):
            self._wrap()

    def _do_auth(self, line: str) -> None:
        _, mechanism, *first = line.split(" ")
        if mechanism == "PLAIN":
            _, user, password = base64.b64decode(first[0]).decode().split("\0")
        elif mechanism == "LOGIN":
            user, password = self._challenge("VXNlcm5hbWU6"), self._challenge("UGFzc3dvcmQ6")
        else:
            user, password = self._token(first[0])
        known = (self.server_.users or {}).get(user) if mechanism != "XOAUTH2" else "token"
        good = known is not None and known == password
        if mechanism == "XOAUTH2" and not good:
            self._challenge(base64.b64encode(b'{"status":"401"}').decode())
        usual = "235 2.7.0 Welcome" if good else "535 5.7.8 Authentication credentials invalid"
        if self._say("auth", usual) and good:
            self.visit.user = user

    def _token(self, blob: str) -> tuple[str, str]:
        user, token = base64.b64decode(blob).decode().rstrip("\1").split("\1")
        user = user.removeprefix("user=")
        right = self.server_.tokens.get(token.removeprefix("auth=Bearer ")) == user
        return user, "token" if right else ""

    def _challenge(self, text: str) -> str:
        self._send(f"334 {text}\r\n".encode())
        return base64.b64decode(self._line()).decode()

    def _do_rset(self, line: str) -> None:
        self._say("rset", "250 2.0.0 Ok")
        self.visit.delivery = None

    def _do_noop(self, line: str) -> None:
        self._send(b"250 2.0.0 Ok\r\n")

    def _do_mail(self, line: str) -> None:
        address, _, options = line.partition("<")[2].partition(">")
        delivery = Delivery(address, options.strip(), tls=self.visit.tls, user=self.visit.user)
        if self.visit.delivery is not None:
            self._send(b"503 5.5.1 Nested MAIL command\r\n")
        elif self._say("mail", "250 2.1.0 Ok"):
            self.visit.delivery = delivery
            self.server_.deliveries.append(delivery)

    def _do_rcpt(self, line: str) -> None:
        delivery = self.visit.delivery
        if delivery is None:
            self._send(b"503 5.5.1 Need MAIL\r\n")
            return
        point = "proof" if "RCPT" in " ".join(self.visit.commands[:-1][-1:]).upper() else "rcpt"
        if self._say(point, "250 2.1.5 Ok"):
            delivery.recipients.append(line.partition("<")[2].partition(">")[0])

    def _do_data(self, line: str) -> None:
        delivery = self.visit.delivery
        if delivery is None or not delivery.recipients:
            self._send(b"554 5.5.1 No valid recipients\r\n")
            return
        if not self._say("data", "354 Go ahead"):
            return
        self._act("body", self.server_.reached("body", self.visit))
        lines = []
        while (each := self._line()) != b".":
            lines.append(each[1:] if each.startswith(b".") else each)
        delivery.data = b"".join(each + b"\r\n" for each in lines)
        self.visit.delivery = None
        behaviour = self.server_.reached("dot", self.visit)
        if behaviour is None or _takes(behaviour):
            self.server_.accepted.append(delivery)
        if behaviour is None:
            self._send(f"250 2.0.0 Ok: queued as {len(self.server_.accepted):06X}\r\n".encode())
        self._act("dot", behaviour)

    def _do_quit(self, line: str) -> None:
        self._say("quit", "221 2.0.0 Bye")
        raise _Gone

    # Speaking

    def _say(self, point: str, usual: str) -> bool:
        """Answer at a point; True if the answer was a good one."""
        behaviour = self.server_.reached(point, self.visit)
        if behaviour is None:
            self._send(usual.encode() + b"\r\n")
            return usual[0] in "23"
        self._act(point, behaviour)
        return isinstance(behaviour, Answer) and behaviour.text[0] in "23"

    def _act(self, point: str, behaviour: Behaviour | None) -> None:
        if isinstance(behaviour, Answer):
            self._send(behaviour.text.replace("\n", "\r\n").encode() + b"\r\n")
            if behaviour.closes or behaviour.text.startswith("421"):
                raise _Gone
        elif isinstance(behaviour, Drop):
            if behaviour.hard:
                self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            raise _Gone
        elif isinstance(behaviour, Stall):
            self.server_.over.wait(60)
            raise _Gone
        elif isinstance(behaviour, Drip):
            for byte in behaviour.text.encode() * 1000:
                self._send(bytes([byte]))
                if self.server_.over.wait(behaviour.every):
                    raise _Gone
        elif isinstance(behaviour, Raw):
            self._send(behaviour.data)
            if behaviour.closes:
                raise _Gone
            self.server_.over.wait(60)
            raise _Gone

    def _send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def _line(self) -> bytes:
        while b"\r\n" not in self.unread:
            self.sock.settimeout(0.1)
            try:
                data = self.sock.recv(65536)
            except TimeoutError:
                if self.server_.over.is_set():
                    raise _Gone from None
                continue
            if not data:
                raise _Gone
            self.unread += data
        line, _, self.unread = self.unread.partition(b"\r\n")
        return line

    def _wrap(self) -> None:
        self.sock.settimeout(5)
        self.sock = self.server_.context.wrap_socket(self.sock, server_side=True)
        self.visit.tls = self.sock.version()


def _takes(behaviour: Behaviour) -> bool:
    if isinstance(behaviour, Answer):
        return behaviour.text.startswith("2") if behaviour.accepted is None else behaviour.accepted
    return behaviour.accepted
