"""Controls work by keyboard, tell their names, and show what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QCursor, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.theme import Theme
from app.views.widgets.avatar import hue_of, initials
from app.views.widgets.button import Button, IconButton
from app.views.widgets.chip_field import ChipField, Choice
from app.views.widgets.dialog import ConfirmDialog, Dialog, Scrim
from app.views.widgets.field import Field
from app.views.widgets.focus import lead_focus
from app.views.widgets.inputs import SearchField, SpinBox
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.notify_chip import NotifyChip
from app.views.widgets.panel import SidePanel
from app.views.widgets.save_bar import SaveBar
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.tabs import TabBar
from app.views.widgets.toast import Toast
from app.views.widgets.toggle import Toggle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def window(look: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


def test_a_toggle_is_a_check_box_that_space_turns(window: QWidget, qtbot: QtBot) -> None:
    toggle = Toggle("Reminders")
    put(window, toggle)
    toggle.setFocus()
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    face = QAccessible.queryAccessibleInterface(toggle)
    assert toggle.isChecked()
    assert face.role() == QAccessible.Role.CheckBox
    assert face.text(QAccessible.Text.Name) == "Reminders"


def test_the_notify_chip_says_for_whom_and_whether(window: QWidget, qtbot: QtBot) -> None:
    chip = NotifyChip("Nora Halden", True)
    put(window, chip)
    assert chip.accessibleName() == "NOTIFY on for Nora Halden"
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.accessibleName() == "NOTIFY off for Nora Halden"


def test_arrows_move_between_segments_which_are_one_tab_stop(window: QWidget, qtbot: QtBot) -> None:
    choice = Segments(
        [
            Segment("all", "All", 9),
            Segment("waiting", "Waiting", 4),
            Segment("sealed", "Sealed"),
        ],
        "all",
    )
    after = QLineEdit()
    put(window, choice)
    put(window, after)
    first = choice.findChildren(QWidget)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(choice.changed) as moved:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert moved.args == ["waiting"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Waiting, 4"
    qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


@pytest.mark.behaviour("APP-4")
def test_segments_without_room_fold_into_a_button_with_a_menu(window: QWidget, qtbot: QtBot) -> None:
    bar = QWidget()
    row = QHBoxLayout(bar)
    choice = Segments([Segment(each, each.title() * 3, 4) for each in ("all", "waiting", "sealed")], "all", name="Show")
    row.addWidget(choice)
    row.addStretch(1)
    bar.setMinimumWidth(0)
    put(window, bar)
    bar.resize(800, 60)
    parts = list(choice.findChildren(QRadioButton))
    (button,) = choice.findChildren(Button)
    assert (button.isVisible(), parts[0].isVisible()) == (False, True)
    bar.setFixedWidth(150)
    qtbot.waitUntil(button.isVisible)
    assert not any(part.isVisible() for part in parts)
    assert (button.text(), button.accessibleName()) == ("AllAllAll, 4", "Show: AllAllAll, 4")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(choice.changed) as moved:
        menu.actions()[1].trigger()
    menu.close()
    assert moved.args == ["waiting"]
    assert button.text() == "WaitingWaitingWaiting, 4"
    bar.setFixedWidth(800)
    qtbot.waitUntil(parts[0].isVisible)
    assert not button.isVisible()
    assert parts[1].isChecked()


def test_tabs_are_chosen_by_key(window: QWidget, qtbot: QtBot) -> None:
    tabs = TabBar("Account")
    tabs.add("info", "Info")
    tabs.add("docs", "Docs", 23)
    put(window, tabs)
    with qtbot.waitSignal(tabs.key_changed) as moved:
        tabs.set_current_key("docs")
    assert moved.args == ["docs"]
    assert tabs.tabText(1) == "Docs 23"


def test_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(window: QWidget, qtbot: QtBot) -> None:
    one, two = Button("Snooze"), Button("Skip")
    put(window, one)
    put(window, two)

    def rings() -> list[QWidget]:
        return [
            child for child in window.findChildren(QWidget) if type(child).__name__ == "_Ring" and child.isVisible()
        ]

    one.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings() == []
    two.setFocus(Qt.FocusReason.TabFocusReason)
    assert [ring.geometry().center() for ring in rings()] == [two.geometry().center()]


@pytest.mark.behaviour("APP-4")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_of_a_page_is_pressed_by_enter_as_by_space(window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("New account", "primary")
    put(window, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [], "Ctrl Enter is the page's"


def test_a_disabled_button_says_why(window: QWidget) -> None:
    button = Button("Send", "primary")
    button.set_disabled_reason("Nobody has NOTIFY on")
    assert not button.isEnabled()
    assert button.toolTip() == "Nobody has NOTIFY on"
    button.set_disabled_reason(None)
    assert button.isEnabled()
    button.deleteLater()
    lone = IconButton("settings", "Settings", parent=window)
    assert lone.accessibleName() == "Settings"


def test_an_error_is_shown_and_described_and_the_text_does_not_move(
    window: QWidget,
) -> None:
    editor = QLineEdit("nora@halden")
    field = Field("E-mail", editor, help_text="Where requests go.")
    put(window, field)
    before = editor.cursorRect().x()
    field.set_error("Enter a full address.")
    assert field.error == "Enter a full address."
    assert editor.accessibleDescription() == "Enter a full address."
    assert editor.cursorRect().x() == before
    field.set_error(None)
    assert field.error == ""
    assert editor.accessibleDescription() == "Where requests go."


def test_the_wheel_turns_a_number_only_when_it_has_the_focus(window: QWidget) -> None:
    spin, other = SpinBox(1, 90, 3), QLineEdit()
    put(window, spin)
    put(window, other)

    def wheel() -> None:
        spot = QPointF(10, 10)
        QApplication.sendEvent(
            spin,
            QWheelEvent(spot, spin.mapToGlobal(spot), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
        )  # fmt: skip

    other.setFocus()
    wheel()
    assert spin.value() == 3
    spin.setFocus()
    wheel()
    assert spin.value() == 4


def test_control_f_goes_to_the_search_box(window: QWidget, qtbot: QtBot) -> None:
    search, other = SearchField("Find in organizers"), QLineEdit()
    put(window, search)
    put(window, other)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()


def test_accounts_are_added_by_typing_and_taken_out_by_backspace(window: QWidget, qtbot: QtBot) -> None:
    field = ChipField("Add account", "Accounts")
    field.set_choices([Choice("4", "Halden Bakery Ltd", True), Choice("5", "Tideway Farm", True)])
    put(window, field)
    entry = field.findChild(QLineEdit)
    assert entry is not None
    entry.setText("halden")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert field.keys == ("4",)
    qtbot.keyClick(entry, Qt.Key.Key_Backspace)
    assert not field.keys, "Backspace takes the last chip"


def test_enter_takes_what_alone_fits_while_the_list_is_open_and_none_of_several(window: QWidget, qtbot: QtBot) -> None:
    field = ChipField("Add account", "Accounts")
    field.set_choices([Choice("4", "Halden Bakery Ltd"), Choice("5", "Tideway Farm"), Choice("6", "Tideway Mill")])
    put(window, field)
    entry = field.findChild(QLineEdit)
    assert entry is not None and entry.completer() is not None
    popup = entry.completer().popup()
    assert popup is not None
    entry.setFocus()
    qtbot.keyClicks(entry, "tide")
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not list(field.keys) and popup.isVisible()
    qtbot.keyClicks(popup, "way m")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert list(field.keys) == ["6"] and not popup.isVisible() and not entry.text()


def test_many_accounts_wrap_then_scroll_and_very_many_wait_behind_a_button(window: QWidget, qtbot: QtBot) -> None:
    field = ChipField("Add account", "Accounts")
    field.setMaximumWidth(500)
    put(window, field)
    entry = field.findChild(QLineEdit)
    assert entry is not None

    def chips() -> list[QPushButton]:
        return [each for each in field.findChildren(QPushButton) if each.accessibleName().startswith("Remove")]

    one_row = field.height()
    for number in range(4):
        field.add(Choice(f"{number}", f"Halden Bakery Ltd {number}"))
    boxes = [each.geometry() for each in chips()]
    assert len({box.top() for box in boxes}) > 1, "they wrap"
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert all(box.right() <= field.width() for box in boxes)
    two_rows = field.height()
    assert two_rows > one_row
    for number in range(4, 77):
        field.add(Choice(f"{number}", f"Halden Bakery Ltd {number}"))
    assert len(field.keys) == 77
    assert field.height() - two_rows <= two_rows - one_row, "three rows, then it scrolls"
    assert field.rect().contains(entry.mapTo(field, entry.rect().center())), "what is typed can be seen"
    (more,) = [each for each in field.findChildren(QPushButton) if each not in chips() and each.isVisible()]
    assert (len(chips()), more.text()) == (40, "+37 more")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert (len(chips()), more.isVisible()) == (77, False)
    focus = QApplication.focusWidget()
    assert focus is chips()[40], "the keyboard goes to the first that came"
    qtbot.keyClick(focus, Qt.Key.Key_Delete)
    assert len(field.keys) == 76 and "40" not in field.keys


def test_control_s_saves_only_while_something_is_changed(window: QWidget, qtbot: QtBot) -> None:
    bar, entry = SaveBar(parent=window), QLineEdit()
    put(window, entry)
    put(window, bar)
    bar.set_changed(False)
    saved: list[bool] = []
    bar.saved.connect(lambda: saved.append(True))
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == []
    bar.set_changed(True)
    qtbot.keyClick(entry, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == [True]


def test_control_z_undoes_what_the_toast_says(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_message("Sending in {seconds} s to 2 contacts")
    assert toast.accessibleName() == "Sending in 10 s to 2 contacts"
    with qtbot.waitSignal(toast.undone), qtbot.assertNotEmitted(toast.expired):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not toast.isVisible()


def test_a_second_toast_ends_the_first(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_message("Organizer archived")
    with qtbot.waitSignal(toast.expired):
        toast.show_message("Reminder dropped")
    assert toast.isVisible()


def test_time_stands_still_while_the_toast_has_the_focus(window: QWidget, qtbot: QtBot) -> None:
    QCursor.setPos(window.mapToGlobal(QPoint(2, 2)))  # a toast under the pointer would stand still already
    toast = Toast(window)
    toast.show_message("Sending in {seconds} s", seconds=1)
    undo = next(child for child in toast.findChildren(QPushButton) if child.text() == "Undo")
    held_states: list[bool] = []
    toast.hovered.connect(held_states.append)
    qtbot.wait(20)
    assert held_states == []
    undo.setFocus()
    assert held_states == [True]
    for _ in range(30):
        toast._on_tick()
    assert toast.seconds_left == 1


def test_a_menu_calls_what_was_chosen_and_tells_why_not(window: QWidget, qtbot: QtBot) -> None:
    called: list[str] = []
    menu = build_menu(
        window,
        [
            MenuEntry("Resend", "send", "Ctrl+R", on_triggered=lambda: called.append("resend")),
            None,
            MenuEntry("Seal…", "lock", enabled=False, tooltip="Sealed already"),
        ],
    )
    heard = QAccessible.queryAccessibleInterface(menu).child(0)
    assert heard.text(QAccessible.Text.Name) == "Resend", "not with its key"
    assert "R" in heard.text(QAccessible.Text.Accelerator)
    menu.actions()[0].trigger()
    assert called == ["resend"]
    assert menu.actions()[1].isSeparator()
    assert (menu.actions()[2].isEnabled(), menu.actions()[2].toolTip()) == (
        False,
        "Sealed already",
    )


def test_a_changed_dialog_asks_before_it_closes(window: QWidget, qtbot: QtBot) -> None:
    dialog = Dialog("New contact", "Save", parent=window)
    dialog.open()
    assert window.findChild(Scrim) is not None
    dialog.set_changed(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    asked = dialog.findChild(ConfirmDialog)
    assert asked is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        asked.primary_button.click()


def test_the_veil_goes_with_the_dialog_however_it_ends(window: QWidget, qtbot: QtBot) -> None:
    page = QWidget(window)
    dialog = Dialog("New contact", "Save", parent=page)
    dialog.open()
    dialog.open()
    assert len(window.findChildren(Scrim)) == 1
    page.deleteLater()
    qtbot.waitUntil(lambda: window.findChild(Scrim) is None)


def test_enter_presses_the_primary_button(window: QWidget, qtbot: QtBot) -> None:
    dialog = Dialog("New contact", "Save", parent=window)
    entry = QLineEdit()
    dialog.body.addWidget(entry)
    dialog.open()
    entry.setFocus()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(entry, Qt.Key.Key_Return)


def test_escape_closes_the_panel_and_gives_the_focus_back(window: QWidget, qtbot: QtBot) -> None:
    content, panel = QLineEdit(), QLineEdit()
    both = SidePanel(content, panel)
    put(window, both)
    both.open_panel()
    panel.setFocus()
    with qtbot.waitSignal(both.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert content.hasFocus()
    assert not panel.isVisible()


def test_a_panel_opens_narrower_where_the_list_beside_it_needs_the_room(window: QWidget) -> None:
    both = SidePanel(QWidget(), panel := QWidget())
    window.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
    put(window, both)
    window.resize(1064, 600)
    QApplication.processEvents()
    both.open_panel()
    assert (panel.width(), both.width()) == (414, 1064)


def test_a_panel_opens_at_its_usual_width_where_there_is_room(window: QWidget) -> None:
    both = SidePanel(QWidget(), panel := QWidget())
    put(window, both)
    window.resize(1400, 600)
    QApplication.processEvents()
    both.open_panel()
    assert panel.width() == 460


def test_words_of_the_save_bar_are_never_cut(window: QWidget) -> None:
    bar = SaveBar(slim=True)
    bar.set_words("Modification non enregistrée de ce dossier")
    put(window, bar)
    bar.set_changed(True)
    window.resize(320, 400)
    QApplication.processEvents()
    (words,) = [each for each in bar.findChildren(QLabel) if "Modification" in each.text()]
    assert words.height() >= words.heightForWidth(words.width()), "they wrap"


def test_an_avatar_keeps_its_colour_and_letters() -> None:
    assert initials("Halden Bakery Ltd") == "HB"
    assert initials("Nora") == "NO"
    assert initials("") == "?"
    assert hue_of("4") == hue_of(4)


def test_both_buttons_of_a_search_field_have_names(look: Theme, qtbot: QtBot) -> None:
    field = SearchField("Find")
    qtbot.addWidget(field)
    assert sorted(button.accessibleName() for button in field.findChildren(QToolButton)) == ["Clear", "Find"]


@pytest.mark.behaviour("APP-4")
def test_tab_comes_by_the_tool_bar_of_what_hands_its_focus_to_a_list(window: QWidget, qtbot: QtBot) -> None:
    """A focus proxy would let Tab jump over all that stands before it."""
    page, before, bar, listed = QWidget(), QLineEdit(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addWidget(listed)
    lead_focus(page, listed)
    put(window, before)
    put(window, page)
    page.setFocus()
    assert QApplication.focusWidget() is listed
    before.setFocus()
    came = []
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        came.append(QApplication.focusWidget())
    assert came == [bar, listed]
