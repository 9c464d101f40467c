"""The paper of a proposal: of one that is kept, and of one that is only looked at (PRO-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.document_store import safe_name
from app.services.errors import Stale
from app.services.office import Office
from app.services.papers import proposal_pdf
from app.services.requests.kind_service import Enclosure
from app.services.requests.letterhead import letterhead
from app.services.requests.placeholders import filler
from app.services.requests.proposal_content import ProposalDraft, by_period, ordered, read_content
from app.services.requests.proposal_filling import filled
from app.services.settings import FirmSettings

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Look:
    """A proposal that is being written; without an account its reader stands as a dash."""

    title: str
    content: ProposalDraft
    account_id: int | None = None
    signer_ids: tuple[int, ...] = ()
    reference: str = ""
    language: str = ""
    """Empty: that of the first signer, else the firm's."""


def enclosure(paper: proposal_pdf.ProposalPaper) -> Enclosure:
    """Return the paper as it goes with a mail; it is made when the mail is."""
    return Enclosure(safe_name(f"{paper.title}.pdf"), PDF, make=lambda: proposal_pdf.pdf_bytes(paper))


def of_request(
    session: Session, request: Request, content: ProposalDraft, settings: FirmSettings, language: str
) -> proposal_pdf.ProposalPaper:
    """Return the paper of a proposal that is kept."""
    account = session.get_one(Account, request.account_id)
    dated = (request.sent_at or request.created_at).astimezone(settings.calendar().zone).date()
    people = _people(session, request.account_id, [party.contact_id for party in request.parties])
    return _paper(request.title, request.reference, content, account, people, settings, dated, language)


def kept(office: Office, request_id: int) -> bytes:
    """Return the paper of a proposal as its first signer has it; raises `Stale` where the proposal is gone."""
    with office.database.read() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        settings = firm_settings.load(session)
        first = request.parties[0].contact.language if request.parties else ""
        content = read_content(session, request)
        paper = of_request(session, request, content, settings, first or settings.language)
    return proposal_pdf.pdf_bytes(paper)


def preview(office: Office, look: Look) -> bytes:
    """Return the very paper that would be sent today, placeholders filled in where they have values."""
    with office.database.read() as session:
        settings = firm_settings.load(session)
        account = session.get(Account, look.account_id) if look.account_id is not None else None
        today = settings.calendar(account.time_zone if account else "").local_date(office.clock.now())
        first = session.get(Contact, look.signer_ids[0]) if look.signer_ids else None
        language = look.language or (first.language if first else "") or settings.language
        people = _people(session, account.id, look.signer_ids) if account is not None else ()
        fill = filler(account, settings, today, settings.language)
        paper = _paper(
            fill(look.title).strip() or "…", look.reference, filled(look.content, fill), account, people, settings,
            today, language,
        )  # fmt: skip
    return proposal_pdf.pdf_bytes(paper)


def _paper(
    title: str,
    reference: str,
    content: ProposalDraft,
    account: Account | None,
    people: tuple[tuple[str, str], ...],
    settings: FirmSettings,
    dated_on: date,
    language: str,
) -> proposal_pdf.ProposalPaper:
    groups = {each.per: each.totals for each in by_period(content.services)}
    return proposal_pdf.ProposalPaper(
        title=title,
        reference=reference,
        firm=letterhead(settings),
        account_name=account.name if account is not None else "—",
        account_address=account.postal_address if account is not None else "",
        dated_on=dated_on,
        language=language,
        document=content.document,
        introduction=content.introduction,
        groups=tuple(
            proposal_pdf.Group(
                per,
                tuple(
                    proposal_pdf.Service(
                        each.name, each.detail, each.price, each.line.net, each.quantity, each.tax_rate
                    )
                    for each in content.services
                    if each.per == per
                ),
                groups[per],
            )
            for per in ordered(groups)
        ),
        currency=content.currency,
        terms=content.terms,
        signatories=people,
    )


def _people(session: Session, account_id: int, contact_ids: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """Return the signatories' names and what they are to the account."""
    query = select(ContactLink.contact_id, ContactLink.role).where(
        ContactLink.account_id == account_id, ContactLink.contact_id.in_(list(contact_ids))
    )
    roles = {row.contact_id: row.role for row in session.execute(query)}
    found = [session.get(Contact, each) for each in contact_ids]
    return tuple((each.name, roles.get(each.id, "")) for each in found if each is not None)
