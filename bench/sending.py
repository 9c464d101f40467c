"""Mails a second, whole job with its database, beside a plain smtplib loop on one reused connection."""

from __future__ import annotations

import smtplib
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender, open_office
from app.services.clock import SetClock
from app.services.requests import creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.services.settings import MailAccountSettings
from bench.sender_stop import NoSecrets
from tests.support.smtp_server import SmtpServer

MAILS = 150
ROUNDS = 3


def firm(folder: Path, port: int, count: int = MAILS) -> Opened:
    """A firm with an account of its own for each mail, and a relay on loopback without limits."""
    opened = open_office(
        folder / "data",
        state_dir=folder / "state",
        secrets=NoSecrets(),
        clock=SetClock(datetime(2026, 11, 23, 9, tzinfo=UTC)),
    )
    account = MailAccountSettings(
        host="127.0.0.1", port=port, security="none", from_name="Bench", from_address="office@bench.test",
        per_minute=None, per_day=None,
    )  # fmt: skip
    with opened.office.database.write() as uow:
        settings.save(uow, name="Bench", address="1 Street", mail_account=account)
        uow.commit()
    for number in range(count):
        contact = ContactInput("Client", str(number), f"client{number}@bench.test")
        accounts.create(opened.office, AccountInput(f"Account {number}"), [contact])
    return opened


def ours(opened: Opened) -> float:
    """Send one mail to each account; returns mails a second."""
    ids = tuple(range(1, MAILS + 1))
    new = NewRequest(Kind.CHAT, ids, "Bench", ChatDraft("A message of some length. " * 20))
    sending.send(opened.office, creating.create(opened.office, new))
    clock = opened.office.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(minutes=2))
    sender = make_sender(opened.office)
    begun = time.perf_counter()
    report = sender.run_pass()
    took = time.perf_counter() - begun
    sender.stop()
    assert report.accepted == MAILS, report
    return MAILS / took


def plain(port: int, data: bytes) -> float:
    """Mails a second of a bare loop: no database, nothing rendered."""
    begun = time.perf_counter()
    with smtplib.SMTP("127.0.0.1", port) as client:
        for number in range(MAILS):
            client.sendmail("office@bench.test", [f"client{number}@bench.test"], data)
    return MAILS / (time.perf_counter() - begun)


def main() -> None:
    """Print the rates of each round and their ratio."""
    ratios = []
    with SmtpServer() as server, tempfile.TemporaryDirectory() as folder:
        opened = firm(Path(folder), server.port)
        for _ in range(ROUNDS):
            rate = ours(opened)
            loop = plain(server.port, server.accepted[-1].data)
            ratios.append(rate / loop)
            print(f"ours {rate:.0f} a second, plain loop {loop:.0f} a second, ratio {rate / loop:.3f}")
        opened.close()
    print(f"ratio: median {statistics.median(ratios):.3f}, {min(ratios):.3f} to {max(ratios):.3f}")


if __name__ == "__main__":
    main()
