"""Requests that another program sent: when they were recorded here."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import app.models.base

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("reminder_clock", sa.Column("recorded_at", app.models.base.UtcDateTime(timezone=True), nullable=True))
