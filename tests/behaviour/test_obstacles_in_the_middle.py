"""The world changes while mails go out: a full disk, a locked keyring, a locked database, in the middle of a pass."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.assembly import make_sender
from app.services.database import engine
from app.services.errors import Fault
from app.services.settings import MailAccountSettings
from tests.behaviour.test_whole_mail_faults import locked_from_any_thread
from tests.mail.conftest import authority, certificate
from tests.support.authority import Authority, Certificate
from tests.support.chasing_firm import DAY_0, FROM, UNDO, ChasingFirm, agree, ask, clients, relay
from tests.support.smtp_server import Answer, SmtpServer, Visit

__all__ = ["authority", "certificate"]
pytestmark = pytest.mark.behaviour("ENG-3", "ENG-4", "ENG-5")
SENT = DAY_0 + UNDO


def once(number: int, what: Callable[[], object]) -> Callable[[Visit], None]:
    """A hook that does something when its point is reached for the n-th time."""
    reached = 0

    def hook(visit: Visit) -> None:
        nonlocal reached
        reached += 1
        if reached == number:
            what()

    return hook


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A real file system that can be filled."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("a small file system can be mounted by root on Linux alone")
    folder = Path(tempfile.mkdtemp(prefix="relance-disk-"))
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], check=False)
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("this machine lets nobody mount a file system")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


def fill(folder: Path) -> None:
    """Write until nothing more fits."""
    with (folder / "ballast").open("wb", buffering=0) as ballast:
        size = 1 << 16
        while size:
            try:
                ballast.write(b"x" * size)
            except OSError:
                size //= 2


@pytest.mark.parametrize("point", ["rcpt", "dot"], ids=["before-the-claim", "before-the-record"])
def test_a_disk_that_fills_up_in_the_middle_loses_and_doubles_nothing(small_disk: Path, point: str) -> None:
    with SmtpServer() as server:
        firm = ChasingFirm(small_disk, relay(server.port))
        with firm.office() as office:
            for each in clients(office, 4, 2):
                ask(office, each)
        server.on(point, once(4, lambda: fill(small_disk)))
        firm.clock.set(SENT)
        with firm.opened() as opened:
            sender = make_sender(opened.office)
            with pytest.raises(Fault, match="disk-full"):
                sender.run_pass()
            left = len(server.accepted)
            assert left == (3 if point == "rcpt" else 4)
            for _ in range(3):
                with pytest.raises(Fault, match="disk-full"):
                    sender.run_pass()
            assert len(server.accepted) == left, "nothing leaves that could not be written down"
            (small_disk / "ballast").unlink()
            sender.run_pass()
            sender.stop()
            sender._close_transport()
        assert agree(firm, server.accepted) == {"accepted": 8}


class Purse:
    """A keyring that can be locked."""

    locked = False

    def get(self, key: str) -> str | None:
        if self.locked:
            raise Fault("keyring-locked")
        return "secret"

    def set(self, key: str, secret: str) -> None:
        """Kept anyway."""

    def delete(self, key: str) -> None:
        """Nothing is kept."""


def test_a_keyring_that_is_locked_in_the_middle_lets_the_rest_wait(
    tmp_path: Path, certificate: Certificate, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.ca_file))
    purse = Purse()
    with SmtpServer("tls", certificate, {FROM: "secret"}) as server:
        account = MailAccountSettings(
            host="localhost", port=server.port, security="tls", username=FROM, from_address=FROM,
            per_minute=None, per_day=None,
        )  # fmt: skip
        firm = ChasingFirm(tmp_path, account, purse)
        with firm.office() as office:
            for each in clients(office, 4, 2):
                ask(office, each)

        def lock_and_hang_up() -> None:
            purse.locked = True
            server.at("mail", Answer("421 4.3.0 Restarting"))

        server.on("dot", once(3, lock_and_hang_up))
        report = firm.pass_at(SENT)
        assert (report.accepted, report.stopped) == (3, "keyring-locked")
        assert firm.states() == {"accepted": 3, "queued": 5}
        assert firm.pass_at(SENT + timedelta(minutes=10)).stopped == "keyring-locked"
        purse.locked = False
        assert firm.pass_at(SENT + timedelta(minutes=20)).accepted == 5
        assert agree(firm, server.accepted) == {"accepted": 8}


def test_a_database_that_is_locked_at_the_claim_lets_nothing_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 200)
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        with firm.office() as office:
            for each in clients(office, 2, 2):
                ask(office, each)
        lock = locked_from_any_thread(firm)
        server.on("rcpt", once(2, lock.__enter__))
        firm.clock.set(SENT)
        with firm.opened() as opened:
            sender = make_sender(opened.office)
            with pytest.raises(Fault, match="database-locked"):
                sender.run_pass()
            assert len(server.accepted) == 1
            assert firm.states() == {"sending": 1, "queued": 3}, "its answer is noted, and recorded when that can be"
            lock.__exit__(None, None, None)
            sender.run_pass()
            sender.stop()
            sender._close_transport()
        assert agree(firm, server.accepted) == {"accepted": 4}


def test_the_network_goes_and_comes_back_in_the_middle(tmp_path: Path) -> None:
    """The server is gone for connections: no mail uses up its tries on that."""
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        with firm.office() as office:
            for each in clients(office, 3, 2):
                ask(office, each)
        server.on("dot", once(2, lambda: server.at("mail", Answer("421 4.3.0 Bye"))))
        server.on("dot", once(2, lambda: server.at("greeting", Answer("421 4.3.2 Not now"), None)))
        assert firm.pass_at(SENT).accepted == 2
        for minutes in range(1, 60, 7):
            assert firm.pass_at(SENT + timedelta(minutes=minutes)).stopped == "offline"
        assert firm.states() == {"accepted": 2, "queued": 4}
        server.well_again()
        firm.pass_at(SENT + timedelta(hours=1))
        assert agree(firm, server.accepted) == {"accepted": 6}
