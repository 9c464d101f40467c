"""A unit of work: one transaction, the audit entries that it leaves, and what it changed."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.models.audit import (
    AuditHead,
    canonical,
    chain_hash,
    digest,
)
from app.services.actor import Actor
from app.services.database.asking import ask
from app.services.database.feed import Changes
from app.services.errors import Stale
from app.services.folding import whole

_TABLES = AuditHead.metadata.tables
_HEAD = _TABLES["audit_head"]
_LAST = select(_HEAD.c.seq, _HEAD.c.hash).with_for_update()
_APPEND, _CONTENT = insert(_TABLES["audit_entry"]), insert(_TABLES["audit_content"])
_GROW = update(_HEAD)
_NEWEST = update(_TABLES["request"]).where(_TABLES["request"].c.id == bindparam("this_request"))


@dataclass(slots=True)
class PendingEntry:
    """An audit entry that waits for its commit."""

    code: str
    at: datetime
    group: str
    actor: Actor
    account_id: int | None
    request_id: int | None
    mail_id: int | None
    details: dict[str, Any]


class UnitOfWork:
    """One transaction. `session` is SQLAlchemy's; `now` is its moment; `commit()` must be called."""

    def __init__(self, session: Session, now: datetime, actor: Actor) -> None:
        self.session = session
        self.now = now
        self.actor = actor
        self.changes: Changes | None = None
        self._entries: list[PendingEntry] = []
        self._changed: set[tuple[str, int | None]] = set()

    def audit(
        self,
        code: str,
        group: str,
        *,
        account_id: int | None = None,
        request_id: int | None = None,
        mail_id: int | None = None,
        actor: Actor | None = None,
        **details: Any,
    ) -> None:
        """Note an entry for the audit trail: appended at the commit, or not at all (AUD-1).

        `group` is mail, client, staff or settings; `details` must be plain JSON.
        """
        who = actor or self.actor
        self._entries.append(PendingEntry(code, self.now, group, who, account_id, request_id, mail_id, details))

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Do a part of the work that may be refused: what it did, and its entries, are taken back then."""
        entries, changed = len(self._entries), set(self._changed)
        try:
            with self.session.begin_nested():
                yield
        except BaseException:
            del self._entries[entries:]
            self._changed = changed
            raise

    def changed(self, entity: str, *ids: int | None) -> None:
        """Say that things of a kind changed, for the change feed."""
        self._changed |= {(entity, each) for each in ids or (None,)}

    def commit(self) -> None:
        """Append the audit entries as the last act, commit, and let the feed know.

        Raises `Stale` where somebody else changed what was edited here.
        """
        try:
            self.session.flush()
        except StaleDataError as error:
            raise Stale("record") from error
        if self._entries:
            self._append_entries()
        self.session.commit()
        self.changes = Changes(frozenset(self._changed)) if self._changed else None

    def _append_entries(self) -> None:
        """Chain the noted entries behind the head, under the head's lock."""
        session = self.session
        seq, previous = ask(session, _LAST).one()
        entries, contents, last = [], [], {}
        acts: set[int] = set()
        for pending in self._entries:
            seq += 1
            body = whole(canonical(self._content(pending)))
            content_digest = digest(body)
            link = chain_hash(previous, seq, pending.at, pending.code, content_digest)
            entries.append(
                {
                    "seq": seq,
                    "at": pending.at,
                    "code": pending.code,
                    "content_digest": content_digest,
                    "previous_hash": previous,
                    "hash": link,
                }
            )
            contents.append(
                {
                    "seq": seq,
                    "account_id": pending.account_id,
                    "request_id": pending.request_id,
                    "mail_id": pending.mail_id,
                    "entry_group": pending.group,
                    "actor_kind": pending.actor.kind,
                    "actor_name": pending.actor.name,
                    "body": body,
                }
            )
            # A mail's fate is no news beside the act, of the same commit, that it follows from.
            if pending.request_id is not None and (pending.mail_id is None or pending.request_id not in acts):
                last[pending.request_id] = seq
            if pending.request_id is not None and pending.mail_id is None:
                acts.add(pending.request_id)
            previous = link
        ask(session, _APPEND, entries)
        ask(session, _CONTENT, contents)
        ask(session, _GROW, {"seq": seq, "hash": previous})
        if last:
            newest = [{"this_request": request_id, "last_entry": entry} for request_id, entry in last.items()]
            ask(session, _NEWEST, newest)
        self._entries = []
        self._changed.add(("audit", None))

    def _content(self, pending: PendingEntry) -> dict[str, Any]:
        actor = pending.actor
        return {
            "salt": secrets.token_hex(16),
            "account_id": pending.account_id,
            "request_id": pending.request_id,
            "mail_id": pending.mail_id,
            "group": pending.group,
            "actor": {
                "kind": actor.kind,
                "name": actor.name,
                "staff_id": actor.staff_id,
                "os_user": actor.os_user,
                "machine": actor.machine,
            },
            "details": pending.details,
        }
