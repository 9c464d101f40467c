"""Approval requests: a document to approve, or to have corrected (DOC-3, STOP-6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.kinds import Kind
from app.models.request import Request
from app.services.reminders import recipients
from app.services.requests.kind_service import Extra
from app.services.requests.paperwork import AskedPapers, PaperworkService


class ApprovalService(PaperworkService):
    """Approvals are documents that wait for one word; nothing else is theirs."""

    kind: ClassVar[Kind] = Kind.APPROVAL

    def detail(self, session: Session, request: Request) -> AskedPapers:
        """Return the documents, and what came back."""
        papers = super().detail(session, request)
        return AskedPapers(papers.documents, papers.evidence)

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return the names of the documents, and of the contacts whose word is waited for (DOC-3)."""
        found = super().extras(session, request_ids)
        query = select(Request.id, Request.account_id).where(Request.id.in_(list(request_ids)))
        accounts = {row.id: row.account_id for row in session.execute(query)}
        people = recipients.people(session, set(accounts.values()))
        told = {
            account: tuple(each.name for each in recipients.audience(self.kind, contacts, [], first=False).to)
            for account, contacts in people.items()
        }
        return {each: replace(found.get(each, Extra()), asked=told.get(accounts[each], ())) for each in accounts}

    takes_documents: ClassVar[bool] = True
