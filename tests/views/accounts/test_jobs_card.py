"""An account's Info tab lists its jobs, and what can be done with each (PIP-1)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.services.pipelines import jobs as job_services
from app.services.pipelines.editing import StageInput
from app.views.accounts.jobs_card import JobsCard
from app.views.desk import Desk, Place
from app.views.widgets.button import Button, DotsButton
from tests.support.firm import TestFirm
from tests.support.pipelines import job, pipeline, stage_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def books(firm: TestFirm, halden: int) -> int:
    made = pipeline(firm.office, StageInput("Collect"), StageInput("Prepare"), name="Bookkeeping")
    job(firm.office, made, firm.account("Other Ltd", olive="olive@other.test"))
    return job(firm.office, made, halden, title="November", due_on=date(2026, 12, 15))


def shown(card: JobsCard) -> set[str]:
    QApplication.processEvents()
    return {each.text() for each in card.findChildren(QLabel) if each.isVisible()}


@pytest.mark.behaviour("PIP-1")
def test_the_jobs_of_the_account_alone_are_listed_opened_and_moved(
    desk: Desk, firm: TestFirm, halden: int, books: int, qtbot: QtBot
) -> None:
    card = JobsCard(desk, halden)
    qtbot.addWidget(card)
    card.show()
    assert [each.card.id for each in card.jobs] == [books]
    assert "Bookkeeping · Collect" in shown(card)
    places: list[Place] = []
    desk.navigated.connect(places.append)
    (opening,) = [each for each in card.findChildren(Button) if each.text() == "Open"]
    assert "November" in opening.accessibleName()
    opening.click()
    assert places[-1].job_id == books
    (dots,) = card.findChildren(DotsButton)
    dots.click()
    (menu,) = [each for each in card.findChildren(QMenu) if each.isVisible()]
    (moves,) = [each for each in menu.findChildren(QMenu) if each.title() == "Move to"]
    next(each for each in moves.actions() if each.text() == "Prepare").trigger()
    menu.close()
    assert stage_of(firm.office, books) == 1
    assert "Bookkeeping · Prepare" in shown(card)
    job_services.archive(firm.office, books)
    assert not card.isVisible(), "an account without jobs has no such card"
