"""*Erase this account…* from its menu: what goes, what the law keeps, its name typed, gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services import account_lists
from app.services.account_lists import AccountQuery
from app.services.backups import make
from app.services.requests.listing import Kind
from app.views.accounts.account_actions import AccountActions
from app.views.accounts.erase_dialog import EraseDialog
from app.views.desk import Desk
from app.views.widgets.banner import Banner
from tests.support.firm import TestFirm
from tests.views.accounts.conftest import Told


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(desk: Desk, owner: QWidget, account_id: int) -> EraseDialog:
    actions = AccountActions(desk, owner)
    [row] = account_lists.account_rows(desk.office, [account_id])
    entry = next(each for each in actions.entries(row) if each is not None and each.text.startswith("Erase"))
    assert entry.on_triggered is not None
    entry.on_triggered()
    return owner.findChildren(EraseDialog)[-1]


def said(dialog: EraseDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel))


@pytest.mark.behaviour("APP-7")
def test_an_account_goes_once_its_name_was_typed(
    desk: Desk, told: Told, owner: QWidget, halden: int, firm: TestFirm
) -> None:
    firm.draft(Kind.CHAT, halden)
    make(firm.office.database.path, firm.paths, firm.clock, "nightly")
    dialog = opened(desk, owner, halden)
    words = said(dialog)
    assert "1 request" in words and "Nora Halden, Lise Amundsen go with it" in words
    assert "1 backup(s) made before still hold this account" in words.replace("1 backup made", "1 backup(s) made")
    assert not dialog.primary_button.isEnabled()
    dialog.typed.setText("Halden")
    assert not dialog.primary_button.isEnabled()
    dialog.typed.setText(account_lists.account_rows(desk.office, [halden])[0].name)
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert account_lists.account_ids(desk.office, AccountQuery()) == []
    assert "erased" in told.toasts[-1].text
    assert told.places[-1].page == "accounts" and told.errors == []


@pytest.mark.behaviour("APP-7")
def test_what_the_law_keeps_is_named_first_and_can_be_kept_without_a_name(
    desk: Desk, told: Told, owner: QWidget, halden: int, firm: TestFirm
) -> None:
    firm.request(Kind.INVOICE, halden)
    dialog = opened(desk, owner, halden)
    words = " ".join(each.accessibleName() for each in dialog.findChildren(Banner))
    assert "must be kept" in words and "(FR)" in words and "31 December 2036" in words
    dialog.kept.set_current("pseudonym")
    dialog.typed.setText(account_lists.account_rows(desk.office, [halden])[0].name)
    dialog.primary_button.click()
    [row] = account_lists.account_rows(desk.office, [halden])
    assert row.name == f"#{halden}" and row.archived
