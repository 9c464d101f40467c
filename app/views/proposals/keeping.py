"""What the page of a proposal reads and writes, off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.services import settings as firm_settings
from app.services.errors import Stale
from app.services.office import Office
from app.services.requests import creating, detail, editing, preview, revising, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.detail import RequestDetail
from app.services.requests.editing import Revision
from app.services.requests.preview import Preview
from app.services.requests.proposal import ProposalDetail
from app.services.requests.sending import Released


@dataclass(frozen=True, slots=True)
class Typed:
    """What the page says, and about which request: one that is kept (`request_id`, `version`), or a new one."""

    new: NewRequest
    request_id: int | None
    version: int
    plan: PlanInput | None
    """What was typed or a template brought; None: as it is kept, or as the account and the firm have it."""
    nobody_signs: bool = False
    """Nobody is ticked, and that was seen: a draft is kept so."""

    @property
    def revision(self) -> Revision:
        """The same as a revision of what is kept."""
        new = self.new
        return Revision(
            new.title, new.content, new.why, new.due_on, self.plan, new.signer_ids, no_signers=self.nobody_signs
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """What sending would do."""

    preview: Preview
    chosen: PlanInput | None
    """The reminder settings that were typed, or hold for one that is kept; None: those of the preview."""


def read(office: Office, request_id: int) -> RequestDetail | None:
    """Return a proposal that is kept."""
    return detail.request_detail(office, request_id)


def currency(office: Office) -> str:
    """Return the firm's currency."""
    return firm_settings.read(office).currency


def look(office: Office, typed: Typed, stored: PlanInput | None) -> Looked:
    """Return what sending would do now, with the dates of the reminders."""
    chosen = typed.plan or stored
    found = preview.preview(office, typed.new, chosen)
    if typed.request_id is not None and chosen is not None:
        found = replace(found, timeline=detail.timeline(office, typed.request_id, chosen))
    return Looked(found, chosen)


def keep(office: Office, typed: Typed, *, by_itself: bool) -> RequestDetail:
    """Keep a draft, a new one where there is none; returns it as it is kept now."""
    if typed.request_id is None:
        (request_id,) = creating.create(office, typed.new)
        if typed.nobody_signs:
            first = _found(office, request_id)
            if first.parties:
                _revise(office, request_id, version_of(first), replace(typed.revision, by_itself=True))
    else:
        request_id = typed.request_id
        _revise(office, request_id, typed.version, replace(typed.revision, by_itself=by_itself))
    return _found(office, request_id)


def send(office: Office, typed: Typed) -> tuple[RequestDetail, Released]:
    """Send a draft that is kept."""
    assert typed.request_id is not None
    released = sending.send(office, [typed.request_id])
    return _found(office, typed.request_id), released


def save_sent(office: Office, typed: Typed) -> tuple[RequestDetail, Released]:
    """Save one that was sent, which mails it again."""
    assert typed.request_id is not None
    released = revising.revise_and_mail(office, typed.request_id, typed.version, typed.revision)
    return _found(office, typed.request_id), released


def version_of(found: RequestDetail) -> int:
    """Return the version of what was read."""
    content: ProposalDetail = found.content
    return content.version


def _revise(office: Office, request_id: int, version: int, revision: Revision) -> None:
    editing.revise(office, request_id, version, revision)


def _found(office: Office, request_id: int) -> RequestDetail:
    found = detail.request_detail(office, request_id)
    if found is None:
        raise Stale("request")
    return found
