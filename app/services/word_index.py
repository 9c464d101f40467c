"""Finding rows by words in their `search_text`: the one door to the index of words (APP-5).

A word is found anywhere in a text; one of fewer than three letters, where there are no longer ones, only where a word
begins: that is all that pieces of three letters can tell. What only SQLite understands
stands at the end: on PostgreSQL, pg_trgm would answer there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    TableClause,
    and_,
    column,
    false,
    func,
    literal_column,
    or_,
    select,
    table,
    union_all,
)
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import Document
from app.models.pipeline import Job
from app.models.request import Request
from app.services.folding import fold
from app.services.misspelling import ANY, LONG_ENOUGH, alphabet, misspellings

PIECE = 3
"""Letters of a piece."""
TELLING = 4
"""So many letters of a misspelt word name few rows."""
COMPARED, ACCOUNTS = 500, 100
"""So many rows, and accounts, that may have what is sought are looked at."""
Searched = type[Account] | type[Request] | type[Document] | type[Job]
OfAccount = type[Request] | type[Document] | type[Job]


def typed_words(typed: str) -> list[str]:
    """Return the folded words of what was typed; what no text can hold is left out."""
    return fold(typed.replace("\0", " ").encode("utf-8", "ignore").decode()).split()


def holds(thing: Searched, words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a row's text holds all the words."""
    sought = _sought(words)
    found = [_in_text(thing, each) for each in sought if not _is_indexed(each)]
    if wanted := _all_of(sought):
        found.append(thing.id.in_(_matching(thing, wanted)))
    return and_(*found)


def holds_with_account(thing: OfAccount, words: Sequence[str], *, among_few: bool = False) -> ColumnElement[bool]:
    """As `holds`, where each word may stand in the row's text or in that of its account, which must be joined.

    `among_few`: other conditions leave few rows, each of which is read faster than the index.
    """
    found = []
    for each in _sought(words):
        if among_few or not _is_indexed(each):
            found.append(or_(_in_text(thing, each), _in_text(Account, each)))
        else:
            of_accounts = select(thing.id).where(thing.account_id.in_(_matching(Account, _quoted(each))))
            found.append(thing.id.in_(union_all(_matching(thing, _quoted(each)), of_accounts)))
    return and_(*found)


def begins_with_words(conditions: Iterable[ColumnElement[bool]], words: Sequence[str]) -> list[ColumnElement[bool]]:
    """Return the other conditions of a search so that SQLite begins with the words, and not with an index of theirs."""
    return [func.coalesce(each, false()) if words else each for each in conditions]


def newest(thing: Searched, words: Sequence[str], limit: int) -> Select[int]:
    """Return the query for the ids of the newest rows that hold all the words; short ones among the newest others."""
    sought = _sought(words)
    short = [_in_text(thing, each) for each in sought if not _is_indexed(each)]
    wanted = _all_of(sought)
    if not wanted:
        return select(thing.id).where(*short).order_by(thing.id.desc()).limit(limit)
    if not short:
        return _matching(thing, wanted, limit)
    found = _matching(thing, wanted, COMPARED).subquery()
    return select(thing.id).join(found, found.c.rowid == thing.id).where(*short).limit(limit)


