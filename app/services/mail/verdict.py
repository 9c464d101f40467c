"""What a mail server's answer, or its silence, means for a mail: pure, without any connection (ENG-3, ENG-4, ENG-5).

`send_message()` in a try/except cannot tell a mail that was not sent from one that may have
been. So every answer is judged by the phase in which it came.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from app.services.mail import server_words as words


class Verdict(StrEnum):
    """What becomes of a mail."""

    ACCEPTED = "accepted"
    RETRY = "retry"
    FAILED = "failed"
    """This recipient, this mail: the others go on."""
    QUEUE_STOPPED = "queue_stopped"
    """The account's fault, or the computer's: no mail can leave until it is mended."""
    LIMITED = "limited"
    """The provider's limit: later, and slower."""
    UNCERTAIN = "uncertain"
    """Only the server knows whether it has the mail: never sent again without proof or a decision."""
    NOT_CLAIMED = "not_claimed"


class SmtpPhase(StrEnum):
    """How far a mail came."""

    CONNECT = "connect"
    GREETING = "greeting"
    EHLO = "ehlo"
    STARTTLS = "starttls"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    CLAIM = "claim"
    DATA = "data"
    """From the command until the final dot is about to leave: the server cannot have the mail yet."""
    BODY = "body"
    """The final dot may have left: the server may have the mail."""
    DONE = "done"


BEFORE_ANY_MAIL = frozenset({SmtpPhase.CONNECT, SmtpPhase.GREETING, SmtpPhase.EHLO, SmtpPhase.STARTTLS, SmtpPhase.AUTH})
"""Phases in which a fault is the connection's, whichever mail it was opened for."""

ACCOUNT_PHASES = frozenset({SmtpPhase.GREETING, SmtpPhase.EHLO, SmtpPhase.STARTTLS, SmtpPhase.MAIL})
"""Phases in which a firm "no" meets every mail of the account alike."""


class ErrorKind(StrEnum):
    """What went wrong where no answer came, or before the server was asked."""

    NOT_FOUND = "not_found"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    DROPPED = "dropped"
    GARBAGE = "garbage"
    TLS_FAILED = "tls_failed"
    TLS_NOT_VERIFIED = "tls_not_verified"
    NO_STARTTLS = "no_starttls"
    NO_SIGN_IN = "no_sign_in"
    PLAIN_PASSWORD = "plain_password"  # noqa: S105 - a code
    NO_PASSWORD = "no_password"  # noqa: S105 - a code
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_MISSING = "keyring_missing"
    MALFORMED_SENDER = "malformed_sender"
    MALFORMED_RECIPIENT = "malformed_recipient"
    NO_SMTPUTF8 = "no_smtputf8"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with all that is told of it. `text` are the server's own words."""

    verdict: Verdict
    code: int | None = None
    text: str = ""
    address_problem: str | None = None
    """Either "unknown" (the server knows no such address) or "full" (its mailbox takes no more)."""
    content_problem: str | None = None
    """Either "size" or "content"."""
    limited: bool = False
    suggestion: str = ""
    """Which next step to offer, or why it stopped: a code of `SUGGESTIONS`."""


SUGGESTIONS = frozenset(
    {
        "sign-in-refused", "sign-in-required", "sign-in-missing", "password-missing", "password-over-plain",
        "keyring-locked", "keyring-missing", "tls-not-verified", "tls-failed", "tls-required", "starttls-missing",
        "sender-refused", "server-refused", "server-not-found", "server-not-reached", "server-silent",
        "connection-lost", "limit-reached", "address-unknown", "address-malformed", "address-needs-smtputf8",
        "mailbox-full", "recipient-refused", "mail-too-large", "content-refused", "try-later", "check-whether-sent",
        "sandbox-not-written",
    }
)  # fmt: skip
"""Every suggestion code that a judgement may carry."""


class Judged(Protocol):
    """A judgement, or the outcome that carries one."""

    @property
    def verdict(self) -> Verdict:
        """The verdict."""

    @property
    def code(self) -> int | None:
        """The server's code."""


