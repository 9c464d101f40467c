"""*Report a wrong recipient*: what went there is stopped, its deletion asked for, and it is kept on record (APP-7).

The record is what GDPR asks for in article 33(5): the facts, their effects as far as they are known, what was done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink
from app.models.mail import COUNTED, Mail, MailItem, MailState, StepKind
from app.models.privacy import Incident
from app.models.request import Request
from app.services import accounts
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.durable_files import save_export
from app.services.errors import Refused, Stale
from app.services.mail import letter, outbox, render
from app.services.mail.context import Contact as Reader
from app.services.mail.context import MailContext
from app.services.mail.desk import Desk
from app.services.mail.fields import text_problems
from app.services.mail.template_language import BadTemplate
from app.services.mail.texts import MailText, Step, language_of
from app.services.office import Office
from app.services.papers import text_pdf
from app.services.papers.text_pdf import Paragraph, TextPaper
from app.services.reminders.recipients import Recipient
from app.services.requests import sending
from app.services.requests.letterhead import letterhead
from app.services.requests.sending import Released
from app.services.requests.together import Wording
from app.services.table_files import Shown, write_table

__all__ = ["Apology", "IncidentView", "Reported", "Sent", "SentMail", "Wording", "incidents", "look", "report"]

REASON_LIMIT = 500
ARRIVED = (*COUNTED, MailState.SENDING)
"""What reached the address, or may have."""
STOPPED, NOTIFY_OFF, ADDRESS_CHANGED = "stopped", "notify-off", "address-changed"


@dataclass(frozen=True, slots=True)
class SentMail:
    """One mail that went there: when, about what, with which files."""

    mail_id: int
    at: datetime
    subject: str
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What an account sent to one address, and the words of an apology in each language."""

    account_id: int
    account: str
    contact_id: int
    name: str
    address: str
    mails: tuple[SentMail, ...]
    language: str
    apologies: dict[str, Wording]
    stops: str
    """What stops it: everything to the contact, NOTIFY for this account alone where others have it too, or nothing,
    the address being another one now."""


@dataclass(frozen=True, slots=True)
class Apology:
    """The words that ask the wrong recipient to delete what came."""

    language: str
    words: Wording


@dataclass(frozen=True, slots=True)
class Reported:
    """The record that was made; `released` is the apology in the outbox, with its Undo."""

    incident_id: int
    released: Released | None


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One record as it is listed; `apology` is the state of its mail, empty without one."""

    id: int
    at: datetime
    by: str
    account: str
    name: str
    address: str
    reason: str
    mails: tuple[SentMail, ...]
    stops: str
    apology: str


@dataclass(frozen=True, slots=True)
class RecordWords:
    """What a record says as a paper or a table, in the reader's language."""

    language: str
    say: dict[str, str]
    """Keys: title, at, by, account, recipient, reason, sent, stops, apology, file, records."""
    moment: Callable[[datetime], str]
    stops: Callable[[str], str]
    apology: Callable[[str], str]


def look(office: Office, account_id: int, contact_id: int, address: str) -> Sent:
    """Return what went from an account to an address of a contact. Raises `Stale`, `Refused("nothing-sent")`."""
    with office.database.read() as session:
        account, contact = session.get(Account, account_id), session.get(Contact, contact_id)
        if account is None or contact is None:
            raise Stale("contact")
        mails = _sent(session, account_id, contact_id, address)
        if not mails:
            raise Refused("nothing-sent")
        desk = Desk(session)
        calendar = desk.settings.calendar()
        last = calendar.local_date(mails[-1].at)
        apologies = {}
        for language in ("en", "fr"):
            about = MailContext(
                today=calendar.local_date(office.clock.now()), contact=Reader("", "", "", language), account_name="",
                firm=letter.firm_of(desk.settings), mailed_on=last,
            )  # fmt: skip
            apologies[language] = Wording(
                *render.filled(desk.text(letter.WRONG_RECIPIENT, Step.FIRST, language), about)
            )
        return Sent(
            account_id, account.name, contact_id, contact.name, address, mails, language_of(contact.language),
            apologies, _what_stops(session, account_id, contact, address),
        )  # fmt: skip


