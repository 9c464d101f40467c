"""The table of kinds in this room: one service a kind."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.kinds import Kind
from app.services.requests.approval import ApprovalService
from app.services.requests.chat import ChatService
from app.services.requests.client_request import ClientRequestService
from app.services.requests.invoice import InvoiceService
from app.services.requests.kind_service import KindService
from app.services.requests.organizer import OrganizerService
from app.services.requests.proposal import ProposalService
from app.services.requests.signature import SignatureService

SERVICES: Mapping[Kind, KindService] = {
    service.kind: service
    for service in (
        OrganizerService(),
        ProposalService(),
        InvoiceService(),
        ChatService(),
        SignatureService(),
        ApprovalService(),
        ClientRequestService(),
    )
}
