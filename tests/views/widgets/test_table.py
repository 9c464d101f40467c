"""The table: fast with 100,000 rows, usable without a mouse, honest to screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.views.keys import bind_menu_key
from app.views.theme import Theme
from app.views.widgets.pill import PillLook
from app.views.widgets.table import (
    ButtonCell,
    CellValue,
    Column,
    GroupRow,
    PillCell,
    RowId,
    RowTable,
    RowTableModel,
    TextCell,
    TitleCell,
)

COLUMNS = (
    Column("check", "", "check"),
    Column("name", "Invoice", "title", stretch=True, sortable=True),
    Column("status", "Status", "pill"),
    Column("note", "Note", "text", leaves=1),
    Column("eye", "View", "eye"),
    Column("dots", "Actions", "dots"),
)


class Invoices:
    """A list that counts what was asked of it."""

    def __init__(self, count: int, groups: bool = False) -> None:
        self.all: list[RowId | GroupRow] = list(range(count))
        if groups:
            self.all.insert(0, GroupRow("To pay", "3 invoices"))
        self.asked: list[int] = []

    def ids(self) -> Sequence[RowId | GroupRow]:
        return list(self.all)

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        self.asked.append(len(ids))
        return [f"INV-{each}" for each in ids]

    def cell(self, row: Any, key: str) -> CellValue:
        if key == "name":
            return TitleCell(row, "Halden Bakery Ltd")
        if key == "status":
            return PillCell(
                (PillLook("Overdue 5 d", "calendar-x", "bad"),),
                accessible="Overdue by 5 days",
            )
        if key == "note":
            return TextCell("—")
        return ButtonCell(accessible=f"More actions for {row}" if key == "dots" else f"View invoice {row}")


@pytest.fixture
def table(look: Theme, qtbot: QtBot) -> RowTable:
    made = RowTable(RowTableModel(COLUMNS, Invoices(9)), "Invoices")
    made.rows.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.activateWindow()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def middle(table: RowTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.rows.index(row, column)).center()


def test_a_hundred_thousand_rows_fetch_only_what_is_seen(look: Theme, qtbot: QtBot) -> None:
    source = Invoices(100_000)
    model = RowTableModel(COLUMNS, source)
    made = RowTable(model, "Invoices")
    qtbot.addWidget(made)
    model.setParent(made)
    made.resize(1000, 600)
    made.grab()
    assert source.asked == [200]
    made.scrollToBottom()
    made.grab()
    assert source.asked == [200, 200]


def test_the_model_keeps_qts_contract(look: Theme, qtmodeltester: ModelTester) -> None:
    model = RowTableModel(COLUMNS, Invoices(30, groups=True))
    qtmodeltester.check(model, force_py=True)
    model.refresh()


def test_every_cell_says_a_full_sentence_to_a_screen_reader(table: RowTable) -> None:
    def said(column: int) -> str:
        return str(table.rows.index(2, column).data(Qt.ItemDataRole.AccessibleTextRole))

    assert said(1) == "INV-2 · Halden Bakery Ltd"
    assert said(2) == "Overdue by 5 days"
    assert said(4) == "View invoice INV-2"
    assert said(5) == "More actions for INV-2"
    assert said(0) == "Not selected: INV-2"


def test_space_ticks_the_row_and_the_header_shows_some_then_all(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.rows.checked_ids == (3,)
    assert table.rows.check_state() == Qt.CheckState.PartiallyChecked
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.rows.check_state() == Qt.CheckState.Checked


def test_shift_ticks_a_range_and_space_takes_it_off(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(2)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == table.rows.checked_ids == (2, 3, 4)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not table.rows.checked_ids


def test_shift_click_on_boxes_ticks_all_between(table: RowTable, qtbot: QtBot) -> None:
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 1, 0))
    qtbot.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        middle(table, 4, 0),
    )
    assert table.rows.checked_ids == (1, 2, 3, 4)


def test_enter_and_a_click_on_the_name_open_the_row(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(5)
    with qtbot.waitSignal(table.opened) as by_key:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert by_key.args == [5]
    name = table.visualRect(table.rows.index(6, 1)).topLeft() + QPoint(10, 12)
    with qtbot.waitSignal(table.opened) as by_mouse:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert by_mouse.args == [6]


def test_dots_right_click_menu_key_and_shift_f10_ask_for_the_same_menu(table: RowTable, qtbot: QtBot) -> None:
    bind_menu_key(table)
    asked: list[tuple[object, QPoint]] = []
    table.menu_requested.connect(lambda row_id, point: asked.append((row_id, point)))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 3, 5))
    qtbot.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        spot = middle(table, 3, 2)
        QApplication.sendEvent(
            table.viewport(),
            QContextMenuEvent(reason, spot, table.viewport().mapToGlobal(spot)),
        )
    assert len(asked) == 4
    assert len({(row_id, point.toTuple()) for row_id, point in asked}) == 1
    assert asked[0][0] == 3


def test_the_eye_shows_its_row(table: RowTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.eye_clicked) as seen:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 4, 4))
    assert seen.args == [4]


def test_a_second_click_on_a_heading_turns_the_order_round(table: RowTable, qtbot: QtBot) -> None:
    heads = table.horizontalHeader()
    spot = QPoint(heads.sectionPosition(1) + 20, 10)
    with qtbot.waitSignal(table.sort_requested) as first:
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(table.sort_requested) as second:
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (first.args, second.args) == (["name", False], ["name", True])


def test_single_letters_are_left_to_the_page(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(0)
    qtbot.keyClick(table, Qt.Key.Key_S)
    assert table.current_id() == 0


def test_headings_are_passed_over(look: Theme, qtbot: QtBot) -> None:
    model = RowTableModel(COLUMNS, Invoices(3, groups=True))
    made = RowTable(model, "Invoices")
    qtbot.addWidget(made)
    model.setParent(made)
    made.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(made, Qt.Key.Key_Home)
    assert made.current_id() == 0
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert made.current_id() == 0


def test_ticked_rows_outlive_a_refresh_and_gone_ones_do_not(look: Theme) -> None:
    source = Invoices(5)
    model = RowTableModel(COLUMNS, source)
    model.set_checked([1, 4], True)
    source.all.remove(4)
    model.refresh()
    assert model.checked_ids == (1,)


def test_names_shrink_first_and_status_and_dots_never(table: RowTable) -> None:
    wide = [table.columnWidth(at) for at in range(6)]
    table.resize(620, 500)
    narrow = [table.columnWidth(at) for at in range(6)]
    assert narrow[1] < wide[1]
    assert (narrow[2], narrow[5]) == (wide[2], wide[5])


def test_a_column_that_comes_back_has_its_own_width_again(table: RowTable) -> None:
    """Beside an open panel the table is narrow; what it cut there is not what somebody chose."""
    wide = [table.columnWidth(at) for at in range(6)]
    for width in (420, 900, 420, 1000):
        table.resize(width, 500)
        assert table.isColumnHidden(3) == (width == 420)
    widths = [table.columnWidth(at) for at in range(6)]
    assert widths == wide


def test_a_column_leaves_before_names_are_cut_to_a_letter(table: RowTable) -> None:
    for width in range(470, 1000, 10):
        table.resize(width, 500)
        assert sum(table.columnWidth(at) for at in range(6)) <= table.viewport().width()  # nothing to scroll to
        assert table.columnWidth(1) >= 150
        assert table.isColumnHidden(3) or table.columnWidth(3) >= 72
        assert not any(table.isColumnHidden(at) for at in (0, 1, 2, 4, 5))
