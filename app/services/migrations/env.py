"""Runs the migrations on the SQLite file named by `config.attributes["path"]`."""

from __future__ import annotations

import sqlite3
from typing import Any

from alembic import context
from sqlalchemy import create_engine, event, pool

import app.models.tables  # noqa: F401
from app.models.base import Base


def run() -> None:
    """Upgrade in one transaction, with foreign keys off as batch changes need it."""
    engine = create_engine(f"sqlite:///{context.config.attributes['path']}", poolclass=pool.NullPool)

    @event.listens_for(engine, "connect")
    def on_connect(connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
