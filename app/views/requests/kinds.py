"""The table of kinds in this room: how each looks."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.requests.listing import Kind
from app.views.requests import approval, chat, client_request, invoice, organizer, proposal, signature
from app.views.requests.kind_view import KindView

KINDS: Mapping[Kind, KindView] = {
    view.kind: view
    for view in (
        organizer.VIEW,
        proposal.VIEW,
        invoice.VIEW,
        chat.VIEW,
        signature.VIEW,
        approval.VIEW,
        client_request.VIEW,
    )
}
