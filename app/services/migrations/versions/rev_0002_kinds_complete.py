"""What the kinds hold once each is complete: discounts, folders, attachments, wanted documents"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import app.models.base

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _organizers_and_proposals()
    _invoices()
    _chats_and_documents()
    _client_requests()
    _templates()
    _mailbox()
    _today()


def _organizers_and_proposals() -> None:
    with op.batch_alter_table("organizer_content") as table:
        table.add_column(sa.Column("sources", sa.JSON(), server_default="{}", nullable=False))
    with op.batch_alter_table("proposal_content") as table:
        table.add_column(sa.Column("document", sa.String(length=10), server_default="proposal", nullable=False))
        table.add_column(sa.Column("template_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_proposal_content_template_id_template"), "template", ["template_id"], ["id"], ondelete="SET NULL"
        )


def _invoices() -> None:
    with op.batch_alter_table("invoice_content") as table:
        table.add_column(sa.Column("discount_kind", sa.String(length=8), server_default="", nullable=False))
        table.add_column(sa.Column("discount_value", sa.String(length=24), server_default="0", nullable=False))
        table.add_column(sa.Column("shows_code", sa.Boolean(), server_default="1", nullable=False))
        table.add_column(sa.Column("shows_registration", sa.Boolean(), server_default="1", nullable=False))
        table.add_column(sa.Column("series", sa.String(length=40), server_default="", nullable=False))
        table.add_column(sa.Column("credits_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("template_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_invoice_content_credits_id_request"), "request", ["credits_id"], ["id"], ondelete="SET NULL"
        )
        table.create_foreign_key(
            op.f("fk_invoice_content_template_id_template"), "template", ["template_id"], ["id"], ondelete="SET NULL"
        )
        table.create_index(op.f("ix_invoice_content_credits_id"), ["credits_id"])
    with op.batch_alter_table("invoice_line") as table:
        table.add_column(sa.Column("detail", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("discount_kind", sa.String(length=8), server_default="", nullable=False))
        table.add_column(sa.Column("discount_value", sa.String(length=24), server_default="0", nullable=False))
    with op.batch_alter_table("payment") as table:
        table.add_column(sa.Column("refund", sa.Boolean(), server_default="0", nullable=False))
    with op.batch_alter_table("number_series") as table:
        table.add_column(sa.Column("released", sa.JSON(), server_default="[]", nullable=False))


def _chats_and_documents() -> None:
    with op.batch_alter_table("batch") as table:
        table.add_column(sa.Column("words", sa.JSON(), server_default="{}", nullable=False))
    op.create_table(
        "message_document",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["chat_message.id"], name=op.f("fk_message_document_message_id_chat_message"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_message_document_document_id_document")
        ),
        sa.PrimaryKeyConstraint("message_id", "document_id", name=op.f("pk_message_document")),
    )  # fmt: skip
    op.create_index(op.f("ix_message_document_document_id"), "message_document", ["document_id"])
    with op.batch_alter_table("chat_message") as table:
        table.add_column(sa.Column("cycle", sa.Integer(), server_default="1", nullable=False))
        table.add_column(sa.Column("seen_at", app.models.base.UtcDateTime(timezone=True), nullable=True))
    with op.batch_alter_table("todo") as table:
        table.add_column(sa.Column("done_by", sa.String(length=200), server_default="", nullable=False))
    op.create_table(
        "folder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_folder_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_folder")),
    )
    op.create_index("uq_folder_path", "folder", ["account_id", "path"], unique=True)


def _client_requests() -> None:
    op.create_table(
        "client_request_content",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("repeats", sa.String(length=10), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("repeat_day", sa.Integer(), nullable=False),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_client_request_content_request_id_request"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["template_id"], ["template.id"], name=op.f("fk_client_request_content_template_id_template"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_client_request_content")),
    )  # fmt: skip
    op.create_index(
        "ix_client_request_content_next_on", "client_request_content", ["next_on"],
        sqlite_where=sa.text("next_on IS NOT NULL"), postgresql_where=sa.text("next_on IS NOT NULL"),
    )  # fmt: skip
    op.create_table(
        "wanted_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("arrived_at", app.models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("struck_off", sa.Boolean(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_wanted_document_request_id_request"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_wanted_document_document_id_document"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wanted_document")),
    )
    op.create_index(op.f("ix_wanted_document_request_id"), "wanted_document", ["request_id"])
    op.create_index(op.f("ix_wanted_document_document_id"), "wanted_document", ["document_id"])


def _templates() -> None:
    with op.batch_alter_table("template") as table:
        table.add_column(sa.Column("reminder_basis", sa.String(length=10), server_default="", nullable=False))
        table.add_column(sa.Column("reminder_first_offset", sa.Integer(), server_default="0", nullable=False))
        table.add_column(sa.Column("shipped_key", sa.String(length=60), server_default="", nullable=False))
        table.add_column(sa.Column("changed_at", app.models.base.UtcDateTime(timezone=True), nullable=True))


def _mailbox() -> None:
    with op.batch_alter_table("mail") as table:
        table.add_column(sa.Column("proof_told", sa.Boolean(), server_default="0", nullable=False))
    op.create_table(
        "mailbox_state",
        sa.Column("folder", sa.String(length=300), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("last_uid", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("folder", name=op.f("pk_mailbox_state")),
    )


def _today() -> None:
    with op.batch_alter_table("mail") as table:
        table.add_column(sa.Column("words", sa.JSON(), server_default="{}", nullable=False))
    op.create_index("ix_request_state", "request", ["kind", "state", "last_entry"])
    op.create_index("ix_reminder_clock_reason", "reminder_clock", ["reason"])
