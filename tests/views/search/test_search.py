"""The search box: accounts, requests and commands as one types, accents and typos forgiven (APP-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.account_lists import misspellings
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place, RequestWish
from app.views.search_box import SearchBox
from app.views.theme import theme
from app.views.words import dates
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
def window(desk: Desk, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 500)
    return made


@pytest.fixture
def box(desk: Desk, window: QWidget) -> SearchBox:
    made = SearchBox(desk)
    QVBoxLayout(window).addWidget(made)
    window.show()
    return made


def _typed(qtbot: QtBot, box: SearchBox, words: str) -> list[str]:
    box.clear()
    qtbot.keyClicks(box, words)
    return [hit.name for hit in box.hits()]


@pytest.mark.behaviour("APP-5")
def test_accounts_contacts_and_invoices_are_found_without_accents(firm: TestFirm, qtbot: QtBot, box: SearchBox) -> None:
    halden = firm.account("Hélène Müller", nora="nora@halden.test")
    firm.request(Kind.INVOICE, halden)
    assert "Hélène Müller" in _typed(qtbot, box, "helene mull")
    assert "Hélène Müller" in _typed(qtbot, box, "nora@hal")
    assert any("INV-0001" in hit.second for hit in box.hits()) or _typed(qtbot, box, "INV-0001")


@pytest.mark.behaviour("APP-5")
@pytest.mark.parametrize("typed", ["haldne", "hakden", "haldeen", "hlden", "bakery hadlen"])
def test_one_wrong_letter_is_forgiven(firm: TestFirm, qtbot: QtBot, box: SearchBox, typed: str) -> None:
    firm.account("Halden Bakery", nora="nora@nowhere.test")
    firm.account("Orchard Lane", kim="kim@nowhere.test")
    found = _typed(qtbot, box, typed)
    assert "Halden Bakery" in found
    assert "Orchard Lane" not in found


@pytest.mark.behaviour("APP-5")
def test_what_is_spelt_right_shows_no_guesses(firm: TestFirm, qtbot: QtBot, box: SearchBox) -> None:
    firm.account("Halden", nora="nora@nowhere.test")
    firm.account("Walden", kim="kim@nowhere.test")
    assert _typed(qtbot, box, "halden") == ["Halden"]


@pytest.mark.behaviour("APP-5")
def test_commands_are_found_and_done(firm: TestFirm, desk: Desk, qtbot: QtBot, box: SearchBox) -> None:
    wished: list[RequestWish] = []
    went: list[Place] = []
    desk.request_wanted.connect(wished.append)
    desk.navigated.connect(went.append)
    assert _typed(qtbot, box, "new inv") == ["New invoice"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert [wish.kind for wish in wished] == [Kind.INVOICE]
    assert "Settings: backups" in _typed(qtbot, box, "back")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert went == [Place("settings", tab="backups")]


def test_what_is_typed_is_never_a_pattern() -> None:
    assert misspellings("a%_") == [r"a\%\_"]
    assert all("__" not in each for each in misspellings("halden"))
