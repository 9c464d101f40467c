"""Mails a second, whole job with durable state, beside curl, plain loops of smtplib, and django-post_office.

    python3 dev.py bench sending [mails] [rounds]

Ours plans the reminders that fall due, writes, claims, sends and records each, with its audit entry. All send a mail
of the same size over verified TLS with sign-in to the same server, in turn, round by round: on a machine that others
use only the ratios of a round hold.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services import accounts, mail_account, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender, open_office
from app.services.clock import SetClock
from app.services.mail import letter
from app.services.mail.desk import Desk
from app.services.mail.sealing import seal
from app.services.requests import creating, sending
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.services.settings import MailAccountSettings
from bench import _mail_peers as peers
from bench._mail_peers import Letter
from bench._relay import FIRM, PASSWORD, Relay, relay

MAILS = 150
ROUNDS = 5
BEGUN = datetime(2026, 3, 3, 9, tzinfo=UTC)
PAPERS = ("Bank statements", "Loan schedules", "Payroll records", "Stock count", "Leases", "VAT returns")
GOALS = {"ours": 0.6}


class Password:
    """The keyring of a firm with one mail account."""

    def get(self, key: str) -> str | None:
        """Give it to whoever asks."""
        return PASSWORD

    def set(self, key: str, secret: str) -> None:
        """It is kept already."""

    def delete(self, key: str) -> None:
        """It stays."""


class Firm:
    """A firm with an account and a request of its own for each mail; each round is the next day's reminders."""

    def __init__(self, folder: Path, server: Relay, count: int, rounds: int) -> None:
        self.clock = SetClock(BEGUN)
        self.count = count
        self.processor_ms: list[float] = []
        """Milliseconds of processor time a mail, by round; the server's are not among them."""
        self.opened: Opened = open_office(
            folder / "data", state_dir=folder / "state", secrets=Password(), clock=self.clock
        )
        office = self.opened.office
        settings.save_firm(office, name="Bench", address="1 Street", weekdays=tuple(range(7)), public_holidays=False)
        account = MailAccountSettings(
            host=server.host, port=server.port, security="starttls", username=FIRM, from_name="Bench",
            from_address=FIRM, per_minute=None, per_day=None,
        )  # fmt: skip
        mail_account.save(office, account)
        ids = tuple(
            accounts.create(
                office, AccountInput(f"Account {number}"), [ContactInput("Client", str(number), peers.address(number))]
            )
            for number in range(1, count + 1)
        )
        plan = PlanInput(enabled=True, days=1, number=rounds + 1)
        asked = NewRequest(Kind.CLIENT_REQUEST, ids, "Papers of the year", ClientRequestDraft(PAPERS), plan=plan)
        sending.send(office, creating.create(office, asked))
        self.clock.advance(timedelta(minutes=2))
        self.sender = make_sender(office)
        assert self.sender.run_pass().accepted == count

    def send(self) -> float:
        """Send the reminders of the next day; returns the seconds that it took."""
        self.clock.set(self.clock.now().replace(hour=9, minute=0) + timedelta(days=1))
        begun, used = time.perf_counter(), time.process_time()
        report = self.sender.run_pass()
        took = time.perf_counter() - begun
        self.processor_ms.append((time.process_time() - used) / self.count * 1000)
        assert report.accepted == report.planned == self.count, report
        return took

    def letter(self) -> Letter:
        """Return the mail that it sends to the first client."""
        office = self.opened.office
        with office.database.read() as session:
            read = letter.read(Desk(session), 1, self.clock.now())
        assert read is not None
        sealed = seal(office.store, read, self.clock.now())
        return Letter(sealed.frozen.subject, sealed.frozen.text, sealed.frozen.html, sealed.data)

    def close(self) -> None:
        """Let everything go."""
        self.sender.stop()
        self.opened.close()


def main() -> None:
    """Print the rates of each round and, at the end, the ratios to curl with their spread."""
    count, rounds = (int(given) for given in [*sys.argv[1:], *map(str, (MAILS, ROUNDS)[len(sys.argv) - 1 :])])
    with relay() as server, tempfile.TemporaryDirectory() as folder:
        firm = Firm(Path(folder), server, count, rounds)
        mail = firm.letter()
        print(f"{count} mails of {len(mail.data) / 1000:.1f} kB a round, over TLS with sign-in, to {server.what}")
        contestants: dict[str, Callable[[], float]] = {
            "curl, one connection": lambda: peers.curl(server, mail, count),
            "ours": firm.send,
            "smtplib loop": lambda: peers.loop(server, mail, count, at_once=False),
            "smtplib loop, TCP_NODELAY": lambda: peers.loop(server, mail, count, at_once=True),
        }
        if reason := peers.without_post_office():
            print(f"Without django-post_office, which cannot be had here: {reason}")
        else:
            contestants["django-post_office"] = lambda: peers.post_office(server, mail, count)
        rates: dict[str, list[float]] = {name: [] for name in contestants}
        for _ in range(rounds):
            for name, send in contestants.items():
                rates[name].append(count / send())
            print(", ".join(f"{name} {found[-1]:.0f}" for name, found in rates.items()), "a second", flush=True)
        firm.close()
    report(rates)
    used = firm.processor_ms
    print(f"ours: {statistics.median(used):.1f} ms of processor time a mail ({min(used):.1f} to {max(used):.1f})")


def report(rates: dict[str, list[float]]) -> None:
    """Print each one's ratio to the first, in the same round."""
    limit = next(iter(rates.values()))
    for name, found in rates.items():
        ratios = [own / first for own, first in zip(found, limit, strict=True)]
        goal = f", goal {GOALS[name]}" if name in GOALS else ""
        print(
            f"{name}: {statistics.median(found):.0f} a second; ratio {statistics.median(ratios):.3f}"
            f" ({min(ratios):.3f} to {max(ratios):.3f}){goal}"
        )


if __name__ == "__main__":
    main()
