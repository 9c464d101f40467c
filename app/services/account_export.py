"""Accounts and their contacts as a CSV or XLSX with the columns that the import reads (ACC-7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.models.account import Account, ContactLink
from app.services.importing.columns import CANONICAL_HEADERS
from app.services.office import Office
from app.services.table_files import write_table

HEADERS = tuple(CANONICAL_HEADERS["clients"].values())
PAGE = 500


def export_accounts(
    office: Office, account_ids: Sequence[int], target: Path, watch: Callable[[int, int], None] = lambda at, of: None
) -> int:
    """Write a line for each contact of the accounts, in their order; an account without contacts has one of its own.

    Returns how many lines; `watch` hears how many there are and of how many accounts. What is read back by the import
    changes nothing. Raises `Fault("file-unwritable")` and `Fault("disk-full")`.
    """
    with office.database.read() as session:
        pages = (account_ids[start : start + PAGE] for start in range(0, len(account_ids), PAGE))
        lines = (line for page in pages for line in _lines(session, page))
        return write_table(target, HEADERS, lines, lambda at: watch(at, max(at, len(account_ids))))


def _lines(session: Session, ids: Sequence[int]) -> Iterator[list[str]]:
    query = (
        select(Account)
        .where(Account.id.in_(ids))
        .options(selectinload(Account.links).selectinload(ContactLink.contact), selectinload(Account.tags))
    )
    found = {account.id: account for account in session.scalars(query)}
    session.expunge_all()  # what was read is written: a long list needs no more room than a short one
    for account in (found[each] for each in ids if each in found):
        tags = "; ".join(sorted(tag.name for tag in account.tags))
        links: Sequence[ContactLink | None] = account.links or (None,)
        for link in links:
            yield _line(account, link, tags)


def _line(account: Account, link: ContactLink | None, tags: str) -> list[str]:
    values = {"account": account.name, "reference": account.reference, "type": account.type, "tags": tags}
    if link is not None:
        contact = link.contact
        values |= {
            "civility": contact.civility,
            "first_name": contact.first_name,
            "last_name": contact.last_name,
            "email": contact.email or "",
            "notify": _yes(link.notify),
            "language": contact.language,
            "phone": contact.phone,
            "role": link.role,
            "signatory": _yes(link.signatory),
        }
    return [str(values.get(field) or "") for field in CANONICAL_HEADERS["clients"]]


def _yes(on: bool) -> str:
    return "yes" if on else "no"
