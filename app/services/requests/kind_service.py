"""What a kind of request does its own way; everything else is the same for all (door: `registry.SERVICES`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from app.models.content import Document
from app.models.kinds import RULES, Action, Kind, KindRules
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Given:
    """What a person said when recording an action: the reason, the amount (minor units), who, when."""

    reason: str = ""
    amount: int | None = None
    contact_ids: tuple[int, ...] = ()
    on: date | None = None
    evidence: KeptFile | None = None
    """What came back from the client, its bytes in the store already: the signed copy, the mail."""
    path: Path | None = None
    """As `evidence`, not in the store yet: `acting.act` keeps it before it writes."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A paper that goes with the mails: bytes already in the store, or made when the mail is."""

    name: str
    media_type: str
    sha256: str = ""
    make: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True)
class SentElsewhere:
    """All that is known of a request that another program sent: its title, and of what is paid, number and amount."""

    title: str
    number: str = ""
    amount: int | None = None
    """What is still owed, in minor units of `currency`."""
    currency: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class Unsent:
    """What a paper says of a request that is not kept yet; `language` is the reader's."""

    title: str
    account_name: str
    language: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """What the mail of an invoice states; amounts in minor units."""

    number: str
    issued_on: date | None
    due_on: date | None
    currency: str
    total: int
    balance: int
    last_payment: tuple[int, date] | None = None
    credits: str = ""
    """Of a credit note, the number of the invoice that it takes back; `total` is what is credited then."""


@dataclass(frozen=True, slots=True)
class MailParts:
    """What a kind adds to the words of its mails."""

    progress: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()
    received: tuple[int, int] | None = None
    """How many of the wanted documents have arrived, of how many."""
    documents: tuple[str, ...] = ()
    invoice: InvoiceFacts | None = None
    message: str = ""
    todos: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    step: str = ""
    """The text that its mails take whatever the step; empty: that of the step (wording rule 1)."""


@dataclass(frozen=True, slots=True)
class Extra:
    """What a kind shows beside the common columns of a list: numbers, never prose."""

    amount: int | None = None
    balance: int | None = None
    currency: str = ""
    number: str = ""
    issued_on: date | None = None
    documents: tuple[str, ...] = ()
    """Names of the documents that it is about."""
    asked: tuple[str, ...] | None = None
    """Names of those who are mailed about it; None where its list does not show them."""
    lines: tuple[Mapping[str, Any], ...] = field(default=())
    shown: str = ""
    """A code that its pill shows before its state ("unread"); empty: the state's own."""
    barred: tuple[str, ...] = ()
    """Actions that its state allows and its content does not: where nothing was paid, nothing is refunded. Those of
    its kind's own menu too."""


@dataclass(frozen=True, slots=True)
class ShippedTemplate:
    """A prepared template that comes with the program; `key` tells it from the others of its kind for good."""

    key: str
    name: str
    title: str
    body: Mapping[str, Any]
    why: str = ""
    due_days: int | None = None
    reminders: tuple[int, int] | None = None
    """(days, number); None: as the account or the firm has them."""


Fill = Callable[[str], str]


def fill_in(content: Any, fill: Fill) -> Any:
    """Return content of any kind with its texts filled in: dataclasses, tuples, lists and dicts are walked."""
    if type(content) is str:
        return fill(content)
    if is_dataclass(content) and not isinstance(content, type):
        own = [each.name for each in fields(content) if each.init]
        return replace(content, **{name: fill_in(getattr(content, name), fill) for name in own})
    if type(content) in (tuple, list):
        return type(content)(fill_in(each, fill) for each in content)
    if isinstance(content, dict):
        return {key: fill_in(value, fill) for key, value in content.items()}
    return content


