"""The firm's password in a real keyring: kept, found again, locked, gone (ENG-2)."""

from __future__ import annotations

import pytest

from app.services.errors import Fault
from app.services.mail.credentials import Credentials, KeyringState
from app.services.mail.session import Timeouts
from app.services.mail.smtp_transport import SmtpTransport
from app.services.mail.transport import Security
from app.services.mail.verdict import Verdict
from tests.support.authority import Authority, Certificate
from tests.support.keyring_session import KeyringSession
from tests.support.mailing import FIRM, PASSWORD, account, envelope
from tests.support.smtp_server import SmtpServer

pytestmark = [
    pytest.mark.servers,
    pytest.mark.behaviour("ENG-2"),
    # `keyring` leaves its bus connection to the garbage collector when a collection is locked.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_a_password_is_found_again_and_lies_in_no_file_as_it_is(keyring_session: KeyringSession) -> None:
    Credentials().set("firm", PASSWORD)
    assert Credentials().get("firm") == PASSWORD
    assert Credentials().state() == KeyringState.PRESENT
    assert keyring_session.files()
    assert PASSWORD.encode() not in keyring_session.files()


def test_a_password_is_still_there_after_the_computer_was_started_anew(keyring_session: KeyringSession) -> None:
    Credentials().set("firm", PASSWORD)
    keyring_session.lock()
    keyring_session.unlock()
    assert Credentials().get("firm") == PASSWORD


def test_a_missing_password_is_none_and_forgetting_it_twice_is_fine(keyring_session: KeyringSession) -> None:
    credentials = Credentials()
    assert credentials.get("firm") is None
    credentials.set("firm", PASSWORD)
    credentials.delete("firm")
    credentials.delete("firm")
    assert credentials.get("firm") is None


def test_a_long_token_comes_back_whole_and_leaves_nothing_behind(keyring_session: KeyringSession) -> None:
    credentials = Credentials()
    token = "".join(chr(48 + number % 70) for number in range(5000))
    credentials.set("token", token)
    assert Credentials().get("token") == token
    credentials.set("token", "short")
    assert [credentials.get(key) for key in ("token", "token#a1", "token#a2")] == ["short", None, None]


def test_a_locked_keyring_says_so_for_reading_and_writing(keyring_session: KeyringSession) -> None:
    credentials = Credentials()
    credentials.set("firm", PASSWORD)
    keyring_session.lock()
    assert credentials.state() == KeyringState.LOCKED
    with pytest.raises(Fault, match="keyring-locked"):
        credentials.get("firm")
    with pytest.raises(Fault, match="keyring-locked"):
        credentials.set("firm", "another")
    with pytest.raises(Fault, match="keyring-locked"):
        credentials.delete("firm")


@pytest.mark.parametrize("loss", ["daemon", "collection"])
def test_a_keyring_that_is_gone_says_so_and_serves_again_when_it_is_back(
    keyring_session: KeyringSession, loss: str
) -> None:
    credentials = Credentials()
    credentials.set("firm", PASSWORD)
    if loss == "daemon":
        keyring_session.stop_daemon()
    else:
        keyring_session.delete_collection()
    assert credentials.state() == KeyringState.MISSING
    with pytest.raises(Fault, match="keyring-missing"):
        credentials.get("firm")
    keyring_session.unlock()
    assert credentials.get("firm") == (PASSWORD if loss == "daemon" else None)


@pytest.mark.behaviour("ENG-5")
def test_mails_wait_while_the_keyring_is_locked_and_leave_once_it_is_open(
    keyring_session: KeyringSession, authority: Authority, certificate: Certificate
) -> None:
    credentials = Credentials()
    credentials.set("firm", PASSWORD)
    keyring_session.lock()
    with SmtpServer("tls", certificate, {FIRM: PASSWORD}) as server:
        settings = account(server.port, Security.TLS, FIRM, ca_file=str(authority.ca_file))
        transport = SmtpTransport(settings, lambda: credentials.get("firm"), Timeouts(2, 2, 2))
        outcome = transport.send(envelope(), lambda: True)
        assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "keyring-locked")
        assert server.visits == []
        keyring_session.unlock()
        assert transport.send(envelope(), lambda: True).verdict == Verdict.ACCEPTED
        transport.close()
    assert len(server.accepted) == 1
