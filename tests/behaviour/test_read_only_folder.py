"""The data folder goes read-only while the program runs: nothing is lost or sent twice, and all goes on afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts, disk_faults, documents, pausing
from app.services.accounts import AccountInput
from app.services.database.engine import fault_code
from app.services.errors import Fault
from app.services.glance import look
from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery
from app.views import notices, standing
from app.views.desk import Desk
from app.views.explaining import Explanation, explanation_of
from app.views.requests.chat import ChatEditor
from app.views.requests.new_request import NewRequestDialog
from app.views.words import refusals
from tests.support.firm import TestFirm
from tests.support.read_only import read_only


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.mark.behaviour("APP-11")
def test_a_write_ends_in_a_named_state_with_a_sentence_and_what_to_do(firm: TestFirm, tmp_path: Path) -> None:
    paper = tmp_path / "Return.pdf"
    paper.write_bytes(b"%PDF-1.4 return")
    with read_only(firm.office):
        for write in (
            lambda: accounts.create(firm.office, AccountInput(name="Halden"), []),
            lambda: documents.keep(firm.office.store, [paper]),
        ):
            with pytest.raises(Fault) as refused:
                write()
            assert refused.value.code == "folder-read-only"
            assert "may not write" in refusals.refusal(refused.value) and "try again" in refusals.refusal(refused.value)
    accounts.create(firm.office, AccountInput(name="Halden"), [])
    assert documents.keep(firm.office.store, [paper])


@pytest.mark.behaviour("APP-11", "ENG-3")
def test_the_sender_stops_says_so_everywhere_and_goes_on_by_itself(firm: TestFirm) -> None:
    request = firm.request(Kind.CHAT, firm.account("Halden", nora="nora@halden.example"), days=3, number=3)
    assert len(firm.new_mails()) == 1
    with read_only(firm.office):
        for moment in ("2026-12-03 09:00", "2026-12-03 09:01"):
            assert firm.at(moment).stopped == "folder-read-only"
        assert firm.new_mails() == [], "what cannot be written down is not sent: it would be sent again"
        glance = look(firm.office, firm.sender.last_report)
        assert standing.standing(glance).state == "problem"
        (notice, *_) = notices.notices(glance)
        assert "Nothing is sent or saved until it can" in notice.words and notice.act == notices.HELP
    report = firm.wait(minutes=1)
    assert (report.stopped, report.accepted) == ("", 1)
    assert [each.to for each in firm.new_mails()] == ["nora@halden.example"]
    assert firm.row(request).reminders.sent == 1
    assert firm.wait(minutes=1).accepted == 0


@pytest.mark.behaviour("APP-11")
def test_it_is_said_while_sending_is_paused_too(firm: TestFirm) -> None:
    pausing.pause_for(firm.office, "resumed")
    with read_only(firm.office):
        firm.sender.run_pass()
        words = [each.words for each in notices.notices(look(firm.office, firm.sender.last_report))]
        assert any("Nothing can be written" in each for each in words)
        assert any(each.startswith("Paused") for each in words)


@pytest.mark.behaviour("APP-11")
def test_what_was_typed_stays_and_is_saved_by_the_second_press(firm: TestFirm, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.example")
    desk = Desk(firm.office, sync=True)
    told: list[Exception] = []
    desk.explained.connect(told.append)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = NewRequestDialog(desk, Kind.CHAT, (account,), owner)
    dialog._title.setText("Papers of the year")
    editor = dialog._editor()
    assert isinstance(editor, ChatEditor)
    editor.message.setPlainText("Please send us the bank statements.")
    dialog.open()
    with read_only(firm.office):
        dialog._draft.click()
        assert dialog.isVisible() and dialog._title.text() == "Papers of the year"
        assert editor.message.toPlainText() == "Please send us the bank statements."
        assert isinstance(told[-1], Fault) and told[-1].code == "folder-read-only"
        explanation = explanation_of(told[-1])
        qtbot.addWidget(explanation)
        assert isinstance(explanation, Explanation) and "may not write" in explanation.accessibleDescription()
    dialog._draft.click()
    (row,) = listing.rows(firm.office, listing.request_ids(firm.office, RequestQuery()))
    assert row.title == "Papers of the year"
    desk.close()


@pytest.mark.behaviour("APP-11")
@pytest.mark.parametrize(
    "words", ["disk I/O error", "unable to open database file", "attempt to write a readonly database"]
)
def test_a_disk_that_became_read_only_is_told_from_a_broken_one(
    firm: TestFirm, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    path = firm.paths.database
    with read_only(firm.office):
        assert fault_code(str(sqlite3.OperationalError(words)), path) == "folder-read-only"
        assert not disk_faults.may_write(path.parent)
    assert disk_faults.may_write(path.parent)
    assert fault_code("disk I/O error", path) == "disk-error"