def judge(
    phase: SmtpPhase,
    code: int | None = None,
    enhanced: str | None = None,
    text: str = "",
    error: ErrorKind | None = None,
) -> Judgement:
    """Judge an answer (`code`, `enhanced`, `text`) or a fault (`error`) that came in `phase`.

    `code` is None where no answer came. `enhanced` is the status of RFC 3463 ("5.1.1") or None.
    """
    if error is not None or code is None:
        found = _fault(phase, error or ErrorKind.DROPPED)
    else:
        found = _answer(phase, code, enhanced or "", words.of_server(text))
    return replace(found, code=code, text=text)


# A fault: no answer

_ACCOUNT_FAULTS = {
    ErrorKind.TLS_NOT_VERIFIED: "tls-not-verified",
    ErrorKind.NO_STARTTLS: "starttls-missing",
    ErrorKind.NO_SIGN_IN: "sign-in-missing",
    ErrorKind.PLAIN_PASSWORD: "password-over-plain",
    ErrorKind.NO_PASSWORD: "password-missing",
    ErrorKind.KEYRING_LOCKED: "keyring-locked",
    ErrorKind.KEYRING_MISSING: "keyring-missing",
    ErrorKind.MALFORMED_SENDER: "sender-refused",
}
_MAIL_FAULTS = {
    ErrorKind.MALFORMED_RECIPIENT: "address-malformed",
    ErrorKind.NO_SMTPUTF8: "address-needs-smtputf8",
}
_NETWORK_FAULTS = {
    ErrorKind.NOT_FOUND: "server-not-found",
    ErrorKind.UNREACHABLE: "server-not-reached",
    ErrorKind.TIMEOUT: "server-silent",
    ErrorKind.DROPPED: "connection-lost",
    ErrorKind.GARBAGE: "connection-lost",
    ErrorKind.TLS_FAILED: "tls-failed",
}


def _fault(phase: SmtpPhase, error: ErrorKind) -> Judgement:
    if error in _ACCOUNT_FAULTS:
        return Judgement(Verdict.QUEUE_STOPPED, suggestion=_ACCOUNT_FAULTS[error])
    if error in _MAIL_FAULTS:
        return Judgement(Verdict.FAILED, suggestion=_MAIL_FAULTS[error])
    if phase in (SmtpPhase.BODY, SmtpPhase.DONE):
        return Judgement(Verdict.UNCERTAIN, suggestion="check-whether-sent")
    return Judgement(Verdict.RETRY, suggestion=_NETWORK_FAULTS[error])


# An answer


def _answer(phase: SmtpPhase, code: int, enhanced: str, said: str) -> Judgement:
    if phase in (SmtpPhase.BODY, SmtpPhase.DONE):
        if 200 <= code < 300:
            return Judgement(Verdict.ACCEPTED)
        if not 400 <= code < 600 or code == 421:
            # 421 closes the connection whatever became of the mail, so it is no clear "no".
            limited = code == 421 and words.tells_limit(said)
            return Judgement(Verdict.UNCERTAIN, limited=limited, suggestion="check-whether-sent")
    if not 400 <= code < 600:
        return Judgement(Verdict.RETRY, suggestion="connection-lost")
    if _is_size(phase, code, enhanced, said):
        return _size(code)
    if _is_full(phase, code, enhanced, said):
        return Judgement(Verdict.RETRY, address_problem="full", suggestion="mailbox-full")
    if words.tells_limit(said) or (code == 421 and not _shuts_down(enhanced, said)):
        return Judgement(Verdict.LIMITED, limited=True, suggestion="limit-reached")
    return _later(code) if code < 500 else _refusal(phase, code, enhanced, said)


def _later(code: int) -> Judgement:
    if code == 432:
        return Judgement(Verdict.QUEUE_STOPPED, suggestion="sign-in-refused")
    return Judgement(Verdict.RETRY, suggestion="try-later")


