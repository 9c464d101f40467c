"""One conversation with a mail server, driven phase by phase (ENG-3, ENG-4).

`phase` always says how far it came, so that whoever judges a fault knows whether the server
can have the mail. The claim stands between the recipient's 250 and DATA: a stop is looked at
last, and what was claimed and never recorded may have left.
"""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.services.mail.envelope_address import Malformed, for_envelope
from app.services.mail.sign_in import sign_in
from app.services.mail.transport import Envelope, Security, SmtpAccount, nothing
from app.services.mail.verdict import ErrorKind, SmtpPhase
from app.services.mail.wire import LAST_WORDS, Broken, Refusal, Reply, SessionFault, Wire

MAILS_PER_CONNECTION = 50
REFUSALS_PER_CONNECTION = 5
"""Servers slow down, then hang up on, a connection with many errors."""
IDLE_SECONDS = 60.0
CLOSING = 421
FOUND_BEFORE_ASKING = (ErrorKind.MALFORMED_SENDER, ErrorKind.MALFORMED_RECIPIENT, ErrorKind.NO_SMTPUTF8)

_LINE_END = re.compile(rb"\r\n|\r|\n")
_LEADING_DOT = re.compile(rb"(?m)^\.")
_DOT = b".\r\n"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait. RFC 5321 asks for ten minutes after the dot: a shorter one makes duplicates."""

    connect: float = 30.0
    command: float = 60.0
    after_dot: float = 600.0


class SmtpSession:
    """A connection that is opened, secured, signed in, and then delivers mails one after another."""

    def __init__(
        self,
        account: SmtpAccount,
        timeouts: Timeouts | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.account = account
        self.phase = SmtpPhase.CONNECT
        self.at_proof_copy = False
        """Whether the answer awaited is only the proof copy's."""
        self.copied = False
        """Whether the firm's own address was taken in this transaction."""
        self.delivered = 0
        self._refusals = 0
        self._timeouts = timeouts or Timeouts()
        self._monotonic = monotonic
        self._last_used = monotonic()
        self._clean = True
        self._out_of_step = False
        self.ready = False
        """Whether it is signed in, so that mails may be delivered."""
        self._wire = Wire(account.helo)

    # Connecting

    def connect(self, secret: str | None) -> None:
        """Open, secure and sign in. Raises Refusal, Broken."""
        self.open()
        self.secure()
        self.sign_in(secret)

    def open(self) -> None:
        """Reach the server; without implicit TLS, be greeted by it. Raises Refusal, Broken."""
        self.phase = SmtpPhase.CONNECT
        self._wire.patience = self._timeouts.command
        self._wire.dial(self.account.host, self.account.port, self._timeouts.connect)
        if self.account.security != Security.TLS:
            self._greeted()

    def secure(self) -> None:
        """Make the connection a verified TLS one, as the account wants it. Raises Refusal, Broken."""
        if self.account.security == Security.TLS:
            self._wrap()
            self._greeted()
        elif self.account.security == Security.STARTTLS:
            self.phase = SmtpPhase.STARTTLS
            if not self._wire.has_extn("starttls"):
                raise Broken(ErrorKind.NO_STARTTLS)
            self._need(self._wire.command("STARTTLS"), 220)
            self._wrap()
            self._introduced()

    def sign_in(self, secret: str | None) -> None:
        """Sign in, where the account has a user name; never over a plain connection (ENG-2). Raises Refusal, Broken."""
        if self.account.username is not None:
            self.phase = SmtpPhase.AUTH
            if self._wire.tls_version is None:
                raise Broken(ErrorKind.PLAIN_PASSWORD)
            if not secret:
                raise Broken(ErrorKind.NO_PASSWORD)
            sign_in(self._wire, self.account.username, secret, self.account.oauth)
        self._wire.send_at_once()
        self.ready = True
        self._last_used = self._monotonic()

    @property
    def tls_version(self) -> str | None:
        """The name of the TLS protocol in use, or None."""
        return self._wire.tls_version

    def _greeted(self) -> None:
        self.phase = SmtpPhase.GREETING
        self._need(self._wire.reply(), 220)
        self._introduced()

    def _introduced(self) -> None:
        self.phase = SmtpPhase.EHLO
        code, text = self._wire.ehlo()
        if code != 250:
            raise Refusal(Reply(code, text.decode("utf-8", "replace")))

    def _wrap(self) -> None:
        try:
            context = ssl.create_default_context()
            if self.account.ca_file:
                context.load_verify_locations(self.account.ca_file)
        except (OSError, ValueError) as error:
            raise Broken(ErrorKind.TLS_NOT_VERIFIED, str(error)) from None
        self._wire.wrap(context, self.account.host, self._timeouts.connect)

    # Delivering

    def deliver(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Reply | None:
        """Hand over one mail; returns the server's acceptance, or None where `claim` said no.

        `while_waiting` is called between the final dot and its answer. Raises Refusal, Broken, and whatever `claim`
        raises. `phase` tells how far it came.
        """
        self.phase = SmtpPhase.MAIL
        self._wire.patience = self._timeouts.command
        try:
            reply = self._transaction(envelope, claim, while_waiting)
        except Refusal as refusal:
            self._refusals += 1
            self._out_of_step |= refusal.reply.code == CLOSING
            raise
        except Broken as broken:
            self._out_of_step |= broken.kind not in FOUND_BEFORE_ASKING
            raise
        finally:
            self._last_used = self._monotonic()
        if reply is not None:
            self.phase = SmtpPhase.DONE
            self.delivered += 1
        return reply

    def _transaction(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None]
    ) -> Reply | None:
        sender, recipient, utf8 = self._addresses(envelope)
        if not self._clean:
            self._reset()
        self._clean = False
        self._need(self._wire.command(f"MAIL FROM:<{sender}>{self._options(envelope.data, utf8)}"))
        self.phase = SmtpPhase.RCPT
        self._need(self._wire.command(f"RCPT TO:<{recipient}>"))
        self._copy_to(envelope.proof_copy)
        self.phase = SmtpPhase.CLAIM
        if not claim():
            self._forget()
            return None
        return self._data(envelope.data, while_waiting)

    def _addresses(self, envelope: Envelope) -> tuple[str, str, bool]:
        """Return sender, recipient, and whether they need SMTPUTF8."""
        try:
            sender = for_envelope(envelope.sender)
        except Malformed:
            raise Broken(ErrorKind.MALFORMED_SENDER, envelope.sender) from None
        try:
            recipient = for_envelope(envelope.recipient)
        except Malformed:
            raise Broken(ErrorKind.MALFORMED_RECIPIENT, envelope.recipient) from None
        utf8 = not (sender.isascii() and recipient.isascii() and _headers(envelope.data).isascii())
        if utf8 and not self._wire.has_extn("smtputf8"):
            raise Broken(ErrorKind.NO_SMTPUTF8)
        return sender, recipient, utf8

    def _options(self, data: bytes, utf8: bool) -> str:
        options = f" SIZE={len(data)}" if self._wire.has_extn("size") else ""
        if not data.isascii() and self._wire.has_extn("8bitmime"):
            options += " BODY=8BITMIME"
        return f"{options} SMTPUTF8" if utf8 else options

    def _copy_to(self, address: str | None) -> None:
        """Tell the firm's own address in the same transaction. That it is refused changes nothing."""
        self.copied = False
        if address is None:
            return
        try:
            copy = for_envelope(address)
        except Malformed:
            return
        if not copy.isascii() and not self._wire.has_extn("smtputf8"):
            return
        self.at_proof_copy = True
        reply = self._wire.command(f"RCPT TO:<{copy}>")
        if reply.code == CLOSING:
            raise Refusal(reply)
        self.at_proof_copy = False
        self.copied = reply.positive

    def _data(self, data: bytes, while_waiting: Callable[[], None]) -> Reply:
        self.phase = SmtpPhase.DATA
        self._need(self._wire.command("DATA"), 354)
        self._send_body(data)
        while_waiting()
        self._wire.patience = self._timeouts.after_dot
        reply = self._wire.reply()
        self._clean = reply.positive
        return self._need(reply)

    def _send_body(self, data: bytes) -> None:
        """Send the mail, and last its final dot: until `phase` is BODY the server cannot have it."""
        body = _LINE_END.sub(b"\r\n", data)
        body = _LEADING_DOT.sub(b"..", body if body.endswith(b"\r\n") else body + b"\r\n")
        try:
            self._wire.write(body)
            early = self._wire.early_reply(0.0)
        except Broken as broken:
            early = self._last_words(broken)
        if early is not None:
            # An answer before the dot: the server wants no more of it, and still waits for the rest.
            self._out_of_step = True
            raise Refusal(early)
        self.phase = SmtpPhase.BODY
        self._wire.write(_DOT)

    def _last_words(self, broken: Broken) -> Reply:
        """Return the reason that a server gave before it hung up, or raise what happened."""
        try:
            early = self._wire.early_reply(LAST_WORDS)
        except Broken:
            raise broken from None
        if early is None:
            raise broken
        return early

    def _forget(self) -> None:
        """Take the transaction back. What the server thinks of that changes nothing: nothing leaves."""
        try:
            self._reset()
        except SessionFault:
            self._out_of_step = True

    def _reset(self) -> None:
        self._need(self._wire.command("RSET"))
        self._clean = True

    @staticmethod
    def _need(reply: Reply, code: int | None = None) -> Reply:
        """Return a reply that is the hoped-for one: `code`, or any 2xx. Raises Refusal."""
        if reply.code == code or (code is None and reply.positive):
            return reply
        raise Refusal(reply)

    # Letting go

    @property
    def worn_out(self) -> bool:
        """Whether the next mail deserves a new connection."""
        return (
            self._out_of_step
            or self.delivered >= MAILS_PER_CONNECTION
            or self._refusals >= REFUSALS_PER_CONNECTION
            or self._monotonic() - self._last_used >= IDLE_SECONDS
        )

    def close(self) -> None:
        """Hang up; QUIT's answer is ignored."""
        self._wire.hang_up()


def _headers(data: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