def newest_with_account(session: Session, thing: OfAccount, words: Sequence[str], limit: int) -> Select[int] | None:
    """Return the query for the ids of rows that hold some of the words, and their accounts the others.

    It begins with the rarest word: with the newest rows that have it, and those of the newest accounts that have it.
    None where the rows have no word long enough to begin with.
    """
    sought = _sought(words)
    ways = [_quoted(each) for each in sought if _is_indexed(each)] if len(words) > 1 else []
    own = _how_many(session, thing, ways, COMPARED)
    if not any(own):
        return None
    theirs = _how_many(session, Account, ways, ACCOUNTS)
    rarest = min(zip(ways, own, theirs, strict=True), key=lambda each: each[1] + each[2] * COMPARED // ACCOUNTS)[0]
    of_accounts = select(thing.id).where(thing.account_id.in_(_matching(Account, rarest, ACCOUNTS)))
    candidates = union_all(select(_matching(thing, rarest, COMPARED).subquery()), of_accounts)
    query = select(thing.id).join(Account, Account.id == thing.account_id).where(thing.id.in_(candidates))
    query = query.where(or_(*(_in_text(thing, each) for each in sought)))
    return query.where(*(or_(_in_text(thing, each), _in_text(Account, each)) for each in sought)).limit(limit)


def nearly_holds(thing: Searched, words: Sequence[str]) -> ColumnElement[bool] | None:
    """Return the condition that the text holds the words with one letter wrong, missing, too many or swapped in each.

    Words of fewer than four letters must be right; None where all are so short.
    """
    if all(len(each) < LONG_ENOUGH for each in words):
        return None
    text: Any = thing.search_text
    found: list[ColumnElement[bool]] = []
    ways = []
    for word in words:
        meant = misspellings(word)
        found.append(or_(*(text.like(f"%{_pattern(each)}%", escape="\\") for each in meant)))
        if _is_indexed(word):
            ways.append(" OR ".join(sorted({way for each in meant for way in _ways(each, word)})))
    return and_(thing.id.in_(_matching(thing, " AND ".join(f"({each})" for each in ways))), *found)


def _sought(words: Sequence[str]) -> list[str]:
    """Return the words as they must stand in a text: where all are short, after a blank."""
    if all(len(each) < PIECE for each in words):
        return [f" {each}" for each in words]
    return list(words)


def _in_text(thing: Searched, sought: str) -> ColumnElement[bool]:
    where: Any = " " + thing.search_text if sought.startswith(" ") else thing.search_text
    return where.contains(sought, autoescape=True)  # type: ignore[no-any-return]


def _is_indexed(sought: str) -> bool:
    return len(sought) >= PIECE


def _pattern(meant: str) -> str:
    return "".join("_" if letter == ANY else f"\\{letter}" if letter in r"\%_" else letter for letter in meant)


def _ways(meant: str, word: str) -> list[str]:
    """Return how the index is asked for a spelling: by what stands beside the unknown letter, if that names few rows.

    Else by each letter that it may be.
    """
    parts = meant.split(ANY)
    if all(_is_indexed(each) for each in parts):
        return ["(" + " AND ".join(map(_quoted, parts)) + ")"]
    longest = max(parts, key=len)
    if len(longest) >= TELLING:
        return [_quoted(longest)]
    return [_quoted(meant.replace(ANY, letter)) for letter in alphabet(word)]


# SQLite's own words


def _index_of(thing: Searched) -> TableClause:
    return table(f"find_{thing.__tablename__}", column("rowid", Integer))


def _quoted(sought: str) -> str:
    return '"' + sought.replace('"', '""') + '"'


def _all_of(sought: Sequence[str]) -> str:
    return " AND ".join(_quoted(each) for each in sought if _is_indexed(each))


def _match(index: TableClause, wanted: str) -> ColumnElement[bool]:
    return literal_column(index.name).op("MATCH")(wanted)


def _matching(thing: Searched, wanted: str, limit: int | None = None) -> Select[int]:
    """Return the query for the ids of the rows that may hold what is wanted; of the newest, with a limit."""
    index = _index_of(thing)
    query = select(index.c.rowid).where(_match(index, wanted))
    return query if limit is None else query.order_by(index.c.rowid.desc()).limit(limit)


def _how_many(session: Session, thing: Searched, ways: Sequence[str], limit: int) -> Sequence[int]:
    """Return how many rows there are of each, no more than are looked at."""
    found = [_matching(thing, each, limit).subquery() for each in ways]
    counts = [select(func.count()).select_from(each).scalar_subquery() for each in found]
    return session.execute(select(*counts)).one() if counts else ()
