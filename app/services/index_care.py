"""Care of what the database keeps by itself: the index of words, and the counts of what waits (APP-5)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.models.phase import Phase
from app.models.request import Request, Waiting, WaitingAccount
from app.services.database import Database
from app.services.migrations import kept_by_triggers


def mend_if_damaged(database: Database) -> bool:
    """Make the index and the counts anew from the tables where they do not say what these say; True if so.

    Takes seconds for a million requests, in which nobody else can write: for `doctor`. Raises `Fault`.
    """
    with database.write() as uow:
        if is_whole(uow.session):
            return False
    with database.write() as uow:
        mend(uow.session)
        uow.commit()
    return True


def is_whole(session: Session) -> bool:
    """Tell whether the index and the counts say what the tables say.

    The session must be one that may write: SQLite is asked for the examination by an insert.
    """
    schema = set(session.scalars(text("SELECT sql FROM sqlite_master")))
    if not schema.issuperset(kept_by_triggers.statements()):
        return False
    try:
        kept_by_triggers.tell_indexes(session.connection().exec_driver_sql, "'integrity-check', 1", ", rank")
    except DatabaseError:
        return False
    return all(
        set(session.execute(_counted(column))) == set(session.execute(kept))
        for column, kept in (
            (Request.kind, select(Waiting.kind, Waiting.requests)),
            (Request.account_id, select(WaitingAccount.account_id, WaitingAccount.requests)),
        )
    )


def _counted(column: Any) -> Select[tuple[Any, int]]:
    waits = (Request.phase == Phase.OPEN, Request.archived_at.is_(None))
    return select(column, func.count()).where(*waits).group_by(column)


def mend(session: Session) -> None:
    """Make all of it anew from the tables, in the caller's commit."""
    connection = session.connection()
    kept_by_triggers.drop(connection.exec_driver_sql)
    kept_by_triggers.create(connection.exec_driver_sql)


def forget_removed(session: Session) -> None:
    """Leave nothing in the index of rows that are gone: the last step of an erasure, in its commit (APP-7).

    Rows that are deleted, or whose text changes, are taken out of the index by triggers at once: no search finds them.
    But what was taken out stays crossed out beside it until SQLite next merges the index; this merges. FTS5's own
    `secure-delete` would do it row by row, but is there from SQLite 3.42 on alone, and leaves an index that an older
    SQLite cannot read. The freed pages are overwritten by `PRAGMA secure_delete`, of the connection. Takes seconds for
    a million requests.
    """
    kept_by_triggers.tell_indexes(session.connection().exec_driver_sql, "'optimize'")
