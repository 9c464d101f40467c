"""Approval requests: a document to approve, or to have corrected (DOC-3, STOP-6)."""

from __future__ import annotations

from typing import ClassVar

from app.models.kinds import Kind
from app.services.requests.paperwork import PaperworkService


class ApprovalService(PaperworkService):
    """Approvals are documents that wait for one word; nothing else is theirs."""

    kind: ClassVar[Kind] = Kind.APPROVAL
    takes_documents: ClassVar[bool] = True
