"""Accounts for lists and pages: ids first, then rows by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from app.models.account import Account, AccountTag, Contact, ContactLink, Tag
from app.models.firm import Staff
from app.models.phase import Phase
from app.models.request import ReminderClock, Request
from app.services import word_index
from app.services.accounts import AccountInput
from app.services.database.asking import ask
from app.services.office import Office
from app.services.reminders import recipients
from app.services.reminders.recipients import Person
from app.services.requests.listing import local_today


@dataclass(frozen=True, slots=True)
class AccountQuery:
    """Which accounts a list shows. `segment`: all, waiting, blocked (nobody to notify), paused or archived."""

    segment: str = "all"
    search: str = ""
    tag: str = ""
    sort: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag with the hue of its square."""

    name: str
    hue: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as the list shows it."""

    id: int
    name: str
    reference: str
    type: str
    tags: tuple[TagView, ...]
    notified: tuple[str, ...]
    """Names of those with NOTIFY on and an address that works (ACC-4's column)."""
    contacts: int
    waiting: int
    next_at: datetime | None
    responsible: str
    paused_until: date | None
    archived: bool


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact as an account's page shows it."""

    person: Person
    version: int
    first_name: str
    last_name: str
    civility: str
    phone: str
    address_problem: str
    address_problem_at: datetime | None
    address_problem_text: str
    stopped: bool
    stop_reason: str


@dataclass(frozen=True, slots=True)
class AccountDetail:
    """An account, opened."""

    row: AccountRow
    fields: AccountInput
    version: int
    contacts: tuple[ContactView, ...]


def account_ids(office: Office, query: AccountQuery) -> list[int]:
    """Return the ids of the accounts of a list, in order."""
    with office.database.read() as session:
        statement = _narrowed(select(Account.id), query, local_today(office, session))
        column: Any = Account.created_at if query.sort == "created" else Account.sort_key
        if query.search:
            column = func.coalesce(column, column)  # sorted afterwards: `_narrowed` begins with the words
        return list(session.scalars(statement.order_by(column.desc() if query.descending else column, Account.id)))


def segment_counts(office: Office, query: AccountQuery, segments: Sequence[str]) -> dict[str, int]:
    """Return how many accounts each segment holds."""
    with office.database.read() as session:
        today = local_today(office, session)
        return {
            segment: session.scalars(
                _narrowed(select(func.count(Account.id)), AccountQuery(segment, query.search, query.tag), today)
            ).one()
            for segment in segments
        }


def account_rows(office: Office, ids: Sequence[int]) -> list[AccountRow]:
    """Return the rows of some accounts, in the order of their ids."""
    with office.database.read() as session:
        return _rows(session, ids)


def account_detail(office: Office, account_id: int) -> AccountDetail | None:
    """Return an account with its contacts; None where it is gone."""
    with office.database.read() as session:
        account = session.get(Account, account_id)
        if account is None:
            return None
        people = {each.contact_id: each for each in recipients.people(session, [account_id])[account_id]}
        contacts = tuple(_contact(link.contact, people[link.contact_id]) for link in account.links)
        given = AccountInput(
            **{name: getattr(account, name) for name in AccountInput.__slots__ if name != "tags"},
            tags=tuple(tag.name for tag in account.tags),
        )
        return AccountDetail(_rows(session, [account_id])[0], given, account.version, contacts)


def find_accounts(office: Office, search: str, limit: int = 20) -> list[tuple[int, str]]:
    """Return accounts by a few typed letters, as (id, name): what a chip field completes."""
    with office.database.read() as session:
        statement = _narrowed(
            select(Account.id, Account.name), AccountQuery(search=search), local_today(office, session)
        )
        return list(session.execute(statement.order_by(Account.sort_key).limit(limit)))


def accounts_with_tag(office: Office, tag: str) -> list[tuple[int, str]]:
    """Return the accounts that bear a tag, as (id, name)."""
    with office.database.read() as session:
        statement = _narrowed(select(Account.id, Account.name), AccountQuery(tag=tag), local_today(office, session))
        return list(session.execute(statement.order_by(Account.sort_key)))


def tags(office: Office) -> list[TagView]:
    """Return all tags."""
    with office.database.read() as session:
        return [TagView(tag.name, tag.hue) for tag in session.scalars(select(Tag).order_by(Tag.name))]


def staff(office: Office) -> list[tuple[int, str, str]]:
    """Return the staff as (id, name, title)."""
    with office.database.read() as session:
        found = session.scalars(select(Staff).where(Staff.active).order_by(Staff.name))
        return [(each.id, each.name, each.title) for each in found]


def _contact(contact: Contact, person: Person) -> ContactView:
    return ContactView(
        person=person,
        version=contact.version,
        first_name=contact.first_name,
        last_name=contact.last_name,
        civility=contact.civility,
        phone=contact.phone,
        address_problem=contact.address_problem,
        address_problem_at=contact.address_problem_at,
        address_problem_text=contact.address_problem_text,
        stopped=contact.stopped_at is not None,
        stop_reason=contact.stop_reason,
    )


_ROWS = (
    select(
        Account.id, Account.name, Account.reference, Account.type, Account.paused_until, Account.archived_at,
        Staff.name.label("responsible"),
    )
    .outerjoin(Staff, Staff.id == Account.responsible_id)
    .where(Account.id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip
"""Columns, not objects: a page of a list is read, not edited."""
_TAGS = (
    select(AccountTag.account_id, Tag.name, Tag.hue)
    .join(Tag, Tag.id == AccountTag.tag_id)
    .where(AccountTag.account_id.in_(bindparam("ids", expanding=True)))
    .order_by(Tag.name)
)
_WAITING = (
    select(Request.account_id, func.count(), func.min(ReminderClock.next_at))
    .join(ReminderClock, ReminderClock.request_id == Request.id)
    .where(
        Request.account_id.in_(bindparam("ids", expanding=True)),
        Request.phase == Phase.OPEN,
        Request.archived_at.is_(None),
    )
    .group_by(Request.account_id)
)


def _rows(session: Session, ids: Sequence[int]) -> list[AccountRow]:
    asked = {"ids": list(ids)}
    found = {row.id: row for row in ask(session, _ROWS, asked).all()}
    people = recipients.people(session, ids)
    tagged: dict[int, list[TagView]] = defaultdict(list)
    for account_id, name, hue in ask(session, _TAGS, asked).all():
        tagged[account_id].append(TagView(name, hue))
    waiting = {account_id: (count, moment) for account_id, count, moment in ask(session, _WAITING, asked).all()}
    return [
        AccountRow(
            id=account.id,
            name=account.name,
            reference=account.reference,
            type=account.type,
            tags=tuple(tagged[account.id]),
            notified=tuple(each.name for each in people[account.id] if each.notify and not each.problem),
            contacts=len(people[account.id]),
            waiting=waiting.get(account.id, _NOTHING)[0],
            next_at=waiting.get(account.id, _NOTHING)[1],
            responsible=account.responsible or "",
            paused_until=account.paused_until,
            archived=account.archived_at is not None,
        )
        for account in (found[each] for each in ids if each in found)
    ]


_NOTHING: tuple[int, datetime | None] = (0, None)


def _narrowed(statement: Any, query: AccountQuery, today: date) -> Any:
    words = word_index.typed_words(query.search)
    archived = Account.archived_at.is_not(None) if query.segment == "archived" else Account.archived_at.is_(None)
    statement = statement.where(*word_index.begins_with_words([archived], words))
    open_requests = select(Request.id).where(
        Request.account_id == Account.id, Request.phase == Phase.OPEN, Request.archived_at.is_(None)
    )
    told = (
        select(ContactLink.id)
        .join(Contact, Contact.id == ContactLink.contact_id)
        .where(
            ContactLink.account_id == Account.id,
            ContactLink.notify,
            Contact.email_key != "",
            Contact.address_problem == "",
            Contact.stopped_at.is_(None),
        )
    )
    if query.segment == "waiting":
        statement = statement.where(open_requests.exists())
    elif query.segment == "blocked":
        statement = statement.where(~told.exists())
    elif query.segment == "paused":
        statement = statement.where(Account.paused_until > today)
    if query.tag:
        tagged = select(AccountTag.account_id).join(Tag, Tag.id == AccountTag.tag_id).where(Tag.name == query.tag)
        statement = statement.where(Account.id.in_(tagged))
    return statement.where(word_index.holds(Account, words)) if words else statement
