"""Templates of proposals: the same steps, reminders at the bottom of General, new ones from them (PRO-1, TPL-1)."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import shipped_templates, templates
from app.services.requests.listing import Kind
from app.views.desk import Place, Question
from app.views.paper_dialog import PaperDialog
from app.views.proposals.template_body import ProposalBody
from app.views.proposals.template_use import TemplateNameDialog
from app.views.requests.new_request import NewRequestDialog
from app.views.requests.proposal import ProposalEditor
from app.views.templates.page import TemplatesPage
from app.views.templates.template_form import TemplateForm
from tests.views.proposals.conftest import Desks, press

pytestmark = pytest.mark.behaviour("PRO-1", "TPL-1")


def prepared(desks: Desks, key: str = "bookkeeping") -> int:
    """Put one of the prepared letters in."""
    (template_id,) = shipped_templates.add(desks.office, [f"proposal.{key}.en"], ["en"])
    return template_id


def open_form(desks: Desks, template_id: int) -> tuple[TemplateForm, ProposalBody]:
    desks.desk.go(Place("templates", tab="proposal", segment=str(template_id)))
    page = desks.window.page()
    assert isinstance(page, TemplatesPage)
    form = page.templates.form
    assert form is not None and isinstance(form.body, ProposalBody)
    return form, form.body


@pytest.mark.behaviour("AUT-2")
def test_a_template_has_the_four_steps_with_its_reminders_at_the_bottom_of_general(desks: Desks, qtbot: QtBot) -> None:
    template_id = prepared(desks)
    form, body = open_form(desks, template_id)
    assert list(body.stepper.buttons) == ["general", "introduction", "services", "terms"]
    assert body.stepper.current == "general" and form.reminders.isVisible()
    general = form.reminders.parentWidget()
    assert isinstance(general, QWidget) and general.isAncestorOf(body.how)
    assert form.reminders.geometry().top() > body.how.geometry().top()
    form.reminders.fields.days.setValue(9)
    press(body.stepper.buttons["general"], "Alt+Right")
    body.show_step("introduction")
    QTest.keyClicks(body.introduction.edit.box, "Hello. ")
    assert not form.reminders.isVisible()
    form.save()
    kept = templates.template(desks.office, template_id)
    assert kept is not None and kept.plan is not None
    assert kept.plan.days == 9
    assert str(kept.given.body["introduction"]).startswith("Hello. ")
    assert not form.dirty


@pytest.mark.behaviour("TPL-2")
def test_an_unknown_placeholder_stands_beside_its_step_and_nothing_is_kept(desks: Desks, qtbot: QtBot) -> None:
    template_id = prepared(desks)
    form, body = open_form(desks, template_id)
    body.show_step("terms")
    QTest.keyClicks(body.terms.edit.box, "{{ account.nme }} ")
    body.show_step("general")
    form.save()
    assert body.stepper.current == "terms"
    assert body.terms.field.error and form.dirty
    assert "nme" in body.terms.marked(), "nothing typed is lost"


@pytest.mark.papers
def test_the_paper_of_a_template_is_looked_at(desks: Desks, qtbot: QtBot) -> None:
    _, body = open_form(desks, prepared(desks))
    body.preview.click()
    dialog = desks.dialog(PaperDialog)
    assert dialog.pages.count >= 1
    dialog.done(0)


@pytest.mark.behaviour("AUT-2", "TPL-2")
def test_a_new_proposal_takes_title_words_services_due_date_and_reminders_of_a_template(
    desks: Desks, qtbot: QtBot
) -> None:
    template_id = prepared(desks)
    page = desks.new(desks.account)
    picker = page.form.general.template
    assert picker.isVisible()
    at = picker.combo.findData(template_id)
    picker.combo.setCurrentIndex(at)
    picker.combo.activated.emit(at)
    general = page.form.general
    assert general.title.text() == "Engagement letter: bookkeeping 2026"
    assert general.due_on() is not None
    assert page.form.states()["introduction"].words == "not reviewed yet"
    assert page.form.states()["services"].state == "missing", "prices are left for each client"
    for service in page.form.services.rows:
        QTest.keyClicks(service.price, "100")
    page._ask()
    assert (general.reminders.fields.days.value(), general.reminders.fields.number.value()) == (4, 3)
    page.show_step("terms")
    page.send()
    (row,) = desks.rows()
    assert row.title == "Engagement letter: bookkeeping 2026"
    assert (row.reminders.days, row.reminders.number, row.reminders.source) == (4, 3, "template")
    content = desks.kept(row.id).content
    assert "Halden Bakery Ltd" in content.introduction and "{{" not in content.introduction
    assert content.template_id == template_id and content.document == "letter"
    assert [each.per for each in content.services] == ["month", "quarter", ""]


def test_a_template_takes_the_place_of_what_was_written_only_if_she_says_so(desks: Desks, qtbot: QtBot) -> None:
    template_id = prepared(desks)
    page = desks.new(desks.account)
    asked: list[Question] = []
    desks.desk.asked.disconnect()
    desks.desk.asked.connect(asked.append)
    page.show_step("introduction")
    QTest.keyClicks(page.form.introduction.edit.box, "Mine")
    picker = page.form.general.template
    at = picker.combo.findData(template_id)
    picker.combo.setCurrentIndex(at)
    picker.combo.activated.emit(at)
    assert page.form.introduction.marked() == "Mine" and picker.template_id is None
    asked[0].on_yes()
    assert page.form.introduction.marked().startswith("Dear client")
    assert picker.template_id == template_id


def test_a_proposal_is_kept_as_a_template(desks: Desks, qtbot: QtBot) -> None:
    page = desks.new(desks.account)
    QTest.keyClicks(page.form.general.title, "Our letter")
    QTest.keyClicks(page.form.introduction.edit.box, "Dear all")
    page.foot.template.click()
    (asked,) = [each for each in page.findChildren(TemplateNameDialog) if each.isVisible()]
    assert asked.name.text() == "Our letter"
    asked.name.setText(" ")
    asked.primary_button.click()
    assert asked.field.error and not templates.templates(desks.office, Kind.PROPOSAL)
    asked.name.setText("Letter for small clients")
    asked.primary_button.click()
    (kept,) = templates.templates(desks.office, Kind.PROPOSAL)
    assert (kept.given.name, kept.given.title) == ("Letter for small clients", "Our letter")
    assert kept.given.body["introduction"] == "Dear all"
    assert desks.place == "templates"
    assert [row.phase for row in desks.rows()] == ["draft"], "it is kept as a draft besides"


def test_several_accounts_get_the_same_letter_from_a_template_in_one_go(desks: Desks, qtbot: QtBot) -> None:
    template_id = prepared(desks, "individual-return")
    dialog = NewRequestDialog(desks.desk, Kind.PROPOSAL, (desks.account,), desks.window)
    qtbot.addWidget(dialog)
    at = dialog._template.combo.findData(template_id)
    dialog._template.combo.setCurrentIndex(at)
    dialog._template.combo.activated.emit(at)
    editor = dialog._editor()
    assert isinstance(editor, ProposalEditor)
    assert "Rental property =" in editor.services.toPlainText()
    dialog.submit()
    assert editor.fields["services"].error, "its prices are still to be filled in"
    editor.services.setPlainText("Individual tax return = 300\nRental property = 80")
    dialog.submit()
    (row,) = desks.rows()
    services = desks.kept(row.id).content.services
    assert [(each.price, each.per, bool(each.detail)) for each in services] == [
        (300_00, "year", True), (80_00, "year", True),
    ]  # fmt: skip


@pytest.mark.behaviour("PRO-1")
def test_a_letter_for_several_accounts_says_how_often_each_service_is_paid(desks: Desks, qtbot: QtBot) -> None:
    dialog = NewRequestDialog(desks.desk, Kind.PROPOSAL, (desks.account,), desks.window)
    qtbot.addWidget(dialog)
    editor = dialog._editor()
    assert isinstance(editor, ProposalEditor)
    editor.services.setPlainText("Bookkeeping = 245 / month\nReturn = 300/an\nStart = 80\nAdvice = 50 / Once")
    assert [(each.name, each.price, each.per) for each in editor.content().services] == [
        ("Bookkeeping", 245_00, "month"), ("Return", 300_00, "year"), ("Start", 80_00, ""), ("Advice", 50_00, ""),
    ]  # fmt: skip
    assert editor.problem() is None
    editor.fill(editor.content())
    assert editor.services.toPlainText().splitlines()[:2] == ["Bookkeeping = 245.00 / month", "Return = 300.00 / year"]
    editor.services.setPlainText("Bookkeeping = 245 / week")
    assert editor.problem() is not None
    editor.services.setPlainText("Bookkeeping = 200\nReturn = 300 / once")
    assert [each.per for each in editor.content().services] == ["month", ""], "how often stays unless another is said"
