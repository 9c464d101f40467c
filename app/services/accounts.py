"""Accounts and their contacts: verbs that change them (ACC-2, ACC-3, ACC-6, ACC-9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.account import Account, Contact, ContactLink, Tag
from app.models.kinds import Kind
from app.models.reminder_clock import FOREVER, check_plan
from app.services import direct_debit
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.folding import fold
from app.services.mail.values import clean_line
from app.services.office import Office
from app.services.reminders.clockwork import recompute_account

__all__ = [
    "FOREVER",
    "AccountInput",
    "ContactInput",
    "add",
    "add_contact",
    "address_works",
    "archive",
    "change_tags",
    "check_address",
    "create",
    "edit",
    "edit_contact",
    "narrow_notify",
    "pause",
    "reindex",
    "set_notify",
    "set_signatory",
    "stop_mails",
    "unlink_contact",
]

HUES = 8


@dataclass(frozen=True, slots=True)
class AccountInput:
    """What people edit of an account. A language of "" is the firm's, a zone of "" too."""

    name: str
    reference: str = ""
    type: str = "company"
    registration: str = ""
    postal_address: str = ""
    note: str = ""
    client_since: int | None = None
    language: str = ""
    time_zone: str = ""
    responsible_id: int | None = None
    direct_debit: bool = False
    reminders_on: bool | None = None
    reminder_days: int | None = None
    reminder_number: int | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactInput:
    """What people edit of a contact, and of its link to one account."""

    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    civility: str = ""
    language: str = "en"
    role: str = ""
    notify: bool = True
    signatory: bool = False


def check_address(email: str) -> str:
    """Return a normalised address; raises `Refused` for one that cannot be. Asks no server.

    Domains that only an office's own network knows are taken; one without a dot is a slip.
    """
    from email_validator import EmailNotValidError, validate_email  # loaded late: no window waits for it

    try:
        found = validate_email(
            email.strip(), check_deliverability=False, globally_deliverable=False, test_environment=True
        )
    except EmailNotValidError as error:
        raise Refused("address-invalid", "email", value=email) from error
    if "." not in found.ascii_domain:
        raise Refused("address-invalid", "email", value=email)
    return found.normalized


def create(office: Office, given: AccountInput, contacts: Sequence[ContactInput] = ()) -> int:
    """Create an account with its contacts; returns its id. Raises `Refused` with the field."""
    with office.database.write() as uow:
        account_id = add(uow, given)
        for contact in contacts:
            add_contact(uow, account_id, contact)
        uow.commit()
        return account_id


def add(uow: UnitOfWork, given: AccountInput) -> int:
    """Create an account within the caller's unit of work."""
    account = Account(name="", sort_key="", created_at=uow.now)
    _fill(uow.session, account, given)
    uow.session.add(account)
    uow.session.flush()
    reindex(uow.session, account)
    uow.audit("account.created", "staff", account_id=account.id, name=account.name)
    uow.changed("account", account.id)
    return account.id


def edit(office: Office, account_id: int, given: AccountInput, version: int) -> None:
    """Save an account's fields; `version` is the one that was shown. Raises `Refused`, `Stale`."""
    with office.database.write() as uow:
        account = uow.session.get_one(Account, account_id)
        if account.version != version:
            raise Stale("account")
        before = _values(account)
        _fill(uow.session, account, given)
        after = _values(account)
        differing = {key: [before[key], after[key]] for key in after if before[key] != after[key]}
        reindex(uow.session, account)
        if "direct_debit" in differing:
            direct_debit.changed(uow, account_id, on=given.direct_debit)
        if differing:
            uow.audit("account.changed", "settings", account_id=account_id, changes=differing)
        recompute_account(uow, account_id)
        uow.changed("account", account_id)
        uow.commit()


def add_contact(uow: UnitOfWork, account_id: int, given: ContactInput) -> int:
    """Link a contact to an account; one with the same address is the same person (ACC-3). Returns the contact's id."""
    address = check_address(given.email) if given.email.strip() else ""
    contact = _known(uow.session, address)
    if contact is None:
        contact = Contact(created_at=uow.now, email=address, email_key=address.casefold())
        _fill_contact(contact, given)
        uow.session.add(contact)
        uow.session.flush()
    existing = uow.session.scalars(
        select(ContactLink).where(ContactLink.account_id == account_id, ContactLink.contact_id == contact.id)
    ).first()
    if existing is None:
        position = len(uow.session.scalars(select(ContactLink.id).where(ContactLink.account_id == account_id)).all())
        uow.session.add(
            ContactLink(
                account_id=account_id,
                contact_id=contact.id,
                notify=given.notify,
                signatory=given.signatory,
                role=given.role,
                position=position,
            )
        )
        uow.audit("contact.added", "settings", account_id=account_id, name=contact.name, address=contact.email)
    uow.session.flush()
    _touched(uow, account_id)
    return contact.id


