"""Client requests: documents that a client is to send, each ticked as it arrives (REQ-1, REQ-2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from app.models.content import ClientRequestContent, Document, WantedDocument
from app.models.kinds import Action, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.errors import Refused
from app.services.requests import client_request_monthly as monthly
from app.services.requests.client_request_templates import shipped
from app.services.requests.kind_service import Fill, Given, KindService, MailParts, SentElsewhere, ShippedTemplate
from app.services.settings import FirmSettings, load

NAME_LIMIT = 300


@dataclass(frozen=True, slots=True)
class ClientRequestDraft:
    """What is asked: a description for the firm, the documents by name, and whether it comes back every month."""

    documents: tuple[str, ...]
    description: str = ""
    monthly: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """One document of the list: missing, arrived, or struck off."""

    id: int
    name: str
    arrived_at: datetime | None
    struck_off: bool
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class ClientRequestDetail:
    """A client request as it is shown; `version` is the request's. `next_on`: the day on which it comes back."""

    description: str
    wanted: tuple[Wanted, ...]
    next_on: date | None
    version: int
    monthly: bool = False


class ClientRequestService(KindService):
    """What client requests do their own way."""

    kind: ClassVar[Kind] = Kind.CLIENT_REQUEST

    def check(self, content: Any) -> None:
        """Refuse a list without a document, and a name that is too long."""
        if not isinstance(content, ClientRequestDraft) or not names_of(content):
            raise Refused("wanted-missing", "documents")
        if any(len(name) > NAME_LIMIT for name in names_of(content)):
            raise Refused("wanted-too-long", "documents", limit=NAME_LIMIT)

    def sketch(self, content: Any) -> MailParts:
        """Return the list as typed."""
        return MailParts(missing=names_of(content))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the list; nothing has come."""
        repeats = monthly.MONTHLY if content.monthly else ""
        uow.session.add(
            ClientRequestContent(request_id=request.id, description=content.description.strip(), repeats=repeats)
        )
        for position, name in enumerate(names_of(content)):
            uow.session.add(WantedDocument(request_id=request.id, position=position, name=name))
        uow.session.flush()
        count(uow.session, request)

    def sent_elsewhere(self, known: SentElsewhere) -> ClientRequestDraft:
        """Return a list of one: what the title names."""
        return ClientRequestDraft((known.title,))

    def may_revise(self, request: Request) -> bool:
        """Its list may be edited while it waits: what has come stays."""
        return request.phase == Phase.OPEN

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put another list in the place of a draft's; of an open one, change what differs."""
        if request.phase == Phase.OPEN:
            _revise_open(uow, request, content)
            return
        uow.session.execute(delete(WantedDocument).where(WantedDocument.request_id == request.id))
        uow.session.execute(delete(ClientRequestContent).where(ClientRequestContent.request_id == request.id))
        self.store(uow, request, content)

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return the list as a template keeps it."""
        return {
            "documents": list(names_of(content)), "description": content.description.strip(),
            "monthly": content.monthly,
        }  # fmt: skip

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> ClientRequestDraft:
        """Return the list that a template makes."""
        documents = tuple(fill(str(each)) for each in body.get("documents", ()))
        return ClientRequestDraft(documents, fill(str(body.get("description", ""))), bool(body.get("monthly")))

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return the lists that small firms ask for most."""
        return shipped(language)

    def issue(self, uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
        """Sent for the first time, a monthly one knows the day on which it comes back."""
        monthly.begin(uow, request, settings)

    def chores(self, uow: UnitOfWork, today: date) -> bool:
        """Let monthly ones come back."""
        return monthly.repeat(uow, today)

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return what is missing now, and how much of it has come."""
        missing = tuple(ask(session, _MISSING, {"request": request.id}).scalars())
        return MailParts(missing=missing, received=(request.progress_done, request.progress_total))

    def detail(self, session: Session, request: Request) -> ClientRequestDetail:
        """Return the whole list, with what was struck off."""
        content = session.get_one(ClientRequestContent, request.id)
        rows = session.execute(
            select(WantedDocument, Document.name)
            .outerjoin(Document, Document.id == WantedDocument.document_id)
            .where(WantedDocument.request_id == request.id)
            .order_by(WantedDocument.position, WantedDocument.id)
        )
        wanted = tuple(Wanted(each.id, each.name, each.arrived_at, each.struck_off, file or "") for each, file in rows)
        repeats = content.repeats == monthly.MONTHLY
        return ClientRequestDetail(content.description, wanted, content.next_on, request.version, repeats)

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Completing ticks all that is missing; asking again takes the ticks back; taken up, it stands as its list."""
        for each in asked_for(uow.session, request.id):
            if action.code == "complete":
                each.arrived_at = each.arrived_at or uow.now
            elif action.code == "ask_again":
                each.arrived_at, each.document_id = None, None
        count(uow.session, request)
        return state_of(request) if action.new_cycle else action.target

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Keep the list as it stands."""
        content = session.get_one(ClientRequestContent, request.id)
        return {
            "comes_back": content.next_on is not None,
            "wanted": [
                [
                    each.id, each.position, each.name, each.arrived_at.isoformat() if each.arrived_at else None,
                    each.struck_off, each.document_id,
                ]
                for each in lines_of(session, request.id)
            ],
        }  # fmt: skip

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Put the list back as it stood: lines added since go, those changed stand as before."""
        kept = {line[0]: line for line in memento["wanted"]}
        for each in lines_of(uow.session, request.id):
            if each.id not in kept:
                uow.session.delete(each)
                continue
            _, each.position, each.name, arrived, each.struck_off, each.document_id = kept[each.id]
            each.arrived_at = datetime.fromisoformat(arrived) if arrived else None
        if not memento["comes_back"]:
            # It was never sent. A day is never put back: the one that it stood for may have been made since.
            uow.session.get_one(ClientRequestContent, request.id).next_on = None
        uow.session.flush()
        count(uow.session, request)

    def said(self, session: Session, request: Request) -> dict[str, Any]:
        """Return what it says besides its list, which its memento keeps."""
        content = session.get_one(ClientRequestContent, request.id)
        return {"description": content.description, "repeats": content.repeats}

    def unsay(self, uow: UnitOfWork, request: Request, said: dict[str, Any]) -> None:
        """Put back what it said before an edit."""
        content = uow.session.get_one(ClientRequestContent, request.id)
        content.description = said["description"]
        if content.repeats != said["repeats"]:
            content.repeats, content.next_on = said["repeats"], None
            monthly.begin(uow, request, load(uow.session))


_LINES = WantedDocument.metadata.tables["wanted_document"]
_MISSING = (
    select(_LINES.c.name)
    .where(_LINES.c.request_id == bindparam("request"), _LINES.c.arrived_at.is_(None), _LINES.c.struck_off.is_(False))
    .order_by(_LINES.c.position, _LINES.c.id)
)


def _revise_open(uow: UnitOfWork, request: Request, content: ClientRequestDraft) -> None:
    """Lines that stay keep their ticks, new names are asked for, missing ones are struck off; the last one completes.

    Whoever looks at the list later sees what was struck off, and that a document came for it.
    """
    from app.services.requests.acting import enter_state

    kept = uow.session.get_one(ClientRequestContent, request.id)
    kept.description = content.description.strip()
    if content.monthly != (kept.repeats == monthly.MONTHLY):
        kept.repeats, kept.next_on = (monthly.MONTHLY if content.monthly else ""), None
        monthly.begin(uow, request, load(uow.session))
    names = names_of(content)
    lines = {each.name: each for each in lines_of(uow.session, request.id)}
    for name, line in lines.items():
        line.struck_off = name not in names
        line.position = names.index(name) if name in names else len(names) + line.position
    for position, name in enumerate(names):
        if name not in lines:
            uow.session.add(WantedDocument(request_id=request.id, position=position, name=name))
    uow.session.flush()
    count(uow.session, request)
    enter_state(uow, request, state_of(request))


def names_of(content: ClientRequestDraft) -> tuple[str, ...]:
    """Return the names asked for, without blank ones and doubles, in their order."""
    return tuple(dict.fromkeys(name.strip() for name in content.documents if name.strip()))


def lines_of(session: Session, request_id: int) -> Sequence[WantedDocument]:
    """Return all lines of a list, in their order."""
    query = select(WantedDocument).where(WantedDocument.request_id == request_id)
    return session.scalars(query.order_by(WantedDocument.position, WantedDocument.id)).all()


def asked_for(session: Session, request_id: int) -> list[WantedDocument]:
    """Return the lines that are not struck off."""
    return [each for each in lines_of(session, request_id) if not each.struck_off]


def count(session: Session, request: Request) -> None:
    """Let the request say how many of the documents have come, of those that are asked for."""
    asked = asked_for(session, request.id)
    request.progress_total = len(asked)
    request.progress_done = sum(1 for each in asked if each.arrived_at is not None)


def state_of(request: Request) -> str:
    """Return the state that the list stands for. Where nothing is asked for any more, all has come."""
    if request.phase == Phase.DRAFT:
        return request.state
    if request.progress_done >= request.progress_total:
        return "completed"
    return "part_received" if request.progress_done else "pending"
