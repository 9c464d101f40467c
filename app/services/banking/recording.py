"""What a person says of movements: these invoices are paid, or it is no client's payment; and Undo (INV-3, STOP-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.bank import BankEntry, EntryState
from app.models.content import InvoiceContent
from app.models.request import Request
from app.services.banking import names
from app.services.banking.matching import Share
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests import acting
from app.services.requests.acting import Acted
from app.services.requests.kind_service import Given

BATCH = 500
TOLD_EVERY = 5
NOTE = 200
Watch = Callable[[int, int], None]
TOLD = ("payer", "iban", "text", "reference")
"""What says who paid and why."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person says that a movement pays."""

    entry_id: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """A movement as it stood before it was recorded or ignored."""

    entry_id: int
    told: tuple[tuple[str, str], ...]
    request_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded or ignored, and what Undo needs. `paid` invoices are paid in full, `part` in part."""

    entries: tuple[Before, ...]
    acted: tuple[Acted, ...] = ()
    payments: int = 0
    paid: int = 0
    part: int = 0


def record(office: Office, wishes: Sequence[Wish], watch: Watch = lambda at, of: None) -> Done:
    """Record what movements pay, in one commit; reminders of what is paid in full stop with it (STOP-4).

    Raises `Stale` where a movement was recorded or ignored meanwhile, `Refused`: "nothing-to-do", and with the number
    of the invoice what recording a payment refuses: "amount-over-balance", "action-unknown".
    """
    wishes = [each for each in wishes if each.shares]
    if not wishes:
        raise Refused("nothing-to-do", left_out=0)
    with office.database.write() as uow:
        work = _Recording(uow)
        entries = _taken(uow.session, [each.entry_id for each in wishes])
        for at, wish in enumerate(wishes):
            if at % TOLD_EVERY == 0:
                watch(at, len(wishes))
            work.pay(entries[wish.entry_id], wish)
        done = work.finish()
        uow.audit("statement.recorded", "settings", number=done.payments)
        uow.changed("bank_entry")
        uow.commit()
        return done


def ignore(office: Office, entry_ids: Sequence[int]) -> Done:
    """Put movements away that are no client's payment: they are not shown again, and who paid is forgotten.

    Raises `Stale` where one was recorded or ignored meanwhile.
    """
    with office.database.write() as uow:
        entries = _taken(uow.session, entry_ids)
        before = tuple(_before(entry) for entry in entries.values())
        for entry in entries.values():
            entry.state = EntryState.IGNORED
            _forget(entry)
        uow.audit("statement.ignored", "settings", number=len(before))
        uow.changed("bank_entry")
        uow.commit()
        return Done(before)


def undo(office: Office, done: Done) -> int:
    """Take back what was recorded or ignored; returns for how many movements.

    Where somebody changed an invoice since, its payments stay, and those that came in the same movements.
    """
    with office.database.write() as uow:
        stays = _changed(uow.session, done)
        for acted in done.acted:
            if acted.request_id not in stays:
                acting.undo_in(uow, acted)
        back = [each for each in done.entries if not stays.intersection(each.request_ids)]
        for before in back:
            entry = uow.session.get(BankEntry, before.entry_id)
            if entry is not None:
                entry.state, entry.account_id = EntryState.OPEN, None
                for name, value in before.told:
                    setattr(entry, name, value)
        uow.audit("statement.undone", "settings", number=len(back))
        uow.changed("bank_entry")
        uow.commit()
        return len(back)


def forget(session: Session, account_id: int, known_as: Iterable[str]) -> None:
    """Blank the movements that wait and bear the name of an account, or come from where it paid before (APP-7)."""
    people = names.Names()
    for name in known_as:
        people.add(name, account_id)
    ibans = set(session.scalars(select(BankEntry.iban).where(BankEntry.account_id == account_id)))
    for entry in session.scalars(select(BankEntry).where(BankEntry.state == EntryState.OPEN)):
        if (entry.iban and entry.iban in ibans) or people.find(entry.payer, entry.text):
            entry.state = EntryState.IGNORED
            _forget(entry)


def _taken(session: Session, entry_ids: Sequence[int]) -> dict[int, BankEntry]:
    found: dict[int, BankEntry] = {}
    for start in range(0, len(entry_ids), BATCH):
        part = list(entry_ids[start : start + BATCH])
        found |= {each.id: each for each in session.scalars(select(BankEntry).where(BankEntry.id.in_(part)))}
    if len(found) != len(set(entry_ids)) or any(each.state != EntryState.OPEN for each in found.values()):
        raise Stale("bank_entry")
    return found


@dataclass(slots=True)
class _Recording:
    """Payments under way; an invoice that several movements pay is put back as it stood before the first."""

    uow: UnitOfWork
    acted: dict[int, Acted] = field(default_factory=dict)
    entries: list[Before] = field(default_factory=list)
    payments: int = 0

    def pay(self, entry: BankEntry, wish: Wish) -> None:
        if sum(each.amount for each in wish.shares) > entry.amount or any(each.amount <= 0 for each in wish.shares):
            raise Refused("amount-not-positive", "amount")
        self.entries.append(_before(entry, wish.shares))
        note = " · ".join(part for part in (entry.payer, entry.text) if part)[:NOTE]
        accounts = {self._pay(entry, share, note) for share in wish.shares}
        entry.state = EntryState.RECORDED
        if len(accounts) == 1:
            (entry.account_id,) = accounts
        else:
            _forget(entry)  # nobody's data stays with a movement that belongs to nobody alone

    def _pay(self, entry: BankEntry, share: Share, note: str) -> int:
        """Record one payment; returns whose invoice it was."""
        request = self.uow.session.get(Request, share.request_id)
        content = self.uow.session.get(InvoiceContent, share.request_id)
        if request is None or content is None:
            raise Stale("request")
        if content.currency != entry.currency:
            raise Refused("currency-mismatch", "amount", number=content.number)
        try:
            acted = acting.act_on(self.uow, share.request_id, "pay", Given(note, share.amount, on=entry.booked_on))
        except Refused as refused:
            refused.params["number"] = content.number
            raise
        first = self.acted.get(share.request_id)
        if first is not None:
            acted = replace(acted, before=first.before, skipped_mails=first.skipped_mails + acted.skipped_mails)
        self.acted[share.request_id] = acted
        self.payments += 1
        return request.account_id

    def finish(self) -> Done:
        self.uow.session.flush()
        versions = {}
        for request_id in self.acted:
            versions[request_id] = self.uow.session.get_one(Request, request_id).version
        acted = tuple(replace(each, after_version=versions[each.request_id]) for each in self.acted.values())
        paid = sum(each.state == "paid" for each in acted)
        return Done(tuple(self.entries), acted, self.payments, paid, len(acted) - paid)


def _before(entry: BankEntry, shares: Iterable[Share] = ()) -> Before:
    told = tuple((name, str(getattr(entry, name))) for name in TOLD)
    return Before(entry.id, told, tuple(each.request_id for each in shares))


def _forget(entry: BankEntry) -> None:
    for name in TOLD:
        setattr(entry, name, "")


def _changed(session: Session, done: Done) -> set[int]:
    """Return the invoices that stay as they are: changed since, or paid by a movement that paid such a one too."""
    stays = set()
    for acted in done.acted:
        request = session.get(Request, acted.request_id)
        if request is None or request.version != acted.after_version:
            stays.add(acted.request_id)
    while True:
        more = {
            each for before in done.entries if stays.intersection(before.request_ids) for each in before.request_ids
        }
        if more <= stays:
            return stays
        stays |= more
