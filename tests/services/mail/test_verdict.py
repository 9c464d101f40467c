"""What servers say, in their own words, and what it means for the mail, the address and the account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.mail.verdict import (
    SUGGESTIONS,
    ErrorKind,
    Judgement,
    SmtpPhase,
    Verdict,
    gives_up,
    judge,
    retry_delay,
)

pytestmark = pytest.mark.behaviour("ENG-4", "ENG-5")

MAIL, RCPT, DATA, BODY, AUTH = SmtpPhase.MAIL, SmtpPhase.RCPT, SmtpPhase.DATA, SmtpPhase.BODY, SmtpPhase.AUTH
BEFORE_DOT = [phase for phase in SmtpPhase if phase not in (BODY, SmtpPhase.DONE)]
NETWORK = [ErrorKind.TIMEOUT, ErrorKind.DROPPED, ErrorKind.GARBAGE]


def said(phase: SmtpPhase, line: str) -> Judgement:
    """Judge a line as a server says it."""
    code, _, text = line.partition(" ")
    first = text.partition(" ")[0]
    enhanced = first if first.count(".") == 2 and first.replace(".", "").isdigit() else None
    return judge(phase, int(code), enhanced, text)


@pytest.mark.parametrize("line", [
    "450 mailbox unavailable - send limit exceeded",  # IONOS
    "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to",
    "550 5.4.5 Daily SMTP relay limit exceeded for user.",
    "421 4.7.0 Too many messages, closing connection",
    "421-4.7.28 Our system has detected an unusual rate of unsolicited mail",
    "432 4.3.2 Concurrent connections limit exceeded",
    "554 5.2.0 SubmissionQuotaExceededException; sending quota exceeded",
    "451 4.7.500 Server busy. You have exceeded the rate limit",
    "452 4.5.3 You have sent too many messages, slow down",
    "550 5.7.1 Vous avez dépassé la limite d'envoi : trop de messages",
    "451 Throttled, try again later",
    "421 Too many concurrent connections",
    "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its daily limit",
])  # fmt: skip
@pytest.mark.parametrize("phase", [MAIL, RCPT, DATA])
def test_a_limit_in_any_words_is_later_and_slower_and_nobodys_fault(phase: SmtpPhase, line: str) -> None:
    found = said(phase, line.replace("421-", "421 "))
    assert (found.verdict, found.limited, found.address_problem) == (Verdict.LIMITED, True, None)


@pytest.mark.parametrize("line", [
    "552 5.2.2 Mailbox full",
    "552 5.2.2 <full@client.test> Quota exceeded (mailbox for user is full)",
    "452 4.2.2 The email account that you tried to reach is over quota",
    "550 user quota exceeded",
    "552 Requested mail action aborted: exceeded storage allocation",
    "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException",
])  # fmt: skip
def test_a_full_mailbox_is_the_recipients_and_tried_again(line: str) -> None:
    found = said(RCPT, line)
    assert (found.verdict, found.address_problem, found.limited) == (Verdict.RETRY, "full", False)


@pytest.mark.parametrize(("phase", "line"), [
    (MAIL, "552 5.3.4 Message size exceeds fixed limit"),
    (MAIL, "552 Message size exceeds maximum value"),
    (BODY, "552 5.3.4 Error: message file too big"),
    (BODY, "554 5.2.3 Message length exceeds administrative limit"),
    (BODY, "550 5.3.4 Your message exceeded the size limits"),
    (DATA, "552 5.2.3 Your message exceeded our size limits"),
])  # fmt: skip
def test_a_mail_that_is_too_large_fails_and_is_no_sending_limit(phase: SmtpPhase, line: str) -> None:
    found = said(phase, line)
    assert (found.verdict, found.content_problem, found.limited) == (Verdict.FAILED, "size", False)


@pytest.mark.parametrize("line", [
    "553 5.7.1 <firm@x.test>: Sender address rejected: not owned by user firm@firm.test",
    "550 5.7.1 Sender not allowed: you are not authorized to send as this address",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    "501 5.1.7 Bad sender address syntax",
    "550 5.1.8 Sender domain does not exist",
    "554 5.2.252 SendAsDenied",
    "550 Invalid sender",
])  # fmt: skip
@pytest.mark.parametrize("phase", [MAIL, RCPT, BODY])
def test_a_refused_sender_stops_the_queue_and_blames_no_client(phase: SmtpPhase, line: str) -> None:
    found = said(phase, line)
    assert (found.verdict, found.suggestion) == (Verdict.QUEUE_STOPPED, "sender-refused")
    assert found.address_problem is None


@pytest.mark.parametrize("line", [
    "550 5.1.1 <nobody@client.test>: Recipient address rejected: User unknown in virtual mailbox table",
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
    "550 5.1.2 Host or domain name not found",
    "550 No such user here",
    "550 Unknown user",
    "553 5.1.3 <x>: Bad recipient address syntax",
])  # fmt: skip
def test_an_unknown_address_fails_alone_and_is_marked(line: str) -> None:
    found = said(RCPT, line)
    assert (found.verdict, found.address_problem) == (Verdict.FAILED, "unknown")


@pytest.mark.parametrize("line", [
    "554 5.7.1 <refused@client.test>: Recipient address rejected: Message refused by policy",
    "550 5.7.1 <send-limit-exceeded@client.test>: Recipient address rejected: Access denied",
    "550 5.7.1 <sender-not-allowed@client.test>: Recipient address rejected: blocked",
    "550 5.2.1 Mailbox disabled",
    "553 Mailbox name not allowed",
])  # fmt: skip
def test_another_refusal_of_a_recipient_fails_alone_and_marks_nothing(line: str) -> None:
    found = said(RCPT, line)
    assert (found.verdict, found.address_problem, found.suggestion) == (Verdict.FAILED, None, "recipient-refused")


@pytest.mark.parametrize("line", [
    "535 5.7.8 Username and Password not accepted",
    "534 5.7.9 Application-specific password required",
    "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant",
    "530 5.7.0 Must issue a STARTTLS command first",
    "504 5.5.4 Unrecognized authentication type",
    "432 4.7.12 A password transition is needed",
])  # fmt: skip
def test_a_refused_sign_in_stops_the_queue(line: str) -> None:
    assert said(AUTH, line).verdict == Verdict.QUEUE_STOPPED


def test_a_refused_sign_in_stops_the_queue_wherever_it_is_said() -> None:
    assert said(MAIL, "530 5.7.57 Client was not authenticated to send anonymous mail").verdict == Verdict.QUEUE_STOPPED
    assert said(RCPT, "550 5.7.1 Authentication required").suggestion == "sign-in-required"
    assert said(RCPT, "535 5.7.8 Session expired").suggestion == "sign-in-refused"


@pytest.mark.parametrize("phase", BEFORE_DOT)
@pytest.mark.parametrize("error", NETWORK)
def test_silence_before_the_dot_is_tried_again(phase: SmtpPhase, error: ErrorKind) -> None:
    assert judge(phase, error=error).verdict == Verdict.RETRY


@pytest.mark.behaviour("ENG-3")
@pytest.mark.parametrize("error", NETWORK)
def test_silence_after_the_dot_is_uncertain(error: ErrorKind) -> None:
    assert judge(BODY, error=error).verdict == Verdict.UNCERTAIN


@pytest.mark.behaviour("ENG-3")
@given(st.sampled_from(list(SmtpPhase)), st.integers(100, 699), st.text(max_size=60))
def test_whatever_is_said_only_a_2xx_after_the_dot_is_sent_and_only_after_the_dot_is_it_uncertain(
    phase: SmtpPhase, code: int, text: str
) -> None:
    found = judge(phase, code, None, text)
    after_dot = phase in (BODY, SmtpPhase.DONE)
    assert (found.verdict == Verdict.ACCEPTED) == (after_dot and 200 <= code < 300)
    clear = 200 <= code < 600 and not 300 <= code < 400 and code != 421
    assert (found.verdict == Verdict.UNCERTAIN) == (after_dot and not clear)
    assert (found.code, found.text) == (code, text)
    assert found.suggestion in SUGGESTIONS or found.verdict == Verdict.ACCEPTED


@given(st.sampled_from(list(SmtpPhase)), st.sampled_from(list(ErrorKind)))
def test_no_fault_is_ever_taken_for_sent_and_each_has_a_next_step(phase: SmtpPhase, error: ErrorKind) -> None:
    found = judge(phase, error=error)
    assert found.verdict not in (Verdict.ACCEPTED, Verdict.NOT_CLAIMED)
    assert found.suggestion in SUGGESTIONS


def test_a_server_going_down_is_no_limit_but_a_bare_421_may_be_one() -> None:
    assert said(RCPT, "421 4.3.2 Service shutting down").verdict == Verdict.RETRY
    assert said(RCPT, "421 4.4.2 Timeout exceeded").verdict == Verdict.RETRY
    assert said(RCPT, "421 Go away").verdict == Verdict.LIMITED


def minutes(judgement: Judgement, tries: int) -> list[float]:
    return [retry_delay(number, judgement) / timedelta(minutes=1) for number in range(1, tries + 1)]


def test_tries_grow_rarer_and_then_come_hourly() -> None:
    assert minutes(judge(RCPT, 451), 8) == [1, 2, 5, 15, 30, 60, 60, 60]
    assert minutes(judge(RCPT, 450), 4) == [5, 30, 120, 120]
    assert minutes(judge(RCPT, 421, None, "limit exceeded"), 4) == [15, 30, 60, 60]


def test_a_mail_is_given_up_three_days_after_its_first_failure() -> None:
    first = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert not gives_up(first, first + timedelta(days=3) - timedelta(seconds=1))
    assert gives_up(first, first + timedelta(days=3))
