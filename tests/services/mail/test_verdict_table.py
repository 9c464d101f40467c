"""Every rule by which an answer is judged, each by the least that sets it apart from its neighbours."""

from __future__ import annotations

import pytest

from app.services.mail.server_words import (
    of_server,
    tells_app_password,
    tells_full,
    tells_limit,
    tells_limit_of_sending,
    tells_of_a_day,
    tells_sender,
    tells_shutdown,
    tells_sign_in_switched_off,
    tells_sign_in_wanted,
    tells_size,
    tells_unknown,
)  # fmt: skip
from app.services.mail.verdict import ErrorKind, Judgement, SmtpPhase, Verdict, judge
from tests.services.mail.test_verdict import said

pytestmark = pytest.mark.behaviour("ENG-4", "ENG-5")

EHLO, MAIL, RCPT, DATA, BODY = SmtpPhase.EHLO, SmtpPhase.MAIL, SmtpPhase.RCPT, SmtpPhase.DATA, SmtpPhase.BODY
AUTH, DONE = SmtpPhase.AUTH, SmtpPhase.DONE
ACCEPTED, RETRY, FAILED, STOPPED = Verdict.ACCEPTED, Verdict.RETRY, Verdict.FAILED, Verdict.QUEUE_STOPPED
LIMITED, UNCERTAIN = Verdict.LIMITED, Verdict.UNCERTAIN


@pytest.mark.parametrize(("phase", "line", "verdict", "suggestion"), [
    # The edges of the classes of codes.
    (BODY, "200 ok", ACCEPTED, ""),
    (BODY, "299 ok", ACCEPTED, ""),
    (DONE, "250 ok", ACCEPTED, ""),
    (BODY, "199 hm", UNCERTAIN, "check-whether-sent"),
    (BODY, "300 hm", UNCERTAIN, "check-whether-sent"),
    (BODY, "399 hm", UNCERTAIN, "check-whether-sent"),
    (BODY, "600 hm", UNCERTAIN, "check-whether-sent"),
    (BODY, "400 no", RETRY, "try-later"),
    (BODY, "422 no", RETRY, "try-later"),
    (BODY, "499 no", RETRY, "try-later"),
    (BODY, "500 no", FAILED, "content-refused"),
    (BODY, "599 no", FAILED, "content-refused"),
    (RCPT, "399 hm", RETRY, "connection-lost"),
    (RCPT, "600 hm", RETRY, "connection-lost"),
    (RCPT, "250 ok", RETRY, "connection-lost"),
    (RCPT, "400 no", RETRY, "try-later"),
    (RCPT, "499 no", RETRY, "try-later"),
    (RCPT, "500 no", FAILED, "recipient-refused"),
    (RCPT, "599 no", FAILED, "recipient-refused"),
    # 421 after the dot is no clear no; before it, it speaks of the server or of too much mail.
    (BODY, "421 too many messages", UNCERTAIN, "check-whether-sent"),
    (RCPT, "421 4.3.0 hm", RETRY, "try-later"),
    (RCPT, "421 4.4.1 hm", RETRY, "try-later"),
    (RCPT, "421 4.7.0 hm", LIMITED, "limit-reached"),
    (RCPT, "421 shutting down", RETRY, "try-later"),
    (RCPT, "421 idle", RETRY, "try-later"),
    # The sign-in.
    (AUTH, "454 temporary failure", RETRY, "try-later"),
    (AUTH, "432 a password transition is needed", STOPPED, "sign-in-refused"),
    (AUTH, "500 what", STOPPED, "sign-in-refused"),
    (RCPT, "534 too weak", STOPPED, "sign-in-refused"),
    (RCPT, "535 no", STOPPED, "sign-in-refused"),
    (RCPT, "530 no", STOPPED, "sign-in-required"),
    (RCPT, "538 encryption is needed", STOPPED, "sign-in-required"),
    (RCPT, "530 issue STARTTLS first", STOPPED, "tls-required"),
    (RCPT, "550 please log in", STOPPED, "sign-in-required"),
    # The account, before any recipient is named.
    (EHLO, "500 what", STOPPED, "server-refused"),
    (EHLO, "503 what", STOPPED, "server-refused"),
    (MAIL, "500 no", STOPPED, "sender-refused"),
    (MAIL, "503 bad order", STOPPED, "server-refused"),
    (MAIL, "504 no", STOPPED, "sender-refused"),
    # The sender, named in an answer about a recipient.
    (RCPT, "550 5.1.7 no", STOPPED, "sender-refused"),
    (RCPT, "550 5.1.8 no", STOPPED, "sender-refused"),
    (RCPT, "550 5.7.60 no", STOPPED, "sender-refused"),
    (RCPT, "550 5.2.252 no", STOPPED, "sender-refused"),
    (RCPT, "553 5.5.4 sender denied", STOPPED, "sender-refused"),
    (RCPT, "550 5.7.1 sender denied", STOPPED, "sender-refused"),
    (RCPT, "550 sender denied", STOPPED, "sender-refused"),
    (RCPT, "550 5.5.4 sender denied", FAILED, "recipient-refused"),
    (RCPT, "554 5.5.4 sender denied", FAILED, "recipient-refused"),
    # Nothing is known of an address from words that come after it.
    (BODY, "550 no such user", FAILED, "content-refused"),
    (RCPT, "550 5.5.4 no such user", FAILED, "recipient-refused"),
])  # fmt: skip
def test_each_code_in_each_phase_has_its_verdict_and_its_next_step(
    phase: SmtpPhase, line: str, verdict: Verdict, suggestion: str
) -> None:
    found = said(phase, line)
    assert (found.verdict, found.suggestion) == (verdict, suggestion)


