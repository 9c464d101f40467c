"""The invoices that came from one source before, and what it means that a list calls them paid (INV-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.models.content import InvoiceContent
from app.models.kinds import RULES, Kind
from app.models.mail import UNRELEASED, Mail, MailItem
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.importing.invoices import InvoiceLine, number_key
from app.services.requests import acting
from app.services.requests.kind_service import Given
from app.services.requests.registry import SERVICES

KIND = Kind.INVOICE
BATCH = 500


@dataclass(slots=True)
class KnownInvoice:
    """An invoice of a source, as it stands here."""

    request: Request
    content: InvoiceContent


def of_source(session: Session, source: str) -> dict[str, KnownInvoice]:
    """Return the invoices of a source by their number, as `number_key` gives it."""
    query = (
        select(Request, InvoiceContent)
        .join(InvoiceContent, InvoiceContent.request_id == Request.id)
        .where(Request.source == source)
        .options(joinedload(Request.clock), joinedload(Request.plan), joinedload(Request.account))
    )
    return {number_key(content.number): KnownInvoice(request, content) for request, content in session.execute(query)}


def amounts_after(content: InvoiceContent, line: InvoiceLine) -> tuple[int, int]:
    """Return total and paid after a line; a list of balances says nothing of the total."""
    if not line.total_is_balance:
        return line.total_minor, line.paid_minor
    total = max(content.total, line.balance_minor)
    return total, total - line.balance_minor


def settle(uow: UnitOfWork, known: KnownInvoice, source: str) -> None:
    """Record an invoice as paid, as the action does.

    For thousands at once: `stop_mails` and `recompute` are the caller's, in the same commit.
    """
    request, content = known.request, known.content
    action = RULES[KIND].action(RULES[KIND].settle)
    given = Given(reason=source, amount=content.total - content.paid)
    state = SERVICES[KIND].perform(uow, request, action, given) if given.amount else action.target
    acting.enter_state(uow, request, state)
    uow.audit(f"action.{action.code}", "client", account_id=request.account_id, request_id=request.id,
              actor=replace(uow.actor, kind="import"), state=state, reason=source, amount=given.amount, by=[],
              evidence="")  # fmt: skip


def stop_mails(uow: UnitOfWork, request_ids: Sequence[int]) -> None:
    """End the mails in the outbox that ask for what is paid (STOP-9)."""
    uow.session.flush()
    waiting: set[int] = set()
    for start in range(0, len(request_ids), BATCH):
        query = (
            select(MailItem.request_id)
            .join(Mail, Mail.id == MailItem.mail_id)
            .where(MailItem.request_id.in_(request_ids[start : start + BATCH]), Mail.state.in_(UNRELEASED))
        )
        waiting.update(uow.session.scalars(query))
    for request_id in sorted(waiting):
        acting.skip_ended(uow, request_id)
