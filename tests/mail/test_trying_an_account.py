"""The settings page tries an account out: step by step, up to the first fault, with one next step."""

from __future__ import annotations

import pytest

from app.services.mail.connection_test import TestStep, try_account
from app.services.mail.session import Timeouts
from app.services.mail.transport import Security
from tests.support.authority import Authority, Certificate
from tests.support.mailing import FIRM, PASSWORD, account, envelope
from tests.support.smtp_server import Answer, Behaviour, Drop, SmtpServer, Stall

pytestmark = pytest.mark.behaviour("ENG-5")

QUICK = Timeouts(0.5, 0.5, 0.5)


def steps(
    server: SmtpServer, authority: Authority, password: str | None = PASSWORD, **changes: object
) -> list[TestStep]:
    settings: dict[str, object] = {"username": FIRM, "ca_file": str(authority.ca_file)} | changes
    tried = account(server.port, Security(server.security), **settings)  # type: ignore[arg-type]
    return list(try_account(tried, password, envelope(recipient=FIRM), QUICK))


def told(found: list[TestStep]) -> list[tuple[str, bool, str]]:
    return [(step.code, step.ok, step.suggestion) for step in found]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_good_account_passes_every_step(security: str, authority: Authority, certificate: Certificate) -> None:
    with SmtpServer(security, certificate, {FIRM: PASSWORD}) as server:
        found = steps(server, authority)
    assert told(found) == [("server", True, ""), ("secure", True, ""), ("sign-in", True, ""), ("mail", True, "")]
    assert [step.detail for step in found] == ["", "TLSv1.3", "", ""]
    assert found[-1].text.startswith("2.0.0 Ok: queued")
    assert [mail.recipients for mail in server.accepted] == [[FIRM]]


def test_a_relay_without_sign_in_has_two_steps(authority: Authority) -> None:
    with SmtpServer() as server:
        assert [step.code for step in steps(server, authority, None, username=None)] == ["server", "mail"]


@pytest.mark.parametrize(
    ("answer", "suggestion"),
    [
        ("535 5.7.8 Username and Password not accepted", "sign-in-refused"),
        ("534 5.7.9 Application-specific password required", "app-password"),
        ("535 5.7.139 SmtpClientAuthentication is disabled for the Tenant", "sign-in-switched-off"),
    ],
)
def test_a_refused_sign_in_ends_the_test_with_the_servers_words_and_the_next_step(
    answer: str, suggestion: str, authority: Authority, certificate: Certificate
) -> None:
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        server.at("auth", Answer(answer))
        found = steps(server, authority)
    assert told(found)[-1] == ("sign-in", False, suggestion)
    assert found[-1].text == answer.partition(" ")[2]
    assert server.deliveries == []


def test_each_other_fault_ends_the_test_where_it_is(authority: Authority, certificate: Certificate) -> None:
    cases: list[tuple[str, Behaviour, str, str]] = [
        ("greeting", Stall(), "secure", "server-silent"),
        ("ehlo", Drop(), "secure", "connection-lost"),
        ("mail", Answer("553 5.7.1 Sender address rejected: not owned by user"), "mail", "sender-refused"),
        ("rcpt", Answer("550 5.1.1 Unknown"), "mail", "address-unknown"),
        ("dot", Answer("554 5.7.1 Looks like spam"), "mail", "content-refused"),
    ]
    for point, behaviour, step, suggestion in cases:
        with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
            server.at(point, behaviour)
            assert told(steps(server, authority))[-1] == (step, False, suggestion)


def test_a_certificate_of_somebody_else_ends_the_test_before_the_password(
    authority: Authority, certificate: Certificate
) -> None:
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        found = steps(server, authority, ca_file=None)
        assert told(found) == [("server", True, ""), ("secure", False, "tls-not-verified")]
    with SmtpServer(users={FIRM: PASSWORD}) as server:
        assert told(steps(server, authority))[-1] == ("sign-in", False, "password-over-plain")
