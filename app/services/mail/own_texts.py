"""The firm's own words in place of the shipped ones, for one kind, step and language (TPL-1)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.content import MailText as Row
from app.models.kinds import RULES
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.mail import fields, texts
from app.services.mail.template_language import TemplateProblem
from app.services.mail.texts import MailText, Step
from app.services.office import Office

MAX_SUBJECT = 300


@dataclass(frozen=True, slots=True)
class TextView:
    """A text as mails take it now. `version` is 0 while the shipped words hold."""

    text: MailText
    shipped: MailText
    version: int

    @property
    def is_own(self) -> bool:
        """Whether the firm wrote it."""
        return self.version > 0


def editable() -> dict[str, tuple[Step, ...]]:
    """Return every text that a firm may write: kind -> steps."""
    return {str(kind): texts.STEPS[kind] for kind in RULES}


def own(office: Office) -> frozenset[tuple[str, str, str]]:
    """Return (kind, step, language) of every text that the firm wrote."""
    with office.database.read() as session:
        return frozenset((row.kind, row.step, row.language) for row in session.scalars(select(Row)))


def text(office: Office, kind: str, step: str, language: str) -> TextView:
    """Return a text; KeyError where the kind has no such step."""
    shipped = texts.default_text(kind, step, language)
    with office.database.read() as session:
        row = _row(session, shipped)
        if row is None:
            return TextView(shipped, shipped, 0)
        return TextView(MailText(kind, shipped.step, shipped.language, row.subject, row.body), shipped, row.version)


def problems(given: MailText) -> list[TemplateProblem]:
    """Return what keeps a text from being saved, the subject's first (TPL-2)."""
    found = fields.text_problems(given)
    if len(given.subject) > MAX_SUBJECT:
        found.append(TemplateProblem("too-long", 1, 1, "", "subject"))
    return found


def save(office: Office, given: MailText, version: int) -> TextView:
    """Let mails say this from now on, also those that are queued and not yet on their way.

    What is word for word the shipped text is not kept: it follows the program again. Raises
    `Refused("template-not-allowed")` with the field for what may not be, `Stale` where somebody else saved it since
    `version`.
    """
    found = problems(given)
    if found:
        raise Refused(
            "template-not-allowed", "subject" if found[0].part == "subject" else "body", problems=tuple(found)
        )
    shipped = texts.default_text(given.kind, given.step, given.language)
    with office.database.write() as uow:
        row = _checked(uow, given, version)
        if (given.subject.strip(), given.body.strip()) == (shipped.subject, shipped.body):
            _drop(uow, row, given)
        else:
            row = row or Row(kind=given.kind, step=given.step, language=given.language)
            row.subject, row.body = given.subject.strip(), given.body.strip()
            uow.session.add(row)
            uow.session.flush()
            _note(uow, "mailtext.saved", given)
        uow.commit()
    return text(office, given.kind, given.step, given.language)


def reset(office: Office, given: MailText, version: int) -> TextView:
    """Go back to the shipped words. Raises `Stale` as `save` does."""
    with office.database.write() as uow:
        _drop(uow, _checked(uow, given, version), given)
        uow.commit()
    return text(office, given.kind, given.step, given.language)


def _checked(uow: UnitOfWork, given: MailText, version: int) -> Row | None:
    row = _row(uow.session, given)
    if (row.version if row is not None else 0) != version:
        raise Stale("mail-text")
    return row


def _drop(uow: UnitOfWork, row: Row | None, given: MailText) -> None:
    if row is not None:
        uow.session.delete(row)
        _note(uow, "mailtext.reset", given)


def _note(uow: UnitOfWork, code: str, given: MailText) -> None:
    uow.audit(code, "settings", kind=given.kind, text_step=given.step, language=given.language)
    uow.changed("mail_text", 0)


def _row(session: Session, given: MailText) -> Row | None:
    query = select(Row).where(Row.kind == given.kind, Row.step == given.step, Row.language == given.language)
    return session.scalars(query).first()