def report(
    office: Office, account_id: int, contact_id: int, address: str, reason: str, apology: Apology | None
) -> Reported:
    """Stop what goes there, put the apology into the outbox, and keep the record; all of it or nothing, audited.

    Raises `Stale`, `Refused`: "nothing-sent", "reason-missing", "reason-too-long", "subject-missing", "body-missing",
    `BadTemplate` for words that would be taken for a field.
    """
    reason = reason.strip()
    if not reason:
        raise Refused("reason-missing", "reason")
    if len(reason) > REASON_LIMIT:
        raise Refused("reason-too-long", "reason", limit=REASON_LIMIT)
    if apology is not None:
        _check(apology)
    with office.database.write() as uow:
        account, contact = uow.session.get(Account, account_id), uow.session.get(Contact, contact_id)
        if account is None or contact is None:
            raise Stale("contact")
        mails = _sent(uow.session, account_id, contact_id, address)
        if not mails:
            raise Refused("nothing-sent")
        stops = _what_stops(uow.session, account_id, contact, address)
        _stop(uow, account_id, contact, stops, reason)
        released = _apologise(uow, mails[-1].mail_id, contact, address, apology) if apology is not None else None
        incident = Incident(
            account_id=account_id, at=uow.now, by=uow.actor.name, account=account.name, name=contact.name,
            address=address, reason=reason, mails=[_plain(each) for each in mails],
            measures=[{"code": stops}, *([{"code": "apology", "batch_id": released.batch_id}] if released else [])],
        )  # fmt: skip
        uow.session.add(incident)
        uow.session.flush()
        uow.audit(
            "contact.wrong-recipient", "staff", account_id=account_id, address=address, files=len(mails),
            reason=reason, incident_id=incident.id,
        )  # fmt: skip
        uow.changed("incident", incident.id)
        uow.commit()
        return Reported(incident.id, released)


def incidents(office: Office) -> tuple[IncidentView, ...]:
    """Return all records, newest first."""
    with office.database.read() as session:
        query = select(Incident).order_by(Incident.at.desc(), Incident.id.desc())
        return tuple(_view(session, each) for each in session.scalars(query))


def export_table(office: Office, target: Path, words: RecordWords) -> int:
    """Write all records as XLSX or CSV, by the file's ending; audited. Returns how many."""
    say = words.say
    heads = ("at", "by", "account", "recipient", "reason", "sent", "stops", "apology")
    lines = (
        (
            Shown(each.at.isoformat(timespec="seconds"), each.at.replace(tzinfo=None)), each.by, each.account,
            _recipient(each), each.reason, "\n".join(_line(one, words) for one in each.mails),
            words.stops(each.stops), words.apology(each.apology),
        )
        for each in incidents(office)
    )  # fmt: skip
    count = write_table(target, [say[key] for key in heads], lines)
    _note_export(office)
    return count


def export_pdf(office: Office, target: Path, words: RecordWords, incident_id: int | None = None) -> int:
    """Write one record, or all of them, as a PDF; audited. Returns how many. Raises `Stale` for one that is gone."""
    found = [each for each in incidents(office) if incident_id in (None, each.id)]
    if not found:
        raise Stale("incident")
    say, parts = words.say, []
    for each in found:
        parts += [
            Paragraph(words.moment(each.at), heads=True),
            Paragraph(each.by, say["by"]), Paragraph(each.account, say["account"]),
            Paragraph(_recipient(each), say["recipient"]), Paragraph(each.reason, say["reason"]),
            Paragraph("\n".join(_line(one, words) for one in each.mails), say["sent"]),
            Paragraph(words.stops(each.stops), say["stops"]), Paragraph(words.apology(each.apology), say["apology"]),
        ]  # fmt: skip
    with office.database.read() as session:
        settings = firm_settings.load(session)
    today = settings.calendar().local_date(office.clock.now())
    paper = TextPaper(letterhead(settings), words.language, say["title"], today, parts)
    save_export(target, text_pdf.pdf_bytes(paper))
    _note_export(office)
    return len(found)


def _note_export(office: Office) -> None:
    with office.database.write() as uow:
        uow.audit("incident.exported", "staff")
        uow.commit()


def _recipient(each: IncidentView) -> str:
    return f"{each.name} <{each.address}>" if each.address else "—"