def edit_contact(office: Office, account_id: int, contact_id: int, given: ContactInput, version: int) -> None:
    """Save a contact and its role in one account. A new address is taken to work. Raises `Refused`, `Stale`."""
    with office.database.write() as uow:
        contact = uow.session.get_one(Contact, contact_id)
        if contact.version != version:
            raise Stale("contact")
        address = check_address(given.email) if given.email.strip() else ""
        same = _known(uow.session, address)
        if same is not None and same.id != contact_id:
            raise Refused("address-taken", "email", name=same.name)
        before = contact.email
        if address.casefold() != contact.email_key:
            contact.address_problem, contact.address_problem_text, contact.address_problem_at = "", "", None
        contact.email, contact.email_key = address, address.casefold()
        _fill_contact(contact, given)
        link = _link(uow.session, account_id, contact_id)
        link.role = given.role
        uow.audit("contact.changed", "settings", account_id=account_id, name=contact.name, before=before, after=address)
        uow.session.flush()
        for each in contact.links:
            _touched(uow, each.account_id)
        uow.commit()


def set_notify(office: Office, account_id: int, contact_id: int, notify: bool) -> None:
    """Press NOTIFY: saved at once, audited (ACC-2); what waits for nobody else becomes blocked, or is freed."""
    with office.database.write() as uow:
        set_notify_in(uow, account_id, contact_id, notify)
        uow.commit()


def set_notify_in(uow: UnitOfWork, account_id: int, contact_id: int, notify: bool) -> None:
    """As `set_notify`, within the caller's unit of work."""
    link = _link(uow.session, account_id, contact_id)
    if link.notify != notify:
        link.notify = notify
        uow.audit("notify.on" if notify else "notify.off", "settings", account_id=account_id,
                  name=link.contact.name, address=link.contact.email)  # fmt: skip
        _touched(uow, account_id)


def narrow_notify(office: Office, account_id: int, contact_id: int, kinds: Sequence[Kind] | None) -> None:
    """Tell a contact only of some kinds of request, or (None) of all; saved at once, audited (ACC-9).

    Raises `Refused("kinds-missing")` for none: that is what NOTIFY itself says.
    """
    if kinds is not None and not kinds:
        raise Refused("kinds-missing")
    wanted = None if kinds is None or set(kinds) == set(Kind) else [str(each) for each in Kind if each in kinds]
    with office.database.write() as uow:
        link = _link(uow.session, account_id, contact_id)
        if link.notify_kinds != wanted:
            link.notify_kinds = wanted
            uow.audit("notify.kinds" if wanted else "notify.all-kinds", "settings", account_id=account_id,
                      name=link.contact.name, kinds=wanted or [])  # fmt: skip
            _touched(uow, account_id)
        uow.commit()


def set_signatory(office: Office, account_id: int, contact_id: int, signatory: bool) -> None:
    """Say whether a contact signs for the account; saved at once, audited (ACC-2)."""
    with office.database.write() as uow:
        link = _link(uow.session, account_id, contact_id)
        if link.signatory != signatory:
            link.signatory = signatory
            uow.audit("signatory.on" if signatory else "signatory.off", "settings", account_id=account_id,
                      name=link.contact.name)  # fmt: skip
            _touched(uow, account_id)
        uow.commit()


def unlink_contact(office: Office, account_id: int, contact_id: int) -> None:
    """Take a contact off an account; the person stays where else it is linked."""
    with office.database.write() as uow:
        link = _link(uow.session, account_id, contact_id)
        uow.audit("contact.removed", "settings", account_id=account_id, name=link.contact.name)
        uow.session.delete(link)
        uow.session.flush()
        _touched(uow, account_id)
        uow.commit()


def stop_mails(office: Office, contact_id: int, reason: str, *, stopped: bool = True) -> None:
    """Stop all e-mails to a contact, everywhere, with its reason; or allow them again (ACC-9)."""
    with office.database.write() as uow:
        stop_in(uow, contact_id, reason, stopped=stopped)
        uow.commit()


def stop_in(uow: UnitOfWork, contact_id: int, reason: str, *, stopped: bool = True) -> None:
    """As `stop_mails`, within the caller's unit of work."""
    contact = uow.session.get_one(Contact, contact_id)
    contact.stopped_at = uow.now if stopped else None
    contact.stop_reason = reason.strip() if stopped else ""
    uow.session.flush()
    for link in contact.links:
        uow.audit("contact.stopped" if stopped else "contact.allowed", "settings", account_id=link.account_id,
                  name=contact.name, reason=reason)  # fmt: skip
        _touched(uow, link.account_id)


def address_works(office: Office, contact_id: int) -> None:
    """Take a marked address to work again: its owner said so."""
    with office.database.write() as uow:
        contact = uow.session.get_one(Contact, contact_id)
        contact.address_problem, contact.address_problem_text, contact.address_problem_at = "", "", None
        uow.session.flush()
        for link in contact.links:
            uow.audit("contact.address-works", "settings", account_id=link.account_id, address=contact.email)
            _touched(uow, link.account_id)
        uow.commit()


