"""The audit trail on screen: read, opened, searched, verified, exported."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.services import accounts
from app.services.requests.listing import Kind
from app.views.accounts.audit_cells import event_words
from app.views.accounts.audit_detail import AuditDetail
from app.views.accounts.audit_view import AuditView
from app.views.desk import Desk
from tests.support.firm import TestFirm
from tests.views.accounts.conftest import Told, saved


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, told: Told, firm: TestFirm, halden: int) -> AuditView:
    firm.request(Kind.CHAT, halden, title="=Overtime")
    made = AuditView(desk, account_id=halden)
    qtbot.addWidget(made)
    made.resize(1144, 700)
    made.show()
    return made


def events(view: AuditView) -> list[str]:
    model = view.table.rows
    at = [column.key for column in model.columns].index("event")
    rows = [row for row in range(model.rowCount()) if model.id_at(row) is not None]
    return [str(model.index(row, at).data()) for row in rows]


@pytest.mark.behaviour("AUD-1")
def test_what_happened_is_listed_newest_first_under_its_day(view: AuditView) -> None:
    assert events(view)[0] == "First e-mail: =Overtime"
    assert events(view)[-1] == "Account created"
    assert view.table.rows.group_at(0) is not None
    view.groups.set_current("settings")
    assert set(events(view)) == {"Contact added: Nora Halden", "Contact added: Lise Amundsen"}


def test_the_right_arrow_opens_an_entry_and_the_left_one_closes_it(view: AuditView) -> None:
    newest = view._entries[0]
    view.table.select_id(newest.seq)
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    detail = view.findChild(AuditDetail)
    assert detail is not None and detail.isVisible()
    said = [label.accessibleName() for label in detail.findChildren(type(view._count)) if label.accessibleName()]
    assert f"Hash: {newest.hash}" in said
    assert f"Previous hash: {newest.previous_hash}" in said
    assert "Recipients: Nora Halden <nora@halden.example>" in said
    assert detail.view is not None
    assert view.table.current_id() == newest.seq
    QTest.keyClick(view.table, Qt.Key.Key_Left)
    assert view._opened is None
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert view._opened == newest.seq


def test_words_are_found_in_recipients_too(view: AuditView, qtbot: QtBot) -> None:
    QTest.keyClicks(view.search, "nora@halden overtime")
    wanted = [event_words(each) for each in view._entries if each.code in ("mail.accepted", "request.sent")]
    qtbot.waitUntil(lambda: events(view) == wanted)
    assert len(wanted) < len(view._entries)


def test_older_entries_come_a_page_at_a_time(view: AuditView, firm: TestFirm, halden: int, qtbot: QtBot) -> None:
    nora = saved(firm.office, halden).contacts[0].person.contact_id
    view.hide()
    for turn in range(210):
        accounts.set_notify(firm.office, halden, nora, bool(turn % 2))
    view.show()
    assert len(view._entries) == 200
    bar = view.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert len(view._entries) > 200
    assert events(view)[-1] == "Account created"
    assert not view.older.isVisible()


@pytest.mark.behaviour("AUD-2")
def test_verify_is_green_and_then_red_with_the_first_bad_entry(view: AuditView, firm: TestFirm) -> None:
    view.verify()
    assert view.banner.isVisible()
    assert "none altered, removed or reordered" in view.banner.accessibleName()
    bad = view._entries[2].seq
    with firm.office.database.write() as uow:
        for trigger in uow.session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars():
            uow.session.execute(text(f'DROP TRIGGER "{trigger}"'))
        forged = "UPDATE audit_content SET body = replace(body, 'staff', 'stuff') WHERE seq = :n"
        uow.session.execute(text(forged), {"n": bad})
        uow.commit()
    view.verify()
    assert f"Entry {bad} was altered." in view.banner.accessibleName()
    assert view.banner._tone == "bad"


@pytest.mark.behaviour("AUD-2")
def test_the_export_holds_the_filter_and_runs_nothing_in_a_spreadsheet(
    view: AuditView, tmp_path: Path, told: Told
) -> None:
    view.groups.set_current("mail")
    target = tmp_path / "trail.csv"
    view.export()
    assert view.export_dialog is not None and view.export_dialog.isVisible()
    view.export_dialog.fileSelected.emit(str(target))
    view.export_dialog.close()
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["entry"] for row in rows] == [str(entry.seq) for entry in view._entries]
    assert {row["title"] for row in rows} == {"'=Overtime"}
    assert rows[0]["recipients"] == "Nora Halden <nora@halden.example>"
    assert rows[0]["hash"] == view._entries[0].hash
    assert told.toasts[-1].text.endswith("exported to trail.csv")


def test_an_export_that_cannot_be_written_is_explained(view: AuditView, tmp_path: Path, told: Told) -> None:
    view._write(tmp_path / "missing" / "trail.csv", view.query(), "")
    assert [str(error).split()[0] for error in told.errors] == ["file-unwritable"]
