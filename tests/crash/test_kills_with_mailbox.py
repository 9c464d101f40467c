"""A real provider, and the power cut again and again: where the firm's mailbox is read, no mail stays in doubt."""

from __future__ import annotations

import random
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.mail import watching
from app.services.mail.mailbox import ImapAccount, Mailbox
from app.services.office import Office
from app.services.settings import MailAccountSettings
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, ask
from tests.support.mail_servers import FIRM, PASSWORD, MailServers, mail_servers
from tests.support.smtp_gate import CLAIMED, HALF, PHASES, UNHEARD, UNREAD, Gate

__all__ = ["mail_servers"]
pytestmark = [pytest.mark.servers, pytest.mark.behaviour("ENG-3")]

PEOPLE = ("alice@client.test", "bob@client.test")
IN_DOUBT = (CLAIMED, HALF, UNHEARD, UNREAD)
Got = Counter[tuple[str, str]]


@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("requests", "kills"), [(25, 28), pytest.param(200, 203, marks=pytest.mark.long)])
def test_after_kills_in_every_phase_each_client_has_each_mail_once_and_none_is_in_doubt(
    mail_servers: MailServers, tmp_path: Path, requests: int, kills: int
) -> None:
    mail_servers.empty()
    lot = random.Random(20261126)
    with Gate(mail_servers.mx_port) as gate:
        firm = ChasingFirm(tmp_path, provider(gate.port))
        with firm.office() as office:
            for number in range(requests):
                ask(office, client(office, number), days=30, number=1)
        phases = [PHASES[number % len(PHASES)] for number in range(kills)]
        lot.shuffle(phases)
        met = Counter(kill(firm, gate, phase, number) for number, phase in enumerate(phases))
        print(f"kills by phase: {dict(met)}")
        assert met.total() == kills and min(met[each] for each in PHASES) >= kills // len(PHASES)

        end = DAY_0 + UNDO + timedelta(minutes=kills)
        firm.pass_at(end)
        doubtful = firm.states()["uncertain"]
        assert firm.states() == {"uncertain": doubtful, "accepted": 2 * requests - doubtful}
        assert doubtful == sum(met[each] for each in IN_DOUBT)
        expected = 2 * requests - doubtful + met[UNREAD]
        assert max(received(mail_servers, expected).values()) == 1

        # What the server has is proved at the first look; what it has not, once later copies came for long enough.
        wait_for_copies(firm, mail_servers)
        with firm.office() as office:
            looked = look(office, mail_servers)
        assert looked.proved == met[UNREAD]
        lost = doubtful - looked.proved
        assert firm.states()["uncertain"] == lost - looked.never_left
        hours = (end - DAY_0) / timedelta(hours=1)
        for later in (0.5, 1 + 2 * hours, 3 + 4 * hours):
            firm.clock.set(end + timedelta(hours=later) - UNDO)
            with firm.office() as office:
                ask(office, client(office, requests + int(later)), days=30, number=1)
            firm.pass_at(end + timedelta(hours=later))
        wait_for_copies(firm, mail_servers)
        with firm.office() as office:
            assert look(office, mail_servers).never_left == lost - looked.never_left
        firm.pass_at(firm.clock.now() + timedelta(minutes=1))

        assert set(firm.states()) == {"accepted"}, "none is lost, none in doubt"
        got = received(mail_servers, 2 * (requests + 3))
        assert set(got.values()) == {1}, "none came twice"
        print(f"{kills} kills: {doubtful} in doubt, {met[UNREAD]} proved, {lost} sent after all, {len(got)} arrived")


def provider(port: int) -> MailAccountSettings:
    return MailAccountSettings(
        host="127.0.0.1", port=port, security="none", from_name="Firm", from_address=FIRM, proof_copy=True,
        per_minute=None, per_day=None,
    )  # fmt: skip


def client(office: Office, number: int) -> int:
    people = [ContactInput(first_name=each.partition("@")[0].title(), email=each) for each in PEOPLE]
    return accounts.create(office, AccountInput(name=f"Client {number}"), people)


def kill(firm: ChasingFirm, gate: Gate, phase: str, number: int) -> str:
    """Start the engine, and kill it in a phase; returns the one that was met."""
    process = firm.start(DAY_0 + UNDO + timedelta(minutes=number))
    gate.cut(phase, 1 + (number % 3 == 0), process.kill)
    process.join(60)
    gate.open()
    assert gate.quiet.wait(30)
    assert process.exitcode == -9, f"not met: {phase}"
    return gate.met


def look(office: Office, servers: MailServers) -> watching.Looked:
    account = ImapAccount("localhost", servers.imaps_port, FIRM, servers.ca_file)
    with Mailbox(account, lambda: PASSWORD) as mailbox:
        return watching.look_into(office, mailbox, "firm")


def received(servers: MailServers, count: int) -> Got:
    """Return how often each mail lies in its client's mailbox, once there are so many; fails where there are not."""
    deadline = time.monotonic() + 60
    while True:
        got = Counter((str(mail["X-Relance-Ref"]), each) for each in PEOPLE for mail in servers.mails(each))
        if got.total() >= count or time.monotonic() > deadline:
            assert got.total() == count
            return got
        time.sleep(0.2)


def wait_for_copies(firm: ChasingFirm, servers: MailServers) -> None:
    """Wait until the firm has a copy of all that its outbox knows to be accepted."""
    accepted = {row["message_id"] for row in firm.mails() if row["state"] == "accepted"}
    deadline = time.monotonic() + 60
    while missing := accepted - {str(mail["Message-ID"]) for mail in servers.mails(FIRM)}:
        assert time.monotonic() < deadline, f"{len(missing)} copies are missing"
        time.sleep(0.2)
