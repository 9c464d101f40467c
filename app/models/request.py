"""A request: something asked of an account, told to some contacts, waited for, reminded, done."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.account import Account, Contact
from app.models.base import Base


class Request(Base):
    """One request of any kind. What differs by kind stands in `models.kinds` and in the kind's own table."""

    __tablename__ = "request"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(300))
    search_text: Mapped[str] = mapped_column(Text, default="")
    why: Mapped[str] = mapped_column(String(140), default="")
    phase: Mapped[str] = mapped_column(String(10), default="draft")
    """draft, open, done or ended: all that the engine needs to know."""
    state: Mapped[str] = mapped_column(String(20), default="draft")
    """The kind's own state; which phase it belongs to stands in `models.kinds`."""
    cycle: Mapped[int] = mapped_column(default=1)
    """Raised each time the request is opened anew; reminders count within a cycle."""
    due_on: Mapped[date | None]
    progress_done: Mapped[int] = mapped_column(default=0)
    progress_total: Mapped[int] = mapped_column(default=0)
    outcome_note: Mapped[str] = mapped_column(Text, default="")
    """The client's reason for a refusal, or the staff's for a withdrawal."""
    source: Mapped[str] = mapped_column(String(40), default="")
    """Where an imported request came from; empty for one made here."""
    created_at: Mapped[datetime]
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime | None]
    """When it was sent to the client for the first time in this cycle."""
    surfaced_at: Mapped[datetime | None]
    surfaced_by: Mapped[str] = mapped_column(String(20), default="")
    """Last moment at which it came to the top of the client tasks, and by what step (ACC-8, MAN-2)."""
    closed_at: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]
    last_entry: Mapped[int | None]
    """Sequence number of its newest audit entry: the list's last activity."""
    version: Mapped[int] = mapped_column()

    account: Mapped[Account] = relationship()
    parties: Mapped[list[Party]] = relationship(
        back_populates="request", cascade="all, delete-orphan", order_by="Party.position"
    )
    plan: Mapped[ReminderPlan] = relationship(back_populates="request", cascade="all, delete-orphan")
    clock: Mapped[ReminderClock] = relationship(back_populates="request", cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
    __table_args__ = (
        Index("ix_request_kind", "kind", "archived_at", "phase", "last_entry"),
        Index("ix_request_state", "kind", "state", "last_entry"),
        Index(
            "ix_request_open",
            "account_id",
            "kind",
            "surfaced_at",
            sqlite_where=text("phase = 'open' AND archived_at IS NULL"),
        ),
    )


class Waiting(Base):
    """How many requests of a kind wait for the client. Kept by triggers of the database; nothing else writes it."""

    __tablename__ = "waiting"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    requests: Mapped[int] = mapped_column()


class WaitingAccount(Base):
    """How many requests of an account wait for it; no row where none does. Kept as `Waiting` is."""

    __tablename__ = "waiting_account"

    account_id: Mapped[int] = mapped_column(primary_key=True)
    requests: Mapped[int] = mapped_column()


class Party(Base):
    """A contact whose own act a request waits for; fixed when it is sent."""

    __tablename__ = "party"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)
    role: Mapped[str] = mapped_column(String(20), default="signer")
    position: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]
    evidence_sha256: Mapped[str] = mapped_column(String(64), default="")

    request: Mapped[Request] = relationship(back_populates="parties")
    contact: Mapped[Contact] = relationship()

    __table_args__ = (UniqueConstraint("request_id", "contact_id"),)


class ReminderPlan(Base):
    """What people edit about a request's reminders (AUT-1 to AUT-3, AUT-7)."""

    __tablename__ = "reminder_plan"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    enabled: Mapped[bool] = mapped_column(default=True)
    days: Mapped[int] = mapped_column(default=3)
    number: Mapped[int] = mapped_column(default=1)
    basis: Mapped[str] = mapped_column(String(10), default="sent")
    first_offset: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(String(12), default="firm")
    """Who said so: typed, account, automation, template or firm (AUT-2)."""
    paused_until: Mapped[date | None]
    paused_by: Mapped[str] = mapped_column(String(200), default="")
    held_until: Mapped[date | None]
    """No automatic mail before this local day: snoozed, or the client answered (AUT-10)."""
    snoozed_until: Mapped[datetime | None]
    """A snooze shorter than a day."""
    version: Mapped[int] = mapped_column()

    request: Mapped[Request] = relationship(back_populates="plan")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


IS_HELD = text("reminder_clock.held_reason != ''")
"""Said besides a reason, so that the index of the few that are held is used."""


class ReminderClock(Base):
    """What the engine knows about a request's reminders. Written apart from what people edit."""

    __tablename__ = "reminder_clock"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    sent: Mapped[int] = mapped_column(default=0)
    """Automatic reminders of this cycle that count: accepted, or perhaps accepted."""
    skipped: Mapped[int] = mapped_column(default=0)
    """Reminders that a person dropped: they use up their number and mail nobody."""
    counts_from: Mapped[date | None]
    """Where later than the last mail: the day from which the next reminder is counted (a skipped one's, INV-4's)."""
    first_accepted_at: Mapped[datetime | None]
    last_automatic_at: Mapped[datetime | None]
    last_manual_at: Mapped[datetime | None]
    recorded_at: Mapped[datetime | None]
    """When somebody recorded it as already sent by other means: what fell due before that is asked about (APP-8)."""
    step_in_flight: Mapped[int | None]
    """The automatic step planned and not yet over: 0 for the first mail, n for reminder n."""
    held_reason: Mapped[str] = mapped_column(String(30), default="")
    """Why a person must decide before anything automatic leaves; empty: nobody must."""
    trouble: Mapped[str] = mapped_column(String(20), default="")
    """"", "nobody" or "failed": why the last step reached nobody (ACC-4)."""
    next_at: Mapped[datetime | None]
    next_step: Mapped[int | None]
    reason: Mapped[str] = mapped_column(String(30), default="draft")
    """Why there is a next date, or none (AUT-9): a code of `reminder_clock.Reason`."""
    calendar_revision: Mapped[int] = mapped_column(default=0)

    request: Mapped[Request] = relationship(back_populates="clock")

    __table_args__ = (
        Index(
            "ix_reminder_clock_due",
            "next_at",
            sqlite_where=text("next_at IS NOT NULL"),
        ),
        Index("ix_reminder_clock_calendar_revision", "calendar_revision"),
        Index("ix_reminder_clock_reason", "reason"),
        Index("ix_reminder_clock_held", "held_reason", sqlite_where=text("held_reason != ''")),
    )
