"""The table of kinds: what each kind of request may be, and what moves it (ORG-2, PRO-3, STOP-1 to STOP-8).

A kind is a row here, a module in `services.requests` and one in `views.requests`; nothing
else asks which kind a request is of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.phase import Phase


class Kind(StrEnum):
    """The kinds of request, in the order in which the firm sees them."""

    ORGANIZER = "organizer"
    PROPOSAL = "proposal"
    INVOICE = "invoice"
    CHAT = "chat"
    SIGNATURE = "signature"
    APPROVAL = "approval"
    CLIENT_REQUEST = "client_request"


class Asks(StrEnum):
    """What an action wants to know before it can be recorded."""

    NOTHING = ""
    REASON = "reason"
    AMOUNT = "amount"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Action:
    """A verb of a kind: from which states it may be done, and where it leads when complete."""

    code: str
    sources: frozenset[str]
    target: str
    asks: Asks = Asks.NOTHING
    by_client: bool = True
    """Done by the client (and recorded by staff), not by the firm."""
    new_cycle: bool = False
    """Opens the request anew: reminders start from the beginning."""
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class KindRules:
    """The rules of one kind."""

    kind: Kind
    prefix: str
    states: Mapping[str, Phase]
    opening: str
    """The state into which sending leads."""
    actions: tuple[Action, ...]
    settle: str
    """The action by which the client fulfils it."""
    reopen: str
    """The action that takes the fulfilment back."""
    party_role: str = ""
    """What its parties are called; empty: it has none."""
    resend_when_done: bool = False
    """Whether a copy may be mailed although nothing is asked any more (MAN-5)."""
    counts: str = ""
    """How a partly done one counts on its pill: "signed", "tasks", "received", or not at all."""
    mailable: frozenset[str] = frozenset()
    """States in which it may be mailed by hand although it asks for nothing and never did: a credit note (INV-5)."""
    owed: bool = False
    """Whether nothing is owed before its due date, so that a reminder before it wants a second look (AUT-7)."""
    debited: bool = False
    """Whether the firm collects it itself where the account pays by direct debit: nobody is reminded then (INV-5)."""
    turn: tuple[str, ...] = ()
    """The states in which the client has acted and the firm's own act is waited for: Today shows them."""

    def phase_of(self, state: str) -> Phase:
        """Return the phase that a state of this kind belongs to; KeyError for a foreign state."""
        return self.states[state]

    def action(self, code: str) -> Action:
        """Return the action with that code; KeyError where the kind has none."""
        for action in self.actions:
            if action.code == code:
                return action
        raise KeyError(code)

    def actions_from(self, state: str) -> tuple[Action, ...]:
        """Return the actions that may be done in a state, in menu order."""
        return tuple(action for action in self.actions if state in action.sources)


DRAFT, WITHDRAWN = "draft", "withdrawn"


def _rules(
    kind: Kind,
    prefix: str,
    *,
    opening: str,
    waiting: tuple[str, ...],
    done: tuple[str, ...],
    ended: tuple[str, ...] = (),
    actions: tuple[Action, ...],
    settle: str,
    reopen: str,
    party_role: str = "",
    resend_when_done: bool = False,
    counts: str = "",
    mailable: frozenset[str] = frozenset(),
    owed: bool = False,
    debited: bool = False,
    turn: tuple[str, ...] = (),
) -> KindRules:
    """Put a kind together; every kind can be a draft, and be withdrawn and taken up again."""
    states = {DRAFT: Phase.DRAFT, WITHDRAWN: Phase.ENDED}
    states |= dict.fromkeys(waiting, Phase.OPEN) | dict.fromkeys(done, Phase.DONE) | dict.fromkeys(ended, Phase.ENDED)
    # A kind that ends in a way of its own (an invoice is voided) is not withdrawn besides.
    common = (
        ()
        if ended
        else (
            Action("withdraw", frozenset(waiting), WITHDRAWN, by_client=False, confirm=True),
            Action("restore", frozenset({WITHDRAWN}), opening, by_client=False, new_cycle=True),
        )
    )
    return KindRules(
        kind, prefix, states, opening, actions + common, settle, reopen, party_role, resend_when_done, counts,
        mailable, owed, debited, turn,
    )  # fmt: skip


