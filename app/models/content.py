"""What each kind of request holds besides the request itself: one table (or a few) a kind."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class OrganizerContent(Base):
    """The questions of an organizer as they were sent, and the answers so far (ORG-1, ORG-3)."""

    __tablename__ = "organizer_content"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    template_name: Mapped[str] = mapped_column(String(200), default="")
    sections: Mapped[list[Any]]
    """[{"title", "questions": [{"key", "type", "label", "help", "required", "choices", …}]}]: `organizer.Question`."""
    answers: Mapped[dict[str, Any]]
    """Question key -> value."""
    sources: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """Question key -> {"from": staff or form, "who", "at"}: where its answer comes from."""


class ProposalContent(Base):
    """The text of a proposal or engagement letter; the services with their prices (PRO-1)."""

    __tablename__ = "proposal_content"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    introduction: Mapped[str] = mapped_column(Text, default="")
    terms: Mapped[str] = mapped_column(Text, default="")
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    services: Mapped[list[Any]]
    """[{"name", "detail", "price" in minor units, "per", …}]: `proposal.ServiceDraft`."""
    all_must_sign: Mapped[bool] = mapped_column(default=True)
    document: Mapped[str] = mapped_column(String(10), default="proposal", server_default="proposal")
    """What it is called: a proposal, or an engagement letter ("letter")."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("template.id", ondelete="SET NULL"))


class SignatureContent(Base):
    """How many of the signers of a document must sign."""

    __tablename__ = "signature_content"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    all_must_sign: Mapped[bool] = mapped_column(default=True)


class InvoiceContent(Base):
    """An invoice: amounts in minor units of its currency (INV-1)."""

    __tablename__ = "invoice_content"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[str] = mapped_column(String(60), default="", index=True)
    issued_on: Mapped[date | None]
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    total: Mapped[int] = mapped_column(BigInteger, default=0)
    paid: Mapped[int] = mapped_column(BigInteger, default=0)
    note: Mapped[str] = mapped_column(Text, default="")
    discount_kind: Mapped[str] = mapped_column(String(8), default="", server_default="")
    """Of the whole invoice: empty, percent, or amount (minor units)."""
    discount_value: Mapped[str] = mapped_column(String(24), default="0", server_default="0")
    shows_code: Mapped[bool] = mapped_column(default=True, server_default="1")
    """Whether its paper has the payment code, where the firm has an IBAN."""
    shows_registration: Mapped[bool] = mapped_column(default=True, server_default="1")
    series: Mapped[str] = mapped_column(String(40), default="", server_default="")
    """The series that its number is drawn from; empty: the firm's usual one."""
    credits_id: Mapped[int | None] = mapped_column(ForeignKey("request.id", ondelete="SET NULL"), index=True)
    """The voided invoice that this one, a credit note, takes back (INV-5)."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("template.id", ondelete="SET NULL"))
    last_import_on: Mapped[date | None]
    """The last import of its source that still named it (INV-4)."""
    imported_on: Mapped[date | None]


class InvoiceLine(Base):
    """One line of an invoice."""

    __tablename__ = "invoice_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    description: Mapped[str] = mapped_column(Text)
    quantity: Mapped[str] = mapped_column(String(24), default="1")
    """A decimal number as text, exact on every database."""
    unit_price: Mapped[int] = mapped_column(BigInteger, default=0)
    tax_rate: Mapped[str] = mapped_column(String(12), default="0")
    """Percent, a decimal number as text."""
    detail: Mapped[str] = mapped_column(Text, default="", server_default="")
    discount_kind: Mapped[str] = mapped_column(String(8), default="", server_default="")
    discount_value: Mapped[str] = mapped_column(String(24), default="0", server_default="0")
    unit: Mapped[str] = mapped_column(String(20), default="", server_default="")
    """What the quantity counts: a code of `papers.units`, any other word, or nothing."""


class Payment(Base):
    """Money received for an invoice; a negative one corrects an earlier one, or is a refund."""

    __tablename__ = "payment"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    paid_on: Mapped[date]
    amount: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(String(200), default="")
    refund: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Money paid back to the client, the invoice being void: a negative amount (INV-5)."""
    recorded_at: Mapped[datetime]


