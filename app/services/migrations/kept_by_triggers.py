"""What the database keeps by itself, by triggers: the index of words, and the counts of what waits (APP-5).

A revision that makes one of these tables anew (a batch change in SQLite drops its triggers, and a view in the way of
its renaming) calls `drop` before and `create` after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

INDEXED = ("account", "request", "document", "job")
"""The tables whose `search_text` is indexed, each in a table `find_…`, through a view `words_of_…`."""
_WAITS = "{row}.phase = 'open' AND {row}.archived_at IS NULL"
_COUNTED = (("waiting", "kind"), ("waiting_account", "account_id"))

Execute = Callable[[str], object]


def create(execute: Execute) -> None:
    """Make all of it, filled from the tables as they are."""
    for statement in statements():
        execute(statement)
    fill(execute)


def statements() -> tuple[str, ...]:
    """Return what makes it, word for word as the schema keeps it."""
    return (*(each for table in INDEXED for each in _index(table)), *_counts())


def drop(execute: Execute) -> None:
    """Take all of it away but the tables of the counts."""
    for table in INDEXED:
        for event in ("added", "removed", "changed"):
            execute(f"DROP TRIGGER IF EXISTS find_{table}_{event}")
        execute(f"DROP TABLE IF EXISTS find_{table}")
        execute(f"DROP VIEW IF EXISTS words_of_{table}")
    for event in ("added", "removed", "begun", "ended"):
        execute(f"DROP TRIGGER IF EXISTS waiting_{event}")


def fill(execute: Execute) -> None:
    """Write all of it anew from the tables. Seconds for a million requests."""
    tell_indexes(execute, "'rebuild'")
    for table, column in _COUNTED:
        execute(f"DELETE FROM {table}")
        execute(
            f"INSERT INTO {table} ({column}, requests) SELECT {column}, count(*) FROM request AS each"
            f" WHERE {_WAITS.format(row='each')} GROUP BY {column}"
        )


def tell_indexes(execute: Execute, command: str, column: str = "") -> None:
    """Give each index one of FTS5's own commands, which are inserts; with a column where the command has a value."""
    for table in INDEXED:
        execute(f"INSERT INTO find_{table} (find_{table}{column}) VALUES ({command})")


def _index(table: str) -> Iterator[str]:
    """An index of the three-letter pieces of `search_text` and of where they stand, with a blank at either end."""
    yield f"CREATE VIEW words_of_{table} AS SELECT id, ' ' || search_text || ' ' AS words FROM {table}"
    yield (
        f"CREATE VIRTUAL TABLE find_{table} USING fts5(words, content = 'words_of_{table}', content_rowid = 'id',"
        " tokenize = 'trigram case_sensitive 1', columnsize = 0)"
    )
    put = f"INSERT INTO find_{table} (rowid, words) VALUES (new.id, ' ' || new.search_text || ' ');"
    take = (
        f"INSERT INTO find_{table} (find_{table}, rowid, words)"
        " VALUES ('delete', old.id, ' ' || old.search_text || ' ');"
    )
    yield f"CREATE TRIGGER find_{table}_added AFTER INSERT ON {table} BEGIN {put} END"
    yield f"CREATE TRIGGER find_{table}_removed AFTER DELETE ON {table} BEGIN {take} END"
    yield (
        f"CREATE TRIGGER find_{table}_changed AFTER UPDATE OF search_text ON {table}"
        f" WHEN old.search_text <> new.search_text BEGIN {take} {put} END"
    )


def _counts() -> Iterator[str]:
    """How many requests wait for the client: of each kind, and of each account that has any."""
    old, new = _WAITS.format(row="old"), _WAITS.format(row="new")
    more = " ".join(
        f"INSERT INTO {table} ({column}, requests) VALUES (new.{column}, 1)"
        f" ON CONFLICT ({column}) DO UPDATE SET requests = requests + 1;"
        for table, column in _COUNTED
    )
    fewer = " ".join(
        f"UPDATE {table} SET requests = requests - 1 WHERE {column} = old.{column};"
        f" DELETE FROM {table} WHERE {column} = old.{column} AND requests = 0;"
        for table, column in _COUNTED
    )
    change = "AFTER UPDATE OF phase, archived_at ON request"
    yield f"CREATE TRIGGER waiting_added AFTER INSERT ON request WHEN {new} BEGIN {more} END"
    yield f"CREATE TRIGGER waiting_removed AFTER DELETE ON request WHEN {old} BEGIN {fewer} END"
    yield f"CREATE TRIGGER waiting_begun {change} WHEN {new} AND NOT ({old}) BEGIN {more} END"
    yield f"CREATE TRIGGER waiting_ended {change} WHEN {old} AND NOT ({new}) BEGIN {fewer} END"