def _signing(kind: Kind, prefix: str) -> KindRules:
    return _rules(
        kind,
        prefix,
        opening="to_sign",
        waiting=("to_sign",),
        done=("signed", "declined"),
        actions=(
            Action("sign", frozenset({"to_sign"}), "signed", asks=Asks.PARTY),
            Action("decline", frozenset({"to_sign"}), "declined", asks=Asks.REASON),
            Action("ask_again", frozenset({"signed", "declined"}), "to_sign", by_client=False, new_cycle=True),
        ),
        settle="sign",
        reopen="ask_again",
        party_role="signer",
        counts="signed",
        turn=("declined",),
    )


RULES: Mapping[Kind, KindRules] = {
    rules.kind: rules
    for rules in (
        _rules(
            Kind.ORGANIZER,
            "ORG",
            opening="not_started",
            waiting=("not_started", "in_progress"),
            done=("submitted", "sealed"),
            actions=(
                Action("submit", frozenset({"not_started", "in_progress"}), "submitted"),
                Action(
                    "seal",
                    frozenset({"not_started", "in_progress", "submitted"}),
                    "sealed",
                    by_client=False,
                    confirm=True,
                ),
                Action("unseal", frozenset({"sealed"}), "submitted", by_client=False),
                Action("unsubmit", frozenset({"submitted"}), "in_progress", by_client=False, new_cycle=True),
            ),
            settle="submit",
            reopen="unsubmit",
            turn=("submitted",),
        ),
        _signing(Kind.PROPOSAL, "PRO"),
        _rules(
            Kind.INVOICE,
            "INV",
            opening="unpaid",
            waiting=("unpaid", "part_paid"),
            done=("paid",),
            ended=("void", "credit"),
            actions=(
                Action("pay", frozenset({"unpaid", "part_paid"}), "paid", asks=Asks.AMOUNT),
                Action("void", frozenset({"unpaid", "part_paid", "paid"}), "void", by_client=False, confirm=True),
                Action("refund", frozenset({"void"}), "void", asks=Asks.AMOUNT, by_client=False),
                Action("unpay", frozenset({"paid", "part_paid"}), "unpaid", by_client=False, new_cycle=True),
            ),
            settle="pay",
            reopen="unpay",
            resend_when_done=True,
            mailable=frozenset({"credit"}),
            owed=True,
            debited=True,
        ),
        _rules(
            Kind.CHAT,
            "CHT",
            opening="waiting",
            waiting=("waiting",),
            done=("replied", "finished"),
            actions=(
                Action("reply", frozenset({"waiting"}), "replied"),
                Action("finish", frozenset({"waiting", "replied"}), "finished"),
                Action("reopen", frozenset({"replied", "finished"}), "waiting", by_client=False, new_cycle=True),
            ),
            settle="finish",
            reopen="reopen",
            counts="tasks",
            turn=("replied",),
        ),
        _signing(Kind.SIGNATURE, "SIG"),
        _rules(
            Kind.APPROVAL,
            "APP",
            opening="pending",
            waiting=("pending",),
            done=("approved", "changes_asked"),
            actions=(
                Action("approve", frozenset({"pending"}), "approved"),
                Action("disapprove", frozenset({"pending"}), "changes_asked", asks=Asks.REASON),
                Action(
                    "ask_again", frozenset({"approved", "changes_asked"}), "pending", by_client=False, new_cycle=True
                ),
            ),
            settle="approve",
            reopen="ask_again",
            turn=("changes_asked",),
        ),
        _rules(
            Kind.CLIENT_REQUEST,
            "REQ",
            opening="pending",
            waiting=("pending", "part_received"),
            done=("completed",),
            actions=(
                Action("complete", frozenset({"pending", "part_received"}), "completed"),
                Action("ask_again", frozenset({"completed"}), "pending", by_client=False, new_cycle=True),
            ),
            settle="complete",
            reopen="ask_again",
            counts="received",
        ),
    )
}

DEBITED = tuple(rules.kind for rules in RULES.values() if rules.debited)
"""The kinds of which an account that pays by direct debit is not reminded (INV-5)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a status pill says: a code, and the numbers that its words need."""

    code: str
    done: int = 0
    total: int = 0
    days: int = 0


def shown_status(
    phase: str, state: str, *, due_on: date | None, today: date, done: int = 0, total: int = 0, counts: str = ""
) -> Shown:
    """Return what a request's pill shows: late first, then n of m, then the state itself.

    `done` of `total` counts parties or to-dos; `counts` names the pill for a partly done
    one ("signed", "tasks"), empty where the kind shows none.
    """
    if phase == Phase.OPEN:
        if due_on is not None and due_on < today:
            return Shown("overdue", days=(today - due_on).days)
        if counts and 0 < done < total:
            return Shown(f"n_{counts}", done=done, total=total)
    return Shown(state)
