"""The audit trail: entries chained by hashes over digests, their content kept apart (AUD-1, AUD-2).

The chain covers the *digest* of an entry's content. Erasing a client removes the content
and leaves the chain whole; the salt within the content keeps a digest from being guessed.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base

GENESIS = "0" * 64


class AuditEntry(Base):
    """One entry: when, which content, and the hash that ties it to the one before."""

    __tablename__ = "audit_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    code: Mapped[str] = mapped_column(String(40))
    content_digest: Mapped[str] = mapped_column(String(64))
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditContent(Base):
    """What an entry says. Canonical JSON; put into words in the reader's language."""

    __tablename__ = "audit_content"

    seq: Mapped[int] = mapped_column(ForeignKey("audit_entry.seq"), primary_key=True, autoincrement=False)
    account_id: Mapped[int | None]
    request_id: Mapped[int | None] = mapped_column(index=True)
    mail_id: Mapped[int | None] = mapped_column(index=True)
    group: Mapped[str] = mapped_column("entry_group", String(10), default="settings")
    """mail, client, staff or settings: what the page filters by."""
    actor_kind: Mapped[str] = mapped_column(String(12))
    actor_name: Mapped[str] = mapped_column(String(200), default="")
    body: Mapped[str]
    """The canonical JSON that the digest was made of; it repeats the columns beside it."""

    __table_args__ = (Index("ix_audit_content_account", "account_id", "seq"),)


class AuditHead(Base):
    """The last entry of the chain: the row under whose lock entries are appended; it shows a cut-off tail."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(default=0)
    hash: Mapped[str] = mapped_column(String(64), default=GENESIS)


def canonical(content: dict[str, Any]) -> str:
    """Write content as canonical JSON: sorted keys, no blanks, UTF-8."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(body: str) -> str:
    """Return the SHA-256 of an entry's canonical content, as 64 hexadecimal digits."""
    return hashlib.sha256(body.encode()).hexdigest()


def chain_hash(previous_hash: str, seq: int, at: datetime, code: str, content_digest: str) -> str:
    """Return the hash of an entry: over the one before it, its number, moment, code and content's digest."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    line = "\n".join((previous_hash, str(seq), moment, code, content_digest))
    return hashlib.sha256(line.encode()).hexdigest()
