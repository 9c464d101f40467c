"""A returned form beside the answers so far: read, compared, taken over, undone; what is not ours is said (ORG-3)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from app.models.kinds import Kind
from app.models.request import Request
from app.services.errors import Refused, Stale
from app.services.requests import acting, creating, editing, organizer, organizer_entry, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.editing import Revision
from app.services.requests.organizer import OrganizerDraft, Section
from app.services.requests.organizer_entry import Entered
from app.services.requests.organizer_returns import Review, read_return
from tests.support.firm import TestFirm
from tests.support.returned_forms import COSTS, DRAFT, filled, mailed_form, save

ALL = {"name": "Halden Bakery", "own": 0, "km": "48,200 km", "costs": (0, 2), "fuel": 1, "sold": "24/12/2026"}
READ = {"name": "Halden Bakery", "own": "yes", "km": "48200", "costs": ["Fuel", COSTS[2]], "fuel": "Diesel",
        "sold": "2026-12-24"}  # fmt: skip


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def request_id(firm: TestFirm) -> int:
    return ask(firm)


def ask(firm: TestFirm, title: str = "Vehicles 2026") -> int:
    account = firm.account("Halden Bakery Ltd", nora="nora@halden.example")
    (request_id,) = creating.create(
        firm.office, NewRequest(Kind.ORGANIZER, (account,), title, DRAFT, plan=PlanInput(True, 3, 3))
    )
    sending.send(firm.office, [request_id])
    firm.wait(minutes=1)
    return request_id


def reviewed(firm: TestFirm, request_id: int, answers: dict[str, Any], language: str = "en") -> Review:
    content = filled(mailed_form(firm.office, request_id, language), answers)
    return read_return(firm.office, request_id, save(firm.folder, content))


def answers_of(firm: TestFirm, request_id: int) -> dict[str, Any]:
    return dict(firm.detail(request_id).content.answers)


def type_in(firm: TestFirm, request_id: int, **answers: Any) -> acting.Acted:
    return organizer_entry.enter(firm.office, request_id, version(firm, request_id), Entered(answers))


def version(firm: TestFirm, request_id: int) -> int:
    with firm.office.database.read() as session:
        return session.get_one(Request, request_id).version


def refusal(review: Review) -> str:
    assert review.refused is not None
    assert not review.changes
    return review.refused.code


@pytest.mark.behaviour("ORG-3")
def test_all_types_of_answers_are_read_and_nothing_is_written_before_it_is_taken_over(
    firm: TestFirm, request_id: int
) -> None:
    review = reviewed(firm, request_id, ALL)
    assert {each.question.key: each.new for each in review.changes} == READ
    assert {each.how for each in review.changes} == {"new"}
    assert not review.unreadable and not review.notices
    assert answers_of(firm, request_id) == {}
    organizer_entry.take_over(firm.office, review, set(READ) - {"fuel"}, who="Nora Test")
    row = firm.row(request_id)
    assert "fuel" not in answers_of(firm, request_id)
    assert (row.state, row.progress_done, row.progress_total) == ("in_progress", 5, 8)
    source = firm.detail(request_id).content.sources["km"]
    assert (source["from"], source["who"]) == ("form", "Nora Test")
    assert [each.sha256 for each in firm.detail(request_id).evidence] == [review.file.sha256]
    (entry,) = firm.entries("organizer.returned", request_id)
    assert (entry.details["done"], entry.details["total"]) == (5, 8)


@pytest.mark.behaviour("ORG-3", "STOP-2")
def test_a_complete_form_is_submitted_where_staff_agree_and_undo_restores_answers_progress_and_mails(
    firm: TestFirm, request_id: int
) -> None:
    type_in(firm, request_id, name="Halden")
    review = reviewed(firm, request_id, ALL)
    acted = organizer_entry.take_over(firm.office, review, set(READ), who="Nora", submit=True)
    assert firm.row(request_id).state == "submitted"
    acting.undo(firm.office, acted)
    row = firm.row(request_id)
    assert (row.state, row.progress_done) == ("in_progress", 1)
    assert answers_of(firm, request_id) == {"name": "Halden"}
    assert firm.detail(request_id).content.sources["name"]["from"] == "staff"
    assert firm.reason(request_id) == "scheduled"


@pytest.mark.behaviour("ORG-3")
def test_an_unfinished_form_is_not_submitted_though_staff_agreed(firm: TestFirm, request_id: int) -> None:
    review = reviewed(firm, request_id, {"name": "Halden Bakery", "own": 0})
    organizer_entry.take_over(firm.office, review, {"name", "own"}, who="Nora", submit=True)
    assert firm.row(request_id).state == "in_progress"


@pytest.mark.behaviour("ORG-3")
def test_what_the_client_left_empty_takes_nothing_away_unless_it_is_ticked(firm: TestFirm, request_id: int) -> None:
    blank = mailed_form(firm.office, request_id)
    type_in(firm, request_id, name="Halden", km="12")
    review = read_return(firm.office, request_id, save(firm.folder, filled(blank, {"name": "Halden Bakery"})))
    seen = {each.question.key: (each.how, each.old, each.new, each.wanted) for each in review.changes}
    assert seen == {"name": ("changed", "Halden", "Halden Bakery", True), "km": ("emptied", "12", None, False)}


@pytest.mark.behaviour("ORG-3")
def test_what_cannot_be_an_answer_is_listed_as_it_was_typed(firm: TestFirm, request_id: int) -> None:
    review = reviewed(firm, request_id, {"km": "about 5 thousand", "sold": "next week", "name": "x" * 12_000})
    assert {each.question.key: each.problem for each in review.unreadable} == {
        "km": "number-unreadable", "sold": "date-unreadable", "name": "text-too-long",
    }  # fmt: skip
    assert review.unreadable[1].text == "about 5 thousand"
    assert review.changes == ()


@pytest.mark.behaviour("ORG-3")
@pytest.mark.logs("not supported by font encoding")  # of the library that fills in; the values are whole
@pytest.mark.parametrize(
    "text", ["Société Générale – Élodie Œuvre", "株式会社ハルデン 有限公司", "חברת הלדן בע״מ שלום"]
)
def test_accents_and_other_scripts_arrive_as_they_were_typed(firm: TestFirm, request_id: int, text: str) -> None:
    review = reviewed(firm, request_id, {"name": text, "notes": f"{text}\n{text}"})
    assert [each.new for each in review.changes] == [text, f"{text}\n{text}"]


@pytest.mark.behaviour("ORG-3")
def test_a_french_form_is_read_as_the_french_write_numbers_and_dates(firm: TestFirm, request_id: int) -> None:
    review = reviewed(firm, request_id, {"km": "48 200,5", "sold": "3 mars 2026"}, "fr")
    assert [each.new for each in review.changes] == ["48200.5", "2026-03-03"]


@pytest.mark.behaviour("ORG-3")
def test_a_form_of_another_organizer_is_named_and_its_file_may_be_kept(firm: TestFirm, request_id: int) -> None:
    other = ask(firm, "Other vehicles")
    content = filled(mailed_form(firm.office, other), ALL)
    review = read_return(firm.office, request_id, save(firm.folder, content))
    assert refusal(review) == "form-other-request"
    assert review.refused is not None and review.refused.params["reference"] == firm.row(other).reference
    organizer_entry.keep_only(firm.office, review)
    assert [each.sha256 for each in firm.detail(request_id).evidence] == [review.file.sha256]
    assert answers_of(firm, request_id) == {}


@pytest.mark.behaviour("ORG-3")
def test_a_form_of_another_firm_with_the_same_reference_is_refused(
    firm: TestFirm, request_id: int, tmp_path: Path
) -> None:
    elsewhere = TestFirm(tmp_path / "elsewhere", at="2026-11-29 08:00")
    try:
        content = filled(mailed_form(elsewhere.office, ask(elsewhere)), ALL)
    finally:
        elsewhere.close()
    assert refusal(read_return(firm.office, request_id, save(firm.folder, content))) == "form-other-firm"


@pytest.mark.behaviour("ORG-3")
def test_a_form_from_before_an_edit_is_announced_and_its_choices_by_place_are_not_believed(
    firm: TestFirm, request_id: int
) -> None:
    old = filled(mailed_form(firm.office, request_id), ALL)
    company, vehicles = DRAFT.sections
    questions = [each for each in vehicles.questions if each.key != "sold"]
    other = OrganizerDraft((company, Section("Vehicles", tuple(questions))))
    editing.revise(firm.office, request_id, version(firm, request_id), Revision("Vehicles 2026", other))
    review = read_return(firm.office, request_id, save(firm.folder, old))
    assert review.notices == ("form-older",)
    assert {each.question.key for each in review.changes} == {"name", "own", "km"}
    assert not any(each.wanted for each in review.changes)
    assert {each.question.key: each.problem for each in review.unreadable} == dict.fromkeys(
        ("costs", "fuel"), "choice-of-older-form"
    )


@pytest.mark.behaviour("ORG-3")
def test_no_pdf_an_encrypted_a_foreign_and_a_printed_one_are_refused_with_the_reason(
    firm: TestFirm, request_id: int
) -> None:
    form = mailed_form(firm.office, request_id)
    locked = PdfWriter(clone_from=PdfReader(io.BytesIO(form)))
    locked.encrypt("secret", algorithm="RC4-128")
    foreign = PdfWriter()
    foreign.add_blank_page(100, 100)
    printed = PdfWriter(clone_from=PdfReader(io.BytesIO(form)))
    del printed.root_object["/AcroForm"]
    cases = {"form-no-pdf": b"hello", "form-damaged": b"%PDF-1.7 and nothing"}
    for code, writer in (("form-encrypted", locked), ("form-foreign", foreign), ("form-flattened", printed)):
        out = io.BytesIO()
        writer.write(out)
        cases[code] = out.getvalue()
    for code, content in cases.items():
        assert refusal(read_return(firm.office, request_id, save(firm.folder, content))) == code


@pytest.mark.behaviour("ORG-3", "STOP-2")
def test_a_form_that_comes_after_the_organizer_was_submitted_changes_nothing(firm: TestFirm, request_id: int) -> None:
    content = filled(mailed_form(firm.office, request_id), ALL)
    review = read_return(firm.office, request_id, save(firm.folder, content))
    firm.act(request_id, "submit")
    assert refusal(read_return(firm.office, request_id, save(firm.folder, content))) == "not-waiting"
    with pytest.raises(Stale):
        organizer_entry.take_over(firm.office, review, {"name"}, who="Nora")
    assert answers_of(firm, request_id) == {}


@pytest.mark.behaviour("ORG-3")
def test_what_a_colleague_entered_since_the_form_was_read_is_not_overwritten(firm: TestFirm, request_id: int) -> None:
    review = reviewed(firm, request_id, ALL)
    type_in(firm, request_id, name="Halden & Sons")
    with pytest.raises(Stale):
        organizer_entry.take_over(firm.office, review, {"name"}, who="Nora")
    assert answers_of(firm, request_id) == {"name": "Halden & Sons"}


@pytest.mark.behaviour("ORG-3")
def test_staff_answers_that_do_not_fit_are_refused_beside_their_question(firm: TestFirm, request_id: int) -> None:
    with pytest.raises(Refused) as refused:
        type_in(firm, request_id, km="many")
    assert (refused.value.code, refused.value.field) == ("number-unreadable", "km")


@pytest.mark.behaviour("ORG-3")
def test_files_that_staff_add_are_answers_and_documents_of_the_account(firm: TestFirm, request_id: int) -> None:
    lease = firm.folder / "lease-van.pdf"
    lease.write_bytes(b"%PDF-1.4 lease")
    entered = Entered({}, {"lease": (lease,)})
    acted = organizer_entry.enter(firm.office, request_id, version(firm, request_id), entered)
    assert answers_of(firm, request_id) == {"lease": ["lease-van.pdf"]}
    assert [each.name for each in firm.detail(request_id).evidence] == ["lease-van.pdf"]
    acting.undo(firm.office, acted)
    assert answers_of(firm, request_id) == {}


@pytest.mark.behaviour("ORG-3", "STOP-9")
def test_answers_entered_while_a_reminder_is_on_its_way_are_in_the_mail_that_leaves(
    firm: TestFirm, request_id: int
) -> None:
    type_in(firm, request_id, name="Halden")
    firm.new_mails()
    # The progress stays the same: what the enclosed form says does not.
    firm.mailbox.meanwhile = lambda: type_in(firm, request_id, name="Halden Bakery Ltd")
    firm.days(3)
    firm.wait(minutes=2)
    (mail,) = firm.new_mails()
    (paper,) = mail.header.iter_attachments()
    fields = PdfReader(io.BytesIO(paper.get_content())).get_fields() or {}
    assert fields["q:name"]["/V"] == "Halden Bakery Ltd"


@pytest.mark.behaviour("ORG-3", "STOP-2", "STOP-9")
def test_a_form_taken_over_while_a_reminder_is_on_its_way_stops_it_or_is_stated_in_it(
    firm: TestFirm, request_id: int
) -> None:
    firm.new_mails()
    review = reviewed(firm, request_id, ALL)
    office = firm.office
    firm.mailbox.meanwhile = lambda: organizer_entry.take_over(office, review, {"name", "own"}, who="Nora")
    firm.days(3)
    firm.wait(minutes=2)
    assert "2 of 8" in firm.new_mails()[0].text
    again = reviewed(firm, request_id, ALL)
    firm.mailbox.meanwhile = lambda: organizer_entry.take_over(office, again, set(READ), who="Nora", submit=True)
    firm.days(4)
    firm.wait(minutes=2)
    assert firm.readers() == []
    assert firm.row(request_id).state == "submitted"


def test_answers_recorded_by_an_older_program_have_no_source(firm: TestFirm, request_id: int) -> None:
    with firm.office.database.write() as uow:
        organizer.record_answers(uow, uow.session.get_one(Request, request_id), {"name": "H"}, {"from": "form"})
        uow.commit()
    assert firm.detail(request_id).content.sources["name"]["from"] == "form"
