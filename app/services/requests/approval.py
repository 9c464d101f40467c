"""Approval requests: a document to approve, or to have corrected (DOC-3, STOP-6)."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Session

from app.models.kinds import Kind
from app.models.request import Request
from app.services.requests.paperwork import AskedPapers, PaperworkService


class ApprovalService(PaperworkService):
    """Approvals are documents that wait for one word; nothing else is theirs."""

    kind: ClassVar[Kind] = Kind.APPROVAL

    def detail(self, session: Session, request: Request) -> AskedPapers:
        """Return the documents, and what came back."""
        papers = super().detail(session, request)
        return AskedPapers(papers.documents, papers.evidence)

    takes_documents: ClassVar[bool] = True
