"""Organizer templates on the page of templates: kept, opened again, used; what was sent stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.request import Request
from app.services import shipped_templates, templates
from app.services.assembly import Opened
from app.services.requests import creating, detail, sending
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.services.requests.organizer import OrganizerDetail
from app.services.requests.registry import SERVICES
from app.services.settings import load
from app.views.desk import Desk, Place
from app.views.organizer_templates.body import OrganizerBody
from app.views.paper_dialog import PaperDialog
from app.views.templates.page import TemplatesPage
from app.views.templates.template_form import TemplateForm
from tests.services.papers.paper_samples import text_of
from tests.support.window import add_account, name_firm, open_firm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


@pytest.fixture
def page(office: Opened, qtbot: QtBot) -> Iterator[TemplatesPage]:
    desk = Desk(office.office, sync=True)
    made = TemplatesPage(desk)
    qtbot.addWidget(made)
    made.resize(1144, 760)
    made.show()
    yield made
    desk.close()


def opened(page: TemplatesPage, template_id: int) -> tuple[TemplateForm, OrganizerBody]:
    page.shown(Place("templates", None, str(Kind.ORGANIZER), segment=str(template_id)))
    form = page.templates.form
    assert form is not None
    assert isinstance(form.body, OrganizerBody)
    return form, form.body


def unsaved(form: TemplateForm) -> bool:
    return form.dirty


def year_end(office: Opened) -> int:
    offer = next(each for each in shipped_templates.offers(office.office, ["en"]) if "year-end" in each.key)
    (template_id,) = shipped_templates.add(office.office, [offer.key], ["en"])
    return template_id


@pytest.mark.behaviour("ORG-1", "TPL-1")
def test_a_saved_template_is_a_new_version_and_an_organizer_already_sent_keeps_its_questions(
    office: Opened, page: TemplatesPage, qtbot: QtBot
) -> None:
    template_id, account = year_end(office), add_account(office.office)
    made = templates.fill(office.office, template_id, account)
    (request_id,) = creating.create(office.office, NewRequest(Kind.ORGANIZER, (account,), made.title, made.content))
    sending.send(office.office, [request_id])
    form, body = opened(page, template_id)
    assert not unsaved(form)
    body.section_list.list.setCurrentRow(2)
    qtbot.keyClick(body.question_list.list, Qt.Key.Key_Insert)
    qtbot.keyClicks(body.properties.text, "Which colour?")
    assert unsaved(form)
    form.bar.save_button.click()
    assert not unsaved(form)
    kept = templates.template(office.office, template_id)
    assert kept is not None
    assert kept.version == 2
    again = templates.fill(office.office, template_id, account).content
    assert "Which colour?" in [each.label for each in again.sections[2].questions]
    found = detail.request_detail(office.office, request_id)
    assert found is not None
    sent: OrganizerDetail = found.content
    assert sent.sections == made.content.sections
    form, body = opened(page, template_id)
    assert body.sections == again.sections


@pytest.mark.behaviour("ORG-1")
@pytest.mark.papers
def test_the_name_of_a_template_stays_inside_and_the_client_reads_its_title(
    office: Opened, page: TemplatesPage, qtbot: QtBot
) -> None:
    template_id, account = year_end(office), add_account(office.office)
    form, body = opened(page, template_id)
    for edit, words in ((form.name, "Accounts v3 (slow payers)"), (form.title_edit, "Accounts of {{ account.name }}")):
        edit.selectAll()
        qtbot.keyClicks(edit, words)
    form.bar.save_button.click()
    made = templates.fill(office.office, template_id, account)
    assert made.title == "Accounts of Halden Bakery Ltd"
    (request_id,) = creating.create(office.office, NewRequest(Kind.ORGANIZER, (account,), made.title, made.content))
    with office.office.database.read() as session:
        request = session.get_one(Request, request_id)
        (paper,) = SERVICES[Kind.ORGANIZER].mail_parts(session, request, load(session), "en").enclosures
    assert paper.make is not None
    text = text_of(paper.make())
    assert "Accounts of Halden Bakery Ltd" in text
    assert "slow payers" not in text
    assert body.sections == made.content.sections


@pytest.mark.behaviour("ORG-1")
def test_a_question_that_cannot_be_asked_is_not_saved_and_stays_typed(
    office: Opened, page: TemplatesPage, qtbot: QtBot
) -> None:
    form, body = opened(page, year_end(office))
    qtbot.keyClick(body.question_list.list, Qt.Key.Key_Insert)
    form.bar.save_button.click()
    assert unsaved(form)
    assert body.question_list.error.isVisible()
    assert "Write the text of question 1.2." in body.question_list.error.text()
    qtbot.keyClicks(body.properties.text, "In {{ yaer }}?")
    form.bar.save_button.click()
    assert unsaved(form)
    assert "yaer" in body.question_list.error.text()
    body.properties.text.setPlainText("In {{ year }}?")
    form.bar.save_button.click()
    assert not unsaved(form)
    assert body.question_list.error.isHidden()


@pytest.mark.behaviour("ORG-1", "ORG-3")
@pytest.mark.papers
def test_the_pdf_is_looked_at_beside_the_questions_and_in_full_size(
    office: Opened, page: TemplatesPage, qtbot: QtBot
) -> None:
    _, body = opened(page, year_end(office))
    body.preview.which.set_current("pdf")
    assert body.preview.pages.isVisible()
    assert body.preview.pages.count >= 4
    qtbot.keyClick(body.preview.pages, Qt.Key.Key_Return)
    dialog = body.findChild(PaperDialog)
    assert dialog is not None
    assert dialog.pages.count == body.preview.pages.count
    dialog.primary_button.click()
