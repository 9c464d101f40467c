"""Postfix and Dovecot, as they are: what a provider says, and what arrives."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from app.services.mail.connection_test import try_account
from app.services.mail.session import Timeouts
from app.services.mail.smtp_transport import SmtpTransport
from app.services.mail.transport import Outcome, Security
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.mail_servers import FIRM, PASSWORD, MailServers
from tests.support.mailing import account, envelope, mail_bytes

pytestmark = [pytest.mark.servers, pytest.mark.behaviour("ENG-4", "ENG-5")]

TIMEOUTS = Timeouts(connect=10, command=10, after_dot=20)


def transport(servers: MailServers, security: Security = Security.STARTTLS, password: str = PASSWORD) -> SmtpTransport:
    port = servers.tls_port if security == Security.TLS else servers.starttls_port
    settings = account(port, security, FIRM, host="localhost", ca_file=servers.ca_file)
    return SmtpTransport(settings, lambda: password, TIMEOUTS)


def send(servers: MailServers, recipient: str, **changes: object) -> Outcome:
    sender = transport(servers)
    outcome = sender.send(envelope(1, recipient, **changes), lambda: True)
    sender.close()
    return outcome


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_mail_reaches_the_clients_mailbox(mail_servers: MailServers, security: Security) -> None:
    message_id = f"<{security}@firm.test>"
    sender = transport(mail_servers, security)
    outcome = sender.send(envelope(data=mail_bytes(message_id, body="Hello.\r\n.\r\nBye.")), lambda: True)
    sender.close()
    assert (outcome.verdict, outcome.code) == (Verdict.ACCEPTED, 250)
    assert "queued as" in outcome.text
    mail = mail_servers.wait_for("alice@client.test", lambda each: each["Message-ID"] == message_id)
    assert mail.get_content().splitlines() == ["Hello.", ".", "Bye."]


def test_a_hundred_mails_over_one_connection_after_another_all_arrive(mail_servers: MailServers) -> None:
    sender = transport(mail_servers)
    outcomes = [sender.send(envelope(number, f"client{number}@bench.test"), lambda: True) for number in range(110)]
    sender.close()
    assert {outcome.verdict for outcome in outcomes} == {Verdict.ACCEPTED}


def test_a_wrong_password_stops_the_queue_with_the_servers_words(mail_servers: MailServers) -> None:
    sender = transport(mail_servers, password="wrong")
    outcome = sender.send(envelope(), lambda: True)
    sender.close()
    assert (outcome.verdict, outcome.phase, outcome.code) == (Verdict.QUEUE_STOPPED, SmtpPhase.AUTH, 535)
    assert outcome.suggestion == "sign-in-refused"


def test_an_unknown_authority_stops_the_queue(mail_servers: MailServers) -> None:
    settings = account(mail_servers.tls_port, Security.TLS, FIRM, host="localhost")
    sender = SmtpTransport(settings, lambda: PASSWORD, TIMEOUTS)
    outcome = sender.send(envelope(), lambda: True)
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "tls-not-verified")


@pytest.mark.parametrize(
    ("recipient", "code", "verdict", "suggestion"),
    [
        ("nobody@client.test", 550, Verdict.FAILED, "address-unknown"),
        ("refused@client.test", 554, Verdict.FAILED, "recipient-refused"),
        ("tempfail@client.test", 450, Verdict.RETRY, "try-later"),
        ("drop@client.test", 421, Verdict.LIMITED, "limit-reached"),
    ],
)
def test_each_refusal_of_a_recipient_has_its_verdict(
    mail_servers: MailServers, recipient: str, code: int, verdict: Verdict, suggestion: str
) -> None:
    outcome = send(mail_servers, recipient)
    assert (outcome.code, outcome.verdict, outcome.suggestion) == (code, verdict, suggestion)
    assert outcome.phase == SmtpPhase.RCPT


def test_a_foreign_sender_address_is_the_accounts_fault_although_it_is_refused_at_the_recipient(
    mail_servers: MailServers,
) -> None:
    outcome = send(mail_servers, "alice@client.test", sender="boss@elsewhere.test")
    assert (outcome.code, outcome.verdict, outcome.suggestion) == (553, Verdict.QUEUE_STOPPED, "sender-refused")


def test_a_mail_over_the_servers_size_fails_and_says_so(mail_servers: MailServers) -> None:
    outcome = send(mail_servers, "alice@client.test", data=mail_bytes(body="x" * 70 + "\r\n" * 600_000))
    assert (outcome.code, outcome.verdict, outcome.content_problem) == (552, Verdict.FAILED, "size")


def test_a_greylisted_mail_leaves_at_a_later_try(mail_servers: MailServers) -> None:
    mail_servers.greylist.kind.clear()
    data = mail_bytes("<grey@firm.test>", "grey@client.test")
    assert send(mail_servers, "grey@client.test", data=data).verdict == Verdict.RETRY
    mail_servers.greylist.kind.set()
    assert send(mail_servers, "grey@client.test", data=data).verdict == Verdict.ACCEPTED
    mail_servers.wait_for("grey@client.test", lambda mail: mail["Message-ID"] == "<grey@firm.test>")


def test_a_name_beyond_ascii_is_taken_as_it_is_written(mail_servers: MailServers) -> None:
    data = mail_bytes("<joerg@firm.test>", "jörg@client.test")
    assert send(mail_servers, "jörg@client.test", data=data).verdict == Verdict.ACCEPTED
    mail_servers.wait_for_log("to=<jörg@client.test>")


def test_the_proof_copy_comes_back_to_the_firm(mail_servers: MailServers) -> None:
    data = mail_bytes("<proof@firm.test>")
    outcome = send(mail_servers, "alice@client.test", data=data, proof_copy="firm+proof@firm.test")
    assert outcome.verdict == Verdict.ACCEPTED
    for address in ("alice@client.test", FIRM):
        mail_servers.wait_for(address, lambda mail: mail["Message-ID"] == "<proof@firm.test>")


@pytest.mark.parametrize(
    ("recipient", "status"), [("gone@client.test", "5.1.1"), ("full@client.test", "5.2.2")], ids=["gone", "full"]
)
def test_an_accepted_mail_may_still_bounce_and_the_bounce_arrives(
    mail_servers: MailServers, recipient: str, status: str
) -> None:
    message_id = f"<bounce-{status}@firm.test>"
    data = mail_bytes(message_id, recipient)
    assert send(mail_servers, recipient, data=data).verdict == Verdict.ACCEPTED

    def is_bounce(mail: EmailMessage) -> bool:
        return mail.get_content_type() == "multipart/report" and message_id in mail.as_string()

    bounce = mail_servers.wait_for(FIRM, is_bounce)
    assert f"Status: {status}" in bounce.as_string()


def test_an_account_is_tried_out_step_by_step(mail_servers: MailServers) -> None:
    settings = account(
        mail_servers.starttls_port, Security.STARTTLS, FIRM, host="localhost", ca_file=mail_servers.ca_file
    )
    steps = list(try_account(settings, PASSWORD, envelope(recipient=FIRM)))
    assert [(step.code, step.ok) for step in steps] == [
        ("server", True), ("secure", True), ("sign-in", True), ("mail", True),
    ]  # fmt: skip
    assert steps[1].detail == "TLSv1.3"
    assert "queued as" in steps[3].text
