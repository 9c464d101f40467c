"""What came onto the firm's account, as its bank told: it waits for somebody to say what it pays (INV-3)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class EntryState(StrEnum):
    """What became of a movement."""

    OPEN = "open"
    RECORDED = "recorded"
    IGNORED = "ignored"


class BankEntry(Base):
    """A movement of a statement. Its row stays, so that another statement with the same one brings nothing new.

    Payer and words stay while it waits, and where it paid for one account, which takes them along when it is erased.
    """

    __tablename__ = "bank_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    """A digest of all that the bank told of it."""
    booked_on: Mapped[date]
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    payer: Mapped[str] = mapped_column(String(200), default="")
    iban: Mapped[str] = mapped_column(String(34), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    reference: Mapped[str] = mapped_column(String(140), default="")
    state: Mapped[str] = mapped_column(String(10), default="open")
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    """Whose invoices it paid, where they are of one account."""
    taken_at: Mapped[datetime]

    __table_args__ = (Index("ix_bank_entry_open", "id", sqlite_where=sql("state = 'open'")),)
