"""Saving what was sent already: quietly, or mailed again as it now is, its reminders starting anew (PRO-3)."""

from __future__ import annotations

from app.models.kinds import RULES, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests import acting, editing, memento, sending
from app.services.requests.acting import Acted
from app.services.requests.editing import Revision
from app.services.requests.sending import Released


def revise_open(office: Office, request_id: int, version: int, revision: Revision) -> Acted:
    """Put a revision in the place of what an open request says; nobody is mailed, what leaves later says it so.

    `acting.undo` puts back what it said, and the mails that the revision kept from leaving. Raises `Refused` and
    `Stale` as `editing.revise` does.
    """
    ready = editing.prepared(office, request_id, revision)
    with office.database.write() as uow:
        request = uow.session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        before = {**memento.take(uow.session, request), "said": memento.said(uow.session, request)}
        editing.revise_in(uow, request_id, version, revision, ready)
        skipped = acting.skip_ended(uow, request_id)
        acted = Acted(request_id, "revised", before, request.version, skipped, request.state)
        uow.commit()
        return acted


def revise_and_mail(office: Office, request_id: int, version: int, revision: Revision) -> Released:
    """Put a revision in the place of what an open request says, and mail it to all who are told of it.

    What waits in the outbox about the words before never leaves, so that nobody gets both. Until the new mails
    leave, Undo puts the words back as they were. Raises `Refused` and `Stale` as `editing.revise` does, and
    "nobody-to-notify"; nothing is changed then.
    """
    ready = editing.prepared(office, request_id, revision)
    with office.database.write() as uow:
        request = uow.session.get(Request, request_id)
        if request is None or request.version != version:
            raise Stale("request")
        if request.phase == Phase.DRAFT:
            raise Refused("not-sent", request_id=request_id)
        before = {**memento.take(uow.session, request), "said": memento.said(uow.session, request)}
        editing.revise_in(uow, request_id, version, revision, ready)
        if not request.parties and RULES[Kind(request.kind)].party_role:
            raise Refused("signatory-missing", "signers", account_id=request.account_id)
        acting.start_cycle(uow, request)
        uow.session.flush()
        skipped = acting.skip_ended(uow, request_id)
        released = sending.tell_more(uow, request, before, skipped)
        uow.commit()
        return released
