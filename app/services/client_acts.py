"""What clients did that nobody at a window wrote down: replies that were read, invoices that an import found paid."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.audit import AuditContent, AuditEntry, AuditHead
from app.models.request import Request
from app.services.requests.listing import Activity, Kind

SHOWN = 10


@dataclass(frozen=True, slots=True)
class ClientAct:
    """One act of a client, as the trail knows it."""

    account_id: int
    account_name: str
    request_id: int
    kind: Kind
    title: str
    activity: Activity


@dataclass(frozen=True, slots=True)
class ClientActs:
    """What came after some entry of the trail. `total` counts them, `newest` holds the last ones, newest first."""

    head: int = 0
    """The trail's last entry: after it is asked the next time."""
    total: int = 0
    newest: tuple[ClientAct, ...] = ()


def since(session: Session, seq: int | None) -> ClientActs:
    """Return what clients did after entry `seq` of the trail; with None nothing but where the trail ends."""
    head = session.scalars(select(AuditHead.seq)).one()
    if seq is None or seq >= head:
        return ClientActs(head)
    by_nobody_here = (AuditContent.seq > seq, AuditContent.group == "client", AuditContent.actor_kind != "staff")
    total = session.scalars(select(func.count(AuditContent.seq)).where(*by_nobody_here)).one()
    if not total:
        return ClientActs(head)
    query = (
        select(AuditContent, AuditEntry, Request, Account.name)
        .join(AuditEntry, AuditEntry.seq == AuditContent.seq)
        .join(Request, Request.id == AuditContent.request_id)
        .join(Account, Account.id == AuditContent.account_id)
        .where(*by_nobody_here)
        .order_by(AuditContent.seq.desc())
        .limit(SHOWN)
    )
    newest = tuple(
        ClientAct(
            account_id=request.account_id,
            account_name=name,
            request_id=request.id,
            kind=Kind(request.kind),
            title=request.title,
            activity=Activity(entry.code, content.actor_kind, content.actor_name, entry.at),
        )
        for content, entry, request, name in session.execute(query)
    )
    return ClientActs(head, total, newest)
