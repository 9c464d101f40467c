"""What lies ready for whoever writes mails: the firm's settings and own texts, read once, and what some mails speak of.

Loading what a batch of mails needs takes as many statements as loading it for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.models.account import Contact
from app.models.content import MailText
from app.models.firm import Firm, Staff
from app.models.mail import Attempt, Batch, Mail, MailItem
from app.models.phase import Phase
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.mail import texts


class Desk:
    """One consistent look at the database. Good for as long as its session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.settings = firm_settings.load(session)
        self.reply_key = bytes.fromhex(session.scalars(select(Firm.reply_key)).one())
        own = MailText.__table__.c
        self._own = {
            (row.kind, row.step, row.language): row
            for row in session.execute(select(own.kind, own.step, own.language, own.subject, own.body, own.version))
        }
        self._open: dict[int, list[Request]] = {}
        self._threads: dict[int, list[tuple[int, int, str]]] = {}
        self._kept: list[Any] = []
        """The session alone would forget what nobody holds."""

    def text(self, kind: str, step: texts.Step, language: str) -> texts.MailText:
        """Return the firm's own text, or the shipped one (TPL-1)."""
        language = texts.language_of(language)
        own = self._own.get((kind, step, language))
        if own is None:
            return texts.default_text(kind, step, language)
        return texts.MailText(kind, step, language, own.subject, own.body, own.version)

    def mails(self, mail_ids: Sequence[int]) -> list[Mail]:
        """Load mails with all that they speak of; those that are gone are left out."""
        found = self._load(select(Mail).where(Mail.id.in_(mail_ids)).options(selectinload(Mail.items)))
        request_ids = {item.request_id for mail in found for item in mail.items}
        whole = (joinedload(Request.account), joinedload(Request.plan), joinedload(Request.clock))
        self._load(select(Request).where(Request.id.in_(request_ids)).options(*whole, selectinload(Request.parties)))
        contact_ids = {mail.contact_id for mail in found}
        self._load(select(Contact).where(Contact.id.in_(contact_ids)).options(selectinload(Contact.links)))
        if batch_ids := {mail.batch_id for mail in found if mail.batch_id}:
            self._load(select(Batch).where(Batch.id.in_(batch_ids)))
        self._load(select(Staff))
        if self.settings.open_list_in_mails:
            self._read_open({mail.account_id for mail in found})
        self._read_threads(request_ids)
        return found

    def open_requests(self, account_id: int) -> list[Request]:
        """Return an account's open requests, newest surfaced first."""
        if account_id not in self._open:
            self._read_open({account_id})
        return self._open[account_id]

    def thread(self, request_id: int, contact_id: int) -> list[tuple[int, str]]:
        """Return (mail id, Message-ID) of what this contact was mailed about a request, oldest first."""
        if request_id not in self._threads:
            self._read_threads({request_id})
        return [(mail, name) for to, mail, name in self._threads[request_id] if to == contact_id]

    def _load(self, query: Any) -> list[Any]:
        found = list(self.session.scalars(query).unique())
        self._kept += found
        return found

    def _read_open(self, account_ids: set[int]) -> None:
        self._open |= {account_id: [] for account_id in account_ids}
        query = (
            select(Request)
            .where(Request.account_id.in_(account_ids), Request.phase == Phase.OPEN, Request.archived_at.is_(None))
            .order_by(Request.surfaced_at.desc())
            .options(selectinload(Request.parties))
        )
        for request in self.session.scalars(query):
            self._open[request.account_id].append(request)

    def _read_threads(self, request_ids: set[int]) -> None:
        self._threads |= {request_id: [] for request_id in request_ids}
        query = (
            select(MailItem.request_id, Mail.contact_id, Mail.id, Mail.message_id)
            .join(Mail, Mail.id == MailItem.mail_id)
            .join(Attempt, Attempt.mail_id == Mail.id)
            .where(
                MailItem.request_id.in_(request_ids),
                Mail.message_id != "",
                Attempt.verdict.in_(("accepted", "uncertain")),
            )
            .order_by(Mail.id)
        )
        for request_id, contact_id, mail_id, message_id in self.session.execute(query):
            self._threads[request_id].append((contact_id, mail_id, message_id))
