"""Which invoices a movement pays, how sure that is, and why. Pure: nothing is looked up or written (INV-3).

What is certain may be recorded by one press; all else is a proposal that a person must tick. An amount alone is never
certain, another currency never proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from app.services.banking import names
from app.services.banking.numbers import Numbers, plain, unique

NEAR: Final = timedelta(days=10)
"""A payment of the same amount recorded within so many days may be this very movement."""
MOST_SHARES: Final = 40
"""Invoices that one movement pays, where it does not name them."""


class Confidence(IntEnum):
    """How sure a proposal is."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Movement:
    """Money that came, as far as matching needs it; `text` is all that the payer wrote."""

    id: int
    booked_on: date
    amount: int
    currency: str
    payer: str = ""
    iban: str = ""
    text: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Owed:
    """An invoice that may be paid, or (with a `balance` of zero) was; `names` are those of the account and its people.

    `payments` are what was recorded of it: amount and day.
    """

    request_id: int
    account_id: int
    number: str
    currency: str
    balance: int
    due_on: date | None = None
    names: tuple[str, ...] = ()
    payments: tuple[tuple[int, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a movement goes to an invoice, in minor units."""

    request_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a movement pays. `reasons` are codes; `over` is what is left of it when its invoices are paid."""

    movement_id: int
    confidence: Confidence = Confidence.NONE
    reasons: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    over: int = 0


Known = Mapping[str, frozenset[int]]
"""IBAN, or name of a payer as `names.key` gives it -> the accounts for which it paid before."""
Watch = Callable[[int, int], None]
TOLD_EVERY: Final = 200


def propose(
    movements: Sequence[Movement], owed: Iterable[Owed], known: Known, watch: Watch = lambda at, of: None
) -> list[Proposal]:
    """Return a proposal for each movement, in their order.

    The oldest movement chooses first; what names its invoices before what does not. An invoice is not proposed for
    more than is owed, however many movements name it.
    """
    work = _Work(known)
    for each in owed:
        work.add(each)
    found: dict[int, Proposal] = {}
    waiting = sorted(movements, key=lambda each: (each.booked_on, each.id))
    rules = (work.by_number, work.by_digits, work.by_payer, work.by_amount)
    at = 0
    for rule in rules:
        left: list[Movement] = []
        for movement in waiting:
            if at % TOLD_EVERY == 0:
                watch(at, len(movements) * len(rules))
            at += 1
            proposal = rule(movement)
            if proposal is None:
                left.append(movement)
            else:
                found[movement.id] = work.settle(proposal)
        waiting = left
    return [found.get(each.id) or Proposal(each.id) for each in movements]


@dataclass(slots=True)
class _Work:
    """All that is owed, found by number, account and amount; `left` is what no proposal has taken yet."""

    known: Known
    owed: dict[int, Owed] = field(default_factory=dict)
    left: dict[int, int] = field(default_factory=dict)
    numbers: Numbers[int] = field(default_factory=Numbers)
    of_account: dict[tuple[int, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    of_amount: dict[tuple[str, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    people: names.Names = field(default_factory=names.Names)
    heard: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)

    def add(self, invoice: Owed) -> None:
        self.owed[invoice.request_id] = invoice
        self.left[invoice.request_id] = invoice.balance
        self.numbers.add(invoice.number, invoice.request_id)
        if invoice.balance > 0:
            self.of_account[invoice.account_id, invoice.currency].append(invoice.request_id)
            self.of_amount[invoice.currency, invoice.balance].append(invoice.request_id)
            for name in invoice.names:
                self.people.add(name, invoice.account_id)

    def settle(self, proposal: Proposal) -> Proposal:
        """Take what a proposal is likely to pay off what is left for others."""
        if proposal.confidence >= Confidence.LIKELY:
            for share in proposal.shares:
                self.left[share.request_id] -= share.amount
        return proposal

    # The rules, the surest first; None leaves a movement to the next one

    def by_number(self, movement: Movement) -> Proposal | None:
        """Numbers written in full, or a structured reference."""
        named, why = self._named(movement)
        same = [each for each in named if self.owed[each].currency == movement.currency]
        if not same:
            return Proposal(movement.id, reasons=("other-currency",)) if named else None
        still = [each for each in same if self.left[each] > 0]
        if not still:
            twice = any(self.owed[each].balance > 0 for each in same)
            return Proposal(movement.id, reasons=("taken" if twice else "paid-already",))
        if self._recorded(movement, same):
            shares, over = self._spread(movement.amount, still)
            return Proposal(movement.id, Confidence.POSSIBLE, ("recorded-already",), shares, over)
        return self._exact(movement, still, why) or self._unlike(movement, still, why)

    def by_digits(self, movement: Movement) -> Proposal | None:
        """Digits that may be those of numbers."""
        found = [each for each in self.numbers.bare(plain(movement.text)) if self._open(each, movement)]
        found = unique([*found, *(each for each in self._tails(movement) if self._open(each, movement))])
        if not found or self._recorded(movement, found):
            return None
        payer = self._payer(movement)
        exact = [each for each in found if self.left[each] == movement.amount]
        if len(exact) == 1 or (len(found) > 1 and sum(self.left[each] for each in found) == movement.amount):
            paid = exact if len(exact) == 1 else found
            return self._unless_strange(movement, ("digits", "amount" if len(paid) == 1 else "sum"), paid)
        mine = [each for each in found if self.owed[each].account_id in payer]
        if not mine or sum(self.left[each] for each in mine) < movement.amount:
            return None
        shares, over = self._spread(movement.amount, mine)
        return Proposal(movement.id, Confidence.LIKELY, ("digits", "payer", "part"), shares, over)

    def by_payer(self, movement: Movement) -> Proposal | None:
        """Who pays, by its account at the bank or its name, and an amount that fits what it owes."""
        by_iban = self.known.get(movement.iban, frozenset()) if movement.iban else frozenset()
        accounts = self._payer(movement)
        mine = [each for account in sorted(accounts) for each in self._of(account, movement.currency)]
        if not mine or self._recorded(movement, mine):
            return None
        who = "iban" if by_iban else "name"
        exact = [each for each in mine if self.left[each] == movement.amount]
        if exact:
            named = self.numbers.bare(plain(movement.text))  # digits of an invoice that is paid speak of that one
            sure = len(exact) == len(accounts) == 1 and bool(by_iban) and all(self.left[each] > 0 for each in named)
            reasons = ("amount", who) if len(exact) == 1 else ("amount", who, "oldest")
            return Proposal(
                movement.id, Confidence.CERTAIN if sure else Confidence.LIKELY, reasons, self._whole(exact[:1])
            )
        if len(accounts) == 1:
            if len(mine) > 1 and sum(self.left[each] for each in mine) == movement.amount:
                return Proposal(movement.id, Confidence.LIKELY, ("all", who), self._whole(mine))
            paid = self._oldest(movement.amount, mine)
            if paid:
                return Proposal(movement.id, Confidence.LIKELY, ("several", who, "oldest"), self._whole(paid))
            shares, over = self._spread(movement.amount, mine[:1])
            return Proposal(movement.id, Confidence.POSSIBLE, (who, "over" if over else "part"), shares, over)
        return None

    def by_amount(self, movement: Movement) -> Proposal | None:
        """Nothing but an amount that one single invoice has."""
        same = [
            each for each in self.of_amount.get((movement.currency, movement.amount), ())
            if self.left[each] == movement.amount
        ]  # fmt: skip
        if len(same) != 1 or self._recorded(movement, same):
            return None
        return Proposal(movement.id, Confidence.POSSIBLE, ("amount-only",), self._whole(same))

    # What they need

    def _named(self, movement: Movement) -> tuple[list[int], str]:
        sure = self.numbers.referred(movement.reference)[0] if movement.reference else []
        if sure:
            return sure, "reference"
        text = plain(f"{movement.text} {movement.reference}")
        return self.numbers.written(text), "number"

    def _tails(self, movement: Movement) -> list[int]:
        return self.numbers.referred(movement.reference)[1] if movement.reference else []

    def _exact(self, movement: Movement, named: list[int], why: str) -> Proposal | None:
        """What is named adds up to what came."""
        if sum(self.left[each] for each in named) == movement.amount:
            reasons = (why, "amount") if len(named) == 1 else (f"{why}s", "sum")
            return self._unless_strange(movement, reasons, named)
        one = [each for each in named if self.left[each] == movement.amount]
        if len(one) == 1:
            return Proposal(movement.id, Confidence.LIKELY, (why, "amount", "others-named"), self._whole(one))
        return None

    def _unless_strange(self, movement: Movement, reasons: tuple[str, ...], paid: list[int]) -> Proposal:
        """Certain, unless the payer is another client: a day or a street may look like a number."""
        payer = self._payer(movement)
        strange = bool(payer) and not payer.intersection(self.owed[each].account_id for each in paid)
        if strange:
            return Proposal(movement.id, Confidence.LIKELY, (*reasons, "other-client"), self._whole(paid))
        return Proposal(movement.id, Confidence.CERTAIN, reasons, self._whole(paid))

    def _unlike(self, movement: Movement, named: list[int], why: str) -> Proposal:
        """Less than what is named, or more: with more, the rest of what the account owes is looked at."""
        shares, over = self._spread(movement.amount, named)
        whose = {self.owed[each].account_id for each in named}
        if not over:
            known = len(named) == 1 and bool(whose & self._payer(movement))
            reasons = (why, "payer", "part") if known else (why, "part")
            return Proposal(movement.id, Confidence.CERTAIN if known else Confidence.LIKELY, reasons, shares)
        if len(whose) == 1:
            (account_id,) = whose
            others = [each for each in self._of(account_id, movement.currency) if each not in named]
            more = [*named, *others]
            if others and sum(self.left[each] for each in more) == movement.amount:
                return Proposal(movement.id, Confidence.LIKELY, (why, "all"), self._whole(more))
        return Proposal(movement.id, Confidence.LIKELY, (why, "over"), shares, over)

    def _payer(self, movement: Movement) -> frozenset[int]:
        """Return the accounts for which this payer paid before, else those that bear its name."""
        if movement.iban and (found := self.known.get(movement.iban)):
            return found
        asked = (movement.payer, movement.text if not movement.payer else "")
        if asked not in self.heard:
            before = self.known.get(names.key(movement.payer), frozenset()) if movement.payer else frozenset()
            self.heard[asked] = before or self.people.find(*asked)
        return self.heard[asked]

    def _of(self, account_id: int, currency: str) -> list[int]:
        """Return what an account still owes, the oldest first."""
        mine = (each for each in self.of_account.get((account_id, currency), ()) if self.left[each] > 0)
        return sorted(mine, key=lambda each: (self.owed[each].due_on or date.max, each))

    def _open(self, request_id: int, movement: Movement) -> bool:
        return self.left[request_id] > 0 and self.owed[request_id].currency == movement.currency

    def _oldest(self, amount: int, mine: Sequence[int]) -> list[int]:
        """Return the oldest ones that add up to the amount, if they do."""
        paid: list[int] = []
        for each in mine[:MOST_SHARES]:
            paid.append(each)
            amount -= self.left[each]
            if amount <= 0:
                break
        return paid if amount == 0 else []

    def _whole(self, request_ids: Iterable[int]) -> tuple[Share, ...]:
        return tuple(Share(each, self.left[each]) for each in request_ids)

    def _spread(self, amount: int, request_ids: Sequence[int]) -> tuple[tuple[Share, ...], int]:
        """Pay one after the other until nothing is left; returns what is left over too."""
        return spread(amount, [(each, self.left[each]) for each in request_ids])

    def _recorded(self, movement: Movement, request_ids: Iterable[int]) -> bool:
        """Say whether a payment of just this amount was recorded about this day: by hand, or from another file."""
        return any(
            amount == movement.amount and abs(on - movement.booked_on) <= NEAR
            for each in request_ids
            for amount, on in self.owed[each].payments
        )


def spread(amount: int, balances: Iterable[tuple[int, int]]) -> tuple[tuple[Share, ...], int]:
    """Pay (request, balance) one after the other with an amount; returns the shares and what is left over."""
    return tuple(_shares(amount, balances := list(balances))), max(0, amount - sum(each for _, each in balances))


def _shares(amount: int, balances: Iterable[tuple[int, int]]) -> Iterator[Share]:
    for request_id, balance in balances:
        share = min(amount, balance)
        if share > 0:
            yield Share(request_id, share)
            amount -= share
