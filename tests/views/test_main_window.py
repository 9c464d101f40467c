"""What people see around the page, and the keys that take them from one to another."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import disk_faults, pausing
from app.services.assembly import Opened
from app.services.glance import look
from app.views import notices, places
from app.views.desk import Desk, Place
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.words import dates
from tests.support.window import MORNING, StandInPage, add_account, ask, open_firm


@dataclasses.dataclass
class Stopped:
    """What a sender says whose queue stands still."""

    stopped: str = ""
    stopped_words: str = ""


class Firm:
    """A window over a real database; commits are seen at once."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.office = opened.office
        self.report = Stopped()
        self.desk = Desk(self.office, sync=True)
        self.pulse = Pulse(self.desk, lambda: self.report)
        self.window = MainWindow(self.desk, self.pulse)
        self.pulse.start()
        self.desk.go(Place("accounts"))

    def at(self) -> str:
        assert self.window.place is not None
        return self.window.place.page

    def page(self) -> StandInPage:
        page = self.window.page()
        assert isinstance(page, StandInPage)
        return page


@pytest.fixture
def firm(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Firm]:
    for name, entry in places.PAGES.items():
        made = dataclasses.replace(entry, factory=_standing_in(name))
        monkeypatch.setitem(places.PAGES, name, made)
    dates.set_reader("en", "UTC", MORNING.date())
    opened = open_firm(tmp_path)
    made_firm = Firm(opened)
    qtbot.addWidget(made_firm.window)
    made_firm.window.show()
    qtbot.waitExposed(made_firm.window)
    made_firm.window.activateWindow()
    yield made_firm
    made_firm.desk.close()
    opened.close()


def _standing_in(name: str) -> Callable[[Desk], QWidget]:
    return lambda desk: StandInPage(desk, name)


def _banner(firm: Firm, words: str) -> Banner:
    return next(each for each in firm.window.notices.findChildren(Banner) if each.accessibleName() == words)


def test_each_page_is_made_when_somebody_goes_there_and_kept(firm: Firm) -> None:
    firm.desk.go(Place("chat", request_id=7))
    first = firm.page()
    firm.desk.go(Place("outbox"))
    firm.desk.go(Place("chat", segment="overdue"))
    assert firm.page() is first
    assert first.places == [Place("chat", request_id=7), Place("chat", segment="overdue")]
    assert firm.window.windowTitle() == "Chat – Relance"


def test_the_side_bar_lights_where_one_is(firm: Firm) -> None:
    buttons = firm.window.sidebar.buttons
    buttons["invoice"].click()
    assert firm.at() == "invoice"
    assert [name for name, button in buttons.items() if button.isChecked()] == ["invoice"]
    firm.desk.go(Place("account", account_id=1))
    assert [name for name, button in buttons.items() if button.isChecked()] == ["accounts"]
    firm.desk.go(Place("settings"))
    assert not any(button.isChecked() for button in buttons.values())