@pytest.mark.parametrize(("phase", "line", "found"), [
    (BODY, "421 too many messages", Judgement(UNCERTAIN, limited=True, suggestion="check-whether-sent")),
    (BODY, "421 shutting down", Judgement(UNCERTAIN, suggestion="check-whether-sent")),
    (BODY, "354 too many messages", Judgement(UNCERTAIN, suggestion="check-whether-sent")),
    (RCPT, "451 too many messages", Judgement(LIMITED, limited=True, suggestion="limit-reached")),
    (BODY, "500 spam", Judgement(FAILED, content_problem="content", suggestion="content-refused")),
    (RCPT, "550 5.1.1 hm", Judgement(FAILED, address_problem="unknown", suggestion="address-unknown")),
    (RCPT, "550 no such user", Judgement(FAILED, address_problem="unknown", suggestion="address-unknown")),
    # Full: the recipient's mailbox, by status, by words, and by a bare 552 or "quota" to RCPT.
    (RCPT, "452 4.2.2 hm", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (BODY, "552 5.2.2 hm", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (BODY, "452 mailbox full", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (BODY, "552 mailbox full", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (RCPT, "552 no", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (RCPT, "450 quota", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (BODY, "450 quota", Judgement(RETRY, suggestion="try-later")),
    # Size: by status whatever the class, by a bare 552 elsewhere than to RCPT, by words; 4xx may pass.
    (RCPT, "452 4.3.4 hm", Judgement(RETRY, content_problem="size", suggestion="mail-too-large")),
    (RCPT, "550 5.3.4 hm", Judgement(FAILED, content_problem="size", suggestion="mail-too-large")),
    (RCPT, "550 5.2.3 hm", Judgement(FAILED, content_problem="size", suggestion="mail-too-large")),
    (RCPT, "500 message too big", Judgement(FAILED, content_problem="size", suggestion="mail-too-large")),
    (RCPT, "499 message too big", Judgement(RETRY, content_problem="size", suggestion="mail-too-large")),
    (BODY, "552 no", Judgement(FAILED, content_problem="size", suggestion="mail-too-large")),
    (BODY, "552 too many messages", Judgement(LIMITED, limited=True, suggestion="limit-reached")),
    (RCPT, "552 5.2.2 message too big", Judgement(RETRY, address_problem="full", suggestion="mailbox-full")),
    (RCPT, "550 daily sending limit: message size exceeds it",
     Judgement(LIMITED, limited=True, suggestion="limit-reached")),
    (RCPT, "550 sending quota of the mailbox", Judgement(LIMITED, limited=True, suggestion="limit-reached")),
])  # fmt: skip
def test_each_answer_is_told_whole(phase: SmtpPhase, line: str, found: Judgement) -> None:
    whole = said(phase, line)
    assert whole == Judgement(
        found.verdict, whole.code, whole.text, found.address_problem, found.content_problem, found.limited,
        found.suggestion,
    )  # fmt: skip


@pytest.mark.parametrize(("error", "before", "after", "suggestion"), [
    (ErrorKind.NOT_FOUND, RETRY, UNCERTAIN, "server-not-found"),
    (ErrorKind.UNREACHABLE, RETRY, UNCERTAIN, "server-not-reached"),
    (ErrorKind.TIMEOUT, RETRY, UNCERTAIN, "server-silent"),
    (ErrorKind.DROPPED, RETRY, UNCERTAIN, "connection-lost"),
    (ErrorKind.GARBAGE, RETRY, UNCERTAIN, "connection-lost"),
    (ErrorKind.TLS_FAILED, RETRY, UNCERTAIN, "tls-failed"),
    (ErrorKind.TLS_NOT_VERIFIED, STOPPED, STOPPED, "tls-not-verified"),
    (ErrorKind.NO_STARTTLS, STOPPED, STOPPED, "starttls-missing"),
    (ErrorKind.NO_SIGN_IN, STOPPED, STOPPED, "sign-in-missing"),
    (ErrorKind.PLAIN_PASSWORD, STOPPED, STOPPED, "password-over-plain"),
    (ErrorKind.NO_PASSWORD, STOPPED, STOPPED, "password-missing"),
    (ErrorKind.KEYRING_LOCKED, STOPPED, STOPPED, "keyring-locked"),
    (ErrorKind.KEYRING_MISSING, STOPPED, STOPPED, "keyring-missing"),
    (ErrorKind.MALFORMED_SENDER, STOPPED, STOPPED, "sender-refused"),
    (ErrorKind.MALFORMED_RECIPIENT, FAILED, FAILED, "address-malformed"),
    (ErrorKind.NO_SMTPUTF8, FAILED, FAILED, "address-needs-smtputf8"),
])  # fmt: skip
def test_each_fault_has_its_verdict_before_and_after_the_dot(
    error: ErrorKind, before: Verdict, after: Verdict, suggestion: str
) -> None:
    for phase in (SmtpPhase.CONNECT, SmtpPhase.CLAIM, DATA):
        assert judge(phase, error=error) == Judgement(before, suggestion=suggestion)
    for phase in (BODY, DONE):
        after_dot = "check-whether-sent" if after == UNCERTAIN else suggestion
        assert judge(phase, error=error) == Judgement(after, suggestion=after_dot)


def test_silence_is_a_lost_connection_and_a_fault_counts_before_an_answer() -> None:
    assert judge(RCPT) == Judgement(RETRY, suggestion="connection-lost")
    assert judge(BODY) == Judgement(UNCERTAIN, suggestion="check-whether-sent")
    assert judge(BODY, 250, error=ErrorKind.DROPPED).verdict == UNCERTAIN


WORDS = {
    tells_limit_of_sending: (
        "sending limit", "daily sending quota", "envoi: quota", "limite d'envoi", "quota for outgoing mail",
        "relay rate", "submission allowance",
    ),
    tells_limit: (
        "limit exceeded", "quota reached", "rate hit", "limite atteinte", "limite dépassée", "exceeded the limit",
        "exceeds your quota", "limit überschritten", "limit wurde erreicht", "too many messages", "too much mail",
        "trop de messages", "trop d'envois", "zu viele mails", "too fast", "too frequently", "throttled", "throttling",
        "rate-limit", "slow down", "maximum number of messages", "concurrent connections: max", "unusual rate",
        "daily sending limit",
    ),
    tells_size: (
        "message size exceeds", "length limit", "mail too big", "attachment is too large", "exceeds the size",
        "trop volumineux", "zu groß",
    ),
    tells_full: (
        "mailbox full", "account is out of storage", "inbox over quota", "user quota", "user's quota",
        "quota for this user", "over quota", "overquota", "exceeded storage allocation", "boîte pleine",
        "boîte aux lettres pleine", "postfach voll",
    ),
    tells_sender: (
        "sender denied", "sender address rejected", "sender not allowed", "invalid sender", "unknown envelope sender",
        "send as", "sendas denied", "not owned by user", "not authorized to send as", "not allowed to use this address",
        "from address not allowed", "return-path header invalid", "expéditeur refusé", "absenderadresse",
    ),
    tells_unknown: (
        "user unknown", "mailbox not found", "recipient does not exist", "address doesn't exist", "unknown user",
        "no such mailbox", "invalid local recipient", "nonexistent account",
    ),
    tells_sign_in_wanted: (
        "authentication required", "authentication is needed", "must authenticate", "please log in", "need to sign in",
        "auth first", "not authenticated", "not logged in",
    ),
    tells_shutdown: ("shutting down", "shut down", "timed out", "timeout", "idle", "maintenance", "restarting",
                     "inactivity"),
    tells_app_password: ("app password", "application-specific password", "app-specific password",
                         "5.7.9 invalidsecondfactor"),
    tells_sign_in_switched_off: ("smtpclientauthentication is disabled", "smtp client auth is disabled",
                                 "basic authentication is disabled", "535 5.7.139 no"),
    tells_of_a_day: ("daily limit", "per day", "24 hours", "24h", "limite journalière", "limite journaliere",
                     "par jour", "täglich", "taglich", "5.4.5"),
}  # fmt: skip
NOTHING_SAID = (
    "mail refused", "too many hops", "too many recipients", "recipient address rejected: sender denied",
    "idleness", "usury", "1245.4.51", "the application", "birthdays",
)  # fmt: skip


@pytest.mark.parametrize("tells", WORDS, ids=lambda each: each.__name__)
def test_servers_are_understood_in_their_own_words(tells: object) -> None:
    assert callable(tells)
    for text in WORDS[tells]:
        assert tells(of_server(text)) is True, text
        assert tells(of_server(f"We say: {text.upper()}, <limit@x.example>")) is True, text
    for text in NOTHING_SAID:
        assert tells(of_server(text)) is False, text


def test_a_size_is_no_limit_of_sending_unless_a_time_is_named() -> None:
    assert not tells_limit("message size limit exceeded") and tells_size("message size limit exceeded")
    for time in ("daily", "hourly", "per day", "per hour", "sending", "outgoing"):
        assert tells_limit(f"{time} message size limit exceeded") and not tells_size(f"{time} message size exceeded")


def test_an_address_in_an_answer_says_nothing_by_its_letters() -> None:
    assert of_server("Rejected <Quota-Exceeded@X.example> now\r\n  over-quota@x.example") == "rejected now "
