"""Whatever a mail server does, and whenever: each row of the table of verdicts, against a server that does it.

Prior bug 11: what is tried again depends on how far the conversation came.
"""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest

from app.services.mail.connection_test import try_account
from app.services.mail.session import Timeouts
from app.services.mail.smtp_transport import SmtpTransport
from app.services.mail.transport import Outcome, Security
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.authority import Authority, Certificate
from tests.support.mailing import FIRM, PASSWORD, account, envelope, noting
from tests.support.smtp_server import Answer, Behaviour, Drip, Drop, Raw, SmtpServer, Stall

pytestmark = pytest.mark.behaviour("ENG-4", "ENG-5")

QUICK = Timeouts(connect=0.5, command=0.5, after_dot=0.5)
BEFORE_CLAIM = ("greeting", "ehlo", "mail", "rcpt")
SILENCES = [
    Drop(),
    Drop(hard=True),
    Stall(),
    Drip("250-x\r\n"),
    Raw(b"250-half", closes=True),
    Raw(b"\xff\x00 what?\r\n"),
]


def attempt(point: str, behaviour: Behaviour, times: int | None = 1) -> tuple[Outcome, SmtpServer, list[bool]]:
    """Send one mail to a server that behaves so at a point; also tell whether the mail was claimed."""
    claims: list[bool] = []
    with SmtpServer() as server:
        server.at(point, behaviour, times)
        transport = SmtpTransport(account(server.port), lambda: None, QUICK)
        outcome = transport.send(envelope(), noting(claims))
        transport.close()
    return outcome, server, claims


@pytest.mark.parametrize("point", BEFORE_CLAIM)
@pytest.mark.parametrize("behaviour", SILENCES, ids=repr)
def test_a_network_fault_before_the_claim_is_tried_again_and_nothing_was_claimed(
    point: str, behaviour: Behaviour
) -> None:
    outcome, server, claims = attempt(point, behaviour)
    assert outcome.verdict == Verdict.RETRY
    # A reset that comes before the greeting may reach us while we are still connecting.
    assert outcome.phase == point or (point, outcome.phase) == ("greeting", SmtpPhase.CONNECT)
    assert (claims, server.accepted) == ([], [])


@pytest.mark.parametrize("point", ["starttls", "auth"])
@pytest.mark.parametrize("behaviour", SILENCES, ids=repr)
def test_a_fault_of_the_network_while_signing_in_is_tried_again_and_blames_no_password(
    point: str, behaviour: Behaviour, certificate: Certificate, authority: Authority
) -> None:
    claims: list[bool] = []
    with SmtpServer("starttls", certificate, {FIRM: PASSWORD}) as server:
        server.at(point, behaviour)
        settings = account(server.port, Security.STARTTLS, FIRM, ca_file=str(authority.ca_file))
        transport = SmtpTransport(settings, lambda: PASSWORD, QUICK)
        outcome = transport.send(envelope(), noting(claims))
        assert (outcome.verdict, outcome.phase) == (Verdict.RETRY, point)
        assert transport.send(envelope(), noting(claims)).verdict == Verdict.ACCEPTED
        transport.close()
    assert (claims, len(server.accepted)) == ([True], 1)


@pytest.mark.parametrize("behaviour", SILENCES, ids=repr)
def test_silence_after_the_data_command_is_tried_again_because_nothing_of_the_mail_left(behaviour: Behaviour) -> None:
    outcome, server, claims = attempt("data", behaviour)
    assert (outcome.verdict, outcome.phase) == (Verdict.RETRY, SmtpPhase.DATA)
    assert (claims, server.accepted) == ([True], [])


@pytest.mark.behaviour("ENG-3")
@pytest.mark.parametrize(
    ("behaviour", "kept"),
    [
        (behaviour, kept)
        for kept in (False, True)
        for behaviour in (
            Drop(accepted=kept), Stall(accepted=kept), Drip("250-", accepted=kept), Raw(b"2\r\n", accepted=kept),
        )
    ],
    ids=repr,
)  # fmt: skip
def test_silence_after_the_final_dot_is_uncertain_whatever_the_server_made_of_it(
    behaviour: Behaviour, kept: bool
) -> None:
    outcome, server, claims = attempt("dot", behaviour)
    assert (outcome.verdict, outcome.phase) == (Verdict.UNCERTAIN, SmtpPhase.BODY)
    assert outcome.suggestion == "check-whether-sent"
    assert claims == [True]
    assert len(server.accepted) == kept


@pytest.mark.behaviour("ENG-3")
def test_a_421_after_the_final_dot_is_uncertain() -> None:
    outcome, _, _ = attempt("dot", Answer("421 4.3.0 Closing", accepted=True))
    assert (outcome.verdict, outcome.code) == (Verdict.UNCERTAIN, 421)


