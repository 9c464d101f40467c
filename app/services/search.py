"""What the search box finds: accounts with their people, requests, jobs, documents; the best first (APP-5).

Each question looks at so many rows at most, so that a keystroke costs the same in a firm of any size. Where more rows
hold what was typed, the newest are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, and_, desc, func, select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink
from app.models.content import Document
from app.models.kinds import Kind
from app.models.pipeline import Job, Pipeline
from app.models.request import Request
from app.services import word_index
from app.services.folding import fold
from app.services.office import Office
from app.services.word_index import OfAccount

SHOWN, SHOWN_BESIDE = 6, 4
"""So many accounts and requests are found, and so many jobs and documents."""
COMPARED = 100
"""So many that fit are compared for the best."""


@dataclass(frozen=True, slots=True)
class FoundAccount:
    """An account; `person` is whom the words name, with the address, where they name somebody rather than it."""

    id: int
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A request, job or document of an account. `detail`: its reference, pipeline or folder; `kind`: a request's."""

    id: int
    name: str
    account_id: int
    account_name: str
    detail: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What words found. Where nothing holds them as typed, the accounts are those spelt much like them."""

    accounts: tuple[FoundAccount, ...] = ()
    requests: tuple[FoundThing, ...] = ()
    jobs: tuple[FoundThing, ...] = ()
    documents: tuple[FoundThing, ...] = ()


def find(office: Office, typed: str) -> Found:
    """Return what holds all the words; where nothing does, accounts that hold them with a letter wrong in each.

    A letter alone finds the accounts that begin with it.
    """
    words = word_index.typed_words(typed)
    if not words:
        return Found()
    with office.database.read() as session:
        accounts = _accounts(session, words)
        if len(words) == 1 and len(words[0]) == 1:
            return Found(_with_people(session, accounts, words))
        found = Found(
            _with_people(session, accounts, words),
            _requests(session, words, [number for number, _ in accounts]),
            _jobs(session, words),
            _documents(session, words),
        )
        return found if found != Found() else Found(_similar(session, words))


def _accounts(session: Session, words: Sequence[str]) -> list[tuple[int, str]]:
    """Return those that are called so first, then those of which a word begins so, then the rest, each by name."""
    live = Account.archived_at.is_(None)
    query = select(Account.id, Account.name, Account.sort_key)
    called = Account.sort_key.between(words[0], words[0] + "\U0010ffff")
    holds = and_(*(Account.search_text.contains(each, autoescape=True) for each in words))
    first = session.execute(query.where(live, called, holds).order_by(Account.sort_key).limit(SHOWN)).all()
    if len(first) == SHOWN or (len(words) == 1 and len(words[0]) == 1):
        return [(row.id, row.name) for row in first]
    newest = Account.id.in_(word_index.newest(Account, words, COMPARED))
    rest = session.execute(query.where(newest, *word_index.begins_with_words([live], words))).all()
    ranked = sorted({*first, *rest}, key=lambda row: (_rank(row.sort_key, words[0]), row.sort_key))
    return [(row.id, row.name) for row in ranked[:SHOWN]]


def _rank(name: str, word: str) -> int:
    return 0 if name.startswith(word) else 1 if f" {word}" in name else 2


def _similar(session: Session, words: Sequence[str]) -> tuple[FoundAccount, ...]:
    near = word_index.nearly_holds(Account, words)
    if near is None:
        return ()
    live = word_index.begins_with_words([Account.archived_at.is_(None)], words)
    query = select(Account.id, Account.name, Account.sort_key).where(near, *live)
    rows = sorted(session.execute(query.limit(COMPARED)), key=lambda row: row.sort_key)
    return tuple(FoundAccount(row.id, row.name) for row in rows[:SHOWN])


def _with_people(
    session: Session, accounts: Sequence[tuple[int, str]], words: Sequence[str]
) -> tuple[FoundAccount, ...]:
    """Name the person whom a word means that the account's own name has not."""
    own = {number: fold(name) for number, name in accounts}
    meant = {number: [each for each in words if each not in own[number]] for number in own}
    query = (
        select(ContactLink.account_id, Contact.first_name, Contact.last_name, Contact.email)
        .join(Contact, Contact.id == ContactLink.contact_id)
        .where(ContactLink.account_id.in_([number for number in meant if meant[number]]))
        .order_by(ContactLink.position)
    )
    people: dict[int, str] = {}
    for number, *said in session.execute(query) if any(meant.values()) else ():
        first, last, email = said
        if any(each in fold(" ".join(said)) for each in meant[number]):
            people.setdefault(number, " · ".join(each for each in (f"{first} {last}".strip(), email) if each))
    return tuple(FoundAccount(number, name, people.get(number, "")) for number, name in accounts)


def _requests(session: Session, words: Sequence[str], accounts: Sequence[int]) -> tuple[FoundThing, ...]:
    """Return requests; those of the accounts that were found come after those that hold the words themselves."""
    last = func.coalesce(Request.last_entry, 0).label("last")
    query = _of_accounts(Request, Request.title, Request.reference, Request.kind, last).limit(SHOWN)
    found = _held(session, Request, query, words)
    if len(found) < SHOWN and accounts:
        theirs = query.where(Request.account_id.in_(accounts))
        found |= {row.id: row for row in session.execute(theirs) if row.id not in found}
    if len(found) < SHOWN:
        found |= _held_together(session, Request, query, words)
    return tuple(
        FoundThing(row.id, row.title, row.account_id, row.account, row.reference, Kind(row.kind))
        for row in list(found.values())[:SHOWN]
    )


def _jobs(session: Session, words: Sequence[str]) -> tuple[FoundThing, ...]:
    pipeline = select(Pipeline.name).where(Pipeline.id == Job.pipeline_id).scalar_subquery().label("pipeline")
    query = _of_accounts(Job, Job.title, pipeline, Job.id.label("last"))
    return tuple(
        FoundThing(row.id, row.title, row.account_id, row.account, row.pipeline)
        for row in _named(session, Job, query, words)
    )


def _documents(session: Session, words: Sequence[str]) -> tuple[FoundThing, ...]:
    query = _of_accounts(Document, Document.name, Document.folder, Document.id.label("last"))
    return tuple(
        FoundThing(row.id, row.name, row.account_id, row.account, row.folder)
        for row in _named(session, Document, query, words)
    )


def _of_accounts(thing: OfAccount, *columns: Any) -> Select[Any]:
    query = select(thing.id, thing.account_id, Account.name.label("account"), *columns)
    query = query.join(Account, Account.id == thing.account_id).where(thing.archived_at.is_(None))
    return query.order_by(desc("last"))


def _named(session: Session, thing: OfAccount, query: Select[Any], words: Sequence[str]) -> list[Row[Any]]:
    """Return what holds at least one of the words itself, and the others perhaps in its account."""
    query = query.limit(SHOWN_BESIDE)
    found = _held(session, thing, query, words)
    if len(found) < SHOWN_BESIDE:
        found |= _held_together(session, thing, query, words)
    return list(found.values())[:SHOWN_BESIDE]


def _held(session: Session, thing: OfAccount, query: Select[Any], words: Sequence[str]) -> dict[int, Row[Any]]:
    newest = word_index.newest(thing, words, COMPARED)
    return {row.id: row for row in session.execute(query.where(thing.id.in_(newest)))}


def _held_together(session: Session, thing: OfAccount, query: Select[Any], words: Sequence[str]) -> dict[int, Row[Any]]:
    newest = word_index.newest_with_account(session, thing, words, COMPARED)
    return {row.id: row for row in session.execute(query.where(thing.id.in_(newest)))} if newest is not None else {}
