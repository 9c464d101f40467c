"""Keys on keyboards of other countries, and for who has no Menu key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.accounts.account_page import TABS, AccountPage
from app.views.desk import Desk, Place
from app.views.keys import bind_menu_key
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.requests.tiles import KindTiles
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import FieldsEdit
from app.views.words import dates
from tests.support.window import MORNING, add_account, open_firm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
DIGIT_ROW = (
    Qt.Key.Key_Ampersand, Qt.Key.Key_Eacute, Qt.Key.Key_QuoteDbl, Qt.Key.Key_Apostrophe, Qt.Key.Key_ParenLeft,
    Qt.Key.Key_Minus, Qt.Key.Key_Egrave, Qt.Key.Key_Underscore, Qt.Key.Key_Ccedilla,
)  # fmt: skip
"""What Qt hears from the keys 1 to 9 of a French keyboard, without Shift."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    dates.set_reader("en", "UTC", MORNING.date())
    opened = open_firm(tmp_path)
    account_id = add_account(opened.office)
    desk = Desk(opened.office, sync=True)
    made = MainWindow(desk, Pulse(desk, lambda: None))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    desk.go(Place("account", account_id=account_id))
    yield made
    desk.close()
    opened.close()


@pytest.mark.behaviour("APP-4")
def test_the_digit_row_of_a_french_keyboard_opens_tabs_and_pages(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page()
    assert isinstance(page, AccountPage)
    for key, tab in zip(DIGIT_ROW, TABS, strict=False):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert page.tabs.current_key == tab
    for key, name in zip(DIGIT_ROW, window.sidebar.pages, strict=False):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.place is not None and window.place.page == name


@pytest.mark.behaviour("APP-4")
def test_the_digit_row_of_a_french_keyboard_chooses_the_kind_of_a_new_request(qtbot: QtBot) -> None:
    tiles = KindTiles()
    qtbot.addWidget(tiles)
    tiles.show()
    tiles.activateWindow()
    qtbot.waitUntil(tiles.isActiveWindow)
    for key, kind in zip(DIGIT_ROW, tuple(Kind), strict=False):
        qtbot.keyClick(tiles, key, Qt.KeyboardModifier.AltModifier)
        assert tiles.current == list(tiles._tiles)[list(Kind).index(kind)]


@pytest.mark.behaviour("APP-4")
def test_a_field_is_inserted_where_braces_cannot_be_typed(qtbot: QtBot) -> None:
    edit = FieldsEdit()
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert edit.words() == "", "there is nothing to choose from"
    edit.offer([FieldChoice("account.name", "Halden Bakery Ltd")])
    qtbot.keyClick(edit, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert edit.completer.list.isVisible()
    qtbot.keyClick(edit.completer.list, Qt.Key.Key_Return)
    assert edit.words() == "{{ account.name }}"


class _Asked(QListWidget):
    """A list that remembers where its menu was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.points: list[QPoint] = []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        assert event.reason() == QContextMenuEvent.Reason.Keyboard
        self.points.append(event.pos())


@pytest.mark.behaviour("APP-4")
def test_shift_f10_asks_what_has_the_keyboard_for_its_menu(qtbot: QtBot) -> None:
    window, listed = QWidget(), _Asked()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(listed)
    listed.addItems(["Halden Bakery Ltd", "Tideway Farm"])
    bind_menu_key(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(listed.points) == 1
    assert listed.rect().contains(listed.points[0])
