"""Requests that another program sent; erased accounts, wrong recipients; the index of words, counts of what waits"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import app.models.base
from app.services.folding import fold
from app.services.migrations import kept_by_triggers

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("reminder_clock", sa.Column("recorded_at", app.models.base.UtcDateTime(timezone=True), nullable=True))
    _erasing()
    _document_names()
    op.create_table(
        "waiting",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_waiting")),
    )
    op.create_table(
        "waiting_account",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_waiting_account")),
    )
    # Last of all: what makes a table anew drops its triggers.
    kept_by_triggers.create(op.execute)


def _erasing() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", app.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("kept", sa.String(length=12), nullable=False),
        sa.Column("phase", sa.String(length=10), nullable=False),
        sa.Column("pending", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_digest"), "erasure", ["digest"])
    op.create_table(
        "incident",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", app.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reported_by", sa.String(length=200), nullable=False),
        sa.Column("account", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mails", sa.JSON(), nullable=False),
        sa.Column("measures", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_account_id"), "incident", ["account_id"])


def _document_names() -> None:
    op.add_column("document", sa.Column("search_text", sa.Text(), server_default="", nullable=False))
    document = sa.table("document", sa.column("id", sa.Integer), sa.column("name"), sa.column("search_text"))
    connection = op.get_bind()
    named = [{"number": row.id, "words": fold(row.name)} for row in connection.execute(sa.select(document)).all()]
    if named:
        changed = sa.update(document).where(document.c.id == sa.bindparam("number"))
        connection.execute(changed.values(search_text=sa.bindparam("words")), named)
