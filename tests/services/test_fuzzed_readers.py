"""The readers of what comes from outside: each on its seeds and some damage to them, and what fuzzing found in them.

`python3 dev.py fuzz` looks for more.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.services.backups import contents
from app.services.database import schema
from app.services.errors import Fault
from app.services.importing.table_reader import read_table
from tests.support import fuzz_targets
from tests.support.xlsx import Inline, write_parts, xlsx_parts
from tooling import mutation

NAMED = b'[{"sha256": 1}]'


def test_the_command_knows_each_reader() -> None:
    assert tuple(fuzz_targets.TARGETS) == mutation.READERS


@pytest.mark.behaviour("APP-3", "ACC-7")
@pytest.mark.parametrize("name", fuzz_targets.TARGETS)
def test_each_reader_bears_damage_to_what_it_knows(name: str) -> None:
    lot = random.Random(name)
    for seed in fuzz_targets.seeds(name):
        fuzz_targets.run(name, seed)
        for _ in range(3):
            damaged = bytearray(seed)
            for _ in range(lot.choice((1, 3, 20)) if seed else 0):
                damaged[lot.randrange(len(damaged))] = lot.randrange(256)
            fuzz_targets.run(name, bytes(damaged))


@pytest.mark.behaviour("APP-6")
@pytest.mark.parametrize("damage", [
    (b"TABLE notes", b"TABL\xb5 notes"), (b"hello", b"hell\xb5"), (NAMED, b'[{"sha25\xb5": 1}]'),
    (NAMED, b'[{"sha257": 1}]'), (NAMED, b'[[["sha256"]]] '),
])  # fmt: skip
def test_a_backup_whose_bytes_are_no_text_is_damaged_and_no_crash(tmp_path: Path, damage: tuple[bytes, bytes]) -> None:
    path = tmp_path / "copy.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.executescript(
            "CREATE TABLE firm (database_id, x_sha256); INSERT INTO firm VALUES ('x', 'hello');"
            "CREATE TABLE audit_head (seq, hash); INSERT INTO audit_head VALUES (1, 'x');"
            "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('0003');"
            "CREATE TABLE notes (attachments);"
            """INSERT INTO notes VALUES ('[{"sha256": 1}]');"""
        )
    path.write_bytes(path.read_bytes().replace(*damage))
    with pytest.raises(Fault) as found:
        contents.read(path)
    assert found.value.code == "database-damaged"


@pytest.mark.behaviour("APP-6")
def test_a_complaint_of_sqlite_that_is_no_text_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "firm.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("CREATE TABLE notes (x)")
    # SQLite quotes the word in its complaint, and Python finds no text in that.
    path.write_bytes(path.read_bytes().replace(b"TABLE notes", b"TABL\xb5 notes"))
    with pytest.raises(Fault) as found:
        schema.check_integrity(path)
    assert found.value.code == "database-damaged"


@pytest.mark.behaviour("ACC-7")
def test_a_workbook_whose_table_of_shared_texts_is_empty_is_read(tmp_path: Path) -> None:
    parts = xlsx_parts({"Sheet1": [[Inline("Number"), Inline("Amount")], [7, 12.5]]})
    parts["xl/sharedStrings.xml"] = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0"/>'
    read = read_table(write_parts(tmp_path / "numbers.xlsx", {name: part.encode() for name, part in parts.items()}))
    assert (list(read.headers), len(read.rows)) == (["Number", "Amount"], 1)
