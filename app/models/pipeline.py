"""Pipelines: stages in order, the automations that run when a job enters one, and the jobs (PIP-1 to PIP-4)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base


class Pipeline(Base):
    """A way of working: stages through which the jobs of accounts move."""

    __tablename__ = "pipeline"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    shipped_key: Mapped[str] = mapped_column(String(60), default="")
    """Which prepared pipeline of the program it was made from; empty for the firm's own."""
    created_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    stages: Mapped[list[Stage]] = relationship(
        back_populates="pipeline", cascade="all, delete-orphan", order_by="Stage.position, Stage.id"
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Stage(Base):
    """One stage of a pipeline. A removed one stays for the entries that name it."""

    __tablename__ = "stage"

    id: Mapped[int] = mapped_column(primary_key=True)
    pipeline_id: Mapped[int] = mapped_column(ForeignKey("pipeline.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(80))
    limit_days: Mapped[int | None]
    """After how many days a job that is still here is late; None: never."""
    moves_on: Mapped[bool] = mapped_column(default=False)
    """Whether a job leaves for the next stage by itself once all that was asked here is done (PIP-4)."""
    when_stuck: Mapped[str] = mapped_column(String(8), default="stay")
    """Where an automation cannot run: the job does not come in ("stay"), or comes in flagged ("flag")."""
    removed_at: Mapped[datetime | None]

    pipeline: Mapped[Pipeline] = relationship(back_populates="stages")
    automations: Mapped[list[Automation]] = relationship(
        back_populates="stage", cascade="all, delete-orphan", order_by="Automation.position, Automation.id"
    )


class Automation(Base):
    """What happens when a job enters a stage; a removed one stays for what it made."""

    __tablename__ = "automation"

    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    what: Mapped[str] = mapped_column(String(20))
    """A kind of request, or `TAGS`, or `PIPELINE`."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("template.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(String(300), default="")
    """What it is called where it is made of documents, without a template."""
    folder: Mapped[str] = mapped_column(String(200), default="")
    """The account's folder whose documents it asks about."""
    reminders_on: Mapped[bool | None]
    """None: as the account, the template or the firm says (AUT-2)."""
    reminder_days: Mapped[int | None]
    reminder_number: Mapped[int | None]
    reminder_basis: Mapped[str] = mapped_column(String(10), default="")
    reminder_first_offset: Mapped[int] = mapped_column(default=0)
    due_days: Mapped[int | None]
    """Days from the entry until it is due; None: as the template says."""
    only_tags: Mapped[list[str]]
    """It runs only for accounts with one of these tags; empty: for all."""
    add_tags: Mapped[list[str]]
    remove_tags: Mapped[list[str]]
    target_id: Mapped[int | None] = mapped_column(ForeignKey("pipeline.id", ondelete="SET NULL"))
    """The pipeline to whose first stage the account is added."""
    removed_at: Mapped[datetime | None]

    stage: Mapped[Stage] = relationship(back_populates="automations")


class Job(Base):
    """A piece of work for an account, in one stage of a pipeline."""

    __tablename__ = "job"

    id: Mapped[int] = mapped_column(primary_key=True)
    pipeline_id: Mapped[int] = mapped_column(ForeignKey("pipeline.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(String(300))
    search_text: Mapped[str] = mapped_column(Text, default="")
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    due_on: Mapped[date | None]
    entry_id: Mapped[int | None]
    """Its present entry into its stage."""
    entered_at: Mapped[datetime]
    flag: Mapped[str] = mapped_column(String(40), default="")
    """Why an automation could not run, or why it could not move on: a code of a refusal."""
    flag_details: Mapped[dict[str, Any]]
    repeats: Mapped[str] = mapped_column(String(10), default="")
    """Empty, or a key of `pipeline_rules.REPEATS`."""
    next_on: Mapped[date | None]
    """The day on which the next one is made; None once it was, or where it does not repeat."""
    repeat_day: Mapped[int] = mapped_column(default=0)
    """The day of the month on which it comes back, 31 also where a month has fewer."""
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    stage: Mapped[Stage] = relationship()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
    __table_args__ = (
        Index("ix_job_board", "pipeline_id", "archived_at", "completed_at", "stage_id"),
        Index(
            "ix_job_next_on",
            "next_on",
            sqlite_where=text("next_on IS NOT NULL"),
        ),
    )


class StageEntry(Base):
    """That a job entered a stage; a second time is a second entry."""

    __tablename__ = "stage_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id", ondelete="CASCADE"), index=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stage.id"), index=True)
    entered_at: Mapped[datetime]


class AutomationRun(Base):
    """That an automation ran for an entry: the key that lets it run once for each."""

    __tablename__ = "automation_run"

    entry_id: Mapped[int] = mapped_column(ForeignKey("stage_entry.id", ondelete="CASCADE"), primary_key=True)
    automation_id: Mapped[int] = mapped_column(ForeignKey("automation.id", ondelete="CASCADE"), primary_key=True)
    refusal: Mapped[str] = mapped_column(String(40), default="")
    """Why it could not do anything; empty: it did."""


class JobRequest(Base):
    """A request that belongs to a job: made by an automation, or linked by hand."""

    __tablename__ = "job_request"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("job.id", ondelete="CASCADE"), index=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("stage_entry.id", ondelete="CASCADE"), index=True)
    """The entry that it belongs to: what its stage waits for."""
    automation_id: Mapped[int | None] = mapped_column(ForeignKey("automation.id", ondelete="SET NULL"))
    """None: linked by hand."""
