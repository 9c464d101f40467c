"""Movements that wait for somebody to say what they pay: taken in from statements, and proposed (INV-3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink
from app.models.bank import BankEntry, EntryState
from app.models.content import InvoiceContent, Payment
from app.models.phase import Phase
from app.models.request import Request
from app.services.banking import names
from app.services.banking.entry import Statement, keys
from app.services.banking.matching import Known, Movement, Owed, Proposal, propose
from app.services.office import Office

BATCH = 500
REMEMBERED = timedelta(days=400)
"""How long an invoice that was paid is known by its number."""
Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a statement brought: new movements, those known already, and what cannot be a client's payment.

    `returned` names the payers of payments that the bank took back.
    """

    new: int
    known: int
    gone: int
    announced: int
    rejected: int
    returned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    """An invoice that may be paid; `balance` in minor units."""

    request_id: int
    account_id: int
    account: str
    number: str
    currency: str
    balance: int
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Line:
    """A movement that waits, with what it seems to pay."""

    movement: Movement
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Inbox:
    """All that waits, the oldest first, and all that may be paid."""

    lines: tuple[Line, ...] = ()
    invoices: tuple[OpenInvoice, ...] = ()


def take_in(office: Office, statement: Statement) -> TakenIn:
    """Keep what may be a client's payment and is not known yet. Money that went is not kept."""
    received = statement.received
    marks = list(keys(received))
    with office.database.write() as uow:
        known: set[str] = set()
        for start in range(0, len(marks), BATCH):
            part = marks[start : start + BATCH]
            known.update(uow.session.scalars(select(BankEntry.key).where(BankEntry.key.in_(part))))
        rows = [
            {
                "key": key, "booked_on": each.booked_on, "amount": each.amount, "currency": each.currency,
                "payer": each.payer, "iban": each.iban, "reference": each.reference, "state": EntryState.OPEN,
                "text": " ".join(part for part in (each.text, each.end_to_end) if part), "taken_at": uow.now,
            }
            for key, each in zip(marks, received, strict=True)
            if key not in known
        ]  # fmt: skip
        if rows:
            uow.session.execute(insert(BankEntry), rows)
            uow.audit("statement.imported", "settings", number=len(rows))
            uow.changed("bank_entry")
            uow.commit()
    gone = len(statement.entries) - len(received)
    returned = tuple(each.payer or each.text[:60] for each in statement.returned)
    return TakenIn(len(rows), len(known), gone, statement.announced, len(statement.rejected), returned)


def waiting(office: Office) -> int:
    """Return how many movements wait."""
    with office.database.read() as session:
        return int(session.scalar(select(func.count(BankEntry.id)).where(BankEntry.state == EntryState.OPEN)) or 0)


def look(office: Office, watch: Watch = lambda at, of: None) -> Inbox:
    """Return what waits, with a proposal for each movement. For a worker."""
    since = office.clock.now() - REMEMBERED
    with office.database.read() as session:
        movements = _waiting(session)
        invoices = _open_invoices(session)
        owed = _owed(session, invoices, since)
        known = _known(session)
    proposals = propose(movements, owed, known, watch)
    lines = (Line(movement, proposal) for movement, proposal in zip(movements, proposals, strict=True))
    return Inbox(tuple(lines), tuple(invoices))


def _waiting(session: Session) -> list[Movement]:
    query = select(BankEntry).where(BankEntry.state == EntryState.OPEN).order_by(BankEntry.booked_on, BankEntry.id)
    return [
        Movement(each.id, each.booked_on, each.amount, each.currency, each.payer, each.iban, each.text, each.reference)
        for each in session.scalars(query)
    ]


def _open_invoices(session: Session) -> list[OpenInvoice]:
    balance = InvoiceContent.total - InvoiceContent.paid
    query = (
        select(
            Request.id, Request.account_id, Account.name, InvoiceContent.number, InvoiceContent.currency, balance,
            Request.due_on,
        )
        .join(InvoiceContent, InvoiceContent.request_id == Request.id)
        .join(Account, Account.id == Request.account_id)
        .where(Request.phase == Phase.OPEN, Request.archived_at.is_(None), balance > 0)
        .order_by(Account.sort_key, Request.due_on, Request.id)
    )  # fmt: skip
    return [OpenInvoice(*row) for row in session.execute(query)]


def _owed(session: Session, invoices: Sequence[OpenInvoice], since: datetime) -> list[Owed]:
    """Return what matching needs: the open ones with the names of their clients, and those paid of late."""
    people: dict[int, list[str]] = defaultdict(list)
    linked = select(ContactLink.account_id, Contact.first_name, Contact.last_name).join(
        Contact, Contact.id == ContactLink.contact_id
    )
    for account_id, first, last in session.execute(linked):
        people[account_id].append(f"{first} {last}".strip())
    payments: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for request_id, amount, on in session.execute(
        select(Payment.request_id, Payment.amount, Payment.paid_on).where(
            Payment.recorded_at >= since, Payment.amount > 0
        )
    ):
        payments[request_id].append((amount, on))
    found = [
        Owed(
            each.request_id, each.account_id, each.number, each.currency, each.balance, each.due_on,
            tuple(name for name in (each.account, *people[each.account_id]) if name),
            tuple(payments[each.request_id]),
        )
        for each in invoices
    ]  # fmt: skip
    settled = (
        select(Request.id, Request.account_id, InvoiceContent.number, InvoiceContent.currency)
        .join(InvoiceContent, InvoiceContent.request_id == Request.id)
        .where(Request.state == "paid", Request.closed_at >= since)
    )
    found += [Owed(*row, balance=0, payments=tuple(payments[row[0]])) for row in session.execute(settled)]
    return found


def _known(session: Session) -> Known:
    """Return for which accounts somebody paid before, by the bank account and by the name."""
    found: dict[str, set[int]] = defaultdict(set)
    query = select(BankEntry.iban, BankEntry.payer, BankEntry.account_id).where(BankEntry.account_id.is_not(None))
    for iban, payer, account_id in session.execute(query.distinct()):
        for key in (iban, names.key(payer)):
            if key and account_id is not None:
                found[key].add(account_id)
    return {key: frozenset(accounts) for key, accounts in found.items()}
