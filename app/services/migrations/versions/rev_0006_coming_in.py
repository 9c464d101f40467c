"""Time away, the firm's bank account, answers that prove themselves, its services, the trash, files of clients"""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

import app.models.base

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for name in ("absent_from", "absent_until"):
        op.add_column("firm", sa.Column(name, app.models.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("firm", sa.Column("reply_key", sa.String(length=64), nullable=False, server_default=""))
    op.execute(sa.text("UPDATE firm SET reply_key = :key").bindparams(key=secrets.token_hex(32)))
    op.add_column("client_reply", sa.Column("message_id", sa.String(length=500), nullable=True))
    op.add_column("client_reply", sa.Column("answer", sa.String(length=20), nullable=False, server_default=""))
    op.create_table(
        "bank_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("payer", sa.String(length=200), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reference", sa.String(length=140), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", app.models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_bank_entry_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_bank_entry_key")),
    )
    op.create_index(op.f("ix_bank_entry_account_id"), "bank_entry", ["account_id"])
    op.create_index("ix_bank_entry_open", "bank_entry", ["id"], sqlite_where=sa.text("state = 'open'"))
    op.add_column("invoice_line", sa.Column("unit", sa.String(length=20), nullable=False, server_default=""))
    op.create_table(
        "service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("tax_rate", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
    )
    op.add_column("document", sa.Column("trashed_at", app.models.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("document", sa.Column("from_client", sa.Boolean(), server_default="0", nullable=False))
    op.execute(
        "UPDATE document SET from_client = 1"
        " WHERE id IN (SELECT document_id FROM request_document WHERE role = 'evidence')"
        " OR EXISTS (SELECT 1 FROM client_reply, json_each(client_reply.files) AS file"
        " WHERE client_reply.account_id = document.account_id"
        " AND json_extract(file.value, '$.sha256') = document.sha256)"
    )
