"""Who is told of a request: resolved at the moment of planning, and again at the moment of sending (ACC-1, ACC-5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.models.account import Contact, ContactLink, name_of
from app.models.kinds import RULES, Kind
from app.models.request import Party
from app.services.database.asking import ask


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as seen from one account."""

    contact_id: int
    name: str
    address: str
    key: str
    language: str
    role: str
    notify: bool
    notify_kinds: tuple[str, ...] | None
    signatory: bool
    problem: str
    """Why nothing can be mailed there: "", "no-address", "bounced", "unknown" or "stopped"."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One who gets a mail; `with_document` is False for those who are only told (ACC-1)."""

    contact_id: int
    name: str
    address: str
    key: str
    language: str
    with_document: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One who gets none, and why: notify-off, kind-off, no-address, bounced, unknown, stopped, same-address, done."""

    contact_id: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Audience:
    """Who gets a mail, and who does not."""

    to: tuple[Recipient, ...]
    left_out: tuple[LeftOut, ...]


_PEOPLE = (
    select(
        ContactLink.account_id, ContactLink.role, ContactLink.notify, ContactLink.notify_kinds,
        ContactLink.signatory, Contact.id, Contact.first_name, Contact.last_name, Contact.email,
        Contact.email_key, Contact.language, Contact.stopped_at, Contact.address_problem,
    )
    .join(Contact, Contact.id == ContactLink.contact_id)
    .where(ContactLink.account_id.in_(bindparam("ids", expanding=True)))
    .order_by(ContactLink.account_id, ContactLink.position, ContactLink.id)
)  # fmt: skip


def people(session: Session, account_ids: Iterable[int]) -> dict[int, list[Person]]:
    """Return the contacts of accounts, by account id, in their order."""
    found: dict[int, list[Person]] = defaultdict(list)
    for row in ask(session, _PEOPLE, {"ids": list(account_ids)}).all():
        found[row.account_id].append(_person(row))
    return found


def _person(row: Any) -> Person:
    problem = row.address_problem
    if not row.email_key:
        problem = "no-address"
    if row.stopped_at is not None:
        problem = "stopped"
    return Person(
        contact_id=row.id,
        name=name_of(row.first_name, row.last_name, row.email),
        address=row.email,
        key=row.email_key,
        language=row.language,
        role=row.role,
        notify=row.notify,
        notify_kinds=None if row.notify_kinds is None else tuple(row.notify_kinds),
        signatory=row.signatory,
        problem=problem,
    )


_PARTIES = (
    select(Party.request_id, Party.contact_id, Party.done_at)
    .where(Party.request_id.in_(bindparam("ids", expanding=True)))
    .order_by(Party.request_id, Party.position)
)


def pending_parties(session: Session, request_ids: Iterable[int]) -> dict[int, list[tuple[int, bool]]]:
    """Return the parties of requests as (contact id, done), by request id, in their order."""
    found: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for request_id, contact_id, done_at in ask(session, _PARTIES, {"ids": list(request_ids)}):
        found[request_id].append((contact_id, done_at is not None))
    return found


def audience(kind: Kind, contacts: list[Person], parties: list[tuple[int, bool]], *, first: bool) -> Audience:
    """Decide who gets a mail about a request.

    Of a kind with parties the pending ones get the document; in the first mail the other
    NOTIFY contacts are told without it; reminders go to the pending parties only. One mail an
    address, however often it stands there (ACC-1).
    """
    with_parties = bool(RULES[kind].party_role)
    done = dict(parties)
    to: list[Recipient] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    # Those who get the document come first: where two share an address, the document wins.
    for person in sorted(contacts, key=lambda each: each.contact_id not in done):
        why = _why_not(person, kind, done.get(person.contact_id), with_parties=with_parties, first=first)
        if not why and person.key in seen:
            why = "same-address"
        if why:
            left_out.append(LeftOut(person.contact_id, person.name, why))
            continue
        seen.add(person.key)
        with_document = not with_parties or person.contact_id in done
        to.append(Recipient(person.contact_id, person.name, person.address, person.key, person.language, with_document))
    return Audience(tuple(to), tuple(left_out))


def _why_not(person: Person, kind: Kind, done: bool | None, *, with_parties: bool, first: bool) -> str:
    if not person.notify:
        return "notify-off"
    if person.notify_kinds is not None and kind not in person.notify_kinds:
        return "kind-off"
    if person.problem:
        return person.problem
    if with_parties and done:
        return "done"
    if with_parties and done is None and not first:
        return "not-a-party"
    return ""