@pytest.mark.behaviour("APP-4")
def test_ctrl_and_a_digit_lead_to_the_pages_on_a_french_keyboard_too(qtbot: QtBot, firm: Firm) -> None:
    QTest.keyClick(firm.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert firm.at() == "proposal"
    QTest.keyClick(firm.window, Qt.Key.Key_Eacute, Qt.KeyboardModifier.ControlModifier)
    assert firm.at() == "accounts"


def test_counts_follow_what_waits_for_clients(firm: Firm) -> None:
    account = add_account(firm.office)
    ask(firm.office, account)
    buttons = firm.window.sidebar.buttons
    assert buttons["chat"].count == 1
    assert buttons["chat"].accessibleName() == "Chats, 1 waiting"
    assert buttons["tasks"].count == 1
    assert buttons["invoice"].count == 0


def test_f6_goes_round_the_areas(qtbot: QtBot, firm: Firm) -> None:
    window = firm.window
    window.page().focus_area().setFocus()  # type: ignore[union-attr]
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        areas = (("side bar", window.sidebar), ("page", window.stack), ("status bar", window.status))
        seen += [name for name, area in areas if area.isAncestorOf(focused)]
    assert seen == ["status bar", "side bar", "page"]


def test_a_narrow_window_shows_icons_and_opens_for_a_search(qtbot: QtBot, firm: Firm) -> None:
    firm.window.resize(1024, 680)
    qtbot.waitUntil(lambda: firm.window.sidebar.is_narrow)
    assert firm.window.sidebar.width() <= px(56)
    QTest.keyClick(firm.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not firm.window.sidebar.is_narrow
    assert firm.window.sidebar.search.hasFocus()


@pytest.mark.behaviour("APP-5")
def test_search_finds_accounts_and_requests_and_enter_opens(qtbot: QtBot, firm: Firm) -> None:
    account = add_account(firm.office)
    request = ask(firm.office, account, "Papers of Halden")
    box = firm.window.sidebar.search
    QTest.keyClicks(box, "hald")
    assert [hit.name for hit in box.hits()] == ["Halden Bakery Ltd", "Papers of Halden"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert firm.window.place == Place("chat", account_id=account, request_id=request)
    assert box.text() == ""


def test_an_account_of_that_name_comes_before_one_whose_contact_has_it(firm: Firm) -> None:
    add_account(firm.office, "Bluefin Charters", "harold@bluefin.example")
    add_account(firm.office, "Harbour Yoga", "tess@harbour.example")
    QTest.keyClicks(firm.window.sidebar.search, "har")
    assert [hit.name for hit in firm.window.sidebar.search.hits()] == ["Harbour Yoga", "Bluefin Charters"]


def test_search_says_when_there_is_nothing(qtbot: QtBot, firm: Firm) -> None:
    box = firm.window.sidebar.search
    QTest.keyClicks(box, "nobody")
    assert [hit.name for hit in box.hits()] == ["Nothing found"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert firm.at() == "accounts"


def test_a_page_with_unsaved_changes_may_stay(firm: Firm) -> None:
    page = firm.page()
    page.stays = True
    firm.desk.go(Place("outbox"))
    assert firm.at() == "accounts"
    page.then()  # type: ignore[operator]
    assert firm.at() == "outbox"


@pytest.mark.behaviour("APP-1")
def test_without_a_mail_account_the_window_says_that_nothing_leaves(firm: Firm) -> None:
    assert "Sandbox" in firm.window.status.mail.text()
    assert [notice.act for notice in firm.window.notices.shown_notices] == [notices.SET_UP]


@pytest.mark.behaviour("ENG-8")
def test_a_pause_is_always_visible_and_can_be_ended_there(qtbot: QtBot, firm: Firm) -> None:
    pausing.pause_for(firm.office, "resumed")
    (notice, *_) = firm.window.notices.shown_notices
    assert notice.words.startswith("Paused until you resume")
    with qtbot.waitSignal(firm.window.notice_acted) as pressed:
        _banner(firm, notice.words).acted.emit()
    assert pressed.args == [notices.RESUME]
    pausing.resume(firm.office)
    assert notices.RESUME not in [each.act for each in firm.window.notices.shown_notices]


@pytest.mark.behaviour("ENG-5")
def test_a_refused_sign_in_is_told_with_the_server_s_words_and_a_way_to_fix_it(firm: Firm) -> None:
    firm.report = Stopped("sign-in-refused", "535 5.7.8 no")
    firm.pulse.refresh()
    (notice, *_) = firm.window.notices.shown_notices
    assert notice.act == notices.FIX
    assert "535 5.7.8 no" in notice.words
    assert notice.tone == "bad"


def test_undo_of_a_toast_is_called_once(qtbot: QtBot, firm: Firm) -> None:
    undone: list[str] = []
    firm.desk.toast("Sending in {seconds} s", undo=lambda: undone.append("x"))
    QTest.keyClick(firm.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(firm.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["x"]


def test_the_window_is_made_anew_in_another_language_and_stays_where_it_was(firm: Firm) -> None:
    firm.desk.go(Place("chat", request_id=3))
    before = firm.page()
    firm.window.rebuild()
    assert firm.window.place == Place("chat", request_id=3)
    assert firm.page() is not before


@pytest.mark.behaviour("APP-11")
def test_a_disk_without_room_is_said_before_something_is_lost_and_no_more_once_there_is_room(
    firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = disk_faults.NO_SPACE - 1
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=left))
    firm.window.show_glance(look(firm.desk.office))
    (full, *_) = firm.window.notices.shown_notices
    assert full.words.startswith("The disk is nearly full: 100.0 MB left.") and full.act == notices.HELP
    left += 1
    firm.window.show_glance(look(firm.desk.office))
    assert full not in firm.window.notices.shown_notices


@pytest.mark.behaviour("ENG-10")
def test_a_wrong_clock_and_a_network_drive_are_said_above_every_page(firm: Firm) -> None:
    assert firm.pulse.glance is not None
    written = firm.pulse.glance.at + timedelta(hours=3)
    wrong = dataclasses.replace(firm.pulse.glance, written_until=written, stopped="clock-behind", network=True)
    firm.window.show_glance(wrong)
    clock, drive = firm.window.notices.shown_notices[:2]
    assert "Monday 23 November 2026, 13:42" in clock.words and clock.act == notices.CLOCK
    assert "network drive" in drive.words and drive.act == notices.HELP
