"""Calls: logged on a request, a promised day holds its reminders, and the list of whom to call (APP-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.requests import calls
from app.services.requests.calls import Outcome
from app.services.requests.listing import Kind
from app.views.calls.dialog import CallDialog
from app.views.calls.page import CallsPage
from app.views.desk import Desk, Place
from app.views.list_files import html
from app.views.theme import theme
from app.views.words import audit, dates
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> CallsPage:
    made = CallsPage(desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.shown(Place("calls"))
    return made


def _listed(page: CallsPage) -> list[str]:
    rows = page.table.rows
    return [str(rows.data(rows.index(row, 1))) for row in range(rows.rowCount())]


@pytest.mark.behaviour("APP-9")
def test_whoever_did_not_act_after_all_reminders_is_to_be_called_until_a_day_is_promised(
    firm: TestFirm, desk: Desk, page: CallsPage
) -> None:
    request = firm.request(Kind.ORGANIZER, firm.account("Halden", nora="nora@halden.test"))
    assert _listed(page) == []
    firm.days(10)
    page.refresh()
    assert _listed(page) == ["Halden"]
    dialog = CallDialog(desk, page, firm.row(request), firm.today())
    dialog.open()
    promised = dialog.day.value()
    dialog.note.setPlainText("Back from Spain <b>soon</b>")
    dialog.primary_button.click()
    assert not dialog.isVisible()
    page.refresh()
    assert _listed(page) == []
    told = [audit.entry(entry)[0] for entry in firm.entries("request.called")]
    assert told == [f"Call: Promised by {dates.day(promised, weekday=True)}. Back from Spain <b>soon</b>"]
    firm.days(10)
    page.refresh()
    assert _listed(page) == ["Halden"]  # the day has passed and nothing came


@pytest.mark.behaviour("APP-9")
def test_a_promised_day_holds_the_reminders_until_it_has_passed(firm: TestFirm) -> None:
    request = firm.request(Kind.ORGANIZER, firm.account("Halden", nora="nora@halden.test"))
    assert firm.next_day(request) == date(2026, 12, 3)
    calls.log_call(firm.office, request, Outcome.PROMISED, promised=date(2026, 12, 8))
    assert firm.next_day(request) == date(2026, 12, 9)
    firm.days(8)
    assert len(firm.mails()) == 1
    firm.days(2)
    assert len(firm.mails()) == 2


@pytest.mark.behaviour("APP-9")
def test_who_was_not_reached_stays_on_the_list_with_what_was_tried(firm: TestFirm, desk: Desk, page: CallsPage) -> None:
    request = firm.request(Kind.ORGANIZER, firm.account("Halden", nora="nora@halden.test"))
    firm.days(10)
    dialog = CallDialog(desk, page, firm.row(request), firm.today())
    dialog.open()
    dialog.outcome.setCurrentIndex(dialog.outcome.findData("no-answer"))
    assert not dialog.day_field.isVisible()
    dialog.primary_button.click()
    page.refresh()
    assert _listed(page) == ["Halden"]
    rows = page.table.rows
    assert rows.data(rows.index(0, 4)) == "No answer"


def test_a_day_that_cannot_be_is_refused_beside_its_field(firm: TestFirm, desk: Desk, page: CallsPage) -> None:
    request = firm.request(Kind.ORGANIZER, firm.account("Halden", nora="nora@halden.test"))
    dialog = CallDialog(desk, page, firm.row(request), firm.today())
    dialog.open()
    dialog.day.clearMinimumDate()
    dialog.day.set_value(date(2026, 11, 1))
    dialog.note.setPlainText("kept")
    dialog.primary_button.click()
    assert dialog.day_field.error
    assert dialog.note.toPlainText() == "kept"
    dialog.set_changed(False)
    dialog.reject()


@pytest.mark.behaviour("APP-9")
def test_the_list_prints_names_as_text(firm: TestFirm, desk: Desk, page: CallsPage) -> None:
    firm.request(Kind.ORGANIZER, firm.account("<img src=x> & Sons", nora="nora@halden.test"))
    firm.days(10)
    page.refresh()
    source = page.table.rows._source
    assert source is not None
    printed = html("To call", source, page.table.rows.columns)
    assert "&lt;img src=x&gt; &amp; Sons" in printed
    assert "<img" not in printed
