"""Keeping what the invoice's page says, and what the three-dot menu has of it (INV-2, INV-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests import creating, detail, editing, preview, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.detail import RequestDetail
from app.services.requests.editing import Revision
from app.services.requests.invoice_view import InvoiceView
from app.services.requests.listing import RequestRow
from app.services.requests.preview import Preview
from app.services.requests.sending import Released
from app.views.desk import Place
from app.views.requests.actions import RequestActions
from app.views.widgets.menu import MenuEntry
from app.views.words import refusals
from app.views.words.marking import translate


@dataclass(frozen=True, slots=True)
class Typed:
    """What the page says, and about which invoice: one that is kept, or a new one."""

    new: NewRequest
    request_id: int | None
    version: int
    plan: PlanInput | None
    """Reminders that were typed or that a template brought; None: as they are kept, or as account and firm say."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What sending would do, and the reminder settings that would hold."""

    preview: Preview
    plan: PlanInput


def read(office: Office, request_id: int) -> RequestDetail | None:
    """Return an invoice that is kept."""
    return detail.request_detail(office, request_id)


def view_of(found: RequestDetail) -> InvoiceView:
    """Return what is the invoice's own of what was read."""
    view: InvoiceView = found.content
    return view


def plan_of(found: RequestDetail) -> PlanInput:
    """Return the reminders as they are kept."""
    kept = found.row.reminders
    return PlanInput(kept.enabled, kept.days, kept.number, kept.basis, kept.first_offset, kept.source)


def look(office: Office, typed: Typed, kept: PlanInput | None) -> Looked:
    """Return who would be mailed and when; of an invoice that is kept, with its own dates."""
    chosen = typed.plan or kept
    found = preview.preview(office, typed.new, chosen)
    if typed.request_id is not None and chosen is not None:
        found = replace(found, timeline=detail.timeline(office, typed.request_id, chosen))
    return Looked(found, chosen or found.plan)


def keep(office: Office, typed: Typed) -> RequestDetail:
    """Keep it, a new one as a draft; returns it as it is kept now."""
    request_id, new = typed.request_id, typed.new
    if request_id is None:
        (request_id,) = creating.create(office, new)
    else:
        revision = Revision(new.title, new.content, new.why, new.due_on, typed.plan)
        editing.revise(office, request_id, typed.version, revision)
    found = detail.request_detail(office, request_id)
    if found is None:
        raise Stale("request")
    return found


def send(office: Office, request_id: int) -> Released:
    """Send a draft that is kept."""
    return sending.send(office, [request_id])


def entries(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    """Return *Edit…* of an issued invoice: its note and its reminders; a draft has the entry of all kinds."""
    if row.phase == "draft" or row.state == "credit":
        return ()
    may = row.phase == "open" and not row.archived
    why = "" if may else refusals.refusal(Refused("not-editable"))

    def edit() -> None:
        actions.desk.go(Place("invoice-edit", account_id=row.account_id, request_id=row.id))

    return (MenuEntry(translate("InvoiceMenu", "Edit…"), "pencil", "", may, why, edit),)