def _line(mail: SentMail, words: RecordWords) -> str:
    files = f" ({', '.join(mail.attachments)})" if mail.attachments else ""
    return f"{words.moment(mail.at)}: {mail.subject}{files}"


def _check(apology: Apology) -> None:
    words = apology.words
    if not words.subject.strip():
        raise Refused("subject-missing", "subject")
    if not words.body.strip():
        raise Refused("body-missing", "body")
    found = text_problems(
        MailText(letter.WRONG_RECIPIENT, Step.FIRST, language_of(apology.language), words.subject, words.body)
    )
    if found:
        raise BadTemplate(tuple(found))


def _sent(session: Session, account_id: int, contact_id: int, address: str) -> tuple[SentMail, ...]:
    """Return what arrived there, oldest first; apologies are none of it."""
    apology = exists().where(MailItem.mail_id == Mail.id, MailItem.step_kind == StepKind.APOLOGY)
    query = (
        select(Mail)
        .where(
            Mail.account_id == account_id, Mail.contact_id == contact_id, func.lower(Mail.address) == address.lower(),
            Mail.state.in_(ARRIVED), ~apology,
        )
        .order_by(Mail.id)
    )  # fmt: skip
    return tuple(
        SentMail(
            each.id, each.finished_at or each.dated_at or each.created_at, each.subject,
            tuple(str(one["name"]) for one in each.attachments),
        )
        for each in session.scalars(query)
    )  # fmt: skip


def _what_stops(session: Session, account_id: int, contact: Contact, address: str) -> str:
    if contact.email_key != address.lower():
        return ADDRESS_CHANGED
    others = exists().where(ContactLink.contact_id == contact.id, ContactLink.account_id != account_id)
    return NOTIFY_OFF if session.scalar(select(others)) else STOPPED


def _stop(uow: UnitOfWork, account_id: int, contact: Contact, how: str, reason: str) -> None:
    if how == STOPPED:
        accounts.stop_in(uow, contact.id, reason)
    elif how == NOTIFY_OFF:
        accounts.set_notify_in(uow, account_id, contact.id, False)


def _apologise(uow: UnitOfWork, mail_id: int, contact: Contact, address: str, apology: Apology) -> Released:
    """Put the apology into the outbox, beside the request that the last mail was about."""
    session, settings = uow.session, firm_settings.load(uow.session)
    item = session.scalars(select(MailItem).where(MailItem.mail_id == mail_id).order_by(MailItem.id)).first()
    assert item is not None
    request = session.get_one(Request, item.request_id)
    number = session.scalar(
        select(func.max(MailItem.step)).where(MailItem.request_id == request.id, MailItem.step_kind == StepKind.APOLOGY)
    )
    batch = sending.new_batch(uow, str(StepKind.APOLOGY), 1, [], settings)
    step = outbox.Step(
        request.id, request.account_id, request.cycle, StepKind.APOLOGY, (number or 0) + 1, needs_open=False
    )
    to = Recipient(contact.id, "", address, address.lower(), language_of(apology.language), with_document=False)
    outbox.plan(uow, step, [to], outbox.Release(batch.release_at, batch.id))
    session.flush()
    mail = session.scalars(select(Mail).where(Mail.batch_id == batch.id)).one()
    mail.words = {"subject": apology.words.subject.strip(), "body": apology.words.body.strip()}
    return sending.release(uow, batch, [request], settings)


def _plain(mail: SentMail) -> dict[str, Any]:
    return {
        "mail_id": mail.mail_id, "at": mail.at.isoformat(), "subject": mail.subject,
        "attachments": list(mail.attachments),
    }  # fmt: skip


def _view(session: Session, row: Incident) -> IncidentView:
    mails = tuple(
        SentMail(
            int(each.get("mail_id") or 0), datetime.fromisoformat(each["at"]), str(each["subject"]),
            tuple(each["attachments"]),
        )
        for each in row.mails
    )  # fmt: skip
    batch_id = next((each["batch_id"] for each in row.measures if each["code"] == "apology"), None)
    state = session.scalar(select(Mail.state).where(Mail.batch_id == batch_id)) if batch_id else ""
    return IncidentView(
        row.id, row.at, row.by, row.account, row.name, row.address, row.reason, mails,
        str(row.measures[0]["code"]), str(state or ("gone" if batch_id else "")),
    )  # fmt: skip
