"""Many rows of a list at once: ticked by gestures, said before, one Undo after (MAN-4)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.requests import bulk
from app.services.requests.bulk import Verb
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.actions import RequestActions
from app.views.requests.bulk_dialog import BulkDialog
from app.views.requests.request_list import RequestList
from tests.support.at_the_desk import AtTheDesk, at_the_desk

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def asked(firm: AtTheDesk) -> list[int]:
    """Five chats of two accounts that wait, and one that was answered."""
    halden = firm.account("Halden", nora="nora@halden.example", peder="peder@halden.example")
    kessler = firm.account("Kessler", mira="mira@kessler.example")
    ids = [firm.draft(Kind.CHAT, account, number=3) for account in (halden,) * 3 + (kessler,) * 3]
    firm.send(*ids)
    firm.wait(minutes=2)
    firm.settle(ids[5])
    firm.new_mails()
    return ids


@pytest.fixture
def listed(firm: AtTheDesk, qtbot: QtBot, asked: list[int]) -> RequestList:
    made = RequestList(firm.desk, (Kind.CHAT,))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.table.setFocus()
    return made


def asking(listed: RequestList) -> BulkDialog:
    return listed.findChildren(BulkDialog)[-1]


def click(listed: RequestList, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    index = listed.table.rows.index(row, 2)
    spot = listed.table.visualRect(index).center()
    QTest.mouseClick(listed.table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


@pytest.mark.behaviour("MAN-4")
def test_ctrl_and_shift_choose_several_and_the_bar_counts_them(listed: RequestList) -> None:
    table = listed.table

    def ticked() -> int:
        return len(table.rows.checked_ids)

    click(listed, 0)
    assert not listed.bulk.isVisible()  # one row is looked at, not chosen
    click(listed, 2, SHIFT)
    assert ticked() == 3 and listed.bulk.isVisible()
    click(listed, 1, CONTROL)
    assert ticked() == 2
    click(listed, 4, CONTROL)
    assert ticked() == 3
    listed.refresh()
    assert ticked() == 3  # what the sender does meanwhile takes nothing out of the choice
    listed.bulk.clear_wanted.emit()
    assert not listed.bulk.isVisible()
    table.select_id(table.rows.id_at(0) or 0)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert ticked() == 3
    QTest.keyClick(table, Qt.Key.Key_Up, SHIFT)
    assert ticked() == 2
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert ticked() == 6


@pytest.mark.behaviour("MAN-4", "MAN-2")
def test_resending_many_says_how_many_mails_to_whom_and_one_undo_takes_all_back(
    firm: AtTheDesk, listed: RequestList
) -> None:
    QTest.keyClick(listed.table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(listed.table, Qt.Key.Key_R, CONTROL)
    dialog = asking(listed)
    assert dialog.reach.accessibleName() == (
        "5 request(s) of 2 account(s): 8 e-mail(s) to 3 contact(s). They wait 10 s in the outbox: Undo takes them back."
    )
    assert dialog.skipped.accessibleName() == "1 left out: Nothing is asked any more, or not yet (1)"
    assert dialog.primary_button.text() == "Send 8 e-mail(s)"
    dialog.note.setPlainText("Before Friday, please.")
    dialog.primary_button.click()
    assert not dialog.isVisible()
    firm.undo_toast()
    firm.wait(minutes=2)
    assert firm.readers() == []
    listed.act_on_many(Verb.RESEND)
    asking(listed).note.setPlainText("Before Friday, please.")
    asking(listed).primary_button.click()
    firm.wait(minutes=2)
    mails = firm.new_mails()
    assert len(mails) == 8 and all("Before Friday, please." in each.text for each in mails)


@pytest.mark.behaviour("AUT-3")
def test_reminders_of_many_are_set_and_put_back(firm: AtTheDesk, listed: RequestList, asked: list[int]) -> None:
    listed.table.rows.check_all(True)
    listed.bulk.buttons[Verb.PLAN].click()
    dialog = asking(listed)
    assert not dialog.primary_button.isEnabled()  # nothing is ticked yet
    dialog.ticks["number"].setChecked(True)
    dialog.number.setValue(5)
    dialog.primary_button.click()
    assert [firm.row(each).reminders.number for each in asked] == [5, 5, 5, 5, 5, 3]
    assert [firm.row(each).reminders.days for each in asked] == [3] * 6
    assert firm.toasts[-1].text == "Reminders of 5 request(s) set · 1 left out"
    firm.undo_toast()
    assert [firm.row(each).reminders.number for each in asked] == [3] * 6


@pytest.mark.behaviour("ACC-6", "AUT-10", "STOP-8")
def test_pause_answered_and_withdraw_of_many_ask_and_are_undone(
    firm: AtTheDesk, listed: RequestList, asked: list[int]
) -> None:
    listed.table.rows.check_all(True)
    listed.bulk.buttons[Verb.PAUSE].click()
    asking(listed).until.day.set_value(date(2026, 12, 21))
    asking(listed).primary_button.click()
    assert {firm.next_day(each) for each in asked[:5]} == {date(2026, 12, 21)}
    firm.undo_toast()
    listed.bulk.buttons[Verb.ANSWERED].click()
    asking(listed).primary_button.click()
    assert {firm.next_day(each) for each in asked[:5]} == {date(2026, 12, 7)}
    firm.undo_toast()
    withdraw = next(each for each in listed.bulk.entries() if each is not None and each.text == "Withdraw…")
    assert withdraw.on_triggered is not None
    withdraw.on_triggered()
    asking(listed).primary_button.click()
    assert {firm.row(each).state for each in asked[:5]} == {"withdrawn"}
    firm.undo_toast()
    assert {firm.next_day(each) for each in asked[:5]} == {date(2026, 12, 3)}
    assert firm.toasts[-1].text == "5 request(s) stand as before"


@pytest.mark.behaviour("MAN-4")
def test_the_selection_alone_is_exported(
    firm: AtTheDesk, listed: RequestList, asked: list[int], tmp_path: Path
) -> None:
    listed.table.rows.set_checked(asked[:2], True)
    listed.bulk.export_wanted.emit()
    assert listed.files.dialog is not None
    target = tmp_path / "chosen.csv"
    listed.files.dialog.fileSelected.emit(str(target))
    listed.files.dialog.reject()
    assert len(target.read_text("utf-8-sig").splitlines()) == 3


@pytest.mark.behaviour("MAN-4")
def test_counting_and_doing_are_no_work_of_the_windows_thread(
    firm: AtTheDesk, asked: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def watched(work: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any) -> Any:
            threads.append(threading.get_ident())
            return work(*given)

        return wrapped

    for name in ("reach", "do", "undo"):
        monkeypatch.setattr(bulk, name, watched(getattr(bulk, name)))
    desk = Desk(firm.office)
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    dialog = BulkDialog(desk, over, Verb.ANSWERED, asked)
    dialog.open()
    assert not dialog.primary_button.isEnabled() and dialog.reach.accessibleName() == "Being counted…"
    qtbot.waitUntil(dialog.primary_button.isEnabled)
    actions = RequestActions(desk, over)
    dialog.acted.connect(actions.done_to_many)
    with qtbot.waitSignal(desk.toasted) as told:
        dialog.primary_button.click()
    with qtbot.waitSignal(desk.toasted):
        told.args[0].undo()
    assert len(threads) == 3 and threading.get_ident() not in threads
    assert desk.close()
