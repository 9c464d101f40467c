"""Statements about columns, asked often: by the session's own connection, which takes a third of the time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CursorResult, Executable
from sqlalchemy.orm import DeclarativeBase, Session


def ask(
    session: Session, statement: Executable, parameters: Mapping[str, Any] | Sequence[Mapping[str, Any]] = ()
) -> CursorResult[*tuple[Any, ...]]:
    """Execute a statement that loads no mapped objects, behind what the session has still to write.

    Whoever writes by it lets loaded objects be read again: `forget`.
    """
    session.flush()
    return session.connection().execute(statement, parameters or None)


def forget(session: Session, *kinds: type[DeclarativeBase]) -> None:
    """Let loaded objects be read again: their rows were written beside the session."""
    for loaded in list(session.identity_map.values()):
        if isinstance(loaded, kinds):
            session.expire(loaded)
