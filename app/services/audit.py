"""Reading the audit trail, and proving that nobody altered it (AUD-1, AUD-2)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.audit import (
    GENESIS,
    AuditContent,
    AuditEntry,
    AuditHead,
    chain_hash,
    digest,
)
from app.models.request import Request
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries: of an account, of a request, of a group (mail, client, staff, settings), older than a number.

    `actor` is the name of who acted, `actor_kind` staff, automatic, import or system; empty is anyone.
    """

    account_id: int | None = None
    request_id: int | None = None
    group: str = ""
    actor: str = ""
    actor_kind: str = ""
    since: datetime | None = None
    before: int | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is shown; `details` is what its code needs to be put into words."""

    seq: int
    at: datetime
    code: str
    group: str
    actor_kind: str
    actor_name: str
    account_id: int | None
    request_id: int | None
    mail_id: int | None
    title: str
    """Title of the request, where it has one."""
    reference: str
    details: dict[str, Any]
    hash: str
    previous_hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The result of a check: how many entries, and the first that is not as it was written.

    `problem`: "", altered, removed, reordered, cut-off or content-removed.
    """

    entries: int
    problem: str = ""
    first_bad: int | None = None
    last_hash: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing is amiss."""
        return not self.problem


def entries(office: Office, query: EntryQuery) -> list[Entry]:
    """Return entries, newest first."""
    with office.database.read() as session:
        statement = (
            select(AuditEntry, AuditContent, Request.title, Request.reference)
            .join(AuditContent, AuditContent.seq == AuditEntry.seq)
            .outerjoin(Request, Request.id == AuditContent.request_id)
            .order_by(AuditEntry.seq.desc())
            .limit(query.limit)
        )
        if query.account_id is not None:
            statement = statement.where(AuditContent.account_id == query.account_id)
        if query.request_id is not None:
            statement = statement.where(AuditContent.request_id == query.request_id)
        if query.group:
            statement = statement.where(AuditContent.group == query.group)
        if query.actor:
            statement = statement.where(AuditContent.actor_name == query.actor)
        if query.actor_kind:
            statement = statement.where(AuditContent.actor_kind == query.actor_kind)
        if query.since is not None:
            statement = statement.where(AuditEntry.at >= query.since)
        if query.before is not None:
            statement = statement.where(AuditEntry.seq < query.before)
        return [_entry(*row) for row in session.execute(statement)]


def actors(office: Office, account_id: int | None = None) -> list[tuple[str, str]]:
    """Return who has acted, for an account or for the firm: (kind, name), the name empty but for staff; staff first."""
    statement = select(AuditContent.actor_kind, AuditContent.actor_name).distinct()
    if account_id is not None:
        statement = statement.where(AuditContent.account_id == account_id)
    with office.database.read() as session:
        found = {(kind, name if kind == "staff" else "") for kind, name in session.execute(statement)}
    return sorted(found, key=lambda each: (each[0] != "staff", each[1].casefold(), each[0]))


def count(office: Office, account_id: int | None = None) -> int:
    """Return how many entries an account has, or the firm."""
    statement = select(func.count()).select_from(AuditContent)
    if account_id is not None:
        statement = statement.where(AuditContent.account_id == account_id)
    with office.database.read() as session:
        return int(session.scalar(statement) or 0)


def _entry(entry: AuditEntry, content: AuditContent, title: str | None, reference: str | None) -> Entry:
    return Entry(
        seq=entry.seq,
        at=entry.at,
        code=entry.code,
        group=content.group,
        actor_kind=content.actor_kind,
        actor_name=content.actor_name,
        account_id=content.account_id,
        request_id=content.request_id,
        mail_id=content.mail_id,
        title=title or "",
        reference=reference or "",
        details=json.loads(content.body)["details"],
        hash=entry.hash,
        previous_hash=entry.previous_hash,
    )


def verify(office: Office) -> Verified:
    """Walk the whole chain; finds any altered, removed, reordered or cut-off entry. Takes seconds: use a worker."""
    with office.database.read() as session:
        head = session.scalars(select(AuditHead)).one()
        erased = _erased(session)
        previous, expected = GENESIS, 1
        for entry, content in _all(session):
            problem = _problem(entry, content, previous, expected, erased)
            if problem:
                return Verified(head.seq, problem, entry.seq)
            previous, expected = entry.hash, expected + 1
        if (expected - 1, previous) != (head.seq, head.hash):
            return Verified(head.seq, "cut-off", expected)
        return Verified(head.seq, last_hash=head.hash)


def _problem(
    entry: AuditEntry, content: AuditContent | None, previous: str, expected: int, erased: frozenset[int]
) -> str:
    if entry.seq != expected:
        return "removed"
    if entry.previous_hash != previous:
        return "reordered"
    if entry.hash != chain_hash(previous, entry.seq, entry.at, entry.code, entry.content_digest):
        return "altered"
    if content is None:
        return "" if entry.seq in erased else "content-removed"
    if digest(content.body) != entry.content_digest or not _agrees(content):
        return "altered"
    return ""


def _agrees(content: AuditContent) -> bool:
    """Whether the columns beside the body say what the body says."""
    body = json.loads(content.body)
    return bool(
        body["account_id"] == content.account_id
        and body["request_id"] == content.request_id
        and body["mail_id"] == content.mail_id
        and body["group"] == content.group
        and body["actor"]["kind"] == content.actor_kind
        and body["actor"]["name"] == content.actor_name
    )


def _all(session: Session) -> Iterator[tuple[AuditEntry, AuditContent | None]]:
    statement = (
        select(AuditEntry, AuditContent)
        .outerjoin(AuditContent, AuditContent.seq == AuditEntry.seq)
        .order_by(AuditEntry.seq)
        .execution_options(yield_per=1000)
    )
    for row in session.execute(statement):
        yield row[0], row[1]


def _erased(session: Session) -> frozenset[int]:
    """Return the entries whose content was erased for a client's privacy, as the trail itself says."""
    statement = (
        select(AuditContent.body)
        .join(AuditEntry, AuditEntry.seq == AuditContent.seq)
        .where(AuditEntry.code == "account.erased")
    )
    return frozenset(seq for body in session.scalars(statement) for seq in json.loads(body)["details"]["entries"])
