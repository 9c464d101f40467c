"""Requests that another program sent: nobody is mailed twice, and reminders go on where they stood there (APP-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services import catch_up
from app.services.errors import Refused
from app.services.requests import recording
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind
from app.services.requests.recording import AlreadySent
from tests.support.firm import KINDS, SIGNED_KINDS, TestFirm, sample, the_days

THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path, "2026-11-30 10:00")  # a Monday
    yield made
    made.close()


def drafted(firm: TestFirm, kind: Kind, **given: object) -> int:
    account = firm.account("Halden", nora="nora@halden.example")
    return firm.draft(kind, account, **given)  # type: ignore[arg-type]


@pytest.mark.behaviour("APP-8")
@pytest.mark.parametrize("kind", KINDS)
def test_of_every_kind_the_next_reminder_is_the_one_after_those_sent_elsewhere(firm: TestFirm, kind: Kind) -> None:
    request = drafted(firm, kind, days=5, number=4)
    done = recording.record(firm.office, [request], AlreadySent(date(2026, 11, 20), 2, FRIDAY, ""))
    # Two of four are left: Friday and five days, then five more.
    assert (done.outlook.requests, done.outlook.to_come, done.outlook.held) == (1, 2, 0)
    for day in ("12-01", "12-02", "12-04", "12-07", "12-14"):
        firm.at(f"2026-{day} 09:00")
    mails = firm.new_mails()
    assert the_days(mails) == ["2026-12-02", "2026-12-07"]
    assert firm.row(request).reminders.sent == 4
    (entry,) = firm.entries("request.recorded", request)
    assert (entry.actor_name, entry.details["reminders"], entry.details["sent_on"]) == ("Ben Marlow", 2, "2026-11-20")


@pytest.mark.behaviour("APP-8")
def test_the_day_of_the_last_reminder_is_that_of_the_plan_where_nobody_knows_it(firm: TestFirm) -> None:
    request = drafted(firm, Kind.ORGANIZER, days=3, number=4)
    # Thursday 19, then Monday 23 (22 is a Sunday), then Thursday 26, then Monday 30.
    told = AlreadySent(date(2026, 11, 19), 2)
    assert recording.foresee_for(firm.office, [request], told).last_on == THURSDAY
    recording.record(firm.office, [request], told)
    assert firm.row(request).reminders.next_at is None  # its moment, today at nine, was past: it is held
    recording.record(firm.office, [request], AlreadySent(date(2026, 11, 19), 1))
    assert [each.step for each in catch_up.held_rows(firm.office)] == [2]


@pytest.mark.behaviour("APP-8", "ENG-6")
def test_what_had_fallen_due_waits_for_approval_and_never_leaves_in_a_burst(firm: TestFirm) -> None:
    requests = []
    for number in range(12):
        account = firm.account(f"Client {number}", **{f"ann{number}": f"ann{number}@client.example"})
        requests.append(firm.draft(Kind.CHAT, account, days=3, number=5))
    done = recording.record(firm.office, requests, AlreadySent(date(2026, 11, 2), 1, date(2026, 11, 9)))
    assert (done.outlook.held, done.outlook.first_at) == (12, None)
    assert [row.reason for row in catch_up.held_rows(firm.office)] == ["recorded"] * 12
    for day in (1, 2, 7):
        firm.at(f"2026-12-0{day} 09:00")
    assert firm.readers() == []
    one = catch_up.held_rows(firm.office)[0]
    catch_up.approve(firm.office, one.mail_ids)
    firm.wait(seconds=10)
    assert len(firm.readers()) == 1
    assert firm.row(one.request.id).reminders.sent == 2
    assert firm.next_day(one.request.id) == date(2026, 12, 10)  # counted from the day on which it left


@pytest.mark.behaviour("APP-8", "ENG-6")
def test_a_late_one_that_nobody_could_be_told_of_is_held_once_somebody_can(firm: TestFirm) -> None:
    account = firm.account("Halden", nora=("nora@halden.example", "notify off"))
    request = firm.draft(Kind.CHAT, account)
    recording.record(firm.office, [request], AlreadySent(date(2026, 11, 2)))
    assert firm.reason(request) == "blocked"
    firm.days(3)
    from app.services import accounts

    accounts.set_notify(firm.office, account, firm.who("nora"), notify=True)
    firm.days(3)
    assert firm.readers() == []
    assert [row.reason for row in catch_up.held_rows(firm.office)] == ["recorded"]


@pytest.mark.behaviour("APP-8")
def test_undo_gives_the_draft_back_and_it_can_be_sent_from_here(firm: TestFirm) -> None:
    request = drafted(firm, Kind.INVOICE)
    before = firm.row(request)
    done = recording.record(firm.office, [request], AlreadySent(date(2026, 11, 2), 1))
    assert firm.row(request).reference == "INV-0001"
    assert recording.undo(firm.office, done) == 1
    row = firm.row(request)
    assert (row.phase, row.reference, row.reminders.sent, row.sent_at) == ("draft", before.reference, 0, None)
    assert row.reminders.recorded_at is None and catch_up.held_rows(firm.office) == []
    firm.send(request)
    firm.wait(seconds=10)
    firm.days(4)
    assert the_days(firm.new_mails()) == ["2026-11-30", "2026-12-03"]


@pytest.mark.behaviour("APP-8")
def test_undo_leaves_alone_what_was_mailed_or_changed_since(firm: TestFirm) -> None:
    request = drafted(firm, Kind.ORGANIZER, days=4)
    done = recording.record(firm.office, [request], AlreadySent(FRIDAY))
    firm.days(3)
    assert len(firm.readers()) == 1
    assert recording.undo(firm.office, done) == 0
    assert firm.row(request).phase == "open"
    with pytest.raises(Refused, match="recorded-too-late"):
        recording.record(firm.office, [request], AlreadySent(FRIDAY, 2))


@pytest.mark.behaviour("APP-8")
def test_what_cannot_have_been_is_refused_beside_its_field(firm: TestFirm) -> None:
    request = drafted(firm, Kind.ORGANIZER)
    for told, code, place in (
        (AlreadySent(date(2026, 12, 1)), "sent-in-future", "sent_on"),
        (AlreadySent(FRIDAY, 21), "reminders-too-many", "reminders"),
        (AlreadySent(FRIDAY, 1, THURSDAY), "last-before-sent", "last_on"),
        (AlreadySent(FRIDAY, 1, date(2026, 12, 1)), "last-in-future", "last_on"),
    ):
        with pytest.raises(Refused) as refused:
            recording.record(firm.office, [request], told)
        assert (refused.value.code, refused.value.field) == (code, place)
    assert firm.row(request).phase == "draft"


@pytest.mark.behaviour("APP-8")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_reminders_need_somebody_to_sign(firm: TestFirm, kind: Kind) -> None:
    account = firm.account("Halden", nora=("nora@halden.example", "told only"))
    request = firm.draft(kind, account)
    with pytest.raises(Refused, match="signatory-missing"):
        recording.record(firm.office, [request], AlreadySent(FRIDAY))


@pytest.mark.behaviour("APP-8")
def test_new_ones_are_foreseen_as_they_are_recorded(firm: TestFirm) -> None:
    accounts = tuple(firm.account(name, **{name: f"{name}@x.example"}) for name in ("ada", "ben"))
    content = sample(Kind.APPROVAL, firm.folder)
    new = NewRequest(Kind.APPROVAL, accounts, "The accounts of 2025", content, plan=PlanInput(True, 4, 3))
    told = AlreadySent(THURSDAY, 1, FRIDAY)
    outlook = recording.foresee(firm.office, new, told)
    done = recording.record_new(firm.office, new, told)
    assert done.outlook == outlook
    assert (outlook.requests, outlook.to_come, outlook.held) == (2, 4, 0)
    assert outlook.first_at is not None and outlook.first_at.isoformat() == "2026-12-01T08:00:00+00:00"
    assert firm.readers() == []
    assert recording.undo(firm.office, done) == 2
    assert {firm.row(each).phase for each in done.request_ids} == {"draft"}