class KindService:
    """Base of the kinds' services: what most kinds do not need to say."""

    kind: ClassVar[Kind]
    numbered_on_issue: ClassVar[bool] = False
    """Whether its reference is drawn when it is sent, so that no number is lost to a draft."""

    takes_documents: ClassVar[bool] = False
    """Whether it is made of documents that the account has (`about`), and of no template."""
    goes_on_without_job: ClassVar[bool] = False
    """Whether it is still asked for, unless somebody says otherwise, when its job is put away (STOP-8)."""

    @property
    def rules(self) -> KindRules:
        """Return the kind's row in the table of kinds."""
        return RULES[self.kind]

    def default_basis(self, settings: FirmSettings) -> str:
        """Return what the firm counts this kind's reminders from: "sent" or "due"."""
        return "sent"

    def default_offset(self, settings: FirmSettings) -> int:
        """Return the days from the due date to the first reminder, where the firm counts from that."""
        return 0

    def check(self, content: Any) -> None:
        """Raise `Refused` with the field for content that cannot be sent."""

    def prepare(self, store: DocumentStore, content: Any) -> Any:
        """Do what must be done outside a commit before content is stored: keep its files."""
        return content

    def sketch(self, content: Any) -> MailParts:
        """Return what the mail of content not yet stored would say, for the preview."""
        return MailParts()

    def papers(self, content: Any, unsent: Unsent, settings: FirmSettings) -> tuple[Enclosure, ...]:
        """Return the papers that the first mail of content not yet stored would enclose, for the preview."""
        return ()

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the content of a new draft."""
        raise Refused("content-unknown", kind=self.kind)

    def may_revise(self, request: Request) -> bool:
        """Say whether an open request of this kind may still be edited; a draft always may."""
        return False

    def why_fixed(self, request: Request) -> str:
        """Return the code of the refusal of an edit that comes too late."""
        return "not-editable"

    def said(self, session: Session, request: Request) -> dict[str, Any]:
        """Return what an open request says before it is revised, as plain JSON: `unsay` puts it back."""
        return {}

    def unsay(self, uow: UnitOfWork, request: Request, said: dict[str, Any]) -> None:
        """Put back what `said` kept, where the mails of a revision are taken back."""

    def check_template(self, content: Any) -> None:
        """Raise `Refused` with the field for content that no template can keep; mostly what cannot be sent either."""
        self.check(content)

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put other content in the place of a request's; `editing.revise` has asked whether it may be."""
        raise Refused("content-unknown", kind=self.kind)

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return content as a template keeps it: plain JSON (TPL-1)."""
        raise Refused("content-unknown", kind=self.kind)

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> Any:
        """Return the content that a template's body makes; `fill` puts values for the placeholders of a text."""
        raise Refused("content-unknown", kind=self.kind)

    def filled(self, content: Any, fill: Fill) -> Any:
        """Return content with the placeholders of its texts filled in for one account (TPL-2).

        A kind whose texts have a markup of their own guards the values against it here.
        """
        return fill_in(content, fill)

    def sent_elsewhere(self, known: SentElsewhere) -> Any:
        """Return the content of a request that another program sent: what it asked for is kept there (APP-8).

        Raises `Refused` where not enough is known to remind anybody of it.
        """
        raise Refused("content-unknown", kind=self.kind)

    def recorded(self, uow: UnitOfWork, request: Request, sent_on: date, number: str) -> None:
        """Do what having been sent by other means on a day means for the kind: an invoice was issued then.

        `number` is the one that it bore there; empty for none. Raises `Refused` with the field.
        """

    def about(self, document_ids: Sequence[int]) -> Any:
        """Return the content that asks about documents of the account, for a kind that takes them."""
        raise Refused("content-unknown", kind=self.kind)

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return the templates that come with the program in a language (TPL-1)."""
        return ()

    def issue(self, uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
        """Do what sending for the first time means for the kind (an invoice gets its number)."""

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return what the kind adds to a mail in that language."""
        return MailParts()

    def came_back(self, uow: UnitOfWork, request: Request, papers: Sequence[KeptFile]) -> Sequence[KeptFile]:
        """Keep the papers of a client's reply where they belong; returns those that it kept. Here none."""
        return ()

    def answered_by(self, uow: UnitOfWork, request: Request, words: str, files: Sequence[Document]) -> str:
        """Take in what a client wrote by e-mail; returns the action that it is, or empty: here a person decides."""
        return ""

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Do the kind's own part of an action; returns the state that it leads to."""
        return action.target

    def detail(self, session: Session, request: Request) -> Any:
        """Return what the opened request shows of the kind: a frozen dataclass of its own, or None."""
        return None

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return what lists and panels show of the kind, by request id."""
        return {}

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Return what an action may change of the kind's own tables, so that it can be taken back."""
        return {}

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Put back what `memento` kept."""

    def chores(self, uow: UnitOfWork, today: date) -> bool:
        """Do what the calendar asks of the kind (a monthly request comes back); says whether anything was done.

        Called in every pass of the sender, within one transaction: what is made is committed together with the note
        that it was, so that two processes, a crash or a clock set back make nothing twice.
        """
        return False

    def take_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Take back what a further sending added, and nothing that was recorded since; `memento` is from before it."""
