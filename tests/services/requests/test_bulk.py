"""One act for many requests: said before, done, taken back by one Undo (MAN-4, ACC-6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.mail import Mail
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.requests import acting, bulk, taking_back
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


@pytest.fixture
def parts_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "PART", 1)


def moments(firm: TestFirm) -> set[datetime]:
    with firm.office.database.read() as session:
        return set(session.scalars(select(Mail.not_before).where(Mail.state == "queued")))


@pytest.mark.behaviour("MAN-4", "MAN-2")
@pytest.mark.usefixtures("parts_of_one")
def test_others_write_between_the_parts_of_a_resend_and_all_of_it_leaves_or_is_taken_back_together(
    firm: TestFirm, asked: list[int]
) -> None:
    told: list[tuple[int, int]] = []

    def watch(at: int, of: int) -> None:
        told.append((at, of))
        firm.plan(asked[3], number=4 + at)  # would wait for ten seconds, and give up, behind a long transaction
        firm.clock.advance(timedelta(seconds=3))

    done = bulk.do(firm.office, asked, RESEND, watch)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert done.released is not None
    assert (done.count, done.released.mails, len(done.released.batch_ids)) == (3, 5, 3)
    assert moments(firm) == {done.released.release_at}, "the first does not leave before the last may be taken back"
    assert bulk.undo(firm.office, done) == 5
    firm.wait(hours=2)
    assert firm.readers() == []


@pytest.mark.behaviour("MAN-4")
@pytest.mark.usefixtures("parts_of_one")
def test_a_resend_given_up_between_its_parts_is_taken_back_whole(firm: TestFirm, asked: list[int]) -> None:
    before = [firm.row(each).surfaced_at for each in asked]

    def give_up(at: int, of: int) -> None:
        if at == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bulk.do(firm.office, asked, RESEND, give_up)
    assert [firm.row(each).surfaced_at for each in asked] == before
    assert bulk.reach(firm.office, asked, RESEND).mails == 5
    firm.wait(hours=2)
    assert firm.readers() == []


@pytest.mark.behaviour("MAN-4")
@pytest.mark.usefixtures("parts_of_one")
def test_what_a_crash_leaves_of_a_resend_or_of_its_undo_are_whole_requests(
    firm: TestFirm, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    both = ["nora@halden.example", "peder@halden.example"]

    class Killed(BaseException):
        pass

    def die(at: int, of: int) -> None:
        if at == 1:
            raise Killed

    with monkeypatch.context() as dead:
        dead.setattr(taking_back, "undo", lambda office, *batch_ids: None)
        with pytest.raises(Killed):
            bulk.do(firm.office, asked, RESEND, die)
    firm.wait(minutes=2)
    assert firm.readers() == both, "the first request went to both, no other to anybody"

    done = bulk.do(firm.office, asked[1:3], RESEND)
    with monkeypatch.context() as dead:
        dead.setattr(taking_back, "undo_batch", die_in_the_second(Killed))
        with pytest.raises(Killed):
            bulk.undo(firm.office, done)
    firm.wait(minutes=50)
    assert firm.readers() == [], "what an Undo did not come to does not leave at once"
    firm.wait(minutes=20)
    assert firm.readers() == both


def die_in_the_second(error: type[BaseException]) -> Callable[[UnitOfWork, str], taking_back.Undone]:
    seen: list[str] = []
    undo_batch = taking_back.undo_batch

    def undo(uow: UnitOfWork, batch_id: str) -> taking_back.Undone:
        seen.append(batch_id)
        if len(seen) == 2:
            raise error
        return undo_batch(uow, batch_id)

    return undo
