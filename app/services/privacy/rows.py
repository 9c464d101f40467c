"""The rows of an account erased in one commit, and the trail left whole (APP-7, AUD-2)."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from app.models.account import Account, Contact
from app.models.audit import AuditContent
from app.models.content import InvoiceContent, InvoiceLine, Payment
from app.models.firm import Firm
from app.models.mail import Batch, Mail, MailState
from app.models.privacy import Erasure, Incident, Kept, Phase, digest_of
from app.models.reminder_clock import FOREVER, Reason
from app.models.request import Party, ReminderClock, ReminderPlan, Request
from app.services import index_care
from app.services.backups import contents
from app.services.banking import recording
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.folding import fold
from app.services.privacy import extent

ERASED = "account.erased"


def erase(
    uow: UnitOfWork, account_id: int, kept: Kept, invoices: Sequence[int] = (), *, drop_backups: bool = False
) -> Erasure:
    """Erase an account within the caller's unit of work; `invoices` are those that stay, unless nothing does.

    Returns the note of it, which names what has to go outside of the database. Raises `Stale` where the account is
    gone, `Refused("mail-leaving")` while one of its mails is being handed to the server.
    """
    session = uow.session
    session.connection().exec_driver_sql("PRAGMA secure_delete = ON")
    account = session.get(Account, account_id)
    if account is None:
        raise Stale("account")
    if session.scalar(select(exists().where(Mail.account_id == account_id, Mail.state == MailState.SENDING))):
        raise Refused("mail-leaving")
    firm = session.scalars(select(Firm)).one()
    staying = list(invoices) if kept != Kept.NOTHING else []
    note = Erasure(
        digest=digest_of(firm.database_id, account_id, account.created_at), at=uow.now, kept=str(kept),
        phase=str(Phase.FILES), pending={},
    )  # fmt: skip
    before = contents.documents(_raw(session))
    pending = {
        "mails": list(session.scalars(select(Mail.id).where(Mail.account_id == account_id))),
        "words": _words(session, account),
        "drop_backups": drop_backups,
    }
    recording.forget(session, account_id, (account.name, *(each.name for each in _alone(session, account_id))))
    entries = _erase_trail(session, account_id)
    _erase_rows(session, account_id, staying)
    session.expire_all()
    if staying:
        _strip(session, account_id, kept, uow)
        _strip_invoices(session, staying, kept)
        session.flush()
    index_care.forget_removed(session)
    pending["documents"] = sorted(before - contents.documents(_raw(session)))
    note.pending = pending
    session.add(note)
    uow.audit(ERASED, "settings", entries=entries, digest=note.digest, kept=str(kept))
    for entity in ("account", "contact", "request", "mail", "document", "job"):
        uow.changed(entity)
    return note


def _raw(session: Session) -> sqlite3.Connection:
    return cast(sqlite3.Connection, session.connection().connection.driver_connection)


def _alone(session: Session, account_id: int) -> Sequence[Contact]:
    return session.scalars(select(Contact).where(extent.contacts(account_id, alone=True))).all()


def _words(session: Session, account: Account) -> list[str]:
    """Return what a log file may hold of an account: its name, its people, and the domains that are theirs alone."""
    people = _alone(session, account.id)
    found = {account.name, *(each.name for each in people), *(each.email for each in people)}
    domains = {each.email_key.rpartition("@")[2] for each in people if each.email_key}
    ids = [each.id for each in people]
    for domain in domains:
        others = exists().where(Contact.email_key.endswith(f"@{domain}", autoescape=True), Contact.id.not_in(ids))
        if not session.scalar(select(others)):
            found.add(domain)
    return sorted(each for each in found if len(each) > 3)


def _erase_trail(session: Session, account_id: int) -> list[int]:
    """Take the content of its entries away; their digests stay, and with them the chain."""
    speaks = extent.audit(account_id)
    entries = list(session.scalars(select(AuditContent.seq).where(speaks).order_by(AuditContent.seq)))
    session.execute(delete(AuditContent).where(speaks).execution_options(synchronize_session=False))
    return entries


def _erase_rows(session: Session, account_id: int, staying: Sequence[int]) -> None:
    """Delete children before parents, then the people that were this account's alone."""
    parts = extent.of_account(account_id, without=staying)
    alone = list(session.scalars(select(Contact.id).where(extent.contacts(account_id, alone=True))))
    batches = list(session.scalars(select(Batch.id).where(extent.batches(account_id))))
    gone = set(session.scalars(select(Request.id).where(Request.account_id == account_id)))
    _execute(session, delete(Party).where(Party.request_id.in_(gone)))
    for table, condition in reversed([*parts.items()]):
        if table.name != "account" or not staying:
            session.execute(delete(table).where(condition))
    session.execute(delete(Contact).where(Contact.id.in_(alone)).execution_options(synchronize_session=False))
    _prune(session, batches, gone)
    session.execute(
        update(Incident).where(Incident.account_id == account_id).values(account="", name="", address="", reason="")
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    for incident in session.scalars(select(Incident).where(Incident.account_id == account_id)):
        incident.mails = [{"at": each["at"], "subject": "", "attachments": []} for each in incident.mails]
    session.flush()


def _prune(session: Session, batch_ids: Sequence[str], gone: set[int]) -> None:
    """Drop presses of a button that released mails of this account alone; in others forget how its requests stood."""
    for batch in session.scalars(select(Batch).where(Batch.id.in_(batch_ids))):
        if session.scalar(select(exists().where(Mail.batch_id == batch.id))):
            batch.before = [each for each in batch.before if each.get("request_id") not in gone]
        else:
            session.delete(batch)


def _strip(session: Session, account_id: int, kept: Kept, uow: UnitOfWork) -> None:
    """Leave of the account what its invoices say of it, or not even that; archived, it gets no mail any more."""
    account = session.get_one(Account, account_id)
    if kept == Kept.PSEUDONYM:
        account.name, account.reference = f"#{account_id}", ""
        account.postal_address = account.registration = ""
    account.sort_key, account.search_text = fold(account.name), fold(account.name)
    account.note = account.time_zone = ""
    account.client_since = account.responsible_id = None
    account.reminders_on = False
    account.paused_until = FOREVER
    account.archived_at = account.archived_at or uow.now
    session.flush()


def _strip_invoices(session: Session, request_ids: Sequence[int], kept: Kept) -> None:
    """Keep what an invoice needs; nothing reminds of it any more."""
    mine = Request.id.in_(request_ids)
    plain: dict[str, Any] = {"why": "", "outcome_note": "", "last_entry": None}
    if kept == Kept.PSEUDONYM:
        number = select(InvoiceContent.number).where(InvoiceContent.request_id == Request.id).scalar_subquery()
        plain |= {"title": number, "search_text": ""}
        _execute(session, update(InvoiceContent).where(InvoiceContent.request_id.in_(request_ids)).values(note=""))
        lines = update(InvoiceLine).where(InvoiceLine.request_id.in_(request_ids))
        _execute(session, lines.values(description="—", detail=""))
        _execute(session, update(Payment).where(Payment.request_id.in_(request_ids)).values(note=""))
    _execute(session, update(Request).where(mine).values(**plain))
    _execute(session, update(ReminderPlan).where(ReminderPlan.request_id.in_(request_ids)).values(enabled=False))
    clocks = update(ReminderClock).where(ReminderClock.request_id.in_(request_ids))
    _execute(
        session, clocks.values(next_at=None, next_step=None, step_in_flight=None, reason=str(Reason.ACCOUNT_ARCHIVED))
    )
    session.flush()


def _execute(session: Session, statement: Any) -> None:
    session.execute(statement.execution_options(synchronize_session=False))
