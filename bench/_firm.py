"""A firm for the measurements: an account of its own for each client, and a relay on loopback without limits."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, open_office
from app.services.clock import SetClock
from app.services.settings import MailAccountSettings
from bench.sender_stop import NoSecrets


def firm(folder: Path, port: int, count: int) -> Opened:
    """Make and open it, with so many accounts."""
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
