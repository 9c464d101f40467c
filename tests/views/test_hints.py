"""A line above a page at the first visit: it goes away by itself, for good, and is never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import handbook
from app.services.assembly import Opened
from app.views.desk import Desk, Place
from app.views.help.topics import SCREENS
from app.views.help.window import close_help
from app.views.hint_bar import HINTS, Hints
from app.views.main_window import MainWindow
from app.views.places import PAGES
from app.views.preferences import Preferences
from app.views.pulse import Pulse
from app.views.settings.program_section import ProgramSection
from app.views.words import dates
from tests.support.window import MORNING, StandInPage, open_firm

pytestmark = [
    pytest.mark.behaviour("HLP-2"),
    pytest.mark.qt_log_ignore("does not support raise", extend=True),
]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    made = open_firm(tmp_path_factory.mktemp("firm"))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    dates.set_reader("en", "UTC", MORNING.date())
    for name, entry in PAGES.items():
        monkeypatch.setitem(PAGES, name, replace(entry, factory=lambda desk, name=name: StandInPage(desk, name)))  # type: ignore[misc]
    desk = Desk(opened.office, sync=True)
    made = MainWindow(desk, Pulse(desk, lambda: None))
    qtbot.addWidget(made)
    made.show()
    made.go(Place("today"))
    yield made
    close_help()
    desk.close()


def test_a_page_says_at_the_first_visit_what_it_is_for_and_never_again(window: MainWindow) -> None:
    assert window.hint.isVisible() and window.hint.words.text() == HINTS["today"]
    window.go(Place("schedule"))
    assert window.hint.words.text() == HINTS["schedule"]
    window.go(Place("today"))
    assert not window.hint.isVisible()
    window.go(Place("settings"))
    assert not window.hint.isVisible(), "it has none"


def test_the_cross_puts_it_away_and_the_keyboard_stays_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: window.focusWidget() is page.focus_area())
    assert window.hint.closing.accessibleName() == "Close hint" and window.hint.accessibleName() == HINTS["today"]
    window.hint.closing.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.hint.closing, Qt.Key.Key_Space)
    assert not window.hint.isVisible()
    assert window.focusWidget() is page.focus_area()
    assert Hints(window._desk.preferences).words_for("today") == ""


def test_learn_more_opens_the_page_of_the_help(window: MainWindow) -> None:
    from tests.views.help.test_help_window import shown

    window.go(Place("pipelines"))
    window.hint.more.click()
    assert shown().page == "pipelines"
    assert window.hint.isVisible(), "to be read beside the page"


def test_they_are_switched_off_and_on_in_the_settings_and_begin_anew(qtbot: QtBot, window: MainWindow) -> None:
    section = ProgramSection(window._desk)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: "hints" in section.form.values())
    window.go(Place("schedule"))
    section.form.entries["hints"].editor.click()  # type: ignore[attr-defined]
    assert not window.hint.isVisible()
    section.form.entries["hints"].editor.click()  # type: ignore[attr-defined]
    assert window.hint.isVisible()
    window.go(Place("today"))
    assert window.hint.isVisible(), "seen before they were switched off"


def test_what_was_seen_is_kept_for_this_user(tmp_path: Path) -> None:
    first = Preferences(tmp_path / "window.ini")
    Hints(first).put_away("today")
    Hints(first).put_away("outbox")
    first.save()
    again = Hints(Preferences(tmp_path / "window.ini"))
    assert again.words_for("today") == again.words_for("outbox") == ""
    assert again.words_for("schedule")


def test_each_hint_is_of_a_page_that_the_help_explains() -> None:
    assert set(HINTS) <= set(PAGES)
    assert {SCREENS[page] for page in HINTS} <= set(handbook.read("en").pages)
