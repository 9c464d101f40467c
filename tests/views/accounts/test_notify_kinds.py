"""NOTIFY is narrowed to some kinds of request, in the account's Info tab (ACC-9)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts
from app.services.accounts import ContactInput
from app.services.errors import Refused
from app.services.requests import creating
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind
from app.views.accounts.account_page import AccountPage
from app.views.accounts.info_tab import InfoTab
from app.views.accounts.notify_kinds import NotifyKinds
from app.views.desk import Place
from tests.support.at_the_desk import AtTheDesk, at_the_desk
from tests.support.firm import sample

CHAT, INVOICE, REQUEST = Kind.CHAT, Kind.INVOICE, Kind.CLIENT_REQUEST


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path) as made:
        yield made


@pytest.fixture
def halden(firm: AtTheDesk) -> int:
    """Nora is told of all; Paula does the payroll."""
    return firm.account("Halden Bakery", nora="nora@halden.example", paula="paula@halden.example")


@pytest.fixture
def info(firm: AtTheDesk, halden: int, qtbot: QtBot) -> InfoTab:
    page = AccountPage(firm.desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.shown(Place("account", account_id=halden, tab="info"))
    found = page.findChild(InfoTab)
    assert found is not None
    return found


def opened(info: InfoTab, at: int = 1) -> NotifyKinds:
    info.contacts.rows[at].kinds.click()
    found = [each for each in info.window().findChildren(NotifyKinds) if each.isVisible()]
    return found[-1]


def narrow(info: InfoTab, *kinds: Kind) -> None:
    shown = opened(info)
    for kind, box in shown.boxes.items():
        box.setChecked(kind in kinds)
    QTest.keyClick(shown, Qt.Key.Key_Return)


def word(info: InfoTab) -> str:
    return info.contacts.rows[1]._notify_word.text()


@pytest.mark.behaviour("ACC-9", "ACC-2")
def test_the_payroll_clerk_gets_no_fee_invoice_and_the_trail_says_why(
    firm: AtTheDesk, halden: int, info: InfoTab
) -> None:
    narrow(info, CHAT, REQUEST)
    assert word(info) == "2 of 7 kinds"
    (entry,) = firm.entries("notify.kinds")
    assert entry.details["kinds"] == ["chat", "client_request"] and entry.details["name"] == "Paula Test"
    invoice = firm.request(INVOICE, halden)
    assert firm.readers() == ["nora@halden.example"]
    (sent,) = firm.entries("request.sent", invoice)
    assert sent.details["left_out"] == [{"name": "Paula Test", "why": "kind-off"}]
    firm.request(CHAT, halden)
    assert sorted(firm.readers()) == ["nora@halden.example", "paula@halden.example"]
    firm.undo_toast()
    assert word(info) == "On"
    assert firm.entries("notify.all-kinds")
    firm.request(INVOICE, halden)
    assert sorted(firm.readers()) == ["nora@halden.example", "paula@halden.example"]


@pytest.mark.behaviour("ACC-9", "STOP-9")
@pytest.mark.parametrize("kind", [INVOICE, CHAT, REQUEST])
def test_a_mail_that_waits_does_not_leave_after_notify_was_narrowed(
    firm: AtTheDesk, halden: int, info: InfoTab, kind: Kind
) -> None:
    request = firm.draft(kind, halden)
    firm.send(request)
    narrow(info, *(each for each in Kind if each != kind))
    firm.wait(seconds=11)
    assert firm.readers() == ["nora@halden.example"]
    assert [each.details["reason"] for each in firm.entries("mail.skipped", request)] == ["kind-off"]


@pytest.mark.behaviour("ACC-9", "STOP-9")
def test_narrowing_between_the_text_and_the_claim_keeps_the_mail_back(
    firm: AtTheDesk, halden: int, info: InfoTab
) -> None:
    request = firm.draft(INVOICE, halden)
    firm.send(request)
    firm.mailbox.meanwhile = lambda: accounts.narrow_notify(firm.office, halden, firm.who("paula"), (CHAT,))
    firm.wait(seconds=11)
    firm.wait(minutes=6)
    assert "paula@halden.example" not in firm.readers()


@pytest.mark.behaviour("ACC-9", "ACC-4")
def test_where_nobody_is_told_of_a_kind_its_request_is_refused_and_a_running_one_blocked(
    firm: AtTheDesk, halden: int, info: InfoTab
) -> None:
    running = firm.request(INVOICE, halden)
    narrow(info, CHAT)
    accounts.set_notify(firm.office, halden, firm.who("nora"), False)
    assert firm.reason(running) == "blocked"
    draft = firm.draft(INVOICE, halden)
    with pytest.raises(Refused):
        firm.send(draft)
    narrow(info, CHAT, INVOICE)
    assert firm.reason(running) == "scheduled"


@pytest.mark.behaviour("ACC-9")
def test_esc_changes_nothing_and_with_no_kind_ticked_there_is_nothing_to_save(
    firm: AtTheDesk, halden: int, info: InfoTab
) -> None:
    shown = opened(info)
    assert shown.boxes[Kind.PROPOSAL].text().replace("&&", "&") == "Proposals & ELs", "no letter is taken for a key"
    for box in shown.boxes.values():
        box.setChecked(False)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert shown.isVisible() and not firm.entries("notify.kinds"), "none is what NOTIFY itself says"
    shown.set_changed(False)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert word(info) == "On"
    with pytest.raises(Refused):
        accounts.narrow_notify(firm.office, halden, firm.who("paula"), ())


@pytest.mark.behaviour("ACC-9")
def test_stopped_emails_stay_stopped_in_every_account_and_say_why(firm: AtTheDesk, halden: int, info: InfoTab) -> None:
    sato = firm.account("Sato Ceramics", ines="ines@sato.example")
    with firm.office.database.write() as uow:
        accounts.add_contact(uow, sato, ContactInput("Paula", "Test", "paula@halden.example"))
        uow.commit()
    accounts.stop_mails(firm.office, firm.who("paula"), "She asked us to")
    for account in (halden, sato):
        firm.request(CHAT, account)
    assert sorted(firm.readers()) == ["ines@sato.example", "nora@halden.example"]
    banner: QWidget = info.contacts.rows[1].below
    info.reload_wanted.emit()
    assert banner.isVisible() and "She asked us to" in info.contacts.rows[1].banner._words.text()


def test_a_new_request_names_who_is_not_told_of_its_kind(firm: AtTheDesk, halden: int, info: InfoTab) -> None:
    narrow(info, CHAT)
    new = NewRequest(INVOICE, (halden,), "Fees", sample(INVOICE, firm.folder))
    (made,) = creating.create(firm.office, new)
    found = firm.detail(made)
    assert [(each.name, each.why) for each in found.audience.left_out] == [("Paula Test", "kind-off")]
