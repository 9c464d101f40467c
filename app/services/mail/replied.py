"""What a reply does: its words and files are kept, and the reminders of what it answers wait for somebody (INB-1).

It settles nothing: a person reads it and decides. It must name a mail of ours by its Message-ID, or a request by its
reference as the reply links do, and come from an address of that account; else it changes nothing. The same one again
changes nothing either. Two answers are more: in a thread, where an answer is all that was asked for, it is a message of
the client; and one by a button whose seal is ours, from whom we wrote to, in this cycle, is kept as evidence and
proposes what it says. Where the firm allows it and its provider vouches for the sender, that is done at once (INB-3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Contact, ContactLink
from app.models.firm import Firm
from app.models.kinds import RULES, Asks, Kind
from app.models.mail import MESSAGE_ID_LENGTH, ClientReply, Mail, MailItem
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services import settings as firm_settings
from app.services.actor import Actor
from app.services.database import UnitOfWork
from app.services.document_store import DocumentStore, safe_name
from app.services.documents import MAX_BYTES, KeptFile
from app.services.mail import actions, reply_marks, vouching
from app.services.mail.replies import Reply
from app.services.reminders import clockwork, reply_holds
from app.services.requests import acting
from app.services.requests.kind_service import Given
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of a reply that are in the store, and the names of those that stay in the mailbox."""

    papers: tuple[KeptFile, ...] = ()
    files: tuple[KeptFile, ...] = ()
    not_kept: tuple[str, ...] = ()
    mail: KeptFile | None = None
    """The reply itself, where it came by a button."""


def keep(store: DocumentStore, reply: Reply) -> Kept:
    """Put the files of a reply into the store, before any row names them; too large ones stay in the mailbox."""
    given = [(name, "application/pdf", content) for name, content in reply.papers]
    given += reply.files
    kept: list[KeptFile] = []
    for name, media_type, content in given:
        if len(content) <= MAX_BYTES:
            stored = store.put(content)
            kept.append(KeptFile(name, media_type, stored.sha256, stored.size))
    large = tuple(name for name, _, content in given if len(content) > MAX_BYTES)
    papers = tuple(each for each in kept if each.media_type == "application/pdf")
    mail = None
    if reply.mark is not None and reply.mark.seal and 0 < len(reply.source) <= MAX_BYTES:
        stored = store.put(reply.source)
        mail = KeptFile(safe_name(f"{reply.mark.reference}.eml"), "message/rfc822", stored.sha256, stored.size)
    return Kept(papers, tuple(each for each in kept if each not in papers), (*reply.not_kept, *large), mail)


@dataclass(frozen=True, slots=True)
class Answered:
    """What a reply answers: requests of one account, and the mail, where it named one."""

    account_id: int
    request_ids: tuple[int, ...]
    mail_id: int | None
    names: Mapping[str, str]
    """Who may answer, by address in lower case."""


def answered(session: Session, reply: Reply) -> Answered | None:
    """Return what a reply answers; None where that is nothing of ours, or where it is from somebody else."""
    found = _by_message(session, reply) or _by_reference(session, reply)
    return found if found is not None and reply.sender in found.names else None


def _by_message(session: Session, reply: Reply) -> Answered | None:
    for message_id in reply.answers:
        mail = session.scalars(select(Mail).where(Mail.message_id == message_id)).first()
        if mail is not None:
            asked = (
                select(Request.id, Request.reference)
                .join(MailItem, MailItem.request_id == Request.id)
                .where(MailItem.mail_id == mail.id, MailItem.dropped == "")
                .order_by(Request.id)
            )
            requests = session.execute(asked).all()
            # One mail may speak of several requests: the button that was pressed names one of them.
            named = [each.id for each in requests if each.reference in reply.references]
            ids = named or [each.id for each in requests]
            names = _names(session, mail.account_id) | {mail.address.lower(): mail.name}
            return Answered(mail.account_id, tuple(ids), mail.id, names)
    return None


def _by_reference(session: Session, reply: Reply) -> Answered | None:
    """A reply link opens a new mail: it names no other, but the request in its subject."""
    if not reply.reference:
        return None
    asked = select(Request).where(Request.reference.in_(reply.references), Request.sent_at.is_not(None))
    request = session.scalars(asked).first()
    if request is None:
        return None
    return Answered(request.account_id, (request.id,), None, _names(session, request.account_id))


