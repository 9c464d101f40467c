"""The table of kinds, stated a second time: what each state is to the engine, and what moves each kind."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.kinds import DEBITED, RULES, Action, Asks, Kind, Shown, shown_status
from app.models.phase import Phase

DRAFT, OPEN, DONE, ENDED = Phase.DRAFT, Phase.OPEN, Phase.DONE, Phase.ENDED

STATES = {
    Kind.ORGANIZER: "draft; not_started in_progress; submitted sealed; withdrawn",
    Kind.PROPOSAL: "draft; to_sign; signed declined; withdrawn",
    Kind.INVOICE: "draft; unpaid part_paid; paid; withdrawn void credit",
    Kind.CHAT: "draft; waiting; replied finished; withdrawn",
    Kind.SIGNATURE: "draft; to_sign; signed declined; withdrawn",
    Kind.APPROVAL: "draft; pending; approved changes_asked; withdrawn",
    Kind.CLIENT_REQUEST: "draft; pending part_received; completed; withdrawn",
}
"""Draft; open, the first of which sending leads to; done; ended."""

SIGNING = """
client sign: to_sign -> signed, party
client decline: to_sign -> declined, reason
firm ask_again: signed declined -> to_sign, anew
firm withdraw: to_sign -> withdrawn, sure
firm restore: withdrawn -> to_sign, anew
"""
ACTIONS = {
    Kind.ORGANIZER: """
client submit: not_started in_progress -> submitted
firm seal: not_started in_progress submitted -> sealed, sure
firm unseal: sealed -> submitted
firm unsubmit: submitted -> in_progress, anew
firm withdraw: not_started in_progress -> withdrawn, sure
firm restore: withdrawn -> not_started, anew
""",
    Kind.PROPOSAL: SIGNING,
    Kind.INVOICE: """
client pay: unpaid part_paid -> paid, amount
firm void: unpaid part_paid paid -> void, sure
firm refund: void -> void, amount
firm unpay: paid part_paid -> unpaid, anew
""",
    Kind.CHAT: """
client reply: waiting -> replied
client finish: waiting replied -> finished
firm reopen: replied finished -> waiting, anew
firm withdraw: waiting -> withdrawn, sure
firm restore: withdrawn -> waiting, anew
""",
    Kind.SIGNATURE: SIGNING,
    Kind.APPROVAL: """
client approve: pending -> approved
client disapprove: pending -> changes_asked, reason
firm ask_again: approved changes_asked -> pending, anew
firm withdraw: pending -> withdrawn, sure
firm restore: withdrawn -> pending, anew
""",
    Kind.CLIENT_REQUEST: """
client complete: pending part_received -> completed
firm ask_again: completed -> pending, anew
firm withdraw: pending part_received -> withdrawn, sure
firm restore: withdrawn -> pending, anew
""",
}
"""In the order of the menu."""


def told(action: Action) -> str:
    """Say an action as `ACTIONS` does, its sources in the order of the kind's states."""
    states = [state for rules in RULES.values() if action in rules.actions for state in rules.states]
    sources = " ".join(dict.fromkeys(state for state in states if state in action.sources))
    assert len(sources.split()) == len(action.sources)
    flags = [str(action.asks), *(["anew"] if action.new_cycle else []), *(["sure"] if action.confirm else [])]
    who = "client" if action.by_client else "firm"
    return ", ".join([f"{who} {action.code}: {sources} -> {action.target}", *filter(None, flags)])


def as_set(line: str) -> tuple[str, frozenset[str], str]:
    head, _, rest = line.partition(": ")
    sources, _, target = rest.partition(" -> ")
    return head, frozenset(sources.split()), target


@pytest.mark.behaviour("STOP-2", "STOP-3", "STOP-4", "STOP-5", "STOP-6", "STOP-7", "STOP-8")
@pytest.mark.parametrize("kind", Kind)
def test_each_kind_moves_by_its_own_actions_and_no_others(kind: Kind) -> None:
    found = [as_set(told(action)) for action in RULES[kind].actions]
    assert found == [as_set(line) for line in ACTIONS[kind].strip().splitlines()]


@pytest.mark.behaviour("STOP-1", "ORG-2", "PRO-3")
@pytest.mark.parametrize("kind", Kind)
def test_each_state_is_a_draft_waited_for_done_or_given_up(kind: Kind) -> None:
    rules = RULES[kind]
    groups = [group.split() for group in STATES[kind].split(";")]
    expected = {
        state: phase for phase, group in zip((DRAFT, OPEN, DONE, ENDED), groups, strict=True) for state in group
    }
    assert dict(rules.states) == expected == {state: rules.phase_of(state) for state in rules.states}
    assert rules.opening == groups[1][0]
    with pytest.raises(KeyError):
        rules.phase_of("another kind's")


