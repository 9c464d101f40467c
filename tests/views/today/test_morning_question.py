"""Ask me in the morning: the day's reminders wait to be unticked, edited or sent; at noon they leave (AUT-10)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.outbox.words_dialog import WordsDialog
from app.views.settings.reminder_section import ReminderSection
from app.views.today.page import TodayPage
from app.views.widgets.toggle import Toggle
from tests.support.at_the_desk import AtTheDesk, at_the_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, "2026-11-30 08:00") as made:
        made.settings(ask_in_morning=True)
        yield made


def opened(qtbot: QtBot, firm: AtTheDesk) -> TodayPage:
    page = TodayPage(firm.desk)
    qtbot.addWidget(page)
    page.resize(1144, 796)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    firm.read_on()
    page.shown(Place("today"))
    return page


def asked(firm: AtTheDesk, name: str, **given: Any) -> int:
    return firm.request(Kind.CHAT, firm.account(name, nora=f"nora@{name.lower()}.example"), **given)


def select(page: TodayPage, request: int) -> None:
    page.going_out.table.setFocus()
    assert page.going_out.table.select_id(f"{request}:1")


def test_the_firm_switches_the_question_on_in_its_settings(firm: AtTheDesk, qtbot: QtBot) -> None:
    firm.settings(ask_in_morning=False)
    section = ReminderSection(firm.desk)
    qtbot.addWidget(section)
    section.show()
    toggle = next(each for each in section.findChildren(Toggle) if "Ask me" in each.accessibleName())
    assert not toggle.isChecked(), "off until somebody wants it"
    toggle.click()
    section.save()
    asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    assert firm.readers() == []


@pytest.mark.behaviour("AUT-10")
def test_what_stays_ticked_leaves_at_noon_and_what_is_unticked_is_asked_again(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden, kessler = asked(firm, "Halden"), asked(firm, "Kessler")
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    page = opened(qtbot, firm)
    model = page.going_out.model
    assert [model.is_checked(f"{each}:1") for each in (halden, kessler)] == [True, True]
    select(page, kessler)
    QTest.keyClick(page.going_out.table, Qt.Key.Key_Space)
    assert [page.going_out.model.is_checked(f"{each}:1") for each in (halden, kessler)] == [True, False]
    firm.at("2026-12-03 11:59")
    assert firm.readers() == []
    firm.at("2026-12-03 12:00")
    assert firm.readers() == ["nora@halden.example"]
    firm.at("2026-12-03 17:00")
    assert firm.readers() == []
    firm.at("2026-12-04 09:00")
    page.refresh()
    assert firm.readers() == [], "asked about again"
    assert page.going_out.model.is_checked(f"{kessler}:1")
    firm.at("2026-12-04 12:00")
    assert firm.readers() == ["nora@kessler.example"]
    assert firm.row(kessler).reminders.sent == 1
    assert len(firm.entries("reminder.unticked")) == 1


@pytest.mark.behaviour("AUT-10")
def test_one_that_is_ticked_again_leaves_at_noon(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    page = opened(qtbot, firm)
    for _ in range(2):
        select(page, halden)
        QTest.keyClick(page.going_out.table, Qt.Key.Key_Space)
    firm.at("2026-12-03 12:00")
    assert firm.readers() == ["nora@halden.example"]


@pytest.mark.behaviour("AUT-10")
def test_one_is_edited_for_this_time_and_sent_at_once(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 09:30")
    page = opened(qtbot, firm)
    select(page, halden)
    QTest.keyClick(page.going_out.table, Qt.Key.Key_E)
    (dialog,) = page.findChildren(WordsDialog)
    dialog.message.setPlainText("Dear Nora, {{ request.nonsense }}")
    dialog.primary_button.click()
    assert dialog.message_field.error, "what cannot be filled in is said beside the field"
    dialog.subject.setPlainText("About the stock")
    dialog.message.setPlainText("Only the stock of {{ account.name }} is missing now.")
    dialog.primary_button.click()
    select(page, halden)
    QTest.keyClick(page.going_out.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    firm.wait(seconds=10)
    (mail,) = firm.new_mails()
    assert mail.subject == "About the stock"
    assert "Only the stock of Halden is missing now." in mail.text
    firm.at("2026-12-07 12:00")
    (second,) = firm.new_mails()
    assert "Only the stock" not in second.text, "this time only"
    assert [each.code for each in firm.entries("mail.reworded")] == ["mail.reworded"]


@pytest.mark.behaviour("AUT-10", "STOP-9")
def test_what_the_client_does_before_noon_is_not_reminded_of(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    firm.settle(halden)
    firm.at("2026-12-03 12:00")
    assert firm.readers() == []


@pytest.mark.behaviour("AUT-10")
def test_client_answered_holds_reminders_for_five_open_days(firm: AtTheDesk, qtbot: QtBot) -> None:
    firm.settings(ask_in_morning=False)
    halden = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    select(page, halden)
    QTest.keyClick(page.going_out.table, Qt.Key.Key_A)
    assert "client answered" in firm.toasts[-1].text
    assert firm.next_day(halden).isoformat() == "2026-12-10", "Friday to Wednesday are four, Thursday is the fifth"  # type: ignore[union-attr]
    firm.at("2026-12-09 12:00")
    assert firm.readers() == []
    firm.at("2026-12-10 09:00")
    assert firm.readers() == ["nora@halden.example"]


@pytest.mark.behaviour("AUT-10")
def test_client_answered_in_the_morning_takes_the_waiting_mail_back(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = asked(firm, "Halden")
    firm.new_mails()
    firm.at("2026-12-03 09:10")
    page = opened(qtbot, firm)
    select(page, halden)
    QTest.keyClick(page.going_out.table, Qt.Key.Key_A)
    firm.at("2026-12-03 12:00")
    assert firm.readers() == []
    firm.undo_toast()
    firm.wait(seconds=5)
    assert firm.readers() == ["nora@halden.example"]