class ChatMessage(Base):
    """A message of a thread; an internal note never leaves the firm (CHT-1)."""

    __tablename__ = "chat_message"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    written_at: Mapped[datetime]
    author: Mapped[str] = mapped_column(String(200))
    author_kind: Mapped[str] = mapped_column(String(10), default="staff")
    internal: Mapped[bool] = mapped_column(default=False)
    body: Mapped[str] = mapped_column(Text)
    """In the marked text of `services.rich_text`."""
    cycle: Mapped[int] = mapped_column(default=1, server_default="1")
    """The request's cycle whose first mail carries it; of no meaning for notes and replies."""
    seen_at: Mapped[datetime | None]
    """When somebody of the firm first saw a client's message; None: it is unread."""


class MessageDocument(Base):
    """A document that goes with a message of a thread."""

    __tablename__ = "message_document"

    message_id: Mapped[int] = mapped_column(ForeignKey("chat_message.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)


class Todo(Base):
    """Something that a thread asks the client to do."""

    __tablename__ = "todo"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(String(300))
    done_at: Mapped[datetime | None]
    done_by: Mapped[str] = mapped_column(String(200), default="", server_default="")


class ClientRequestContent(Base):
    """What a client request asks for besides its list of documents, and whether it comes back every month."""

    __tablename__ = "client_request_content"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    description: Mapped[str] = mapped_column(Text, default="")
    repeats: Mapped[str] = mapped_column(String(10), default="")
    """Empty, or monthly."""
    next_on: Mapped[date | None]
    """The day on which the next one is made; None once it was, or where it does not repeat."""
    repeat_day: Mapped[int] = mapped_column(default=0)
    """The day of the month on which it comes back, 31 also where a month has fewer; 0 before it was sent."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("template.id", ondelete="SET NULL"))

    __table_args__ = (
        Index(
            "ix_client_request_content_next_on",
            "next_on",
            sqlite_where=text("next_on IS NOT NULL"),
        ),
    )


class WantedDocument(Base):
    """One document that a client request asks for; ticked as it arrives."""

    __tablename__ = "wanted_document"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(300))
    arrived_at: Mapped[datetime | None]
    struck_off: Mapped[bool] = mapped_column(default=False)
    """It does not exist or cannot be found: no longer asked for."""
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id", ondelete="SET NULL"), index=True)


class Folder(Base):
    """A folder of an account's documents; those of folders inside others have paths like "2026/Bank" (DOC-1)."""

    __tablename__ = "folder"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(String(200))

    __table_args__ = (Index("uq_folder_path", "account_id", "path", unique=True),)


class Document(Base):
    """A file of an account; its bytes lie in the document store under their hash."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    folder: Mapped[str] = mapped_column(String(200), default="")
    name: Mapped[str] = mapped_column(String(255))
    search_text: Mapped[str] = mapped_column(Text, default="", server_default="")
    """The folded name: what the search looks in."""
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(100), default="application/octet-stream")
    added_at: Mapped[datetime]
    added_by: Mapped[str] = mapped_column(String(200), default="")
    archived_at: Mapped[datetime | None]
    trashed_at: Mapped[datetime | None]
    """What lies in the trash is archived besides: whatever looks for documents passes it over."""
    from_client: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Whether it came in an answer of the client's, or was added as what the client sent back."""
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
    __table_args__ = (Index("ix_document_account", "account_id", "archived_at", "added_at"),)


class RequestDocument(Base):
    """Which documents a request is about, and which came back."""

    __tablename__ = "request_document"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    role: Mapped[str] = mapped_column(String(20), default="subject")
    """subject (what is asked about) or evidence (what the client sent back)."""
    position: Mapped[int] = mapped_column(default=0)


class Template(Base):
    """A prepared organizer, proposal, invoice or message, with its reminder settings (TPL-1)."""

    __tablename__ = "template"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(300), default="")
    language: Mapped[str] = mapped_column(String(5), default="en")
    why: Mapped[str] = mapped_column(String(140), default="")
    due_days: Mapped[int | None]
    body: Mapped[dict[str, Any]]
    reminders_on: Mapped[bool | None]
    reminder_days: Mapped[int | None]
    reminder_number: Mapped[int | None]
    reminder_basis: Mapped[str] = mapped_column(String(10), default="", server_default="")
    reminder_first_offset: Mapped[int] = mapped_column(default=0, server_default="0")
    shipped_key: Mapped[str] = mapped_column(String(60), default="", server_default="")
    """Which prepared template of the program it was made from; empty for the firm's own."""
    changed_at: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class MailText(Base):
    """The firm's own words for one kind, step and language; without a row the shipped ones hold (TPL-1)."""

    __tablename__ = "mail_text"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    step: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(5))
    subject: Mapped[str] = mapped_column(String(300))
    body: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
    __table_args__ = (Index("uq_mail_text_key", "kind", "step", "language", unique=True),)
