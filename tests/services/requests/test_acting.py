"""The stop rules where they are made: an action ends its request's mails, or begins anew, in one commit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from app.models.kinds import RULES, Kind
from app.models.request import Request
from app.services.errors import Refused, Stale
from app.services.requests import acting
from tests.support.firm import TestFirm

NORA = "nora@halden.example"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora=NORA)


def load(firm: TestFirm, request_id: int) -> Request:
    with firm.office.database.read() as session:
        return session.get_one(Request, request_id)


@pytest.mark.behaviour("STOP-1", "STOP-8")
def test_what_its_state_does_not_allow_is_refused_and_says_so(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.APPROVAL, halden)
    with pytest.raises(Refused) as refused:
        firm.act(request, "pay")
    assert (refused.value.code, refused.value.params) == ("action-unknown", {"action": "pay", "state": "pending"})
    acting.archive(firm.office, request)
    with pytest.raises(Refused) as refused:
        firm.act(request, "approve")
    assert refused.value.params == {"action": "approve", "state": "pending"}
    assert firm.row(request).phase == "open"


@pytest.mark.behaviour("STOP-5")
def test_an_action_closes_ends_what_waits_and_is_noted_with_who_did_it_in_one_commit(
    firm: TestFirm, halden: int
) -> None:
    request, other = firm.draft(Kind.APPROVAL, halden), firm.draft(Kind.APPROVAL, halden)
    firm.send(request)
    firm.send(other)
    (waiting,) = firm.outbox(request)
    now = firm.clock.now()
    acted = firm.act(request, "disapprove", reason=" The stock is missing ")
    assert (acted.request_id, acted.code, acted.state) == (request, "disapprove", "changes_asked")
    assert acted.skipped_mails == ((waiting.id, "queued", ""),)
    assert firm.states(request) == [("skipped", "settled")]
    assert firm.states(other) == [("queued", "")]
    stands = load(firm, request)
    assert (stands.state, stands.phase, stands.closed_at) == ("changes_asked", "done", now)
    assert (stands.outcome_note, stands.cycle, stands.version) == ("The stock is missing", 1, acted.after_version)
    (entry,) = firm.entries("action.disapprove", request)
    assert (entry.group, entry.account_id) == ("client", halden)
    said = dict(entry.details)
    assert said == {
        "state": "changes_asked", "reason": " The stock is missing ", "amount": said["amount"], "by": [],
        "evidence": "", "on": None,
    }  # fmt: skip
    assert firm.next_day(request) is None and firm.next_day(other) is None


@pytest.mark.behaviour("STOP-8")
def test_what_the_firm_decides_is_noted_as_its_own_and_keeps_the_reason_of_before(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.APPROVAL, halden)
    firm.act(request, "disapprove", reason="Too much")
    (opening,) = [code for code in ("ask_again", "restore") if code in codes(firm, request)]
    firm.act(request, opening)
    stands = load(firm, request)
    assert (stands.phase, stands.closed_at, stands.cycle, stands.outcome_note) == ("open", None, 2, "Too much")
    (entry,) = firm.entries(f"action.{opening}", request)
    assert entry.group == "staff"


def codes(firm: TestFirm, request: int) -> list[str]:
    row = firm.row(request)
    return [each.code for each in RULES[row.kind].actions_from(row.state)]


@pytest.mark.behaviour("STOP-2")
def test_who_signed_and_when_is_noted_by_name(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.SIGNATURE, halden)
    firm.act(request, "sign", contact_ids=(firm.who("nora"),), on=firm.today())
    (entry,) = firm.entries("action.sign", request)
    assert entry.details["by"] == ["Nora Test"]
    assert entry.details["on"] == "2026-11-30"


@pytest.mark.behaviour("STOP-9")
def test_a_new_cycle_forgets_how_often_the_old_one_was_reminded(firm: TestFirm, halden: int) -> None:
    request_id = firm.request(Kind.SIGNATURE, halden)
    moment = firm.clock.now()
    firm.clock.advance(timedelta(days=1))
    with firm.office.database.write() as uow:
        request = uow.session.get_one(Request, request_id)
        clock = request.clock
        clock.sent = clock.skipped = clock.step_in_flight = 2
        clock.last_automatic_at = clock.counts_from = clock.recorded_at = clock.first_accepted_at = moment
        clock.trouble, clock.held_reason = "bounced", "asked"
        request.parties[0].done_at, request.progress_done = moment, 1
        acting.start_cycle(uow, request)
        now, again = cast(Any, clock), cast(Any, request)
        assert (again.cycle, again.progress_done, again.parties[0].done_at) == (2, 0, None)
        assert (now.sent, now.skipped, now.step_in_flight) == (0, 0, None)
        assert (now.last_automatic_at, now.counts_from, now.recorded_at) == (None, None, None)
        assert now.first_accepted_at == uow.now
        assert (now.trouble, now.held_reason) == ("", "")


@pytest.mark.behaviour("STOP-9")
@pytest.mark.parametrize("source", ["", "another program"])
def test_a_request_whose_first_mail_never_left_is_reminded_of_nothing_unless_it_was_sent_elsewhere(
    firm: TestFirm, halden: int, source: str
) -> None:
    request_id = firm.draft(Kind.CHAT, halden)
    with firm.office.database.write() as uow:
        request = uow.session.get_one(Request, request_id)
        request.source, request.progress_done = source, 1
        acting.start_cycle(uow, request)
        assert request.clock.first_accepted_at == (uow.now if source else None)
        assert request.progress_done == 1, "to-dos that are done stay done: there is nobody to sign"


@pytest.mark.behaviour("STOP-9")
def test_a_mail_of_several_requests_goes_on_without_the_one_that_ended(firm: TestFirm, halden: int) -> None:
    firm.settings(merge_reminders=True)
    first, second = firm.request(Kind.APPROVAL, halden, days=1), firm.request(Kind.APPROVAL, halden, days=1)
    firm.mailbox.meanwhile = lambda: met.append(firm.act(first, "approve").skipped_mails)
    met: list[object] = []
    firm.new_mails()
    firm.days(1)
    assert met == [()]
    firm.wait(minutes=1)
    assert len(firm.new_mails()) == 1
    (mail,) = [each for each in firm.outbox() if len(each.items) == 2]
    assert [(each.request_id, bool(each.dropped)) for each in mail.items] == [(first, True), (second, False)]


@pytest.mark.behaviour("STOP-8")
def test_put_away_it_mails_nobody_and_undo_of_an_action_brings_its_mails_back(firm: TestFirm, halden: int) -> None:
    request = firm.draft(Kind.APPROVAL, halden)
    firm.send(request)
    acted = firm.act(request, "approve")
    acting.undo(firm.office, acted)
    assert firm.states(request) == [("queued", "")]
    stands = load(firm, request)
    assert (stands.state, stands.phase, stands.closed_at) == ("pending", "open", None)
    (entry,) = firm.entries("action.undone", request)
    assert (entry.group, entry.account_id, dict(entry.details)) == ("staff", halden, {"action": "approve"})
    with pytest.raises(Stale) as stale:
        acting.undo(firm.office, acted)
    assert stale.value.params == {"what": "request"}

    acting.archive(firm.office, request)
    assert load(firm, request).archived_at == firm.clock.now()
    assert firm.states(request) == [("skipped", "archived")]
    assert firm.reason(request) == "archived"
    acting.archive(firm.office, request, archived=False)
    assert load(firm, request).archived_at is None
    assert firm.reason(request) != "archived"
    kinds = [(each.code, each.group, each.account_id) for each in firm.entries(request_id=request)]
    assert ("request.unarchived", "staff", halden) in kinds and ("request.archived", "staff", halden) in kinds


@pytest.mark.behaviour("STOP-2")
def test_a_signed_copy_is_kept_once_and_named_by_its_hash(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.SIGNATURE, halden)
    paper = firm.folder / "signed.pdf"
    paper.write_bytes(b"%PDF-1.7 signed by Nora")
    firm.act(request, "sign", contact_ids=(firm.who("nora"),), path=paper)
    (kept,) = firm.detail(request).evidence
    assert (kept.name, kept.sha256) == ("signed.pdf", sha256(paper.read_bytes()).hexdigest())
    (entry,) = firm.entries("action.sign", request)
    assert entry.details["evidence"] == kept.sha256


@pytest.mark.behaviour("STOP-4")
def test_a_part_payment_is_noted_with_its_amount_and_begins_nothing_anew(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    firm.act(request, "pay", amount=50_00)
    (entry,) = firm.entries("action.pay", request)
    assert entry.details["amount"] == 50_00
    with firm.office.database.write() as uow:
        stands = uow.session.get_one(Request, request)
        acting.enter_state(uow, stands, "paid")
        assert (stands.cycle, stands.phase) == (1, "done")


@pytest.mark.behaviour("STOP-9")
def test_only_the_mails_of_that_request_are_ended(firm: TestFirm, halden: int) -> None:
    ended, other = (
        firm.draft(Kind.APPROVAL, halden),
        firm.draft(Kind.APPROVAL, firm.account("Wren", omar="o@w.example")),
    )
    firm.send(ended, other)
    with firm.office.database.write() as uow:
        uow.session.get_one(Request, other).archived_at = uow.now  # its own mails are for whoever put it away to end
        uow.commit()
    firm.act(ended, "approve")
    assert (firm.states(ended), firm.states(other)) == ([("skipped", "settled")], [("queued", "")])
