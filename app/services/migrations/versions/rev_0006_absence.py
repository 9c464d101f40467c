"""From when to when nothing could leave"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import app.models.base

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for name in ("absent_from", "absent_until"):
        op.add_column("firm", sa.Column(name, app.models.base.UtcDateTime(timezone=True), nullable=True))
