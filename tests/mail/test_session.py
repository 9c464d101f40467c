"""One conversation after another with a mail server: the claim, the connection, sign-in, addresses, secrets."""

from __future__ import annotations

import base64
import logging
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from app.services.errors import Fault
from app.services.mail.session import Timeouts
from app.services.mail.smtp_transport import SmtpTransport
from app.services.mail.transport import Security
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.authority import Authority, Certificate
from tests.support.mailing import FIRM, PASSWORD, account, envelope, mail_bytes, noting
from tests.support.smtp_server import Answer, Drop, SmtpServer, Stall

QUICK = Timeouts(connect=2, command=2, after_dot=2)


def yes() -> bool:
    return True


def relay(server: SmtpServer, monotonic: Callable[[], float] = time.monotonic) -> SmtpTransport:
    return SmtpTransport(account(server.port), lambda: None, QUICK, monotonic)


# The claim


@pytest.mark.behaviour("ENG-3")
def test_the_claim_comes_after_the_recipient_is_taken_and_before_data() -> None:
    with SmtpServer() as server:
        seen: list[list[str]] = []
        relay_ = relay(server)
        relay_.send(envelope(), noting(seen, lambda: [each[:4] for each in server.commands]))
        relay_.close()
    assert seen == [["ehlo", "MAIL", "RCPT"]]


