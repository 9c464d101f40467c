"""The words of a mail that waits, edited for this time alone (AUT-10, ENG-6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app.models.mail import UNRELEASED, Mail, MailState
from app.models.request import Request
from app.services.errors import Refused
from app.services.mail import letter, render
from app.services.mail.desk import Desk
from app.services.mail.fields import known_fields, text_problems
from app.services.mail.letter import Read
from app.services.mail.render import Rendered
from app.services.mail.template_language import BadTemplate
from app.services.mail.texts import MailText
from app.services.office import Office
from app.services.requests.together import Wording

__all__ = ["Editing", "Wording", "edit", "open_words", "preview"]


@dataclass(frozen=True, slots=True)
class Editing:
    """The words of some mails of one step, a wording for each language; and which fields they may hold."""

    mail_ids: tuple[int, ...]
    wordings: Mapping[str, Wording]
    fields: tuple[str, ...]
    edited: bool


def open_words(office: Office, mail_ids: Sequence[int]) -> Editing:
    """Return the words that some mails would leave with. Raises `Refused("mail-decided")` where none waits."""
    with office.database.read() as session:
        now = office.clock.now()
        desk = Desk(session)
        found = [(mail, letter.read(desk, mail.id, now)) for mail in _waiting(session, mail_ids)]
        wordings: dict[str, Wording] = {}
        fields: set[str] = set()
        for _, read in found:
            if read is not None:
                wordings.setdefault(read.text.language, Wording(read.text.subject, read.text.body))
                fields |= known_fields(read.text.kind)
        if not wordings:
            raise Refused("mail-decided")
        edited = any(mail.words for mail, _ in found)
        return Editing(tuple(mail.id for mail, _ in found), wordings, tuple(sorted(fields)), edited)


def preview(office: Office, mail_ids: Sequence[int], words: Mapping[str, Wording], language: str) -> Rendered | None:
    """Return the first of these mails in a language, with other words. Raises `BadTemplate`."""
    with office.database.read() as session:
        desk = Desk(session)
        reads = [letter.read(desk, mail.id, office.clock.now()) for mail in _waiting(session, mail_ids)]
    for read in reads:
        if read is not None and read.text.language == language:
            text = _worded(read, words)
            _check(text)
            return render.render(text, read.context, preview=True)
    return None


def edit(office: Office, mail_ids: Sequence[int], words: Mapping[str, Wording]) -> int:
    """Let mails that wait leave with these words, this time alone; returns how many.

    Raises `BadTemplate` for what cannot be filled in, `Refused("mail-decided")` where none waits any more.
    """
    with office.database.write() as uow:
        mails = _waiting(uow.session, mail_ids)
        changed = 0
        for mail in mails:
            read = letter.read(Desk(uow.session), mail.id, uow.now)
            if read is None or read.text.language not in words:
                continue
            text = _worded(read, words)
            _check(text)
            if (text.subject, text.body) == (read.text.subject, read.text.body):
                continue
            mail.words = {"subject": text.subject, "body": text.body}
            changed += 1
            for item in mail.items:
                request = uow.session.get_one(Request, item.request_id)
                # A text that was rendered before is refused by the claim.
                flag_modified(request, "state")
                uow.audit("mail.reworded", "staff", account_id=mail.account_id, request_id=request.id, mail_id=mail.id,
                          to=[{"name": mail.name, "address": mail.address}], step_kind=item.step_kind, step=item.step,
                          total=request.plan.number)  # fmt: skip
            uow.changed("mail", mail.id)
        if not mails:
            raise Refused("mail-decided")
        uow.commit()
        return changed


def _worded(read: Read, words: Mapping[str, Wording]) -> MailText:
    own = words.get(read.text.language)
    if own is None:
        return read.text
    return MailText(
        read.text.kind, read.text.step, read.text.language, own.subject.strip(), own.body.strip(), read.text.version
    )


def _check(text: MailText) -> None:
    found = text_problems(text)
    if found:
        raise BadTemplate(tuple(found))


def _waiting(session: Session, mail_ids: Sequence[int]) -> list[Mail]:
    query = select(Mail).where(
        Mail.id.in_(list(mail_ids)), Mail.state.in_((*UNRELEASED, MailState.HELD)), Mail.resolved_at.is_(None)
    )
    return list(session.scalars(query.order_by(Mail.id)))
