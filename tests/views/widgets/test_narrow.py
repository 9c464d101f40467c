"""Where there is little room nothing is cut: bars go on below, and pictures of values are tables to who hears them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.requests.tiles import KindTiles
from app.views.schedule.day_grid import DayGrid
from app.views.theme import Theme
from app.views.widgets.button import Button
from app.views.widgets.day_chart import Bar, DayChart
from app.views.widgets.flow import FlowRow

pytestmark = pytest.mark.behaviour("APP-4")
MONDAY = date(2026, 11, 23)


def said(widget: QWidget) -> list[str]:
    """What a screen reader finds in the cells."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face.role() == QAccessible.Role.Table
    cells = [face.child(at) for at in range(face.childCount())]
    return [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]


def test_buttons_without_room_stand_on_the_next_line_and_those_at_the_right_stay_there(
    look: Theme, qtbot: QtBot
) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    row = FlowRow(bar)
    first, second, last = Button("Pause reminders"), Button("Client answered"), Button("Send")
    row.addWidget(first)
    row.addWidget(second)
    row.add_stretch()
    row.addWidget(last)
    bar.resize(900, 40)
    bar.show()
    assert first.y() == second.y() == last.y()
    assert last.geometry().right() == bar.rect().right()
    narrow = first.sizeHint().width() + 20
    bar.resize(narrow, bar.heightForWidth(narrow))
    assert first.y() < second.y() < last.y()
    assert last.geometry().right() == bar.rect().right()
    assert all(each.width() >= each.sizeHint().width() for each in (first, second, last))


def test_the_chart_of_days_is_a_table_of_sentences(look: Theme, qtbot: QtBot) -> None:
    chart = DayChart("Reminders of the next 14 days")
    qtbot.addWidget(chart)
    chart.set_bars(
        [Bar(MONDAY, "Mon", "23", 1, 2, True, "Mon 23 Nov: 3"), Bar(MONDAY, "Tue", "24", 0, 1, True, "Tue 24 Nov: 1")]
    )
    assert said(chart) == ["Mon 23 Nov: 3", "Tue 24 Nov: 1"]


def test_the_calendar_of_reminders_is_a_table_of_days(look: Theme, qtbot: QtBot) -> None:
    grid = DayGrid("Days")
    qtbot.addWidget(grid)
    grid.show_days(MONDAY, 2)
    grid.select(MONDAY + timedelta(days=8))
    days = said(grid)
    assert len(days) == 14
    assert days[8] == grid.words(MONDAY + timedelta(days=8))
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 1)


def test_no_kind_of_request_is_cut_on_its_tile_in_a_narrow_dialog(look: Theme, qtbot: QtBot) -> None:
    tiles = KindTiles()
    qtbot.addWidget(tiles)
    tiles.show()
    for width in (900, 520, 430, tiles.minimumSizeHint().width()):
        tiles.resize(width, 200)
        tiles._grid.activate()
        assert all(each.width() >= each.minimumSizeHint().width() for each in tiles._tiles.values())
