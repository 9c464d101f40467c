"""The search box: accounts, requests and commands as one types, accents and typos forgiven (APP-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services import document_filing
from app.services.pipelines.editing import StageInput
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place, RequestWish
from app.views.search_box import SearchBox
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm
from tests.support.pipelines import job, pipeline


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


def _accounts(qtbot: QtBot, box: SearchBox, words: str) -> list[str]:
    _typed(qtbot, box, words)
    return [hit.name for hit in box.hits() if hit.place.page == "account"]


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


@pytest.mark.behaviour("APP-5", "ENG-8")
@pytest.mark.parametrize(
    ("typed", "first", "errand"),
    [
        ("pause all", "Pause all sending", "pause-resumed"),
        ("pause hour", "Pause all sending for 1 hour", "pause-hour"),
        ("resume", "Resume sending", "resume"),
        ("check mail", "Check mail now", "check-mail"),
        ("back up", "Back up now", "back-up"),
        ("keyboard", "Help and keyboard shortcuts", "help"),
    ],
)
def test_everyday_errands_are_found_and_run(
    firm: TestFirm, desk: Desk, qtbot: QtBot, box: SearchBox, typed: str, first: str, errand: str
) -> None:
    wanted: list[str] = []
    desk.errand_wanted.connect(wanted.append)
    assert _typed(qtbot, box, typed)[0] == first
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert wanted == [errand]


@pytest.mark.behaviour("APP-5")
def test_a_job_is_found_and_opens_its_page(firm: TestFirm, desk: Desk, qtbot: QtBot, box: SearchBox) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    number = job(firm.office, pipeline(firm.office, StageInput("Begin")), account, "Ledger of März")
    went: list[Place] = []
    desk.navigated.connect(went.append)
    assert _typed(qtbot, box, "marz") == ["Ledger of März"]
    assert box.hits()[0].second == "Halden · Bookkeeping"
    assert "Ledger of März" in _typed(qtbot, box, "halden led"), "its account and it together"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert went == [Place("job", job_id=number)]


@pytest.mark.behaviour("APP-5")
def test_a_document_is_found_by_its_name(firm: TestFirm, desk: Desk, qtbot: QtBot, box: SearchBox) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    path = firm.folder / "Relevé d’août.txt"
    path.write_text("statement")
    (document,) = document_filing.add_files(firm.office, account, [path]).ids
    went: list[Place] = []
    desk.navigated.connect(went.append)
    assert _typed(qtbot, box, "releve") == ["Relevé d’août.txt"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert went == [Place("account", account_id=account, tab="docs", document_id=document)]


@pytest.mark.behaviour("APP-5")
def test_an_account_found_by_one_of_its_people_names_her(firm: TestFirm, qtbot: QtBot, box: SearchBox) -> None:
    firm.account("Halden", nora="nora@halden.test", kim="kim@elsewhere.test")
    _typed(qtbot, box, "halden")
    assert box.hits()[0].second == ""
    _typed(qtbot, box, "elsewhere")
    assert (box.hits()[0].name, box.hits()[0].second) == ("Halden", "Kim Test · kim@elsewhere.test")


@pytest.mark.behaviour("APP-5")
def test_the_best_come_first(firm: TestFirm, qtbot: QtBot, box: SearchBox) -> None:
    for name in ("Bakery Marsh", "Old Marsh", "Amarsh", "Marsh & Co", "Zoe Marshall"):
        firm.account(name)
    assert _accounts(qtbot, box, "mars") == ["Marsh & Co", "Bakery Marsh", "Old Marsh", "Zoe Marshall", "Amarsh"]
    assert _accounts(qtbot, box, "m") == ["Marsh & Co"], "a letter alone: who begins with it"
    assert "Amarsh" not in _accounts(qtbot, box, "ma"), "two letters alone: where a word begins"


@pytest.mark.parametrize(
    "typed", ['"', '" OR "', "100%", '"""', 'a"bc"', "a_c", "NOT halden", "find_account:x", "*", "\\", "-hal"]
)
def test_what_is_typed_is_never_a_pattern(firm: TestFirm, qtbot: QtBot, box: SearchBox, typed: str) -> None:
    firm.account("Halden", nora="nora@nowhere.test")
    firm.account("abc", kim="kim@nowhere.test")
    assert _accounts(qtbot, box, typed) == []
