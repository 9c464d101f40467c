"""Where there is no room, in large text or a small window, pages and rows of buttons stay whole (APP-4)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.painting import track
from app.views.widgets.scroll import PageScroll

pytestmark = pytest.mark.behaviour("APP-4")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    theme().install(qapp)
    yield
    theme().set_text_scale(100)
    theme().set_high_contrast(False)


def page_of(fields: int) -> tuple[QWidget, list[QLineEdit]]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(label("Words that wrap where there is no room for all of them on one line", wrap=True))
    made = [QLineEdit() for _ in range(fields)]
    for each in made:
        each.setMinimumWidth(px(300))
        column.addWidget(each)
    return page, made


def test_a_page_fills_its_room_and_scrolls_where_that_is_too_little(qtbot: QtBot) -> None:
    page, fields = page_of(8)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(700, 700)
    scroll.show()
    assert page.size() == scroll.viewport().size()
    scroll.resize(260, 200)
    qtbot.waitUntil(lambda: page.width() > 260 and page.height() > 200)
    assert scroll.verticalScrollBar().maximum() > 0 and scroll.horizontalScrollBar().maximum() > 0
    for one, other in itertools.pairwise(fields):
        assert one.geometry().bottom() < other.geometry().top(), "squeezed, they lie over each other"
    scroll.resize(700, 700)
    qtbot.waitUntil(lambda: page.size() == scroll.viewport().size())


def test_a_page_that_grows_begins_to_scroll(qtbot: QtBot) -> None:
    page, fields = page_of(3)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(500, 240)
    scroll.show()
    assert scroll.verticalScrollBar().maximum() == 0
    fields[0].setMinimumHeight(300)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)


def test_tab_brings_into_view_what_it_comes_to(qtbot: QtBot) -> None:
    page, fields = page_of(9)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(260, 160)
    scroll.show()
    fields[0].setFocus()
    for _ in fields[1:]:
        scroll.focusNextPrevChild(True)
    assert scroll.focusWidget() is fields[-1]
    assert not fields[-1].visibleRegion().isEmpty()
    wide = scroll.viewport().rect().contains(fields[-1].mapTo(scroll.viewport(), QRect(0, 0, 1, 1).topLeft()))
    assert wide, "of what is wider than the view one sees where it begins"


def test_the_buttons_of_a_dialog_go_on_below_where_they_find_no_room(qtbot: QtBot) -> None:
    theme().set_text_scale(200)
    dialog = Dialog("Send", "Send to 12 contacts of 9 accounts", width=360)
    qtbot.addWidget(dialog)
    first = Button("Record as already sent…")
    dialog.footer.insertWidget(0, first)
    dialog.open()
    qtbot.waitExposed(dialog)
    buttons = [first, dialog.cancel_button, dialog.primary_button]
    for each in buttons:
        assert each.width() >= each.sizeHint().width(), each.text()
        assert dialog.rect().contains(QRect(each.mapTo(dialog, each.rect().topLeft()), each.size())), each.text()
    assert dialog.primary_button.y() > first.y()
    dialog.close()


def test_text_grows_to_twice_its_size() -> None:
    theme().set_text_scale(200)
    assert (theme().text_scale, px(13)) == (200, 26)
    theme().set_text_scale(900)
    assert theme().text_scale == 200


def test_the_way_of_a_bar_is_no_darker_than_its_ground_in_high_contrast() -> None:
    theme().set_high_contrast(True)
    image = QImage(40, 12, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    track(painter, QRect(0, 0, 40, 12), 4)
    painter.end()
    assert image.pixelColor(20, 6) == theme().color("surface"), "filled, it would look like a full bar"
    assert image.pixelColor(20, 0) == theme().color("border"), "its edge says where it ends"
