"""The outbox: one `Mail` is one message to one address; a `MailItem` says for which step of which request."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, Text, UniqueConstraint, exists, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base


class MailState(StrEnum):
    """Where a mail stands (sender.md). Offline and paused are banners, not states."""

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    RETRYING = "retrying"
    FAILED = "failed"
    BOUNCED = "bounced"
    UNCERTAIN = "uncertain"
    HELD = "held"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


UNRELEASED = (MailState.QUEUED, MailState.RETRYING, MailState.HELD)
"""States from which a mail may still leave."""
COUNTED = (MailState.ACCEPTED, MailState.UNCERTAIN)
"""States that count a step as sent: the server has it, or may have it."""
REVIVABLE = (MailState.SKIPPED, MailState.CANCELLED)
"""States in which nothing ever left, so that planning the same step again may take the row up."""
PROBLEMS = (MailState.FAILED, MailState.BOUNCED, MailState.UNCERTAIN, MailState.HELD)
"""States that wait for a person."""


MESSAGE_ID_LENGTH = 500
"""Of an answer's Message-ID, so much is kept."""
TASKS = "tasks"
"""The batches whose mails list all that is asked of one contact, whatever its kind (ACC-8): they put nothing on top."""


class StepKind(StrEnum):
    """What a mail of a request is."""

    FIRST = "first"
    REMINDER = "reminder"
    RESEND = "resend"
    APOLOGY = "apology"
    """To somebody who should not have got a mail of it (APP-7): no answer is hoped for, nothing is counted."""


BY_HAND = (StepKind.RESEND, StepKind.APOLOGY)
"""Mails beside the steps of a cycle: they end nothing, and are waited for by nothing."""


class Batch(Base):
    """Mails released together by one press of a button: what Undo takes back (MAN-4)."""

    __tablename__ = "batch"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    what: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime]
    release_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]
    actor: Mapped[dict[str, Any]]
    """Who pressed it: kind, name, staff_id, os_user, machine."""
    before: Mapped[list[Any]]
    """How the requests stood before, so that Undo restores everything."""
    words: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """Language -> {"subject", "body"}: a message edited for these mails alone (MAN-7)."""


