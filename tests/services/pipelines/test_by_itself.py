"""Jobs move on when all that was asked is done, come back by the calendar, and say what ends when they are put away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import accounts
from app.services import firm as firm_service
from app.services.database import identity
from app.services.errors import Refused
from app.services.pipelines import editing, jobs
from app.services.pipelines.editing import StageInput
from app.services.requests import listing
from app.services.requests.listing import RequestQuery
from tests.support.firm import TestFirm
from tests.support.pipelines import DOCUMENTS, all_jobs, asking, card, job, move, pipeline, restage, stage_of


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora="nora@halden.example")


def requests(firm: TestFirm) -> list[int]:
    return sorted(listing.request_ids(firm.office, RequestQuery()))


@pytest.mark.behaviour("PIP-4")
def test_a_job_moves_on_when_all_that_was_asked_is_done_hand_linked_too(firm: TestFirm, halden: int) -> None:
    two = (asking(firm.office), asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS))
    then = (asking(firm.office),)
    made = pipeline(
        firm.office, StageInput("Collect", moves_on=True, automations=two), StageInput("Prepare", automations=then)
    )
    books = job(firm.office, made, halden)
    by_hand = firm.request(Kind.APPROVAL, halden)
    jobs.link(firm.office, books, by_hand)
    first, second = (each for each in requests(firm) if each != by_hand)
    for each in (first, second):
        firm.settle(each)
        firm.wait(minutes=1)
        assert stage_of(firm.office, books) == 0
    firm.act(by_hand, "disapprove", reason="The stock is wrong")
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 0, "a refusal is an answer, but not what was asked"
    firm.act(by_hand, "ask_again")
    firm.settle(by_hand)
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 1
    assert len(requests(firm)) == 4, "the next stage asks in turn"
    assert firm.entries("job.moved")[0].details["why"] == "by-itself"
    firm.wait(minutes=1)
    assert len(requests(firm)) == 4


@pytest.mark.behaviour("PIP-4", "ENG-8")
def test_a_job_moves_on_while_sending_is_paused_and_what_it_asks_waits_until_it_goes_on(
    firm: TestFirm, halden: int
) -> None:
    made = pipeline(
        firm.office, StageInput("Collect", moves_on=True, automations=(asking(firm.office),)),
        StageInput("Prepare", automations=(asking(firm.office),)),
    )  # fmt: skip
    books = job(firm.office, made, halden)
    firm.wait(minutes=1)
    firm.new_mails()
    pausing(firm)
    (first,) = requests(firm)
    firm.settle(first)
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 1
    assert len(requests(firm)) == 2
    assert firm.new_mails() == []
    with firm.office.database.write() as uow:
        firm_service.resume(uow)
        uow.commit()
    firm.wait(minutes=1)
    assert len(firm.new_mails()) == 1


@pytest.mark.behaviour("ENG-6")
def test_in_a_copy_nothing_moves_by_itself_before_somebody_says_so(firm: TestFirm, halden: int) -> None:
    made = pipeline(
        firm.office, StageInput("Collect", moves_on=True, automations=(asking(firm.office),)), StageInput("Prepare")
    )
    books = job(firm.office, made, halden)
    pausing(firm, identity.COPIED)
    (first,) = requests(firm)
    firm.settle(first)
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 0


def pausing(firm: TestFirm, reason: str = "by-hand") -> None:
    with firm.office.database.write() as uow:
        firm_service.pause(uow, reason=reason)
        uow.commit()


@pytest.mark.behaviour("PIP-4")
def test_a_job_never_moves_on_where_the_stage_does_not_say_so_or_is_the_last(firm: TestFirm, halden: int) -> None:
    made = pipeline(
        firm.office, StageInput("Stays", automations=(asking(firm.office),)),
        StageInput("Last", moves_on=True, automations=(asking(firm.office),)),
    )  # fmt: skip
    books = job(firm.office, made, halden)
    firm.settle(requests(firm)[0])
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 0
    move(firm.office, books, 1)
    firm.settle(requests(firm)[1])
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 1
    restage(firm.office, made, 0, moves_on=True)
    other = job(firm.office, made, halden, "Other")
    firm.end(requests(firm)[2])
    firm.wait(minutes=1)
    assert stage_of(firm.office, other) == 0, "what was withdrawn was not done"


@pytest.mark.behaviour("PIP-4")
def test_a_job_that_cannot_move_on_stays_flagged_with_the_reason_and_is_not_tried_for_ever(
    firm: TestFirm, halden: int
) -> None:
    ask, then = asking(firm.office), asking(firm.office)
    made = pipeline(
        firm.office, StageInput("Collect", moves_on=True, automations=(ask,)), StageInput("Next", automations=(then,))
    )
    books = job(firm.office, made, halden)
    accounts.set_notify(firm.office, halden, firm.who("nora"), notify=False)
    firm.settle(requests(firm)[0])
    for _ in range(3):
        firm.wait(minutes=1)
    shown = card(firm.office, books)
    assert (stage_of(firm.office, books), shown.flag) == (0, "automation-stuck")
    assert shown.flag_details["reason"] == "nobody-to-notify"
    assert len(firm.entries("job.flagged")) == 1
    accounts.set_notify(firm.office, halden, firm.who("nora"), notify=True)
    jobs.unflag(firm.office, books)
    firm.wait(minutes=1)
    assert stage_of(firm.office, books) == 1


@pytest.mark.behaviour("STOP-8")
def test_putting_a_job_away_ends_what_is_chosen_and_invoices_go_on(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("Ask", automations=(asking(firm.office),)))
    books = job(firm.office, made, halden)
    (message,) = requests(firm)
    invoice = firm.request(Kind.INVOICE, halden)
    jobs.link(firm.office, books, invoice)
    offered = {each.request_id: each.ends for each in jobs.open_requests(firm.office, books)}
    assert offered == {message: True, invoice: False}
    jobs.archive(firm.office, books, [each for each, ends in offered.items() if ends])
    before = len(firm.mails())
    firm.days(4)
    assert (firm.row(message).phase, firm.row(invoice).phase) == ("ended", "open")
    assert {each.subject for each in firm.mails()[before:]} and len(firm.mails()) == before + 1
    assert card(firm.office, books).archived
    with pytest.raises(Refused, match="job-closed"):
        move(firm.office, books, 0)


def test_a_job_comes_back_every_month_once_whoever_looks_and_after_a_long_absence(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("Ask", automations=(asking(firm.office),)))
    job(firm.office, made, halden, "Books", repeats="monthly", due_on=date(2026, 12, 15))
    firm.at("2026-12-29 09:00")
    assert len(all_jobs(firm.office)) == 1
    firm.at("2026-12-30 09:00")
    firm.at("2026-12-30 09:01")
    _, second = all_jobs(firm.office)
    shown = card(firm.office, second)
    assert (shown.due_on, shown.next_on, shown.repeats) == (date(2027, 1, 15), date(2027, 1, 30), "monthly")
    assert len(requests(firm)) == 2
    firm.at("2027-05-03 09:00")
    assert len(all_jobs(firm.office)) == 3
    assert card(firm.office, all_jobs(firm.office)[-1]).next_on == date(2027, 5, 30)


def test_a_job_put_away_does_not_come_back(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("Ask"))
    books = job(firm.office, made, halden, "Books", repeats="yearly")
    jobs.archive(firm.office, books)
    firm.at("2028-01-10 09:00")
    assert all_jobs(firm.office) == [books]
    view = editing.pipeline(firm.office, made)
    assert view is not None and view.jobs == 0
