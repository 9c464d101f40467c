"""What another program sent is recorded in the window: in the New request dialog, and for a draft (APP-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery
from app.views.requests.new_request import NewRequestDialog
from app.views.requests.record_dialog import RecordDialog
from app.views.requests.request_list import RequestList
from tests.support.at_the_desk import AtTheDesk, at_the_desk
from tests.support.firm import the_days


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, "2026-11-30 10:00") as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def said(dialog: RecordDialog) -> str:
    dialog._look()
    return dialog.outlook.accessibleName()


@pytest.mark.behaviour("APP-8")
def test_a_new_request_is_recorded_with_what_is_still_to_come_and_undone(firm: AtTheDesk, over: QWidget) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    writing = NewRequestDialog(firm.desk, Kind.CHAT, (halden,), over)
    writing.open()
    writing.record_button.click()
    assert writing.fields["title"].error and not writing.findChildren(RecordDialog)
    writing._title.setText("Bank papers")
    writing._editor().fill(firm_words())
    writing._ask()
    writing._reminders.fields.days.setValue(4)
    writing._reminders.fields.number.setValue(3)
    writing.record_button.click()
    (dialog,) = writing.findChildren(RecordDialog)
    dialog.sent_on.set_value(date(2026, 11, 20))
    assert "3 reminder(s) still to come" in said(dialog)
    assert "1 request(s) whose next reminder had fallen due" in said(dialog)
    dialog.reminders.setValue(1)
    dialog.last_on.set_value(date(2026, 11, 27))
    assert said(dialog) == "2 reminder(s) still to come · The first leaves by itself: Tomorrow, 09:00"
    dialog.primary_button.click()
    assert not writing.isVisible()
    assert firm.toasts[-1].text == "1 request(s) recorded as already sent"
    (request,) = listing.request_ids(firm.office, RequestQuery((Kind.CHAT,)))
    firm.undo_toast()
    assert firm.row(request).phase == "draft" and firm.toasts[-1].text == "Taken back"


def firm_words() -> object:
    from app.services.requests.chat import ChatDraft

    return ChatDraft("Could you send us the statements?")


@pytest.mark.behaviour("APP-8")
def test_a_draft_invoice_keeps_its_number_and_what_was_recorded_can_be_put_right(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    draft = firm.draft(Kind.INVOICE, halden, days=5, number=3)
    listed = RequestList(firm.desk, (Kind.INVOICE,))
    qtbot.addWidget(listed)
    listed.resize(1200, 800)
    listed.show()

    def choose(words: str) -> RecordDialog:
        entries = listed.actions_.entries(firm.row(draft))
        (entry,) = [each for each in entries if each is not None and each.text == words]
        assert entry.on_triggered is not None
        entry.on_triggered()
        return listed.findChildren(RecordDialog)[-1]

    dialog = choose("Record as already sent…")
    dialog.sent_on.set_value(date(2026, 11, 26))
    dialog.number.setText("2026-118")
    dialog.primary_button.click()
    row = firm.row(draft)
    assert (row.extra.number, row.extra.issued_on, row.reminders.sent) == ("2026-118", date(2026, 11, 26), 0)
    dialog = choose("Change what was sent before…")
    assert (dialog.sent_on.value(), dialog.reminders.value()) == (date(2026, 11, 26), 0)
    assert not dialog.number.isVisible()
    dialog.reminders.setValue(2)
    dialog.last_on.set_value(date(2026, 11, 27))
    dialog.primary_button.click()
    assert firm.row(draft).reminders.sent == 2
    for day in ("01", "02", "07"):
        firm.at(f"2026-12-{day} 09:00")
    mails = firm.new_mails()
    assert the_days(mails) == ["2026-12-02"]
    assert "Last reminder: invoice 2026-118" in mails[0].subject
