"""Asking again for all that waits: one mail per account and contact, whatever the number of requests (MAN-7, ACC-8).

`kind` is that of the text: a kind of request, or `digest.KIND` for a list of everything that is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact
from app.models.kinds import Kind
from app.models.mail import TASKS
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.mail import context, digest, letter, outbox, render, texts
from app.services.mail.desk import Desk
from app.services.mail.fields import text_problems
from app.services.mail.template_language import BadTemplate, problems
from app.services.office import Office
from app.services.reminders.recipients import Audience, Recipient
from app.services.requests import memento, sending
from app.services.requests.sending import Released
from app.services.settings import FirmSettings

FIELDS: Final = (
    "account.name", "contact.greeting", "firm.name", "sender.name",
    "sender.signature", "sender.contact_line", "sender.absence_line", "request.reference", "account.open_list",
    "actions.call_me",
)  # fmt: skip
"""What a mail about several requests can say: fields that always have a value in it, or vanish."""
OWN_FIELDS: Final = {digest.KIND: ("digest.count_phrase", "digest.list")}
DOCUMENT_FIELDS: Final = ("documents.count_phrase", "documents.list")


@dataclass(frozen=True, slots=True)
class Wording:
    """Subject and message of one language, with fields."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Group:
    """What one account is asked for, and who of it gets how many mails: each gets one."""

    account_id: int
    account_name: str
    titles: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A request that is not mailed, and why: not-pending, waiting, resent-recently, nobody-to-notify."""

    request_id: int
    title: str
    account_name: str
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """All that the dialog shows: exact numbers, and the usual message in each language that is needed."""

    groups: tuple[Group, ...]
    left_out: tuple[LeftOut, ...]
    mails: int
    contacts: int
    wait_seconds: int
    asks_first: bool
    """More mails than a person sends without a second look (MAN-4)."""
    wordings: Mapping[str, Wording]


@dataclass(slots=True)
class _Letter:
    to: Recipient
    requests: list[Request] = field(default_factory=list)


@dataclass(slots=True)
class _Arranged:
    letters: list[_Letter]
    audiences: dict[int, Audience]
    told: list[Request]
    left_out: list[LeftOut]


def fields_of(kind: str) -> tuple[str, ...]:
    """Return the fields that a mail about several may hold."""
    return (*FIELDS, *OWN_FIELDS.get(kind, DOCUMENT_FIELDS))


def pending(office: Office, kind: Kind, account_id: int | None = None) -> list[int]:
    """Return the requests of a kind that wait for the client, of one account or of all, oldest first."""
    query = select(Request.id).where(Request.kind == kind, Request.phase == Phase.OPEN, Request.archived_at.is_(None))
    if account_id is not None:
        query = query.where(Request.account_id == account_id)
    with office.database.read() as session:
        return list(session.scalars(query.order_by(Request.sent_at, Request.id)))


def review(office: Office, kind: str, request_ids: Sequence[int], *, again: bool = False) -> Review:
    """Return what asking for these would do. `again` includes those asked within the minimum gap."""
    with office.database.read() as session:
        settings = firm_settings.load(session)
        found = _arrange(session, request_ids, settings, again=again, office=office)
        languages = dict.fromkeys(texts.language_of(each.to.language) for each in found.letters)
        desk = Desk(session)
        usual = {each: desk.text(kind, letter.step_of_several(kind), each) for each in languages or ["en"]}
        groups: dict[int, list[_Letter]] = {}
        for each in found.letters:
            groups.setdefault(each.requests[0].account_id, []).append(each)
        mails = len(found.letters)
        return Review(
            tuple(_group(letters) for letters in groups.values()),
            tuple(found.left_out),
            mails,
            len({each.to.contact_id for each in found.letters}),
            settings.undo_seconds if mails <= settings.bulk_limit else settings.bulk_undo_seconds,
            mails > settings.bulk_limit,
            {key: Wording(text.subject, text.body) for key, text in usual.items()},
        )


def preview(
    office: Office, kind: str, request_ids: Sequence[int], words: Mapping[str, Wording], *, again: bool = False
) -> render.Rendered | None:
    """Return the first of the mails as it would leave; None where there is none. Raises `BadTemplate`."""
    check(kind, words)
    with office.database.read() as session:
        settings = firm_settings.load(session)
        found = _arrange(session, request_ids, settings, again=again, office=office)
        if not found.letters:
            return None
        first = found.letters[0]
        contact = session.get_one(Contact, first.to.contact_id)
        account = session.get_one(Account, first.requests[0].account_id)
        today = settings.calendar(account.time_zone).local_date(office.clock.now())
        sender = context.Sender(settings.name, "", settings.phone)
        desk = Desk(session)
        said, _ = letter.several(desk, kind, first.requests, contact, sender, today)
        text = letter.together_text(desk, kind, contact.language, _kept(words))
    return render.render(text, said, preview=True)


def ask(
    office: Office, kind: str, request_ids: Sequence[int], words: Mapping[str, Wording] | None = None, *,
    again: bool = False,
) -> Released:  # fmt: skip
    """Mail all that waits of these: one mail per account and contact, an item, an entry and a place on top for each.

    `words` is the message edited for these mails alone, by language. Raises `BadTemplate` for an
    unknown placeholder, `Refused("nothing-to-resend")` where nothing of it waits, "nobody-to-notify".
    """
    check(kind, words or {})
    with office.database.write() as uow:
        settings = firm_settings.load(uow.session)
        found = _arrange(uow.session, request_ids, settings, again=again, office=office)
        if not found.letters:
            nobody = any(each.why == "nobody-to-notify" for each in found.left_out)
            raise Refused("nobody-to-notify" if nobody else "nothing-to-resend")
        before = [memento.take(uow.session, each) for each in found.told]
        lists = kind == digest.KIND
        batch = sending.new_batch(uow, TASKS if lists else letter.TOGETHER, len(found.letters), before, settings)
        batch.words = _kept(words or {})
        steps = {each.id: sending.next_resend(uow.session, each) for each in found.told}
        for each in found.letters:
            wanted = [steps[request.id] for request in each.requests]
            outbox.plan_merged(uow, wanted, each.to, outbox.Release(batch.release_at, batch.id))
        for request in found.told:
            # A list of everything moves nothing: its order is what it shows.
            sending.note_resent(uow, request, found.audiences[request.id], on_top=not lists)
        left_out = tuple((each.request_id, each.why) for each in found.left_out)
        released = sending.release(uow, batch, found.told, settings, left_out)
        uow.commit()
        return released


def check(kind: str, words: Mapping[str, Wording]) -> None:
    """Raise `BadTemplate` for a message that cannot be filled in (TPL-2)."""
    for language, each in words.items():
        found = text_problems(texts.MailText(kind, letter.step_of_several(kind), language, each.subject, each.body))
        # A field of one request has no value in a mail about several: it would never leave.
        found = found or [*problems(each.subject, fields_of(kind)), *problems(each.body, fields_of(kind))]
        if found:
            raise BadTemplate(tuple(found))


def _kept(words: Mapping[str, Wording]) -> dict[str, dict[str, str]]:
    return {language: asdict(each) for language, each in words.items()}


def _arrange(
    session: Session, request_ids: Sequence[int], settings: FirmSettings, *, again: bool, office: Office
) -> _Arranged:
    """Decide what is mailed to whom, grouped; the requests of each mail keep the given order."""
    loaded = {each.id: each for each in session.scalars(select(Request).where(Request.id.in_(list(request_ids))))}
    waiting = sending.waiting_batches(session, request_ids)
    arranged = _Arranged([], {}, [], [])
    letters: dict[tuple[int, str], _Letter] = {}
    for request in (loaded[each] for each in request_ids if each in loaded):
        why = "waiting" if request.id in waiting else _why_not(session, request, settings, again=again, office=office)
        audience = sending.audience_of(session, request, first=False)
        why = why or ("" if audience.to else "nobody-to-notify")
        if why:
            arranged.left_out.append(LeftOut(request.id, request.title, request.account.name, why))
            continue
        arranged.told.append(request)
        arranged.audiences[request.id] = audience
        for to in audience.to:
            letters.setdefault((request.account_id, to.key), _Letter(to)).requests.append(request)
    arranged.letters = list(letters.values())
    return arranged


def _why_not(session: Session, request: Request, settings: FirmSettings, *, again: bool, office: Office) -> str:
    if request.phase != Phase.OPEN:
        return "not-pending"
    if request.clock.step_in_flight is not None:
        return "waiting"  # its first mail, or a reminder, is about to leave: nobody is told twice
    try:
        sending.may_resend(session, request, settings, confirmed=again, now=office.clock.now())
    except Refused as refused:
        return "resent-recently" if refused.code == "resent-recently" else "not-pending"
    return ""


def _group(letters: Sequence[_Letter]) -> Group:
    requests = {request.id: request for each in letters for request in each.requests}
    first = next(iter(requests.values()))
    titles = tuple(each.title for each in requests.values())
    return Group(first.account_id, first.account.name, titles, tuple(each.to.name for each in letters))