@pytest.mark.behaviour("ENG-3")
def test_a_mail_that_was_stopped_at_the_last_moment_does_not_leave_and_the_next_one_does() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        outcome = transport.send(envelope(1, "alice@client.test"), lambda: False)
        assert (outcome.verdict, outcome.phase) == (Verdict.NOT_CLAIMED, SmtpPhase.CLAIM)
        assert server.commands[-1] == "RSET"
        assert transport.send(envelope(2, "bob@client.test"), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert [mail.recipients for mail in server.accepted] == [["bob@client.test"]]
    assert len(server.visits) == 1


def test_a_claim_that_fails_lets_nothing_leave_and_says_so() -> None:
    def broken() -> bool:
        raise RuntimeError("database is locked")

    with SmtpServer() as server:
        transport = relay(server)
        with pytest.raises(RuntimeError, match="locked"):
            transport.send(envelope(), broken)
        assert transport.send(envelope(2), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert len(server.accepted) == 1


# The connection


def test_one_connection_carries_fifty_mails_and_then_a_new_one_the_rest() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        for number in range(60):
            assert transport.send(envelope(number), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert [sum(line == "DATA" for line in visit.commands) for visit in server.visits] == [50, 10]


def test_a_connection_that_was_idle_for_a_minute_is_not_used_again() -> None:
    clock = [0.0]
    with SmtpServer() as server:
        transport = relay(server, lambda: clock[0])
        transport.send(envelope(1), yes)
        clock[0] = 59.0
        transport.send(envelope(2), yes)
        assert len(server.visits) == 1
        clock[0] = 119.5
        transport.idle()
        transport.send(envelope(3), yes)
        transport.close()
    assert len(server.visits) == 2


def test_a_connection_that_died_while_idle_costs_the_mail_nothing() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(1), yes)
        server.at("mail", Drop())
        assert transport.send(envelope(2), yes).verdict == Verdict.ACCEPTED
        server.at("mail", Answer("421 4.4.2 Idle for too long"))
        assert transport.send(envelope(3), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert (len(server.accepted), len(server.visits)) == (3, 3)


def test_a_refused_recipient_leaves_the_connection_good_for_the_next() -> None:
    with SmtpServer() as server:
        server.at("rcpt", Answer("550 5.1.1 Unknown"))
        transport = relay(server)
        assert transport.send(envelope(1), yes).address_problem == "unknown"
        assert transport.send(envelope(2), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert len(server.visits) == 1
    assert len(server.accepted) == 1


def test_after_five_refusals_the_connection_is_renewed_before_the_server_hangs_up() -> None:
    with SmtpServer() as server:
        server.at("rcpt", Answer("550 5.1.1 Unknown"), times=6)
        transport = relay(server)
        for number in range(7):
            transport.send(envelope(number), yes)
        transport.close()
    assert len(server.visits) == 2


@pytest.mark.behaviour("ENG-5")
def test_the_next_mail_after_an_outage_leaves() -> None:
    with SmtpServer() as server:
        server.at("greeting", Drop(), times=2)
        transport = relay(server)
        verdicts = [transport.send(envelope(number), yes).verdict for number in range(3)]
        transport.close()
    assert verdicts == [Verdict.RETRY, Verdict.RETRY, Verdict.ACCEPTED]


# The proof copy


def test_the_firm_is_told_in_the_same_transaction() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(proof_copy="firm+proof@firm.test"), yes)
        transport.close()
    assert server.accepted[0].recipients == ["alice@client.test", "firm+proof@firm.test"]


@pytest.mark.parametrize(
    "behaviour", [Answer("550 5.1.1 No plus-addresses"), Answer("421 4.7.0 Bye"), Drop()], ids=repr
)
def test_that_the_proof_copy_is_refused_changes_nothing(behaviour: Answer | Drop) -> None:
    with SmtpServer() as server:
        server.at("proof", behaviour, times=None)
        transport = relay(server)
        outcome = transport.send(envelope(proof_copy="firm+proof@firm.test"), yes)
        transport.close()
    assert outcome.verdict == Verdict.ACCEPTED
    assert [mail.recipients for mail in server.accepted] == [["alice@client.test"]]


# What is sent


def test_the_mail_arrives_as_it_was_with_its_dots_and_every_line_ended_properly() -> None:
    data = b"Subject: dots\r\n\r\n.\r\n..\n.hidden\rlast"
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(data=data), yes)
        transport.close()
    assert server.accepted[0].data == b"Subject: dots\r\n\r\n.\r\n..\r\n.hidden\r\nlast\r\n"


def test_a_body_cannot_smuggle_a_second_mail() -> None:
    data = b"Subject: x\r\n\r\nhello\n.\nMAIL FROM:<evil@x>\r\n.\r\nMAIL FROM:<evil@y>\r\n"
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(data=data), yes)
        transport.close()
    assert [mail.sender for mail in server.accepted] == [FIRM]
    assert sum(line.startswith("MAIL") for line in server.commands) == 1


def test_domains_travel_in_ascii_and_names_beyond_ascii_where_the_server_can() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(1, "anna@müller.test"), yes)
        transport.send(envelope(2, "jörg@client.test"), yes)
        transport.close()
    assert [mail.recipients[0] for mail in server.accepted] == ["anna@xn--mller-kva.test", "jörg@client.test"]
    assert [mail.options for mail in server.accepted] == [
        f"SIZE={len(mail_bytes('<1@firm.test>', 'anna@müller.test'))} BODY=8BITMIME SMTPUTF8",
        f"SIZE={len(mail_bytes('<2@firm.test>', 'jörg@client.test'))} BODY=8BITMIME SMTPUTF8",
    ]


def test_a_name_beyond_ascii_fails_alone_where_the_server_cannot() -> None:
    with SmtpServer(offers=()) as server:
        transport = relay(server)
        outcome = transport.send(envelope(1, "jörg@client.test"), yes)
        assert (outcome.verdict, outcome.suggestion) == (Verdict.FAILED, "address-needs-smtputf8")
        assert transport.send(envelope(2, "anna@müller.test", data=b"Subject: x\r\n\r\ny"), yes).verdict == "accepted"
        transport.close()
    assert server.accepted[0].recipients == ["anna@xn--mller-kva.test"]


