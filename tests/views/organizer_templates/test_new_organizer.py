"""A new organizer in the New request dialog: from a template or one's own, with the very form beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.request import Request
from app.services import shipped_templates
from app.services.assembly import Opened
from app.services.requests import detail, listing
from app.services.requests.kind_service import Enclosure
from app.services.requests.listing import Kind, RequestQuery
from app.services.requests.organizer import OrganizerDetail, Section
from app.services.requests.registry import SERVICES
from app.services.settings import load
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.requests.new_request import NewRequestDialog
from app.views.requests.organizer import OrganizerEditor
from tests.services.papers.paper_samples import text_of
from tests.support.window import add_account, name_firm, open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        shipped_templates.add(
            opened.office, [each.key for each in shipped_templates.offers(opened.office, ["en"])], ["en"]
        )
        yield opened


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.close()


def dialog(firm: Opened, parent: QWidget) -> tuple[NewRequestDialog, OrganizerEditor]:
    made = NewRequestDialog(Desk(firm.office, sync=True), Kind.ORGANIZER, (add_account(firm.office),), parent)
    made.open()
    editor = made._editor()
    assert isinstance(editor, OrganizerEditor)
    return made, editor


def take(made: NewRequestDialog, name: str) -> None:
    at = made._template.combo.findText(name)
    assert at > 0
    made._template.combo.setCurrentIndex(at)
    made._template.combo.activated.emit(at)


def sent(firm: Opened) -> tuple[int, tuple[Section, ...]]:
    (request_id,) = listing.request_ids(firm.office, RequestQuery(kinds=(Kind.ORGANIZER,)))
    found = detail.request_detail(firm.office, request_id)
    assert found is not None
    content: OrganizerDetail = found.content
    return request_id, content.sections


@pytest.mark.behaviour("ORG-1", "ORG-3", "TPL-1")
@pytest.mark.papers
def test_a_template_makes_an_organizer_and_the_form_shown_is_the_form_mailed(
    firm: Opened, parent: QWidget, qtbot: QtBot
) -> None:
    made, editor = dialog(firm, parent)
    take(made, "Company year end")
    assert "Does the company own or lease vehicles?" in editor.questions.toPlainText().splitlines()
    assert editor._types.text().startswith("Long text ")
    qtbot.waitUntil(lambda: [each.text() for each in made._preview.buttons] == ["2026 Year-end questionnaire.pdf"])
    shown: Enclosure = made._preview._shown[0]
    made._preview.buttons[0].click()
    reading = made.findChild(PaperDialog)
    assert reading is not None
    assert reading.pages.count >= 4
    reading.primary_button.click()
    made.submit()
    request_id, sections = sent(firm)
    assert sections[2].questions[1].shown_if[0].question == "vehicles"
    with firm.office.database.read() as session:
        request = session.get_one(Request, request_id)
        (paper,) = SERVICES[Kind.ORGANIZER].mail_parts(session, request, load(session), "en").enclosures
        reference = request.reference
    assert shown.make is not None
    assert paper.make is not None
    assert paper.name == shown.name
    mailed = text_of(paper.make()).replace(f" · {reference}", "").replace(reference, "")
    assert mailed.split() == text_of(shown.make()).split()


@pytest.mark.behaviour("ORG-1")
def test_lines_left_out_and_added_change_what_a_template_asks(firm: Opened, parent: QWidget) -> None:
    made, editor = dialog(firm, parent)
    take(made, "VAT return")
    lines = editor.questions.toPlainText().splitlines()
    lines.remove("Are all sales of the period invoiced?")
    editor.questions.setPlainText("\n".join([*lines, "Who signs?"]))
    made.submit()
    _, sections = sent(firm)
    questions = [each for section in sections for each in section.questions]
    assert questions[0].label == "What is still to be invoiced?"
    assert questions[0].shown_if == ()
    assert (questions[-1].label, questions[-1].type) == ("Who signs?", "long_text")
    assert [each.type for each in questions if each.label == "Purchase invoices"] == ["file"]


@pytest.mark.behaviour("ORG-1")
def test_questions_of_ones_own_are_asked_without_any_template(firm: Opened, parent: QWidget) -> None:
    made, editor = dialog(firm, parent)
    made._title.setText("Stock")
    made.submit()
    assert editor.fields["questions"].error
    editor.questions.setPlainText("Stock:\nIs there any?\nWhere?")
    assert editor._types.text() == "Long text 2"
    made.submit()
    _, sections = sent(firm)
    assert [(each.title, [q.label for q in each.questions]) for each in sections] == [
        ("Stock", ["Is there any?", "Where?"])
    ]
