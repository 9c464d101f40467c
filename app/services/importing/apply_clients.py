"""Taking a list of clients over: accounts, contacts and what they are to each other, in one commit (ACC-7).

An account is known by its reference, else by its name; a contact by its address. What the list
does not say stays as it is, and nobody is mailed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.models.account import Account, Contact, ContactLink, Tag
from app.services import settings as firm_settings
from app.services.accounts import HUES
from app.services.actor import Actor
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.folding import fold
from app.services.importing.clients import ClientLine, ClientsRead
from app.services.importing.known_accounts import KnownAccounts
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.report import ImportReport, Watch, watched
from app.services.office import Office
from app.services.reminders.clockwork import recompute_account

BATCH = 500


def apply_clients(
    office: Office, read: ClientsRead, *, source: str = "", dry_run: bool = False, watch: Watch | None = None
) -> ImportReport:
    """Take the lines of a list over; with `dry_run` say what that would do, and keep nothing.

    `watch` hears how far it is; what it raises takes everything back.

    Lines that mean several accounts, or a reference of quite another client, join the rejected ones:
    "account-ambiguous", "reference-conflict". Imported accounts send nothing by themselves. Raises
    `Refused("nothing-taken")` where the reading took no line at all.
    """
    if read.lines_read and not read.lines:
        raise Refused("nothing-taken")
    with office.database.write(importer(office.database.actor)) as uow:
        work = _Import(uow)
        for line in watched(read.lines, watch):
            work.take(line)
        report = work.finish(read, source, dry_run)
        if not dry_run:
            uow.commit()
    return report


def importer(actor: Actor) -> Actor:
    """Return the import as the one who acts, with whoever started it."""
    return Actor("import", actor.name, actor.staff_id, actor.os_user, actor.machine)


@dataclass(slots=True)
class _Seen:
    """What the import did to one account."""

    created: bool = False
    changed: bool = False


@dataclass(slots=True)
class _Import:
    """One import under way: everything known is read once, so that each line costs no query."""

    uow: UnitOfWork
    accounts: KnownAccounts = field(init=False)
    contacts: dict[str, Contact] = field(init=False)
    tags: dict[str, Tag] = field(init=False)
    language: str = field(init=False)
    touched: dict[Account, _Seen] = field(default_factory=dict)
    tally: Counter[str] = field(default_factory=Counter)
    rejected: list[RejectedLine] = field(default_factory=list)
    unchanged: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        session = self.uow.session
        session.autoflush = False
        self.accounts = KnownAccounts(_accounts(session))
        self.contacts = {each.email_key: each for each in session.scalars(select(Contact)) if each.email_key}
        self.tags = {each.name.casefold(): each for each in session.scalars(select(Tag))}
        self.language = firm_settings.load(session).language

    def take(self, line: ClientLine) -> None:
        """Take one line; one that cannot be decided joins the rejected ones."""
        try:
            account = self.accounts.find(line.account, line.reference)
        except LineProblem as problem:
            self.rejected.append(RejectedLine(line.line_number, problem.field, "", problem.code, problem.value[:200]))
            return
        before = self.tally.total()
        if account is None:
            account = self._new_account(line)
        else:
            self._update_account(account, line)
        if line.has_contact:
            self._take_contact(account, line)
        (self.changed if self.tally.total() > before else self.unchanged).add(line.line_number)

    # Accounts

    def _new_account(self, line: ClientLine) -> Account:
        account = Account(
            name=line.account,
            sort_key=fold(line.account)[:300],
            reference=line.reference,
            type=line.type or "company",
            language="" if line.has_contact else line.language,
            created_at=self.uow.now,
            links=[],
            tags=[],
        )
        account.tags = [self._tag(name) for name in line.tags]
        self.uow.session.add(account)
        self.accounts.add(account)
        self.touched[account] = _Seen(created=True)
        self.tally["created_accounts"] += 1
        return account

    def _update_account(self, account: Account, line: ClientLine) -> None:
        changed = False
        if line.reference and not account.reference:
            self.accounts.give_reference(account, line.reference)
            changed = True
        if line.type and line.type != account.type:
            account.type, changed = line.type, True
        for name in line.tags:
            tag = self._tag(name)
            if tag not in account.tags:
                account.tags.append(tag)
                changed = True
        if changed:
            self._touch(account)

    def _touch(self, account: Account) -> None:
        seen = self.touched.setdefault(account, _Seen())
        if not seen.created and not seen.changed:
            seen.changed = True
            self.tally["updated_accounts"] += 1

    def _tag(self, name: str) -> Tag:
        tag = self.tags.get(name.casefold())
        if tag is None:
            tag = self.tags[name.casefold()] = Tag(name=name, hue=len(self.tags) % HUES + 1)
            self.uow.session.add(tag)
        return tag

    # Contacts

    def _take_contact(self, account: Account, line: ClientLine) -> None:
        contact = self._known(account, line)
        fresh = contact is None
        if contact is None:
            contact = self._new_contact(line)
        link = next((each for each in account.links if each.contact is contact), None)
        if link is None:
            self._link(account, contact, line, fresh)
        elif self._update_contact(contact, line) | self._update_link(account, link, line):
            self.tally["updated_contacts"] += 1
            self.touched.setdefault(account, _Seen())

    def _known(self, account: Account, line: ClientLine) -> Contact | None:
        """Return the person meant: by address everywhere, by name within the account only."""
        if line.email and (known := self.contacts.get(line.email.casefold())):
            return known
        wanted = fold(line.name)
        for link in account.links if wanted else ():
            same = fold(f"{link.contact.first_name} {link.contact.last_name}") == wanted
            # A second address under the same name is a second contact; one without address gets it.
            if same and not (line.email and link.contact.email_key):
                return link.contact
        return None

    def _new_contact(self, line: ClientLine) -> Contact:
        contact = Contact(
            civility=line.civility,
            first_name=line.first_name,
            last_name=line.last_name,
            phone=line.phone,
            language=line.language or self.language,
            created_at=self.uow.now,
        )
        contact.email, contact.email_key = line.email or "", (line.email or "").casefold()
        if contact.email_key:
            self.contacts[contact.email_key] = contact
        self.uow.session.add(contact)
        return contact

    def _link(self, account: Account, contact: Contact, line: ClientLine, fresh: bool) -> None:
        if not fresh:
            self._update_contact(contact, line)
        account.links.append(
            ContactLink(
                contact=contact,
                notify=True if line.notify is None else line.notify,
                signatory=bool(line.signatory),
                role=line.role,
                position=len(account.links),
            )
        )
        self.tally["added_contacts" if fresh else "linked"] += 1
        seen = self.touched.setdefault(account, _Seen())
        if not seen.created:
            self._note(account, "contact.added", name=contact.name, address=contact.email)

    def _update_contact(self, contact: Contact, line: ClientLine) -> bool:
        """Set what the list says; a name that is there stays: an address may be shared by two persons."""
        changed = False
        if line.email and not contact.email_key:
            contact.email, contact.email_key, changed = line.email, line.email.casefold(), True
            self.contacts[contact.email_key] = contact
        if not (contact.first_name or contact.last_name) and line.name:
            contact.first_name, contact.last_name, changed = line.first_name, line.last_name, True
        for name in ("civility", "phone", "language"):
            value = getattr(line, name)
            if value and value != getattr(contact, name) and (name != "civility" or not contact.civility):
                setattr(contact, name, value)
                changed = True
        return changed

    def _update_link(self, account: Account, link: ContactLink, line: ClientLine) -> bool:
        changed = False
        for name, value in (("notify", line.notify), ("signatory", line.signatory)):
            if value is not None and value != getattr(link, name):
                setattr(link, name, value)
                changed = True
                code = f"{name}.{'on' if value else 'off'}"
                self._note(account, code, name=link.contact.name, address=link.contact.email)
        if line.role and line.role != link.role:
            link.role, changed = line.role, True
        return changed

    def _note(self, account: Account, code: str, **details: Any) -> None:
        if account.id is not None:
            self.uow.audit(code, "settings", account_id=account.id, **details)

    # The end

    def finish(self, read: ClientsRead, source: str, dry_run: bool) -> ImportReport:
        """Write the index and the trail, and count."""
        session = self.uow.session
        for account in self.touched:
            account.search_text = search_text(account)
        session.flush()
        for account, seen in self.touched.items():
            if seen.created:
                self.uow.audit("account.created", "staff", account_id=account.id, name=account.name)
        older = [account.id for account, seen in self.touched.items() if not seen.created]
        for start in range(0, len(older), BATCH):
            recompute_account(self.uow, *older[start : start + BATCH])
        rejected = tuple(sorted((*read.rejected, *self.rejected), key=lambda each: each.line_number))
        counts: dict[str, Any] = {key: value for key, value in self.tally.items() if value}
        report = ImportReport(
            "clients", source, dry_run, read.lines_read, rejected, len(self.unchanged - self.changed), **counts
        )
        if self.touched:
            self.uow.audit("import.clients", "settings", source=source, lines=read.lines_read,
                           rejected=len(rejected), **counts)  # fmt: skip
            self.uow.changed("account")
        return report


def _accounts(session: Session) -> list[Account]:
    query = select(Account).options(
        selectinload(Account.links).selectinload(ContactLink.contact), selectinload(Account.tags)
    )
    return list(session.scalars(query))


def search_text(account: Account) -> str:
    """Return what the search box looks in, from what is loaded: one query an account would take minutes."""
    words = [account.name, account.reference or "", account.registration or "", *(tag.name for tag in account.tags)]
    for link in account.links:
        words += [link.contact.first_name or "", link.contact.last_name or "", link.contact.email or ""]
    return fold(" ".join(words))
