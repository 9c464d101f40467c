"""One act for many accounts: its reach is said before, it is one commit, and one Undo takes it back (ACC-6, MAN-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.phase import Phase
from app.models.reminder_clock import FOREVER
from app.models.request import Request
from app.services import accounts
from app.services.database import UnitOfWork
from app.services.office import Office
from app.services.reminders.clockwork import recompute_account

BATCH = 250
Watch = Callable[[int, int], None]


class AccountVerb(StrEnum):
    """What can be done to many accounts at once."""

    PAUSE = "pause"
    RESUME = "resume"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class AccountWish:
    """A verb with what it needs: until when to pause, tags to put on and to take off."""

    verb: AccountVerb
    until: date = FOREVER
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountReach:
    """To how many accounts it would be done, how many requests wait for their clients, and how many it changes not."""

    accounts: int
    waiting: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class AccountsDone:
    """What was done, and what Undo needs: (account id, what stood there before, version since)."""

    wish: AccountWish
    before: tuple[tuple[int, Any, int], ...]


def reach(office: Office, account_ids: Sequence[int], wish: AccountWish) -> AccountReach:
    """Return what a wish would do now. Nothing is written, and nobody is mailed by any of them."""
    kept = waiting = 0
    with office.database.read() as session:
        for part in _loaded(session, account_ids):
            ids = [each.id for each in part if _changes(each, wish)]
            kept += len(ids)
            query = select(func.count(Request.id)).where(
                Request.account_id.in_(ids), Request.phase == Phase.OPEN, Request.archived_at.is_(None)
            )
            waiting += session.scalars(query).one()
    return AccountReach(kept, waiting, len(account_ids) - kept)


def do(
    office: Office, account_ids: Sequence[int], wish: AccountWish, watch: Watch = lambda at, of: None
) -> AccountsDone:
    """Do it to all that it changes, in one commit; what `watch` raises takes everything back."""
    before: list[tuple[int, Any]] = []
    with office.database.write() as uow:
        for part in _loaded(uow.session, account_ids):
            watch(len(before), len(account_ids))
            changed = [each for each in part if _changes(each, wish)]
            before += [(each.id, _put(uow, each, wish)) for each in changed]
            recompute_account(uow, *(each.id for each in changed))
        uow.session.flush()
        versions = {
            each.id: each.version for part in _loaded(uow.session, [each for each, _ in before]) for each in part
        }
        uow.commit()
    return AccountsDone(wish, tuple((each, value, versions[each]) for each, value in before))


def undo(office: Office, done: AccountsDone) -> int:
    """Take it back for all that nobody changed since; returns for how many."""
    known = {account_id: (value, version) for account_id, value, version in done.before}
    count = 0
    with office.database.write() as uow:
        for part in _loaded(uow.session, list(known)):
            mine = [each for each in part if each.version == known[each.id][1]]
            for account in mine:
                _put_back(uow, account, done.wish, known[account.id][0])
            recompute_account(uow, *(each.id for each in mine))
            count += len(mine)
        uow.commit()
    return count


def _loaded(session: Session, account_ids: Sequence[int]) -> Iterator[list[Account]]:
    for start in range(0, len(account_ids), BATCH):
        ids = list(account_ids[start : start + BATCH])
        yield list(session.scalars(select(Account).where(Account.id.in_(ids)).order_by(Account.id)))


def _changes(account: Account, wish: AccountWish) -> bool:
    if wish.verb in (AccountVerb.ARCHIVE, AccountVerb.UNARCHIVE):
        return (account.archived_at is None) == (wish.verb is AccountVerb.ARCHIVE)
    if wish.verb is AccountVerb.TAG:
        names = {tag.name for tag in account.tags}
        return bool(set(wish.add) - names or set(wish.remove) & names)
    return account.archived_at is None and account.paused_until != _until(wish)


def _until(wish: AccountWish) -> date | None:
    return wish.until if wish.verb is AccountVerb.PAUSE else None


def _put(uow: UnitOfWork, account: Account, wish: AccountWish) -> Any:
    """Do it to one account; returns what stood there."""
    uow.changed("account", account.id)
    if wish.verb is AccountVerb.TAG:
        return accounts.change_tags(uow, account.id, wish.add, wish.remove)
    if wish.verb in (AccountVerb.ARCHIVE, AccountVerb.UNARCHIVE):
        was = account.archived_at
        accounts.put_away(uow, account, archived=wish.verb is AccountVerb.ARCHIVE)
        return was
    paused = account.paused_until
    accounts.rest(uow, account, _until(wish))
    return paused


def _put_back(uow: UnitOfWork, account: Account, wish: AccountWish, was: Any) -> None:
    uow.changed("account", account.id)
    if wish.verb is AccountVerb.TAG:
        now = [tag.name for tag in account.tags]
        accounts.change_tags(uow, account.id, was, [each for each in now if each not in was])
    elif wish.verb in (AccountVerb.ARCHIVE, AccountVerb.UNARCHIVE):
        accounts.put_away(uow, account, archived=was is not None)
    else:
        accounts.rest(uow, account, was)