def _size(code: int) -> Judgement:
    """452 about the size is the server's disk or a passing rule; 552 is for good."""
    verdict = Verdict.FAILED if code >= 500 else Verdict.RETRY
    return Judgement(verdict, content_problem="size", suggestion="mail-too-large")


def _is_size(phase: SmtpPhase, code: int, enhanced: str, said: str) -> bool:
    if enhanced[1:] in (".3.4", ".2.3"):
        return True
    if enhanced[1:] == ".2.2" or words.tells_limit_of_sending(said):
        return False
    bare = code == 552 and phase != SmtpPhase.RCPT and not words.tells_full(said) and not words.tells_limit(said)
    return bare or words.tells_size(said)


def _is_full(phase: SmtpPhase, code: int, enhanced: str, said: str) -> bool:
    """A mailbox that takes no more, as against a sender who has sent enough: both say "quota"."""
    if words.tells_limit_of_sending(said):
        return False
    if enhanced[1:] == ".2.2" or words.tells_full(said):
        return True
    return phase == SmtpPhase.RCPT and (code == 552 or "quota" in said)


def _shuts_down(enhanced: str, said: str) -> bool:
    """Whether a 421 speaks of the server's own affairs, rather than of too much mail."""
    return enhanced[:4] in ("4.3.", "4.4.") or words.tells_shutdown(said)


def _refusal(phase: SmtpPhase, code: int, enhanced: str, said: str) -> Judgement:
    """A firm "no": the account's fault, the address's, or the content's."""
    if phase == SmtpPhase.AUTH:
        return Judgement(Verdict.QUEUE_STOPPED, suggestion="sign-in-refused")
    if code in (534, 535):
        return Judgement(Verdict.QUEUE_STOPPED, suggestion="sign-in-refused")
    if code in (530, 538) or words.tells_sign_in_wanted(said):
        wanted = "tls-required" if "starttls" in said else "sign-in-required"
        return Judgement(Verdict.QUEUE_STOPPED, suggestion=wanted)
    if phase in ACCOUNT_PHASES:
        blame = "sender-refused" if phase == SmtpPhase.MAIL and code != 503 else "server-refused"
        return Judgement(Verdict.QUEUE_STOPPED, suggestion=blame)
    if _blames_sender(code, enhanced, said):
        return Judgement(Verdict.QUEUE_STOPPED, suggestion="sender-refused")
    if enhanced.startswith("5.1.") or (phase == SmtpPhase.RCPT and not enhanced and words.tells_unknown(said)):
        return Judgement(Verdict.FAILED, address_problem="unknown", suggestion="address-unknown")
    if phase == SmtpPhase.BODY:
        return Judgement(Verdict.FAILED, content_problem="content", suggestion="content-refused")
    return Judgement(Verdict.FAILED, suggestion="recipient-refused")


def _blames_sender(code: int, enhanced: str, said: str) -> bool:
    """553 and 5.7.1 come as an answer to RCPT, although they speak of the sender."""
    if enhanced in ("5.1.7", "5.1.8", "5.7.60", "5.2.252"):
        return True
    return (code == 553 or enhanced.startswith("5.7.") or not enhanced) and words.tells_sender(said)


# When to try again

STEPS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 30, 60))
GREYLIST_STEPS = tuple(timedelta(minutes=minutes) for minutes in (5, 30, 120))
LIMIT_STEPS = tuple(timedelta(minutes=minutes) for minutes in (15, 30, 60))
PATIENCE = timedelta(days=3)


def retry_delay(attempt_number: int, judgement: Judged) -> timedelta:
    """How long to wait after the `attempt_number`-th try (from 1) that ended with a judgement or an outcome."""
    steps = GREYLIST_STEPS if judgement.code == 450 else STEPS
    if judgement.verdict == Verdict.LIMITED:
        steps = LIMIT_STEPS
    return steps[min(max(attempt_number, 1), len(steps)) - 1]


def gives_up(first_failed_at: datetime, now: datetime) -> bool:
    """Whether a mail has been tried for so long (three days) that it failed."""
    return now - first_failed_at >= PATIENCE
