"""Language, theme, contrast and text size change while the window stands open (APP-4)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.mail import Mail
from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.clock import SetClock
from app.services.send_due import send_due
from app.views import i18n
from app.views.desk import Desk, Place
from app.views.i18n import Languages
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.theme import theme
from app.views.tokens import DARK, LIGHT
from app.views.widgets.dialog import Dialog
from app.views.words import dates
from tests.support.window import MORNING, add_account, ask, name_firm, open_firm
from tests.views.test_translations import TEXTS, tool

pytestmark = pytest.mark.behaviour("APP-4")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    theme().install(qapp)
    for language in i18n.LANGUAGES:
        compiled = tmp_path / f"relance_{language}.qm"
        command: list[str | Path] = [tool("lrelease"), "-silent", TEXTS / f"relance_{language}.ts", "-qm", compiled]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    monkeypatch.setattr(i18n, "folders", lambda: [tmp_path])
    languages = Languages(qapp)
    languages.use("en")
    dates.set_reader("en", "Europe/Paris", MORNING.date())
    opened = open_firm(tmp_path)
    name_firm(opened.office)
    account_id = add_account(opened.office)
    ask(opened.office, account_id)
    desk = Desk(opened.office, sync=True)
    made = MainWindow(desk, Pulse(desk, lambda: None))
    made.setProperty("languages", languages)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    desk.go(Place("account", account_id=account_id, tab="chat"))
    yield made
    languages.use("en")
    theme().set_mode("light")
    theme().set_high_contrast(False)
    theme().set_text_scale(100)
    dates.set_reader("en", "UTC", MORNING.date())
    desk.close()
    opened.close()


def buttons(window: MainWindow) -> set[str]:
    return {each.text() for each in window.findChildren(QPushButton) if each.isVisible()}


def test_the_window_changes_its_language_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    assert "Accounts" in {each.text() for each in window.sidebar.buttons.values()}
    dates.set_reader("fr", "Europe/Paris", MORNING.date())
    window.property("languages").use("fr")
    qtbot.waitUntil(lambda: "Dossiers" in {each.text() for each in window.sidebar.buttons.values()})
    assert window.place is not None
    assert (window.place.page, window.place.tab) == ("account", "chat")
    qtbot.waitUntil(lambda: "Nouvelle demande" in buttons(window))
    assert dates.money(184_000, "EUR") == "1\u202f840,00\xa0€"
    assert dates.day(MORNING.date(), weekday=True) == "lun. 23 nov."


def test_a_dialog_with_something_typed_outlives_a_change_of_language(window: MainWindow, qtbot: QtBot) -> None:
    """The window waits with its new words until the dialog is done: what is typed is not lost."""
    page = window.page()
    dialog = Dialog("Log a call", "Save", parent=window.stack.currentWidget())
    typed = QLineEdit("She pays on Friday")
    dialog.body.addWidget(typed)
    dialog.open()
    window.property("languages").use("fr")
    qtbot.wait(30)
    assert window.page() is page
    assert typed.text() == "She pays on Friday"
    dialog.accept()
    qtbot.waitUntil(lambda: window.page() is not page)
    assert "Dossiers" in {each.text() for each in window.sidebar.buttons.values()}


def test_light_dark_contrast_and_size_change_at_once(window: MainWindow, qtbot: QtBot) -> None:
    ground = window.stack.currentWidget()
    assert ground is not None

    def colour() -> str:
        return QColor(window.grab().toImage().pixel(window.width() - 6, window.height() // 2)).name().upper()

    assert colour() in (LIGHT["surface"], LIGHT["bg"])
    theme().set_mode("dark")
    assert colour() in (DARK["surface"], DARK["bg"])
    theme().set_mode("light")
    label = next(each for each in window.findChildren(QLabel) if each.isVisible() and re.search(r"\w", each.text()))
    before = label.fontInfo().pixelSize()
    theme().set_text_scale(150)
    assert label.fontInfo().pixelSize() > before
    muted = theme().color("muted").name()
    theme().set_high_contrast(True)
    assert theme().color("muted").name() != muted


def test_a_mail_speaks_the_language_of_its_reader_whatever_the_window_speaks(tmp_path: Path) -> None:
    clock = SetClock(MORNING)
    opened = open_firm(tmp_path, clock)
    name_firm(opened.office)
    people = [
        ContactInput(first_name=name, last_name="Halden", email=f"{name}@halden.example", language=language)
        for name, language in (("nora", "en"), ("claire", "fr"))
    ]
    account_id = accounts.create(opened.office, AccountInput(name="Halden Bakery Ltd"), people)
    said = {}
    for window in ("fr", "en"):
        dates.set_reader(window, "Europe/Paris", MORNING.date())
        ask(opened.office, account_id, "Bank statements")
        clock.set(clock.now() + timedelta(minutes=5))
        send_due(opened)
        with opened.office.database.read() as session:
            mails = list(session.scalars(select(Mail).order_by(Mail.id)))[-2:]
            said[window] = {each.address: (each.text or "").split("\n", 1)[0] for each in mails}
    dates.set_reader("en", "UTC", MORNING.date())
    opened.close()
    for words in said.values():
        assert words["nora@halden.example"].startswith("Hello")
        assert words["claire@halden.example"].startswith("Bonjour")
