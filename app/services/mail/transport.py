"""The door between the outbox and the mail servers: an envelope goes in, an outcome comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.services.mail.verdict import BEFORE_ANY_MAIL, Judgement, SmtpPhase, Verdict


@dataclass(frozen=True, slots=True)
class Envelope:
    """One mail to one address, as bytes that do not change any more."""

    mail_id: int
    sender: str
    recipient: str
    data: bytes
    proof_copy: str | None = None
    """The firm's own plus-address, told in the same transaction; its refusal changes nothing."""


class Security(StrEnum):
    """How the connection is protected. Certificates are always verified."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
    """A relay of one's own without sign-in: a password is never sent over it."""


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """How the firm's mail leaves. The password is not here: it is in the keyring alone (ENG-2)."""

    host: str
    port: int
    security: Security
    username: str | None
    from_name: str
    from_address: str
    reply_to: str | None = None
    helo: str = "[127.0.0.1]"
    """A fixed name: no look-up, and the computer's own name is nobody's business."""
    ca_file: str | None = None
    """Certificates to trust besides the system's (Proton Bridge, an own relay)."""
    oauth: bool = False
    """The secret is an access token: sign in by XOAUTH2."""

    @property
    def name(self) -> str:
        """What attempts record as their transport."""
        return f"smtp:{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt. `text` are the server's words, without secrets, 500 characters at most."""

    verdict: Verdict
    phase: SmtpPhase
    code: int | None = None
    text: str = ""
    address_problem: str | None = None
    """What the server says of the address: "unknown", "full", or None."""
    content_problem: str | None = None
    """What it says of the mail: "size", "content", or None."""
    limited: bool = False
    suggestion: str = ""
    """A code of `verdict.SUGGESTIONS`: the next step, or why the queue stands still."""
    duration_ms: int = 0

    @property
    def obstacle(self) -> str:
        """Why the queue must stand still after it, as a code, or an empty text.

        No connection is nobody's mail's fault: the others must not use up their tries on it.
        """
        if self.verdict == Verdict.QUEUE_STOPPED:
            return self.suggestion or "sign-in-refused"
        if self.verdict == Verdict.RETRY and self.phase in BEFORE_ANY_MAIL:
            return "offline"
        return "limited" if self.verdict == Verdict.LIMITED else ""

    @classmethod
    def of(cls, judgement: Judgement, phase: SmtpPhase, duration_ms: int = 0) -> Outcome:
        """Return the outcome that a judgement means."""
        return cls(
            judgement.verdict,
            phase,
            judgement.code,
            judgement.text,
            judgement.address_problem,
            judgement.content_problem,
            judgement.limited,
            judgement.suggestion,
            duration_ms,
        )


def nothing() -> None:
    """Do nothing while a server answers."""


class Transport(Protocol):
    """Something that takes mails: a mail server, or the sandbox mailbox. Used by one thread at a time."""

    @property
    def name(self) -> str:
        """Return "smtp:host:port", or "sandbox"."""

    @property
    def is_sandbox(self) -> bool:
        """Return whether nothing leaves the computer."""

    @property
    def copied(self) -> bool:
        """Return, while a claim is asked for, whether the firm's own address was told in the same transaction."""

    def send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Outcome:
        """Try to hand over one mail; connects when needed.

        `claim` is called once at most, at the last moment before the mail may leave; where it
        returns False nothing leaves and the verdict is NOT_CLAIMED. `while_waiting` may be called
        once, when the mail has left and its answer is awaited: what the server has to do then is
        the time for something short that raises nothing. Raises nothing for what
        mail servers, networks and keyrings do; what `claim` raises passes through, and
        nothing has left then.
        """

    def idle(self) -> None:
        """The queue is empty: close a connection that has been idle for long."""

    def close(self) -> None:
        """Let the connection go, without waiting for an answer."""
