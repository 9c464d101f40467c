"""The thread that looks into the firm's mailbox: outlives faults, asks no wrong password twice, stops."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import mail_account
from app.services import status as firm_status
from app.services.engine import Engine
from app.services.errors import Fault
from app.services.mail import watching
from app.services.mail.watcher import Watcher
from app.services.office import Office
from app.services.settings import MailAccountSettings
from tests.behaviour.test_mailbox_proofs import UNKNOWN, claimed
from tests.mail.test_real_servers import send
from tests.support.firm import Keyring, TestFirm
from tests.support.mail_servers import FIRM, PASSWORD, MailServers
from tests.support.mailing import mail_bytes

pytestmark = pytest.mark.behaviour("ENG-3", "ENG-4")
OFTEN = 0.02


class CountingKeyring(Keyring):
    """Each sign-in asks it once."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self.secret = secret
        self.asked = 0

    def get(self, key: str) -> str | None:
        self.asked += 1
        return self.secret


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


def reads(firm: TestFirm, port: int, secret: str = PASSWORD) -> CountingKeyring:
    """Give the firm a mailbox on loopback."""
    keyring = CountingKeyring(secret)
    firm.office = replace(firm.office, secrets=keyring)
    firm.settings(
        mail_account=MailAccountSettings(
            host="localhost", username=FIRM, from_address=FIRM, imap_host="localhost", imap_port=port
        )
    )
    return keyring


@contextlib.contextmanager
def watching_often(office: Office) -> Iterator[Watcher]:
    watcher = Watcher(office, first=OFTEN, every=OFTEN)
    watcher.start()
    try:
        yield watcher
    finally:
        watcher.stop()


def until(reached: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def told(firm: TestFirm) -> str:
    """What status bar, tray, settings and `status` say of the mailbox."""
    shown = firm_status.status(firm.office).mailbox
    assert mail_account.state(firm.office).mailbox == shown
    return shown


def looks(monkeypatch: pytest.MonkeyPatch, *outcomes: Exception | None) -> list[float]:
    """Let looks end so, the last one for ever; returns when they happened."""
    happened: list[float] = []

    def look(office: Office, over: Callable[[], bool]) -> None:
        outcome = outcomes[min(len(happened), len(outcomes) - 1)]
        happened.append(time.monotonic())
        if outcome is not None:
            raise outcome

    monkeypatch.setattr(watching, "look", look)
    return happened


@pytest.mark.servers
def test_beside_the_sender_it_settles_a_doubt_by_itself(
    mail_servers: MailServers, firm: TestFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    firm.mailbox.answers["nora@halden.example"] = UNKNOWN
    request = firm.request(Kind.CHAT, firm.account("Halden Bakery", nora="nora@halden.example"))
    mail = claimed(firm, request, told=False)
    reads(firm, mail_servers.imaps_port)
    with watching_often(firm.office):
        send(mail_servers, FIRM, data=mail_bytes(mail.message_id, FIRM))
        until(lambda: firm.states(request) == [("accepted", "")])
    assert told(firm) == ""


@pytest.mark.servers
@pytest.mark.behaviour("ENG-5")
def test_a_wrong_password_is_tried_once_and_told_until_somebody_types_another(
    mail_servers: MailServers, firm: TestFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    keyring = reads(firm, mail_servers.imaps_port, "not-" + PASSWORD)
    with watching_often(firm.office):
        until(lambda: firm_status.status(firm.office).mailbox == "mailbox-refused")
        time.sleep(20 * OFTEN)
        assert keyring.asked == 1
    with watching_often(firm.office) as started_anew:
        time.sleep(20 * OFTEN)
        assert keyring.asked == 1, "a program that is started again and again does not lock the account"
        keyring.secret = PASSWORD
        started_anew.look_now()
        until(lambda: firm_status.status(firm.office).mailbox == "")
        asked = keyring.asked
        until(lambda: keyring.asked > asked)


def test_what_passes_by_itself_is_told_once_it_lasts_and_forgotten_when_it_is_over(
    firm: TestFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(firm, 9)
    happened = looks(monkeypatch, *[Fault("mailbox-offline")] * 8, None)
    watcher = Watcher(firm.office)
    watcher.look()
    assert told(firm) == ""
    firm.clock.advance(timedelta(minutes=61))
    watcher.look()
    assert told(firm) == "mailbox-offline"
    for _ in range(7):
        watcher.look()
    assert (len(happened), told(firm)) == (9, "")


@pytest.mark.logs("a look into the mailbox failed")
def test_no_fault_ends_it_not_even_one_that_nobody_thought_of(firm: TestFirm, monkeypatch: pytest.MonkeyPatch) -> None:
    reads(firm, 9)
    happened = looks(monkeypatch, RuntimeError("?"), Fault("keyring-locked"), Fault("database-locked"), None)
    with watching_often(firm.office):
        until(lambda: len(happened) > 5)
    assert told(firm) == ""


def test_it_stops_at_once_in_a_pause_and_soon_where_the_server_keeps_silent(firm: TestFirm) -> None:
    idle = Watcher(firm.office)
    idle.start()
    begun = time.monotonic()
    idle.stop()
    assert time.monotonic() - begun < 0.2
    with socket.create_server(("127.0.0.1", 0)) as silent:
        keyring = reads(firm, silent.getsockname()[1])
        busy = Watcher(firm.office, first=0)
        busy.start()
        until(lambda: keyring.asked == 1)
        begun = time.monotonic()
        busy.stop()
        assert time.monotonic() - begun < 1.5
        assert busy._thread is not None and busy._thread.is_alive(), "it hangs in the network"
    busy._thread.join(5)
    assert not busy._thread.is_alive()
    firm.clock.advance(timedelta(hours=2))
    assert told(firm) == "", "what came after the end was not written"


def test_the_engine_starts_it_hands_on_what_people_say_and_stops_it(
    firm: TestFirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.mail.watcher.FIRST", OFTEN)
    happened = looks(monkeypatch, None)
    engine = Engine(firm.opened)
    engine.start()
    until(lambda: engine._watcher is not None)
    engine.tell("account-changed")
    until(lambda: len(happened) == 1)
    said: list[str] = []
    assert engine.look_into_mailbox(said.append)
    until(lambda: said == [""])
    engine.stop()
    assert not engine.look_into_mailbox(said.append), "nobody looks any more"
    assert "mailbox" not in [thread.name for thread in threading.enumerate()]
