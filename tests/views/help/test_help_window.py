"""F1 opens the page for where one is; the help is one window, offline, and never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import handbook
from app.services.handbook import INDEX, LANGUAGES
from app.views.desk import Desk, Place
from app.views.help import topics
from app.views.help.window import HelpWindow, close_help, help_for
from app.views.main_window import MainWindow
from app.views.places import PAGES
from app.views.pulse import Pulse
from app.views.settings.settings_page import SECTIONS
from app.views.theme import px, theme
from app.views.widgets.dialog import Dialog
from app.views.words import dates
from tests.support.window import MORNING, StandInPage, add_account, ask, name_firm, open_firm

NONE = Qt.KeyboardModifier.NoModifier
# The offscreen platform has no order of windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    dates.set_reader("en", "UTC", MORNING.date())
    yield
    close_help()
    dates.set_reader("en", "UTC", MORNING.date())


def _standing_in(name: str) -> Callable[[Desk], QWidget]:
    return lambda desk: StandInPage(desk, name)


def shown() -> HelpWindow:
    """The help window that is open."""
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible()]
    return found


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[MainWindow]:
    """A window whose pages are real where they have parts, and stand-ins else: F1 asks the window for those."""
    before = dict(PAGES)
    for name in set(PAGES) - {"account", "settings", "templates"}:
        PAGES[name] = replace(PAGES[name], factory=_standing_in(name))
    opened = open_firm(tmp_path_factory.mktemp("firm"))
    name_firm(opened.office)
    ask(opened.office, add_account(opened.office))
    desk = Desk(opened.office, sync=True)
    made = MainWindow(desk, Pulse(desk, lambda: None))
    made.resize(1100, 700)
    yield made
    made.hide()
    made.deleteLater()
    desk.close()
    opened.close()
    PAGES.update(before)


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in a window that has the keyboard: shortcuts work in no other."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    QTest.keyClick(widget, key, held)


@pytest.mark.behaviour("HLP-1")
def test_f1_opens_the_page_of_each_screen_in_both_languages(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    qtbot.waitExposed(window)
    places = [Place(page) for page in topics.SCREENS if page not in {name for name, _ in topics.PARTS}]
    places += [Place("account", account_id=1, tab=tab) for page, tab in topics.PARTS if page == "account"]
    places += [Place("settings", tab=section) for section in SECTIONS]
    places += [Place("templates", tab="mails"), Place("templates", tab="organizer")]
    for language in LANGUAGES:
        dates.set_reader(language, "UTC", MORNING.date())
        close_help()
        for place in places:
            window.go(place)
            press(qtbot, window, Qt.Key.Key_F1)
            page = topics.topic_at(place.page, place.tab)
            assert shown().page == page, place
            assert shown().windowTitle().startswith(handbook.read(language).pages[page].title)
    window.hide()


@pytest.mark.behaviour("HLP-1")
def test_f1_in_a_dialog_opens_the_dialogs_page_and_the_dialog_stays(qtbot: QtBot, window: MainWindow) -> None:
    from app.views.accounts.new_account import NewAccountDialog

    window.show()
    window.go(Place("invoice"))
    known = NewAccountDialog(window._desk, window)
    other = Dialog("Anything", "Fine", parent=window)
    for dialog, page in ((known, "accounts"), (other, "invoices")):
        dialog.open()
        qtbot.waitExposed(dialog)
        press(qtbot, dialog, Qt.Key.Key_F1)
        assert shown().page == page
        assert dialog.isVisible()
        assert not shown().isModal()
        press(qtbot, shown(), Qt.Key.Key_Escape)
        dialog.done(0)
    window.hide()


def test_there_is_one_window_and_escape_closes_it(qtbot: QtBot) -> None:
    help_for(None)
    first = shown()
    assert first.page == INDEX
    help_for(None)
    assert shown() is first
    press(qtbot, first, Qt.Key.Key_Escape)
    assert not first.isVisible()


def test_links_lead_on_and_back_leads_back(qtbot: QtBot) -> None:
    help_for(None)
    window = shown()
    window.text.anchorClicked.emit(QUrl("invoices.md"))
    window.text.anchorClicked.emit(QUrl("import-export.md#import-unpaid-invoices"))
    assert window.page == "import-export"
    assert window.text.textCursor().block().text() == "Import unpaid invoices"
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page == "invoices"
    window.back.click()
    assert window.page == INDEX
    assert not window.back.isEnabled()
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.page == "invoices"


def test_a_search_lists_the_pages_and_enter_opens_the_best(qtbot: QtBot) -> None:
    help_for(None)
    window = shown()
    window.search.setText("app passwords")
    assert window.contents.count() < len(window.book.pages)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page == "mail-account"
    assert window.text.extraSelections(), "the words are marked"
    window.search.setText("xylophone")
    assert window.contents.count() == 0
    assert "xylophone" in window._nothing.text()
    window.search.clear()
    assert window.contents.currentItem().text() == "Set up the mail account"


def test_it_follows_the_language_the_theme_and_the_size_of_text(qtbot: QtBot) -> None:
    help_for(None)
    window = shown()
    window.open_page("shortcuts")
    assert "Ctrl K" in window.text.toPlainText(), "the keys are on the page"
    try:
        dates.set_reader("fr", "UTC", MORNING.date())
        theme().set_text_scale(150)
        theme().set_mode("dark")
        qtbot.waitUntil(lambda: window.windowTitle().startswith("Clavier"))
        assert window.text.document().defaultFont().pixelSize() == px(13) == 20
    finally:
        theme().set_text_scale(100)
        theme().set_mode("light")


def test_nothing_is_fetched_by_a_page(tmp_path: Path) -> None:
    help_for(None)
    secret = tmp_path / "secret.txt"
    secret.write_text("private")
    assert shown().text.loadResource(2, QUrl.fromLocalFile(str(secret))) is None
