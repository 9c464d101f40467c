"""One act for many requests: said before, done in one commit, taken back by one Undo (MAN-4, ACC-6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services.errors import Refused
from app.services.requests import acting, bulk
from app.services.requests.bulk import Verb, Wish
from app.services.requests.listing import Kind
from tests.support.firm import TestFirm

RESEND = Wish(Verb.RESEND)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def asked(firm: TestFirm) -> list[int]:
    """Three open requests of two accounts, one that is done, one whose account nobody is told of, and a draft."""
    halden = firm.account("Halden", nora="nora@halden.example", peder="peder@halden.example")
    kessler = firm.account("Kessler", mira="mira@kessler.example")
    nobody = firm.account("Nobody", ada=("ada@nobody.example", "notify off"))
    drafts = [
        firm.draft(kind, account, number=3)
        for kind, account in (
            (Kind.ORGANIZER, halden), (Kind.CHAT, halden), (Kind.INVOICE, kessler), (Kind.CHAT, kessler),
        )
    ]  # fmt: skip
    firm.send(*drafts)
    firm.wait(minutes=2)
    firm.settle(drafts[3])
    firm.new_mails()
    blocked = firm.draft(Kind.CHAT, nobody)
    from app.services.requests import recording
    from app.services.requests.recording import AlreadySent

    recording.record(firm.office, [blocked], AlreadySent(date(2026, 11, 30)))
    return [*drafts, blocked, firm.draft(Kind.CHAT, kessler)]


def why(found: bulk.Reach | bulk.Done) -> dict[int, str]:
    return {each.request_id: each.why for each in found.left_out}


@pytest.mark.behaviour("MAN-4", "MAN-2")
def test_a_resend_of_many_says_its_mails_and_leaves_out_with_reasons(firm: TestFirm, asked: list[int]) -> None:
    found = bulk.reach(firm.office, asked, RESEND)
    assert found.request_ids == tuple(asked[:3])
    assert (found.accounts, found.mails, found.contacts) == (2, 5, 3)
    assert why(found) == {asked[3]: "not-pending", asked[4]: "nobody-to-notify", asked[5]: "not-pending"}
    done = bulk.do(firm.office, asked, RESEND)
    assert (done.count, len(done.left_out)) == (3, 3)
    assert why(bulk.reach(firm.office, asked[:1], RESEND)) == {asked[0]: "waiting"}
    assert bulk.undo(firm.office, done) == 5
    firm.wait(minutes=2)
    assert firm.readers() == []
    bulk.do(firm.office, asked, RESEND)
    firm.wait(minutes=2)
    assert len(firm.readers()) == 5
    assert set(why(bulk.reach(firm.office, asked[:3], RESEND)).values()) == {"resent-recently"}
    assert bulk.reach(firm.office, asked[:3], Wish(Verb.RESEND, again=True)).mails == 5


@pytest.mark.behaviour("AUT-3", "AUT-5")
def test_reminders_of_many_are_set_at_once_and_put_back_at_once(firm: TestFirm, asked: list[int]) -> None:
    before = [firm.row(each).reminders for each in asked]
    done = bulk.do(firm.office, asked, Wish(Verb.PLAN, days=7))
    assert done.count == 5 and why(done) == {asked[3]: "not-pending"}
    assert [firm.row(each).reminders.days for each in asked] == [7, 7, 7, before[3].days, 7, 7]
    assert [firm.row(each).reminders.number for each in asked] == [each.number for each in before]
    assert firm.next_day(asked[0]) == date(2026, 12, 7)
    assert len(firm.entries("reminders.changed", asked[0])) == 1
    firm.plan(asked[1], number=2)  # somebody edits one of them: it is left alone by Undo
    assert bulk.undo(firm.office, done) == 4
    assert [firm.row(each).reminders.days for each in asked] == [3, 7, 3, 3, 3, 3]
    with pytest.raises(Refused, match="plan-too_large"):
        bulk.do(firm.office, asked, Wish(Verb.PLAN, days=91))
    off = bulk.do(firm.office, asked, Wish(Verb.PLAN, enabled=False))
    firm.days(5)
    assert firm.readers() == []
    assert bulk.undo(firm.office, off) == 5


@pytest.mark.behaviour("ACC-6")
def test_many_are_paused_until_a_day_and_undo_gives_each_its_own_pause_back(firm: TestFirm, asked: list[int]) -> None:
    from app.services.requests import plans

    plans.pause(firm.office, [asked[1]], date(2026, 12, 10))
    done = bulk.do(firm.office, asked[:3], Wish(Verb.PAUSE, until=date(2026, 12, 21)))
    assert {firm.next_day(each) for each in asked[:3]} == {date(2026, 12, 21)}
    assert bulk.undo(firm.office, done) == 3
    assert [firm.next_day(each) for each in asked[:3]] == [date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 3)]


@pytest.mark.behaviour("AUT-10")
def test_the_clients_of_many_answered_and_undo_lets_reminders_go_on(firm: TestFirm, asked: list[int]) -> None:
    done = bulk.do(firm.office, asked, Wish(Verb.ANSWERED))
    assert done.count == 4 and {firm.next_day(each) for each in asked[:3]} == {date(2026, 12, 7)}
    assert bulk.undo(firm.office, done) == 4
    assert {firm.next_day(each) for each in asked[:3]} == {date(2026, 12, 3)}


@pytest.mark.behaviour("STOP-8")
def test_many_are_withdrawn_or_archived_and_come_back(firm: TestFirm, asked: list[int]) -> None:
    done = bulk.do(firm.office, asked, Wish(Verb.WITHDRAW))
    # An invoice is voided one by one; what is done or a draft is not withdrawn.
    assert {firm.row(each).state for each in asked[:2]} == {"withdrawn"}
    assert set(why(done).values()) == {"not-withdrawn"} and done.count == 3
    assert bulk.undo(firm.office, done) == 3
    assert [firm.row(each).phase for each in asked[:2]] == ["open", "open"]
    away = bulk.do(firm.office, asked, Wish(Verb.ARCHIVE))
    assert away.count == 6 and firm.row(asked[0]).archived
    acting.archive(firm.office, asked[0], archived=False)
    assert bulk.undo(firm.office, away) == 5
    assert not any(firm.row(each).archived for each in asked)
    with pytest.raises(Refused, match="nothing-to-do"):
        bulk.do(firm.office, asked, Wish(Verb.UNARCHIVE))


@pytest.mark.behaviour("MAN-4")
def test_given_up_on_its_way_it_leaves_nothing(firm: TestFirm, asked: list[int]) -> None:
    def give_up(at: int, of: int) -> None:
        if at:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bulk.do(firm.office, asked, RESEND, give_up)
    assert bulk.reach(firm.office, asked, RESEND).mails == 5
    firm.wait(minutes=2)
    assert firm.readers() == []
