"""A firm that chases clients over a mail server, driven in code, and what its outbox and the server must agree on."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from app.services import accounts, mail_account
from app.services import settings as firm_settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender, open_office
from app.services.clock import SetClock
from app.services.mail.sender import PassReport, Sender
from app.services.office import Office, Secrets
from app.services.requests import creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.services.settings import MailAccountSettings
from tests.support import engine_process
from tests.support.smtp_server import Delivery

DAY_0 = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
"""A Tuesday morning; in these firms every day is open, and reminders leave at 09:00 UTC."""
UNDO = timedelta(seconds=61)
"""After it, mails sent by hand are free to leave."""
FROM = "office@firm.example"


class NoPasswords:
    """A relay without sign-in needs none."""

    def get(self, key: str) -> str | None:
        return None

    def set(self, key: str, secret: str) -> None:
        raise AssertionError("nothing to keep")

    def delete(self, key: str) -> None:
        """Nothing is kept."""


def relay(port: int) -> MailAccountSettings:
    """A relay of one's own on loopback, without sign-in and without limits."""
    return MailAccountSettings(
        host="127.0.0.1", port=port, security="none", from_name="Firm", from_address=FROM,
        reply_to="answers@firm.example", per_minute=None, per_day=None,
    )  # fmt: skip


class ChasingFirm:
    """One data folder. `office()` opens it in this process, `start()` lets another process send from it."""

    def __init__(self, folder: Path, account: MailAccountSettings | None, secrets: Secrets | None = None) -> None:
        self.data, self.state = folder / "data", folder / "state" / "Relance"
        self.clock = SetClock(DAY_0)
        self.secrets = secrets or NoPasswords()
        self._sender: Sender | None = None
        with self.office() as office:
            firm_settings.save_firm(office, name="Firm", weekdays=tuple(range(7)), public_holidays=False)
            if account is not None:
                mail_account.save(office, account)

    # In this process

    @contextmanager
    def opened(self) -> Iterator[Opened]:
        opened = open_office(self.data, state_dir=self.state, clock=self.clock, secrets=self.secrets)
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def office(self) -> Iterator[Office]:
        with self.opened() as opened:
            yield opened.office

    def pass_at(self, moment: datetime | None = None) -> PassReport:
        """Recover, and make one pass, as `send-due` does."""
        self.clock.set(moment or self.clock.now())
        with self.opened() as opened:
            assert opened.sender_lock.try_acquire()
            sender = make_sender(opened.office)
            sender.recover()
            report = sender.run_pass()
            sender.stop()
            sender._close_transport()
            return report

    # In a process of its own

    def start(self, moment: datetime, rest_behind_claim: int = 0, told: Connection | None = None) -> BaseProcess:
        """Start the engine; it ends by itself when nothing is ready any more."""
        return engine_process.start(self.data, self.state, moment, rest_behind_claim, told)

    # What the database says

    def rows(self, query: str, *values: object) -> list[Any]:
        """Ask the database from outside the program."""
        with closing(sqlite3.connect(f"file:{self.data / 'relance.db'}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            return connection.execute(query, values).fetchall()

    def states(self) -> Counter[str]:
        """Return how many mails are in each state."""
        return Counter(dict(tuple(row) for row in self.rows("SELECT state, count(*) FROM mail GROUP BY state")))

    def mails(self) -> list[Any]:
        """Return each mail with the step that it is for."""
        return self.rows(
            "SELECT m.*, i.request_id, i.cycle, i.step_kind, i.step FROM mail m JOIN mail_item i ON i.mail_id = m.id"
            " ORDER BY m.id"
        )

    def clocks(self) -> dict[int, Any]:
        """Return each request's clock."""
        return {row["request_id"]: row for row in self.rows("SELECT * FROM reminder_clock")}


def clients(office: Office, count: int, contacts: int = 2, domain: str = "client.example") -> list[int]:
    """Accounts with contacts who are all notified: c1a@, c1b@, c2a@…"""
    return [
        accounts.create(
            office,
            AccountInput(name=f"Client {number}"),
            [
                ContactInput(
                    first_name=letter.upper(), last_name=f"Client{number}", email=f"c{number}{letter}@{domain}"
                )
                for letter in "abcdefgh"[:contacts]
            ],
        )
        for number in range(1, count + 1)
    ]


def ask(office: Office, account_id: int, *, days: int = 3, number: int = 3, title: str = "Year end papers") -> int:
    """Send a request with reminders to an account."""
    content = ChatDraft(body="Please send us the papers of the year.", todos=("Bank statements",))
    plan = PlanInput(enabled=True, days=days, number=number)
    (request_id,) = creating.create(office, NewRequest(Kind.CHAT, (account_id,), title, content, plan=plan))
    sending.send(office, [request_id])
    return request_id


def message_id(delivery: Delivery) -> str:
    """Return the Message-ID of what arrived."""
    found = re.search(rb"(?mi)^Message-ID:\s*(<[^>]+>)", delivery.data)
    assert found, delivery.data[:500]
    return found[1].decode()


def agree(firm: ChasingFirm, arrived: Sequence[Delivery]) -> Counter[str]:
    """Assert that nobody got anything twice, that nothing was lost, and that nothing hangs; returns the states.

    Counted by Message-ID, and by request, step and address.
    """
    mails = firm.mails()
    by_id = Counter(message_id(each) for each in arrived)
    assert max(by_id.values(), default=0) <= 1, f"twice: {by_id.most_common(3)}"
    of = {row["message_id"]: row for row in mails if row["message_id"]}
    unknown = set(by_id) - set(of)
    assert not unknown, f"arrived without being in the outbox: {unknown}"
    keys = Counter(
        (of[message_id(each)]["request_id"], of[message_id(each)]["step_kind"], of[message_id(each)]["step"], address)
        for each in arrived
        for address in each.recipients
    )
    assert max(keys.values(), default=0) <= 1, f"twice: {keys.most_common(3)}"
    for each in arrived:
        assert each.recipients == [of[message_id(each)]["address"]]
    for row in mails:
        came = by_id[row["message_id"]] if row["message_id"] else 0
        story = f"mail {row['id']} to {row['address']} is {row['state']} ({row['reason']}), arrived {came}"
        assert row["state"] in ("accepted", "uncertain"), story
        assert came == 1 or row["state"] == "uncertain", story
    return firm.states()
