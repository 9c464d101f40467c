"""A job enters a stage: what the stage asks goes out once, in one commit with the move, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.models.account import Account
from app.models.kinds import Kind
from app.services import accounts, documents, templates
from app.services.accounts import AccountInput
from app.services.errors import Refused, Stale
from app.services.pipelines import board, editing, foresight, jobs, moving, shipped
from app.services.pipelines.board import BoardQuery
from app.services.pipelines.editing import AutomationInput, PipelineInput, StageInput
from app.services.pipelines.jobs import JobInput
from app.services.requests import listing
from app.services.requests.listing import RequestQuery
from app.services.requests.registry import SERVICES
from tests.support.firm import TestFirm, sample
from tests.support.pipelines import (
    DOCUMENTS,
    all_jobs,
    asking,
    card,
    job,
    move,
    pipeline,
    restage,
    stage_of,
    stages_of,
)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora="nora@halden.example", omar="omar@halden.example")


def requests(firm: TestFirm) -> list[int]:
    return sorted(listing.request_ids(firm.office, RequestQuery()))


@pytest.mark.behaviour("PIP-1", "AUT-2", "CHT-2")
def test_a_job_that_enters_a_stage_asks_what_the_stage_says_with_its_reminders(firm: TestFirm, halden: int) -> None:
    message = asking(firm.office, reminders_on=True, reminder_days=5, reminder_number=2, due_days=14)
    documents = asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS)
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect", automations=(message, documents)))
    books = job(firm.office, made, halden)
    assert requests(firm) == []
    moved = move(firm.office, books, 1)
    assert moved.mails == 4
    first, second = (firm.row(each) for each in requests(firm))
    assert (first.kind, first.due_on, first.reminders.source) == (Kind.CHAT, date(2026, 12, 14), "automation")
    assert (first.reminders.days, first.reminders.number) == (5, 2)
    assert (second.kind, second.reminders.source) == (Kind.CLIENT_REQUEST, "firm")
    firm.wait(seconds=20)
    assert firm.readers() == ["nora@halden.example"] * 2 + ["omar@halden.example"] * 2
    assert "statements of Halden" in firm.mails()[0].text
    shown = card(firm.office, books)
    assert (shown.open, shown.total) == (2, 2) and shown.request is not None
    (entry,) = firm.entries("job.asked", first.id)
    assert entry.details["stage"] == "Collect" and entry.details["job"] == "Books"


@pytest.mark.behaviour("AUT-2")
def test_the_accounts_preference_wins_over_the_automations_and_that_over_the_templates(firm: TestFirm) -> None:
    own = accounts.create(firm.office, AccountInput("Own", reminders_on=True, reminder_days=9, reminder_number=4))
    firm.contact(own, "olga", "olga@own.example")
    other = firm.account("Other", paul="paul@other.example")
    automation = asking(firm.office, reminders_on=True, reminder_days=6, reminder_number=2)
    plain = asking(firm.office)
    given = templates.template(firm.office, plain.template_id or 0)
    assert given is not None
    templates.save(
        firm.office,
        replace(given.given, reminders_on=True, reminder_days=7, reminder_number=3),
        given.id,
        given.version,
    )
    made = pipeline(firm.office, StageInput("Ask", automations=(automation, plain)))
    job(firm.office, made, own)
    job(firm.office, made, other)
    plans = [(firm.row(each).reminders.source, firm.row(each).reminders.days) for each in requests(firm)]
    assert plans == [("account", 9), ("account", 9), ("automation", 6), ("template", 7)]


@pytest.mark.behaviour("PIP-1")
def test_a_second_entry_asks_first_and_mails_again_only_when_told_so(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect", automations=(asking(firm.office),)))
    books = job(firm.office, made, halden)
    move(firm.office, books, 1)
    move(firm.office, books, 0)
    with pytest.raises(Refused) as refused:
        move(firm.office, books, 1)
    assert refused.value.code == "entered-before" and stage_of(firm.office, books) == 0
    move(firm.office, books, 1, again="skip")
    assert len(requests(firm)) == 1
    move(firm.office, books, 0)
    move(firm.office, books, 1, again="run")
    assert len(requests(firm)) == 2


@pytest.mark.behaviour("PIP-1")
def test_an_automation_that_cannot_run_leaves_the_job_where_it_is(firm: TestFirm) -> None:
    silent = firm.account("Silent", lise=("lise@silent.example", "notify off"))
    first = asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS)
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect", automations=(first,)))
    books = job(firm.office, made, silent)
    with pytest.raises(Refused) as refused:
        move(firm.office, books, 1)
    assert refused.value.code == "automation-stuck"
    assert refused.value.params == {"what": "client_request", "stage": "Collect", "reason": "nobody-to-notify"}
    assert (stage_of(firm.office, books), requests(firm), firm.outbox()) == (0, [], [])


@pytest.mark.behaviour("PIP-1")
def test_or_flags_it_with_the_reason_and_does_the_rest(firm: TestFirm, halden: int) -> None:
    broken = asking(firm.office)
    templates.archive(firm.office, broken.template_id or 0)
    whole = asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS)
    made = pipeline(
        firm.office, StageInput("New"), StageInput("Collect", when_stuck="flag", automations=(broken, whole))
    )
    books = job(firm.office, made, halden)
    moved = move(firm.office, books, 1)
    assert [each.refusal for each in moved.ran] == ["template-missing", ""]
    shown = card(firm.office, books)
    assert (shown.flag, shown.flag_details["reason"]) == ("automation-stuck", "template-missing")
    assert [firm.row(each).kind for each in requests(firm)] == [Kind.CLIENT_REQUEST]
    jobs.unflag(firm.office, books)
    assert card(firm.office, books).flag == ""


@pytest.mark.behaviour("PIP-1")
def test_an_automation_runs_only_for_accounts_with_its_tags_and_may_change_them(firm: TestFirm) -> None:
    ids = []
    for name, words in (("Farm", ("VAT",)), ("Shop", ())):
        ids.append(accounts.create(firm.office, AccountInput(name, tags=words)))
        firm.contact(ids[-1], name.lower(), f"{name.lower()}@client.example")
    tagging = AutomationInput("tags", add_tags=("Waiting",), remove_tags=("VAT",))
    vat = asking(firm.office, only_tags=("VAT",))
    made = pipeline(firm.office, StageInput("Ask", automations=(vat, tagging)))
    added = jobs.add(firm.office, made, ids, JobInput("VAT return"))
    assert [firm.row(each).account_name for each in requests(firm)] == ["Farm"]
    assert tags(firm) == {"Farm": {"Waiting"}, "Shop": {"Waiting"}}
    moving.undo(firm.office, added.moves)
    assert tags(firm) == {"Farm": {"VAT"}, "Shop": set()}
    assert (requests(firm), all_jobs(firm.office)) == ([], [])


def tags(firm: TestFirm) -> dict[str, set[str]]:
    with firm.office.database.read() as session:
        return {row.name: {tag.name for tag in row.tags} for row in session.scalars(select(Account))}


@pytest.mark.behaviour("PIP-1", "MAN-4")
def test_undo_takes_the_move_back_with_all_that_it_asked(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect", automations=(asking(firm.office),)))
    books = job(firm.office, made, halden)
    moved = move(firm.office, books, 1)
    moving.undo(firm.office, [moved])
    firm.wait(minutes=5)
    assert (stage_of(firm.office, books), requests(firm), firm.mails()) == (0, [], [])
    again = move(firm.office, books, 1)  # what was taken back is no first entry
    firm.wait(minutes=5)
    with pytest.raises(Refused, match="undo-too-late"):
        moving.undo(firm.office, [again])
    assert stage_of(firm.office, books) == 1 and len(requests(firm)) == 1


@pytest.mark.behaviour("PIP-1")
def test_two_windows_that_drag_the_same_card_mail_once(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect", automations=(asking(firm.office),)))
    books = job(firm.office, made, halden)
    seen = card(firm.office, books).version
    move(firm.office, books, 1, version=seen)
    with pytest.raises(Stale):
        move(firm.office, books, 1, version=seen)
    assert len(requests(firm)) == 1


@pytest.mark.behaviour("PIP-3")
def test_editing_an_automation_touches_only_jobs_that_enter_later(firm: TestFirm, halden: int) -> None:
    asks = asking(firm.office, reminders_on=True, reminder_days=3, reminder_number=3)
    made = pipeline(firm.office, StageInput("Ask", automations=(asks,)))
    job(firm.office, made, halden)
    view = editing.pipeline(firm.office, made)
    assert view is not None
    (kept,) = view.given.stages[0].automations
    restage(firm.office, made, 0, automations=(replace(kept, reminders_on=False, reminder_days=8),))
    job(firm.office, made, halden)
    plans = [(firm.row(each).reminders.enabled, firm.row(each).reminders.days) for each in requests(firm)]
    assert plans == [(True, 3), (False, 8)]
    restage(firm.office, made, 0, automations=())
    job(firm.office, made, halden)
    assert len(requests(firm)) == 2
    firm.days(4)
    assert len(firm.mails()) == 6, "two first mails, and one reminder to each of the two contacts of the first"


@pytest.mark.behaviour("PIP-1")
def test_many_accounts_get_a_job_each_and_those_that_cannot_are_named(firm: TestFirm, halden: int) -> None:
    silent = firm.account("Silent")
    made = pipeline(firm.office, StageInput("Ask", automations=(asking(firm.office),)))
    added = jobs.add(firm.office, made, [halden, silent], JobInput("Books"))
    assert len(added.moves) == 1
    assert [(each, refused.params["reason"]) for each, refused in added.left_out] == [(silent, "nobody-to-notify")]
    assert len(requests(firm)) == 1, "nothing of the one that was refused is kept"
    assert firm.row(requests(firm)[0]).reference.endswith("0001")


def test_loops_are_refused_when_they_are_saved(firm: TestFirm, halden: int) -> None:
    one = pipeline(firm.office, StageInput("Start"), name="One")
    two = pipeline(firm.office, StageInput("Go", automations=(AutomationInput("pipeline", target_id=one),)), name="Two")
    with pytest.raises(Refused) as refused:
        restage(firm.office, one, 0, automations=(AutomationInput("pipeline", target_id=two),))
    assert refused.value.code == "automations-loop" and refused.value.params["names"] == ["One", "Two", "One"]
    job(firm.office, two, halden, "Accounts")
    assert [card(firm.office, each).title for each in all_jobs(firm.office)] == ["Accounts", "Accounts"]


def test_a_stage_with_jobs_stays_and_so_does_its_pipeline(firm: TestFirm, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect"))
    books = job(firm.office, made, halden)
    view = editing.pipeline(firm.office, made)
    assert view is not None
    with pytest.raises(Refused, match="stage-has-jobs"):
        editing.save(firm.office, PipelineInput("Bookkeeping", view.given.stages[1:]), made)
    with pytest.raises(Refused, match="pipeline-has-jobs"):
        editing.archive(firm.office, made)
    move(firm.office, books, 1)
    editing.save(firm.office, PipelineInput("Books", view.given.stages[1:]), made, view.version)
    assert len(stages_of(firm.office, made)) == 1
    with pytest.raises(Stale):
        editing.save(firm.office, view.given, made, view.version)


def test_a_board_orders_cards_by_due_date_and_finds_them(firm: TestFirm, halden: int) -> None:
    kessler = firm.account("Kessler", kim="kim@kessler.example")
    made = pipeline(firm.office, StageInput("New", limit_days=3), StageInput("Collect"))
    late = job(firm.office, made, kessler, "Late", due_on=date(2026, 11, 20))
    later = job(firm.office, made, halden, "Later", due_on=date(2027, 3, 15), assignee_id=1)
    none = job(firm.office, made, halden, "No date")
    shown = board.board(firm.office, BoardQuery(made))
    assert shown is not None
    first, second = stages_of(firm.office, made)
    assert shown.columns == {first: (late, later, none), second: ()}
    found = board.board(firm.office, BoardQuery(made, "kess"))
    assert found is not None and found.columns[first] == (late,)
    mine = board.board(firm.office, BoardQuery(made, assignee_id=1))
    assert mine is not None and mine.columns[first] == (later,)
    assert card(firm.office, late).overdue and not card(firm.office, later).overdue
    firm.off(5)
    assert card(firm.office, later).late == 2
    jobs.complete(firm.office, later)
    done = board.board(firm.office, BoardQuery(made, segment="completed"))
    assert done is not None and done.columns[first] == (later,)


@pytest.mark.behaviour("PIP-1", "AUT-2")
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_asked_by_its_automation_with_the_reminders_that_it_says(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    plan: dict[str, Any] = {"reminders_on": True, "reminder_days": 4, "reminder_number": 2}
    if SERVICES[kind].takes_documents:
        paper = firm.folder / "Return.pdf"
        paper.write_bytes(b"%PDF-1.4 the return")
        (kept,) = documents.keep(firm.office.store, [paper])
        with firm.office.database.write() as uow:
            documents.add(uow, halden, kept, "To send")
            uow.commit()
        automation = AutomationInput(kind, title="The papers of {{ year }}", folder="To send", **plan)
    else:
        automation = asking(firm.office, kind, sample(kind, firm.folder), **plan)
    made = pipeline(firm.office, StageInput("New"), StageInput("Ask", automations=(automation,)))
    books = job(firm.office, made, halden)
    assert move(firm.office, books, 1).mails == 2
    firm.wait(minutes=2)
    (request,) = requests(firm)
    row = firm.row(request)
    assert (row.kind, row.phase) == (kind, "open")
    assert (row.reminders.source, row.reminders.days, row.reminders.number) == ("automation", 4, 2)
    assert set(firm.readers()) == {"nora@halden.example", "omar@halden.example"}
    move(firm.office, books, 0)
    if SERVICES[kind].takes_documents:
        with pytest.raises(Refused) as refused_again:
            move(firm.office, books, 1, again="run")
        assert refused_again.value.params["reason"] == "document-missing", "nobody is asked about a paper twice"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_prepared_pipelines_bring_templates_that_can_be_sent(firm: TestFirm, halden: int, language: str) -> None:
    firm.settings(language=language)
    assert shipped.install(firm.office) == 5
    assert shipped.install(firm.office) == 0
    for view in editing.pipelines(firm.office):
        for stage in view.given.stages:
            for each in foresight.foresee(firm.office, stage.automations, halden):
                # The firm's own papers and prices are not the program's to invent: the stage says what it lacks.
                lacks = {"document-missing", "amount-not-positive"}
                assert each.refusal is None or each.refusal.code in lacks, (stage.name, each.refusal)
                if each.refusal is None:
                    assert each.mails == 2 and each.seen is not None and each.seen.mail is not None
                    assert "{{" not in each.seen.mail.text and "[" not in each.seen.mail.subject