@pytest.mark.parametrize(
    ("point", "answer", "verdict", "suggestion"),
    [
        ("greeting", "421 4.3.2 Service shutting down", Verdict.RETRY, "try-later"),
        ("greeting", "554 5.7.1 No SMTP service for you", Verdict.QUEUE_STOPPED, "server-refused"),
        ("ehlo", "550 5.7.1 HELO refused", Verdict.QUEUE_STOPPED, "server-refused"),
        ("mail", "451 4.3.0 Local error", Verdict.RETRY, "try-later"),
        ("mail", "530 5.7.0 Authentication required", Verdict.QUEUE_STOPPED, "sign-in-required"),
        ("mail", "550 5.7.1 Sender not allowed", Verdict.QUEUE_STOPPED, "sender-refused"),
        ("mail", "552 5.3.4 Message size exceeds fixed limit", Verdict.FAILED, "mail-too-large"),
        ("rcpt", "450 4.2.0 Greylisted", Verdict.RETRY, "try-later"),
        ("rcpt", "550 5.1.1 User unknown", Verdict.FAILED, "address-unknown"),
        ("rcpt", "550 5.7.1 Refused by policy", Verdict.FAILED, "recipient-refused"),
        ("rcpt", "552 5.2.2 Mailbox full", Verdict.RETRY, "mailbox-full"),
        ("rcpt", "553 5.7.1 <firm@firm.test>: Sender address rejected: not owned by user x", Verdict.QUEUE_STOPPED,
         "sender-refused"),
        ("rcpt", "450 mailbox unavailable - send limit exceeded", Verdict.LIMITED, "limit-reached"),
        ("rcpt", "421 4.7.0 Too many messages, slow down", Verdict.LIMITED, "limit-reached"),
        ("data", "451 4.7.1 Try again", Verdict.RETRY, "try-later"),
        ("data", "554 5.5.1 No", Verdict.FAILED, "recipient-refused"),
        ("data", "550 5.4.5 Daily user sending limit exceeded", Verdict.LIMITED, "limit-reached"),
        ("dot", "452 4.3.1 Insufficient system storage", Verdict.RETRY, "try-later"),
        ("dot", "552 5.3.4 Too large", Verdict.FAILED, "mail-too-large"),
        ("dot", "554 5.7.1 Message looks like spam", Verdict.FAILED, "content-refused"),
        ("dot", "554 5.2.252 SendAsDenied; not allowed to send as", Verdict.QUEUE_STOPPED, "sender-refused"),
    ],
)  # fmt: skip
def test_each_answer_has_its_verdict_and_the_server_keeps_its_words(
    point: str, answer: str, verdict: Verdict, suggestion: str
) -> None:
    outcome, server, claims = attempt(point, Answer(answer))
    assert (outcome.verdict, outcome.suggestion) == (verdict, suggestion)
    assert (str(outcome.code), outcome.text) == tuple(answer.split(" ", 1))
    assert server.accepted == []
    assert bool(claims) == (point in ("data", "dot"))


@pytest.mark.parametrize("answer", ["250 Ok", "220 Hello again", "334 VXNlcg=="])
def test_a_good_word_in_the_wrong_place_is_no_go_ahead(answer: str) -> None:
    outcome, server, _ = attempt("data", Answer(answer))
    assert outcome.verdict == Verdict.RETRY
    assert server.accepted == []


@pytest.mark.behaviour("ENG-3")
def test_an_answer_said_before_its_turn_never_counts_as_acceptance() -> None:
    """354 and a 250 in one breath: the 250 cannot be about a mail that has not been sent."""
    outcome, server, _ = attempt("data", Raw(b"354 Go ahead\r\n250 2.0.0 Ok\r\n"))
    assert outcome.verdict == Verdict.RETRY
    assert server.accepted == []


def test_a_refusal_in_the_middle_of_the_mail_is_heard_with_its_reason() -> None:
    outcome, server, _ = attempt("body", Answer("552 5.3.4 That is too much", closes=True))
    assert outcome.phase in (SmtpPhase.DATA, SmtpPhase.BODY)
    assert (outcome.verdict, outcome.code) == (Verdict.FAILED, 552)
    assert server.accepted == []


def test_a_large_mail_cut_off_before_its_dot_is_tried_again() -> None:
    with SmtpServer() as server:
        server.at("body", Drop(hard=True))
        transport = SmtpTransport(account(server.port), lambda: None, QUICK)
        outcome = transport.send(envelope(data=b"Subject: x\r\n\r\n" + b"y" * 20_000_000), lambda: True)
        transport.close()
    assert (outcome.verdict, outcome.phase) == (Verdict.RETRY, SmtpPhase.DATA)


def test_a_server_that_cannot_be_reached_is_tried_again() -> None:
    with SmtpServer() as server:
        port = server.port
    outcome = SmtpTransport(account(port), lambda: None, QUICK).send(envelope(), lambda: True)
    assert (outcome.verdict, outcome.phase, outcome.suggestion) == (
        Verdict.RETRY, SmtpPhase.CONNECT, "server-not-reached",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "words", "suggestion"),
    [
        (socket.EAI_NONAME, "Name or service not known", "server-not-found"),
        (socket.EAI_AGAIN, "Temporary failure in name resolution", "server-not-reached"),
    ],
)
def test_a_name_that_nobody_knows_is_told_from_a_network_that_is_away(
    number: int, words: str, suggestion: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dial(*given: object) -> NoReturn:
        raise socket.gaierror(number, words)

    monkeypatch.setattr(socket, "create_connection", dial)
    away = account(25, host="smtp.marlow.example")
    outcome = SmtpTransport(away, lambda: None, QUICK).send(envelope(), lambda: True)
    assert (outcome.verdict, outcome.suggestion, outcome.obstacle) == (Verdict.RETRY, suggestion, "offline")
    (step,) = try_account(away, None)
    assert (step.suggestion, step.text, step.detail) == (suggestion, "", words), "no server said these words"


@pytest.mark.parametrize("behaviour", [Answer("500 what?"), *SILENCES], ids=repr)
def test_what_the_server_says_to_quit_changes_nothing(behaviour: Behaviour) -> None:
    outcome, server, _ = attempt("quit", behaviour)
    assert outcome.verdict == Verdict.ACCEPTED
    assert len(server.accepted) == 1
