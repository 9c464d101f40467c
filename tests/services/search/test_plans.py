"""In a firm of any size neither keystrokes, nor glances, nor the pass of each minute read a whole table (APP-5)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import event

from app.services import glance, search, today
from app.services.assembly import Opened
from app.services.office import Office
from app.services.reminders import clockwork, planning
from app.services.requests.chores import do_chores
from bench._large_firm import make, open_large

BIG = (
    "account|contact|contact_link|request|document|job|reminder_clock|reminder_plan|mail|mail_item|audit_entry"
    "|client_request_content|job_request"
)
FULL = re.compile(rf"^SCAN ({BIG})\b|\(archived_at=\?\)$|^SEARCH \w+$")
"""A search for what is not archived finds nearly all; one that uses nothing is for the least or the greatest of all."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """A firm of some size, never analysed, as a firm's own file is: SQLite plans by what it has always supposed."""
    folder = tmp_path_factory.mktemp("large")
    make(folder, 200)
    opened = open_large(folder)
    yield opened
    opened.close()


def _full_scans(office: Office, work: Callable[[], object]) -> list[str]:
    """Do some work; return each step of a plan of its that reads a large table from end to end."""
    asked: list[tuple[str, Any]] = []

    def note(_conn: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        asked.append((statement, parameters))

    ways = (office.database._reading, office.database._writing)
    for way in ways:
        event.listen(way, "before_cursor_execute", note)
    try:
        work()
    finally:
        for way in ways:
            event.remove(way, "before_cursor_execute", note)
    assert asked
    with closing(sqlite3.connect(office.database.path)) as database:
        plans = [
            (row[3], statement)
            for statement, parameters in asked
            if statement.lstrip().startswith(("SELECT", "WITH"))
            for row in database.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    # The first rows of a table, or its newest ones by their key: it is left after as many as are asked for.
    first_alone = re.compile(r"FROM \w+\s+(?:ORDER BY audit_entry\.seq DESC\s+)?LIMIT")
    return [f"{step}: {said}" for step, said in plans if FULL.search(step) and not first_alone.search(said)]


@pytest.mark.behaviour("APP-5")
@pytest.mark.parametrize(
    "typed",
    ["h", "ha", "hal", "halden bakery", "payroll halden", "nora ha", "cht-0000012", "haldne", "bakrey h", "zzzz"],
)
def test_no_keystroke_of_a_search_reads_a_whole_table(large: Opened, typed: str) -> None:
    assert _full_scans(large.office, lambda: search.find(large.office, typed)) == []


def test_the_glance_after_a_change_reads_no_whole_table(large: Opened) -> None:
    assert _full_scans(large.office, lambda: glance.look(large.office)) == []


def test_the_look_for_what_is_due_reads_no_whole_table(large: Opened) -> None:
    def look() -> None:
        with large.office.database.write() as uow:
            assert planning.due_ids(uow, 500)

    assert _full_scans(large.office, look) == []


def test_the_chores_of_each_minute_read_no_whole_table(large: Opened) -> None:
    def chores() -> None:
        with large.office.database.write() as uow:
            assert not do_chores(uow) | clockwork.recompute_outdated(uow)

    assert _full_scans(large.office, chores) == []


def test_today_reads_no_whole_table(large: Opened) -> None:
    assert _full_scans(large.office, lambda: today.look(large.office)) == []