@pytest.mark.parametrize("recipient", ["a@b>\r\nRCPT TO:<evil@x", "a b@c", "nobody", "@c", "a@", "a@b@", "a<b@c"])
def test_an_address_that_is_none_fails_alone_without_being_said(recipient: str) -> None:
    with SmtpServer() as server:
        transport = relay(server)
        outcome = transport.send(envelope(1, recipient, data=b"Subject: x\r\n\r\ny"), yes)
        assert (outcome.verdict, outcome.suggestion) == (Verdict.FAILED, "address-malformed")
        assert transport.send(envelope(2), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert len([line for line in server.commands if line.startswith("RCPT")]) == 1


# Security and sign-in


def secured(
    server: SmtpServer, authority: Authority, password: Callable[[], str | None], **changes: object
) -> SmtpTransport:
    settings: dict[str, object] = {"username": FIRM, "ca_file": str(authority.ca_file)} | changes
    return SmtpTransport(account(server.port, Security(server.security), **settings), password, QUICK)  # type: ignore[arg-type]


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("mechanisms", ["PLAIN LOGIN", "LOGIN"])
@pytest.mark.parametrize("password", [PASSWORD, "pässwörd — 密码"])
def test_the_firm_signs_in_over_tls_also_with_a_password_beyond_ascii(
    security: str, mechanisms: str, password: str, certificate: Certificate, authority: Authority
) -> None:
    with SmtpServer(security, certificate, {FIRM: password}, mechanisms=mechanisms) as server:
        transport = secured(server, authority, lambda: password)
        assert transport.send(envelope(), yes).verdict == Verdict.ACCEPTED
        transport.close()
    assert (server.accepted[0].user, server.accepted[0].tls) == (FIRM, "TLSv1.3")


def test_an_access_token_signs_in_where_the_server_takes_it(certificate: Certificate, authority: Authority) -> None:
    tokens = {"token-1": FIRM}
    with SmtpServer("tls", certificate, mechanisms="XOAUTH2", user_of_token=tokens) as server:
        for token, verdict in (("token-1", Verdict.ACCEPTED), ("old", Verdict.QUEUE_STOPPED)):
            transport = secured(server, authority, partial(str, token), oauth=True)
            assert transport.send(envelope(), yes).verdict == verdict
            transport.close()


@pytest.mark.behaviour("ENG-5", "ENG-2")
@pytest.mark.parametrize("mechanisms", ["PLAIN LOGIN", "LOGIN"])
def test_a_refused_sign_in_is_tried_once_stops_the_queue_and_keeps_the_password_out_of_the_words(
    mechanisms: str, certificate: Certificate, authority: Authority
) -> None:
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}, mechanisms=mechanisms) as server:
        secrets = ["wrong-secret", base64.b64encode(b"wrong-secret").decode()]
        blob = base64.b64encode(f"\0{FIRM}\0wrong-secret".encode()).decode()
        server.at("auth", Answer(f"535 5.7.8 No: {' '.join(secrets)} {blob}"))
        transport = secured(server, authority, lambda: "wrong-secret")
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert (outcome.verdict, outcome.phase, outcome.suggestion) == (
        Verdict.QUEUE_STOPPED, SmtpPhase.AUTH, "sign-in-refused",
    )  # fmt: skip
    assert server.count["auth"] == 1
    assert outcome.text == "5.7.8 No: *** *** ***"


@pytest.mark.parametrize("answer", ["454 4.7.0 Temporary authentication failure", "421 4.3.0 Down for maintenance"])
def test_a_passing_trouble_with_sign_in_is_tried_again(
    answer: str, certificate: Certificate, authority: Authority
) -> None:
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        server.at("auth", Answer(answer))
        transport = secured(server, authority, lambda: PASSWORD)
        assert transport.send(envelope(1), yes).verdict == Verdict.RETRY
        assert transport.send(envelope(2), yes).verdict == Verdict.ACCEPTED
        transport.close()


@pytest.mark.behaviour("ENG-2")
def test_no_password_travels_over_a_plain_connection() -> None:
    asked: list[bool] = []

    def noting_password() -> str:
        asked.append(True)
        return PASSWORD

    with SmtpServer(users={FIRM: PASSWORD}) as server:
        transport = SmtpTransport(account(server.port, Security.NONE, FIRM), noting_password, QUICK)
        outcome = transport.send(envelope(), yes)
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "password-over-plain")
    assert (server.visits, asked) == ([], [])


@pytest.mark.behaviour("ENG-2")
def test_a_server_that_offers_no_starttls_gets_no_password(authority: Authority) -> None:
    with SmtpServer(users={FIRM: PASSWORD}) as server:
        transport = secured(server, authority, lambda: PASSWORD)
        transport = SmtpTransport(account(server.port, Security.STARTTLS, FIRM), lambda: PASSWORD, QUICK)
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "starttls-missing")
    assert not any(line.startswith(("AUTH", "MAIL")) for line in server.commands)


