"""The audit trail on screen: read, opened, searched, verified, exported."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.services import accounts, audit
from app.services.requests.listing import Kind
from app.views.accounts.audit_cells import event_words
from app.views.accounts.audit_detail import AuditDetail
from app.views.accounts.audit_view import AuditView
from app.views.desk import Desk
from app.views.requests.detail_panel import DetailPanel
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.menu import Menu
from tests.services.papers.paper_samples import text_of
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


def choose(view: AuditView, target: Path) -> None:
    """Choose a file in the dialog that asks where."""
    dialog = view.exports.dialog
    assert dialog is not None and dialog.isVisible()
    dialog.fileSelected.emit(str(target))
    dialog.close()
    assert view.exports.dialog is None


def entry_of(menu: Menu, words: str) -> QAction:
    return next(action for action in menu.actions() if words in action.text())


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
    choose(view, target)
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["entry"] for row in rows] == [str(entry.seq) for entry in view._entries]
    assert {row["title"] for row in rows} == {"'=Overtime"}
    assert rows[0]["recipients"] == "Nora Halden <nora@halden.example>"
    assert rows[0]["hash"] == view._entries[0].hash
    assert told.toasts[-1].text.endswith("exported to trail.csv")


def test_an_export_that_cannot_be_written_is_explained(view: AuditView, tmp_path: Path, told: Told) -> None:
    view.export()
    choose(view, tmp_path / "missing" / "trail.csv")
    assert [str(error).split()[0] for error in told.errors] == ["file-unwritable"]


@pytest.mark.behaviour("AUD-2")
@pytest.mark.papers
def test_the_request_of_the_current_entry_is_exported_as_pdf(view: AuditView, tmp_path: Path, told: Told) -> None:
    oldest = view._entries[-1]
    assert not oldest.reference, "the account's own entry"
    view.table.select_id(oldest.seq)
    assert not entry_of(view.export_menu(), "PDF").isEnabled()
    newest = view._entries[0]
    view.table.select_id(newest.seq)
    entry_of(view.export_menu(), f"Request {newest.reference} as PDF").trigger()
    target = tmp_path / "trail.pdf"
    choose(view, target)
    text = text_of(target.read_bytes())
    assert newest.reference in text and "nora@halden.example" in text and newest.hash in text
    assert "The whole trail was verified at this export." in text
    assert told.toasts[-1].text.endswith("exported to trail.pdf")
    entry_of(view.export_menu(), "PDF").trigger()
    choose(view, tmp_path / "missing" / "trail.pdf")
    assert [str(error).split()[0] for error in told.errors] == ["file-unwritable"]


@pytest.mark.behaviour("AUD-1")
def test_the_trail_can_be_read_by_who_acted(view: AuditView, firm: TestFirm, halden: int) -> None:
    assert [view.who.itemText(at) for at in range(view.who.count())] == ["Who: anyone", "Ben Marlow"]
    firm.request(Kind.ORGANIZER, halden, days=1, number=1)
    firm.days(1)
    view.refresh()
    assert [view.who.itemText(at) for at in range(view.who.count())] == ["Who: anyone", "Ben Marlow", "Automatic"]
    view.who.setCurrentIndex(2)
    assert [(each.actor_kind, each.actor_name) for each in view._entries] == [("automatic", "1/1")]
    view.refresh()
    assert view.who.currentText() == "Automatic"
    view.who.setCurrentIndex(1)
    assert {each.actor_kind for each in view._entries} == {"staff"}


@pytest.mark.behaviour("AUD-2")
def test_the_result_of_a_check_counts_the_accounts_entries_and_can_be_kept(
    view: AuditView, firm: TestFirm, told: Told, tmp_path: Path
) -> None:
    QTest.mouseClick(view.verify_button, Qt.MouseButton.LeftButton)
    in_all = audit.verify(firm.office)
    assert in_all.entries > len(view._entries)
    said = f"{len(view._entries)} entries of this account, {in_all.entries} in all: none altered"
    assert said.replace("entries", "entry(s)") in view.banner.accessibleName().replace("entries", "entry(s)")
    save = next(each for each in view.banner.findChildren(Button) if each.text() == "Save result…")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    target = tmp_path / "check.txt"
    choose(view, target)
    kept = target.read_text(encoding="utf-8")
    assert in_all.last_hash in kept and f"{in_all.entries} in all" in kept
    assert f"UTC {firm.clock.now():%Y-%m-%d %H:%M}" in kept
    assert told.toasts[-1].text == "Saved as check.txt"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
@pytest.mark.behaviour("AUD-2")
@pytest.mark.papers
def test_the_panel_of_a_request_exports_what_happened_to_it(
    qtbot: QtBot, desk: Desk, told: Told, firm: TestFirm, halden: int, tmp_path: Path
) -> None:
    request = firm.request(Kind.CHAT, halden, title="Overtime")
    panel = DetailPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_request(request)
    dots = next(each for each in panel.findChildren(DotsButton) if each.isVisible())
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton)
    menu = panel.findChild(Menu)
    assert menu is not None and menu.isVisible()
    entry_of(menu, "Export activity as PDF…").trigger()
    menu.close()
    dialog = panel.findChild(QFileDialog)
    assert dialog is not None and dialog.isVisible()
    reference = firm.row(request).reference
    assert [Path(name).name for name in dialog.selectedFiles()] == [f"audit-trail-{reference}.pdf"]
    target = tmp_path / "activity.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    said = text_of(target.read_bytes())
    assert reference in said and "Overtime" in said and "First e-mail sent to Nora Halden" in said
    assert said.index("Created") < said.index("First e-mail sent")
    assert told.toasts[-1].text.endswith("exported to activity.pdf")


def test_the_tool_bar_takes_two_lines_in_a_narrow_window(view: AuditView, qtbot: QtBot) -> None:
    def tops() -> set[int]:
        return {view.mapFromGlobal(each.mapToGlobal(each.rect().center())).y() for each in (view.who, view.zone)}

    assert len(tops()) == 1
    view.resize(808, 560)
    qtbot.waitUntil(lambda: len(tops()) == 2)
    assert view.width() == 808
    assert view.export_button.mapTo(view, view.export_button.rect().topRight()).x() < 808
    view.resize(1144, 560)
    qtbot.waitUntil(lambda: len(tops()) == 1)
