"""What lists, the due scan and an account's page cost beside raw SQLite with the same answers, asked by hand.

    dev.py bench queries [ACCOUNTS]     20,000 unless told; each has three contacts and ten requests

By hand means: one connection, one statement for the ids and one for the rows of a page, tuples and nothing else.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.services import account_lists
from app.services.account_lists import AccountQuery
from app.services.assembly import Opened
from app.services.reminders import planning
from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery
from bench._large_firm import DUE_NOW, make, open_large

ACCOUNTS, PAGE, ROUNDS = 20_000, 50, 15
GOAL = 3.0
ROW = """
SELECT r.id, r.reference, r.title, r.why, r.phase, r.state, r.due_on, r.progress_done, r.progress_total, r.sent_at,
       r.surfaced_at, a.name, a.time_zone, p.enabled, p.days, p.number, p.basis, p.source, c.sent, c.skipped, c.reason,
       c.next_at, c.next_step, e.code, e.at, t.actor_kind, t.actor_name
FROM request r JOIN account a ON a.id = r.account_id JOIN reminder_plan p ON p.request_id = r.id
     JOIN reminder_clock c ON c.request_id = r.id LEFT JOIN audit_entry e ON e.seq = r.last_entry
     LEFT JOIN audit_content t ON t.seq = r.last_entry
WHERE r.id IN ({marks})
"""
ACCOUNT_ROW = """
SELECT a.id, a.name, a.reference, a.type, a.paused_until,
       (SELECT count(*) FROM contact_link l WHERE l.account_id = a.id),
       (SELECT count(*) FROM request r WHERE r.account_id = a.id AND r.phase = 'open' AND r.archived_at IS NULL),
       (SELECT min(c.next_at) FROM reminder_clock c JOIN request r ON r.id = c.request_id
        WHERE r.account_id = a.id AND r.phase = 'open')
FROM account a WHERE a.id IN ({marks})
"""
PEOPLE = """
SELECT l.account_id, c.id, c.first_name, c.last_name, c.email, c.address_problem, c.stopped_at, l.notify, l.signatory,
       l.role
FROM contact_link l JOIN contact c ON c.id = l.contact_id WHERE l.account_id IN ({marks}) ORDER BY l.position
"""
DUE = "SELECT request_id FROM reminder_clock WHERE next_at <= '2026-11-23 09:00:00.000000' ORDER BY next_at LIMIT 500"
WAITING = """
SELECT id FROM request WHERE kind = 'chat' AND phase = 'open' AND archived_at IS NULL ORDER BY surfaced_at DESC, id
"""
ALL_ACCOUNTS = "SELECT id FROM account WHERE archived_at IS NULL ORDER BY sort_key, id"
OF_ACCOUNT = "SELECT id FROM request WHERE account_id = ? AND archived_at IS NULL ORDER BY last_entry DESC, id DESC"


@dataclass(frozen=True, slots=True)
class Question:
    """The same question to both."""

    name: str
    ours: Callable[[], int]
    by_hand: Callable[[], int]
    """Each returns how much was found, which must agree."""


class Hand:
    """A bare connection."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file)

    def ids(self, statement: str, *values: object) -> list[int]:
        """The first column."""
        return [row[0] for row in self._connection.execute(statement, values)]

    def rows(self, statement: str, ids: list[int]) -> list[tuple[object, ...]]:
        """The rows of some ids."""
        return self._connection.execute(statement.format(marks=",".join("?" * len(ids))), ids).fetchall()


def took(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Milliseconds of some work: the median, and the 95th of a hundred."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times), sorted(times)[round(0.95 * (rounds - 1))]


def questions(opened: Opened, hand: Hand, number: int) -> list[Question]:
    """What people and the sender wait for."""
    office = opened.office
    waiting = RequestQuery(kinds=(Kind.CHAT,), segment="waiting", sort="surfaced")

    def due() -> int:
        with office.database.write() as uow:
            return len(planning.due_ids(uow, 500))

    def account() -> int:
        detail = account_lists.account_detail(office, number)
        assert detail is not None
        ids = listing.request_ids(office, RequestQuery(account_id=number))
        return len(detail.contacts) + len(listing.rows(office, ids[:PAGE]))

    def account_by_hand() -> int:
        hand.rows(ACCOUNT_ROW, [number])
        people = hand.rows(PEOPLE, [number])
        return len(people) + len(hand.rows(ROW, hand.ids(OF_ACCOUNT, number)[:PAGE]))

    all_waiting, accounts = hand.ids(WAITING), hand.ids(ALL_ACCOUNTS)
    at = len(all_waiting) // 2
    return [
        Question("due scan", due, lambda: len(hand.ids(DUE))),
        Question(
            "requests waiting, ids of the list",
            lambda: len(listing.request_ids(office, waiting)), lambda: len(hand.ids(WAITING)),
        ),
        Question(
            f"a page of {PAGE} of them",
            lambda: len(listing.rows(office, all_waiting[at : at + PAGE])),
            lambda: len(hand.rows(ROW, all_waiting[at : at + PAGE])),
        ),
        Question(
            "accounts, ids of the list",
            lambda: len(account_lists.account_ids(office, AccountQuery())), lambda: len(hand.ids(ALL_ACCOUNTS)),
        ),
        Question(
            f"a page of {PAGE} of them",
            lambda: len(account_lists.account_rows(office, accounts[:PAGE])),
            lambda: len(hand.rows(ACCOUNT_ROW, accounts[:PAGE])),
        ),
        Question("an account opened", account, account_by_hand),
    ]  # fmt: skip


def main() -> None:
    """Make the firm, ask in turn, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ACCOUNTS
    with tempfile.TemporaryDirectory(dir=Path.cwd() / "build") as name:
        folder = Path(name)
        make(folder, count)
        opened = open_large(folder)
        hand = Hand(folder / "data" / "relance.db")
        print(f"{'':36}{'ours ms':>9}{'p95':>8}{'by hand':>9}{'p95':>8}{'ratio':>8}")
        for each in questions(opened, hand, count // 2):
            assert each.ours() == each.by_hand(), (each.name, each.ours(), each.by_hand())
            ours, bare = took(each.ours, ROUNDS), took(each.by_hand, ROUNDS)
            print(f"{each.name:36}{ours[0]:9.2f}{ours[1]:8.2f}{bare[0]:9.2f}{bare[1]:8.2f}{ours[0] / bare[0]:8.1f}")
        opened.close()
    print(f"{DUE_NOW} due")


if __name__ == "__main__":
    main()