def pause(office: Office, account_id: int, until: date | None = FOREVER) -> None:
    """Rest all mails of an account up to and not including a local day; None resumes (ACC-6)."""
    with office.database.write() as uow:
        rest(uow, uow.session.get_one(Account, account_id), until)
        _touched(uow, account_id)
        uow.commit()


def rest(uow: UnitOfWork, account: Account, until: date | None) -> None:
    """As `pause`, within the caller's unit of work, who computes the dates."""
    account.paused_until = until
    code = "account.resumed" if until is None else "account.paused"
    uow.audit(code, "settings", account_id=account.id, until=until.isoformat() if until else None)


def archive(office: Office, account_id: int, *, archived: bool = True) -> None:
    """Put an account away, or back: while away it gets no mail; nothing fires retroactively on return (ACC-6)."""
    with office.database.write() as uow:
        put_away(uow, uow.session.get_one(Account, account_id), archived=archived)
        _touched(uow, account_id)
        uow.commit()


def put_away(uow: UnitOfWork, account: Account, *, archived: bool) -> None:
    """As `archive`, within the caller's unit of work, who computes the dates."""
    account.archived_at = uow.now if archived else None
    uow.audit("account.archived" if archived else "account.unarchived", "staff", account_id=account.id)


def change_tags(uow: UnitOfWork, account_id: int, add: Sequence[str], remove: Sequence[str]) -> tuple[str, ...]:
    """Put tags on an account and take others off; returns those that it had before."""
    account = uow.session.get_one(Account, account_id)
    before = [tag.name for tag in account.tags]
    after = [name for name in dict.fromkeys([*before, *add]) if name not in remove]
    if sorted(after) != sorted(before):
        account.tags = [_tag(uow.session, name) for name in after]
        uow.audit("account.changed", "settings", account_id=account_id, changes={"tags": [before, after]})
        _touched(uow, account_id)
    return tuple(before)


def reindex(session: Session, account: Account) -> None:
    """Write anew what the search box looks in."""
    session.flush()
    words = [account.name, account.reference, account.registration, *(tag.name for tag in account.tags)]
    contacts = session.execute(
        select(Contact.first_name, Contact.last_name, Contact.email)
        .join(ContactLink, ContactLink.contact_id == Contact.id)
        .where(ContactLink.account_id == account.id)
    )
    for row in contacts:
        words.extend(row)
    account.sort_key = fold(account.name)[:300]
    account.search_text = fold(" ".join(words))


def _fill(session: Session, account: Account, given: AccountInput) -> None:
    given = replace(given, name=clean_line(given.name))
    if not given.name:
        raise Refused("name-missing", "name")
    if given.time_zone and given.time_zone not in available_timezones():
        raise Refused("zone-unknown", "time_zone", value=given.time_zone)
    if given.reminders_on is not None:
        for name, problem in check_plan(given.reminder_days or 3, given.reminder_number or 1):
            raise Refused(f"plan-{problem}", f"reminder_{name}")
    for each in fields(AccountInput):
        if each.name != "tags":
            value = getattr(given, each.name)
            setattr(account, each.name, value.strip() if isinstance(value, str) else value)
    account.tags = [_tag(session, name) for name in dict.fromkeys(t.strip() for t in given.tags) if name]


def _tag(session: Session, name: str) -> Tag:
    with session.no_autoflush:
        tag = session.scalars(select(Tag).where(Tag.name == name)).first()
        if tag is None:
            count = len(session.scalars(select(Tag.id)).all())
            tag = Tag(name=name, hue=count % HUES + 1)
            session.add(tag)
            session.flush()
        return tag


def _fill_contact(contact: Contact, given: ContactInput) -> None:
    first_name, last_name = clean_line(given.first_name), clean_line(given.last_name)
    if not (first_name or last_name or given.email.strip()):
        raise Refused("name-missing", "first_name")
    contact.first_name, contact.last_name = first_name, last_name
    contact.phone, contact.civility, contact.language = given.phone.strip(), given.civility, given.language


def _known(session: Session, address: str) -> Contact | None:
    if not address:
        return None
    return session.scalars(select(Contact).where(Contact.email_key == address.casefold())).first()


def _link(session: Session, account_id: int, contact_id: int) -> ContactLink:
    return session.scalars(
        select(ContactLink).where(ContactLink.account_id == account_id, ContactLink.contact_id == contact_id)
    ).one()


def _touched(uow: UnitOfWork, account_id: int) -> None:
    reindex(uow.session, uow.session.get_one(Account, account_id))
    recompute_account(uow, account_id)
    uow.changed("account", account_id)


def _values(account: Account) -> dict[str, Any]:
    values = {each.name: getattr(account, each.name) for each in fields(AccountInput) if each.name != "tags"}
    return values | {"tags": [tag.name for tag in account.tags]}
