"""Signature requests: a document, its signers, pending x of y (DOC-2, STOP-5)."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy.orm import Session

from app.models.content import SignatureContent
from app.models.kinds import Action, Asks, Kind
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.requests.kind_service import Given
from app.services.requests.paperwork import AskedPapers, PaperworkService, sign


class SignatureService(PaperworkService):
    """What signature requests do their own way."""

    kind: ClassVar[Kind] = Kind.SIGNATURE
    takes_documents: ClassVar[bool] = True

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the documents and who must sign."""
        super().store(uow, request, content)
        uow.session.add(SignatureContent(request_id=request.id, all_must_sign=content.all_must_sign))

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put other documents in their place, and say who must sign."""
        super().revise(uow, request, content)
        uow.session.get_one(SignatureContent, request.id).all_must_sign = content.all_must_sign

    def detail(self, session: Session, request: Request) -> AskedPapers:
        """Return the documents, what came back, and who must sign."""
        papers, content = super().detail(session, request), session.get_one(SignatureContent, request.id)
        return AskedPapers(papers.documents, papers.evidence, content.all_must_sign)

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Record signatures; the request is signed when enough have."""
        if action.asks is Asks.PARTY:
            content = uow.session.get_one(SignatureContent, request.id)
            return sign(uow, request, action, given, all_must_sign=content.all_must_sign)
        return super().perform(uow, request, action, given)
