"""A draft opens filled in the window and is edited there; so does a client request that waits (REQ-1, ORG-1, CHT-1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.requests import client_request_lines, editing
from app.services.requests.chat import ChatDraft
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.editing import Revision
from app.services.requests.listing import Kind
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.views.requests.edit_dialog import EditDialog
from app.views.requests.request_list import RequestList
from tests.support.at_the_desk import AtTheDesk, at_the_desk

ORGANIZER, CHAT, WANTED = Kind.ORGANIZER, Kind.CHAT, Kind.CLIENT_REQUEST


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def halden(firm: AtTheDesk) -> int:
    return firm.account("Halden Bakery", nora="nora@halden.example")


def opened(firm: AtTheDesk, qtbot: QtBot, kind: Kind, request: int) -> EditDialog:
    """Choose Edit… in the menu of the row."""
    listed = RequestList(firm.desk, (kind,))
    qtbot.addWidget(listed)
    listed.resize(1200, 800)
    listed.show()
    entries = listed.actions_.entries(firm.row(request))
    (edit,) = [each for each in entries if each is not None and each.text == "Edit…"]
    assert edit.on_triggered is not None
    edit.on_triggered()
    (dialog,) = listed.findChildren(EditDialog)
    return dialog


@pytest.mark.behaviour("ORG-1")
def test_a_draft_organizer_opens_filled_keeps_the_types_and_is_sent_from_there(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    questions = (Question("name", "Your name", required=True), Question("born", "Date of birth", "date"))
    draft = firm.draft(ORGANIZER, halden, title="Year end", content=OrganizerDraft((Section("You", questions),)))
    dialog = opened(firm, qtbot, ORGANIZER, draft)
    assert dialog.title.text() == "Year end"
    assert dialog.editor.questions.toPlainText().splitlines()[-1] == "Date of birth"  # type: ignore[attr-defined]
    dialog.title.setText("Year end 2026")
    box = dialog.editor.questions  # type: ignore[attr-defined]
    box.setPlainText(box.toPlainText() + "\nHow many children?")
    dialog.has_due.setChecked(True)
    dialog.due.set_value(date(2026, 12, 18))
    dialog.plan.days.setValue(7)
    dialog.send_button.click()
    assert not dialog.isVisible()
    row = firm.row(draft)
    assert (row.title, row.due_on, row.phase, row.reminders.days) == ("Year end 2026", date(2026, 12, 18), "open", 7)
    asked = [(each.label, each.type) for each in firm.detail(draft).content.sections[0].questions]
    assert asked == [("Your name", "short_text"), ("Date of birth", "date"), ("How many children?", "long_text")]
    firm.undo_toast()
    assert firm.row(draft).phase == "draft"


@pytest.mark.behaviour("CHT-1")
def test_a_draft_message_keeps_the_files_that_it_has(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    (firm.folder / "Lease.pdf").write_bytes(b"%PDF-1.4 lease")
    words = ChatDraft("Please sgin", ("The lease",), (firm.folder / "Lease.pdf",))
    draft = firm.draft(CHAT, halden, content=words)
    dialog = opened(firm, qtbot, CHAT, draft)
    dialog.editor.message.setPlainText("Please **sign**")  # type: ignore[attr-defined]
    dialog.primary_button.click()
    assert firm.row(draft).phase == "draft"
    firm.send(draft)
    firm.wait(seconds=11)
    (mail,) = firm.new_mails()
    assert "Please sign" in mail.text and mail.papers == ("Lease.pdf",)


@pytest.mark.behaviour("REQ-1", "STOP-9")
def test_an_open_client_request_is_edited_and_what_has_come_stays(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    asked = ClientRequestDraft(("Bank statements", "Leases", "Payroll"), "For the tax return")
    request = firm.request(WANTED, halden, content=asked, days=3, number=3)
    firm.new_mails()
    lines = {each.name: each.id for each in firm.detail(request).content.wanted}
    client_request_lines.tick(firm.office, request, lines["Bank statements"])
    dialog = opened(firm, qtbot, WANTED, request)
    dialog.editor.documents.setPlainText("Bank statements\nPayroll\nThe stock list")  # type: ignore[attr-defined]
    dialog.primary_button.click()
    wanted = {each.name: each for each in firm.detail(request).content.wanted}
    assert wanted["Bank statements"].arrived_at is not None and wanted["Bank statements"].id == lines["Bank statements"]
    assert wanted["Leases"].struck_off and not wanted["The stock list"].struck_off
    row = firm.row(request)
    assert (row.state, row.progress_done, row.progress_total) == ("part_received", 1, 3)
    firm.days(3)
    (mail,) = firm.new_mails()
    assert "The stock list" in mail.text and "Leases" not in mail.text and "Bank statements" not in mail.text

    dialog = opened(firm, qtbot, WANTED, request)
    dialog.editor.documents.setPlainText("Bank statements")  # type: ignore[attr-defined]
    dialog.primary_button.click()
    assert firm.row(request).phase == "done", "nothing is missing any more"
    firm.days(6)
    assert firm.readers() == []


@pytest.mark.behaviour("REQ-1", "STOP-9")
def test_an_edit_of_an_open_client_request_is_taken_back_with_all_that_it_changed(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    asked = ClientRequestDraft(("Bank statements", "Leases"), "For the tax return")
    request = firm.request(WANTED, halden, content=asked, title="Papers", days=3, number=3)
    firm.new_mails()
    before = firm.detail(request)
    dialog = opened(firm, qtbot, WANTED, request)
    dialog.title.setText("Other papers")
    dialog.why.setText("The tax office asks")
    dialog.has_due.setChecked(True)
    dialog.editor.documents.setPlainText("The stock list\nLeases")  # type: ignore[attr-defined]
    dialog.editor.monthly.setChecked(True)  # type: ignore[attr-defined]
    dialog.primary_button.click()
    assert firm.row(request).title == "Other papers"
    assert firm.detail(request).content.monthly
    firm.undo_toast()
    after = firm.detail(request)
    assert after.row.title == "Papers" and after.row.why == "" and after.row.due_on is None
    assert after.content.wanted == before.content.wanted
    assert (after.content.description, after.content.monthly) == ("For the tax return", False)
    assert [each.code for each in firm.entries(request_id=request)][:2] == ["action.undone", "request.revised"]
    firm.days(3)
    (mail,) = firm.new_mails()
    assert "Bank statements" in mail.text and "The stock list" not in mail.text and "tax office" not in mail.text


@pytest.mark.behaviour("REQ-1")
def test_an_edit_that_somebody_else_followed_up_is_not_taken_back_blindly(
    firm: AtTheDesk, qtbot: QtBot, halden: int
) -> None:
    asked = ClientRequestDraft(("Bank statements", "Leases"))
    request = firm.request(WANTED, halden, content=asked, title="Papers")
    dialog = opened(firm, qtbot, WANTED, request)
    dialog.title.setText("Other papers")
    dialog.primary_button.click()
    toast = firm.toasts[-1]
    client_request_lines.add(firm.office, request, "The stock list")
    assert toast.undo is not None
    toast.undo()
    assert firm.row(request).title == "Other papers"
    assert len(firm.detail(request).content.wanted) == 3


def test_a_stale_draft_is_refused_and_nothing_typed_is_lost(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    draft = firm.draft(CHAT, halden, content=ChatDraft("Hello"))
    dialog = opened(firm, qtbot, CHAT, draft)
    version = firm.detail(draft).version
    editing.revise(firm.office, draft, version, Revision("Theirs", ChatDraft("Hello")))
    dialog.title.setText("Mine")
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog.title.text() == "Mine"
    assert firm.row(draft).title == "Theirs" and firm.refused
    dialog.set_changed(False)
    dialog.reject()


def test_an_empty_title_is_pointed_out_beside_its_field(firm: AtTheDesk, qtbot: QtBot, halden: int) -> None:
    dialog = opened(firm, qtbot, CHAT, firm.draft(CHAT, halden, content=ChatDraft("Hello")))
    dialog.title.setText(" ")
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog.fields["title"].error
    dialog.set_changed(False)
    dialog.reject()
