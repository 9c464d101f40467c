"""Organizers from templates: what was sent stays as it was sent; the form mailed is the one that was asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.models.kinds import Kind
from app.models.request import Request
from app.services import templates
from app.services.errors import Refused
from app.services.papers.form_identity import identity_of
from app.services.requests import creating, editing, organizer, sending
from app.services.requests.creating import NewRequest
from app.services.requests.editing import Revision
from app.services.requests.organizer import Condition, OrganizerDetail, OrganizerDraft, Question, Section
from app.services.requests.organizer_paper import request_mark, version_mark
from app.services.requests.registry import SERVICES
from app.services.templates import TemplateInput
from tests.support.firm import TestFirm

OWN = Question("q1", "Did {{ account.name }} own vehicles in {{ year }}?", "yes_no")
KM = Question("q2", "Kilometres", "number", at_least="0", unit="km", shown_if=(Condition("q1", "is", "yes"),))
DRAFT = OrganizerDraft((Section("Vehicles {{ year }}", (OWN, KM)),))
SERVICE = SERVICES[Kind.ORGANIZER]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


def given(draft: OrganizerDraft = DRAFT, title: str = "Vehicles {{ year }}") -> TemplateInput:
    return TemplateInput(Kind.ORGANIZER, "Vehicles v3", title, SERVICE.template_body(draft))


def shown(firm: TestFirm, request_id: int) -> OrganizerDetail:
    content: OrganizerDetail = firm.detail(request_id).content
    return content


@pytest.mark.behaviour("ORG-1", "TPL-1")
def test_a_template_is_filled_in_for_the_client_and_a_later_edit_leaves_what_was_sent_alone(firm: TestFirm) -> None:
    account = firm.account("Halden Bakery Ltd", Nora="nora@halden.example")
    template_id = templates.save(firm.office, given())
    made = templates.fill(firm.office, template_id, account)
    (request_id,) = creating.create(firm.office, NewRequest(Kind.ORGANIZER, (account,), made.title, made.content))
    sending.send(firm.office, [request_id])
    other = OrganizerDraft((Section("Vehicles", (replace(KM, shown_if=(), label="How far?"),)),))
    templates.save(firm.office, given(other, "Another title"), template_id)
    sections = shown(firm, request_id).sections
    assert made.title == "Vehicles 2026"
    assert made.content.sections[0].questions[0].label == "Did Halden Bakery Ltd own vehicles in 2026?"
    assert sections[0].title == "Vehicles 2026"
    assert [each.label for each in sections[0].questions] == [
        "Did Halden Bakery Ltd own vehicles in 2026?", "Kilometres",
    ]  # fmt: skip
    assert sections[0].questions[1].shown_if == KM.shown_if
    again = templates.template(firm.office, template_id)
    assert again is not None
    assert again.version == 2
    assert SERVICE.content_of(again.given.body, str).sections == other.sections


@pytest.mark.behaviour("TPL-2")
def test_an_unknown_placeholder_in_a_question_blocks_saving(firm: TestFirm) -> None:
    wrong = OrganizerDraft((Section("A", (replace(OWN, label="In {{ yaer }}?"),)),))
    with pytest.raises(Refused) as refused:
        templates.save(firm.office, given(wrong))
    assert (refused.value.code, refused.value.field) == ("template-not-allowed", "questions")


@pytest.mark.behaviour("ORG-1")
def test_questions_that_cannot_be_asked_are_refused_with_their_number(firm: TestFirm) -> None:
    wrong = OrganizerDraft((Section("A", (KM, OWN)),))
    with pytest.raises(Refused) as refused:
        templates.save(firm.office, given(wrong))
    assert (refused.value.code, refused.value.params["number"]) == ("condition-later", "1.1")


@pytest.mark.behaviour("ORG-3")
def test_the_form_mailed_is_known_again_and_an_edit_of_its_questions_makes_it_an_older_one(firm: TestFirm) -> None:
    account = firm.account("Halden Bakery Ltd", Nora="nora@halden.example")
    plain = OrganizerDraft((Section("Vehicles", (replace(OWN, label="Vehicles?"), KM)),))
    (request_id,) = creating.create(firm.office, NewRequest(Kind.ORGANIZER, (account,), "Vehicles", plain))
    sending.send(firm.office, [request_id])
    firm.wait(hours=1)
    (mail,) = firm.mails()
    (paper,) = mail.header.iter_attachments()
    folder = firm.folder / "form.pdf"
    folder.write_bytes(paper.get_content())
    fields = {name: field.get("/V") for name, field in (PdfReader(folder).get_fields() or {}).items()}
    found = identity_of(fields)
    with firm.office.database.read() as session:
        request = session.get_one(Request, request_id)
        mark, version = request_mark(request), request.version
    assert found is not None
    assert (found.request, found.version) == (mark, version_mark(shown(firm, request_id).sections))
    fewer = OrganizerDraft((Section("Vehicles", (replace(OWN, label="Vehicles?"),)),))
    editing.revise(firm.office, request_id, version, Revision("Vehicles", fewer))
    assert found.version != version_mark(shown(firm, request_id).sections)


@pytest.mark.behaviour("ORG-3")
def test_progress_counts_only_what_is_asked_of_this_client(firm: TestFirm) -> None:
    account = firm.account("Halden Bakery Ltd", Nora="nora@halden.example")
    (request_id,) = creating.create(firm.office, NewRequest(Kind.ORGANIZER, (account,), "Vehicles", DRAFT))
    sending.send(firm.office, [request_id])
    for answers, counted in (({"q1": "yes"}, (1, 2)), ({"q1": "no"}, (1, 1))):
        with firm.office.database.write() as uow:
            request = uow.session.get_one(Request, request_id)
            organizer.record_answers(uow, request, answers)
            assert (request.progress_done, request.progress_total) == counted
            uow.commit()
