"""The database's two ways in, and the schema that is the models' own."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from sqlalchemy.pool import NullPool

from app.models.account import Account, ContactLink
from app.models.base import Base
from app.models.firm import Firm, NumberSeries
from app.services import migrations
from app.services.database import Database, schema
from app.services.errors import Fault
from app.services.migrations import HEAD, REVISIONS
from app.services.requests.numbering import next_number
from tests.support.small_firm import MORNING, SmallFirm, one


@pytest.fixture
def firm(tmp_path: Path) -> SmallFirm:
    """An empty firm with its schema."""
    firm = SmallFirm(tmp_path, filled=False)
    schema.prepare(firm.paths.database, firm.clock)
    return firm


@pytest.fixture
def database(firm: SmallFirm) -> Iterator[Database]:
    with closing(firm.open()) as database:
        yield database


def test_reading_cannot_write(database: Database) -> None:
    with database.read() as session, pytest.raises((OperationalError, Fault)):
        session.execute(insert(NumberSeries).values(key="x", next_number=1))
    with database.read() as session:
        assert session.get(NumberSeries, "x") is None


def test_what_is_not_committed_is_rolled_back(database: Database) -> None:
    with database.write() as uow:
        next_number(uow, "invoice")

    def fail_on_the_way() -> None:
        with database.write() as uow:
            next_number(uow, "invoice")
            raise RuntimeError("on the way")

    with pytest.raises(RuntimeError):
        fail_on_the_way()
    with database.read() as session:
        assert session.scalars(select(NumberSeries)).all() == []


def test_a_writer_has_the_lock_before_it_reads(firm: SmallFirm, database: Database) -> None:
    """A deferred one would fail at once, or lose an update, when two have read and both write."""
    with database.write() as uow:
        uow.session.execute(select(Firm.id))
        with closing(sqlite3.connect(firm.paths.database, timeout=0)) as other:
            other.isolation_level = None
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
            assert other.execute("SELECT count(*) FROM firm").fetchone() == (1,), "readers wait for nobody"


def test_writers_wait_for_each_other_and_none_is_lost(firm: SmallFirm, database: Database) -> None:
    def draw() -> None:
        with closing(firm.open()) as mine:
            for _ in range(20):
                with mine.write() as uow:
                    next_number(uow, "invoice")
                    uow.audit("number.drawn", "staff")
                    uow.commit()

    threads = [threading.Thread(target=draw) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as session:
        assert session.get_one(NumberSeries, "invoice").next_number == 81
    assert one(firm.paths.database, "SELECT count(*) FROM audit_entry") == 80
    assert one(firm.paths.database, "SELECT seq FROM audit_head") == 80


def test_a_locked_database_is_a_named_fault(firm: SmallFirm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.services.database.engine.BUSY_MS", 50)
    with closing(firm.open()) as impatient, closing(sqlite3.connect(firm.paths.database)) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Fault) as fault, impatient.write() as uow:
            next_number(uow, "invoice")
        assert fault.value.code == "database-locked"
        other.execute("ROLLBACK")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights by other means")
@pytest.mark.behaviour("ENG-2")
def test_only_this_user_can_read_the_files(firm: SmallFirm, database: Database) -> None:
    before = os.umask(0)
    try:
        with database.write() as uow:
            next_number(uow, "invoice")
            uow.commit()
        files = [
            path for path in firm.paths.data_dir.iterdir() if path.is_file() and path.name.startswith("relance.db")
        ]
        assert len(files) >= 2, "the journal is there too"
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        folders = [firm.paths.data_dir, firm.paths.documents, firm.paths.sandbox, firm.paths.state_dir]
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    finally:
        os.umask(before)


def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    with database.write() as uow:
        uow.session.add(ContactLink(account_id=99, contact_id=99))
        with pytest.raises(IntegrityError):
            uow.commit()


def test_every_commit_reaches_the_disk(database: Database) -> None:
    for way in (database._reading, database._writing):
        with way.connect() as connection:
            pragmas = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                       for name in ("journal_mode", "synchronous", "foreign_keys")}  # fmt: skip
        assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_moment_without_a_zone_is_refused_and_one_with_a_zone_comes_back_in_utc(database: Database) -> None:
    with database.write() as uow:
        uow.session.add(Account(name="A", sort_key="a", created_at=datetime(2026, 12, 1, 9)))
        with pytest.raises((StatementError, ValueError)):
            uow.commit()
    with database.write() as uow:
        uow.session.add(Account(name="A", sort_key="a", created_at=MORNING))
        uow.commit()
    with database.read() as session:
        moment = session.scalars(select(Account.created_at)).one()
    assert moment == MORNING and moment.utcoffset() == MORNING.utcoffset()


def test_the_list_of_revisions_is_that_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS
    assert scripts.get_current_head() == HEAD


def test_the_migrated_schema_is_that_of_the_models(firm: SmallFirm) -> None:
    engine = create_engine(f"sqlite:///{firm.paths.database}", poolclass=NullPool)
    with engine.connect() as connection:
        # What SQLite makes for itself of an index of words is no table of ours.
        options: dict[str, Any] = {
            "compare_type": True,
            "render_as_batch": True,
            "include_name": lambda name, kind, _: kind != "table" or not name.startswith("find_"),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(firm: SmallFirm) -> None:
    with closing(sqlite3.connect(firm.paths.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = firm.paths.database.read_bytes()
    with pytest.raises(Fault) as fault:
        schema.prepare(firm.paths.database, firm.clock)
    assert (fault.value.code, fault.value.params["revision"]) == ("schema-newer", "9999")
    assert firm.paths.database.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"), [("CREATE TABLE recipes (name TEXT)", "database-foreign"), (None, "database-damaged")]
)
def test_a_foreign_or_broken_file_is_refused_and_left_alone(tmp_path: Path, content: str | None, code: str) -> None:
    firm = SmallFirm(tmp_path, filled=False)
    path = firm.paths.database
    if content is None:
        path.write_bytes(b"These are my holiday pictures. " * 100)
    else:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(content)
    before = path.read_bytes()
    with pytest.raises(Fault) as fault:
        schema.prepare(path, firm.clock)
    assert fault.value.code == code
    assert path.read_bytes() == before


def test_preparing_what_is_up_to_date_changes_nothing(firm: SmallFirm) -> None:
    identity = one(firm.paths.database, "SELECT database_id FROM firm")
    assert schema.prepare(firm.paths.database, firm.clock) == HEAD
    assert one(firm.paths.database, "SELECT database_id FROM firm") == identity
    assert one(firm.paths.database, "SELECT count(*) FROM firm") == 1


def test_all_tables_are_mapped_before_any_thread_can_ask(tmp_path: Path) -> None:
    """A class that one thread imports while another asks its first question would break the mapping for good."""
    program = """
import sys
from pathlib import Path
from app.models.base import Base
from app.services.clock import SystemClock
from app.services.database import Database
Database(Path(sys.argv[1]), SystemClock())
known = {mapper.class_.__name__ for mapper in Base.registry.mappers}
assert {"Account", "Mail", "Request", "Stage", "Automation"} <= known, known
assert all(mapper.configured for mapper in Base.registry.mappers)
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "a.db")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
