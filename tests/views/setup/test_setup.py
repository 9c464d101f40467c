"""The first run: from an empty folder to a firm that can send, or skipped at any step (APP-1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import setup, templates
from app.services.assembly import Opened
from app.services.pipelines import editing
from app.services.settings import read
from app.views.desk import Desk, Place
from app.views.importing.dialog import ImportDialog
from app.views.settings.firm_section import FirmSection
from app.views.settings.mail_section import MailSection
from app.views.setup.clients import ClientsSection
from app.views.setup.page import CLIENTS, FIRM, MAIL, RHYTHM, TEAM, SetupPage
from app.views.setup.rhythm import RhythmSection
from app.views.theme import theme
from app.views.words import dates
from tests.support.window import add_account, name_firm, open_firm


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 23))
    made = open_firm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(opened: Opened) -> Iterator[Desk]:
    made = Desk(opened.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SetupPage:
    made = SetupPage(desk)
    qtbot.addWidget(made)
    made.resize(1024, 720)
    made.show()
    return made


@pytest.mark.behaviour("APP-1")
def test_five_steps_make_a_firm_that_can_send(opened: Opened, desk: Desk, page: SetupPage) -> None:
    went: list[Place] = []
    desk.navigated.connect(went.append)
    page.onward.click()
    firm = page.sections[FIRM]
    assert isinstance(firm, FirmSection)
    assert page.step == FIRM  # a mail without the firm's name says nothing
    name = firm.form.entries["name"]
    assert name.field is not None
    assert name.field.error
    name.put("Marlow & Finch")
    page.onward.click()
    assert (page.step, read(opened.office).name) == (MAIL, "Marlow & Finch")
    assert isinstance(page.sections[MAIL], MailSection)
    page.onward.click()  # nothing typed: the sandbox
    assert page.step == RHYTHM
    rhythm = page.sections[RHYTHM]
    assert isinstance(rhythm, RhythmSection)
    assert rhythm.cards[0].isChecked()
    rhythm.cards[1].click()
    assert rhythm.dates.accessibleName() == (
        "Request: Mon 23 Nov, now, Reminder 1: Thu 26 Nov, 09:00, Reminder 2: Mon 30 Nov, 09:00, "
        "Reminder 3: Thu 3 Dec, 09:00"
    )
    page.onward.click()
    saved = read(opened.office)
    assert (saved.reminder_days, saved.reminder_number, page.step) == (3, 3, CLIENTS)
    add_account(opened.office)
    assert "1" in page.rail._notes[CLIENTS]
    page.onward.click()
    page.onward.click()
    assert went == [Place("today")]
    assert not setup.is_wanted(opened.office)
    assert {each.given.language for each in templates.templates(opened.office)} == {"en"}  # something to start from


@pytest.mark.behaviour("APP-1")
def test_it_begins_with_the_place_and_language_of_the_computer(opened: Opened) -> None:
    setup.suggest(opened.office, language="fr", time_zone="Europe/Paris", country="FR")
    found = read(opened.office)
    assert (found.language, found.time_zone, found.country) == ("fr", "Europe/Paris", "FR")
    setup.suggest(opened.office, language="en", time_zone="Mars/Olympus", country="XX")
    assert read(opened.office) == found


@pytest.mark.behaviour("APP-1")
def test_everything_can_be_skipped_and_is_not_asked_again(opened: Opened, desk: Desk, page: SetupPage) -> None:
    assert setup.is_wanted(opened.office)
    went: list[Place] = []
    desk.navigated.connect(went.append)
    page.skip.click()
    assert went == [Place("today")]
    assert not setup.is_wanted(opened.office)


@pytest.mark.behaviour("APP-1")
def test_going_back_loses_nothing_that_was_typed(page: SetupPage, qtbot: QtBot) -> None:
    firm = page.sections[FIRM]
    assert isinstance(firm, FirmSection)
    firm.form.entries["name"].put("Marlow")
    page.onward.click()
    mail = page.sections[MAIL]
    assert isinstance(mail, MailSection)
    mail.form.entries["host"].put("smtp.half-typed.test")
    page.back.click()
    assert page.step == FIRM
    page.rail.setFocus()
    qtbot.keyClick(page.rail, Qt.Key.Key_Down)
    assert page.step == MAIL
    assert mail.form.entries["host"].get() == "smtp.half-typed.test"


def test_a_firm_that_has_begun_is_not_asked(tmp_path: Path) -> None:
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    assert not setup.is_wanted(opened.office)
    opened.close()


def test_own_numbers_choose_no_card(page: SetupPage) -> None:
    page.go(RHYTHM)
    rhythm = page.sections[RHYTHM]
    assert isinstance(rhythm, RhythmSection)
    rhythm.use(8, 2)
    assert not any(card.isChecked() for card in rhythm.cards)
    page.standard.click()
    assert rhythm.cards[0].isChecked()
    assert len(page.sections) - 1 == TEAM


@pytest.mark.behaviour("APP-1")
def test_the_invented_firm_opens_in_a_window_of_its_own(page: SetupPage, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(
        "app.views.setup.clients.QProcess.startDetached",
        lambda program, arguments: started.append([program, *arguments]),
    )
    clients = page.sections[CLIENTS]
    assert isinstance(clients, ClientsSection)
    clients.look.click()
    assert [line[-1] for line in started] == ["--demo"]
    assert Path(started[0][-2]).name == "main.py"


@pytest.mark.behaviour("APP-1")
def test_prepared_pipelines_are_added_once_from_the_first_run(opened: Opened, page: SetupPage) -> None:
    clients = page.sections[CLIENTS]
    assert isinstance(clients, ClientsSection)
    page.go(CLIENTS)
    clients.pipelines.click()
    assert len(editing.pipelines(opened.office)) == 5
    assert not clients.pipelines.isEnabled()


@pytest.mark.behaviour("APP-8", "APP-1")
def test_the_program_that_the_firm_comes_from_is_asked_for_and_expected_by_the_imports(
    opened: Opened, desk: Desk, page: SetupPage
) -> None:
    page.go(CLIENTS)
    clients = page.sections[CLIENTS]
    assert isinstance(clients, ClientsSection)
    clients.program.setCurrentText("Karbon")
    clients._typed.editingFinished.emit()
    assert read(opened.office).came_from == "Karbon"
    clients.import_sent.click()
    (dialog,) = clients.findChildren(ImportDialog)
    assert (dialog.kind, dialog.source.currentText()) == ("requests", "Karbon")
    dialog.reject()
