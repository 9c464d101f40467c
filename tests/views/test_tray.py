"""The tray tells the truth about sending, and pauses and resumes it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.services import firm as firm_service
from app.services import pausing
from app.services.assembly import Opened
from app.services.clock import SetClock
from app.services.glance import Glance, look
from app.services.mail.outbox_list import OutboxRow
from app.services.requests.listing import Kind
from app.views import notices, places, standing
from app.views.alerts import Alerts
from app.views.places import HOME
from app.views.preferences import Preferences
from app.views.shell import Shell
from app.views.today.page import TodayPage
from app.views.tray import Tray
from app.views.tray_status import StatusRow, TrayStatus
from app.views.words import dates
from tests.support.window import MORNING, add_account, ask, name_firm, open_firm

# The offscreen platform has no tray to speak of, and says so once.
pytestmark = pytest.mark.qt_log_ignore(
    "systemTrayWindowChanged", "does not support raise", "grabbing the keyboard", extend=True
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    dates.set_reader("en", "UTC", MORNING.date())
    made = open_firm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def glance(opened: Opened) -> Glance:
    """A firm with a mail account, whose next mail leaves at 11:00."""
    seen = look(opened.office)
    status = replace(
        seen.status, sandbox=False, address="office@firm.example", due_today=7,
        next_at=datetime(2026, 11, 23, 11, tzinfo=UTC),
    )  # fmt: skip
    return replace(seen, status=status)


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    made = Tray(available=lambda: True)
    made.start()
    yield made
    made.stop()
    made.menu.deleteLater()


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def entry(menu: QMenu, start: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(start))


@pytest.mark.behaviour("ENG-1")
def test_the_first_line_says_what_leaves_next(tray: Tray, glance: Glance) -> None:
    tray.show_glance(glance)
    assert words(tray.menu)[0].startswith("Next: 11:00, 7 e-mail")
    assert words(tray.menu)[1:3] == ["Open Relance", "New request…"]
    assert "Going out today (7)" in words(tray.menu)


@pytest.mark.behaviour("TRY-1", "INB-1")
def test_the_menu_looks_into_the_mailbox_where_one_is_read(qtbot: QtBot, tray: Tray, glance: Glance) -> None:
    tray.show_glance(glance)
    assert "Check mail now" not in words(tray.menu)
    tray.show_glance(replace(glance, status=replace(glance.status, reads_mail=True)))
    with qtbot.waitSignal(tray.check_mail_wanted):
        entry(tray.menu, "Check mail now").trigger()


@pytest.mark.behaviour("NTF-1")
def test_the_icon_shows_what_it_is_told_while_there_is_one(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    icons = QSystemTrayIcon.MessageIcon
    shown: list[tuple[str, str, QSystemTrayIcon.MessageIcon]] = []
    monkeypatch.setattr(tray.icon, "showMessage", lambda *given: shown.append(given))
    tray.say("Bounced", "550 no such user", alarming=True)
    tray.say("Halden Bakery Ltd", "Payment recorded")
    assert shown == [("Bounced", "550 no such user", icons.Warning),
                     ("Halden Bakery Ltd", "Payment recorded", icons.Information)]  # fmt: skip
    tray.stop()
    tray.say("Bounced", "550 no such user")
    assert len(shown) == 2, "there is no icon that it could point at"


@pytest.mark.behaviour("ENG-8")
def test_a_pause_is_chosen_here_and_shown_here(qtbot: QtBot, tray: Tray, glance: Glance) -> None:
    tray.show_glance(glance)
    lengths = entry(tray.menu, "Pause sending").menu()
    assert isinstance(lengths, QMenu)
    assert words(lengths) == ["For 1 hour", "Until tomorrow", "Until Mon 30 Nov", "Until I resume"]
    with qtbot.waitSignal(tray.pause_wanted) as chosen:
        lengths.actions()[2].trigger()
    assert chosen.args == ["monday"]
    paused = replace(glance.status, pause=firm_service.Pause(True, datetime(2026, 11, 30, tzinfo=UTC)))
    tray.show_glance(replace(glance, status=paused))
    assert words(tray.menu)[0] == "Paused until Mon 30 Nov, 00:00"
    with qtbot.waitSignal(tray.resume_wanted):
        entry(tray.menu, "Resume").trigger()


@pytest.mark.behaviour("ENG-4", "ENG-5")
def test_the_icon_tells_normal_paused_problem_and_offline_apart(glance: Glance) -> None:
    assert standing.standing(glance).state == "normal"
    assert standing.standing(replace(glance, stopped="offline")).state == "offline"
    assert standing.standing(replace(glance, stopped="sign-in-refused")).state == "problem"
    assert standing.standing(replace(glance, status=replace(glance.status, problems=2))).state == "problem"
    paused = replace(glance.status, pause=firm_service.Pause(True), problems=2)
    assert standing.standing(replace(glance, status=paused, stopped="offline")).state == "paused"


def test_the_menu_is_left_alone_while_nothing_changed(tray: Tray, glance: Glance) -> None:
    tray.show_glance(glance)
    before = tray.menu.actions()
    tray.show_glance(replace(glance, at=glance.at + timedelta(minutes=1)))
    assert tray.menu.actions() == before


def test_a_tray_that_comes_later_is_noticed(qtbot: QtBot) -> None:
    there: list[bool] = []
    tray = Tray(available=lambda: bool(there))
    tray._timer.setInterval(5)
    tray.start()
    assert not tray.is_available
    with qtbot.waitSignal(tray.available_changed):
        there.append(True)
    assert tray.icon.isVisible()
    with qtbot.waitSignal(tray.available_changed) as gone:
        there.clear()
    assert gone.args == [False]
    tray.stop()


# The small window


def click(tray: Tray) -> TrayStatus:
    """Click the icon; returns the small window."""
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert tray.status is not None
    return tray.status


@pytest.mark.behaviour("TRY-1")
def test_a_click_on_the_icon_shows_how_sending_stands(tray: Tray, glance: Glance) -> None:
    busy = replace(glance.status, sent_today=5, waiting=148, problems=3, retrying=1, blocked=2, replies=4)
    tray.show_backup(datetime(2026, 11, 23, 8, 30, tzinfo=UTC))
    tray.show_glance(replace(glance, status=busy))
    shown = click(tray)
    assert shown.isVisible()
    assert not shown.isModal()
    said = {each.text() for each in shown.findChildren(QLabel)}
    assert {"3 problem(s) in the outbox", "5 of 12 sent today", "7 to go", "Backed up Today, 08:30"} <= said
    assert shown.next.text().startswith("Next send 11:00")
    rows = {each.accessibleName() for each in shown.findChildren(StatusRow) if each.isVisible()}
    assert rows == {
        "Waiting on clients: 148", "Client replies: 4", "Problems in the outbox: 3", "Nobody to notify: 2",
        "Retrying: 1",
    }  # fmt: skip
    tray.show_glance(glance)
    assert not shown.retrying.isVisible()
    assert shown.state.text() == "Sending normally"


@pytest.mark.behaviour("TRY-1", "ENG-8")
def test_the_small_window_pauses_resumes_and_leads_into_the_program(qtbot: QtBot, tray: Tray, glance: Glance) -> None:
    tray.show_glance(glance)
    shown = click(tray)
    shown.pause.click()
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    assert words(menu)[0] == "For 1 hour"
    with qtbot.waitSignal(tray.pause_wanted) as chosen:
        menu.actions()[0].trigger()
    menu.close()
    assert chosen.args == ["hour"]
    tray.show_glance(replace(glance, status=replace(glance.status, pause=firm_service.Pause(True))))
    assert shown.state.text() == "Paused until you resume"
    with qtbot.waitSignal(tray.resume_wanted):
        shown.pause.click()
    with qtbot.waitSignal(tray.page_wanted) as led:
        shown.problems.click()
    assert led.args == ["outbox", "problems"]
    assert not shown.isVisible()
    click(tray)
    with qtbot.waitSignal(tray.page_wanted) as led:
        shown.replies.click()
    assert led.args == ["today", ""], "where answers that nobody has dealt with stand"
    click(tray)
    with qtbot.waitSignal(tray.open_wanted):
        shown.opening.click()
    assert not shown.isVisible()


def test_the_small_window_closes_with_escape_a_second_click_and_when_one_turns_away(
    qtbot: QtBot, tray: Tray, glance: Glance
) -> None:
    tray.show_glance(glance)
    shown = click(tray)
    qtbot.waitUntil(shown.isActiveWindow)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    click(tray)
    click(tray)
    assert not shown.isVisible()
    click(tray)
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowDeactivate))
    assert not shown.isVisible()
    click(tray)
    assert not shown.isVisible(), "the press that took the keyboard from it is the one that closed it"
    with qtbot.waitSignal(tray.open_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)
    assert tray.status is None


@pytest.mark.behaviour("APP-2", "TRY-1")
def test_without_a_tray_the_program_says_so_and_stays_minimised(qtbot: QtBot, tmp_path: Path) -> None:
    bare = Tray(available=lambda: False)
    shell = Shell(open_firm(tmp_path), Preferences(), "en", bare)
    shell.window.show()
    assert not shell.window.close()
    assert shell.window.isMinimized()
    assert shell.window.isVisible(), "its entry in the task bar is the only way back"
    assert "No tray" in shell.window.status.said.text()
    shell.window.hide()
    shell._on_tray_available(False)
    assert shell.window.isMinimized()
    shell.end()
    bare.stop()


@pytest.mark.behaviour("APP-2")
def test_in_the_tray_next_to_nothing_ticks(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host = Tray(available=lambda: True)
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    shell = Shell(opened, Preferences(), "en", host)
    shell.begin(background=False)
    begun: list[bool] = []
    monkeypatch.setattr(shell.engine, "start", lambda: begun.append(True))
    shell._on_soon()
    assert not begun, "the sender's modules load beside the first page, and both take twice as long"
    shell.window.go(HOME)
    qtbot.waitUntil(lambda: shell.desk.workers.pending == 0)
    shell._on_soon()
    assert begun and not shell._soon.isActive()
    assert shell._later.isActive(), "whoever goes to another page waits for its modules"
    shell._load_rest()
    qtbot.waitUntil(lambda: shell.desk.workers.pending == 0)
    assert shell.window.isVisible()
    assert not shell.window.close()
    assert not shell.window.isVisible()
    roots: list[QObject] = [shell, shell.window, shell.desk, host]
    clocks = [each for root in roots for each in root.findChildren(QTimer) if each.isActive()]
    rate = sum(1000 / each.interval() for each in clocks if not each.isSingleShot())
    assert rate < 1, [(type(each.parent()).__name__, each.interval()) for each in clocks]
    page = shell.window.page()
    assert isinstance(page, TodayPage)
    assert not [each for each in page.findChildren(QTimer) if each.isActive()], "nobody looks at the day"
    shell.end()
    assert [name for name in places.REST if f"app.views.{name}" not in sys.modules] == []
    host.stop()


def test_the_modules_of_every_other_page_are_loaded_beside_the_window() -> None:
    tree = ast.parse(Path(places.__file__).read_text("utf-8"))
    late = {
        each.module for each in ast.walk(tree)
        if isinstance(each, ast.ImportFrom) and each.col_offset and (each.module or "").startswith("app.views.")
    }  # fmt: skip
    assert {f"app.views.{name}" for name in places.REST} == late - {"app.views.today.page", "app.views.setup.page"}


# How long a pause lasts


@pytest.mark.behaviour("ENG-8")
@pytest.mark.parametrize(
    ("length", "end"),
    [
        ("hour", datetime(2026, 11, 23, 11, 42, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 11, 24, tzinfo=UTC)),
        ("monday", datetime(2026, 11, 30, tzinfo=UTC)),
        ("resumed", None),
    ],
)
def test_a_pause_ends_when_its_words_say(opened: Opened, length: pausing.Length, end: datetime | None) -> None:
    assert pausing.pause_for(opened.office, length) == end
    assert look(opened.office).status.pause.until == end


@pytest.mark.behaviour("ENG-8")
def test_a_pause_survives_a_restart(opened: Opened, tmp_path: Path) -> None:
    pausing.pause_for(opened.office, "resumed")
    opened.close()
    again = open_firm(tmp_path, SetClock(MORNING + timedelta(days=3)))
    assert look(again.office).status.pause.paused
    pausing.resume(again.office)
    assert not look(again.office).status.pause.paused
    again.close()


def test_monday_is_the_coming_one() -> None:
    assert pausing.next_monday(date(2026, 11, 29)) == date(2026, 11, 30)
    assert pausing.next_monday(date(2026, 11, 30)) == date(2026, 12, 7)


# Notifications


def problem(number: int, state: str, reply: str = "") -> OutboxRow:
    return OutboxRow(
        id=number, account_id=1, account_name="Bluefin Charters", request_id=1, kind=Kind.INVOICE, title="Invoice 2033",
        reference="INV-2033", contact_id=1, recipient="Ada", address="ada@bluefin.example", state=state,  # type: ignore[arg-type]
        reason="", step_kind="first", step=0, total=1, not_before=MORNING, created_at=MORNING, finished_at=None,
        attempts=1, reply_code=550, reply_text=reply, sandbox=False, resolved=False, subject="",
    )  # fmt: skip


@pytest.mark.behaviour("ENG-4")
def test_a_failure_is_told_once_with_the_server_s_words(glance: Glance) -> None:
    alerts = Alerts()
    assert alerts.news(glance) == []
    failed = replace(glance, problems=(problem(1, "failed", "550 no such user"),))
    (alert,) = alerts.news(failed)
    assert "Bluefin Charters" in alert.title
    assert alert.words == "“Invoice 2033” to ada@bluefin.example was refused.\nThe server said: 550 no such user"
    assert alerts.news(failed) == []


def test_what_was_wrong_at_the_start_is_no_news_and_routine_sends_are_none(glance: Glance, opened: Opened) -> None:
    alerts = Alerts()
    assert alerts.news(replace(glance, problems=(problem(1, "failed"),))) == []
    ask(opened.office, add_account(opened.office))
    assert alerts.news(look(opened.office)) == []


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("bounced", "ada@bluefin.example does not work. “Invoice 2033” was not delivered."),
        ("uncertain", "“Invoice 2033” to ada@bluefin.example: say in the outbox whether it is to be sent again."),
        ("held", "“Invoice 2033” to ada@bluefin.example leaves once you approve it in the outbox."),
    ],
)
def test_a_notification_says_what_happened_and_what_to_do(glance: Glance, state: str, words: str) -> None:
    alerts = Alerts()
    alerts.news(glance)
    (alert,) = alerts.news(replace(glance, problems=(problem(1, state),)))
    assert alert.words == words


def test_many_failures_at_once_make_one_notification(glance: Glance) -> None:
    alerts = Alerts()
    alerts.news(glance)
    assert len(alerts.news(replace(glance, problems=tuple(problem(each, "failed") for each in range(5))))) == 1


@pytest.mark.behaviour("ENG-5")
def test_a_stopped_queue_is_told_once_and_again_when_it_stops_anew(glance: Glance) -> None:
    alerts, stopped = Alerts(), replace(glance, stopped="sign-in-refused")
    assert len(alerts.news(stopped)) == 1
    assert alerts.news(stopped) == []
    assert alerts.news(glance) == []
    assert len(alerts.news(stopped)) == 1
    assert alerts.news(replace(glance, stopped="offline")) == []


@pytest.mark.behaviour("ENG-5")
def test_without_a_network_the_window_says_what_waits_and_offers_to_try_now(glance: Glance) -> None:
    away = replace(glance, stopped="offline")
    (notice,) = notices.notices(away)
    assert "is this computer online?" in notice.words and (notice.action, notice.act) == ("Try now", notices.TRY)
    assert standing.next_send(away) == "7 e-mail(s) wait", "no hour: it would pass in vain"
    (limited,) = notices.notices(replace(glance, stopped="limited"))
    assert limited.act == "", "who tries against a limit makes it longer"
