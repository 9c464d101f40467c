"""The editor of a stage: what is asked, right under it the reminders; saving touches later jobs only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.services.pipelines import editing, jobs
from app.services.pipelines.editing import AutomationInput, StageInput
from app.services.requests import acting, listing
from app.services.requests.kind_service import Given
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk, Place
from app.views.pipelines.job_page import JobPage
from app.views.pipelines.page import PipelinesPage
from app.views.pipelines.pipeline_dialog import PipelineDialog
from app.views.pipelines.stage_dialog import StageDialog
from app.views.pipelines.test_dialog import TestDialog
from app.views.requests.detail_panel import DetailPanel
from app.views.widgets.flow import widgets_of
from tests.support.pipelines import DOCUMENTS, MESSAGE, asking, card, job, move, pipeline, stage_of, template
from tests.support.window import ask


def requests(firm: Opened) -> list[int]:
    return sorted(listing.request_ids(firm.office, RequestQuery()))


def opened(page: PipelinesPage, stage: int) -> StageDialog:
    page.board.columns[stage].automations.click()
    found = [each for each in page.findChildren(StageDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def stage(firm: Opened, pipeline_id: int, number: int) -> StageInput:
    found = editing.pipeline(firm.office, pipeline_id)
    assert found is not None
    return found.given.stages[number]


@pytest.mark.behaviour("PIP-2", "AUT-2", "CHT-2")
def test_the_reminders_stand_right_under_the_template_and_are_what_the_request_gets(
    page: PipelinesPage, desk: Desk, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect"))
    month = template(firm.office, Kind.CHAT, MESSAGE)
    page.refresh()
    dialog = opened(page, 1)
    dialog.add("chat")
    form = dialog.form
    assert form.template.currentData() == month, "the only template of its kind is taken"
    column = form._column
    below = [column.indexOf(each) for each in (form.template_field, form.reminders)]
    between = [each for each in widgets_of(column) if below[0] < column.indexOf(each) < below[1]]
    assert below[0] < below[1] and not any(each.isVisible() for each in between)
    form.reminders.follow.setChecked(False)
    form.reminders.fields.days.setValue(5)
    form.reminders.fields.number.setValue(4)
    form.due_how.setCurrentIndex(1)
    form.due_days.setValue(20)
    dialog.primary_button.click()
    assert not dialog.isVisible()
    (kept,) = stage(firm, made, 1).automations
    assert (kept.template_id, kept.reminder_days, kept.reminder_number, kept.due_days) == (month, 5, 4, 20)
    move(firm.office, job(firm.office, made, halden), 1)
    row = listing.rows(firm.office, requests(firm))[0]
    assert (row.reminders.source, row.reminders.days, row.reminders.number) == ("automation", 5, 4)
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(row.id)
    words = [each.text() for each in panel.card.findChildren(QLabel) if each.isVisible()]
    assert "source: automation" in words, words
    panel.hide()


@pytest.mark.behaviour("PIP-3")
def test_turning_reminders_off_touches_only_jobs_that_enter_later(
    page: PipelinesPage, firm: Opened, halden: int
) -> None:
    asks = asking(firm.office, reminders_on=True, reminder_days=3, reminder_number=3)
    made = pipeline(firm.office, StageInput("Ask", automations=(asks,)))
    job(firm.office, made, halden)
    page.refresh()
    dialog = opened(page, 0)
    dialog.form.reminders.fields.toggle.setChecked(False)
    dialog.primary_button.click()
    job(firm.office, made, halden)
    rows = listing.rows(firm.office, requests(firm))
    assert [(each.reminders.enabled, each.reminders.days) for each in rows] == [(True, 3), (False, 3)]
    dialog = opened(page, 0)
    dialog.remove_button.click()
    dialog.primary_button.click()
    job(firm.office, made, halden)
    assert len(requests(firm)) == 2


@pytest.mark.behaviour("PIP-1")
def test_what_an_automation_lacks_is_said_beside_its_field(page: PipelinesPage, firm: Opened, qtbot: QtBot) -> None:
    pipeline(firm.office, StageInput("New"))
    template(firm.office, Kind.CHAT, MESSAGE, "One")
    template(firm.office, Kind.CHAT, MESSAGE, "Two")
    page.refresh()
    dialog = opened(page, 0)
    dialog.add("chat")
    dialog.add("tags")
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog.list.currentRow() == 0
    assert dialog.form.template_field.error
    dialog.form.template.setCurrentIndex(1)
    dialog.form.template.activated.emit(1)
    assert not dialog.form.template_field.error
    dialog.primary_button.click()
    assert dialog.list.currentRow() == 1 and dialog.form.add_field.error
    dialog.form.add_tags._entry.setText("Waiting")
    dialog.form.add_tags._take_typed()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog.primary_button.click()
    found = editing.pipelines(firm.office)[0].given.stages[0].automations
    assert [each.what for each in found] == ["tags", "chat"] and found[0].add_tags == ("Waiting",)


@pytest.mark.behaviour("PIP-1")
def test_every_kind_of_automation_can_be_added_and_shown(page: PipelinesPage, firm: Opened) -> None:
    pipeline(firm.office, StageInput("New"))
    pipeline(firm.office, StageInput("There"), name="Other")
    page.refresh()
    dialog = opened(page, 0)
    for what in editing.WHATS:
        dialog.add(what)
        value = dialog.form.value()
        assert value is not None and value.what == what
        assert dialog.form.reminders.isVisible() == (value.kind is not None)
    dialog.set_changed(False)
    dialog.reject()


@pytest.mark.behaviour("PIP-1")
def test_a_look_at_what_a_stage_would_do_shows_the_very_mail_and_sends_nothing(
    page: PipelinesPage, firm: Opened, halden: int
) -> None:
    pipeline(firm.office, StageInput("Ask", automations=(asking(firm.office),)))
    page.refresh()
    dialog = opened(page, 0)
    dialog.form.test.click()
    (looking,) = [each for each in dialog.findChildren(TestDialog) if each.isVisible()]
    words = [each.text() for each in looking.findChildren(type(looking.said))]
    assert any("statements of Halden Bakery Ltd" in each for each in words), words
    assert any("Nora Halden" in each for each in words)
    assert any(each.startswith("Reminders: ") for each in words)
    assert requests(firm) == []
    looking.reject()
    dialog.reject()


@pytest.mark.behaviour("PIP-1", "PIP-2")
def test_the_template_of_an_automation_is_previewed_beside_its_name_and_nothing_else_of_the_stage(
    page: PipelinesPage, firm: Opened, halden: int
) -> None:
    other = AutomationInput("chat", template_id=template(firm.office, Kind.CHAT, MESSAGE, "Another"))
    pipeline(firm.office, StageInput("Ask", automations=(asking(firm.office), other)))
    page.refresh()
    dialog = opened(page, 0)
    dialog.form.preview.click()
    (looking,) = [each for each in dialog.findChildren(TestDialog) if each.isVisible()]
    assert looking.windowTitle().startswith("Preview: ")
    assert looking._column.count() == 1
    words = [each.text() for each in looking.findChildren(type(looking.said))]
    assert any("statements of Halden Bakery Ltd" in each for each in words), words
    assert requests(firm) == []
    looking.reject()
    dialog.form.template.setCurrentIndex(0)
    dialog.form.template.activated.emit(0)
    assert not dialog.form.preview.isEnabled(), "nothing is chosen that could be looked at"
    dialog.set_changed(False)
    dialog.reject()


def test_stages_are_named_ordered_and_removed(page: PipelinesPage, firm: Opened, halden: int, qtbot: QtBot) -> None:
    made = pipeline(firm.office, StageInput("New"), StageInput("Collect"), StageInput("Done"))
    job(firm.office, made, halden)
    page.refresh()
    page.edit_button.click()
    (dialog,) = page.findChildren(PipelineDialog)
    dialog._remove(0)
    dialog.primary_button.click()
    assert dialog.isVisible() and "1 jobs are in New" in dialog._error.text()
    dialog.set_changed(False)
    dialog.reject()
    page.edit_button.click()
    dialog = page.findChildren(PipelineDialog)[-1]
    qtbot.keyClick(dialog.names[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.names[0].setText("Begun")
    dialog.names[0].textEdited.emit("Begun")
    dialog.primary_button.click()
    assert [each.name for each in stage_names(firm, made)] == ["Begun", "Done", "Collect"]
    assert [each.stage.name for each in page.board.columns] == ["Begun", "Done", "Collect"]


def stage_names(firm: Opened, pipeline_id: int) -> tuple[StageInput, ...]:
    found = editing.pipeline(firm.office, pipeline_id)
    assert found is not None
    return found.given.stages


@pytest.mark.behaviour("PIP-4")
def test_a_job_page_links_a_request_and_moves_on_when_all_is_done(
    desk: Desk, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    asks = asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS)
    made = pipeline(firm.office, StageInput("Collect", moves_on=True, automations=(asks,)), StageInput("Prepare"))
    books = job(firm.office, made, halden)
    by_hand = ask(firm.office, halden)
    page = JobPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown(Place("job", job_id=books))
    page.link(by_hand)
    assert page.detail is not None
    origins = {row.id: origin.what for row, origin in page.detail.requests}
    assert origins[by_hand] == "" and "client_request" in origins.values()
    from app.services.requests.chores import do_chores

    def look() -> None:
        with firm.office.database.write() as uow:
            if do_chores(uow):
                uow.commit()

    documents = next(each for each in origins if each != by_hand)
    acting.act(firm.office, documents, "complete", Given())
    look()
    assert stage_of(firm.office, books) == 0
    acting.act(firm.office, by_hand, "finish", Given())
    look()
    assert stage_of(firm.office, books) == 1
    assert page.stage.currentText() == "Prepare"
    page.hide()


@pytest.mark.behaviour("PIP-1")
def test_a_request_says_which_automation_made_it_and_leads_to_its_job(
    desk: Desk, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    made = pipeline(firm.office, StageInput("Collect", automations=(asking(firm.office),)))
    books = job(firm.office, made, halden, "Books 2026")
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(requests(firm)[0])
    assert panel.job.isVisible() and panel.job._name.text() == "Books 2026 · Bookkeeping"
    assert panel.job._made.text() == "Created by the automation Send message of stage Collect"
    gone: list[Place] = []
    desk.navigated.connect(gone.append)
    panel.job.open.click()
    assert gone == [Place("job", job_id=books)]
    panel.show_request(ask(firm.office, halden))
    assert not panel.job.isVisible()
    panel.hide()


@pytest.mark.behaviour("PIP-1")
def test_a_flagged_job_says_why_and_the_flag_comes_off(desk: Desk, firm: Opened, halden: int, qtbot: QtBot) -> None:
    gone = AutomationInput("pipeline", target_id=pipeline(firm.office, StageInput("X"), name="Gone"))
    made = pipeline(firm.office, StageInput("Go", when_stuck="flag", automations=(gone,)))
    editing.archive(firm.office, gone.target_id or 0)
    books = jobs.add(firm.office, made, [halden], jobs.JobInput("Books")).moves[0].job_id
    page = JobPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown(Place("job", job_id=books))
    assert page._banner.isVisible()
    assert "Add to pipeline could not run: the other pipeline is gone" in page._banner.accessibleName()
    page._banner.acted.emit()
    assert card(firm.office, books).flag == "" and not page._banner.isVisible()
    page.hide()