def enter(uow: UnitOfWork, reply: Reply, kept: Kept) -> bool:
    """Note a reply with each request that its mail spoke of; returns whether it is a new answer to a mail of ours."""
    found = answered(uow.session, reply)
    if found is None:
        return False
    settings = firm_settings.load(uow.session)
    # Not whoever sits at the computer that read it.
    uow.actor = Actor("system", found.names[reply.sender] or reply.sender)
    new = False
    for request in uow.session.scalars(select(Request).where(Request.id.in_(found.request_ids)).order_by(Request.id)):
        if not _was_taken_in(uow, request, reply):
            _take_in(uow, request, reply, kept, settings, found.mail_id)
            uow.changed("request", request.id)
            new = True
    return new


def _was_taken_in(uow: UnitOfWork, request: Request, reply: Reply) -> bool:
    same = select(ClientReply.id).where(
        ClientReply.request_id == request.id, ClientReply.message_id == reply.message_id[:MESSAGE_ID_LENGTH]
    )
    return bool(reply.message_id) and uow.session.scalars(same).first() is not None


def _proved(uow: UnitOfWork, request: Request, reply: Reply, settings: FirmSettings) -> str:
    """Return the answer whose seal is ours, for this sender and cycle; empty for any other."""
    mark = reply.mark
    if mark is None or request.phase != Phase.OPEN or request.archived_at is not None:
        return ""
    if mark.reference.upper() != request.reference.upper():
        return ""
    key = bytes.fromhex(uow.session.scalars(select(Firm.reply_key)).one())
    today = settings.calendar().local_date(uow.now)
    genuine = reply_marks.is_genuine(mark, key, cycle=request.cycle, address=reply.sender, today=today)
    return mark.code if genuine else ""


def _take_in(
    uow: UnitOfWork, request: Request, reply: Reply, kept: Kept, settings: FirmSettings, mail_id: int | None
) -> None:
    service = SERVICES[Kind(request.kind)]
    folder = documents.CLIENT_FOLDERS[settings.language]
    answer = _proved(uow, request, reply, settings)
    beside = service.came_back(uow, request, kept.papers)
    others = [each for each in (*kept.papers, *kept.files) if each not in beside]
    filed = [documents.add(uow, request.account_id, each, folder, from_client=True) for each in others]
    mail = kept.mail if answer and not beside else None  # Papers are evidence enough.
    if mail is not None:
        documents.keep_beside(uow, request, mail, folder)
    uow.session.add(
        ClientReply(
            account_id=request.account_id, request_id=request.id, at=uow.now, sender=reply.sender,
            name=uow.actor.name, subject=reply.subject, words=reply.words,
            files=[{"name": each.name, "sha256": each.sha256} for each in (*beside, *others)],
            not_kept=list(kept.not_kept), message_id=reply.message_id[:MESSAGE_ID_LENGTH] or None, answer=answer,
        )
    )  # fmt: skip
    uow.audit(
        "client.replied", "client", account_id=request.account_id, request_id=request.id, mail=mail_id,
        sender=reply.sender, subject=reply.subject,
        files=[{"name": each.name, "sha256": each.sha256} for each in (*beside, *others)], answer=answer,
        mail_sha256=mail.sha256 if mail is not None else "",
    )  # fmt: skip
    if code := service.answered_by(uow, request, reply.words, filed):
        acting.act_on(uow, request.id, code)
    elif code := _done_at_once(request, reply, answer, settings):
        acting.act_on(uow, request.id, code, Given(evidence=mail))
    elif request.phase == Phase.OPEN and request.archived_at is None:
        reply_holds.hold(uow, request)
    clockwork.recompute(uow, [request.id])


def _done_at_once(request: Request, reply: Reply, answer: str, settings: FirmSettings) -> str:
    """Return the action that an answer is without anybody's decision; empty where somebody must say more, or may."""
    account = settings.mail_account
    if not (settings.record_answers and answer and account is not None):
        return ""
    wanted = actions.RECORDED_AS.get(answer)
    allowed = [each.code for each in RULES[Kind(request.kind)].actions_from(request.state) if each.asks == Asks.NOTHING]
    vouched = vouching.is_vouched_for(reply.vouched, account.imap_host, reply.sender)
    return wanted if wanted in allowed and vouched else ""


def _names(session: Session, account_id: int) -> dict[str, str]:
    """The contacts of an account: whoever was written to, a colleague may answer."""
    query = select(Contact).join(ContactLink, ContactLink.contact_id == Contact.id)
    found = session.scalars(query.where(ContactLink.account_id == account_id))
    return {each.email_key: f"{each.first_name} {each.last_name}".strip() for each in found if each.email_key}
