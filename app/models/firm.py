"""The firm: one row of its own, its settings, its staff."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Firm(Base):
    """The one row that a database has about itself: identity, pause, revision of the calendar."""

    __tablename__ = "firm"

    id: Mapped[int] = mapped_column(primary_key=True)
    database_id: Mapped[str] = mapped_column(String(36))
    """Drawn when the database is made; a copy keeps it, which is how a copy is recognised."""
    is_demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    calendar_revision: Mapped[int] = mapped_column(default=1)
    """Raised when hours, holidays or the zone change; dates of an older revision are recomputed."""
    paused_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
    """None while paused: until somebody resumes (ENG-8)."""
    paused_reason: Mapped[str] = mapped_column(String(40), default="")
    paused_by: Mapped[str] = mapped_column(default="")
    reply_key: Mapped[str] = mapped_column(String(64), default="", server_default="")
    """Seals the answers that mails offer (INB-3): 32 random bytes in hexadecimal; empty: answers prove nothing."""
    last_pass_at: Mapped[datetime | None]
    """The last moment at which a sender looked for due reminders; tells time off from a busy day (ENG-6)."""
    absent_from: Mapped[datetime | None]
    """The last moment before the time off over which reminders had to be held at which one could have left."""
    absent_until: Mapped[datetime | None]
    """The first moment after it at which one could leave again."""


class FirmSetting(Base):
    """One firm-wide setting; names, types and defaults are declared in services.settings."""

    __tablename__ = "firm_setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON(none_as_null=False))


class Staff(Base):
    """A person who works in the firm."""

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    email: Mapped[str] = mapped_column(String(320), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Service(Base):
    """Something that the firm sells, to be picked from in the lines of invoices (INV-1)."""

    __tablename__ = "service"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    detail: Mapped[str] = mapped_column(Text, default="")
    unit: Mapped[str] = mapped_column(String(20), default="")
    unit_price: Mapped[int] = mapped_column(BigInteger, default=0)
    """Minor units of `currency`; 0: it is set in each invoice."""
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    tax_rate: Mapped[str] = mapped_column(String(12), default="0")
    """Percent, a decimal number as text."""
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class NumberSeries(Base):
    """The next number of a series: references of requests, numbers of invoices (without gaps)."""

    __tablename__ = "number_series"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    next_number: Mapped[int] = mapped_column(default=1)
    released: Mapped[list[int]] = mapped_column(JSON, default=list, server_default="[]")
    """Numbers that were drawn and given back, ascending: they are drawn before a new one."""
