"""An organizer that waits is asked otherwise: what was answered stays, and it is mailed again only where wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.models.kinds import Kind
from app.models.request import Request
from app.services.errors import Refused
from app.services.requests import acting, organizer, revising, taking_back
from app.services.requests.editing import Revision
from app.services.requests.organizer import OrganizerDraft, Question, Section, lost_answers
from tests.services.papers.paper_samples import text_of
from tests.support.firm import TestFirm

NAME = Question("name", "Name of the company")
FUEL = Question("fuel", "Which fuel?", "single", choices=("Petrol", "Diesel"))
KM = Question("km", "Kilometres", "number")
ASKED = OrganizerDraft((Section("Vehicles", (NAME, FUEL, KM)),))
ANSWERS = {"name": "Halden", "fuel": "Diesel", "km": "48200"}


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


@pytest.fixture
def asked(firm: TestFirm) -> int:
    """An organizer that was mailed and answered in full, but not submitted."""
    halden = firm.account("Halden Bakery", nora="nora@halden.example")
    request = firm.request(Kind.ORGANIZER, halden, content=ASKED, title="Vehicles", days=3, number=3)
    firm.new_mails()
    answer(firm, request, ANSWERS)
    return request


def answer(firm: TestFirm, request: int, answers: dict[str, str]) -> None:
    with firm.office.database.write() as uow:
        organizer.record_answers(uow, uow.session.get_one(Request, request), answers)
        uow.commit()


def edit(*questions: Question) -> Revision:
    return Revision("Vehicles", OrganizerDraft((Section("Vehicles", questions),)))


def stands(firm: TestFirm, request: int) -> tuple[Any, ...]:
    row, content = firm.row(request), firm.detail(request).content
    return row.state, row.progress_done, row.progress_total, content.answers, content.sections


@pytest.mark.behaviour("ORG-1", "ORG-3")
def test_answers_stay_with_questions_that_stay_and_nobody_is_mailed(firm: TestFirm, asked: int) -> None:
    sold = Question("q9", "Sold on", "date")
    revision = edit(replace(NAME, label="Full name of the company"), KM, sold)
    done = revising.revise_open(firm.office, asked, firm.detail(asked).version, revision)
    state, answered, total, answers, _ = stands(firm, asked)
    assert (state, answered, total) == ("in_progress", 2, 3)
    assert answers == {"name": "Halden", "km": "48200"}
    assert firm.wait(minutes=5).accepted == 0
    firm.days(3)
    (mail,) = firm.new_mails()
    (paper,) = mail.header.iter_attachments()
    form = text_of(paper.get_content())
    assert "Sold on" in form and "Which fuel?" not in form, "the reminder encloses what is asked now"
    assert done.code == "revised"


@pytest.mark.behaviour("ORG-1")
def test_undo_puts_questions_and_their_answers_back(firm: TestFirm, asked: int) -> None:
    before = stands(firm, asked)
    done = revising.revise_open(firm.office, asked, firm.detail(asked).version, edit(KM))
    assert stands(firm, asked)[3] == {"km": "48200"}
    acting.undo(firm.office, done)
    assert stands(firm, asked) == before


@pytest.mark.behaviour("ORG-1")
def test_the_changed_form_is_mailed_where_that_is_wanted_and_undo_takes_both_back(firm: TestFirm, asked: int) -> None:
    before = stands(firm, asked)
    released = revising.revise_and_mail(firm.office, asked, firm.detail(asked).version, edit(NAME, KM))
    taking_back.undo(firm.office, released.batch_id)
    assert stands(firm, asked) == before
    firm.wait(minutes=5)
    assert firm.new_mails() == []
    revising.revise_and_mail(firm.office, asked, firm.detail(asked).version, edit(NAME, KM))
    firm.wait(minutes=5)
    (mail,) = firm.new_mails()
    assert mail.papers, "the changed form goes with it"
    assert stands(firm, asked)[3] == {"name": "Halden", "km": "48200"}


@pytest.mark.behaviour("ORG-1")
@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        (replace(FUEL, choices=("Petrol", "Diesel", "Electric")), set()),
        (replace(FUEL, choices=("Petrol", "Electric")), {"fuel"}),
        (replace(FUEL, type="short_text", choices=()), {"fuel"}),
        (replace(FUEL, label="Fuel"), set()),
    ],
)
def test_an_answer_goes_only_where_its_question_takes_it_no_more(
    firm: TestFirm, asked: int, changed: Question, lost: set[str]
) -> None:
    now = firm.detail(asked).content
    assert lost_answers(now, (Section("Vehicles", (NAME, changed, KM)),)) == lost


@pytest.mark.behaviour("ORG-2")
def test_a_submitted_organizer_is_not_asked_otherwise(firm: TestFirm, asked: int) -> None:
    firm.settle(asked)
    with pytest.raises(Refused, match="not-editable"):
        revising.revise_open(firm.office, asked, firm.detail(asked).version, edit(KM))
