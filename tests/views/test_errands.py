"""Errands from tray and search box: the mailbox is read, a backup made, sending paused, and each says how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import office_backups, settings
from app.services import status as status_service
from app.services.settings import MailAccountSettings
from app.views.desk import Place, ToastWish
from app.views.preferences import Preferences
from app.views.shell import Shell
from app.views.tray import Tray
from tests.support.window import name_firm, open_firm

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


class Running:
    """The program with its window, and what it said."""

    def __init__(self, folder: Path) -> None:
        opened = open_firm(folder)
        name_firm(opened.office)
        self.tray = Tray(available=lambda: True)
        self.shell = Shell(opened, Preferences(), "en", self.tray)
        self.office = opened.office
        self.said: list[str] = []
        self.went: list[Place] = []
        self.shell.desk.toasted.connect(self._note)
        self.shell.desk.navigated.connect(self.went.append)

    def _note(self, wish: ToastWish) -> None:
        self.said.append(wish.text)

    def end(self) -> None:
        self.shell.end()
        self.tray.stop()


@pytest.fixture
def running(tmp_path: Path, qtbot: QtBot) -> Iterator[Running]:
    made = Running(tmp_path)
    yield made
    made.end()


def reads_mail(running: Running) -> None:
    account = MailAccountSettings(
        host="mail.firm.example", username="firm", from_address="office@firm.example", imap_host="mail.firm.example"
    )
    settings.save_firm(running.office, mail_account=account)


@pytest.mark.behaviour("INB-1", "TRY-1")
def test_the_mailbox_is_read_at_once_and_how_it_went_is_said(
    running: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads_mail(running)
    faults = iter(["", "mailbox-refused"])

    def look(done: Callable[[str], None]) -> bool:
        done(next(faults))
        return True

    monkeypatch.setattr(running.shell.engine, "look_into_mailbox", look)
    running.tray.check_mail_wanted.emit()
    qtbot.waitUntil(lambda: len(running.said) == 1)
    assert running.said == ["The mailbox was read just now."]
    running.shell.desk.errand("check-mail")
    qtbot.waitUntil(lambda: len(running.said) == 2)
    assert "password" in running.said[1].lower() or "sign" in running.said[1].lower()


@pytest.mark.behaviour("INB-1")
def test_where_no_mailbox_is_set_up_the_way_to_it_is_shown(running: Running, qtbot: QtBot) -> None:
    running.shell.desk.errand("check-mail")
    qtbot.waitUntil(lambda: bool(running.said))
    assert running.went == [Place("settings", tab="mail")] and "incoming" in running.said[0]


@pytest.mark.behaviour("APP-3")
def test_a_backup_is_made_from_anywhere(running: Running, qtbot: QtBot) -> None:
    running.shell.desk.errand("back-up")
    qtbot.waitUntil(lambda: bool(running.said), timeout=15_000)
    assert running.said[0].startswith("Backed up and verified")
    assert [each.good for each in office_backups.listed(running.office).backups] == [True]


@pytest.mark.behaviour("ENG-8")
def test_all_sending_is_paused_and_resumed_by_name(running: Running, qtbot: QtBot) -> None:
    running.shell.desk.errand("pause-hour")
    qtbot.waitUntil(lambda: status_service.status(running.office).pause.paused)
    assert status_service.status(running.office).pause.until is not None
    running.shell.desk.errand("resume")
    qtbot.waitUntil(lambda: not status_service.status(running.office).pause.paused)
