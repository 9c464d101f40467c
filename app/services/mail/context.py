"""What a mail is about: plain data, independent of the database, from which all its fields are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.models.money import Money
from app.services.mail.mail_logo import MailLogo
from app.services.mail.reply_marks import Sealer


@dataclass(frozen=True, slots=True)
class Contact:
    """Who is written to; the French greeting needs the civility ("", "mme" or "m")."""

    first_name: str = ""
    last_name: str = ""
    civility: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Firm:
    """Who writes. `reply_address` is the firm's own watched mailbox, where the buttons' replies go."""

    name: str
    address: str = ""
    phone: str = ""
    iban: str = ""
    bic: str = ""
    reply_address: str = ""
    country: str = ""
    accent: str = ""
    """Its own colour, as "#1f2a5c"; empty: the program's."""
    logo: MailLogo | None = None
    """Shown in the place of its initials."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The person in whose name the firm writes; `absent_until` and `substitute` when away."""

    name: str = ""
    title: str = ""
    phone: str = ""
    signature: str = ""
    """As typed, several lines; empty: name, then title and telephone."""
    civility: str = ""
    absent_until: date | None = None
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The request that the mail is about. `kind` is its code, `sent_on` the firm's local day."""

    kind: str
    title: str
    reference: str
    sent_on: date | None = None
    due_on: date | None = None
    why: str = ""
    progress_done: int = 0
    progress_total: int = 0
    received: int = 0
    received_total: int = 0
    missing: tuple[str, ...] = ()
    enclosed: bool = True
    """Whether its paper goes with the mail; one that another program sent has none here (APP-8)."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came in for an invoice."""

    amount: Money
    paid_on: date


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice; `due_on` None means on receipt."""

    number: str
    issued_on: date | None
    due_on: date | None
    total: Money
    balance: Money
    last_payment: Payment | None = None
    enclosed: bool = True
    """Whether the invoice itself goes with the mail."""
    credits: str = ""
    """Of a credit note, the number of the invoice that it takes back."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document named in a mail; with a reference, it can be approved by itself in a mail about several."""

    name: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """The message being sent, or the last one sent, and the to-dos that are still open."""

    body: str = ""
    todos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One of several requests in a list; an invoice has its number as title and a balance."""

    kind: str
    title: str
    reference: str = ""
    due_on: date | None = None
    balance: Money | None = None


@dataclass(frozen=True, slots=True)
class MailContext:
    """Everything that a mail may say. `today` is the firm's local day on which it leaves."""

    today: date
    contact: Contact
    account_name: str
    firm: Firm
    sender: Sender = field(default_factory=Sender)
    request: Asked | None = None
    """None where the mail is about several, or about none."""
    invoice: Invoice | None = None
    documents: tuple[Document, ...] = ()
    chat: Chat | None = None
    note: str = ""
    """The line typed at *Resend with a note* (MAN-3)."""
    open_list: tuple[OpenItem, ...] = ()
    """The account's other open requests that this contact is told about, newest surfaced first (ACC-8)."""
    digest: tuple[OpenItem, ...] = ()
    """The requests of a mail about several."""
    reminder_number: int | None = None
    mailed_on: date | None = None
    """The day of the mail that an apology is about."""
    sealer: Sealer | None = None
    """Seals the answers that the mail offers (INB-3); None for a text that is only looked at."""
