"""Accounts (clients of the firm), their contacts, and the link between the two."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base


class Account(Base):
    """A client of the firm."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    sort_key: Mapped[str] = mapped_column(String(300), index=True)
    """The name without accents and case: what lists sort by."""
    search_text: Mapped[str] = mapped_column(Text, default="")
    """Folded name, reference, tags, contacts' names and addresses: what the search box looks in."""
    reference: Mapped[str] = mapped_column(String(60), default="", index=True)
    type: Mapped[str] = mapped_column(String(30), default="company")
    registration: Mapped[str] = mapped_column(String(60), default="")
    postal_address: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    client_since: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(5), default="")
    time_zone: Mapped[str] = mapped_column(String(60), default="")
    """Empty: the firm's (AUT-6)."""
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    direct_debit: Mapped[bool] = mapped_column(default=False)
    reminders_on: Mapped[bool | None]
    reminder_days: Mapped[int | None]
    reminder_number: Mapped[int | None]
    """The account's own reminder preference; None follows the firm (AUT-2)."""
    paused_until: Mapped[date | None]
    """Reminders rest up to and not including this local day; date.max until resumed (ACC-6)."""
    archived_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    links: Mapped[list[ContactLink]] = relationship(
        back_populates="account", cascade="all, delete-orphan", order_by="ContactLink.position, ContactLink.id"
    )
    tags: Mapped[list[Tag]] = relationship(secondary="account_tag", order_by="Tag.name")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
    __table_args__ = (Index("ix_account_live", "archived_at", "sort_key"),)


class Tag(Base):
    """A word by which accounts are gathered."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    hue: Mapped[int] = mapped_column(default=1)


class AccountTag(Base):
    """Which account bears which tag."""

    __tablename__ = "account_tag"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True)


class Contact(Base):
    """A person with an e-mail address, linked to one or more accounts (ACC-3)."""

    __tablename__ = "contact"

    id: Mapped[int] = mapped_column(primary_key=True)
    civility: Mapped[str] = mapped_column(String(10), default="")
    """"", "mme" or "m"; the French greeting needs it."""
    first_name: Mapped[str] = mapped_column(String(120), default="")
    last_name: Mapped[str] = mapped_column(String(120), default="")
    email: Mapped[str] = mapped_column(String(320), default="")
    email_key: Mapped[str] = mapped_column(String(320), default="", index=True)
    """The address in lower case: one mail an address, however it is typed (bug class 16)."""
    phone: Mapped[str] = mapped_column(String(60), default="")
    language: Mapped[str] = mapped_column(String(5), default="en")
    stopped_at: Mapped[datetime | None]
    stop_reason: Mapped[str] = mapped_column(Text, default="")
    """Stop e-mails to this contact: holds everywhere (ACC-9)."""
    address_problem: Mapped[str] = mapped_column(String(20), default="")
    """"", "unknown" or "bounced"; NOTIFY stays as it was."""
    address_problem_at: Mapped[datetime | None]
    address_problem_text: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    links: Mapped[list[ContactLink]] = relationship(back_populates="contact", cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    @property
    def name(self) -> str:
        """First and last name, or the address where there is neither."""
        return name_of(self.first_name, self.last_name, self.email)


def name_of(first_name: str, last_name: str, email: str) -> str:
    """Return what a contact is called: by name, or by address where there is none."""
    return f"{first_name} {last_name}".strip() or email


class ContactLink(Base):
    """What a contact is to an account: NOTIFY and Signatory belong here (ACC-3)."""

    __tablename__ = "contact_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)
    notify: Mapped[bool] = mapped_column(default=True)
    notify_kinds: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    """The kinds of request that NOTIFY is narrowed to; None: all (ACC-9)."""
    signatory: Mapped[bool] = mapped_column(default=False)
    role: Mapped[str] = mapped_column(String(120), default="")
    position: Mapped[int] = mapped_column(default=0)

    account: Mapped[Account] = relationship(back_populates="links")
    contact: Mapped[Contact] = relationship(back_populates="links")

    __table_args__ = (UniqueConstraint("account_id", "contact_id"),)
