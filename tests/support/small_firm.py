"""A small firm on the disk: a real database with a bit of everything, and two documents."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from app.models.account import Account, Contact
from app.models.content import Document
from app.models.firm import FirmSetting
from app.models.mail import Attempt, Mail
from app.services.clock import SetClock
from app.services.database import Database
from app.services.database.schema import prepare
from app.services.document_store import DocumentStore
from app.services.paths import Paths

ROOT = Path(__file__).parents[2]
MORNING = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
LETTER, RETURN = b"Dear Ada, please sign.", b"%PDF- the return of 2025" * 50
STATES = ("queued", "sending", "retrying", "accepted", "held", "skipped")


class SmallFirm:
    """Its folders, its clock, and its database, opened when asked for."""

    def __init__(self, folder: Path, *, filled: bool = True) -> None:
        self.clock = SetClock(MORNING)
        self.paths = Paths(folder / "data", folder / "state")
        self.paths.create()
        self.store = DocumentStore(self.paths.documents)
        if filled:
            self.fill()

    def open(self) -> Database:
        """Open the database; the caller closes it."""
        return Database(self.paths.database, self.clock)

    def fill(self) -> None:
        """Make the database: one account, one mail in each of several states, two documents."""
        prepare(self.paths.database, self.clock)
        files = [self.store.put(LETTER), self.store.put(RETURN)]
        database, now = self.open(), self.clock.now()
        with database.write() as uow:
            rows = uow.session
            rows.execute(insert(Account).values(id=1, name="Ada Ltd", sort_key="ada", created_at=now, version=1))
            rows.execute(insert(Contact).values(id=1, email="ada@ada.example", created_at=now, version=1))
            rows.execute(insert(FirmSetting).values(key="note", value={"colour": "blue"}))
            for stored in files[:1]:
                rows.execute(
                    insert(Document).values(
                        account_id=1, name="return.pdf", sha256=stored.sha256, size=stored.size, added_at=now, version=1
                    )
                )
            enclosure = [{"name": "r.pdf", "media_type": "x", "sha256": files[1].sha256, "size": files[1].size}]
            for number, state in enumerate(STATES, start=1):
                rows.execute(
                    insert(Mail).values(
                        id=number, account_id=1, contact_id=1, address="ada@ada.example", state=state, not_before=now,
                        created_at=now, attachments=enclosure if state == "accepted" else [],
                    )
                )  # fmt: skip
            rows.execute(insert(Attempt).values(mail_id=4, at=now, transport="smtp", phase="done", verdict="accepted"))
            uow.audit("account.created", "staff", account_id=1, name="Ada Ltd")
            uow.commit()
        database.close()

    def rename(self, name: str) -> None:
        """Do a bit of work: one committed change with its audit entry."""
        database = self.open()
        with database.write() as uow:
            uow.session.get_one(Account, 1).name = name
            uow.audit("account.renamed", "staff", account_id=1, name=name)
            uow.commit()
        database.close()

    def name(self) -> str:
        """Return what the account is called."""
        return str(one(self.paths.database, "SELECT name FROM account"))


def one(database: Path, query: str) -> object:
    """Return the one value of a query on a database file."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchone()[0]


Rows = dict[str, list[dict[str, object]]]


def all_rows(database: Path) -> Rows:
    """Return every row of every table."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        found = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables}
    return {name: sorted((dict(row) for row in rows), key=repr) for name, rows in found.items()}


def same_but_for_the_restore(before: Rows, after: Rows) -> bool:
    """Whether only that differs which a restore must change: the pause, the held mails, the entry that says so."""
    expected = {name: [dict(row) for row in rows] for name, rows in before.items()}
    for row in expected["mail"]:
        if row["state"] in ("queued", "sending", "retrying"):
            row |= {"state": "held", "reason": "restored"}
    for firm, now in zip(expected["firm"], after["firm"], strict=True):
        firm |= {key: now[key] for key in ("paused_at", "paused_reason", "paused_by")}
    seq = int(str(before["audit_head"][0]["seq"])) + 1
    for table in ("audit_entry", "audit_content"):
        expected[table] += [row for row in after[table] if row["seq"] == seq]
    expected["audit_head"] = after["audit_head"]
    shown = {name: sorted(rows, key=repr) for name, rows in expected.items()}
    return shown == after and after["firm"][0]["paused_reason"] == "restored" and after["audit_head"][0]["seq"] == seq


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a real process that runs a script with the program at hand; speak with it by lines."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def stop(process: subprocess.Popen[str]) -> None:
    """Kill a process as a power cut would, and clear it away."""
    process.kill()
    process.communicate()
