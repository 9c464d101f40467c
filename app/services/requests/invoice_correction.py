"""*Correct…*: an issued invoice is voided, and a copy of it lies ready to be mended (INV-5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.models.content import InvoiceContent
from app.models.kinds import Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import acting, creating, invoice_draft
from app.services.requests.acting import Acted
from app.services.requests.creating import NewRequest, PlanInput


@dataclass(frozen=True, slots=True)
class Corrected:
    """The voided invoice, and the draft that takes its place."""

    voided: Acted
    draft_id: int


def correct(office: Office, request_id: int) -> Corrected:
    """Void an invoice by a credit note and copy it into a draft, in one commit.

    The draft has the lines, the discounts, the note, the reminders and the term of payment; number and day are its own
    once it is sent. Raises `Refused` as the void does, and "invoice-without-lines" for an imported one.
    """
    with office.database.write() as uow:
        request = uow.session.get_one(Request, request_id)
        content = invoice_draft.read(uow.session, request_id)
        if not content.lines:
            raise Refused("invoice-without-lines")
        settings = firm_settings.load(uow.session)
        today = settings.calendar(request.account.time_zone).local_date(uow.now)
        new = NewRequest(
            Kind(request.kind), (request.account_id,), request.title, content, request.why,
            _due(uow.session, request, today), _plan(request),
        )  # fmt: skip
        voided = acting.act_on(uow, request_id, "void")
        blank = replace(content, number="", issued_on=None, total=0, paid=0)
        draft_id = creating.add_draft(uow, new, request.account_id, blank, settings)
        uow.audit("invoice.corrects", "staff", account_id=request.account_id, request_id=draft_id,
                  invoice=request.reference)  # fmt: skip
        recompute(uow, [draft_id], settings)
        uow.commit()
        return Corrected(voided, draft_id)


def undo(office: Office, corrected: Corrected) -> None:
    """Take a correction back: the invoice stands as it stood, the draft is gone.

    Raises as `acting.undo`; a draft that was sent meanwhile stays: `Refused("not-a-draft")`.
    """
    with office.database.read() as session:
        draft = session.get(Request, corrected.draft_id)
        if draft is not None and draft.phase != Phase.DRAFT:
            raise Refused("not-a-draft", request_id=draft.id)
    acting.undo(office, corrected.voided)
    creating.discard(office, [corrected.draft_id])


def _plan(request: Request) -> PlanInput:
    plan = request.plan
    return PlanInput(plan.enabled, plan.days, plan.number, plan.basis, plan.first_offset, plan.source)


def _due(session: Session, request: Request, today: date) -> date | None:
    """Return the due date of the copy: as many days from today as the invoice left."""
    issued = session.get_one(InvoiceContent, request.id).issued_on
    if request.due_on is None or issued is None:
        return request.due_on
    return today + max(timedelta(0), request.due_on - issued)
