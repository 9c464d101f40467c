"""Reminders that are due together to one contact of one account are one mail; each keeps its own count and entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.requests import plans
from app.services.requests.listing import Kind
from app.views.desk import Place
from app.views.today.page import TodayPage
from tests.support.at_the_desk import AtTheDesk, at_the_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
NORA, PEDER = "nora@halden.example", "peder@halden.example"


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, "2026-11-30 08:00") as made:
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


def two(firm: AtTheDesk, **people: str) -> tuple[int, int]:
    """An account that is asked for an organizer and an invoice on the same day."""
    account = firm.account("Halden", **(people or {"nora": NORA}))
    first = firm.request(Kind.ORGANIZER, account, title="Stock of the year")
    second = firm.request(Kind.INVOICE, account, title="Advice")
    firm.new_mails()
    return first, second


@pytest.mark.behaviour("AUT-11")
def test_one_mail_names_both_and_each_is_counted_and_noted(firm: AtTheDesk) -> None:
    first, second = two(firm)
    firm.at("2026-12-03 09:00")
    (mail,) = firm.new_mails()
    assert mail.to == NORA and "2 items" in mail.subject
    number = firm.row(second).extra.number
    assert "Stock of the year" in mail.text and number in mail.text
    assert any(number in each for each in mail.papers), "the invoice goes with it"
    for request in (first, second):
        assert firm.row(request).reminders.sent == 1
        accepted = [each for each in firm.entries("mail.accepted", request) if each.details["step_kind"] == "reminder"]
        assert [each.details["step"] for each in accepted] == [1]
    firm.at("2026-12-07 09:00")
    (again,) = firm.new_mails()
    assert "2 items" in again.subject


@pytest.mark.behaviour("AUT-11")
def test_each_contact_gets_one_mail_about_what_concerns_it(firm: AtTheDesk) -> None:
    account = firm.account("Halden", nora=NORA, peder=(PEDER, "told only"))
    firm.request(Kind.ORGANIZER, account, title="Stock of the year")
    firm.request(Kind.SIGNATURE, account, title="Annual accounts")
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    mails = {each.to: each for each in firm.new_mails()}
    assert "2 items" in mails[NORA].subject
    assert "Stock of the year" in mails[PEDER].subject, "he does not sign: one request, in its own words"


@pytest.mark.behaviour("AUT-11")
def test_accounts_are_never_mixed_nor_first_mails_nor_resends(firm: AtTheDesk) -> None:
    firm.request(Kind.ORGANIZER, firm.account("Halden", nora=NORA))
    firm.request(Kind.CHAT, firm.account("Kessler", nora=NORA))
    firm.new_mails()
    firm.at("2026-12-03 09:00")
    assert len(firm.new_mails()) == 2
    account = firm.account("Wren", wim="wim@wren.example")
    one, other = firm.draft(Kind.CHAT, account), firm.draft(Kind.ORGANIZER, account)
    firm.send(one, other)
    firm.wait(seconds=10)
    assert firm.readers() == ["wim@wren.example"] * 2
    firm.resend(one, other)
    firm.wait(seconds=10)
    assert firm.readers() == ["wim@wren.example"] * 2


@pytest.mark.behaviour("AUT-11")
def test_the_firm_may_want_a_mail_for_each(firm: AtTheDesk) -> None:
    firm.settings(merge_reminders=False)
    two(firm)
    firm.at("2026-12-03 09:00")
    assert firm.readers() == [NORA, NORA]


@pytest.mark.behaviour("AUT-11", "STOP-9")
def test_what_ends_between_rendering_and_claim_is_left_out(firm: AtTheDesk) -> None:
    first, second = two(firm)
    firm.mailbox.meanwhile = lambda: firm.settle(first)
    firm.at("2026-12-03 09:00")
    firm.wait(minutes=1)
    (mail,) = firm.new_mails()
    assert "Stock of the year" not in mail.text
    assert firm.row(second).extra.number in mail.text
    assert firm.row(first).reminders.sent == 0
    assert firm.row(second).reminders.sent == 1


@pytest.mark.behaviour("AUT-11")
def test_what_is_paused_meanwhile_waits_alone_and_leaves_later(firm: AtTheDesk) -> None:
    first, second = two(firm)
    firm.settings(ask_in_morning=True)
    firm.at("2026-12-03 09:00")
    plans.pause(firm.office, [first], firm.today().replace(day=8))
    firm.at("2026-12-03 12:00")
    (mail,) = firm.new_mails()
    assert firm.row(second).extra.number in mail.subject, "in the words of the one that leaves"
    assert (firm.row(first).reminders.sent, firm.row(second).reminders.sent) == (0, 1)
    firm.settings(ask_in_morning=False)
    firm.at("2026-12-08 09:00")
    texts = " ".join(each.text for each in firm.new_mails())
    assert "Stock of the year" in texts
    assert firm.row(first).reminders.sent == 1


@pytest.mark.behaviour("AUT-11", "AUT-10")
def test_one_of_a_merged_mail_is_unticked_and_the_other_leaves(firm: AtTheDesk, qtbot: QtBot) -> None:
    first, second = two(firm)
    firm.settings(ask_in_morning=True)
    firm.at("2026-12-03 09:00")
    page = opened(qtbot, firm)
    table = page.going_out.table
    table.setFocus()
    assert table.select_id(f"{first}:1")
    QTest.keyClick(table, Qt.Key.Key_Space)
    firm.at("2026-12-03 12:00")
    (mail,) = firm.new_mails()
    assert firm.row(second).extra.number in mail.subject
    firm.at("2026-12-04 12:00")
    (late,) = firm.new_mails()
    assert "Stock of the year" in late.subject
    assert (firm.row(first).reminders.sent, firm.row(second).reminders.sent) == (1, 1)


@pytest.mark.behaviour("AUT-11", "AUT-8")
def test_all_sent_now_leave_in_one_mail_even_after_an_undo(firm: AtTheDesk, qtbot: QtBot) -> None:
    two(firm)
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    page.going_out.all_button.click()
    firm.undo_toast()
    firm.wait(seconds=30)
    assert firm.readers() == []
    page.going_out.all_button.click()
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    firm.at("2026-12-03 09:00")
    assert firm.readers() == []


@pytest.mark.behaviour("AUT-11")
def test_skipping_one_of_the_day_leaves_the_other_in_its_own_words(firm: AtTheDesk, qtbot: QtBot) -> None:
    first, second = two(firm)
    firm.at("2026-12-03 08:30")
    page = opened(qtbot, firm)
    table = page.going_out.table
    table.setFocus()
    assert table.select_id(f"{first}:1")
    QTest.keyClick(table, Qt.Key.Key_K)
    firm.at("2026-12-03 09:00")
    (mail,) = firm.new_mails()
    assert firm.row(second).extra.number in mail.subject
