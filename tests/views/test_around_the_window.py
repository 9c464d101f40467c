"""Crash reports, start at login, language, preferences: what stands around the window."""

from __future__ import annotations

import shlex
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.backups.making import make
from app.services.errors import Fault, Refused
from app.views import autostart
from app.views.crash_report import CrashReport, Watcher, report_of
from app.views.explaining import Explanation, explanation_of
from app.views.i18n import Languages, language_of
from app.views.preferences import Preferences
from app.views.start_problem import StartProblem
from tests.support.small_firm import SmallFirm


def failure(words: str) -> Exception:
    def deeper() -> None:
        raise ValueError(words)

    try:
        try:
            deeper()
        except ValueError as error:
            raise KeyError("Halden Bakery") from error
    except KeyError as error:
        return error
    raise AssertionError


@pytest.mark.behaviour("ENG-2")
def test_a_report_tells_places_in_the_program_and_nothing_of_clients() -> None:
    report = report_of(failure("nora@halden.example has the password hunter2"))
    assert "deeper" in report
    assert "ValueError" in report
    assert "KeyError" in report
    for word in ("nora", "halden", "hunter2", str(Path.home())):
        assert word not in report.lower()


@pytest.mark.behaviour("ENG-2")
def test_a_report_is_read_before_it_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    report = report_of(failure("x"))
    dialog = CrashReport(report)
    qtbot.addWidget(dialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == report
    dialog._save(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text("utf-8") == report


@pytest.mark.logs("uncaught")
def test_what_nobody_caught_in_a_thread_is_said(qtbot: QtBot) -> None:
    watcher = Watcher()
    remove = watcher.install()
    try:
        with qtbot.waitSignal(watcher.caught) as caught:
            thread = threading.Thread(target=lambda: [][1])
            thread.start()
            thread.join()
    finally:
        remove()
    assert isinstance(caught.args[0], IndexError)


def test_a_refusal_is_explained_and_a_fault_of_the_program_reported(qtbot: QtBot) -> None:
    refused, fault = explanation_of(Refused("title-missing")), explanation_of(Fault("disk-full"))
    bug = explanation_of(ValueError("x"))
    for dialog in (refused, fault, bug):
        qtbot.addWidget(dialog)
    assert isinstance(refused, Explanation)
    assert "title" in refused.accessibleDescription()
    assert isinstance(fault, Explanation)
    assert isinstance(bug, CrashReport)


def test_a_start_that_fails_says_why_where_and_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = StartProblem(Fault("schema-newer", revision="9"), tmp_path)
    qtbot.addWidget(dialog)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "newer" in said
    assert str(tmp_path) in said
    with qtbot.waitSignal(dialog.again):
        dialog.primary_button.click()


@pytest.mark.behaviour("APP-2")
@pytest.mark.skipif(sys.platform != "linux", reason="the desktop entry is Linux's way")
def test_start_at_login_is_switched_on_and_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "my data"
    assert not autostart.is_enabled()
    autostart.enable(folder)
    assert autostart.is_enabled()
    entry = (tmp_path / "config" / "autostart" / "relance.desktop").read_text("utf-8")
    (line,) = [each.removeprefix("Exec=") for each in entry.splitlines() if each.startswith("Exec=")]
    assert shlex.split(line) == autostart.command(folder)
    assert autostart.command(folder)[-1] == "--background"
    autostart.disable()
    autostart.disable()
    assert not autostart.is_enabled()


@pytest.mark.behaviour("APP-4")
def test_the_language_is_the_chosen_one_else_the_system_s_else_english() -> None:
    assert language_of("fr", QLocale("en_GB")) == "fr"
    assert language_of("", QLocale("fr_CA")) == "fr"
    assert language_of("", QLocale("ja_JP")) == "en"


@pytest.mark.behaviour("APP-4")
def test_qt_s_own_words_follow_the_language_at_once(qtbot: QtBot) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    languages = Languages(app)
    try:
        languages.use("fr")
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    finally:
        languages.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_preferences_outlive_the_program_with_their_types(qtbot: QtBot, tmp_path: Path) -> None:
    first = Preferences(tmp_path / "window.ini")
    with qtbot.waitSignal(first.changed) as told:
        first.set("close_to_tray", False)
    assert told.args == ["close_to_tray"]
    first.set("text_scale", 130)
    first.set("theme", "dark")
    first.save()
    second = Preferences(tmp_path / "window.ini")
    assert (second.get("close_to_tray"), second.get("text_scale"), second.get("theme")) == (False, 130, "dark")
    assert second.get("told_of_tray") is False
    with pytest.raises(KeyError):
        second.get("unknown")


# The way back from a damaged file


@pytest.mark.behaviour("APP-3")
def test_a_damaged_database_is_answered_with_its_newest_good_backup(qtbot: QtBot, tmp_path: Path) -> None:
    firm = SmallFirm(tmp_path)
    backup = make(firm.paths.database, firm.paths, firm.clock, "manual")
    problem = StartProblem(Fault("database-damaged"), firm.paths.data_dir)
    qtbot.addWidget(problem)
    problem.open()
    assert "Looking for" in problem.found.text()
    assert problem.restoring.isHidden() and problem.searching.isHidden()
    problem.offer(None)
    assert problem.searching.isVisible() and "another drive" in problem.found.text()
    problem.offer(backup)
    assert problem.restoring.isVisible() and problem.searching.isHidden()
    assert "November 2026" in problem.found.text() and "lacks" in problem.found.text()
    with qtbot.waitSignal(problem.restore_wanted) as wanted:
        problem.restoring.click()
    assert wanted.args == [backup]
    assert not problem.isVisible()


@pytest.mark.parametrize("code", ["disk-full", "folder-read-only", "database-locked", "database-unreachable"])
def test_other_faults_offer_no_backup(qtbot: QtBot, tmp_path: Path, code: str) -> None:
    problem = StartProblem(Fault(code), tmp_path)
    qtbot.addWidget(problem)
    assert problem.restoring.isHidden() and problem.found.isHidden()
    said = " ".join(each.text() for each in problem.findChildren(QLabel))
    assert "try again" in said, "each sentence ends with what to do"
