"""The paper of an invoice as a file: the one that its mails carry, in the language of the first who is told."""

from __future__ import annotations

from pathlib import Path

from app.models.account import Account, Contact
from app.models.kinds import Kind
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.durable_files import save_export
from app.services.errors import Refused, Stale
from app.services.mail.texts import language_of
from app.services.office import Office
from app.services.requests.registry import SERVICES
from app.services.requests.sending import audience_of


def pdf(office: Office, request_id: int) -> bytes:
    """Return the invoice as a paper. Raises `Stale` where it is gone, `Refused` where it has no lines to print."""
    with office.database.read() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise Stale("request")
        told = audience_of(session, request, first=False).to
        first = session.get(Contact, told[0].contact_id) if told else None
        account = session.get_one(Account, request.account_id)
        language = language_of(first.language if first is not None else account.language)
        settings = firm_settings.load(session)
        papers = SERVICES[Kind.INVOICE].mail_parts(session, request, settings, language).enclosures
    make = papers[0].make if papers else None
    if make is None:
        raise Refused("invoice-without-lines")
    return make()


def write(office: Office, request_id: int, target: Path) -> None:
    """Write the paper to a file, whole or not at all."""
    save_export(target, pdf(office, request_id))
