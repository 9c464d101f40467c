"""What the firm did for the privacy of its clients: accounts erased, e-mails that went to a wrong recipient (APP-7)."""

from __future__ import annotations

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Phase(StrEnum):
    """How far an erasure is; what a killed program left begun is gone on with from here."""

    FILES = "files"
    """The rows are gone; documents, sandbox mails and copies of the database are going."""
    PAGES = "pages"
    """The files are gone; what the database file still holds of its old pages is being overwritten."""
    BACKUPS = "backups"
    """Older backups are going, where somebody wished that."""
    DONE = "done"


class Kept(StrEnum):
    """What of an erased account stays, because the law wants it."""

    NOTHING = "nothing"
    INVOICES = "invoices"
    """Issued invoices as they are, with the name and address that stand on them."""
    PSEUDONYM = "pseudonym"
    """Numbers, dates and amounts of issued invoices; whose they are is gone."""


class Erasure(Base):
    """That an account was erased: by a digest, so that nothing here says whose it was."""

    __tablename__ = "erasure"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime]
    kept: Mapped[str] = mapped_column(String(12))
    phase: Mapped[str] = mapped_column(String(10))
    pending: Mapped[dict[str, Any]]
    """What still has to go: documents by hash, mails of the sandbox by id, words that must not stay in log files."""


class Incident(Base):
    """An e-mail that went to a wrong recipient, as the firm has to keep it on record (GDPR, article 33(5))."""

    __tablename__ = "incident"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(index=True)
    """Whose data it was; no key, since the record outlives the account."""
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column("reported_by", String(200), default="")
    account: Mapped[str] = mapped_column(String(300), default="")
    name: Mapped[str] = mapped_column(String(250), default="")
    address: Mapped[str] = mapped_column(String(320), default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    mails: Mapped[list[Any]]
    """[{"mail_id", "at", "subject", "attachments": [names]}]: what was sent."""
    measures: Mapped[list[Any]]
    """[{"code", "at", "by"}]: stopped, apology."""


def digest_of(database_id: str, account_id: int, created_at: datetime) -> str:
    """Return by what an erased account is known again in an older backup; says nothing of whose it was."""
    line = f"{database_id}\n{account_id}\n{created_at.isoformat(timespec='microseconds')}"
    return hashlib.sha256(line.encode()).hexdigest()