@pytest.mark.behaviour("ENG-2", "ENG-5")
@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("flaw", ["unknown authority", "another host", "expired"])
def test_a_certificate_that_cannot_be_verified_stops_the_queue_before_the_password(
    security: str, flaw: str, authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shown = {
        "unknown authority": lambda: Authority(tmp_path_factory.mktemp("other"), "Other").issue(),
        "another host": lambda: authority.issue("mail.elsewhere.test"),
        "expired": lambda: authority.issue(valid_for=timedelta(hours=-1)),
    }[flaw]()
    with SmtpServer(security, shown, {FIRM: PASSWORD}) as server:
        transport = secured(server, authority, lambda: PASSWORD)
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "tls-not-verified")
    assert outcome.text
    assert not any(line.startswith("AUTH") for line in server.commands)


def test_certificates_named_by_ssl_cert_file_are_trusted(
    certificate: Certificate, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.ca_file))
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        transport = secured(server, authority, lambda: PASSWORD, ca_file=None)
        assert transport.send(envelope(), yes).verdict == Verdict.ACCEPTED
        transport.close()


def test_words_put_into_the_clear_after_starttls_are_not_believed(
    certificate: Certificate, authority: Authority
) -> None:
    with SmtpServer("starttls", certificate, {FIRM: PASSWORD}) as server:
        server.at("starttls", Answer("220 Ready\n250 injected"))
        transport = secured(server, authority, lambda: PASSWORD)
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert outcome.verdict == Verdict.RETRY
    assert not any(line.startswith("AUTH") for line in server.commands)


def test_a_server_that_speaks_no_tls_where_it_should_is_no_drop_of_the_mail(authority: Authority) -> None:
    with SmtpServer() as server:
        transport = SmtpTransport(account(server.port, Security.TLS, FIRM), lambda: PASSWORD, QUICK)
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert (outcome.verdict, outcome.suggestion) == (Verdict.RETRY, "tls-failed")


@pytest.mark.behaviour("ENG-2")
@pytest.mark.parametrize(
    ("code", "suggestion"),
    [
        ("keyring-locked", "keyring-locked"),
        ("keyring-timeout", "keyring-locked"),
        ("keyring-missing", "keyring-missing"),
    ],
)
def test_a_keyring_that_gives_nothing_stops_the_queue_before_the_server_is_bothered(
    code: str, suggestion: str, certificate: Certificate, authority: Authority
) -> None:
    def locked() -> str | None:
        raise Fault(code)

    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        outcome = secured(server, authority, locked).send(envelope(), yes)
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, suggestion)
    assert server.visits == []


def test_a_password_that_nobody_typed_stops_the_queue(certificate: Certificate, authority: Authority) -> None:
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        outcome = secured(server, authority, lambda: None).send(envelope(), yes)
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "password-missing")


@pytest.mark.behaviour("ENG-2")
def test_no_log_and_no_object_tells_the_password(
    certificate: Certificate, authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with SmtpServer("tls", certificate, {FIRM: "another"}) as server:
        transport = secured(server, authority, lambda: PASSWORD)
        outcome = transport.send(envelope(), yes)
        told = f"{caplog.text} {transport!r} {vars(transport)!r} {outcome!r}"
        transport.close()
    assert PASSWORD not in told
    assert base64.b64encode(PASSWORD.encode()).decode() not in told


def test_words_of_a_server_are_one_readable_line_of_500_characters_at_most() -> None:
    with SmtpServer() as server:
        server.at("rcpt", Answer("550-5.7.1 first\t\x07line\n550-5.7.1 second\n550 5.7.1 " + "x" * 900))
        transport = relay(server)
        outcome = transport.send(envelope(), yes)
        transport.close()
    assert outcome.text.startswith("5.7.1 first line second xxx")
    assert len(outcome.text) == 500


def test_the_connection_closes_without_waiting_for_a_silent_server() -> None:
    with SmtpServer() as server:
        transport = relay(server)
        transport.send(envelope(), yes)
        server.at("quit", Stall())
        transport.close()
        transport.close()
    assert len(server.accepted) == 1
