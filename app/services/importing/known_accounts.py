"""Which account a line of a list means: by its reference, else by its folded name (ACC-7, INV-4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from app.models.account import Account
from app.services.folding import fold
from app.services.importing.problems import LineProblem

SHORTEST_WORD = 3


class KnownAccounts:
    """The accounts of the firm, and those that the import at hand adds."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._by_reference: dict[str, list[Account]] = defaultdict(list)
        self._by_name: dict[str, list[Account]] = defaultdict(list)
        for account in accounts:
            self.add(account)

    def add(self, account: Account) -> None:
        """Let an account be found from now on."""
        if account.reference:
            self._by_reference[account.reference.casefold()].append(account)
        self._by_name[fold(account.name)].append(account)

    def give_reference(self, account: Account, reference: str) -> None:
        """Write down the reference that a list knows an account by."""
        account.reference = reference
        self._by_reference[reference.casefold()].append(account)

    def find(self, name: str, reference: str) -> Account | None:
        """Return the account meant; None where there is none of that reference or name.

        Raises LineProblem "account-ambiguous" where several could be, and "reference-conflict" where
        the reference belongs to an account of quite another name: mails to the wrong client are worse
        than a line to look at.
        """
        if reference:
            found = _only(self._by_reference.get(reference.casefold(), []), "reference", reference)
            if found is not None:
                if name and not _alike(name, found.name):
                    raise LineProblem("reference", "reference-conflict", found.name)
                return found
        if not name:
            return None
        named = self._by_name.get(fold(name), [])
        # Another reference makes another client of the same name.
        return _only([each for each in named if not (reference and each.reference)], "account", name)


def _only(accounts: list[Account], field: str, value: str) -> Account | None:
    live = [each for each in accounts if each.archived_at is None] or accounts
    if len(live) > 1:
        raise LineProblem(field, "account-ambiguous", value)
    return live[0] if live else None


def _alike(one: str, other: str) -> bool:
    """Whether two names share a word: "ACME" and "Acme SARL" are one client, "Dupont" and "Martin" are not."""
    first, second = (set(re.findall(r"\w+", fold(each))) for each in (one, other))
    long = {word for word in first & second if len(word) >= SHORTEST_WORD}
    return bool(long) or first == second