OWN: dict[Kind, dict[str, object]] = {
    Kind.ORGANIZER: {"prefix": "ORG", "settle": "submit", "reopen": "unsubmit", "turn": ("submitted",)},
    Kind.PROPOSAL: {
        "prefix": "PRO", "settle": "sign", "reopen": "ask_again", "party_role": "signer", "counts": "signed",
        "turn": ("declined",),
    },
    Kind.INVOICE: {
        "prefix": "INV", "settle": "pay", "reopen": "unpay", "resend_when_done": True,
        "mailable": frozenset({"credit"}), "owed": True, "debited": True,
    },
    Kind.CHAT: {"prefix": "CHT", "settle": "finish", "reopen": "reopen", "counts": "tasks", "turn": ("replied",)},
    Kind.SIGNATURE: {
        "prefix": "SIG", "settle": "sign", "reopen": "ask_again", "party_role": "signer", "counts": "signed",
        "turn": ("declined",),
    },
    Kind.APPROVAL: {"prefix": "APP", "settle": "approve", "reopen": "ask_again", "turn": ("changes_asked",)},
    Kind.CLIENT_REQUEST: {"prefix": "REQ", "settle": "complete", "reopen": "ask_again", "counts": "received"},
}  # fmt: skip
USUAL: dict[str, object] = {
    "party_role": "", "resend_when_done": False, "counts": "", "mailable": frozenset(), "owed": False,
    "debited": False, "turn": (),
}  # fmt: skip


@pytest.mark.behaviour("MAN-5", "INV-5", "AUT-7")
@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_its_own_ways_and_else_the_usual_ones(kind: Kind) -> None:
    rules = RULES[kind]
    assert rules.kind is kind
    for name, value in {**USUAL, **OWN[kind]}.items():
        assert getattr(rules, name) == value, name
    assert rules.phase_of(rules.action(rules.settle).target) is DONE and rules.action(rules.settle).by_client
    assert rules.action(rules.reopen).target == rules.opening or kind is Kind.ORGANIZER
    assert rules.action(rules.reopen).new_cycle
    for state in rules.turn:
        assert rules.phase_of(state) is DONE


def test_kinds_and_what_actions_ask_for_are_kept_under_these_names() -> None:
    assert [str(kind) for kind in Kind] == [
        "organizer", "proposal", "invoice", "chat", "signature", "approval", "client_request",
    ]  # fmt: skip
    assert [str(asks) for asks in Asks] == ["", "reason", "amount", "party"]
    assert set(RULES) == set(Kind) and DEBITED == (Kind.INVOICE,)


def test_an_action_is_found_by_its_code_and_offered_in_its_states_only() -> None:
    rules = RULES[Kind.INVOICE]
    assert rules.action("void").target == "void"
    assert [action.code for action in rules.actions_from("unpaid")] == ["pay", "void"]
    assert [action.code for action in rules.actions_from("paid")] == ["void", "unpay"]
    assert rules.actions_from("credit") == ()
    with pytest.raises(KeyError, match="submit"):
        rules.action("submit")


TODAY = date(2026, 12, 4)


@pytest.mark.behaviour("ORG-2", "PRO-3")
@pytest.mark.parametrize(("given", "shown"), [
    ({}, Shown("to_sign")),
    ({"due_on": TODAY}, Shown("to_sign")),
    ({"due_on": date(2026, 12, 3)}, Shown("overdue", days=1)),
    ({"due_on": date(2026, 12, 1), "done": 1, "total": 2}, Shown("overdue", days=3)),
    ({"due_on": date(2026, 12, 1), "phase": "done"}, Shown("to_sign")),
    ({"due_on": date(2026, 12, 1), "phase": "draft"}, Shown("to_sign")),
    ({"done": 0, "total": 2}, Shown("to_sign")),
    ({"done": 1, "total": 2}, Shown("n_signed", done=1, total=2)),
    ({"done": 2, "total": 2}, Shown("to_sign")),
    ({"done": 1, "total": 2, "counts": ""}, Shown("to_sign")),
    ({"done": 1, "total": 2, "phase": "done"}, Shown("to_sign")),
])  # fmt: skip
def test_a_pill_says_late_first_then_how_many_then_the_state(given: dict[str, object], shown: Shown) -> None:
    values: dict[str, object] = {"phase": "open", "state": "to_sign", "due_on": None, "counts": "signed", **given}
    assert shown_status(today=TODAY, **values) == shown  # type: ignore[arg-type]
    assert shown_status("open", "x", due_on=None, today=TODAY, done=1, total=2) == Shown("x")
    assert shown_status("open", "x", due_on=None, today=TODAY, counts="tasks") == Shown("x")
    assert shown_status("open", "x", due_on=None, today=TODAY, counts="tasks", total=2) == Shown("x", 0, 0, 0)
