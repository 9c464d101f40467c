"""What keeps a planned mail from leaving, as one SQL expression, asked last in the claim itself (STOP-9).

*Ends* let the mail be skipped, with the reason; *waits* leave it queued.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, FromClause, String, and_, case, cast, exists, literal, or_, select

from app.models.account import Account, Contact, ContactLink
from app.models.firm import Firm
from app.models.kinds import DEBITED
from app.models.mail import Mail, MailItem, StepKind
from app.models.phase import Phase
from app.models.request import Party, ReminderPlan, Request


def joined() -> FromClause:
    """Return the tables that the expressions below speak of, around the items of mails."""
    items, mails, requests = MailItem.__table__, Mail.__table__, Request.__table__
    links = ContactLink.__table__
    return (
        items.join(mails, MailItem.mail_id == Mail.id)
        .join(requests, Request.id == MailItem.request_id)
        .join(Account.__table__, Account.id == Request.account_id)
        .join(ReminderPlan.__table__, ReminderPlan.request_id == Request.id)
        .join(Contact.__table__, Contact.id == Mail.contact_id)
        .outerjoin(links, and_(ContactLink.contact_id == Mail.contact_id, ContactLink.account_id == Request.account_id))
    )


def end_reason() -> ColumnElement[str]:
    """Return the reason why an item will never leave, or an empty text."""
    done_party = exists(
        select(Party.id).where(
            Party.request_id == Request.id, Party.contact_id == Mail.contact_id, Party.done_at.is_not(None)
        )
    )
    is_reminder = MailItem.step_kind == StepKind.REMINDER
    return case(
        # It goes to whom all other mails were just stopped, whatever becomes of the request.
        (MailItem.step_kind == StepKind.APOLOGY, ""),
        (MailItem.cycle != Request.cycle, "superseded"),
        (Request.archived_at.is_not(None), "archived"),
        (Account.archived_at.is_not(None), "account-archived"),
        (and_(MailItem.needs_open, Request.phase == Phase.DONE), "settled"),
        (and_(MailItem.needs_open, Request.phase == Phase.ENDED), "ended"),
        (and_(MailItem.needs_open, Request.phase == Phase.DRAFT), "taken-back"),
        (and_(MailItem.needs_open, done_party), "party-done"),
        (ContactLink.id.is_(None), "not-a-contact"),
        (ContactLink.notify.is_(False), "notify-off"),
        (_narrowed(), "kind-off"),
        (Contact.stopped_at.is_not(None), "stopped"),
        (Contact.email_key == "", "no-address"),
        (Contact.address_problem != "", "bounced"),
        # No IN: its list would be written anew into the text of the claim each time.
        (and_(is_reminder, Account.direct_debit, or_(*(Request.kind == each for each in DEBITED))), "direct-debit"),
        (and_(is_reminder, ReminderPlan.enabled.is_(False)), "off"),
        (and_(is_reminder, MailItem.step > ReminderPlan.number), "used-up"),
        else_="",
    )


def _narrowed() -> ColumnElement[bool]:
    """Say whether NOTIFY is narrowed to other kinds of request (ACC-9): the list of kinds is kept as JSON text."""
    kinds = cast(ContactLink.notify_kinds, String)
    quoted = literal('"').concat(Request.kind).concat('"')
    return and_(ContactLink.notify_kinds.is_not(None), ~kinds.contains(quoted))


def wait_reason(today: date | BindParameter[Any], now: datetime | BindParameter[Any]) -> ColumnElement[str]:
    """Return the reason why an item waits, or an empty text. `today` is local to the account."""
    is_reminder = MailItem.step_kind == StepKind.REMINDER
    firm_paused = exists(
        select(Firm.id).where(Firm.paused_at.is_not(None), or_(Firm.paused_until.is_(None), Firm.paused_until > now))
    )
    return case(
        (firm_paused, "paused"),
        (MailItem.step_kind == StepKind.APOLOGY, ""),
        (Account.paused_until > today, "account-paused"),
        (and_(is_reminder, ReminderPlan.paused_until > today), "request-paused"),
        (and_(is_reminder, ReminderPlan.held_until > today), "held-until"),
        else_="",
    )
