"""Which rows are an account's: found by the keys of the schema itself, so that no table is forgotten (APP-7)."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, exists, or_, select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink
from app.models.audit import AuditContent
from app.models.base import Base
from app.models.mail import Batch, Mail
from app.models.request import Party, Request

Extent = Mapping[Table, ColumnElement[bool]]
"""Table -> which of its rows; parents before those that name them."""

_ACCOUNT: Any = Account.__table__
_CONTACT: Any = Contact.__table__
_REQUEST: Any = Request.__table__
_AUDIT: Any = AuditContent.__table__


def of_account(account_id: int, without: Sequence[int] = ()) -> Extent:
    """Return the rows of an account: its own, and all that names one of them by a foreign key, however far away.

    `without` are requests that are left out, with all that hangs on them alone.

    Contacts are not among them, since they may be those of other accounts too: see `contacts`; nor is the audit trail,
    which keeps its digests: see `audit`.
    """
    found: dict[Table, ColumnElement[bool]] = {_ACCOUNT: _ACCOUNT.c.id == account_id}
    for table in Base.metadata.sorted_tables:
        edges = [
            column.in_(select(key.column).where(found[key.column.table]))
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table in found and key.column.table is not table
        ]
        if table not in found and edges:
            found[table] = or_(*edges)
        if table is _REQUEST and without:
            found[table] &= _REQUEST.c.id.not_in(list(without))
    return found


def contacts(account_id: int, *, alone: bool) -> ColumnElement[bool]:
    """Return which contacts are linked to an account; with `alone` only those of whom no other account has anything."""
    linked = exists().where(ContactLink.contact_id == Contact.id, ContactLink.account_id == account_id)
    if not alone:
        return linked
    elsewhere = exists().where(ContactLink.contact_id == Contact.id, ContactLink.account_id != account_id)
    mailed = exists().where(Mail.contact_id == Contact.id, Mail.account_id != account_id)
    signs = exists().where(
        Party.contact_id == Contact.id, Party.request_id == Request.id, Request.account_id != account_id
    )
    return linked & ~elsewhere & ~mailed & ~signs


def batches(account_id: int) -> ColumnElement[bool]:
    """Return the batches that released mails of an account."""
    return Batch.id.in_(select(Mail.batch_id).where(Mail.account_id == account_id, Mail.batch_id.is_not(None)))


def audit(account_id: int) -> ColumnElement[bool]:
    """Return the contents of the audit trail that speak of an account."""
    requests = select(Request.id).where(Request.account_id == account_id)
    mails = select(Mail.id).where(Mail.account_id == account_id)
    return (
        (AuditContent.account_id == account_id)
        | AuditContent.request_id.in_(requests)
        | AuditContent.mail_id.in_(mails)
    )


def dump(session: Session, account_id: int) -> dict[str, list[dict[str, Any]]]:
    """Return all that the database holds of an account as plain JSON: table -> rows; empty tables are left out."""
    parts = {**of_account(account_id), _CONTACT: contacts(account_id, alone=False), _AUDIT: audit(account_id)}
    found: dict[str, list[dict[str, Any]]] = {}
    for table, condition in parts.items():
        rows = [_plain(row._mapping) for row in session.execute(select(table).where(condition).order_by(*_key(table)))]
        if rows:
            found[table.name] = rows
    return found


def _key(table: Table) -> Iterator[Any]:
    yield from table.primary_key.columns


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value
