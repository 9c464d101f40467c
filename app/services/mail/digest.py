"""One mail about several requests of an account, of whatever kinds: reminders that are due together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.models.account import Contact
from app.models.kinds import Kind
from app.models.money import Money
from app.models.request import Request
from app.services.mail import context
from app.services.requests.kind_service import Enclosure, Extra
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

KIND: Final = "digest"
"""The texts of such mails; no kind of request."""


def several(
    session: Session,
    requests: Sequence[Request],
    contact: Contact,
    sender: context.Sender,
    settings: FirmSettings,
    today: date,
    firm: context.Firm,
) -> tuple[context.MailContext, tuple[Enclosure, ...]]:
    """Return what one mail says of several requests, each with its own answers; and their papers, each once."""
    parts = [SERVICES[Kind(each.kind)].mail_parts(session, each, settings, contact.language) for each in requests]
    papers = {(paper.name, paper.sha256): paper for part in parts for paper in part.enclosures}
    said = context.MailContext(
        today=today,
        contact=context.Contact(contact.first_name, contact.last_name, contact.civility, contact.language),
        account_name=requests[0].account.name,
        firm=firm,
        sender=sender,
        digest=tuple(open_item(session, each) for each in requests),
    )
    return said, tuple(papers.values())


def open_item(session: Session, request: Request) -> context.OpenItem:
    """Return a request as a line of a list: an invoice by its number, with its balance."""
    extra = SERVICES[Kind(request.kind)].extras(session, [request.id]).get(request.id, Extra())
    balance = Money(extra.balance, extra.currency) if extra.balance is not None else None
    return context.OpenItem(request.kind, extra.number or request.title, request.reference, request.due_on, balance)