class Mail(Base):
    """One message to one address."""

    __tablename__ = "mail"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)
    batch_id: Mapped[str | None] = mapped_column(ForeignKey("batch.id"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("mail.id"))
    """The uncertain or failed mail that a person decided to send again."""
    address: Mapped[str] = mapped_column(String(320))
    name: Mapped[str] = mapped_column(String(250), default="")
    language: Mapped[str] = mapped_column(String(5), default="en")
    manual: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    words: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """{"subject", "body"}: edited for this mail alone (AUT-10, ENG-6); empty: the usual text."""
    with_document: Mapped[bool] = mapped_column(default=True)
    """False for those who are told of a document that others sign (ACC-1)."""
    state: Mapped[str] = mapped_column(String(10), default=MailState.QUEUED)
    not_before: Mapped[datetime]
    created_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(40), default="")
    """Why it is held, was skipped, or waits: a code."""

    subject: Mapped[str] = mapped_column(String(500), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    html: Mapped[str] = mapped_column(Text, default="")
    attachments: Mapped[list[Any]]
    """[{"name", "media_type", "sha256", "size"}]: bytes by hash, in the document store."""
    message_id: Mapped[str] = mapped_column(String(200), default="", index=True)
    dated_at: Mapped[datetime | None]
    bytes_sha256: Mapped[str] = mapped_column(String(64), default="")

    proof_told: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Whether the firm's own address was told in the same transaction: its mailbox proves then what became of it."""
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    first_failed_at: Mapped[datetime | None]
    transport: Mapped[str] = mapped_column(String(120), default="")
    reply_code: Mapped[int | None]
    reply_text: Mapped[str] = mapped_column(Text, default="")
    finished_at: Mapped[datetime | None]
    resolution: Mapped[str] = mapped_column(String(20), default="")
    """What a person decided about an uncertain, failed or held one: was_sent, sent_again, dropped."""
    resolved_at: Mapped[datetime | None]

    items: Mapped[list[MailItem]] = relationship(back_populates="mail", cascade="all, delete-orphan")

    __table_args__ = (
        Index(
            "ix_mail_ready",
            "not_before",
            sqlite_where=sql("state IN ('queued', 'retrying')"),
        ),
        Index("ix_mail_state", "state", "created_at"),
    )


def noted() -> ColumnElement[bool]:
    """Say of a mail that the server's acceptance was written down, be it that what follows from it was not yet."""
    return exists(select(Attempt.id).where(Attempt.mail_id == Mail.id, Attempt.verdict == "accepted"))


class MailItem(Base):
    """For which step of which request a mail goes: the key that makes each step leave once (ENG-3)."""

    __tablename__ = "mail_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    mail_id: Mapped[int] = mapped_column(ForeignKey("mail.id", ondelete="CASCADE"), index=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"))
    cycle: Mapped[int]
    step_kind: Mapped[str] = mapped_column(String(10))
    step: Mapped[int]
    """0 for the first mail, n for reminder n, n for the n-th resend."""
    address: Mapped[str] = mapped_column(String(320))
    """In lower case."""
    needs_open: Mapped[bool] = mapped_column(default=True)
    """False for a copy that is wanted although the request is done (MAN-5)."""
    dropped: Mapped[str] = mapped_column(String(40), default="")
    """Why this part of a merged mail was left out."""

    mail: Mapped[Mail] = relationship(back_populates="items")

    __table_args__ = (
        UniqueConstraint("request_id", "cycle", "step_kind", "step", "address", name="uq_mail_item_step"),
    )


class Attempt(Base):
    """One try at handing a mail to a server."""

    __tablename__ = "attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    mail_id: Mapped[int] = mapped_column(ForeignKey("mail.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    transport: Mapped[str] = mapped_column(String(120))
    sandbox: Mapped[bool] = mapped_column(default=False)
    phase: Mapped[str] = mapped_column(String(12))
    verdict: Mapped[str] = mapped_column(String(16))
    reply_code: Mapped[int | None]
    reply_text: Mapped[str] = mapped_column(Text, default="")
    duration_ms: Mapped[int] = mapped_column(default=0)


class MailboxState(Base):
    """How far a folder of the firm's mailbox has been read."""

    __tablename__ = "mailbox_state"

    folder: Mapped[str] = mapped_column(String(300), primary_key=True)
    """The mailbox's name, and the folder's."""
    uid_validity: Mapped[int] = mapped_column(BigInteger)
    last_uid: Mapped[int] = mapped_column(BigInteger, default=0)


class ThrottleState(Base):
    """The token bucket of a mail account, kept over restarts (ENG-5)."""

    __tablename__ = "throttle_state"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    bucket: Mapped[dict[str, Any]]


class ClientReply(Base):
    """What a client wrote in answer to a mail about a request, as it came into the firm's mailbox (INB-1)."""

    __tablename__ = "client_reply"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    """When it was read from the mailbox."""
    sender: Mapped[str] = mapped_column(String(320))
    name: Mapped[str] = mapped_column(String(200))
    subject: Mapped[str] = mapped_column(String(300))
    words: Mapped[str] = mapped_column(Text)
    files: Mapped[list[Any]]
    """[{"name", "document_id"}]: kept among the account's documents."""
    not_kept: Mapped[list[Any]]
    """Names of files that stay in the mailbox."""
    message_id: Mapped[str | None] = mapped_column(String(MESSAGE_ID_LENGTH))
    """Of the answer: the same one is taken in once. None for what came before this was kept."""
    answer: Mapped[str] = mapped_column(String(20), default="", server_default="")
    """The button that was pressed, where its seal is ours (INB-3); else empty."""
