"""The index of words says what the tables say: whatever is done, on upgrade, after damage, after erasure (APP-5)."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import Phase as Stage
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.models.account import Account
from app.models.content import Document
from app.models.phase import Phase
from app.models.pipeline import Job
from app.models.request import Request
from app.services import account_lists, accounts, document_filing, index_care, migrations, search, word_index
from app.services.accounts import AccountInput, ContactInput
from app.services.database import schema
from app.services.errors import Refused
from app.services.folding import fold
from app.services.pipelines import jobs
from app.services.pipelines.editing import StageInput
from app.services.pipelines.jobs import JobInput
from app.services.requests import acting, creating
from app.services.requests.listing import Kind, waiting_counts
from app.services.word_index import Searched
from tests.support.firm import TestFirm
from tests.support.imported_firm import CLIENTS, clients
from tests.support.pipelines import pipeline

NAMES = ("Halden Bakery", "Hélène Müller", 'The "Old" Mill', "100% Wool_Hal", "李明 有限公司", "Ås AND Søn")
THINGS: tuple[Searched, ...] = (Account, Request, Document, Job)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


class Life:
    """What people may do with all that is searched, each with a name drawn by lot."""

    def __init__(self, firm: TestFirm) -> None:
        self.firm, self.office = firm, firm.office
        self.accounts = [firm.account("Halden", nora="nora@halden.test")]
        self.pipeline = pipeline(self.office, StageInput("Begin"))
        self.drafts: list[int] = []
        self.sent: list[int] = []
        self.jobs: list[int] = []
        self.papers: list[int] = []
        self.number = 0

    def _path(self, name: str, text: str) -> Path:
        path = self.firm.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def add_account(self, name: str) -> None:
        self.accounts.append(self.firm.account(name, kim=f"kim{len(self.accounts)}@{fold(name)[:3].strip()}a.test"))

    def rename_account(self, name: str) -> None:
        detail = account_lists.account_detail(self.office, self.accounts[-1])
        assert detail is not None
        accounts.edit(self.office, self.accounts[-1], AccountInput(name, tags=("vip",)), detail.version)

    def rename_contact(self, name: str) -> None:
        detail = account_lists.account_detail(self.office, self.accounts[0])
        assert detail is not None
        if detail.contacts:
            who = detail.contacts[0]
            given = ContactInput(name, "Test", f"who{self.number}@halden.test")
            accounts.edit_contact(self.office, self.accounts[0], who.person.contact_id, given, who.version)

    def take_contact_off(self, name: str) -> None:
        detail = account_lists.account_detail(self.office, self.accounts[-1])
        assert detail is not None
        for each in detail.contacts[:1]:
            accounts.unlink_contact(self.office, self.accounts[-1], each.person.contact_id)

    def archive_account(self, name: str) -> None:
        accounts.archive(self.office, self.accounts[-1], archived=len(name) % 2 == 0)

    def import_clients(self, name: str) -> None:
        quoted = name.replace('"', '""')
        text = f'{CLIENTS}"{quoted} {self.number}",R{self.number},Ann Import,ann{self.number}@import.test,yes,en\n'
        clients(self.office, self._path(f"c{self.number}.csv", text))

    def draft(self, name: str) -> None:
        self.drafts.append(self.firm.draft(Kind.INVOICE, self.accounts[-1], title=name))

    def discard(self, name: str) -> None:
        creating.discard(self.office, self.drafts[-1:])
        del self.drafts[-1:]

    def send_and_undo(self, name: str) -> None:
        draft = self.firm.draft(Kind.INVOICE, self.accounts[0], title=name)
        if self._can_send():
            self.firm.undo(self.firm.send(draft))

    def send(self, name: str) -> None:
        if self._can_send():
            kind = Kind.CHAT if len(name) % 2 else Kind.INVOICE
            self.sent.append(self.firm.draft(kind, self.accounts[0], title=name))
            self.firm.send(self.sent[-1])

    def settle(self, name: str) -> None:
        for each in self.sent[-1:]:
            self.firm.settle(each) if self.firm.row(each).phase == Phase.OPEN else None

    def archive_request(self, name: str) -> None:
        for each in self.sent[:1]:
            acting.archive(self.office, each, archived=not self.firm.row(each).archived)

    def add_paper(self, name: str) -> None:
        path = self._path(f"Paper {self.number}.txt", name + str(self.number))
        self.papers += document_filing.add_files(self.office, self.accounts[0], [path]).ids

    def rename_paper(self, name: str) -> None:
        for each in self.papers[-1:]:
            document_filing.rename(self.office, each, name.replace('"', "") + ".pdf")

    def add_job(self, name: str) -> None:
        added = jobs.add(self.office, self.pipeline, [self.accounts[0]], JobInput(name))  # refused where it is archived
        self.jobs += [each.job_id for each in added.moves]

    def rename_job(self, name: str) -> None:
        for each in self.jobs[-1:]:
            with self.office.database.read() as session:
                version = session.get_one(Job, each).version
            jobs.edit(self.office, each, JobInput(name), version)

    def delete_account(self, name: str) -> None:
        if len(self.accounts) > 1:
            gone = self.accounts.pop()
            with self.office.database.write() as uow:
                uow.session.delete(uow.session.get_one(Account, gone))
                uow.commit()

    def _can_send(self) -> bool:
        detail = account_lists.account_detail(self.office, self.accounts[0])
        return detail is not None and bool(detail.contacts) and not detail.row.archived


DEEDS: dict[str, Callable[[Life, str], None]] = {
    name: deed for name, deed in vars(Life).items() if not name.startswith("_")
}


def _found(firm: TestFirm, thing: Searched, words: list[str]) -> set[int]:
    with firm.office.database.read() as session:
        return set(session.scalars(select(thing.id).where(word_index.holds(thing, words))))


def _compared(firm: TestFirm, thing: Searched, words: list[str]) -> set[int]:
    with firm.office.database.read() as session:
        texts = session.execute(select(thing.id, thing.search_text)).all()
    return {number for number, text in texts if all(word in text for word in words)}


def _whole(firm: TestFirm) -> bool:
    with firm.office.database.write() as uow:
        return index_care.is_whole(uow.session)


@pytest.mark.behaviour("APP-5")
@settings(max_examples=8, deadline=None, phases=[Stage.generate])
@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.sampled_from(NAMES)), min_size=8, max_size=16))
def test_whatever_is_done_the_index_says_what_the_tables_say(deeds: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        firm = TestFirm(Path(folder))
        try:
            life = Life(firm)
            for name, word in deeds:
                life.number += 1
                with suppress(Refused):  # nothing more is done to what was put away
                    DEEDS[name](life, word)
                assert _whole(firm), name
            for words in (
                ["halden"],
                ["mull", "hele"],
                ["old"],
                ['"old"'],
                ["100%"],
                ["wool_"],
                ["李明 "[:2] + "有"],
                ["and"],
            ):
                for thing in THINGS:
                    assert _found(firm, thing, words) == _compared(firm, thing, words), (thing, words)
            with firm.office.database.read() as session:
                counted = session.execute(
                    select(Request.kind, func.count()).where(Request.phase == Phase.OPEN, Request.archived_at.is_(None))
                    .group_by(Request.kind)
                )  # fmt: skip
                expected = {Kind(kind): count for kind, count in counted}
            assert {kind: count for kind, count in waiting_counts(firm.office).items() if count} == expected
        finally:
            firm.close()


def test_each_deed_can_be_done(firm: TestFirm) -> None:
    life = Life(firm)
    for deed in ("add_account", "draft", "send", "add_paper", "add_job", *DEEDS):
        life.number += 1
        DEEDS[deed](life, NAMES[0])
        assert _whole(firm), deed


# Files of an older program


def _insert(connection: sqlite3.Connection, table: str, **given: Any) -> None:
    """Insert a row; columns that must have a value and were not given one get an empty one."""
    empty = {"INTEGER": 0, "BOOLEAN": 0, "BIGINT": 0, "DATETIME": "2026-11-30 08:00:00.000000", "JSON": "{}"}
    for _, name, kind, needed, default, _ in connection.execute(f"PRAGMA table_info({table})").fetchall():
        if needed and default is None and name not in given:
            given[name] = empty.get(kind, "")
    marks = ", ".join("?" * len(given))
    connection.execute(f"INSERT INTO {table} ({', '.join(given)}) VALUES ({marks})", list(given.values()))


@pytest.mark.behaviour("APP-5")
def test_an_older_file_is_found_in_by_words_once_it_is_brought_up_to_date(firm: TestFirm, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.attributes["path"] = path
    command.upgrade(config, "0003")
    with closing(sqlite3.connect(path)) as connection, connection:
        _insert(connection, "firm", id=1, database_id="x")
        _insert(connection, "audit_head", id=1, hash="0" * 64)
        _insert(connection, "account", id=1, name="Hélène", sort_key="helene", search_text="helene nora@halden.test")
        _insert(connection, "request", id=7, kind="chat", account_id=1, reference="CHT-0007", title="Papers",
                search_text="papers cht-0007", phase="open")  # fmt: skip
        _insert(connection, "document", id=3, account_id=1, name="Relevé d’août.pdf")
        _insert(connection, "pipeline", id=1, name="Books")
        _insert(connection, "stage", id=1, pipeline_id=1, name="Begin")
        _insert(connection, "job", id=5, pipeline_id=1, stage_id=1, account_id=1, title="Ledger", search_text="ledger")
    assert schema.prepare(path, firm.clock) == "0003"
    firm.close()
    firm.paths.database.unlink()
    path.rename(firm.paths.database)
    firm._open()
    assert _whole(firm)
    assert [each.id for each in search.find(firm.office, "nora@hal").accounts] == [1]
    assert [each.id for each in search.find(firm.office, "cht-0007").requests] == [7]
    assert [each.id for each in search.find(firm.office, "releve").documents] == [3]
    assert [each.id for each in search.find(firm.office, "ledg").jobs] == [5]
    assert waiting_counts(firm.office)[Kind.CHAT] == 1


# Damage, and what is erased


def _raw(firm: TestFirm, statement: str) -> list[Any]:
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        return connection.execute(statement).fetchall()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE find_account_data SET block = x'00' WHERE id > 10",
        "DELETE FROM find_account_data",
        "INSERT INTO find_account (find_account, rowid, words) VALUES ('delete', 1, ' halden ')",
        "DROP TABLE find_account_idx",
        "UPDATE waiting SET requests = requests + 1",
        "DELETE FROM waiting_account",
        "DROP TRIGGER find_request_added",
    ],
)
def test_a_damaged_index_is_noticed_and_made_anew(firm: TestFirm, damage: str) -> None:
    firm.request(Kind.CHAT, firm.account("Halden", nora="nora@halden.test"))
    assert not index_care.mend_if_damaged(firm.office.database), "nothing to mend"
    _raw(firm, damage)
    assert index_care.mend_if_damaged(firm.office.database)
    assert _whole(firm)
    assert [each.name for each in search.find(firm.office, "halden").accounts] == ["Halden"]
    assert sum(waiting_counts(firm.office).values()) == 1


def _blocks(firm: TestFirm) -> list[bytes]:
    return [row[0] for row in _raw(firm, "SELECT block FROM find_account_data WHERE id > 10 ORDER BY id")]


@pytest.mark.behaviour("APP-5")
def test_nothing_of_an_erased_account_stays_in_the_index(firm: TestFirm) -> None:
    firm.account("Halden", nora="nora@halden.test")
    with firm.office.database.write() as uow:
        index_care.forget_removed(uow.session)
        uow.commit()
    before = _blocks(firm)
    gone = firm.account("Xyzzy Qwp", zoe="zoe@xyzzy.test")
    assert search.find(firm.office, "xyzzy").accounts
    with firm.office.database.write() as uow:
        uow.session.delete(uow.session.get_one(Account, gone))
        uow.commit()
    assert search.find(firm.office, "xyzzy").accounts == ()
    assert b"xyz" in b"".join(_blocks(firm)), "crossed out beside it"
    with firm.office.database.write() as uow:
        index_care.forget_removed(uow.session)
        uow.commit()
    assert b"xyz" not in b"".join(_blocks(firm))
    assert _blocks(firm) == before
