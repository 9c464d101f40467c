"""A firm of any size, drawn by lot (the same one each time): accounts with three contacts and ten requests each."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.services.assembly import Opened, open_office
from app.services.clock import SetClock
from app.services.folding import fold
from app.services.requests import creating, sending
from app.services.requests.chat import ChatDraft
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from bench._firm import firm
from bench.sender_stop import NoSecrets

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CONTACTS, REQUESTS = 3, 10
OPEN, WAITING = 3, 0.67
"""So many of an account's requests are open; such a share of these has a reminder to come, the others had theirs."""
DUE_NOW = 200
"""Requests whose reminder is due at `NOW`; those of the others lie in the next two months."""
FIRST = [
    "Nora", "Peder", "Lise", "Ines", "Ann", "Ben", "Clara", "Dirk", "Eva", "Finn",
    "Greta", "Hugo", "Ida", "Jonas", "Karin", "Lars", "Mia", "Nils", "Olga", "Paul",
]  # fmt: skip
TRADES = [
    "Bakery", "Ceramics", "Charters", "Clinic", "Dairy", "Farm", "Foundry", "Garage",
    "Hotel", "Joinery", "Law", "Mill", "Optics", "Press", "Stores",
]  # fmt: skip
PARTS = [
    "hal", "den", "wren", "sa", "to", "lark", "blue", "fin", "mar", "low",
    "quay", "ster", "row", "an", "ber", "ton", "win", "ley", "ash", "cot",
]  # fmt: skip
Row = dict[str, Any]


def make(folder: Path, count: int) -> None:
    """Write a data folder with so many accounts."""
    opened = firm(folder, 25, 1)
    sent = creating.create(opened.office, NewRequest(Kind.CHAT, (1,), "Year end papers", ChatDraft("Please.", ("A",))))
    sending.send(opened.office, sent)
    opened.close()
    with closing(sqlite3.connect(folder / "data" / "relance.db")) as database, database:
        database.row_factory = sqlite3.Row
        tables = ("account", "contact", "contact_link", "request", "reminder_plan", "reminder_clock", "chat_message")
        samples = {table: dict(database.execute(f"SELECT * FROM {table}").fetchone()) for table in tables}
        for table in tables:
            columns = list(samples[table])
            marks = ", ".join(":" + each for each in columns)
            rows = _rows(table, samples[table], count)
            database.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def open_large(folder: Path) -> Opened:
    """Open it as the window does."""
    return open_office(folder / "data", state_dir=folder / "state", secrets=NoSecrets(), clock=SetClock(NOW))


def _rows(table: str, sample: Row, count: int) -> Iterator[Row]:
    lot = random.Random(table)
    if table in ("account", "contact", "contact_link"):
        for number in range(2, count + 2):
            yield from _people(table, sample, number, lot)
        return
    for request in range(2, count * REQUESTS + 2):
        yield _asked(table, sample, request, count, lot)


def _people(table: str, sample: Row, number: int, lot: random.Random) -> Iterator[Row]:
    if table == "account":
        name = "".join(lot.choices(PARTS, k=3)).title() + f" {lot.choice(TRADES)}"
        people = " ".join(" ".join(_person(number * CONTACTS + place)) for place in range(CONTACTS))
        yield sample | {"id": number, "name": name, "sort_key": fold(name), "reference": f"A{number}",
                        "search_text": fold(f"{name} A{number} {people}")}  # fmt: skip
        return
    for place in range(CONTACTS):
        contact = number * CONTACTS + place
        if table == "contact_link":
            yield sample | {"id": contact, "account_id": number, "contact_id": contact, "position": place}
        else:
            first, last, email = _person(contact)
            yield sample | {"id": contact, "first_name": first, "last_name": last, "email": email, "email_key": email}


def _person(contact: int) -> tuple[str, str, str]:
    """Return somebody's names and address, drawn by the number alone."""
    lot = random.Random(contact)
    first, last = lot.choice(FIRST), "".join(lot.choices(PARTS, k=2)).title()
    return first, last, f"{first}.{last}{contact}@client.example".lower()


def _asked(table: str, sample: Row, request: int, count: int, lot: random.Random) -> Row:
    is_open = request % REQUESTS < OPEN
    if table == "request":
        title = f"{lot.choice(('Year end papers', 'Payroll', 'VAT return', 'Bank statements'))} {2000 + request % 27}"
        return sample | {
            "id": request, "account_id": 2 + (request - 2) // REQUESTS, "reference": f"CHT-{request:07}",
            "title": title,
            "search_text": fold(f"{title} CHT-{request:07}"), "phase": sample["phase"] if is_open else "done",
            "state": sample["state"] if is_open else "done", "last_entry": None,
        }  # fmt: skip
    if table == "chat_message":
        return sample | {"id": request, "request_id": request}
    if table == "reminder_plan":
        return sample | {"request_id": request}
    is_due = is_open and request < 2 + DUE_NOW * REQUESTS // OPEN
    due = NOW - timedelta(minutes=1) if is_due else NOW + timedelta(minutes=lot.randint(60, 90_000))
    waits = is_due or (is_open and lot.random() < WAITING)
    reason = "scheduled" if waits else "used_up" if is_open else "done"
    moment = due.strftime("%Y-%m-%d %H:%M:%S.%f")
    return sample | {"request_id": request, "next_at": moment if waits else None, "next_step": 1 if waits else None,
                     "step_in_flight": None, "first_accepted_at": sample["first_accepted_at"],
                     "reason": reason}  # fmt: skip


__all__ = ["make", "open_large"]
