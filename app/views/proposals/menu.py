"""What the three-dot menu of a proposal has of its own: editing one that was sent (PRO-3)."""

from __future__ import annotations

from collections.abc import Sequence

from app.services.errors import Refused
from app.services.requests.listing import RequestRow
from app.views.desk import Place
from app.views.requests.actions import RequestActions
from app.views.widgets.menu import MenuEntry
from app.views.words import refusals
from app.views.words.marking import translate


def entries(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    """Return *Edit…* for one that was sent; after the first signature it says why that is too late."""
    if row.phase == "draft":
        return ()
    open_, signed = row.phase == "open" and not row.archived, row.progress_done > 0
    why = refusals.refusal(Refused("signed-already" if signed else "not-editable"))
    may = open_ and not signed

    def edit() -> None:
        actions.desk.go(Place("proposal-edit", account_id=row.account_id, request_id=row.id))

    return (MenuEntry(translate("ProposalMenu", "Edit…"), "pencil", "", may, "" if may else why, edit),)
