"""The questions of an organizer that waits are edited from its menu (ORG-1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.request import Request
from app.services.requests import organizer
from app.services.requests.listing import Kind
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.views.organizers.question_dialog import QuestionsDialog
from app.views.requests.request_list import RequestList
from tests.support.at_the_desk import AtTheDesk, at_the_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ASKED = OrganizerDraft((Section("Vehicles", (Question("name", "Name of the company"), Question("km", "Kilometres"))),))


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def asked(firm: AtTheDesk) -> int:
    halden = firm.account("Halden Bakery", nora="nora@halden.example")
    request = firm.request(Kind.ORGANIZER, halden, content=ASKED, title="Vehicles")
    firm.new_mails()
    with firm.office.database.write() as uow:
        organizer.record_answers(uow, uow.session.get_one(Request, request), {"name": "Halden"})
        uow.commit()
    return request


def opened(firm: AtTheDesk, qtbot: QtBot, request: int) -> QuestionsDialog:
    """Choose Edit questions… in the menu of the row."""
    listed = RequestList(firm.desk, (Kind.ORGANIZER,))
    qtbot.addWidget(listed)
    listed.resize(1200, 800)
    listed.show()
    entries = listed.actions_.entries(firm.row(request))
    (entry,) = [each for each in entries if each is not None and each.text == "Edit questions…"]
    assert entry.enabled and entry.on_triggered is not None
    entry.on_triggered()
    (dialog,) = listed.findChildren(QuestionsDialog)
    return dialog


def labels(firm: AtTheDesk, request: int) -> list[str]:
    return [each.label for each in firm.detail(request).content.sections[0].questions]


@pytest.mark.behaviour("ORG-1")
def test_a_question_is_reworded_and_one_removed_with_its_answer_and_undo_brings_both_back(
    firm: AtTheDesk, qtbot: QtBot, asked: int
) -> None:
    dialog = opened(firm, qtbot, asked)
    assert not dialog.lost.isVisible()
    dialog.questions._remove("name")
    assert dialog.lost.isVisible() and dialog.lost.text().startswith("1 answer(s)")
    dialog.primary_button.click()
    assert labels(firm, asked) == ["Kilometres"]
    assert firm.detail(asked).content.answers == {}
    assert firm.outbox(asked)[-1].state == "accepted", "nothing new waits to leave"
    firm.undo_toast()
    assert labels(firm, asked) == ["Name of the company", "Kilometres"]
    assert firm.detail(asked).content.answers == {"name": "Halden"}


@pytest.mark.behaviour("ORG-1")
def test_the_tick_mails_the_changed_form(firm: AtTheDesk, qtbot: QtBot, asked: int) -> None:
    dialog = opened(firm, qtbot, asked)
    dialog.questions._remove("km")
    dialog.mails.setChecked(True)
    dialog.primary_button.click()
    firm.wait(minutes=5)
    assert len(firm.new_mails()) == 1
    assert firm.detail(asked).content.answers == {"name": "Halden"}


@pytest.mark.behaviour("ORG-2")
def test_what_was_submitted_says_why_it_is_not_edited(firm: AtTheDesk, qtbot: QtBot, asked: int) -> None:
    firm.settle(asked)
    listed = RequestList(firm.desk, (Kind.ORGANIZER,))
    qtbot.addWidget(listed)
    entries = listed.actions_.entries(firm.row(asked))
    (entry,) = [each for each in entries if each is not None and each.text == "Edit questions…"]
    assert not entry.enabled and entry.tooltip
