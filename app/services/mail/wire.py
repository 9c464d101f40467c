"""The bytes between us and a mail server: replies read strictly and against a deadline.

`smtplib` itself waits for as long as single bytes keep dripping in, and turns an over-long line
into a "500" that the server never said; both would make a verdict wrong.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
import time
from dataclasses import dataclass

from app.services.mail.verdict import ErrorKind

LONGEST_REPLY = 64 * 1024
LONGEST_TEXT = 500
CHUNK = 64 * 1024
LAST_WORDS = 2.0
"""Seconds to listen for a server's reason after it cut us short."""

_LINE = re.compile(rb"([2-5][0-9][0-9])([ -]?)(.*)")
_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's complete answer; `text` is all its lines, joined by blanks, with the enhanced status."""

    code: int
    text: str

    @property
    def positive(self) -> bool:
        """Whether it is a 2xx."""
        return 200 <= self.code < 300

    @property
    def enhanced(self) -> str | None:
        """The status of RFC 3463 ("5.1.1") with which the text begins."""
        found = _ENHANCED.match(self.text)
        return found[1] if found else None


class SessionFault(Exception):
    """What ended an attempt: an answer that was not the hoped-for one, or a fault without any."""


class Refusal(SessionFault):
    """The server answered, but not with what was needed."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.code)
        self.reply = reply


class Broken(SessionFault):
    """No answer came: the network's fault, or one found before asking. `text` is the system's own words."""

    def __init__(self, kind: ErrorKind, text: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.text = text


class Wire(smtplib.SMTP):
    """`smtplib`'s connection with our own reading and writing. Every wait ends at a deadline."""

    def __init__(self, helo: str) -> None:
        super().__init__(local_hostname=helo)
        self.patience = 60.0
        """Seconds within which the next reply must be complete."""
        self._unread = b""

    # Opening

    def dial(self, host: str, port: int, timeout: float) -> None:
        """Open the connection. Raises Broken."""
        try:
            self.sock = socket.create_connection((host, port), timeout)
        except socket.gaierror as error:
            # Where nobody who knows names could be asked, the name may be right: the network is away.
            unasked = error.errno == socket.EAI_AGAIN
            kind = ErrorKind.UNREACHABLE if unasked else ErrorKind.NOT_FOUND
            raise Broken(kind, error.strerror or "") from None
        except UnicodeError:
            raise Broken(ErrorKind.NOT_FOUND) from None
        except TimeoutError as error:
            raise Broken(ErrorKind.TIMEOUT, str(error)) from None
        except OSError as error:
            raise Broken(ErrorKind.UNREACHABLE, error.strerror or str(error)) from None

    def wrap(self, context: ssl.SSLContext, host: str, timeout: float) -> None:
        """Make the connection a verified TLS one. Raises Broken."""
        if self._unread:
            raise Broken(ErrorKind.GARBAGE, "data in the clear after STARTTLS")
        plain, self.sock = self._socket(), None
        plain.settimeout(timeout)
        try:
            self.sock = context.wrap_socket(plain, server_hostname=host)
        except ssl.SSLCertVerificationError as error:
            raise Broken(ErrorKind.TLS_NOT_VERIFIED, error.verify_message) from None
        except TimeoutError as error:
            raise Broken(ErrorKind.TIMEOUT, str(error)) from None
        except (ssl.SSLEOFError, ConnectionError) as error:
            raise Broken(ErrorKind.DROPPED, str(error)) from None
        except (ssl.SSLError, ValueError) as error:
            raise Broken(ErrorKind.TLS_FAILED, getattr(error, "reason", None) or str(error)) from None
        except OSError as error:
            raise Broken(ErrorKind.DROPPED, str(error)) from None
        finally:
            plain.close()  # Its descriptor belongs to the wrapped one by now, if there is one.
        # What the server offered in the clear may have been put there by anybody.
        self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False

    def send_at_once(self) -> None:
        """Let small packets leave at once: waiting for the acknowledgement costs 40 ms a mail."""
        self._socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @property
    def tls_version(self) -> str | None:
        """The protocol's name ("TLSv1.3"), or None on a plain connection."""
        return self.sock.version() if isinstance(self.sock, ssl.SSLSocket) else None

    # Talking

    def command(self, line: str) -> Reply:
        """Send one command and return its reply. Raises Broken."""
        if "\r" in line or "\n" in line:
            raise ValueError("a command is one line")
        if self._unread:
            raise Broken(ErrorKind.GARBAGE, "an answer to nothing")
        self.write(line.encode("utf-8") + b"\r\n")
        return self.reply()

    def write(self, data: bytes) -> None:
        """Send bytes, each piece within the patience: a large mail over a slow line takes its time. Raises Broken."""
        sock = self._socket()
        sock.settimeout(self.patience)
        try:
            for start in range(0, len(data), CHUNK):
                sock.sendall(data[start : start + CHUNK])
        except TimeoutError as error:
            raise Broken(ErrorKind.TIMEOUT, str(error)) from None
        except OSError as error:
            raise Broken(ErrorKind.DROPPED, str(error)) from None

    def send(self, s: str | object) -> None:
        """What `smtplib` itself sends goes the same way."""
        self.write(s.encode("ascii") if isinstance(s, str) else bytes(s))  # type: ignore[call-overload]

    def getreply(self) -> tuple[int, bytes]:
        """Read as `reply` does, in the shape that `smtplib` expects."""
        reply, lines = self._read_reply()
        return reply.code, b"\n".join(lines)

    def reply(self) -> Reply:
        """Read one complete reply within the patience. Raises Broken."""
        return self._read_reply()[0]

    def early_reply(self, wait: float) -> Reply | None:
        """Return what the server says before its turn, waiting for `wait` seconds; None where it is silent.

        Raises Broken where it has hung up.
        """
        if not self._unread:
            sock = self._socket()
            sock.settimeout(wait)
            try:
                self._unread = sock.recv(CHUNK)
            except (BlockingIOError, TimeoutError, ssl.SSLWantReadError):
                return None
            except OSError as error:
                raise Broken(ErrorKind.DROPPED, str(error)) from None
            if not self._unread:
                raise Broken(ErrorKind.DROPPED)
        return self.reply()

    def hang_up(self) -> None:
        """Say QUIT and close, whatever the answer would be."""
        if self.sock is None:
            return
        self.patience = LAST_WORDS
        with contextlib.suppress(Broken):  # The line may be dead: nobody is there to hear it then.
            self.write(b"QUIT\r\n")
        self.close()

    # Reading

    def _read_reply(self) -> tuple[Reply, list[bytes]]:
        deadline = time.monotonic() + self.patience
        lines: list[bytes] = []
        code = b""
        size = 0
        while True:
            line = self._line(deadline)
            size += len(line)
            found = _LINE.fullmatch(line)
            if found is None or size > LONGEST_REPLY or code not in (b"", found[1]):
                raise Broken(ErrorKind.GARBAGE, readable(line))
            code = found[1]
            lines.append(found[3])
            if found[2] != b"-":
                return Reply(int(code), _joined(lines)), lines

    def _line(self, deadline: float) -> bytes:
        while b"\n" not in self._unread:
            if len(self._unread) > LONGEST_REPLY:
                raise Broken(ErrorKind.GARBAGE, readable(self._unread))
            self._unread += self._receive(deadline)
        line, _, self._unread = self._unread.partition(b"\n")
        return line.rstrip(b"\r")

    def _receive(self, deadline: float) -> bytes:
        left = deadline - time.monotonic()
        if left <= 0:
            raise Broken(ErrorKind.TIMEOUT, "no complete answer in time")
        sock = self._socket()
        sock.settimeout(left)
        try:
            data = sock.recv(CHUNK)
        except TimeoutError as error:
            raise Broken(ErrorKind.TIMEOUT, str(error)) from None
        except OSError as error:
            raise Broken(ErrorKind.DROPPED, str(error)) from None
        if not data:
            raise Broken(ErrorKind.DROPPED, "the server closed the connection")
        return data

    def _socket(self) -> socket.socket:
        if self.sock is None:
            raise Broken(ErrorKind.DROPPED, "not connected")
        return self.sock


def _joined(lines: list[bytes]) -> str:
    """Join a reply's lines; the enhanced status, repeated on each, is said once."""
    texts = [readable(line) for line in lines]
    first = _ENHANCED.match(texts[0])
    if first:
        texts[1:] = [text.removeprefix(first[1]).lstrip() for text in texts[1:]]
    return " ".join(text for text in texts if text)[:LONGEST_TEXT]


def readable(raw: bytes) -> str:
    """Return a server's bytes as one line of text without control characters, 500 characters at most."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:LONGEST_TEXT]
