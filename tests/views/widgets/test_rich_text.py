"""Text with a little form under the hands of a person: looks, lists, pastes, and nothing lost."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.views.widgets.rich_text import RichTextEdit, RichTextView

STORED = (
    "# Fees\n\nDear **Nora**,\nwe *gladly* **_do_ *both***\n\n"
    "- one\n- two **2**\n\n3. three\n4. four\n\n7. seven\n\n5 * 3"
)


def shown(qtbot: QtBot, source: str = "") -> RichTextEdit:
    edit = RichTextEdit("Introduction")
    qtbot.addWidget(edit)
    edit.resize(500, 300)
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.isActiveWindow)
    edit.box.setFocus()
    edit.set_marked(source)
    return edit


def test_a_stored_text_comes_back_as_it_was(qtbot: QtBot) -> None:
    edit = shown(qtbot, STORED)
    once = edit.marked()
    assert once == STORED.replace("four\n\n7.", "four\n7.").replace("5 * 3", "5 \\* 3")
    edit.set_marked(once)
    assert edit.marked() == once


def test_showing_a_text_is_no_change_and_typing_is(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    heard: list[int] = []
    edit.changed.connect(lambda: heard.append(1))
    edit.set_marked(STORED)
    assert not heard
    qtbot.keyClicks(edit.box, "x")
    assert heard


def test_keys_make_words_bold_and_italic(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    qtbot.keyClicks(edit.box, "a ")
    qtbot.keyClick(edit.box, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(edit.box, "b")
    qtbot.keyClick(edit.box, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit.box, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(edit.box, " c")
    assert edit.marked() == "a **b** *c*"


def test_the_bar_makes_lists_and_headings_and_takes_them_back(qtbot: QtBot) -> None:
    edit = shown(qtbot, "one\n\ntwo")
    edit.box.selectAll()
    qtbot.mouseClick(edit.bullets, Qt.MouseButton.LeftButton)
    assert edit.marked() == "- one\n- two"
    qtbot.mouseClick(edit.numbers, Qt.MouseButton.LeftButton)
    assert edit.marked() == "1. one\n2. two"
    qtbot.mouseClick(edit.numbers, Qt.MouseButton.LeftButton)
    assert edit.marked() == "one\n\ntwo"
    edit.box.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.mouseClick(edit.heading, Qt.MouseButton.LeftButton)
    assert edit.marked() == "# one\n\ntwo"
    qtbot.mouseClick(edit.heading, Qt.MouseButton.LeftButton)
    assert edit.marked() == "one\n\ntwo"


def test_enter_leaves_an_empty_line_of_a_list_and_a_heading(qtbot: QtBot) -> None:
    edit = shown(qtbot, "# Fees\n\n- one")
    edit.box.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(2):
        qtbot.keyClick(edit.box, Qt.Key.Key_Return)
    qtbot.keyClicks(edit.box, "after")
    edit.box.moveCursor(QTextCursor.MoveOperation.Start)
    edit.box.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    qtbot.keyClick(edit.box, Qt.Key.Key_Return)
    qtbot.keyClicks(edit.box, "plain")
    assert edit.marked() == "# Fees\n\nplain\n\n- one\n\nafter"


def test_what_is_pasted_keeps_our_looks_only(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    data = QMimeData()
    data.setHtml(
        '<h1 style="color:red">Big</h1><p><b>bold</b> <a href="https://example.com">link</a></p><ul><li>x</li></ul>'
    )
    edit.box.insertFromMimeData(data)
    assert edit.marked() == "# Big\n\n**bold** link\n\n- x"


def test_a_text_to_read_is_as_high_as_it_is_long(qtbot: QtBot) -> None:
    view = RichTextView("one")
    qtbot.addWidget(view)
    view.show()
    low = view.height()
    view.set_marked("one\n\n" * 20)
    assert view.isReadOnly()
    assert view.height() > 5 * low
